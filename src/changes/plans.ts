import { sources } from "../sources/index.ts";
import type { Context, Row, Source } from "../sources/source.ts";
import { rowsOf } from "../study/csv.ts";
import type { Study } from "../study/study.ts";
import { actorsIn, newActors, newCodes } from "./beside.ts";
import { codebookText, valuesIn, withCodes } from "./codebook.ts";
import { type Deal, dealsIn } from "./deals.ts";
import { holdingsOf, type Scope } from "./holding.ts";
import { ADDED_TO, planTable, type TablePlan } from "./plan.ts";
import { baseOf, type Kept } from "./record.ts";

/** What plans are made with. */
export interface Planning extends Scope {
  readonly source: Source;
  readonly context: Context;
  /** The imports of this register so far, oldest first. */
  readonly imports: readonly Kept[];
  /** The row of `sources.csv` to add; null where the study has it. */
  readonly row: Row | null;
  /** What of the row that it has is another where rows change: of which file they are. */
  readonly moved: Row | null;
}

/** Holds rows against every table of the study that they are of, and adds the actors and the source that they name. */
export async function plansOf(
  study: Study,
  rows: readonly Row[],
  planning: Planning,
): Promise<readonly TablePlan[]> {
  const byTable = grouped(rows);
  const out: TablePlan[] = [];
  const { source, context } = planning;
  const held = await dealsOf(study, context.register);
  const holding = holdingsOf(rows, source, context, held, planning);
  for (const [table, all] of [...byTable].sort(
    ([a], [b]) => Number(a === "series") - Number(b === "series"),
  )) {
    const used = usedSeries(byTable.get("exercises") ?? [], out);
    const base = await baseOf(study, planning.imports, table);
    const isOwn = ({ id = "" }: Row["cells"]) => table !== "series" || used.has(id) || base.has(id);
    const own = all.filter((row) => isOwn(row.cells));
    out.push(planTable(table, await study.sheet(table), own, { base, ...holding(table) }));
  }
  const rivals = out.flatMap((p) => p.rivals);
  const beside: Row[] = rivals.map((r) => ({
    table: "values",
    row: 0,
    cells: {
      ...r,
      source: context.source,
      note: "the import and the study differ; the study's cell was changed by hand",
    },
  }));
  if (rows.length > 0) {
    const actors = await study.sheet("actors", ["id"]);
    const named = planning.row === null ? rows : [...rows, planning.row];
    beside.push(...newActors(actorsOf(named), new Set(actors.column("id") ?? []), context.names));
    if (planning.row !== null) beside.push(planning.row);
  }
  const changes = out.some(({ text }) => text !== null);
  for (const [table, own] of grouped(beside))
    out.push(planTable(table, await study.sheet(table), own, ADDED_TO));
  if (changes && planning.moved !== null)
    out.push(
      planTable("sources", await study.sheet("sources"), [planning.moved], {
        ...ADDED_TO,
        owned: () => true,
      }),
    );
  return out;
}

/** The series that taken exercises name: where the study has another for one, its own stays alone. */
function usedSeries(exercises: readonly Row[], planned: readonly TablePlan[]): ReadonlySet<string> {
  const changes = planned.flatMap((p) => (p.table === "exercises" ? p.changes : []));
  const fresh = new Set(changes.flatMap((c) => (c.kind === "new" ? [c.id] : [])));
  return new Set([
    ...changes.flatMap((c) =>
      c.cells.flatMap((cell) => (cell.field === "series" && cell.taken ? [cell.new] : [])),
    ),
    ...exercises.flatMap((e) => (fresh.has(e.cells.id ?? "") ? [e.cells.series ?? ""] : [])),
  ]);
}

function actorsOf(rows: readonly Row[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { table, cells } of rows) for (const id of actorsIn(table, cells)) out.add(id);
  return out;
}

/** The deals of a register in a study. */
async function dealsOf(study: Study, register: string): Promise<ReadonlyMap<string, Deal>> {
  const rows = async (table: string) => rowsOf(await study.sheet(table)).map((cells) => ({ table, cells }));
  const own = (await rows("transfers")).filter(({ cells }) => cells.register === register);
  if (own.length === 0) return new Map();
  return new Map(dealsIn([...own, ...(await rows("deliveries"))]).map((deal) => [deal.id, deal]));
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const list = out.get(row.table);
    if (list === undefined) out.set(row.table, [row]);
    else list.push(row);
  }
  return out;
}

/** The imports of a register, in whichever shape of its publisher; of a list that nobody has published, in its own. */
export function importsOf(imports: readonly Kept[], source: Source, register: string): readonly Kept[] {
  const shapes = sources.filter(({ publisher }) => publisher !== "" && publisher === source.publisher);
  const names = new Set([source.name, ...shapes.map(({ name }) => name)]);
  return imports.filter((kept) => kept.register === register && names.has(kept.source));
}

/** The files that plans change, and the codebook where rows use codes that it lacks. */
export async function filesOf(
  study: Study,
  plans: readonly TablePlan[],
  rows: readonly Row[],
  source: Source,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const codes = newCodes(rows, source, valuesIn(await codebookText(study.files)));
  const files = new Map<string, Uint8Array>();
  for (const { table, text } of plans) {
    if (text !== null) files.set(`${table}.csv`, new TextEncoder().encode(text));
  }
  if (codes.size > 0 && files.size > 0) {
    const text = withCodes(await codebookText(study.files), codes);
    files.set("codebook.yaml", new TextEncoder().encode(text));
  }
  return files;
}
