import type { Split } from "../model/answer.ts";
import { split as words } from "./catalogue/split.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** How the two parts of a receipt are headed, and what is said below the second heading. */
export interface SplitHeads {
  readonly counted: string;
  /** That nothing is counted, where nothing is. */
  readonly none: string | null;
  readonly rest: string;
  readonly says: string | null;
}

/** Heads the two parts of a receipt: so many records are counted, and so many more are what they are held beside. */
export function splitHeads(lang: Lang, kind: Split["rest"], n: number, rest: number): SplitHeads {
  const counted = say(lang, words, "counted", { n });
  const none = n === 0 ? say(lang, words, "none") : null;
  if (kind === "against")
    return { counted, none, rest: say(lang, words, "against", { m: rest }), says: null };
  const says = n === 0 ? "baseNone" : rest === 0 ? "baseAll" : "baseSays";
  return {
    counted,
    none,
    rest: say(lang, words, "base", { m: n + rest }),
    says: say(lang, words, says, { n, rest }),
  };
}
