import type { Entry } from "../geo/entries.ts";
import type { Plot } from "../kind.ts";
import { mayTies, type Tie } from "../network/ask.ts";
import { bent, tapered, towards } from "../network/outline.ts";
import { turnsOfColour } from "../network/shared-colour.ts";
import { bandsOf, bound, widthsUpTo } from "../network/strands.ts";
import { tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import { dashAt } from "../plot/dashes.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { type AskedMap, arcsIn } from "./map-ask.ts";

/** How far an arc bends from a straight line, as a part of its length. */
const BEND = 0.13;

/** An arc, and points along it that names keep clear of. */
export interface DrawnArc {
  readonly shape: Shape;
  readonly points: readonly Point[];
}

/** Arcs from partners to recipients, the widest first; they narrow on their way. */
export function arcsOf(
  asked: AskedMap,
  entries: readonly Entry[],
  middles: ReadonlyMap<string, Point>,
  plot: Plot,
  most: number | null,
): readonly DrawnArc[] {
  const starts = new Map(entries.map((e) => [e.name, e.at]));
  const size = (tie: Tie) => tie.value.value ?? 0;
  const widest = plot.narrow ? 7 : 11;
  const wide = widthsUpTo(most, widest);
  const { partners, ties: arcs } = arcsIn(asked);
  const turns = turnsOfColour({ partners }, plot);
  const recorded = arcs.filter((tie) => size(tie) > 0).sort((a, b) => size(b) - size(a));
  return [...mayTies(arcs), ...recorded].flatMap((tie) => {
    const from = starts.get(tie.from);
    const middle = middles.get(tie.to);
    if (from === undefined || middle === undefined) return [];
    const by = bent(from, middle, middle[0] > from[0] ? -BEND : BEND);
    const to = towards(middle, by, 5);
    // Dashes of a wide arc are longer, so that they are no stripes across it.
    const longer = Math.max(1, wide(size(tie)) / 4);
    const dash = dashAt(turns.get(tie.from) ?? 0).map((length) => length * longer);
    const mark = markFor(plot, tieText(plot, tie.from, tie.to), tie.value);
    const fill = plot.paintOf(tie.from);
    const shape = bound(bandsOf(tie.value, wide, 1), mark, ({ width, opacity }) => {
      const d = tapered(from, by, to, width, Math.max(0.7, width * 0.25), dash);
      return { kind: "path", d, fill, opacity };
    });
    return [{ shape, points: along(from, by, to) }];
  });
}

/** Points along a curve, for labels to keep clear of. */
function along(a: Point, b: Point, c: Point): readonly Point[] {
  return Array.from({ length: 36 }, (_, i): Point => {
    const t = (i + 0.5) / 36;
    const at = (p: number, q: number, r: number) => (1 - t) * (1 - t) * p + 2 * t * (1 - t) * q + t * t * r;
    return [at(a[0], b[0], c[0]), at(a[1], b[1], c[1])];
  });
}

/** Whether arcs may end at a state, so that its middle is marked. */
export function hasDot({ network }: AskedMap, code: string): boolean {
  return network.ties.length > 0 && network.recipients.includes(code);
}

/** The dot of a state that arcs may end at. */
export function dotOf(asked: AskedMap, code: string, [cx, cy]: Point): readonly Shape[] {
  if (!hasDot(asked, code)) return [];
  return [{ kind: "circle", cx, cy, r: 4, fill: "ground", stroke: "ink", strokeWidth: 1.6 }];
}
