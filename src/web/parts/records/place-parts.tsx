import type { PlacePart } from "../../../figures/geo/called.ts";
import type { Here } from "../../here.ts";
import { Foreign } from "../foreign.tsx";
import { Written } from "../written.tsx";

/** Places by their names in the language of the page, and what has none as it is written. */
export function PlaceParts({ here, parts }: { here: Here; parts: readonly PlacePart[] }) {
  return (
    <>
      {parts.map(({ text, before, own }, i) => (
        <span key={i}>
          {before}
          {own ? <Foreign here={here} lang={here.lang} text={text} /> : <Written here={here} text={text} />}
        </span>
      ))}
    </>
  );
}
