import { slugOf } from "../../sources/cells/slug.ts";
import type { Cells } from "./pairs.ts";

/** An id for a new row: its name, or what else tells it apart; with its year or a number where another row has that. `""` where it says nothing. */
export function proposedId(table: string, cells: Cells, taken: ReadonlySet<string>): string {
  const fields = STEMS.get(table) ?? ["name"];
  const stem = slugOf(fields.map((field) => cells[field] ?? "").join(" "));
  if (stem === "" || !taken.has(stem)) return stem;
  const year = /\d{4}/.exec(cells.start ?? cells.opened ?? cells.founded ?? cells.date ?? "")?.[0];
  const dated = year === undefined || stem.endsWith(year) ? stem : `${stem}-${year}`;
  if (!taken.has(dated)) return dated;
  for (let n = 2; ; n++) if (!taken.has(`${dated}-${n}`)) return `${dated}-${n}`;
}

/** What tells the rows of a table apart where they have no name. */
const STEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["sources", ["title"]],
  ["transfers", ["supplier", "recipient", "designation", "order_year"]],
  ["deliveries", ["deal", "year"]],
  ["memberships", ["framework", "actor", "role"]],
  ["published", ["measure", "subject", "period"]],
  ["searches", ["layer", "from", "to", "period"]],
]);
