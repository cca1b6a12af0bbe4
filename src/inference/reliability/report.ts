import type { Codings } from "../../measures/codings/codings.ts";
import { type Chosen, nothing, numberIn, type Reading } from "../../measures/measure.ts";
import { firstFew } from "../../model/first-few.ts";
import { type Coded, codedOf, pairable } from "./coded.ts";
import { resampled } from "./resample.ts";

/** What measures of reliability look up for their interval. */
export const DRAWN = ["draws", "seed"] as const;

/** Fewer units than this say nothing of how coders agree. */
const FEWEST = 3;
/** More coders than these are counted and not named. */
const NAMED = 6;

/** Reasons that those share which cannot do without any. */
export const CODED = ["no-data: no unit is coded twice", "too-few: one unit or two are coded twice"];

/** Reasons that all but plain agreement share. */
export const NULLS = [...CODED, "degenerate: all codings are the same"];

/**
 * A number for agreement with its bootstrap interval over units; null where nothing is coded twice, or where all say
 * the same and there is nothing to agree about.
 * @param of the number for some units, NaN where there is none
 * @param why what stands in the way of the number for these codings, or null
 */
export function onCodings(
  codings: Codings,
  chosen: Chosen | undefined,
  of: (units: readonly Int32Array[], coded: Coded) => number,
  why: (coded: Coded) => Reading | null = () => null,
  about: (units: readonly Int32Array[], coded: Coded) => readonly string[] = () => [],
): Reading {
  const coded = codedOf(codings);
  const units = pairable(coded);
  if (units.length === 0) return nothing("no-data");
  const barred = why(coded);
  if (barred !== null) return barred;
  const value = of(units, coded);
  if (Number.isNaN(value)) return nothing("degenerate", "with no variation chance is as good as any coder");
  if (units.length < FEWEST)
    return nothing("too-few", `${units.length} ${units.length === 1 ? "unit is" : "units are"} coded twice`);
  const draws = numberIn(chosen, "draws", 2000);
  const sample = resampled(units, (some) => of(some, coded), draws, numberIn(chosen, "seed", 1));
  const left = codings.units.length - units.length;
  return {
    value,
    low: Number.isNaN(sample.low) ? null : Math.min(sample.low, value),
    high: Number.isNaN(sample.high) ? null : Math.max(sample.high, value),
    spread: "bootstrap",
    notes: [
      `${units.length} units coded twice or more${left > 0 ? `; ${left} coded once say nothing and are left out` : ""}`,
      ...(units.length < 10 ? ["so few units leave the interval too narrow"] : []),
      ...(sample.without > 0
        ? [`${sample.without} of ${draws} samples had no variation and are left out`]
        : []),
      codersText(codings),
      ...about(units, coded),
    ],
  };
}

/** Who the coders of the units are that more than one of them speaks of: sources, or coders by name. */
function codersText({ coders, sources = [], values }: Codings): string {
  const twice = values.filter((row) => row.filter((value) => value !== null).length > 1);
  const speaking = coders.filter((_, c) => twice.some((row) => row[c] !== null && row[c] !== undefined));
  const are = (names: readonly string[]) => firstFew(names, NAMED);
  const own = speaking.filter((coder) => sources.includes(coder));
  const persons = speaking.filter((coder) => !sources.includes(coder));
  return `coders: ${[
    ...(own.length > 0 ? [`sources ${are(own)}`] : []),
    ...(persons.length > 0 ? [are(persons)] : []),
  ].join("; ")}`;
}

/** Why codings that are no numbers have no such number, or null. */
export function withoutNumbers({ numbers }: Coded): Reading | null {
  return numbers === null ? nothing("undefined-by-definition", "codings are no numbers or dates") : null;
}

/** The order of categories, where it is not that of numbers. */
export function orderNote(_: readonly Int32Array[], { categories, numbers }: Coded): readonly string[] {
  return numbers === null
    ? [`categories are taken in the order of their letters: ${categories.join(", ")}`]
    : [];
}
