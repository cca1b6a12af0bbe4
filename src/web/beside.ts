import type { ByLang } from "../model/dataset.ts";
import { entriesOf, mapOf, splitList, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { yamlIn } from "../study/yaml-file.ts";
import type { Row } from "../views/records.ts";

/** Labels of coded values, by variable and code. */
export type Codebook = ReadonlyMap<string, ReadonlyMap<string, ByLang>>;

/** What stands beside a row in other tables, found once for all pages. */
export interface Beside {
  /** Rows of `values.csv` that say something else of a row, or say it again. */
  rivals(table: string, id: string): readonly Row[];
  /** Judgements that a row is, or is not, another one. */
  judgements(table: string, id: string): readonly Row[];
  deliveries(deal: string): readonly Row[];
  /** Rows that name this one as their whole, their series or their framework. */
  within(table: string, id: string): readonly Row[];
  memberships(actor: string): readonly Row[];
  /** Records that name an actor in any role, each once. */
  naming(actor: string): readonly Row[];
  /** Rows of every table that rest on a source, rival values and participations too. */
  restingOn(source: string): readonly Row[];
  readonly codebook: Codebook;
}

/** Columns that name who takes part. */
const WHO = ["supplier", "provider", "operator", "partner", "recipient", "host", "reporter", "actor"];
/** Tables whose rows say nothing that is counted as taking part. */
const NOT_NAMING = new Set(["participants", "values", "judgements", "memberships", "searches", "places"]);

export async function besideOf(study: Study, tables: ReadonlyMap<string, readonly Row[]>): Promise<Beside> {
  const of = (table: string) => tables.get(table) ?? [];
  const rivals = grouped(of("values"), ({ cells }) => [keyOf(cells.table ?? "", cells.id ?? "")]);
  const judged = grouped(of("judgements"), ({ cells }) =>
    [cells.a ?? "", cells.b ?? ""].map((id) => keyOf(cells.table ?? "", id)),
  );
  const deliveries = grouped(of("deliveries"), ({ cells }) => [cells.deal ?? ""]);
  const memberships = grouped(of("memberships"), ({ cells }) => [cells.actor ?? ""]);
  const all = [...tables.values()].flat();
  const counted = all.filter((row) => row.table !== "leads");
  const within = grouped(counted, ({ table, cells }) => [
    keyOf(table, cells.part_of ?? ""),
    keyOf("series", cells.series ?? ""),
    keyOf("frameworks", cells.framework ?? ""),
  ]);
  const resting = grouped(all, ({ cells }) => [cells.source ?? ""]);
  const naming = namingOf(tables);
  return {
    rivals: (table, id) => rivals.get(keyOf(table, id)) ?? [],
    judgements: (table, id) => judged.get(keyOf(table, id)) ?? [],
    deliveries: (deal) => deliveries.get(deal) ?? [],
    within: (table, id) => within.get(keyOf(table, id)) ?? [],
    memberships: (actor) => memberships.get(actor) ?? [],
    naming: (actor) => naming.get(actor) ?? [],
    restingOn: (source) => resting.get(source) ?? [],
    codebook: await codebookOf(study),
  };
}

function keyOf(table: string, id: string): string {
  return `${table}/${id}`;
}

/** Rows by each of their keys, blank ones left out. */
function grouped(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      if (key === "" || key.endsWith("/")) continue;
      const held = out.get(key);
      if (held === undefined) out.set(key, [row]);
      else held.push(row);
    }
  }
  return out;
}

function namingOf(tables: ReadonlyMap<string, readonly Row[]>): ReadonlyMap<string, readonly Row[]> {
  const takingPart = new Map<string, string[]>();
  for (const { cells } of tables.get("participants") ?? []) {
    const activity = cells.activity ?? "";
    takingPart.set(activity, [...(takingPart.get(activity) ?? []), cells.actor ?? ""]);
  }
  const rows = [...tables].flatMap(([table, held]) => (NOT_NAMING.has(table) ? [] : held));
  return grouped(rows, (row) => [
    ...(row.table === "exercises" || row.table === "operations" || row.table === "facilities"
      ? (takingPart.get(row.id) ?? [])
      : []),
    ...WHO.flatMap((column) => splitList(row.cells[column] ?? "")),
  ]);
}

async function codebookOf(study: Study): Promise<Codebook> {
  const yaml = await yamlIn(study, "codebook.yaml");
  return new Map(
    entriesOf(yaml?.data).map(([variable, codes]) => [
      variable,
      new Map(entriesOf(codes).map(([code, labels]) => [code, labelsIn(labels)])),
    ]),
  );
}

function labelsIn(data: unknown): ByLang {
  const plain = textOf(data);
  if (plain !== null) return { en: plain };
  return Object.fromEntries(
    entriesOf(mapOf(data)).flatMap(([lang, label]) => {
      const text = textOf(label);
      return text === null ? [] : [[lang, text]];
    }),
  );
}
