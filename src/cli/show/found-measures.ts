import type { Measure } from "../../measures/measure.ts";
import { familiesOf } from "../../views/families.ts";

/** Measures whose name, title, family or sentence has a word, those with it in the name first. */
export function measuresWith(measures: readonly Measure[], typed: string): readonly Measure[] {
  const word = typed.trim().toLowerCase();
  if (word === "") return [];
  const family = new Map(
    familiesOf(measures).flatMap(({ title, measures: those }) => those.map((m) => [m.name, title] as const)),
  );
  const has = (text: string) => text.toLowerCase().includes(word);
  const placeOf = (m: Measure) => {
    const place = [m.name, m.title, family.get(m.name) ?? "", m.says].findIndex(has);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return measures
    .filter((m) => placeOf(m) < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
