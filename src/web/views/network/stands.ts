/**
 * What has records in one of two periods alone is, in the other: not searched for as a whole, left out by choices, searched for and not
 * found (so that it is new or gone), or 0 on record. `both` is all else: on record in both or in none, or in the other it may be.
 */
export const STANDS = { both: 0, unlike: 1, uncounted: 2, turned: 3, zero: 4 } as const;

/** Whether two periods are not to be compared. */
export function isUnlike(stands: number | undefined): boolean {
  return stands === STANDS.unlike || stands === STANDS.uncounted;
}
