import type { ItemFinding } from "../claims/judge.ts";
import { overOf } from "../questions/over.ts";
import { shortUnits } from "./catalogue/short-units.ts";
import { isBare } from "./claim-words.ts";
import { styleOf } from "./headline.ts";
import { type Style, unitText } from "./numbers.ts";
import type { Lang } from "./words.ts";

/** The unit of what is printed, in a few letters; blank where its number says it, or where it is no number. */
export function printedUnit(
  { printed, question }: Pick<ItemFinding, "printed" | "question">,
  lang: Lang,
): string {
  if (printed === null) return "";
  const { value, low, high, unit } = printed;
  if (typeof value !== "number" && low === null && high === null) return "";
  // An effective number is told as ours is, as one of partners or of what else it is computed over.
  const counted = unit === "effective number" ? ((question && overOf(question)) ?? "partners") : unit;
  return shortUnit({ unit: counted }, typeof value === "number" ? value : null, lang);
}

/** The unit of ours. */
export function oursUnit({ answer, question, finding }: ItemFinding, lang: Lang): string {
  if (answer === null || answer.value === null || isBare(finding)) return "";
  const { value } = answer;
  return shortUnit(styleOf(answer, question?.measure ?? ""), typeof value === "number" ? value : null, lang);
}

function shortUnit(style: Style, value: number | null, lang: Lang): string {
  const texts: Readonly<Record<string, string>> = shortUnits[lang];
  return (Object.hasOwn(texts, style.unit) ? texts[style.unit] : undefined) ?? unitText(style, value, lang);
}
