import type { FigureBench } from "../figures/kind.ts";
import { layers } from "../layers/index.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";
import { meets, type Period, windowOf } from "../model/period.ts";
import type { LeftOut } from "../study/left-out.ts";
import { coveredLayers, coveredYears, leftOutAt, unopenedOf } from "../views/coverage.ts";
import type { Looked } from "../views/searched.ts";
import { type Uncounted, uncountedOf } from "../views/uncounted.ts";

/** What the study holds of one layer with one recipient in one year. */
export interface YearCell {
  readonly year: number;
  /** Number of activities in force or begun in that year; 0 where none is recorded, which says nothing yet. */
  readonly n: number;
  /** Their ids, and those of their deliveries. */
  readonly receipt: readonly string[];
  /** Ids of activities that are counted elsewhere, because their date is wide, and may lie in that year. */
  readonly may: readonly string[];
  readonly looked: Looked;
  /** Where no record counts or may: those that are there, and the conventions that leave them out. */
  readonly uncounted: Uncounted | null;
  /** Records that a release leaves out for the terms of their sources. */
  readonly leftOut: number;
}

/** One layer with one recipient, year by year. */
export interface CoverageRow {
  readonly layer: string;
  readonly recipient: string;
  readonly cells: readonly YearCell[];
  /** Records that no year can be said of. */
  readonly undated: readonly string[];
  /** Records of what lasts that stand in every year as nobody says when they began. */
  readonly unopened: number;
}

/** Recipient by layer by year: recorded, not counted, left out, searched and none found, not searched. */
export interface CoverageByYear {
  readonly years: readonly number[];
  readonly rows: readonly CoverageRow[];
  /** Records of what lasts that stand in every year as nobody says when they began. */
  readonly unopened: number;
}

/** An activity of a wide date, and whether it may lie in a period. */
interface Wide {
  readonly id: string;
  may(period: Period): boolean;
}

/** Those of some activities of a layer whose beginning may lie in several years; those without any date are told apart. */
function wideIn({ dataset }: FigureBench, name: string, ids: readonly string[]): readonly Wide[] {
  const layer = layers.find((one) => one.name === name);
  const asked = new Set(ids);
  // Deliveries have the year of their source.
  const tables = (layer?.tables ?? []).filter((table) => table !== "transfers");
  return tables.flatMap((table) => {
    const a = dataset.tables.get(table);
    return (a?.ids ?? []).flatMap((id, i): readonly Wide[] => {
      const start = { from: a?.startFrom[i] ?? EVER, to: a?.startTo[i] ?? NEVER };
      const undated = start.from === EVER && start.to === NEVER;
      if (!asked.has(id) || undated || yearOf(start.from) === yearOf(start.to)) return [];
      const lasts = layer?.time === "interval";
      const span = lasts ? { from: start.from, to: a?.endTo[i] ?? NEVER } : start;
      return [{ id, may: (period) => meets(span, period) }];
    });
  });
}

/** Counts the records of every layer with every recipient in every year. */
export function coverageByYear(bench: FigureBench, leftOut: readonly LeftOut[] = []): CoverageByYear {
  const span = coveredYears(bench, leftOut);
  const region = bench.dataset.subject.region;
  if (span === null || region.length === 0) return { years: [], rows: [], unopened: 0 };
  const years = Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i);
  const period = `${span.first}..${span.last}`;
  const rows = coveredLayers(bench.dataset).flatMap((layer) =>
    region.map((recipient): CoverageRow => {
      const base = { measure: "count", layer, to: recipient } as const;
      const out = leftOutAt(leftOut, layer, recipient);
      const parts = bench.ask({ ...base, period, by: "year" }).parts ?? {};
      const all = bench.ask(base).receipt;
      const wide = wideIn(bench, layer, all);
      const yearly = new Set(Object.values(parts).flatMap((part) => part.receipt));
      return {
        layer,
        recipient,
        cells: years.map((year) => {
          const window = windowOf(String(year));
          const { value = null, receipt = [] } = parts[String(year)] ?? {};
          const n = typeof value === "number" ? value : 0;
          const may =
            window === null
              ? []
              : wide.filter((one) => one.may(window) && !receipt.includes(one.id)).map(({ id }) => id);
          const empty = n === 0 && may.length === 0;
          return {
            year,
            n,
            receipt,
            may,
            uncounted: empty ? uncountedOf(bench, { ...base, period: String(year) }) : null,
            looked: window === null ? "no" : bench.looked(layer, recipient, window),
            leftOut: window === null ? 0 : out(window),
          };
        }),
        undated: all.filter((id) => !yearly.has(id)),
        unopened: unopenedOf(bench, layer, recipient),
      };
    }),
  );
  return { years, rows, unopened: unopenedOf(bench) };
}
