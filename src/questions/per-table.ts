import type { Layer } from "../layers/layer.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";

/** Which table a row is of, and of which layer it is looked at. */
interface Place {
  readonly layer: Layer;
  readonly table: string;
}

/** Looks up once for each table what is the same of all its rows; those of one table stand together. */
export function perTable<T>(look: (row: Place) => T): (row: Place) => T {
  let last: (Place & { readonly found: T }) | null = null;
  return ({ layer, table }) => {
    if (last?.layer !== layer || last.table !== table) last = { layer, table, found: look({ layer, table }) };
    return last.found;
  };
}

/** What each sender has of the activities of a table, looked up once for each table. */
export function sharesOf(factors: Factors, plan: Plan): (row: Place) => ReturnType<Factors["shares"]> {
  return perTable((row) => factors.shares(row.layer, row.table, plan.choices));
}
