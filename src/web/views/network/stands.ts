/** How what is on record in one of two periods alone stands beside the other, in which it may be, is 0 on record, or has records that do not count. */
export const STANDS = { both: 0, unlike: 1, uncounted: 2, turned: 3, zero: 4 } as const;

/** Whether two periods are not to be compared. */
export function isUnlike(stands: number | undefined): boolean {
  return stands === STANDS.unlike || stands === STANDS.uncounted;
}
