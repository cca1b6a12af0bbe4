/** Room that something takes along a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts stretches into as few lanes as they need without touching, in their order; null for those that would need more
 * lanes than there are.
 */
export function packed(stretches: readonly Stretch[], most: number, gap: number): readonly (number | null)[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    let lane = ends.findIndex((end) => end + gap <= from);
    if (lane < 0) {
      if (ends.length >= most) return null;
      lane = ends.push(Number.NEGATIVE_INFINITY) - 1;
    }
    ends[lane] = to;
    return lane;
  });
}
