import { median } from "../measures/quantile.ts";
import { sum } from "../measures/sum.ts";
import type { Answer } from "../model/answer.ts";

/** How far one choice moves an answer. */
export interface Effect {
  readonly name: string;
  /** Share of the variance of the readings that the choice alone explains, 0 to 1. */
  readonly eta2: number;
  /** Median of the readings under each value. */
  readonly medians: Readonly<Record<string, number | null>>;
}

/**
 * What each choice does to the answer, the strongest first: eta squared of a one-way decomposition of the readings.
 * Readings that are no numbers count as 1 where they are the answer itself and 0 where they are not.
 */
export function effectsOf(
  list: readonly { readonly choices: Readonly<Record<string, string>>; readonly value: Answer["value"] }[],
  axes: ReadonlyMap<string, ReadonlySet<string>>,
  answer: Answer["value"],
): readonly Effect[] {
  const numeric = list.some((r) => typeof r.value === "number");
  const points = list.flatMap((r) => {
    if (r.value === null) return [];
    const y =
      typeof r.value === "number" ? r.value : JSON.stringify(r.value) === JSON.stringify(answer) ? 1 : 0;
    return [{ choices: r.choices, y }];
  });
  const all = points.map((p) => p.y);
  const mean = sum(all) / Math.max(1, all.length);
  const total = sum(all.map((y) => (y - mean) ** 2));
  const effects = [...axes]
    .filter(([, values]) => values.size > 1)
    .map(([name, values]) => {
      let between = 0;
      const medians: Record<string, number | null> = {};
      for (const value of values) {
        const ys = points.filter((p) => p.choices[name] === value).map((p) => p.y);
        medians[value] = ys.length === 0 || !numeric ? null : median(Float64Array.from(ys).sort());
        if (ys.length > 0) between += ys.length * (sum(ys) / ys.length - mean) ** 2;
      }
      return { name, eta2: total === 0 ? 0 : Math.min(1, between / total), medians };
    });
  return effects.sort((a, b) => b.eta2 - a.eta2 || (a.name < b.name ? -1 : 1));
}
