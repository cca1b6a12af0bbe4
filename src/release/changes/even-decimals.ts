import type { PrintedValue } from "./claim-changes.ts";

/** A number as screens write it, after its sign. */
const NUMBER = /^((?:rank )?[+\u2212]?)(\d[\d,]*(?:\.(\d+))?)/;

/** From here on numbers are written in words, such as `1.2 million`. */
const IN_WORDS = 1e6;

/** Two values as screens write them, with as many decimals on one side as on the other: `59.9 % → 60.0 %`. */
export function evenDecimals(was: PrintedValue, is: PrintedValue): readonly [string, string] {
  const [before, after] = [NUMBER.exec(was.shown), NUMBER.exec(is.shown)];
  const written = before !== null && after !== null && was.unit === is.unit;
  if (!written || [was, is].some(inWords)) return [was.shown, is.shown];
  const decimals = Math.max(before[3]?.length ?? 0, after[3]?.length ?? 0);
  return [withDecimals(was, decimals), withDecimals(is, decimals)];
}

function inWords({ value }: PrintedValue): boolean {
  return typeof value !== "number" || Math.abs(value) >= IN_WORDS;
}

function withDecimals({ value, unit, shown }: PrintedValue, decimals: number): string {
  const size = Math.abs(Number(value)) * (unit === "share" || unit === "probability" ? 100 : 1);
  const number = new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return shown.replace(NUMBER, (_, sign: string) => `${sign}${number.format(size)}`);
}
