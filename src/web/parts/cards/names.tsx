import type { ComponentChildren } from "preact";
import { Fragment } from "preact/jsx-runtime";
import { MOST_NAMED } from "../../../views/leaders.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { between } from "../../../words/lists.ts";
import { digits } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";

/** Names with their cards; of more than three how many they are, of all where that is told. */
export function Names({
  site,
  here,
  ids,
  all,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  all: number | null;
}) {
  const { lang } = here;
  if (ids.length > MOST_NAMED) {
    if (all === null) return <>{say(lang, words, "partnersCounted", { count: ids.length })}</>;
    return <>{say(lang, figures, "tiedOf", { n: digits(ids.length, lang), all })}</>;
  }
  return (
    <>
      {ids.map((id, i) => (
        <Fragment key={id}>
          {i > 0 && between(lang, "、")}
          <ActorLink site={site} here={here} id={id} />
        </Fragment>
      ))}
    </>
  );
}

/** A sentence with links in the places that are left for them, each named between two `\0`. */
export function Filled({
  text,
  with: links,
}: {
  text: string;
  with: Readonly<Record<string, ComponentChildren>>;
}) {
  return <>{text.split("\0").map((piece, i) => (i % 2 === 0 ? piece : links[piece]))}</>;
}
