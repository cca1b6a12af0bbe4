import { dayOf, NEVER, yearOf } from "../model/day.ts";
import { periodOf } from "../model/period.ts";
import { worldActors } from "../sources/names/assets.ts";
import type { Found } from "./check-found.ts";
import type { Tables } from "./check-tables.ts";

/** What of a row says that something lasts longer than an actor of it. */
export interface Outlasted {
  /** The column that should hold an end, or holds one too late. */
  readonly column: string;
  readonly text: string;
  /** What is odd, and how to mend it. */
  readonly why: string;
  readonly mend: string;
}

/** Tables of what lasts: the columns of its end, and of whose it is. */
const LASTING: Readonly<
  Record<string, { readonly start: string; readonly end: string; readonly of: readonly string[] }>
> = {
  facilities: { start: "opened", end: "closed", of: ["operator", "host"] },
  memberships: { start: "from", end: "to", of: ["actor"] },
};

/** Warns of what lasts and goes on after a state of it has ended: it would count as that state's in every later year. */
export function checkEndedActors(tables: Tables, found: Found): void {
  const ended = endedActors();
  const closes = closedBeside(tables);
  for (const [name, { start, end, of }] of Object.entries(LASTING)) {
    const table = tables.get(name);
    if (table === undefined) continue;
    const columns = ["id", start, end, ...of].map((column) => [column, table.cells(column)] as const);
    for (let i = 0; i < table.sheet.size; i++) {
      const cells = Object.fromEntries(columns.map(([column, of]) => [column, of[i] ?? ""]));
      if (closes.has(`${end} ${cells.id}`)) continue;
      for (const { column, why, mend } of outlasted(name, cells, ended))
        found.warning(table.at(i, column), "outlasts-actor", why, mend);
    }
  }
}

/** Where a row of a table lasts longer than the states that it names. @param ended the last year of each that has ended */
export function outlasted(
  table: string,
  cells: Readonly<Record<string, string>>,
  ended: ReadonlyMap<string, number>,
): readonly Outlasted[] {
  const lasting = Object.hasOwn(LASTING, table) ? LASTING[table] : undefined;
  if (lasting === undefined) return [];
  const text = cells[lasting.end] ?? "";
  const end = text === "" ? { from: NEVER, to: NEVER } : periodOf(text);
  if (end === null) return [];
  const ids = new Set(
    lasting.of.flatMap((column) => (cells[column] ?? "").split(";").map((id) => id.trim())),
  );
  return [...ids].flatMap((id): readonly Outlasted[] => {
    const last = ended.get(id);
    if (last === undefined || end.from <= dayOf(last, 12, 31)) return [];
    const { end: column, start } = lasting;
    const begun = periodOf(cells[start] ?? "");
    const after = begun !== null && yearOf(begun.from) > last;
    return [
      {
        column: after ? start : column,
        text: after ? (cells[start] ?? "") : text,
        why: after
          ? `begins ${cells[start]}, after ${last}, the last year of ${id}`
          : text === ""
            ? `has no end, and counts as that of ${id} after ${last}, its last year`
            : `ends ${text}, after ${last}, the last year of ${id}`,
        mend: after
          ? `name whose it was after ${last}, or correct ${cells[start]}`
          : `end it by ${last} and give whoever took it over a row of its own, or correct ${id}`,
      },
    ];
  });
}

/** The last year of every state of the world that is no more, by its id. */
export function endedActors(): ReadonlyMap<string, number> {
  return new Map(worldActors().flatMap(({ id, to }) => (to === null ? [] : [[id, to] as const])));
}

/** Ends that the value ledger holds, each after its column. */
function closedBeside(tables: Tables): ReadonlySet<string> {
  const fields = tables.get("values")?.cells("field") ?? [];
  return new Set((tables.get("values")?.cells("id") ?? []).map((id, i) => `${fields[i]} ${id}`));
}
