import { figures } from "../../../words/catalogue/figures.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import { Written } from "../written.tsx";

/** Lines that the sources of what is shown ask to stand beside it, each in its own words. */
export function Owed({ here, lines }: { here: Here; lines: readonly string[] }) {
  const before = say(here.lang, figures, "owed", { line: "" });
  return (
    <>
      {lines.map((line) => (
        <p class="small muted owed" key={line}>
          {before}
          <Written here={here} text={line} />
        </p>
      ))}
    </>
  );
}
