import { isLevel, LEVEL } from "../../model/level.ts";
import type { Spread } from "../measure.ts";
import { sum } from "../sum.ts";
import {
  amountAt,
  amountsOf,
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  rowName,
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
    const best = amountsOf(rows, column);
    return { best, low: best, high: best };
  };
  rows.forEach((_, i) => {
    if (amountAt(rows, i, "population") === 0) throw new TableError(`${rowName(i)}, column population: 0`);
  });
  return {
    sample: {
      names,
      troops: known("troops"),
      people: known("population"),
      allied: Float64Array.from(rows, (_, i) => {
        const allied = yesAt(rows, i, "allied");
        return allied === null ? Number.NaN : Number(allied);
      }),
      independent: amountsOf(rows, "independent"),
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
    const [tie, total, largest] = [
      amountAt(rows, i, "tie"),
      amountAt(rows, i, "total"),
      amountAt(rows, i, "most"),
    ];
    if (tie > total || tie > largest)
      throw new TableError(
        `${rowName(i)}, column tie: more than ${tie > total ? "total" : "most"}: ${tie} of ${Math.min(total, largest)}`,
      );
    most[layer] = largest;
    const recipient = recipients.indexOf(named[i] ?? "");
    if (recipient < 0) return;
    (ties[recipient] ?? most)[layer] = tie;
    (totals[recipient] ?? most)[layer] = total;
  });
  return { layers, recipients: recipients.map((r) => r || "the recipient"), ties, totals, most };
}

/** `actor,between,total`: rows of two actors, the partner first; those of one actor add up. */
export function mutualOn(rows: Table): Mutual {
  needColumns(rows, "actor", "between", "total");
  const actors = rows.map((_, i) => nameAt(rows, i, "actor"));
  const [partner, recipient, ...more] = new Set(actors);
  if (partner === undefined || recipient === undefined || more.length > 0)
    throw new TableError(
      `rows of two actors are needed, the partner first, and there are ${new Set(actors).size}`,
    );
  const added = (actor: string, column: string) =>
    sum(amountsOf(rows, column).filter((_, i) => actors[i] === actor));
  const between = added(partner, "between");
  if (!isLevel(between, added(recipient, "between")))
    throw new TableError(`column between: not the same of ${partner} and of ${recipient}`);
  const totals = [added(partner, "total"), added(recipient, "total")] as const;
  const short = totals.findIndex((total) => between > total * (1 + LEVEL));
  if (short >= 0)
    throw new TableError(
      `${rowName(actors.lastIndexOf(short === 0 ? partner : recipient))}, column between: more than total: ${between} of ${totals[short]}`,
    );
  return { names: [partner, recipient], between, totals, shared: 0 };
}

function placeIn(names: readonly string[], of: string): number {
  const place = names.indexOf(of);
  if (place < 0) throw new TableError(`no ${JSON.stringify(of)}; the table has ${names.join(", ")}`);
  return place;
}
