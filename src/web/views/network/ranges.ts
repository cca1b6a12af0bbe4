import type { Ends } from "../../../figures/charts/whisker.ts";
import type { Answer } from "../../../model/answer.ts";
import { endRecords } from "../../../questions/end-records.ts";
import { later } from "../../../questions/later.ts";
import { planOf } from "../../../questions/plan.ts";
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
  /** The records that may count in it then. */
  mayRecords(n: number): readonly string[];
  /** Of what a partner has with all recipients together. */
  partner(p: number): string | null;
}

const NONE: Ranges = {
  ends: () => null,
  pair: () => null,
  may: () => null,
  mayRecords: () => [],
  partner: () => null,
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
  return {
    ends: (n) => endsOf(ofPair[n]?.() ?? null),
    pair: (n) => text(ofPair[n]?.()),
    may: (n) => {
      const pair = pairs[n];
      if (pair === undefined || pair.horizontal || pair.self === true || held("pair", n)) return null;
      // What has no date is told in words.
      if (heldBy(screen, values, table, "pair", n).undated > 0) return null;
      const part = partOf(pair, n);
      return part !== null && part.high !== 0 ? text(part) : null;
    },
    mayRecords: (n) => {
      const pair = pairs[n];
      if (pair === undefined) return [];
      const question = asked(pair);
      return endRecords(bench.factors, planOf(bench.factors, question), bench.ask(question)).atMost;
    },
    partner: (p) => (held("partner", p) ? text(ofPartner[p]?.()) : null),
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
    for (const n of pairs.keys()) ranges.pair(n);
  }
}
