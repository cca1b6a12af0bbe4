import { slugOf } from "../sources/cells/slug.ts";
import { OWN_TABLE } from "../sources/generic/interpret.ts";
import type { Named, Names } from "../sources/names/names.ts";
import type { Label, Row, Source } from "../sources/source.ts";
import { splitList } from "../study/plain.ts";
import { TABLES } from "../study/schema.ts";
import type { Queried } from "./queried.ts";

/** Rows for `actors.csv` of the actors that are named and that a study does not know yet. */
export function newActors(named: Iterable<string>, known: ReadonlySet<string>, names: Names): readonly Row[] {
  return [...new Set(named)].flatMap((id) =>
    known.has(id) ? [] : [{ table: "actors", row: 0, cells: actorCells(names.actor(id), id) }],
  );
}

/** The actors that the cells of a row name. */
export function actorsIn(table: string, cells: Readonly<Record<string, string>>): readonly string[] {
  const out: string[] = [];
  for (const field of ACTOR_FIELDS.get(table) ?? []) {
    const cell = cells[field] ?? "";
    if (cell === "") continue;
    if (TABLES[table]?.[field] === "actor") out.push(cell);
    else out.push(...splitList(cell));
  }
  return out;
}

/** The fields of each table that name actors. */
const ACTOR_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TABLES).map(([table, columns]) => [
    table,
    Object.keys(columns).filter((field) => columns[field] === "actor" || columns[field] === "actors"),
  ]),
);

function actorCells(actor: Named | null, id: string): Readonly<Record<string, string>> {
  if (actor === null) return { id, kind: "other", name: id };
  const { kind, name, names, cow, gw } = actor;
  return { id, kind, name, names, cow, gw };
}

/**
 * What a source of a study is to be called: the one it has, or a new one by register and vintage. What nobody has published
 * under a name of its own is told apart by its file, or by its list where a file of another list has that name.
 * @param list under which name its rows are kept, and what the files of other lists are called
 */
export function sourceIdOf(
  source: Source,
  file: string,
  vintage: string,
  known: ReadonlySet<string>,
  queried: Pick<Queried, "from" | "to"> = { from: [], to: [] },
  list: { readonly name: string; readonly others: ReadonlySet<string> } = NO_LIST,
): string {
  if (source.publisher === "") {
    const id = fileId(file) || source.name;
    return list.others.has(id) ? list.name : id;
  }
  if (!source.vintages) {
    if (known.has(source.register)) return source.register;
    return vintage === "" ? source.name : `${source.name}-${vintage.toLowerCase()}`;
  }
  const kind = source.tables.includes("published") ? "tables" : "register";
  // Two queries of one day are two sources, since neither holds what the other was for.
  const sides = [...queried.from, ...queried.to.map((id) => `to-${id}`)].map((id) => `-${id.toLowerCase()}`);
  return `${source.register}-${kind}${sides.join("")}-${vintage === "" ? "undated" : vintage}`;
}

const NO_LIST = { name: "", others: new Set<string>() };

/** What a list that nobody has published is called by its file. */
export function fileId(file: string): string {
  return slugOf(file.replace(/\.[^.]+$/, ""));
}

/** The row of `sources.csv` for a source. */
export function sourceRow(
  source: Source,
  file: string,
  id: string,
  vintage: string,
  today: string,
  hash: string,
  queried: Pick<Queried, "from" | "to"> = { from: [], to: [] },
): Row {
  return {
    table: "sources",
    row: 0,
    cells: {
      id,
      title: titleOf(source, file),
      authors: source.authors,
      publisher: source.publisher,
      date: /^\d{4}(-\d\d){0,2}$/.test(vintage) ? vintage : "",
      accessed: today,
      language: "en",
      url: source.url,
      hash,
      terms: source.terms,
      may_redistribute: source.redistribute ? "yes" : "no",
      ...(queried.from.length === 0 ? {} : { asked_from: queried.from.join("; ") }),
      ...(queried.to.length === 0 ? {} : { asked_to: queried.to.join("; ") }),
      note: source.cite,
    },
  };
}

/** What the people who made a list say of it themselves, in `sources.csv`. */
const SAID = [
  "authors",
  "publisher",
  "original_publisher",
  "language",
  "reliability",
  "terms",
  "official",
] as const;

/**
 * The row of a later file of somebody's own list: what the study says of the file before holds of it too, but not that it may be
 * handed on, which is not for a program to guess of rows that nobody has seen.
 * @param before the source of the import before that was read by the same mapping; nothing where there is none
 */
export function asBefore(
  row: Row,
  before: Row["cells"] | undefined,
): { readonly row: Row; readonly notes: readonly string[] } {
  if (before === undefined) return { row, notes: [] };
  const cells = Object.fromEntries(
    SAID.flatMap((field) => {
      const said = before[field] ?? "";
      return said === "" || said === row.cells[field] ? [] : [[field, said]];
    }),
  );
  const taken = Object.keys(cells).join(", ");
  const { id = "" } = row.cells;
  return {
    row: { ...row, cells: { ...row.cells, ...cells } },
    notes: [
      ...(taken === ""
        ? []
        : [`${id} is read as ${before.id} was, and what sources.csv says of that holds of it too: ${taken}`]),
      ...(before.may_redistribute === "yes"
        ? [`${before.id} may be handed on: write yes under may_redistribute of ${id} too if that may`]
        : []),
    ],
  };
}

/** What of a source that the study has is another with another file; null where the file is the same, or nobody noted which it was. */
export function anotherFile(was: string, id: string, today: string, hash: string): Row | null {
  return was === "" || was === hash
    ? null
    : { table: "sources", row: 0, cells: { id, hash, accessed: today } };
}

/** What readers know a source by: somebody's own table by its file alone. */
function titleOf({ title, publisher }: Source, file: string): string {
  if (title === OWN_TABLE) return file;
  return publisher === "" ? `${title}: ${file}` : title;
}

/** Codes that rows use, that a study's codebook lacks, and for which the source has labels. */
export function newCodes(
  rows: readonly Row[],
  source: Source,
  codebook: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlyMap<string, Label>> {
  const out = new Map<string, Map<string, Label>>();
  for (const { table, cells } of rows) {
    const columns = TABLES[table] ?? {};
    for (const [field, cell] of Object.entries(cells)) {
      const kind = columns[field];
      const variable = kind === undefined ? null : (/^codes?:(.+)$/.exec(kind)?.[1] ?? null);
      if (variable === null || cell === "") continue;
      for (const value of kind?.startsWith("codes:") ? splitList(cell) : [cell]) {
        const label = codebook.get(variable)?.has(value) ? undefined : source.codes[variable]?.[value];
        if (label === undefined) continue;
        const labels = out.get(variable) ?? new Map<string, Label>();
        labels.set(value, label);
        out.set(variable, labels);
      }
    }
  }
  return out;
}
