import type { Why } from "../../model/answer.ts";
import {
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  numberAt,
  rowName,
  type Table,
  TableError,
} from "../table.ts";

/**
 * What one recipient has from its outside partners in one layer, record by record: unit `u` holds the amounts
 * `starts[u] .. starts[u + 1]`, each of the partner whose number stands beside it.
 */
export interface LayerUnits {
  readonly name: string;
  /** What the layer weighs beside the others. */
  readonly weight: number;
  /** Whether amounts are counts of activities; else volumes. */
  readonly counted: boolean;
  readonly starts: Int32Array;
  readonly partners: Int32Array;
  readonly amounts: Float64Array;
  /** Partners that the layer has for anybody in the region at any time: whom one more record could be of. */
  readonly possible: readonly number[];
  /** What partners of the region itself have, and what nobody known has; neither is an outside partner's. */
  readonly own: number;
  readonly unknown: number;
}

/** One recipient's partners in several layers. */
export interface Spheres {
  readonly partners: readonly string[];
  readonly layers: readonly LayerUnits[];
  /** The partner asked about. */
  readonly focus: string | null;
  /** What a reader must know of the partner asked about, as that it was taken out of its group. */
  readonly apart?: string;
  /** Why there is no sphere to speak of, as where recipients are several; null where there may be one. */
  readonly none: { readonly why: Why; readonly note: string } | null;
  /** What was made before under this key from the same records, or what is made now. */
  once<T>(key: string, make: () => T): T;
}

/** Units of a layer from lists of what each holds; `possible` partners beside those of the records. */
export function unitsFrom(
  name: string,
  units: readonly (readonly { readonly partner: number; readonly amount: number }[])[],
  more: {
    weight?: number;
    counted: boolean;
    own?: number;
    unknown?: number;
    possible?: readonly number[];
  },
): LayerUnits {
  const held = units.map((unit) => unit.filter(({ amount }) => amount > 0)).filter((u) => u.length > 0);
  const starts = new Int32Array(held.length + 1);
  held.forEach((unit, u) => {
    starts[u + 1] = (starts[u] ?? 0) + unit.length;
  });
  const all = held.flat();
  return {
    name,
    weight: more.weight ?? 1,
    counted: more.counted,
    starts,
    partners: Int32Array.from(all, (a) => a.partner),
    amounts: Float64Array.from(all, (a) => a.amount),
    possible: [...new Set([...(more.possible ?? []), ...all.map((a) => a.partner)])].sort((a, b) => a - b),
    own: more.own ?? 0,
    unknown: more.unknown ?? 0,
  };
}

/**
 * `layer,partner[,amount][,unit]`: one record a row, or several rows of one `unit` of a layer. Without `amount` each
 * counts once; with it the layers hold volumes. A blank partner is nobody known; any of the table could be in any layer.
 */
export function spheresOn(rows: Table, of?: string): Spheres {
  needColumns(rows, "layer", "partner");
  const counted = !hasColumn(rows, "amount");
  const partners = [...new Set(rows.map((_, i) => cellAt(rows, i, "partner")).filter((p) => p !== ""))];
  if (of !== undefined && !partners.includes(of))
    throw new TableError(`no partner ${JSON.stringify(of)}; the table has ${partners.join(", ")}`);
  const layers = [...new Set(rows.map((_, i) => nameAt(rows, i, "layer")))];
  const built = layers.map((layer) => {
    const units = new Map<string, { partner: number; amount: number }[]>();
    let unknown = 0;
    rows.forEach((_, i) => {
      if (nameAt(rows, i, "layer") !== layer) return;
      const amount = counted ? 1 : numberAt(rows, i, "amount");
      if (!(amount >= 0)) throw new TableError(`${rowName(i)}, column amount: not 0 or more: ${amount}`);
      const partner = partners.indexOf(cellAt(rows, i, "partner"));
      if (partner < 0) unknown += amount;
      const unit = cellAt(rows, i, "unit") || `row ${i}`;
      if (partner >= 0) units.set(unit, [...(units.get(unit) ?? []), { partner, amount }]);
    });
    return unitsFrom(layer, [...units.values()], { counted, unknown, possible: [...partners.keys()] });
  });
  return { partners, layers: built, focus: of ?? null, none: null, once: (_, make) => make() };
}
