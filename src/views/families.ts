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
  const ofTitle = new Map<string, Measure[]>([...titles, "others"].map((title) => [title, []]));
  for (const measure of measures) {
    const title = titles.find((of) => FAMILIES[of]?.includes(measure.input)) ?? "others";
    ofTitle.get(title)?.push(measure);
  }
  return [...ofTitle]
    .map(([title, of]) => ({ title, measures: of }))
    .filter((family) => family.measures.length > 0);
}
