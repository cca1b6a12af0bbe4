import type { Spread } from "../measure.ts";
import {
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  numberAt,
  numbersOf,
  type Table,
  TableError,
  yesAt,
} from "../table.ts";
import type { Bandwidth } from "./influence.ts";
import type { Mutual } from "./mutual.ts";
import type { Dominance } from "./security-hierarchy.ts";

/** `actor,troops,population,allied,independent`: one state a row; all are asked about, or the one named. */
export function dominanceOn(rows: Table, of?: string): Dominance {
  needColumns(rows, "actor", "troops", "population", "allied", "independent");
  const names = rows.map((_, i) => nameAt(rows, i, "actor"));
  const known = (column: string): Spread => {
    const best = numbersOf(rows, column);
    return { best, low: best, high: best };
  };
  return {
    sample: {
      names,
      troops: known("troops"),
      people: known("population"),
      allied: Float64Array.from(rows, (_, i) => {
        const allied = yesAt(rows, i, "allied");
        return allied === null ? Number.NaN : Number(allied);
      }),
      independent: numbersOf(rows, "independent"),
    },
    reference: null,
    asked: of === undefined ? [...names.keys()] : [placeIn(names, of)],
  };
}

/** `layer,tie,total,most[,recipient]`: one layer a row, of one recipient or of several. */
export function bandwidthOn(rows: Table, of?: string): Bandwidth {
  needColumns(rows, "layer", "tie", "total", "most");
  const layers = [...new Set(rows.map((_, i) => nameAt(rows, i, "layer")))];
  const named = rows.map((_, i) => (hasColumn(rows, "recipient") ? cellAt(rows, i, "recipient") : ""));
  const all = [...new Set(named)];
  const recipients = of === undefined ? all : [all[placeIn(all, of)] ?? ""];
  const most = new Float64Array(layers.length).fill(Number.NaN);
  const empty = () => recipients.map(() => new Float64Array(layers.length).fill(Number.NaN));
  const [ties, totals] = [empty(), empty()];
  rows.forEach((_, i) => {
    const layer = layers.indexOf(cellAt(rows, i, "layer"));
    most[layer] = numberAt(rows, i, "most");
    const recipient = recipients.indexOf(named[i] ?? "");
    if (recipient < 0) return;
    (ties[recipient] ?? most)[layer] = numberAt(rows, i, "tie");
    (totals[recipient] ?? most)[layer] = numberAt(rows, i, "total");
  });
  return { layers, recipients: recipients.map((r) => r || "the recipient"), ties, totals, most };
}

/** `actor,between,total`: two rows, the partner first. */
export function mutualOn(rows: Table): Mutual {
  needColumns(rows, "actor", "between", "total");
  if (rows.length !== 2)
    throw new TableError(`two rows are needed, the partner first, and there are ${rows.length}`);
  const between = numberAt(rows, 0, "between");
  if (between !== numberAt(rows, 1, "between"))
    throw new TableError("column between: not the same in both rows");
  return {
    names: [nameAt(rows, 0, "actor"), nameAt(rows, 1, "actor")],
    between,
    totals: [numberAt(rows, 0, "total"), numberAt(rows, 1, "total")],
    shared: 0,
  };
}

function placeIn(names: readonly string[], of: string): number {
  const place = names.indexOf(of);
  if (place < 0) throw new TableError(`no ${JSON.stringify(of)}; the table has ${names.join(", ")}`);
  return place;
}
