import { amountOf } from "../model/amount.ts";
import { periodOf } from "../model/period.ts";
import { splitList } from "../study/plain.ts";
import type { Row } from "./records.ts";

/** One place where a source says something else than what is recorded. */
export interface Conflict {
  /** The field, without the actor it is of: `personnel` of `personnel:CHN`. */
  readonly field: string;
  readonly row: Row;
  readonly rival: Row;
  /** What is recorded, as one cell; blank where nothing is. */
  readonly recorded: string;
}

const ROLE_OF: Readonly<Record<string, string>> = { participants: "participant", organiser: "organiser" };

/** Every rival value that differs from its record, in the order of `values.csv`. */
export function conflictsOf(
  values: readonly Row[],
  rowOf: (table: string, id: string) => Row | null,
  participantsOf: (id: string) => readonly Row[],
): readonly Conflict[] {
  return values.flatMap((rival) => {
    const { table = "", id = "", field = "", value = "" } = rival.cells;
    const row = rowOf(table, id);
    if (row === null || field === "") return [];
    const recorded = recordedCell(row, field, participantsOf(id));
    // What a record has no place for is said besides, and contradicts nothing.
    if (recorded === null && !field.includes(":")) return [];
    if (recorded !== null && isSame(field, recorded, value)) return [];
    return [{ field: field.split(":")[0] ?? field, row, rival, recorded: recorded ?? "" }];
  });
}

/** What a record holds of a field, as a rival value would write it; null where it has no such field. */
export function recordedCell(row: Row, field: string, participants: readonly Row[]): string | null {
  const [name = "", actor] = field.split(":");
  if (actor !== undefined) {
    const part = participants.find((p) => p.cells.actor === actor);
    if (part === undefined) return null;
    return name === "role" ? (part.cells.role ?? "") : amountCell(part, name);
  }
  const role = ROLE_OF[name];
  if (role !== undefined && row.cells[name] === undefined) {
    const who = participants.filter((p) => p.cells.role === role).map((p) => p.cells.actor ?? "");
    return who.join(";");
  }
  return row.cells[name] ?? amountCell(row, name);
}

/** An amount as one cell: `1200`, `1000..1500`; null where a row has no such amount. */
function amountCell(row: Row, stem: string): string | null {
  const best = row.cells[`${stem}_best`];
  if (best === undefined) return null;
  if (best !== "") return best;
  const [low, high] = ["low", "high"].map((end) => row.cells[`${stem}_${end}`]);
  return low || high ? `${low ?? ""}..${high ?? ""}` : "";
}

/** Whether two cells say the same: the same days, the same number, the same actors in any order. */
function isSame(field: string, recorded: string, value: string): boolean {
  const [a, b] = [recorded.trim(), value.trim()];
  if (a === b) return true;
  if (a === "" || b === "") return false;
  if (Object.hasOwn(ROLE_OF, field) || field === "country" || field === "services") {
    const [x, y] = [new Set(splitList(a)), new Set(splitList(b))];
    return x.size === y.size && [...x].every((id) => y.has(id));
  }
  const [p, q] = [periodOf(a), periodOf(b)];
  if (p !== null && q !== null) return p.from === q.from && p.to === q.to;
  const [m, n] = [amountOf(a), amountOf(b)];
  return m !== null && n !== null && JSON.stringify(m) === JSON.stringify(n);
}
