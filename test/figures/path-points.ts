/** Every point that a path names, those of curves' controls too; the steps of an outline (`l`) as the points that they lead to. */
export function cornersOf(d: string): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    if (letter === "H" || letter === "V") continue;
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x, y] = letter === "l" ? (points.at(-1) ?? [0, 0]) : [0, 0];
      points.push([x + (values[i] ?? 0), y + (values[i + 1] ?? 0)]);
    }
  }
  return points;
}

/** Points along a path of lines, quadratic and cubic curves. */
export function pointsOn(d: string): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([MLQC])([^MLQCZ]*)/g)) {
    const given = rest
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(",").map(Number));
    const last = out.at(-1) ?? [0, 0];
    const steps = letter === "M" ? 1 : 24;
    for (let i = 1; i <= steps; i++) {
      const at = (axis: 0 | 1) =>
        between(
          [last, ...given].map((point) => point[axis] ?? 0),
          i / steps,
        );
      out.push(letter === "M" ? [given[0]?.[0] ?? 0, given[0]?.[1] ?? 0] : [at(0), at(1)]);
    }
  }
  return out;
}

/** What a curve of some points is at a part of its way, after de Casteljau. */
function between(points: readonly number[], t: number): number {
  const [first = 0, ...others] = points;
  if (others.length === 0) return first;
  return between(
    others.map((next, i) => (points[i] ?? 0) * (1 - t) + next * t),
    t,
  );
}
