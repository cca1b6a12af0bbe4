import type { Study } from "../../study/study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import { clean } from "../clean.ts";
import type { Call } from "../command.ts";
import { programHere, typedAs } from "../program.ts";
import { messageText } from "../wrap.ts";

/** Says on standard error how many errors the tables and settings have that an answer or a picture rests on; nothing where there are none. */
export async function tellErrors({ given, lang }: Pick<Call, "given" | "lang">, study: Study): Promise<void> {
  // Loaded once the answer stands: most studies have nothing to be told.
  const { tableErrors } = await import("../../release/study-faults.ts");
  const count = await tableErrors(study);
  if (count === 0) return;
  const text = typedAs(say(lang, words, "errorsShown", { count }), programHere(), given.study);
  process.stderr.write(`${messageText(clean(text), process.stderr)}\n`);
}

/** The same at a terminal alone: a script that asks again and again would wait for all tables each time, and has `check`. */
export async function tellPerson(call: Pick<Call, "given" | "lang">, study: Study): Promise<void> {
  if (process.stderr.isTTY === true) await tellErrors(call, study);
}
