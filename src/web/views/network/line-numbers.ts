import { type Box, isFree } from "../../../figures/network/boxes.ts";
import { type Curve, distance, onCurve } from "../../../figures/network/outline.ts";
import type { Point } from "../../../figures/scene/path.ts";
import type { Label } from "./layout.ts";

/** Room for a number of three digits, and how far its middle is above its line of writing. */
const WIDTH = 26;
const HEIGHT = 13;
const BASE = 4.5;
/** Where along its line a number is tried, the middle first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
/** Points at which a line is looked at. */
const STEPS = 24;

/** Where the number of each line stands on it: over no other number, and where fewest other lines run; null where there is no room. */
export function numbersOn(lines: readonly Curve[]): readonly (Label | null)[] {
  const taken: Box[] = [];
  const points = lines.map((line) =>
    Array.from({ length: STEPS }, (_, i) => onCurve(line, (i + 0.5) / STEPS)),
  );
  const labels = new Map<Curve, Label>();
  // Long ones cross most, so that they choose first.
  for (const line of lines.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const others = points.filter((_, k) => lines[k] !== line).flat();
    const [best] = ALONG.map((t) => onCurve(line, t))
      .map((at) => ({ at, box: boxAbout(at) }))
      .filter(({ box }) => isFree(box, taken))
      .map((place) => ({ ...place, under: others.filter((point) => holds(place.box, point)).length }))
      .sort((a, b) => a.under - b.under);
    if (best === undefined) continue;
    taken.push(best.box);
    labels.set(line, { x: best.at[0], y: best.at[1] + BASE, anchor: "middle", turn: 0 });
  }
  return lines.map((line) => labels.get(line) ?? null);
}

/** From end to end and to the pixel, so that lines of one length keep their order. */
function lengthOf([from, , to]: Curve): number {
  return Math.round(distance(from, to));
}

function boxAbout([x, y]: Point): Box {
  return { x: x - WIDTH / 2, y: y - HEIGHT / 2, width: WIDTH, height: HEIGHT };
}

function holds({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px > x && px < x + width && py > y && py < y + height;
}
