import type { Row, Source } from "../sources/source.ts";
import type { Holding } from "./plan.ts";
import { inSpan, spanOf } from "./span.ts";

type Cell = (field: string) => string;

/**
 * How the tables of a register are held against a file of it: what is its own, and which years the file covers.
 * @param held ids of the deals of the register that the study has
 */
export function holdingsOf(
  rows: readonly Row[],
  source: Source,
  register: string,
  held: ReadonlySet<string>,
  drop: boolean,
): (table: string) => Omit<Holding, "base"> {
  const records = new Set(rows.map((row) => row.cells.id ?? ""));
  const years = spanOf(rows);
  const never = () => false;
  return (table) => {
    const of = PARTS[table];
    const replaces =
      of === undefined
        ? never
        : (cell: Cell) =>
            records.has(cell(of)) &&
            (table !== "deliveries" || !source.vintages || inSpan(cell("year"), years));
    if (!source.vintages) return { owned: never, covers: never, replaces, drop };
    if (table === "deliveries") {
      const owned = (cell: Cell) => held.has(cell("deal")) || records.has(cell("deal"));
      return { owned, covers: (cell) => inSpan(cell("year"), years), replaces, drop };
    }
    if (table === "published") {
      return { owned: (cell) => cell("id").startsWith(`${register}-`), covers: never, replaces, drop };
    }
    const owned = (cell: Cell) => cell("register") === register;
    return { owned, covers: (cell) => inSpan(cell("order_year"), years), replaces, drop };
  };
}

/** The field by which a part names its record. */
const PARTS: Readonly<Record<string, string>> = { participants: "activity", deliveries: "deal" };
