import type { Rows } from "./table.ts";

/** Rows that are made when they are gone through, and counted as the first who goes through them all does. */
export function rowsAnew(make: () => Iterable<readonly string[]>): Rows {
  let counted: number | null = null;
  return {
    get length() {
      if (counted === null) for (const _ of this);
      return counted ?? 0;
    },
    *[Symbol.iterator]() {
      let n = 0;
      for (const row of make()) {
        n++;
        yield row;
      }
      counted = n;
    },
  };
}
