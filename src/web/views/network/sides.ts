import { absent, drawnValue, mayCount, type Value } from "../../../figures/ask/value.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Question } from "../../../model/question.ts";
import { later } from "../../../questions/later.ts";
import { heldIn } from "../../../questions/recent.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { askedIn, howFar, soughtIn, tieQuestion, totalQuestion } from "./tie-questions.ts";
import type { Pair, TieTable } from "./ties.ts";

/** What a tie or a partner has in one period, as a figure draws it. */
export interface Side extends Value {
  /** What it is drawn from, whose range may have an open end; left out where nothing was asked. */
  readonly answer?: Answer;
}

/** What ties, and partners with all recipients together, have in one period: each worked out when it is wanted. */
export interface Sides {
  readonly pair: (n: number) => Side;
  readonly partner: (p: number) => Side;
}

/** What sums of a table are in one period. */
interface Sums {
  readonly pairs: Float64Array | undefined;
  readonly partners: Float64Array | undefined;
}

type Asking = Pick<NetworkScreen, "state" | "tables" | "layers">;

/** Each partner and each two recipients are a question of their own of all records: with more of both than these nothing is asked for a whole network. */
const MOST = { questions: 60, looks: 2_000_000 };

/** Whether a network asks about the ties of a table; else what records leave open of one is told where it is opened. */
export function asksAbout(table: Pick<TieTable, "partners" | "pairs" | "records"> | undefined): boolean {
  const { partners = [], pairs = [], records = 0 } = table ?? {};
  const questions = partners.length + pairs.filter(({ horizontal }) => horizontal).length;
  return questions <= MOST.questions || questions * records <= MOST.looks;
}

/** Asks about the ties of a table in a period. */
export function askedSides(
  tools: ViewTools,
  screen: Asking,
  table: number,
  period: string | undefined,
): Sides {
  const { bench } = tools;
  const { partners = [], recipients = [], pairs = [], unit = "" } = screen.tables[table] ?? {};
  const looked = lookedIn(tools, screen, table, period);
  const sideOf = (question: Question, answer = bench.ask(question)): Side => ({
    ...drawnValue(bench, answer, question),
    answer,
  });
  const ofPartner = partners.map((_, p) =>
    later(() => {
      const question = totalQuestion(screen, table, p, period);
      return sideOf(question, bench.ask({ ...question, by: "recipient" }));
    }),
  );
  const among = later(() => {
    const all = recipients.join(",");
    return sideOf(tieQuestion(screen, table, { from: all, to: all, horizontal: false }, period));
  });
  const sideIn = (n: number, pair: Pair): Side | undefined => {
    const question = tieQuestion(screen, table, pair, period);
    const whole = pair.horizontal ? among() : ofPartner[Math.floor(n / recipients.length)]?.();
    // Where there is nothing with all of them together, there is nothing with any.
    if (whole === undefined || isNothing(whole)) return undefined;
    if (pair.horizontal) return sideOf(question);
    const parts = whole.answer?.parts ?? {};
    const part = Object.hasOwn(parts, pair.to) ? parts[pair.to] : undefined;
    return part === undefined ? absent(bench, question, unit) : sideOf(question, part);
  };
  const ofPair = pairs.map((pair, n) =>
    later((): Side => {
      const side = sideIn(n, pair);
      return side === undefined || isNothing(side) ? nothing(looked(soughtIn(pair)), unit) : side;
    }),
  );
  return {
    pair: (n) => ofPair[n]?.() ?? nothing("not-searched", unit),
    partner: (p) => ofPartner[p]?.() ?? nothing("not-searched", unit),
  };
}

/** Tells what sums of a table are in a period without asking, and where these are nothing how far somebody looked. */
export function summedSides(
  tools: ViewTools,
  screen: Asking,
  table: number,
  period: string | undefined,
  sums: Sums,
): Sides {
  const of = screen.tables[table];
  const looked = lookedIn(tools, screen, table, period);
  const unit = of?.unit ?? "";
  const all = of?.recipients.join(",") ?? "";
  const side = (value: number, undated: number, to: string) =>
    value > 0 ? certain(value, unit) : undated > 0 ? undatedAlone(unit) : nothing(looked(to), unit);
  return {
    pair: (n) => {
      const pair = of?.pairs[n];
      return side(
        sums.pairs?.[n] ?? 0,
        of?.undated().pairs[n] ?? 0,
        pair === undefined ? "" : soughtIn(pair),
      );
    },
    partner: (p) => side(sums.partners?.[p] ?? 0, of?.undated().partners[p] ?? 0, all),
  };
}

/** Whether nothing is on record that counts, may count, or is left out. */
function isNothing(side: Side): boolean {
  const { value, state } = side;
  return value === null && !mayCount(side) && (state === "searched" || state === "not-searched");
}

const BARE = { value: null, low: null, high: null, why: null, receipt: [], narrows: {} } as const;

function nothing(state: "searched" | "not-searched", unit: string): Side {
  return { ...BARE, state, unit, why: "no-data" };
}

function certain(value: number, unit: string): Side {
  return { ...BARE, value, low: value, high: value, state: "recorded", unit };
}

/** What records without a date may come to is not known unless it is asked. */
function undatedAlone(unit: string): Side {
  return { ...BARE, state: "not-searched", unit, why: "no-data", may: [] };
}

/** Whether all was searched with some recipients, looked up once for each. */
function lookedIn(
  tools: ViewTools,
  screen: Asking,
  table: number,
  period: string | undefined,
): (to: string) => "searched" | "not-searched" {
  const asked = { layer: askedIn(screen, table).layer, period };
  const once = heldIn(new Map<string, "searched" | "not-searched">());
  return (to) => once(to, () => (howFar(tools, asked, to) === "all" ? "searched" : "not-searched"));
}
