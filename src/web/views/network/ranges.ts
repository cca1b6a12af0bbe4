import type { Ends } from "../../../figures/charts/whisker.ts";
import type { Answer } from "../../../model/answer.ts";
import { later } from "../../../questions/later.ts";
import { uncountedOf } from "../../../views/uncounted.ts";
import { spreadText } from "../../../words/headline.ts";
import type { ViewTools } from "../tools.ts";
import { valuesOf } from "./network-screen.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { heldBy, tieQuestion, totalQuestion } from "./tie-words.ts";
import { layerQuestion, measureOf, type Pair } from "./ties.ts";

/** What records leave open of what a table of ties shows; in words null where that is nothing. */
export interface Ranges {
  /** The ends of a tie; null where it has nothing. */
  ends(n: number): Ends | null;
  pair(n: number): string | null;
  /** Of a pair that has nothing for certain what it may have all the same. */
  may(n: number): string | null;
  /** The most that this may come to; null where that is open. */
  mayMost(n: number): number | null;
  /** Whether records of a pair are there of which none counts under the choices made, or may count. */
  uncounted(n: number): boolean;
  /** Of what a partner has with all recipients together. */
  partner(p: number): string | null;
  /** Whether that is nothing, and records of it are there of which none counts or may count. */
  partnerUncounted(p: number): boolean;
}

const NONE: Ranges = {
  ends: () => null,
  pair: () => null,
  may: () => null,
  mayMost: () => null,
  uncounted: () => false,
  partner: () => null,
  partnerUncounted: () => false,
};

/** With more partners than these ranges are not asked for a whole matrix: each partner is a question of its own. */
const MOST = 40;

/** Whether a matrix tells the ranges of its ties; else they are told where one is opened. */
export function tellsRanges({ tables }: Pick<NetworkScreen, "tables">, table: number): boolean {
  return (tables[table]?.partners.length ?? 0) <= MOST;
}

/** Asks what is open of the ties of a table that have something, all of one partner at once; nothing is of a difference. */
export function rangesIn(
  { bench, lang }: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  values: Values,
  table: number,
): Ranges {
  const of = screen.tables[table];
  if (of === undefined || values.before !== null) return NONE;
  const { partners, recipients, pairs } = of;
  const width = recipients.length;
  const held = (kind: "pair" | "partner", n: number) => heldBy(screen, values, table, kind, n).now > 0;
  const asked = (pair: Pair) => tieQuestion(screen, table, pair);
  const measure = measureOf(layerQuestion(screen.state.question, screen.layers[table] ?? ""));
  const ofPartner = partners.map((_, p) =>
    later((): Answer => bench.ask({ ...totalQuestion(screen, table, p), by: "recipient" })),
  );
  const text = (answer: Answer | null | undefined) => (answer ? spreadText(answer, measure, lang) : null);
  const partOf = ({ to }: Pair, n: number): Answer | null => {
    const parts = ofPartner[Math.floor(n / width)]?.().parts ?? {};
    return (Object.hasOwn(parts, to) ? parts[to] : undefined) ?? null;
  };
  const ofPair = pairs.map((pair, n) =>
    later((): Answer | null => {
      if (!held("pair", n)) return null;
      return pair.horizontal ? bench.ask(asked(pair)) : partOf(pair, n);
    }),
  );
  // What has no date is told in words.
  const empty = (n: number): Pair | null => {
    const pair = pairs[n];
    if (pair === undefined || pair.horizontal || pair.self === true) return null;
    const { now, undated } = heldBy(screen, values, table, "pair", n);
    return now > 0 || undated > 0 ? null : pair;
  };
  const partIn = (n: number): Answer | null => {
    const pair = empty(n);
    return pair === null ? null : partOf(pair, n);
  };
  const may = (n: number): string | null => {
    const part = partIn(n);
    return part !== null && part.high !== 0 ? text(part) : null;
  };
  // Of a partner that has nothing with anybody, one question tells whether any of its pairs has records that are left out.
  const anyOf = partners.map((_, p) =>
    later(() => !held("partner", p) && uncountedOf(bench, totalQuestion(screen, table, p)) !== null),
  );
  const uncounted = pairs.map((_, n) =>
    later((): boolean => {
      const pair = empty(n);
      const p = Math.floor(n / width);
      if (pair === null || !(held("partner", p) || anyOf[p]?.()) || may(n) !== null) return false;
      return uncountedOf(bench, asked(pair)) !== null;
    }),
  );
  return {
    ends: (n) => endsOf(ofPair[n]?.() ?? null),
    pair: (n) => text(ofPair[n]?.()),
    may,
    mayMost: (n) => {
      const high = partIn(n)?.high ?? null;
      return high !== null && Number.isFinite(high) ? high : null;
    },
    uncounted: (n) => uncounted[n]?.() ?? false,
    partner: (p) => (held("partner", p) ? text(ofPartner[p]?.()) : null),
    partnerUncounted: (p) =>
      heldBy(screen, values, table, "partner", p).undated === 0 &&
      anyOf[p]?.() === true &&
      ofPartner[p]?.().high === 0,
  };
}

/** Whether no record counts in a tie for certain and some may: those without a date, or of a range that begins at nothing. */
export function mayBe(
  screen: Pick<NetworkScreen, "state" | "tables">,
  values: Values,
  table: number,
  n: number,
  ranges: Ranges | null,
): boolean {
  if (values.before !== null || screen.state.least > 0) return false;
  const { now, undated } = heldBy(screen, values, table, "pair", n);
  return now === 0 && (undated > 0 || (ranges?.may(n) ?? null) !== null);
}

function endsOf(answer: Answer | null): Ends | null {
  if (answer === null || typeof answer.value !== "number") return null;
  const { value, low, high } = answer;
  return { value, low, high: high === null || Number.isFinite(high) ? high : null };
}

/** Asks ahead for what matrices tell. */
export function rangesAhead(tools: ViewTools, screen: NetworkScreen): void {
  const values = valuesOf(tools, screen);
  for (const [table, { pairs }] of screen.tables.entries()) {
    if (!tellsRanges(screen, table)) continue;
    const ranges = rangesIn(tools, screen, values, table);
    for (const n of pairs.keys()) {
      ranges.pair(n);
      ranges.uncounted(n);
    }
  }
}
