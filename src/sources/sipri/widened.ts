import type { Grid } from "../file/document.ts";
import type { Header } from "../table/header.ts";
import type { Shape } from "./shape.ts";

/**
 * Rows with more cells than the header since a designation holds the sign that parts cells, put together again.
 * Only where exactly one way of it leaves a description and a category that other rows have, and what follows them is what it must be.
 */
export function widened(
  grid: Grid,
  header: Header,
  shape: Shape,
  delimiter: string,
): { readonly grid: Grid; readonly mended: readonly number[] } {
  const at = (name: string) => header.at.get(name) ?? -1;
  const first = at(shape.wide?.from ?? "");
  const [description, category] = [first + 1, first + 2];
  const fits =
    shape.wide !== null &&
    first >= 0 &&
    at("Description") === description &&
    at(shape.wide.to) === category &&
    at("Order date") === category + 1;
  const width = Math.max(...header.at.values()) + 1;
  if (!fits) return { grid, mended: [] };
  const known = new Set<string>();
  const wide: number[] = [];
  grid.rows.forEach((row, i) => {
    if (i <= header.index) return;
    if (filled(row) <= width) known.add(`${row[description]}\t${row[category]}`);
    else wide.push(i);
  });
  if (wide.length === 0) return { grid, mended: [] };
  const rows = [...grid.rows];
  const mended: number[] = [];
  for (const i of wide) {
    const row = rows[i] ?? [];
    const joined = waysOf(row.slice(0, filled(row)), width, first, delimiter).filter((way) =>
      known.has(`${way[description]}\t${way[category]}`),
    );
    const only = joined[0];
    if (joined.length !== 1 || only === undefined || !/^\d{4}$/.test(only[category + 1] ?? "")) continue;
    rows[i] = only;
    mended.push(grid.lines[i] ?? 0);
  }
  return { grid: { ...grid, rows }, mended };
}

function filled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}

/** The ways in which the extra cells may belong to the designation and the description. */
function waysOf(
  row: readonly string[],
  width: number,
  first: number,
  delimiter: string,
): readonly (readonly string[])[] {
  const extra = row.length - width;
  if (extra > 5) return [];
  return Array.from({ length: extra + 1 }, (_, inDesignation) => {
    const middle = first + inDesignation + 1;
    const end = first + extra + 2;
    const join = (from: number, to: number) => row.slice(from, to).join(delimiter);
    return [...row.slice(0, first), join(first, middle), join(middle, end), ...row.slice(end)];
  });
}
