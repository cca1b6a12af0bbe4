import { type PlacePart, placeParts, placesCalled } from "../../../figures/geo/called.ts";
import type { Row } from "../../../views/records.ts";
import { type Lang, word } from "../../../words/words.ts";
import type { Site } from "../../site.ts";

/** Places that a record names, as the gazetteer and the actors are called in a language; null where none is known. */
export function placeWords(site: Site, lang: Lang, cell: string): readonly PlacePart[] | null {
  return placeParts(cell, placesCalled(site.bench, lang), lang);
}

/** A framework that an exercise was held in: an organisation by its short name, `bilateral` as a word; null for a name of another kind. */
export function frameworkWords(site: Site, lang: Lang, cell: string): string | null {
  const labels = site.labels[lang];
  const actors = site.bench.factors.always("web|actor ids", () => idsOf(site.tables.get("actors") ?? []));
  if (actors.has(cell)) return labels.short(cell);
  const [, kind = "", rest = ""] = /^([a-z]+)( \(.+\))?$/.exec(cell) ?? [];
  const known = word(lang, kind);
  if (kind === "" || known === kind) return null;
  return `${known}${lang === "zh" ? rest.trim().replace("(", "（").replace(")", "）") : rest}`;
}

function idsOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
