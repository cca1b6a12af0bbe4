import { meant } from "../model/near.ts";
import type { Codebook } from "./check-codebook.ts";
import type { Found } from "./check-found.ts";
import { placeIn } from "./check-settings.ts";
import type { Table, Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { ENTRY_FOLDERS } from "./folders.ts";
import { listedIn } from "./listed.ts";
import { mentioner, textsWithin } from "./mentions.ts";
import { mapOf, type Plain, textOf } from "./plain.ts";
import { isKnown, isNeeded, type Kept, keptOf } from "./release.ts";
import { TABLES } from "./schema.ts";
import type { Study } from "./study.ts";
import { names } from "./subject.ts";

const CODE = "release-names";
const FORMS = "write a table (leads), a column (values.coder, *.note) or a row (exercises:its-id)";

/** Checks `release.internal` and `release.public`: what they name is there, so that no slip of the pen hands it out. */
export async function checkKept(
  study: Study,
  tables: Tables,
  codebook: Codebook,
  release: Plain,
  found: Found,
): Promise<void> {
  const ids = await idsOf(study, tables);
  const rows: Kept[] = [];
  const internal = new Set<string>();
  for (const field of ["internal", "public"] as const) {
    const list = release[field];
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list)) {
      const mend = `write ${field}: [leads, values.coder, "exercises:its-id"]`;
      found.error(placeIn(study, ["release", field]), CODE, "is no list", mend);
      continue;
    }
    list.forEach((item: unknown, i) => {
      const text = textOf(item)?.trim() ?? "";
      const kept = keptOf(text);
      const at = placeIn(study, ["release", field, i]);
      const error = (message: string, mend: string) => found.error(at, CODE, message, mend);
      if (kept === null) error(`${shown(text)} names no table, column or row`, FORMS);
      else if (field === "public" && internal.has(text))
        error(`${text} is under internal too`, "take it out of one of the two");
      else if (field === "public" && kept.kind !== "column")
        error(`${shown(text)} is no column`, "name columns that may go, such as values.coder");
      else if (wrongName(kept, tables, codebook, ids, error) === null && kept.kind === "rows")
        rows.push(kept);
      if (field === "internal") internal.add(text);
    });
  }
  checkNamedElsewhere(study, rows, ids, found);
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>;
type Tell = (message: string, mend: string) => void;

/** Ids of every table and of claims and figures; a table whose rows have none is missing. */
async function idsOf(study: Study, tables: Tables): Promise<Ids> {
  const out = new Map<string, ReadonlySet<string>>();
  for (const table of tables.values())
    if (table.columns.id === "id") out.set(table.name, new Set(table.ids.keys()));
  for (const folder of ENTRY_FOLDERS) {
    const { entries } = await listedIn(study, folder, "entry", (item) => ({
      id: textOf(mapOf(item)?.id) ?? "",
    }));
    out.set(folder, new Set(entries.map(({ id }) => id)));
  }
  return out;
}

/** Tells what is wrong with a name; null where nothing is. */
function wrongName(kept: Kept, tables: Tables, codebook: Codebook, ids: Ids, error: Tell): Kept | null {
  const known = [...Object.keys(TABLES), ...ENTRY_FOLDERS];
  if (kept.table !== "*" && !known.includes(kept.table)) {
    error(
      `there is no table ${shown(kept.table)}`,
      meant(kept.table, known, `write one of ${known.join(", ")}`),
    );
    return kept;
  }
  if (kept.kind === "rows") return wrongRows(kept, ids, error);
  if (kept.kind === "table") return null;
  if (kept.table !== "*" ? isNeeded(kept.table, kept.column) : known.some((t) => isNeeded(t, kept.column))) {
    const mend = "keep back the table, or rows of it";
    error(`rows say nothing without ${shown(kept.column)}`, mend);
    return kept;
  }
  if (ENTRY_FOLDERS.some((folder) => folder === kept.table)) return null;
  const within =
    kept.table === "*" ? [...tables.values()] : [tables.get(kept.table)].filter((t) => t !== undefined);
  if (within.some((table) => hasColumn(table, kept.column, codebook))) return null;
  const columns = within.flatMap((table) => [...Object.keys(table.columns), ...table.sheet.header]);
  const where = kept.table === "*" ? "no table has" : `${kept.table} have`;
  const no = kept.table === "*" ? "a" : "no";
  error(`${where} ${no} column ${shown(kept.column)}`, meant(kept.column, columns, FORMS));
  return kept;
}

function hasColumn(table: Table, column: string, codebook: Codebook): boolean {
  return isKnown(table.name, column, codebook.variables) || table.sheet.header.includes(column);
}

function wrongRows(kept: Kept & { readonly kind: "rows" }, ids: Ids, error: Tell): Kept | null {
  const there = ids.get(kept.table);
  if (there === undefined) {
    error(`rows of ${kept.table} have no ids`, "name the table, or the row that they belong to");
    return kept;
  }
  if ([...there].some((id) => names([kept.id], id))) return null;
  error(
    `${shown(kept.id)} is not in ${kept.table}`,
    meant(kept.id, there, "correct the id, or delete it here"),
  );
  return kept;
}

/** Whether a text of `study.yaml` is not handed out: what is internal, and which sources a rule is about. */
export function staysAtHome(path: readonly (string | number)[]): boolean {
  return path[0] === "release" && (path[1] === "internal" || (path[1] === "terms" && path[3] === "sources"));
}

/** The settings go out: a row that is kept back cannot be named in them. */
function checkNamedElsewhere(study: Study, rows: readonly Kept[], ids: Ids, found: Found): void {
  const kept = new Set(
    rows.flatMap((row) =>
      row.kind !== "rows" || ENTRY_FOLDERS.some((folder) => folder === row.table)
        ? []
        : [...(ids.get(row.table) ?? [])].filter((id) => names([row.id], id)),
    ),
  );
  const elsewhere = (id: string) =>
    [...ids].some(([table, there]) => there.has(id) && !rows.some((row) => row.table === table));
  const mentioned = mentioner([...kept].filter((id) => !elsewhere(id)));
  for (const [text, path] of textsWithin(study.yaml.data)) {
    if (staysAtHome(path)) continue;
    const id = mentioned(text);
    if (id === null) continue;
    const mend = "take it out here, or out of release.internal: study.yaml is handed out";
    found.error(placeIn(study, path), "kept-row-named", `names ${shown(id)}, which is internal`, mend);
  }
}
