import { dayOf, EVER, NEVER } from "../../model/day.ts";
import { meets, type Period, within } from "../../model/period.ts";

/** An actor that a name or code stands for: at any time, or in some years only. */
export interface Holder {
  readonly id: string;
  /** Null where no years are given. */
  readonly during: Period | null;
}

/** Names or codes, folded, with all that they ever stood for. */
export type Holders = Map<string, readonly Holder[]>;

/** A holder in years, both included; an open side is null. */
export function holder(id: string, from: number | null, to: number | null): Holder {
  if (from === null && to === null) return { id, during: null };
  return {
    id,
    during: { from: from === null ? EVER : dayOf(from), to: to === null ? NEVER : dayOf(to, 12, 31) },
  };
}

/** Adds a holder of a name; what is added twice is held once. */
export function hold(holders: Holders, key: string, added: Holder): void {
  const before = holders.get(key);
  if (before === undefined) holders.set(key, [added]);
  else if (!before.some((h) => same(h, added))) holders.set(key, [...before, added]);
}

/**
 * Who held a name at a time. Years come before holders of any time; where the time lies across a change, or no time
 * is given and several held it, nobody can say: null.
 */
export function heldBy(holders: readonly Holder[], on: Period | null): string | null {
  const then = on === null ? [] : holders.filter((h) => h.during !== null && meets(h.during, on));
  if (then.length === 0) return only(holders.filter((h) => h.during === null)) ?? only(holders);
  const others = holders.filter((h) => h.during === null);
  const covered = then.some((h) => h.during !== null && on !== null && within(on, h.during));
  return covered ? only(then) : only([...then, ...others]);
}

/** All that a name ever stood for, once each. */
export function idsOf(holders: readonly Holder[]): readonly string[] {
  return [...new Set(holders.map((h) => h.id))];
}

function only(holders: readonly Holder[]): string | null {
  const ids = idsOf(holders);
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function same(a: Holder, b: Holder): boolean {
  return a.id === b.id && a.during?.from === b.during?.from && a.during?.to === b.during?.to;
}
