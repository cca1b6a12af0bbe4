import type { ItemFinding } from "../claims/judge.ts";
import { shortUnits } from "./catalogue/short-units.ts";
import { isBare } from "./claim-words.ts";
import { styleOf } from "./headline.ts";
import { type Style, unitText } from "./numbers.ts";
import type { Lang } from "./words.ts";

/** The unit of what is printed, in a few letters; blank where its number says it, or where it is no number. */
export function printedUnit({ printed }: Pick<ItemFinding, "printed">, lang: Lang): string {
  if (printed === null) return "";
  const { value, low, high, unit } = printed;
  if (typeof value !== "number" && low === null && high === null) return "";
  return shortUnit({ unit }, typeof value === "number" ? value : null, lang);
}

/** The unit of ours. */
export function oursUnit({ answer, question, finding }: ItemFinding, lang: Lang): string {
  if (answer === null || answer.value === null || isBare(finding)) return "";
  const { value } = answer;
  return shortUnit(styleOf(answer, question?.measure ?? ""), typeof value === "number" ? value : null, lang);
}

function shortUnit(style: Style, value: number | null, lang: Lang): string {
  const texts: Readonly<Record<string, string>> = shortUnits[lang];
  const inPoints = style.unit === "share" && (style.change === true || style.distance === true);
  const name = inPoints ? "points" : style.unit;
  // An effective number is one of partners, and ours is told so.
  const counted = name === "effective number" ? { ...style, unit: "partners" } : style;
  return (Object.hasOwn(texts, name) ? texts[name] : undefined) ?? unitText(counted, value, lang);
}
