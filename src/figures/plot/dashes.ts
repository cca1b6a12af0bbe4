/** Dashes that tell apart lines of one colour; the first is whole. */
export const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2]];

/** The dashes of a line at a place among those of its colour. */
export function dashAt(turn: number): readonly number[] {
  return DASHES[turn % DASHES.length] ?? [];
}
