import { tieLayers } from "../layers/index.ts";
import { windowOf } from "../model/period.ts";
import { unopenedIn } from "../questions/outside.ts";
import { planOf } from "../questions/plan.ts";
import { tallyOf } from "../questions/tally.ts";
import { type Bench, yearsOf } from "./bench.ts";
import type { Searched } from "./searched.ts";

/** What a study holds of one layer with one recipient in one period. */
export interface Cell {
  /** Number of records; null where there is none, which says nothing yet. */
  readonly n: number | null;
  /** Whether somebody looked for all of it. */
  readonly searched: boolean;
}

/** Records by layer, recipient and period: `cells[layer][recipient][period]`. */
export interface Coverage {
  readonly layers: readonly string[];
  readonly recipients: readonly string[];
  readonly periods: readonly string[];
  readonly cells: readonly (readonly (readonly Cell[])[])[];
  /** Records of what lasts that count in every period as nobody says when they began. */
  readonly unopened: number;
}

/** The periods of some years each that the records span, beginning with a round year. */
export function periodsOf(bench: Bench, years: number): readonly string[] {
  const span = yearsOf(bench);
  if (span === null) return [];
  const first = Math.floor(span.first / years) * years;
  const n = Math.floor((span.last - first) / years) + 1;
  return Array.from({ length: n }, (_, i) => `${first + i * years}..${first + (i + 1) * years - 1}`);
}

/** Counts the records of every layer with every recipient in every period. */
export function coverageOf(bench: Bench, searched: Searched, periods: readonly string[]): Coverage {
  const recipients = bench.dataset.subject.region;
  const layers = tieLayers.map((l) => l.name);
  const cell = (layer: string, to: string, period: string): Cell => {
    const { value } = bench.ask({ measure: "count", layer, to, period });
    const n = typeof value === "number" && value > 0 ? value : null;
    const window = windowOf(period);
    return { n, searched: n === null && window !== null && searched(layer, to, window) };
  };
  const lasting = tieLayers.filter((layer) => layer.time === "interval").map(({ name }) => name);
  const plan = planOf(bench.factors, { measure: "count", layer: lasting.join(), to: "region" });
  return {
    layers,
    recipients,
    periods,
    unopened: recipients.length === 0 ? 0 : unopenedIn(bench.factors, plan, tallyOf(bench.factors, plan)),
    cells: layers.map((layer) => recipients.map((to) => periods.map((period) => cell(layer, to, period)))),
  };
}
