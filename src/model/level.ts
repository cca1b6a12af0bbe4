/** Sums of the same numbers in another order may differ by this part. */
export const LEVEL = 1e-9;

/** Whether two numbers are the same but for how a computer adds; what is not known is level with nothing. */
export function isLevel(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
  return a === b || Math.abs(a - b) <= LEVEL * Math.max(Math.abs(a), Math.abs(b));
}

/** All that have the largest number; none where no one has any. */
export function allLargest<T>(items: readonly T[], of: (item: T) => number | null): readonly T[] {
  const most = items.reduce(
    (n, item) => Math.max(n, of(item) ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
  if (!Number.isFinite(most)) return [];
  return items.filter((item) => isLevel(of(item), most));
}
