import type { Question } from "../../../model/question.ts";
import { type Looked, lookedAt } from "../../../views/searched.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { views } from "../../../words/catalogue/views.ts";
import { measuredText, numberText, unitText } from "../../../words/numbers.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { lookedText } from "../../parts/looked.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { isUnlike, STANDS } from "./stands.ts";
import { layerQuestion, measureOf, type Pair } from "./ties.ts";

/** A number of ties as people write it. */
export function tieText(
  { lang }: Pick<ViewTools, "lang">,
  value: number,
  unit: string,
  long = false,
): string {
  return long ? measuredText(value, { unit }, lang) : numberText(value, { unit }, lang);
}

/** The number that stands at a tie: what it has, with its sign what it has more or less than in the other period, that its records have no date, a dash, or a sign that nobody knows. */
export function numberOf(
  tools: ViewTools,
  { unit, now, before, unlike, undated }: Held,
  long = false,
): string {
  if (now === 0 && (before ?? 0) === 0) return undated > 0 ? say(tools.lang, views, "noDate") : "–";
  if (unlike) return long ? say(tools.lang, views, "unlike") : "?";
  if (before === null) return tieText(tools, now, unit, long);
  const change = now - before;
  const number = numberText(change, { unit, change: true }, tools.lang);
  const words = long ? unitText({ unit }, Math.abs(change), tools.lang) : "";
  return `${number}${words === "" || tools.lang === "zh" ? "" : " "}${words}`;
}

/** What a tie or a partner has in the years of a state, and in those that they are held against; null where there are none. */
export interface Held {
  readonly unit: string;
  readonly now: number;
  readonly before: number | null;
  /** Whether the two are not to be compared. */
  readonly unlike: boolean;
  /** How a period in which it has nothing stands beside the other. */
  readonly stands: number;
  /** How many records have no date and stand in neither. */
  readonly undated: number;
}

/** What is held by a pair, or by a partner with all recipients together. */
export function heldBy(
  { tables }: Pick<NetworkScreen, "tables">,
  values: Values,
  table: number,
  of: "pair" | "partner",
  place: number,
): Held {
  const undated = tables[table]?.undated();
  const [now, before, unlike] =
    of === "pair"
      ? [values.now, values.before, values.unlike?.pairs]
      : [values.totals, values.totalsBefore, values.unlike?.partners];
  const stands = unlike?.[table]?.[place] ?? STANDS.both;
  return {
    unit: tables[table]?.unit ?? "",
    now: now[table]?.[place] ?? 0,
    before: before === null ? null : (before[table]?.[place] ?? 0),
    unlike: isUnlike(stands),
    stands,
    undated: undated?.[of === "pair" ? "pairs" : "partners"][place] ?? 0,
  };
}

/** What is held with some recipients in words: the number, or why there is none, in both periods where there are two. */
export function heldText(tools: ViewTools, asked: Asked, to: string, held: Held): string {
  const { lang } = tools;
  const other = asked.against?.period;
  if (held.before === null || other === undefined) return valueText(tools, asked, to, held, held.now);
  const was = say(lang, views, "was", {
    now: valueText(tools, asked, to, held, held.now, false),
    before: valueText(tools, { ...asked, period: other }, to, held, held.before, false),
    period: periodText(other, lang),
  });
  if (held.now === 0 && held.before === 0) return was;
  return say(lang, views, "changed", { change: numberOf(tools, held, true), was });
}

/** A number with its unit, or why there is none. */
export function valueText(
  tools: ViewTools,
  asked: Asked,
  to: string,
  { unit, undated, stands }: Pick<Held, "unit" | "undated" | "stands">,
  value: number,
  long = true,
): string {
  if (value > 0 || stands === STANDS.zero) return tieText(tools, value, unit, long);
  if (stands === STANDS.uncounted) return say(tools.lang, lookedWords, "uncountedAny");
  return undated > 0 ? say(tools.lang, views, "onlyUndated", { count: undated }) : noneText(tools, asked, to);
}

/** What a reader hears of a tie. */
export function toldTie(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  values: Values,
  table: number,
  pair: number,
): { readonly label: string; readonly value: string } {
  const { state, tables } = screen;
  const of = tables[table]?.pairs[pair];
  const name = (id: string) => nameOf(tools, state, id);
  const label =
    of === undefined ? "" : say(tools.lang, views, "pair", { from: name(of.from), to: name(of.to) });
  const held = heldBy(screen, values, table, "pair", pair);
  return { label, value: heldText(tools, askedIn(screen, table), of?.to ?? "", held) };
}

/** What asks for a tie alone, in the years of a screen or in others. */
export function tieQuestion(
  screen: Pick<NetworkScreen, "state" | "layers">,
  table: number,
  { from, to, horizontal }: Pair,
  period: string | undefined = screen.state.question.period,
): Question {
  const { layer } = askedIn(screen, table);
  const { against: _, period: __, ...question } = layerQuestion(screen.state.question, layer);
  const ends = horizontal ? { from: `${from},${to}`, to: `${from}+${to}` } : { from, to };
  return {
    ...question,
    ...(period === undefined ? {} : { period }),
    measure: measureOf(question),
    ...ends,
  };
}

/** What asks for all that a partner has with the recipients of a table, itself left out. */
export function totalQuestion(
  screen: Pick<NetworkScreen, "state" | "layers" | "tables">,
  table: number,
  partner: number,
  period?: string,
): Question {
  const { partners = [], recipients = [], pairs = [] } = screen.tables[table] ?? {};
  const others = recipients.filter((_, r) => pairs[partner * recipients.length + r]?.self !== true);
  const { to } = screen.state.question;
  const all = others.length === recipients.length && to !== undefined;
  const of = { from: partners[partner] ?? "", to: all ? to : others.join(","), horizontal: false };
  return tieQuestion(screen, table, of, period);
}

/** What numbers are asked of: a layer in some years. */
interface Asked {
  readonly layer: string;
  readonly period?: string | undefined;
  readonly against?: Partial<Question>;
}

/** What the numbers of a table are asked of. */
export function askedIn(
  { state: { question }, layers }: Pick<NetworkScreen, "state" | "layers">,
  table: number,
): Asked {
  return { ...question, layer: layers[table] ?? question.layer };
}

/** Why there is no number with some recipients: somebody looked and found none, looked in part, or nobody looked. */
function noneText(tools: ViewTools, asked: Asked, to: string): string {
  const looked = howFar(tools, asked, to);
  return looked === "no" ? say(tools.lang, views, "noRecord") : lookedText(tools.lang, looked);
}

/** Whether somebody looked for all of it. */
export function noneOf(tools: ViewTools, asked: Asked, to: string): "searched" | "unknown" {
  return howFar(tools, asked, to) === "all" ? "searched" : "unknown";
}

function howFar({ bench, speech }: ViewTools, { layer, period }: Asked, to: string): Looked {
  const when = period === undefined ? {} : { period };
  return lookedAt(bench.looked, { measure: "count", layer, to, ...when }, speech.subject) ?? "no";
}

/** What people call an actor or a group of the grouping asked for, shortly. */
export function nameOf(
  { speech }: ViewTools,
  { question }: Pick<NetworkState, "question">,
  id: string,
): string {
  return speech.labels.short(id, question.conventions?.grouping);
}
