import { LANGS, type Lang } from "../words/words.ts";
import { UsageError } from "./usage.ts";

/** The language that `--lang` names. @throws UsageError where there is none such */
export function langOf(name: string | undefined): Lang {
  const found = LANGS.find((l) => l === (name ?? "en"));
  if (found === undefined)
    throw new UsageError(`no language ${JSON.stringify(name)}; there are ${LANGS.join(", ")}`);
  return found;
}

/** The language of a line that may be wrong in other respects; English where it names none that there is. */
export function langIn(args: readonly string[]): Lang {
  const at = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const name = args[at]?.startsWith("--lang=") ? args[at].slice("--lang=".length) : args[at + 1];
  return at < 0 ? "en" : (LANGS.find((lang) => lang === name) ?? "en");
}
