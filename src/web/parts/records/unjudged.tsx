import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { LongList } from "../long-list.tsx";
import { rowWhen } from "./naming.ts";
import { IdLink } from "./row-link.tsx";

const COMMAND = <code>multivector duplicates</code>;

/** How many pairs of exercises nobody has judged yet, and which; that none was looked for, where there are too many exercises. */
export function Unjudged({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const pairs = site.unjudged();
  if (pairs === null) {
    const count = site.tables.get("exercises")?.length ?? 0;
    return (
      <p class="muted">
        {say(lang, words, "unlooked", { count })} {COMMAND}
      </p>
    );
  }
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>{say(lang, words, "unjudged", { count: pairs.length })}</h3>
      <p class="muted">
        {say(lang, words, "unjudgedSays")} {COMMAND}
      </p>
      <LongList
        here={here}
        class="rows"
        of={pairs}
        line={({ a, b, kind }) => (
          <li key={`${a} ${b}`}>
            <Dated site={site} here={here} id={a} /> · {say(lang, words, `mayBe_${kind}`)}
            {between(lang, ":")}
            <Dated site={site} here={here} id={b} />
          </li>
        )}
      />
    </>
  );
}

function Dated({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  return (
    <>
      <IdLink site={site} here={here} id={id} />{" "}
      {row !== undefined && <span class="when">{rowWhen(here.lang, row)}</span>}
    </>
  );
}
