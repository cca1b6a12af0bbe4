import type { Row } from "../../../views/records.ts";
import { nameIn } from "../../../words/labels.ts";
import { commasText } from "../../../words/lists.ts";
import { type Lang, word } from "../../../words/words.ts";
import type { Site } from "../../site.ts";

/** Places that a record names apart by commas, as the gazetteer and the actors are called in a language; null where any is not known. */
export function placeWords(site: Site, lang: Lang, cell: string): string | null {
  const known = site.bench.factors.always(`web|place words|${lang}`, () => namesIn(site, lang));
  const parts = cell.split(",").map((part) => known.get(part.trim()));
  const words = parts.filter((part) => part !== undefined);
  return words.length === parts.length ? commasText(lang, words) : null;
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

/** What places and actors that are named in English are called in a language. */
function namesIn({ tables }: Site, lang: Lang): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const table of ["actors", "places"])
    for (const { cells } of tables.get(table) ?? []) {
      const own = nameIn(cells.names ?? "", lang);
      if (own !== null && cells.name) out.set(cells.name, own);
    }
  return out;
}
