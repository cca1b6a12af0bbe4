import type { Measure } from "../../measures/measure.ts";
import { familiesOf } from "../../views/families.ts";
import { saysText, titleText } from "../../words/measure-words.ts";
import { type Lang, word } from "../../words/words.ts";

/** Measures whose name, title, family or sentence has a word, in English or in a language, those with it in the name first. */
export function measuresWith(measures: readonly Measure[], typed: string, lang: Lang): readonly Measure[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [];
  const family = new Map(
    familiesOf(measures).flatMap(({ title, measures: those }) => those.map((m) => [m.name, title] as const)),
  );
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const placeOf = (m: Measure) => {
    const of = family.get(m.name) ?? "";
    const place = [
      ...[m.name, m.title, titleText(lang, m.name), of, word(lang, of)],
      ...[m.says, saysText(lang, m.name)],
    ].findIndex(has);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return measures
    .filter((m) => placeOf(m) < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
