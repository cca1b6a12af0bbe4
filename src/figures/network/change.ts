import type { Value } from "../ask/value.ts";
import { type Point, rounded } from "../scene/path.ts";
import type { Tie } from "./ask.ts";

/** A tie beside what it was in an earlier period. */
export interface Change {
  readonly tie: Tie;
  readonly before: Value;
  /** What it has more than before, or less; what somebody looked for and did not find counts as none. */
  readonly by: number;
  /** Whether the two are not to be compared: one is on record, and of the other not all was searched or no record counts. */
  readonly unlike: boolean;
}

/** Dashes of what is less than before, of what is as before, and of what is not to be compared; what is more is solid. */
export const CHANGE_DASHES = { lost: [6, 4], same: [2, 3], unlike: [9, 3, 2, 3] } as const;
/** How wide a tie is drawn that has no difference or one that is not known, and how wide one at least that has. */
export const EVEN_WIDTH = 2;

/** What of a change a sign on its line tells: it was searched and none found before, or none is found now. */
export type Turned = "new" | "gone";

/** Whether a tie is new or gone; null where it was there and still is, or where that is not known. */
export function turnedOf({ tie, before }: Pick<Change, "tie" | "before">): Turned | null {
  const compared = comparedOf(tie.value, before);
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

/**
 * Sets ties beside those of an earlier period; those without a record in either are left out.
 * @param none what a tie has in the period in which it is not among those given
 */
export function changesOf(
  now: readonly Tie[],
  earlier: readonly Tie[],
  none: (tie: Tie, of: "now" | "before") => Value,
): readonly Change[] {
  const before = new Map(earlier.map((tie) => [keyOf(tie), tie]));
  const seen = new Set(now.map(keyOf));
  return [
    ...now.flatMap((tie) => changeOf(tie, before.get(keyOf(tie))?.value ?? none(tie, "before"))),
    ...earlier
      .filter((tie) => !seen.has(keyOf(tie)))
      .flatMap((tie) => {
        const value = { ...none(tie, "now"), narrows: tie.value.narrows };
        return changeOf({ ...tie, value }, tie.value);
      }),
  ];
}

function changeOf(tie: Tie, before: Value): readonly Change[] {
  const [a, b] = [tie.value.value ?? 0, before.value ?? 0];
  if (a === 0 && b === 0) return [];
  return [{ tie, before, by: a - b, unlike: comparedOf(tie.value, before) === "unlike" }];
}

function keyOf({ from, to }: Tie): string {
  return `${from}\u0000${to}`;
}

/** The largest difference; null where there is none. */
export function largestChange(changes: readonly Change[]): number | null {
  const most = Math.max(0, ...changes.map((c) => (c.unlike ? 0 : Math.abs(c.by))));
  return most === 0 ? null : most;
}
