import type { Box } from "../../../figures/network/boxes.ts";
import { curve, distance, onCurve } from "../../../figures/network/outline.ts";
import { pastNames } from "../../../figures/network/past-names.ts";
import type { Panel, PlacedNode, PlacedTie } from "./layout.ts";
import { WIDEST } from "./tie-look.ts";

/** Ties so many cannot pass anything. */
const MOST = 2000;
/** Partners of more are signs too small and too far out to lie on a tie. */
const FEW = 24;

/** How wide a line is that has room beside a name. */
const LINE = 6;

/** Room beside a sign for the half of the widest tie that is more than such a line. */
const ROOM = (WIDEST - LINE) / 2 + 1;

/** The ties of a ring, those bent that would lie on a name or on the sign of another; the ties of other panels are laid out past them. */
export function bentTies({ nodes, ties, ring }: Panel, names: readonly Box[]): readonly PlacedTie[] {
  if (ring === undefined || ties.length > MOST) return ties;
  const partners = nodes.filter(({ outside }) => outside);
  const signs = signsOf(partners.length > FEW ? nodes.filter(({ outside }) => !outside) : nodes);
  const field = { ...ring, names, signs };
  return ties.map((tie) => {
    if (tie.way === undefined) return tie;
    const bent = pastNames({ curve: tie.way, widths: [LINE, LINE] }, field);
    return bent === tie.way ? tie : { ...tie, d: curve(...bent), middle: onCurve(bent, 0.5) };
  });
}

/** Signs with the room that a tie wants beside them, or with half of what there is between the nearest two. */
function signsOf(nodes: readonly PlacedNode[]): readonly Box[] {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, one] of nodes.entries())
    for (const other of nodes.slice(i + 1))
      nearest = Math.min(nearest, distance([one.x, one.y], [other.x, other.y]));
  return nodes.map(({ x, y, r }) => {
    const reach = Math.max(r, Math.min(r + ROOM, (nearest - LINE) / 2 - 1));
    return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  });
}
