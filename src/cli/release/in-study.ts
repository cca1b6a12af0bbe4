import { liesIn } from "../../release/writing/in-study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";

/** Says of a folder or a file that was written inside the folder of the study that it is no part of it. */
export function sayInStudy(
  { given, screen, lang }: Pick<Call, "given" | "screen" | "lang">,
  out: string,
): void {
  if (liesIn(given.study ?? ".", out)) screen.prose(say(lang, words, "inStudy", { out }), 0, "faint");
}
