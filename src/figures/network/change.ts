import { mayCount, type Value } from "../ask/value.ts";
import { type Point, rounded } from "../scene/path.ts";
import type { Tie } from "./ask.ts";

/** What something has beside what it had in an earlier period. */
export interface Change {
  readonly now: Value;
  readonly before: Value;
  /** What it has more than before, or less; what somebody looked for and did not find counts as none. */
  readonly by: number;
  /** Whether the two are not to be compared: one is on record, and of the other not all was searched or no record counts. */
  readonly unlike: boolean;
}

/** A tie that has more than 0 in one of two periods. */
export interface TieChange extends Change {
  readonly tie: Tie;
}

/** Dashes of what is less than before, of what is as before, and of what is not to be compared; what is more is solid. */
export const CHANGE_DASHES = { lost: [6, 4], same: [2, 3], unlike: [9, 3, 2, 3] } as const;
/** How wide a tie is drawn that has no difference or one that is not known, and how wide one at least that has. */
export const EVEN_WIDTH = 2;

/** What of a change a sign on its line tells: it was searched and none found before, or none is found now. */
export type Turned = "new" | "gone";

/** Whether a tie is new or gone; null where it was there and still is, or where that is not known. */
export function turnedOf({ now, before }: Pick<Change, "now" | "before">): Turned | null {
  const compared = comparedOf(now, before);
  return compared === "unlike" ? null : compared;
}

/** What is known of something in one of two periods. */
export type Side = Pick<Value, "value" | "state" | "may">;

/** What something is beside what it was: new, gone or, where not all was searched or no record counts, not to be compared; null where it was there and still is, or may be. */
export function comparedOf(now: Side, before: Side): Turned | "unlike" | null {
  if ([now, before].some(({ value, state }) => value === null && state !== "searched")) return "unlike";
  if (isNoneFound(before)) return "new";
  return isNoneFound(now) ? "gone" : null;
}

/** Whether all was searched and nothing found, nor any record that may count: a recorded 0 is a record. */
function isNoneFound({ value, state, may = [] }: Side): boolean {
  return value === null && state === "searched" && may.length === 0;
}

/** How far a sign on a line reaches beyond it, and how far at least from its middle. */
const BEYOND = 4;
const LEAST = 5;

/** The sign of what is new, an upright cross, or of what is gone, a lying one, on a line that is so wide there. */
export function turnedSign(turned: Turned, [x, y]: Point, wide: number): string {
  const half = Math.max(LEAST, wide / 2 + BEYOND);
  const n = rounded;
  if (turned === "new") return `M${n(x - half)},${n(y)}H${n(x + half)}M${n(x)},${n(y - half)}V${n(y + half)}`;
  const far = half * Math.SQRT1_2;
  return `M${n(x - far)},${n(y - far)}L${n(x + far)},${n(y + far)}M${n(x - far)},${n(y + far)}L${n(x + far)},${n(y - far)}`;
}

/** Sets what something has beside what it had. */
export function changeOf(now: Value, before: Value): Change {
  const unlike = comparedOf(now, before) === "unlike";
  return { now, before, by: (now.value ?? 0) - (before.value ?? 0), unlike };
}

/**
 * Sets a whole beside what it was: not to be compared either where that holds of a part that is on record in one period
 * alone.
 */
export function wholeChange(now: Value, before: Value, parts: readonly Change[]): Change {
  const whole = changeOf(now, before);
  const inOne = (part: Change) => (part.now.value ?? 0) > 0 !== (part.before.value ?? 0) > 0;
  return { ...whole, unlike: whole.unlike || parts.some((part) => part.unlike && inOne(part)) };
}

/** What a difference is at least and at most, as far as records leave both numbers open; null where that has no end. */
export function differenceEnds(
  now: Value,
  before: Value,
): { readonly low: number; readonly high: number } | null {
  const [own, other] = [endsOf(now), endsOf(before)];
  return own === null || other === null ? null : { low: own.low - other.high, high: own.high - other.low };
}

/** Bounds alone: what is likely of two numbers says nothing like it of their difference. */
function endsOf(side: Value): { readonly low: number; readonly high: number } | null {
  if (side.spread !== undefined) return null;
  const { low, high } = side.value === null && !mayCount(side) ? { low: 0, high: 0 } : side;
  return low === null || high === null ? null : { low, high };
}

/** Whether more than 0 is on record in one of the periods. */
export function isSome({ now, before }: Pick<Change, "now" | "before">): boolean {
  return (now.value ?? 0) > 0 || (before.value ?? 0) > 0;
}

/**
 * Sets ties beside those of an earlier period; those without a record in either are left out.
 * @param none what a tie has in the period in which it is not among those given
 */
export function changesOf(
  now: readonly Tie[],
  earlier: readonly Tie[],
  none: (tie: Tie, of: "now" | "before") => Value,
): readonly TieChange[] {
  const before = new Map(earlier.map((tie) => [keyOf(tie), tie]));
  const seen = new Set(now.map(keyOf));
  const gone = earlier
    .filter((tie) => !seen.has(keyOf(tie)))
    .map((tie) => ({ ...tie, value: { ...none(tie, "now"), narrows: tie.value.narrows } }));
  return [...now, ...gone]
    .map((tie) => ({ tie, ...changeOf(tie.value, before.get(keyOf(tie))?.value ?? none(tie, "before")) }))
    .filter(isSome);
}

function keyOf({ from, to }: Tie): string {
  return `${from}\u0000${to}`;
}

/** The largest difference; null where there is none. */
export function largestChange(changes: readonly Change[]): number | null {
  const most = Math.max(0, ...changes.map((c) => (c.unlike ? 0 : Math.abs(c.by))));
  return most === 0 ? null : most;
}

/** How many dashes a line has at least. */
const LEAST_DASHES = 3;

/** How the line of a change is drawn. */
export interface ChangeLook {
  readonly width: number;
  /** Lengths of dashes and gaps; none where it is solid. */
  readonly dash: readonly number[];
  /** Whether there is no difference, or none that is known. */
  readonly even: boolean;
  readonly turned: Turned | null;
}

/** What has grown is solid, what has shrunk dashed, what is as before dotted, what is not to be compared of dash and dot; what is new or gone has a sign on it. @param length of the line, in CSS pixels */
export function changeLook(
  change: Change,
  wide: (n: number) => number,
  length = Number.POSITIVE_INFINITY,
): ChangeLook {
  const { by, unlike } = change;
  const even = unlike || by === 0;
  const width = even ? EVEN_WIDTH : Math.max(EVEN_WIDTH, wide(Math.abs(by)));
  // Dashes of a wide link are longer, so that they are no stripes across it, and of a short one so short that some stand on it.
  const [on, off] = CHANGE_DASHES.lost;
  const longer = Math.max(1, Math.min(width / 4, length / LEAST_DASHES / (on + off)));
  const dash = unlike
    ? CHANGE_DASHES.unlike
    : by === 0
      ? CHANGE_DASHES.same
      : by < 0
        ? [on * longer, off * longer]
        : [];
  return { width, dash, even, turned: turnedOf(change) };
}
