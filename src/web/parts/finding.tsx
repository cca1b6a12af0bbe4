import type { Finding } from "../../claims/judge.ts";
import { toneOf } from "../../words/claim-words.ts";
import { word } from "../../words/words.ts";
import type { Here } from "../here.ts";

const SIGNS = { good: "✓", warn: "△", faint: "◇" } as const;

/** A finding in a colleague's words, with a sign besides the colour. */
export function FindingWord({ here, finding }: { here: Here; finding: Finding }) {
  const tone = toneOf(finding);
  return (
    <span class={`finding ${tone}`}>
      <span aria-hidden="true">{SIGNS[tone]}</span> {word(here.lang, finding)}
    </span>
  );
}
