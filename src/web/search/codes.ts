import { TABLES } from "../../study/schema.ts";
import type { Row } from "../../views/records.ts";
import { search as words } from "../../words/catalogue/search.ts";
import { units } from "../../words/catalogue/units.ts";
import { say } from "../../words/say.ts";
import { LANGS, type Lang, word } from "../../words/words.ts";
import type { Site } from "../site.ts";
import { type Code, FOUND_KINDS, NAMES } from "./found.ts";

/** Columns whose codes say what a record is of. */
const COLUMNS = ["kind", "category", "services", "mode", "condition"] as const;

/** The variable that says which kind of thing a row is. */
const TABLE = "table";

/** The ids of the codes of a row, none of them an actor's, and of what it is. */
export function codesOfRow({ cells, table }: Row): readonly string[] {
  const coded = COLUMNS.flatMap((column) =>
    (cells[column] ?? "")
      .split(";")
      .map((code) => code.trim())
      .filter((code) => code !== "")
      .map((code) => `${variableOf(table, column)}=${code}`),
  );
  return [`${TABLE}=${table}`, ...coded];
}

/** Every code that a row of a site has, with its names. */
export function codesIn({ tables, beside }: Pick<Site, "tables" | "beside">): readonly Code[] {
  const codes = new Map<string, Code>();
  for (const kind of FOUND_KINDS.filter((one) => !NAMES.has(one)))
    for (const row of tables.get(kind) ?? [])
      for (const id of codesOfRow(row)) if (!codes.has(id)) codes.set(id, [id, namesOf(beside.codebook, id)]);
  return [...codes.values()];
}

function namesOf(codebook: Site["beside"]["codebook"], id: string): readonly string[] {
  const [variable = "", code = ""] = id.split("=");
  const kind = FOUND_KINDS.find((one) => variable === TABLE && one === code);
  // What stands behind a comma says something of the kind and does not name it.
  if (kind !== undefined)
    return LANGS.flatMap((lang) => [say(lang, words, kind).split(/[,，]/)[0] ?? "", ...oneOf(kind, lang)]);
  const labels = codebook.get(variable)?.get(code);
  const named = (lang: Lang) => labels?.[lang] ?? word(lang, code);
  return [...new Set(LANGS.map(named))];
}

/** What one of a kind is called. */
function oneOf(kind: string, lang: Lang): readonly string[] {
  const texts: Readonly<Record<string, string | undefined>> = units[lang];
  return [texts[`${kind}_one`] ?? []].flat();
}

/** The variable of the codebook that a column is of; the column itself where it is of none. */
function variableOf(table: string, column: string): string {
  const [kind, of = column] = (TABLES[table]?.[column] ?? "").split(":");
  return kind === "code" || kind === "codes" ? of : column;
}
