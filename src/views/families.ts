import type { Inputs, Measure } from "../measures/measure.ts";

/** What measures are of, in the order in which a list gives them, with the inputs that they are computed from. */
const FAMILIES: Readonly<Record<string, readonly (keyof Inputs)[]>> = {
  "counts, sums and comparisons": ["total", "pair", "spread", "rate", "truth", "contrast"],
  "time and change": ["dates", "years", "series", "moments", "yearly", "course"],
  "shares and concentration": ["parts", "layered"],
  "overlap and substitution": ["profiles", "shift", "goods", "members"],
  "hierarchy and dependence": ["dominance", "bandwidth", "mutual"],
  "spheres of influence": ["spheres"],
  "networks: ties among all": ["ties", "coverage"],
  "networks: the place of one actor": ["position", "brokerage"],
  "several layers": ["multiplex", "standing"],
  "activities of many": ["events", "attendance"],
  "agreement of coders": ["codings"],
};

/** Measures by what they are of. */
export function familiesOf(
  measures: readonly Measure[],
): readonly { readonly title: string; readonly measures: readonly Measure[] }[] {
  const titles = Object.keys(FAMILIES);
  const titleOf = ({ input }: Measure) =>
    titles.find((title) => FAMILIES[title]?.includes(input)) ?? "others";
  return [...titles, "others"]
    .map((title) => ({ title, measures: measures.filter((m) => titleOf(m) === title) }))
    .filter((family) => family.measures.length > 0);
}
