import type { Tie } from "./ask.ts";

/** A tie beside what it was in an earlier period. */
export interface Change {
  readonly tie: Tie;
  readonly before: Tie["value"] | null;
  /** What it has more than before, or less; what has no record counts as none here, and is told as no record. */
  readonly by: number;
}

/** Sets ties beside those of an earlier period; those without a record in either are left out. */
export function changesOf(now: readonly Tie[], earlier: readonly Tie[]): readonly Change[] {
  const before = new Map(earlier.map((tie) => [keyOf(tie), tie]));
  const seen = new Set<string>();
  const out: Change[] = [];
  for (const tie of now) {
    seen.add(keyOf(tie));
    add(out, tie, before.get(keyOf(tie))?.value ?? null);
  }
  for (const tie of earlier) {
    if (seen.has(keyOf(tie))) continue;
    const { unit, narrows } = tie.value;
    const value = { ...tie.value, value: null, low: null, high: null, state: "no-value" as const };
    add(out, { ...tie, value: { ...value, unit, narrows, receipt: [], split: undefined } }, tie.value);
  }
  return out;
}

function add(out: Change[], tie: Tie, before: Change["before"]): void {
  const [a, b] = [tie.value.value, before?.value ?? null];
  if ((a ?? 0) === 0 && (b ?? 0) === 0) return;
  out.push({ tie, before, by: (a ?? 0) - (b ?? 0) });
}

function keyOf({ from, to }: Tie): string {
  return `${from}\u0000${to}`;
}

/** The largest difference; null where there is none. */
export function largestChange(changes: readonly Change[]): number | null {
  const most = Math.max(0, ...changes.map((c) => Math.abs(c.by)));
  return most === 0 ? null : most;
}
