import { nearest } from "../../model/near.ts";
import { edtfOf } from "../cells/dates.ts";
import { quantityOf } from "../cells/quantities.ts";
import { folded } from "../table/header.ts";
import type { ColumnMapping, Mapping } from "./mapping.ts";
import { meaningsOf } from "./words.ts";

/** Where the columns of a mapping are in a file. */
export interface Places {
  /** By the mapping's heading, the column of the file. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns found under another heading: the mapping's and the one met. */
  readonly renamed: readonly { readonly heading: string; readonly met: string }[];
  /** Columns of the mapping that the file lacks and that mean something. */
  readonly missing: readonly string[];
  /** Headings of the file that the mapping does not know. */
  readonly extra: readonly string[];
}

/** Finds the columns of a mapping by their headings, and one that was renamed by its content; without `sample` by headings alone. */
export function placesOf(
  mapping: Mapping,
  headings: readonly string[],
  sample: ((column: number) => readonly string[]) | null,
): Places {
  const at = new Map<string, number>();
  const taken = new Set<number>();
  const known = [...mapping.columns.map((c) => c.heading), ...mapping.wide.flatMap((w) => w.headings)];
  for (const same of [(a: string, b: string) => a === b, (a: string, b: string) => folded(a) === folded(b)]) {
    for (const heading of known) {
      if (at.has(heading)) continue;
      const index = headings.findIndex((h, i) => !taken.has(i) && same(h, heading));
      if (index < 0) continue;
      at.set(heading, index);
      taken.add(index);
    }
  }
  const renamed: { heading: string; met: string }[] = [];
  for (const column of mapping.columns) {
    if (column.to === null || at.has(column.heading) || sample === null) continue;
    const free = headings.flatMap((h, i) => (taken.has(i) || h === "" ? [] : [{ h, i }]));
    const like = free.filter(({ h, i }) => isLike(column, h, sample(i)));
    const one = like[0];
    if (one === undefined || like.length > 1) continue;
    at.set(column.heading, one.i);
    taken.add(one.i);
    renamed.push({ heading: column.heading, met: one.h });
  }
  return {
    at,
    renamed,
    missing: mapping.columns.flatMap((c) => (c.to === null || at.has(c.heading) ? [] : [c.heading])),
    extra: headings.filter((h, i) => h !== "" && !taken.has(i)),
  };
}

/** Whether a column may be another under a new heading: the words are near or mean the same, and its cells can be read the same way. */
function isLike(column: ColumnMapping, heading: string, cells: readonly string[]): boolean {
  const near = nearest(column.heading, [heading]) !== null;
  const means = meaningsOf(heading).some((m) => m.field === column.to);
  if (!near && !means) return false;
  const filled = cells.filter((c) => c.trim() !== "" && !column.missing?.includes(c.trim()));
  const fit = filled.filter((c) => readable(column, c)).length;
  return fit >= filled.length * 0.8;
}

function readable(column: ColumnMapping, cell: string): boolean {
  if (column.as === "date" || column.as === "year") return edtfOf(cell, column.style ?? "day-first") !== null;
  if (column.as === "quantity" || column.as === "number") return quantityOf(cell) !== null;
  return true;
}
