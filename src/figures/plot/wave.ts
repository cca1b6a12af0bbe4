import { rounded } from "../scene/path.ts";
import type { Path } from "../scene/scene.ts";

/** How wide the sign is at most. */
const WIDEST = 10;

/** The sign `~` in the middle of a box: there are records, and none counts under the choices made. */
export function wave(
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  mark?: number,
): Path {
  const half = Math.min(WIDEST, width) / 2;
  const [cx, cy, high] = [x + width / 2, y + height / 2, half * 0.9];
  const at = (px: number, py: number) => `${rounded(px)},${rounded(py)}`;
  const d = `M${at(cx - half, cy)}Q${at(cx - half / 2, cy - high)} ${at(cx, cy)}Q${at(cx + half / 2, cy + high)} ${at(cx + half, cy)}`;
  return { kind: "path", d, stroke: "muted", strokeWidth: 1.5, ...(mark === undefined ? {} : { mark }) };
}
