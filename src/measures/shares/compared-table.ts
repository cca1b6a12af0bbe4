import { UNKNOWN } from "../../model/dataset.ts";
import type { Goods, Layered, Pair, Profiles, Shift, Total } from "../measure.ts";
import {
  amountAt,
  amountsOf,
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  numberAt,
  rowName,
  type Table,
  TableError,
} from "../table.ts";

/** `name,first,second[,weight][,most]`: what two actors have with each name; `most` is the largest value there could be. */
export function profilesOn(rows: Table): Profiles {
  needColumns(rows, "name", "first", "second");
  const at = [...rows.keys()];
  const nobody = at.filter((i) => nameAt(rows, i, "name") === UNKNOWN);
  const kept = at.filter((i) => !nobody.includes(i)).map((i) => rows[i] ?? {});
  const hidden = (column: string) => nobody.reduce((all, i) => all + amountAt(rows, i, column), 0);
  const most = hasColumn(kept, "most") ? numberAt(kept, 0, "most") : Number.NaN;
  return {
    names: kept.map((_, i) => nameAt(kept, i, "name")),
    of: ["first", "second"],
    first: amountsOf(kept, "first"),
    second: amountsOf(kept, "second"),
    weights: hasColumn(kept, "weight") ? amountsOf(kept, "weight") : null,
    most: Number.isNaN(most) ? null : most,
    unknown: [hidden("first"), hidden("second")],
  };
}

/** `layer,name,value`: what each name has in each layer; the name `unknown` is nobody's. */
export function layeredOn(rows: Table): Layered {
  needColumns(rows, "layer", "name", "value");
  const layers = distinct(rows, "layer");
  const names = distinct(rows, "name").filter((n) => n !== UNKNOWN);
  const of = (layer: string, name: string) => amountOf(rows, "value", { layer, name });
  return {
    layers,
    names,
    values: layers.map((l) => Float64Array.from(names, (n) => of(l, n))),
    unknown: Float64Array.from(layers, (l) => of(l, UNKNOWN)),
  };
}

/** `name,before,after`: rows `own`, `all` and, where another is asked about, `other`, those of one name added up; `unknown` is a part of `all`. */
export function shiftOn(rows: Table): Shift {
  needColumns(rows, "name", "before", "after");
  const at = (name: string) => rows.findIndex((_, i) => nameAt(rows, i, "name") === name);
  const missing = ["own", "all"].filter((name) => at(name) < 0);
  if (missing.length > 0) throw new TableError(`no row named ${missing.join(", ")}`);
  const pairIn = (name: string, column: string): Pair => {
    const amount = (row: string) => amountOf(rows, column, { name: row });
    const [own, all, nobody] = [amount(name), amount("all"), amount(UNKNOWN)];
    if (own + nobody > all * (1 + 1e-9))
      throw new TableError(
        `${rowName(at(name))}, column ${column}: more than all: ${own + nobody} of ${all}`,
      );
    return {
      of: total(own, own, own + nobody),
      against: total(all, all, all),
      rest: total(all - own, Math.max(0, all - own - nobody), all - own),
    };
  };
  const periods = (name: string) => ({ earlier: pairIn(name, "before"), later: pairIn(name, "after") });
  return { ...periods("own"), other: at("other") < 0 ? null : periods("other") };
}

/** `kind,partner,client,region`: what each partner delivered of each kind; the partner to lose is `of`, else the first. */
export function goodsOn(rows: Table, of?: string): Goods {
  needColumns(rows, "kind", "partner", "client", "region");
  const kinds = distinct(rows, "kind");
  const partners = distinct(rows, "partner").filter((p) => p !== UNKNOWN);
  if (of !== undefined && !partners.includes(of)) throw new TableError(`no row of ${JSON.stringify(of)}`);
  const all = (column: string) =>
    kinds.map((kind) => Float64Array.from(partners, (partner) => amountOf(rows, column, { kind, partner })));
  const hidden = (column: string) =>
    Float64Array.from(kinds, (kind) => amountOf(rows, column, { kind, partner: UNKNOWN }));
  return {
    kinds,
    partners,
    client: all("client"),
    region: all("region"),
    unknown: { client: hidden("client"), region: hidden("region") },
    focus: of ?? partners[0] ?? null,
  };
}

/** What rows with these cells add up to. @throws TableError for an amount below 0 */
function amountOf(rows: Table, column: string, cells: Readonly<Record<string, string>>): number {
  let all = 0;
  rows.forEach((_, i) => {
    if (Object.entries(cells).some(([name, cell]) => cellAt(rows, i, name) !== cell)) return;
    all += amountAt(rows, i, column);
  });
  return all;
}

function distinct(rows: Table, column: string): readonly string[] {
  return [...new Set(rows.map((_, i) => nameAt(rows, i, column)))];
}

function total(best: number, low: number, high: number): Total {
  return { best, low, high, known: 1 };
}
