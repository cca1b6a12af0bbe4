import type { Box } from "../../../figures/network/boxes.ts";
import { curve } from "../../../figures/network/outline.ts";
import { pastNames } from "../../../figures/network/past-names.ts";
import type { Panel, PlacedTie } from "./layout.ts";

/** How wide a line is that has room beside a name. */
const LINE = 6;

/** The ties of a ring, those bent that would lie on a name; the ties of other panels are laid out past them. */
export function bentTies({ ties, ring }: Panel, names: readonly Box[]): readonly PlacedTie[] {
  if (ring === undefined) return ties;
  const field = { ...ring, names };
  return ties.map((tie) => {
    if (tie.way === undefined) return tie;
    const bent = pastNames({ curve: tie.way, widths: [LINE, LINE] }, field);
    return bent === tie.way ? tie : { ...tie, d: curve(...bent) };
  });
}
