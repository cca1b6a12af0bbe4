import { type Lang, word } from "../../words/words.ts";
import type { PrintedValue } from "./claim-changes.ts";

/** From here on numbers are written in words, such as `1.2 million`. */
const IN_WORDS = 1e6;

/** Two values as screens write them, with as many decimals on one side as on the other: `59.9 % → 60.0 %`. */
export function evenDecimals<V extends Pick<PrintedValue, "value" | "unit">>(
  was: V,
  is: V,
  { lang, shown }: { readonly lang: Lang; shown(value: V): string },
): readonly [string, string] {
  const number = numberIn(lang);
  const [then, now] = [shown(was), shown(is)];
  const [before, after] = [number.exec(then), number.exec(now)];
  const written = before !== null && after !== null && was.unit === is.unit;
  if (!written || [was, is].some(inWords)) return [then, now];
  const decimals = Math.max(before[3]?.length ?? 0, after[3]?.length ?? 0);
  const even = ({ value, unit }: V, text: string) => {
    const size = Math.abs(Number(value)) * (unit === "share" || unit === "probability" ? 100 : 1);
    const format = new Intl.NumberFormat(lang, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return text.replace(number, (_, sign: string) => `${sign}${format.format(size)}`);
  };
  return [even(was, then), even(is, now)];
}

/** A number as screens write it, after its sign. */
function numberIn(lang: Lang): RegExp {
  const [group, point] = lang === "ru" ? ["\u00a0", ","] : [",", "\\."];
  return new RegExp(`^((?:${word(lang, "rank")} )?[+\u2212]?)(\\d+(?:${group}\\d{3})*(?:${point}(\\d+))?)`);
}

function inWords({ value }: Pick<PrintedValue, "value">): boolean {
  return typeof value !== "number" || Math.abs(value) >= IN_WORDS;
}
