import type { Row } from "../sources/source.ts";

/** In how many rows of a file a state joins what others organise, and in how many it organises. */
export interface Attendance {
  readonly actor: string;
  readonly joined: number;
  readonly led: number;
}

/** Who takes part where no row says who hosts. */
export interface Attendances {
  /** Of each state, who joins most first. */
  readonly states: readonly Attendance[];
  /**
   * Whether the list is about those who join: nobody of them organises, more than one where others organise from row to row, as
   * that one may be their only partner; and who organises is stated, not told by a rule.
   */
  readonly clear: boolean;
}

/** Who joins and who organises in the rows of a file, of those who are states. */
export function attendancesIn(rows: readonly Row[], isState: (actor: string) => boolean): Attendances {
  const acts = new Map<number, { readonly all: Set<string>; readonly led: Set<string> }>();
  let stated = true;
  for (const { table, row, cells } of rows) {
    if (table !== "participants") continue;
    const act = acts.get(row) ?? { all: new Set(), led: new Set() };
    acts.set(row, act);
    const { actor = "", role, evidence } = cells;
    act.all.add(actor);
    if (role !== "organiser") continue;
    act.led.add(actor);
    if (evidence === "inferred") stated = false;
  }
  const counts = new Map<string, { joined: number; led: number }>();
  const leading = new Set<string>();
  for (const { all, led } of acts.values()) {
    const states = [...all].filter(isState);
    for (const actor of states) {
      const count = counts.get(actor) ?? { joined: 0, led: 0 };
      counts.set(actor, count);
      count[led.has(actor) ? "led" : "joined"]++;
    }
    leading.add([...led].toSorted().join(" "));
  }
  const states = [...counts].map(([actor, count]) => ({ actor, ...count }));
  states.sort((a, b) => b.joined - a.joined || a.led - b.led || (a.actor < b.actor ? -1 : 1));
  const joining = states.filter(({ joined }) => joined > 0);
  const known = joining.length > 1 || (joining.length === 1 && leading.size === 1);
  return { states, clear: stated && known && joining.every(({ led }) => led === 0) };
}
