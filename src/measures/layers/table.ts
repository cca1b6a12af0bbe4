import { nameAt, needColumns, type Table } from "../table.ts";
import { placeOf, tiesOn } from "../ties/table.ts";
import type { Multiplex, Standing } from "./multiplex.ts";

/** `layer,from,to[,weight]`, or `layer,a,b` for ties without direction: layers in the order in which they come. */
export function multiplexOn(rows: Table): Multiplex {
  needColumns(rows, "layer");
  const of = rows.map((_, i) => nameAt(rows, i, "layer"));
  const layers = [...new Set(of)];
  return { layers, ties: layers.map((layer) => tiesOn(rows, (i) => of[i] === layer)) };
}

/** Layers of a table, and the place of the actor `of` in them, else of the first one named. */
export function standingOn(rows: Table, of?: string): Standing {
  const multiplex = multiplexOn(rows);
  return { multiplex, ego: placeOf(multiplex.ties[0]?.nodes ?? [], of) };
}
