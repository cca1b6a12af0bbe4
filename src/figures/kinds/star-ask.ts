import type { Question } from "../../model/question.ts";
import { narrowedTo } from "../ask/axis.ts";
import { drawnValue, type Value } from "../ask/value.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf, type Network, networkOf, partnersOf, recipientsOf } from "../network/ask.ts";
import type { Figure } from "../spec.ts";

/** Stars and spokes that one panel has room for. */
const MOST_STARS = 12;
const MOST_SPOKES = 18;

/** An actor in the middle, and what it has with each of the others. */
export interface Star {
  readonly hub: string;
  readonly total: Value;
  readonly spokes: readonly { readonly name: string; readonly value: Value }[];
}

/** The stars of a figure, one for each hub. */
export interface AskedStars {
  readonly stars: readonly Star[];
  /** Whether hubs are the outside partners, or recipients among theirs. */
  readonly hubs: "partners" | "recipients";
  /** Recipients that are left out because there are too many. */
  readonly left: number;
  readonly undrawn: Network["undrawn"];
}

/** Asks for stars: of outside partners, or of recipients where the series runs over them or one alone is asked about. */
export function askStars(bench: FigureBench, figure: Figure): AskedStars {
  const { question, series } = figure;
  const recipients = recipientsOf(bench, question.to);
  const alone = series === undefined && question.from === undefined && recipients.length === 1;
  if (series?.field === "to" || alone) return recipientStars(bench, figure);
  const network = networkOf(bench, figure, MOST_STARS + recipients.length);
  const stars = network.partners.map((hub, i) => ({
    hub,
    total: network.totals[i] ?? NOTHING,
    spokes: spokesOf(network.ties.filter((tie) => tie.from === hub).map((tie) => [tie.to, tie.value])),
  }));
  const cut = Math.max(0, recipients.length - MOST_SPOKES);
  return { stars, hubs: "partners", left: cut, undrawn: network.undrawn };
}

function recipientStars(bench: FigureBench, figure: Figure): AskedStars {
  const { series } = figure;
  const named = series !== undefined && typeof series.values !== "string" ? series.values.join(",") : null;
  const question: Question = named === null ? figure.question : { ...figure.question, to: named };
  const bare = bareOf(question);
  // Partners of all recipients, so that the spokes of every hub have the same directions.
  const values = partnersOf(bench, bareOf(figure.question), undefined).map((step) => step.value);
  const most = MOST_SPOKES + recipientsOf(bench, question.to).length;
  const network = networkOf(bench, { question, series: { field: "from", values } }, most);
  const stars = network.recipients.slice(0, MOST_STARS).map((hub) => {
    const own = narrowedTo(bare, "to", hub);
    return {
      hub,
      total: drawnValue(bench, bench.ask(whole(own)), whole(own), { to: hub }),
      spokes: spokesOf(network.ties.filter((tie) => tie.to === hub).map((tie) => [tie.from, tie.value])),
    };
  });
  const cut = Math.max(0, network.recipients.length - MOST_STARS);
  return { stars, hubs: "recipients", left: cut, undrawn: network.undrawn };
}

/** What a recipient has with everybody: a share of everything is no number worth telling. */
function whole(question: Question): Question {
  return question.measure === "share" ? { ...question, measure: totalling(question) } : question;
}

function totalling({ value }: Question): string {
  return value === undefined || value === "count" ? "count" : "sum";
}

function spokesOf(all: readonly (readonly [string, Value])[]): Star["spokes"] {
  return all.slice(0, MOST_SPOKES).map(([name, value]) => ({ name, value }));
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
