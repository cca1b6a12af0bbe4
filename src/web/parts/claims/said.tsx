import type { Answer } from "../../../model/answer.ts";
import { between } from "../../../words/lists.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { actorName } from "../actor-link.tsx";
import { Foreign } from "../foreign.tsx";
import { Ranges } from "../ranges.tsx";

/** What is printed or ours: a text, of names each marked with the language that it is in. */
export function Said({
  site,
  here,
  value = null,
  text,
}: {
  site: Site;
  here: Here;
  value: Answer["value"] | undefined;
  text: string;
}) {
  const ids = value === null || typeof value === "number" ? [] : [value].flat();
  if (ids.length === 0 || text !== site.labels[here.lang].actors(ids))
    return (
      <bdi>
        <Ranges text={text} />
      </bdi>
    );
  return (
    <>
      {ids.map((id, i) => {
        const name = actorName(site, here, id);
        return (
          <span key={id}>
            {i > 0 && between(here.lang, "、")}
            <Foreign here={here} lang={name.text === id ? "" : name.lang} text={name.text} />
          </span>
        );
      })}
    </>
  );
}
