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
  if (!source.vintages) return () => ({ owned: () => false, covers: () => false, drop: false });
  const years = spanOf(rows);
  const deals = new Set(held);
  for (const row of rows) if (row.table === "transfers") deals.add(row.cells.id ?? "");
  return (table) => {
    if (table === "deliveries") {
      const owned = (cell: Cell) => deals.has(cell("deal"));
      return { owned, covers: (cell) => inSpan(cell("year"), years), drop };
    }
    if (table === "published") {
      return { owned: (cell) => cell("id").startsWith(`${register}-`), covers: () => false, drop };
    }
    return {
      owned: (cell) => cell("register") === register,
      covers: (cell) => inSpan(cell("order_year"), years),
      drop,
    };
  };
}
