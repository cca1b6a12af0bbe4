/** A line that has to pass a row of boxes: where it would cross the row by itself, and how wide it is. */
export interface Passing {
  readonly at: number;
  readonly width: number;
}

/** A stretch of a row, from where to where. */
export type Stretch = readonly [from: number, to: number];

/** Air between lines side by side, and between them and a box. */
const AIR = 2;

/**
 * Where lines pass a row of boxes so that none runs behind one: through the gap nearest to its own way that has room, side by
 * side in the order of their ways. Where a gap has too little room for all, they lie closer.
 * @param boxes what the boxes cover of the row @param row the whole of it
 */
export function lanesOf(
  boxes: readonly Stretch[],
  row: Stretch,
  lines: readonly Passing[],
): readonly number[] {
  const gaps = gapsOf(boxes, row);
  const left = gaps.map(([from, to]) => to - from);
  const held: number[][] = gaps.map(() => []);
  const widest = [...lines.keys()].sort((a, b) => widthOf(b) - widthOf(a) || a - b);
  for (const i of widest) {
    const gap = nearest(i);
    held[gap]?.push(i);
    left[gap] = (left[gap] ?? 0) - widthOf(i) - AIR;
  }
  const lanes = lines.map(({ at }) => at);
  gaps.forEach((gap, g) => {
    const own = (held[g] ?? []).sort((a, b) => atOf(a) - atOf(b) || a - b);
    for (const [i, place] of packed(gap, own)) lanes[i] = place;
  });
  return lanes;

  function widthOf(i: number): number {
    return lines[i]?.width ?? 0;
  }
  function atOf(i: number): number {
    return lines[i]?.at ?? 0;
  }
  function nearest(i: number): number {
    const far = (g: number) => Math.abs(clamped(atOf(i), gaps[g] ?? row) - atOf(i));
    const all = [...gaps.keys()].sort((a, b) => far(a) - far(b) || a - b);
    const roomy = all.find((g) => (left[g] ?? 0) >= widthOf(i));
    return roomy ?? all.reduce((best, g) => ((left[g] ?? 0) > (left[best] ?? 0) ? g : best), all[0] ?? 0);
  }
  function packed(gap: Stretch, own: readonly number[]): readonly (readonly [number, number])[] {
    const [from, to] = gap;
    const whole = own.reduce((sum, i) => sum + widthOf(i), 0) + AIR * Math.max(0, own.length - 1);
    const close = Math.min(1, (to - from) / Math.max(whole, 1e-9));
    const room = whole * close;
    const middle = own.reduce((sum, i) => sum + atOf(i), 0) / Math.max(1, own.length);
    let next = Math.min(Math.max(from, middle - room / 2), to - room);
    return own.map((i) => {
      const place = next + (widthOf(i) / 2) * close;
      next += (widthOf(i) + AIR) * close;
      return [i, place] as const;
    });
  }
}

/** What the boxes of a row leave free. */
function gapsOf(boxes: readonly Stretch[], [start, end]: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let at = start;
  for (const [from, to] of [...boxes].sort((a, b) => a[0] - b[0])) {
    gaps.push([at, from - AIR]);
    at = to + AIR;
  }
  gaps.push([at, end]);
  return gaps.filter(([from, to]) => to > from);
}

function clamped(at: number, [from, to]: Stretch): number {
  return Math.min(Math.max(at, from), to);
}
