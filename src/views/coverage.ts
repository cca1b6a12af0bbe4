import { layers as allLayers, tieLayers } from "../layers/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";
import { meets, type Period, windowOf } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import { unopenedIn } from "../questions/outside.ts";
import { planOf } from "../questions/plan.ts";
import { tallyOf } from "../questions/tally.ts";
import { type LeftOut, spanOf } from "../study/left-out.ts";
import { type Bench, type Columns, contextYears, yearsOf } from "./bench.ts";
import { blocksOf } from "./blocks.ts";
import { hasContext } from "./context.ts";
import type { Searched } from "./searched.ts";
import { type Uncounted, uncountedOf } from "./uncounted.ts";
import type { Years } from "./years-in.ts";

/** What a study holds of one layer with one recipient in one period. */
export interface Cell {
  /** Number of records; null where there is none, which says nothing yet. */
  readonly n: number | null;
  /** Whether somebody looked for all of it. */
  readonly searched: boolean;
  /** Number of records that a release leaves out. */
  readonly leftOut: number;
  /** Where no record counts: how many are there, and the conventions that leave them out. */
  readonly uncounted: Pick<Uncounted, "n" | "by"> | null;
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

/** Layers of which it is told what is recorded: all of ties, and numbers of context where a study holds any. */
export function coveredLayers(dataset: Dataset): readonly string[] {
  return (hasContext(dataset) ? allLayers : tieLayers).map(({ name }) => name);
}

/** Years that the records of a study span, numbers of context and those included that a release leaves out; null where none is dated. */
export function coveredYears(bench: Columns, leftOut: readonly LeftOut[]): Years | null {
  const own = [yearsOf(bench), contextYears(bench)].filter((years) => years !== null);
  const held = leftOut.flatMap((one): Years[] => {
    const { from, to } = spanOf(one);
    return from === EVER || to === NEVER ? [] : [{ first: yearOf(from), last: yearOf(to) }];
  });
  const spans = [...own, ...held];
  if (spans.length === 0) return null;
  return {
    first: spans.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
    last: spans.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY),
  };
}

/** How many records of a layer with a recipient a release leaves out in a period; those that nobody dates or of whom it is not told may be of any. */
export function leftOutAt(
  leftOut: readonly LeftOut[],
  layer: string,
  recipient: string,
): (period: Period) => number {
  const held = leftOut
    .filter((one) => one.layer === layer && (one.to.length === 0 || one.to.includes(recipient)))
    .map((one) => ({ span: spanOf(one), records: one.records }));
  return (period) => held.reduce((sum, { span, records }) => sum + (meets(span, period) ? records : 0), 0);
}

/** The periods of some years each that a span of years takes, each from a round year on; the last ends with the span. */
export function periodsOf(span: Years | null, years: number): readonly string[] {
  const blocks = span === null ? [] : blocksOf(span, years);
  return blocks.map(({ first, last }) => (first === last ? `${first}` : `${first}..${last}`));
}

/** Counts the records of every layer with every recipient in every period. */
export function coverageOf(
  bench: Bench,
  searched: Searched,
  periods: readonly string[],
  leftOut: readonly LeftOut[] = [],
): Coverage {
  const recipients = bench.dataset.subject.region;
  const layers = coveredLayers(bench.dataset);
  const cell = (layer: string, to: string, period: string, out: (period: Period) => number): Cell => {
    const question: Question = { measure: "count", layer, to, period };
    const { value } = bench.ask(question);
    const n = typeof value === "number" && value > 0 ? value : null;
    const window = windowOf(period);
    const found = n === null ? uncountedOf(bench, question) : null;
    return {
      n,
      uncounted: found === null ? null : { n: found.n, by: found.by },
      searched: n === null && window !== null && searched(layer, to, window),
      leftOut: window === null ? 0 : out(window),
    };
  };
  return {
    layers,
    recipients,
    periods,
    unopened: unopenedOf(bench),
    cells: layers.map((layer) =>
      recipients.map((to) => {
        const out = leftOutAt(leftOut, layer, to);
        return periods.map((period) => cell(layer, to, period, out));
      }),
    ),
  };
}

/** How many records of what lasts count in every period as nobody says when they began. @param to a recipient; the region where it is left out */
export function unopenedOf(
  { factors, dataset }: Pick<Bench, "factors" | "dataset">,
  layer: string = LASTING,
  to = "region",
): number {
  if (dataset.subject.region.length === 0) return 0;
  const plan = planOf(factors, { measure: "count", layer, to });
  return unopenedIn(factors, plan, tallyOf(factors, plan));
}

const LASTING = tieLayers
  .filter((layer) => layer.time === "interval")
  .map(({ name }) => name)
  .join();
