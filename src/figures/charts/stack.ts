import { COUNTED } from "../../layers/index.ts";
import { VALUES } from "../../model/question.ts";
import type { Grid } from "../ask/grid.ts";
import { mostOf, type Value } from "../ask/value.ts";

/** Units of numbers of records: activities of each layer, and of several. */
const COUNTING: ReadonlySet<string> = new Set(COUNTED);
/** Units of what adds up: these, and what can be summed of records. */
const ADDING: ReadonlySet<string> = new Set([...COUNTING, ...VALUES]);

/** Whether values of this unit add up. */
export function addsUp(unit: string): boolean {
  return ADDING.has(unit);
}

/** Whether values of this unit are numbers of records. */
export function countsRecords(unit: string): boolean {
  return COUNTING.has(unit);
}

/** Sum of the series at one place; null where none has a value. */
export function sumAt({ cells }: Grid, x: number): number | null {
  let sum: number | null = null;
  for (const row of cells) {
    const value = row[x]?.value ?? null;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Whether the parts of a stack are not the whole: several partners share one activity. */
export function overlaps(grid: Grid): boolean {
  if (!addsUp(grid.unit) || grid.field === null) return false;
  return grid.xs.some(
    (_, x) => (topAt(grid, x) ?? 0) > (grid.totals[x]?.value ?? Number.POSITIVE_INFINITY) + 1e-6,
  );
}

/** What of a total belongs to none of the series: nobody knows to whom. Null where the series are not everybody. */
export function remainderAt(grid: Grid, x: number): number | null {
  const total = grid.totals[x]?.value ?? null;
  const sum = sumAt(grid, x) ?? 0;
  if (grid.field !== "from" || !addsUp(grid.unit) || total === null) return null;
  if (grid.nobodys !== undefined) return grid.nobodys[x]?.value || null;
  if (total <= sum + 1e-6) return null;
  return total - sum;
}

/** Where a stack ends: its series with what belongs to nobody known on top. */
function topAt(grid: Grid, x: number): number | null {
  const [sum, rest] = [sumAt(grid, x), remainderAt(grid, x)];
  return sum === null && rest === null ? null : (sum ?? 0) + (rest ?? 0);
}

/** What is drawn of one place: its series and what belongs to nobody known; null where there is neither. */
export function drawnAt(grid: Grid, x: number): number | null {
  return sumAt(grid, x) ?? remainderAt(grid, x);
}

/** Whether what is told by partner has a total and no partner. */
export function hasNoPartner({ field, cells, totals }: Grid): boolean {
  const none = (values: readonly Value[]) => values.every(({ value }) => value === null);
  return field === "from" && cells.every(none) && !none(totals);
}

/** The highest point of a stack of bars, ranges included; null where nothing is recorded. */
export function highest(grid: Grid): number | null {
  const tops = grid.xs.flatMap((_, x) => {
    const total = grid.totals[x];
    return [topAt(grid, x), total === undefined ? null : mostOf(total)];
  });
  const known = tops.filter((v) => v !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The least value, ranges included, where that is below 0; 0 otherwise. */
export function lowest(grid: Grid): number {
  return Math.min(0, ...endsOf(grid));
}

/** Every value of all series together, and the ends of its range. */
export function endsOf({ totals }: Grid): readonly number[] {
  return totals.flatMap(({ value, low, high }) =>
    value === null ? [] : [value, low ?? value, high ?? value],
  );
}

/** Whether a grid holds one value at one place and nothing beside it: its bar needs no more room than a sentence. */
export function isOneValue(grid: Grid): boolean {
  const [first] = grid.totals;
  if (grid.xs.length !== 1 || first === undefined || first.value === null) return false;
  const held = grid.cells.flat().filter(({ value }) => value !== null && value !== 0);
  return held.length === 1 && held[0]?.value === first.value;
}
