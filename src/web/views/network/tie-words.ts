import { mayCount } from "../../../figures/ask/value.ts";
import { differenceRange } from "../../../figures/network/change-words.ts";
import { answerWords } from "../../../words/catalogue/answer.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { maps } from "../../../words/catalogue/maps.ts";
import { views } from "../../../words/catalogue/views.ts";
import { bracketed } from "../../../words/lists.ts";
import { measuredText, numberText, rangeText, unitText } from "../../../words/numbers.ts";
import { eraText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";
import { lookedText } from "../../parts/looked.ts";
import type { ViewTools } from "../tools.ts";
import type { Held } from "./held.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import type { Side } from "./sides.ts";
import { type Asked, askedIn, howFar, soughtIn } from "./tie-questions.ts";

/** A number of ties as people write it. */
export function tieText(
  { lang }: Pick<ViewTools, "lang">,
  value: number,
  unit: string,
  long = false,
): string {
  return long ? measuredText(value, { unit }, lang) : numberText(value, { unit }, lang);
}

/** Whether something counts in one of the periods, be it 0. */
export function isRecorded({ now, before }: Held): boolean {
  return now.value !== null || (before !== null && before.value !== null);
}

/** Whether more than 0 counts in one of the periods. */
export function isSome({ now, before }: Held): boolean {
  return (now.value ?? 0) > 0 || (before?.value ?? 0) > 0;
}

/** Whether records are there that lack the number asked for. */
export function isAmountless({ state, receipt }: Side): boolean {
  return state === "no-value" && receipt.length > 0;
}

/** The number that stands at a tie: what it has, with its sign what it has more or less than in the other period, what it may have, that its records have no date, a dash, or a sign that nobody knows. */
export function numberOf(tools: ViewTools, held: Held, long = false): string {
  const { lang } = tools;
  const { unit, now, before, compared, undated } = held;
  if (!isRecorded(held)) {
    if (undated > 0) return say(lang, views, "noDate");
    if (before === null && isAmountless(now)) return say(lang, views, "noAmount");
    return (before === null ? mayTextOf(tools, now) : null) ?? "–";
  }
  if (compared === "unlike") return long ? say(lang, maps, "notComparable") : "?";
  if (before === null) return mayTextOf(tools, now) ?? tieText(tools, now.value ?? 0, unit, long);
  const change = (now.value ?? 0) - (before.value ?? 0);
  const number = numberText(change, { unit, change: true }, lang);
  const words = long ? unitText({ unit }, Math.abs(change), lang) : "";
  return `${number}${words === "" || lang === "zh" ? "" : " "}${words}`;
}

/** The ends of what is certain, where records leave it open; null where they do not. */
export function rangeTextOf({ lang }: Pick<ViewTools, "lang">, side: Side): string | null {
  return side.value === null ? null : endsText(lang, side);
}

/** The ends of a difference that is known, where records leave either number open; null where they do not. */
export function differenceRangeOf(
  { lang }: Pick<ViewTools, "lang">,
  { now, before, compared }: Held,
): string | null {
  if (before === null || compared === "unlike" || (now.value === null && before.value === null)) return null;
  return differenceRange(now, before, lang);
}

/** The ends of what may count where nothing does for certain; null where nothing may, or it was not asked. */
export function mayTextOf({ lang }: Pick<ViewTools, "lang">, side: Side): string | null {
  return mayCount(side) ? endsText(lang, side) : null;
}

function endsText(lang: Lang, { answer }: Side): string | null {
  return answer === undefined ? null : rangeText(answer, { unit: answer.unit }, lang);
}

/** What is held with some recipients in words: the number, or why there is none, in both periods where there are two. */
export function heldText(tools: ViewTools, asked: Asked, to: string, held: Held): string {
  const { lang } = tools;
  const other = asked.against?.period;
  if (held.before === null || other === undefined) return sideText(tools, asked, to, held, held.now);
  const was = say(lang, views, "was", {
    now: sideText(tools, asked, to, held, held.now, false),
    before: sideText(tools, { ...asked, period: other }, to, held, held.before, false),
    period: eraText(other, lang),
  });
  if (!isSome(held)) return was;
  const range = differenceRangeOf(tools, held);
  const change = numberOf(tools, held, true);
  return say(lang, views, "changed", {
    change: range === null ? change : `${change}${bracketed(lang, range)}`,
    was,
  });
}

/** A number with its unit and its range, what may count, or why there is none. */
export function sideText(
  tools: ViewTools,
  asked: Asked,
  to: string,
  { unit, undated }: Pick<Held, "unit" | "undated">,
  side: Side,
  long = true,
): string {
  const { lang } = tools;
  if (side.state === "uncounted") return say(lang, lookedWords, "uncountedAny");
  if (isAmountless(side)) return say(lang, answerWords, "noAmount");
  if (side.value === null && undated > 0) return say(lang, views, "onlyUndated", { count: undated });
  const may = mayTextOf(tools, side);
  if (may !== null) return `${may} · ${say(lang, answerWords, "noneCertain")}`;
  if (side.value === null) return noneText(tools, asked, to);
  const range = rangeTextOf(tools, side);
  const number = tieText(tools, side.value, unit, long);
  return range === null ? number : `${number} (${range})`;
}

/** What a reader hears of a tie. */
export function toldTie(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  { held }: Pick<Values, "held">,
  table: number,
  pair: number,
): { readonly label: string; readonly value: string } {
  const { state, tables } = screen;
  const of = tables[table]?.pairs[pair];
  const name = (id: string) => nameOf(tools, state, id);
  const label =
    of === undefined ? "" : say(tools.lang, views, "pair", { from: name(of.from), to: name(of.to) });
  const own = held[table]?.pair(pair);
  return {
    label,
    value:
      own === undefined
        ? ""
        : heldText(tools, askedIn(screen, table), of === undefined ? "" : soughtIn(of), own),
  };
}

/** Why there is no number with some recipients: somebody looked and found none, looked in part, or nobody looked. */
function noneText(tools: ViewTools, asked: Asked, to: string): string {
  const looked = howFar(tools, asked, to);
  return looked === "no" ? say(tools.lang, views, "noRecord") : lookedText(tools.lang, looked);
}

/** What people call an actor or a group of the grouping asked for, shortly. */
export function nameOf(
  { speech }: ViewTools,
  { question }: Pick<NetworkState, "question">,
  id: string,
): string {
  return speech.labels.short(id, question.conventions?.grouping);
}
