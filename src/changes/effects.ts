import type { Fault } from "../model/fault.ts";
import { openStudy, type Study } from "../study/study.ts";
import { PAIRED, type Pair, pairsIn } from "./duplicates/every.ts";
import { type Move, movesOf } from "./moves.ts";
import { newFaults } from "./new-faults.ts";
import { overlaid } from "./overlay.ts";
import { KINDS, type Kind, type RowChange, type TablePlan } from "./plan.ts";
import type { Platform } from "./platform.ts";

/** What a change of a study does: to rows, and to what is said on them. */
export interface Effects {
  readonly changes: Changes;
  /** Exercises and facilities that are new and may be ones that the study has. */
  readonly duplicates: readonly Pair[];
  /** Claims that move; null where they were not asked. */
  readonly moves: readonly Move[] | null;
  /** Errors that the study would have and does not have now: a change that brings some is not written. */
  readonly faults: readonly Fault[];
}

/** How many rows change how, in all and by table, and which; those that do not change are only counted. */
export type Changes = Readonly<Record<Kind, number>> & {
  readonly tables: Readonly<Record<string, Readonly<Partial<Record<Kind, number>>>>>;
  readonly rows: readonly RowChange[];
};

/** A change of more rows is not checked beforehand, which would take longer than all the rest. */
const CHECKED = 3000;

/** What plans do to a study. @param files what its files would hold */
export async function effectsOf(
  study: Study,
  plans: readonly Pick<TablePlan, "table" | "changes" | "text">[],
  files: ReadonlyMap<string, Uint8Array>,
  platform: Platform,
): Promise<Effects> {
  const changes = countedChanges(plans.flatMap((p) => p.changes));
  const duplicates = await duplicatesIn(study, files, changes);
  platform.progress("checking the study as it would be …");
  const faults = changes.new + changes.changed > CHECKED ? [] : await newFaults(study, files);
  platform.progress("asking the claims before and after …");
  const moves = await movesOf(study, files, changedTables(plans));
  platform.progress("");
  return { changes, duplicates, moves, faults };
}

/** Changes of rows, counted. */
export function countedChanges(rows: readonly RowChange[]): Changes {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const tables: Record<string, Partial<Record<Kind, number>>> = {};
  for (const { table, kind } of rows) {
    counts[kind]++;
    const own = tables[table] ?? {};
    own[kind] = (own[kind] ?? 0) + 1;
    tables[table] = own;
  }
  return { ...counts, tables, rows: rows.filter((r) => r.kind !== "unchanged") };
}

/** Pairs that may be one after a change, of which one is new. */
async function duplicatesIn(
  study: Study,
  files: ReadonlyMap<string, Uint8Array>,
  changes: Changes,
): Promise<readonly Pair[]> {
  const fresh = (table: string) =>
    new Set(changes.rows.flatMap((r) => (r.table === table && r.kind === "new" ? [r.id] : [])));
  const grown = PAIRED.flatMap((table) => {
    const ids = fresh(table);
    return ids.size === 0 ? [] : [[table, ids] as const];
  });
  if (grown.length === 0) return [];
  const ids = new Map<string, ReadonlySet<string>>(grown);
  const after = await openStudy(overlaid(study.files, files));
  const pairs = await pairsIn(
    after,
    grown.map(([table]) => table),
  );
  return pairs.filter(
    ({ table, a, b }) => ids.get(table)?.has(a) === true || ids.get(table)?.has(b) === true,
  );
}

/** Tables whose changes can move an answer; what is only added to actors and sources cannot by itself. */
function changedTables(plans: readonly Pick<TablePlan, "table" | "text">[]): readonly string[] {
  return plans
    .filter((p) => p.text !== null && p.table !== "actors" && p.table !== "sources")
    .map((p) => p.table);
}
