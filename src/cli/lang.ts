import { LANGS, type Lang } from "../words/words.ts";
import { UsageError } from "./usage.ts";

/** The language that `--lang` names. @throws UsageError where there is none such */
export function langOf(name: string | undefined): Lang {
  const found = LANGS.find((l) => l === (name ?? "en"));
  if (found === undefined)
    throw new UsageError(`no language ${JSON.stringify(name)}; there are ${LANGS.join(", ")}`);
  return found;
}
