import type { Question } from "../../model/question.ts";
import { narrowedTo } from "../ask/axis.ts";
import { drawnValue, type Value } from "../ask/value.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf, type Network, recipientsOf, type Tie } from "../network/ask.ts";
import { type Change, changeOf, wholeChange } from "../network/change.ts";
import { type Periods, partnersIn, periodsOf, questionsOf } from "../network/periods.ts";
import type { Figure } from "../spec.ts";

/** Stars and spokes that one panel has room for. */
const MOST_STARS = 12;
const MOST_SPOKES = 18;

/** What an actor in the middle has with one of the others. */
export interface Spoke {
  readonly name: string;
  readonly value: Value;
  /** Beside the earlier period; null where there is none. */
  readonly change: Change | null;
}

/** An actor in the middle, and what it has with each of the others. */
export interface Star {
  readonly hub: string;
  readonly total: Value;
  /** The total beside that of the earlier period; null where there is none. */
  readonly change: Change | null;
  readonly spokes: readonly Spoke[];
}

/** The stars of a figure, one for each hub. */
export interface AskedStars {
  readonly stars: readonly Star[];
  /** Whether hubs are the outside partners, or recipients among theirs. */
  readonly hubs: "partners" | "recipients";
  /** Recipients that are left out because there are too many. */
  readonly left: number;
  readonly periods: Periods;
}

/** Asks for stars: of outside partners, or of recipients where the series runs over them or one alone is asked about. */
export function askStars(bench: FigureBench, figure: Figure): AskedStars {
  const { question, series } = figure;
  const recipients = recipientsOf(bench, question.to);
  const alone = series === undefined && question.from === undefined && recipients.length === 1;
  if (series?.field === "to" || alone) return recipientStars(bench, figure);
  const periods = periodsOf(bench, figure, MOST_STARS + recipients.length);
  const { now, before } = periods;
  const stars = now.partners.map((hub, i) => {
    const of = ({ totals, ties }: Network) => ({
      total: totals[i],
      ties: ties.filter((tie) => tie.from === hub),
    });
    return starOf(hub, "to", of(now), before === null ? null : of(before));
  });
  const cut = Math.max(0, recipients.length - MOST_SPOKES);
  return { stars, hubs: "partners", left: cut, periods };
}

function recipientStars(bench: FigureBench, figure: Figure): AskedStars {
  const { series } = figure;
  const named = series !== undefined && typeof series.values !== "string" ? series.values.join(",") : null;
  const question: Question = named === null ? figure.question : { ...figure.question, to: named };
  // Partners of all recipients, so that the spokes of every hub have the same directions.
  const { series: _, ...everybody } = figure;
  const values = partnersIn(bench, everybody).map((step) => step.value);
  const most = MOST_SPOKES + recipientsOf(bench, question.to).length;
  const listed: Figure = { ...figure, question, series: { field: "from", values } };
  const periods = periodsOf(bench, listed, most);
  const asked = questionsOf(listed);
  const { now, before } = periods;
  const stars = now.recipients.slice(0, MOST_STARS).map((hub) => {
    const of = (network: Network, question: Question) => {
      const own = whole(narrowedTo(bareOf(question), "to", hub));
      return {
        total: drawnValue(bench, bench.ask(own), own, { to: hub }),
        ties: network.ties.filter((tie) => tie.to === hub),
      };
    };
    const was = before === null || asked.before === null ? null : of(before, asked.before);
    return starOf(hub, "from", of(now, asked.now), was);
  });
  const cut = Math.max(0, now.recipients.length - MOST_STARS);
  return { stars, hubs: "recipients", left: cut, periods };
}

/** What an actor in the middle has in one period. */
interface InPeriod {
  readonly total: Value | undefined;
  readonly ties: readonly Tie[];
}

/** @param end at which end of a tie the others are */
function starOf(hub: string, end: "from" | "to", now: InPeriod, before: InPeriod | null): Star {
  const { total = NOTHING } = now;
  const earlier = new Map(before?.ties.map((tie) => [tie[end], tie.value]));
  const spokes = now.ties.slice(0, MOST_SPOKES).map((tie): Spoke => {
    const then = earlier.get(tie[end]);
    return {
      name: tie[end],
      value: tie.value,
      change: then === undefined ? null : changeOf(tie.value, then),
    };
  });
  const parts = spokes.flatMap(({ change }) => change ?? []);
  const was = before?.total;
  return { hub, total, change: was === undefined ? null : wholeChange(total, was, parts), spokes };
}

/** What a recipient has with everybody: a share of everything is no number worth telling. */
function whole(question: Question): Question {
  return question.measure === "share" ? { ...question, measure: totalling(question) } : question;
}

function totalling({ value }: Question): string {
  return value === undefined || value === "count" ? "count" : "sum";
}

const NOTHING: Value = {
  value: null,
  low: null,
  high: null,
  state: "no-value",
  unit: "",
  why: null,
  receipt: [],
  narrows: {},
};
