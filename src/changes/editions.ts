import type { Interpretation, Row, Source } from "../sources/source.ts";
import type { Study } from "../study/study.ts";
import { finderIn, marksOf, partsOf } from "./alike.ts";
import { fileId } from "./beside.ts";
import { keyOf } from "./fields.ts";
import { PARTS } from "./holding.ts";
import { baseOf, type Kept } from "./record.ts";

/** A list that a file may be a later edition of, and how much of it the file has. */
export interface Edition {
  /** Under which name its rows are kept: `--register` says it. */
  readonly register: string;
  /** The file that it was last brought by. */
  readonly file: string;
  /** How many of its records the file has too. */
  readonly shared: number;
  /** How many records it has. */
  readonly of: number;
}

/** Of which list a file is that nobody has published under a name. */
export interface ListName {
  readonly name: string;
  readonly notes: readonly string[];
  /** Lists that it may be of; nothing is written until it is said. */
  readonly undecided: readonly Edition[];
}

/** From what share of the fewer records on two files are of one list, and up to what share they are of two. */
const ONE = 0.5;
const TWO = 0.1;
/** What a mark must be seldomer than to tell records apart. */
const COMMON = 0.5;

/** What a file is known by before it is read as one of a list. */
export interface Listed {
  readonly name: string;
  readonly hash: string;
  /** Its rows under the name of a list; null where the file is too large to be held. */
  readonly as: ((register: string) => Interpretation) | null;
}

/**
 * Of which list a file is: of that which a file of its name or its bytes has brought, else of that whose records it has, else
 * of none before. Its shape says nothing, since many lists have the same.
 * @param imports those of the study, oldest first
 */
export async function listOf(
  study: Study,
  source: Source,
  file: Listed,
  imports: readonly Kept[],
): Promise<ListName> {
  const own = imports.filter((kept) => kept.source === source.name);
  const id = fileId(file.name);
  const same = own.findLast((kept) => kept.sha256 === file.hash);
  const called = same === undefined ? own.filter((kept) => fileId(kept.file) === id) : [same];
  const [known, ...more] = new Set(called.map(({ register }) => register));
  if (known !== undefined && more.length === 0) return { name: known, notes: [], undecided: [] };
  const taken = new Set(imports.map(({ register }) => register));
  const first = source.register !== "" && own.length === 0;
  const fresh = first ? source.register : freeName(id || source.name, taken);
  if (own.length === 0) return { name: fresh, notes: [], undecided: [] };
  const lists = await Promise.all(
    [...new Set(own.map(({ register }) => register))].map((register) =>
      editionOf(
        study,
        source,
        register,
        own.filter((kept) => kept.register === register),
        file,
      ),
    ),
  );
  const [best, ...others] = lists.sort((a, b) => b.share - a.share);
  if (best === undefined) return { name: fresh, notes: [], undecided: [] };
  const { edition } = best;
  if (best.share >= ONE && others.every(({ share }) => share < ONE))
    return {
      name: edition.register,
      notes: [
        `${edition.shared} of the ${edition.of} records that ${edition.file} brought are in it: it is read as a later edition of that list; where it is a list of its own, add --register ${fresh}`,
      ],
      undecided: [],
    };
  if (best.share > TWO || file.as === null)
    return {
      name: fresh,
      notes: [],
      undecided: lists.filter(({ share }) => share > TWO || file.as === null).map((one) => one.edition),
    };
  return {
    name: fresh,
    notes: [
      `${edition.shared} of the ${edition.of} records that ${edition.file} brought are in it: it is read as a list of its own, ${fresh}; where it is a later edition of that list, add --register ${edition.register}`,
    ],
    undecided: [],
  };
}

/** What files of other lists of a shape are called. */
export function filesOfOthers(imports: readonly Kept[], { name }: Source, list: string): ReadonlySet<string> {
  const others = imports.filter(({ source, register }) => source === name && register !== list);
  return new Set(others.map(({ file }) => fileId(file)));
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  return name;
}

interface Weighed {
  readonly edition: Edition;
  /** How much of the fewer records both have. */
  readonly share: number;
}

/** How much of a list a file has. */
async function editionOf(
  study: Study,
  source: Source,
  register: string,
  imports: readonly Kept[],
  { as }: Listed,
): Promise<Weighed> {
  const held: Row[] = [];
  for (const table of source.tables)
    for (const cells of (await baseOf(study, imports, table)).values()) held.push({ table, row: 0, cells });
  const before = recordsIn(held);
  const after = recordsIn(as === null ? [] : as(register).rows);
  const shared = sharedBy(before, after);
  const least = Math.min(before.size, after.size);
  const edition = { register, file: imports.at(-1)?.file ?? "", shared, of: before.size };
  return { edition, share: least === 0 ? 0 : shared / least };
}

type Records = ReadonlyMap<string, ReadonlySet<string>>;

/** What the records of a list say, without what most of them say alike. */
function recordsIn(rows: readonly Row[]): Records {
  const parts = partsOf(rows);
  const records = new Map<string, ReadonlySet<string>>();
  for (const { table, cells } of rows) {
    if (PARTS[table] !== undefined || table === "series") continue;
    records.set(
      `${table} ${keyOf(table, (f) => cells[f] ?? "")}`,
      marksOf(cells, parts.get(cells.id ?? "") ?? []),
    );
  }
  const counts = new Map<string, number>();
  for (const marks of records.values())
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const telling = (mark: string) => records.size === 1 || (counts.get(mark) ?? 0) <= COMMON * records.size;
  return new Map([...records].map(([id, marks]) => [id, new Set([...marks].filter(telling))]));
}

/** How many records two lists share: of one id, where at least half of what tells them apart agrees, or alike in it under another. */
function sharedBy(before: Records, after: Records): number {
  const same = new Set([...after].flatMap(([id, marks]) => (agree(before.get(id), marks) ? [id] : [])));
  const find = finderIn([...before].flatMap(([id, marks]) => (same.has(id) ? [] : [{ id, marks }])));
  return [...after].filter(([id, marks]) => same.has(id) || find(marks) !== null).length;
}

function agree(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean {
  if (a === undefined) return false;
  return 2 * [...a].filter((mark) => b.has(mark)).length >= Math.min(a.size, b.size);
}
