import type { Sheet } from "./csv.ts";
import type { Study } from "./study.ts";

/** A study whose tables are read whole when they are first asked for and kept: for what asks for each of them many times. */
export function readOnce(study: Study): Study {
  const sheets = new Map<string, Promise<Sheet>>();
  return {
    ...study,
    sheet: async (table, columns) => {
      const found = sheets.get(table) ?? study.sheet(table);
      sheets.set(table, found);
      const whole = await found;
      if (columns === undefined) return whole;
      const wanted = new Set(columns);
      return {
        ...whole,
        column: (name) => (wanted.has(name) || !whole.header.includes(name) ? whole.column(name) : []),
      };
    },
  };
}
