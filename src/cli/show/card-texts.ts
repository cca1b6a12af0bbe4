import type { Answer } from "../../model/answer.ts";
import type { Line, PartnerLine, RecipientLine } from "../../views/card.ts";
import { MOST_NAMED, type Shared } from "../../views/leaders.ts";
import { valuesOver, type YearSpan } from "../../views/trend.ts";
import { shortUnits } from "../../words/catalogue/short-units.ts";
import type { Labels } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { digits, percent } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Column, Text } from "../table.ts";
import { widthOf } from "../wrap.ts";
import { barOf, sparkOf } from "./spark.ts";

/** Cells that show how a layer went over the years. */
const SPARK = 9;
/** Below this a trend is no order by chance. */
const SIGNIFICANT = 0.05;

/** What fits a column: in another language the short names that the study has for it. */
export function shortIn(labels: Labels, lang: Lang): (id: string) => string {
  return lang === "en" ? labels.actor : labels.short;
}

/** The first columns of every card. */
export function heads(lang: Lang): readonly Column[] {
  return [
    { head: word(lang, "layer") },
    { head: word(lang, "count"), right: true },
    { head: word(lang, "trend") },
  ];
}

/** What volumes of arms transfers are told in. */
export function volumes(lang: Lang): string {
  return say(lang, shortUnits, "tiv-millions");
}

/** Layer, total and course, as the row of every card begins. */
export function headOf(line: Line, span: YearSpan | null, labels: Labels, lang: Lang): Text[] {
  const name = line.value === "count" ? labels.layer(line.layer) : `  ${volumes(lang)}`;
  return [{ text: name, style: "strong" }, numeric(line.total, lang), trendText(line, span)];
}

/** A layer, or TIV where the line tells volumes. */
export function nameOf(line: Line, labels: Labels): string {
  return line.value === "count" ? labels.layer(line.layer) : "TIV";
}

/** Bars of a few years each, below those of the other layers, with an arrow where order by chance is unlikely. */
function trendText({ trend }: Line, span: YearSpan | null): string {
  if (trend === null || span === null) return "";
  const sure = trend.slope !== null && trend.p !== null && trend.p < SIGNIFICANT;
  const arrow = !sure || trend.slope === 0 ? "" : (trend.slope ?? 0) > 0 ? "↗" : "↘";
  return `${sparkOf(valuesOver(trend, span), SPARK, "?")}${arrow === "" ? "" : ` ${arrow}`}`;
}

/** A number; nothing where there is none. */
export function numeric(answer: Answer | null, lang: Lang): string {
  return typeof answer?.value === "number" ? digits(answer.value, lang) : "";
}

/** What a recipient has without its largest partner, and who is largest then. */
export function withoutText(without: RecipientLine["without"], labels: Labels, lang: Lang): string {
  if (without === null) return "";
  if (without.largest === null || without.effectiveNumber === null)
    return `${word(lang, "only")} ${shortIn(labels, lang)(without.partner)}`;
  const { name, share } = without.largest;
  return `${digits(without.effectiveNumber, lang)}${between(lang, ",")}${shortIn(labels, lang)(name)} ${percent(share, lang)}`;
}

/** Ahead of the next partner, or behind the largest, by name. */
export function gapText({ gap }: PartnerLine, id: string, labels: Labels, lang: Lang): string {
  if (gap === null || gap.second === null) return "";
  const named = shortIn(labels, lang);
  if (gap.gap === 0) {
    const more = gap.level.length - MOST_NAMED;
    const who = gap.level.slice(0, MOST_NAMED).map(named).join(between(lang, "、"));
    return `${word(lang, "level")}${between(lang, ":")}${who}${more > 0 ? ` +${more}` : ""}`;
  }
  const other = gap.first === id ? gap.second : gap.first;
  return `${digits((gap.first === id ? 100 : -100) * gap.gap, lang, 1)} ${named(other)}`;
}

/** The effective number of the region's partners, and that without this one. */
export function effectText({ effectiveNumber, without }: PartnerLine, lang: Lang): string {
  const tenths = (n: number) => digits(n, lang, 1);
  const now = typeof effectiveNumber?.value === "number" ? tenths(effectiveNumber.value) : "";
  if (without === null) return now;
  return `${now} → ${without.effectiveNumber === null ? 0 : tenths(without.effectiveNumber)}`;
}

/** Names with their shares. */
export function sharesText(shares: readonly Shared[], nameOf: (id: string) => string, lang: Lang): string {
  return shares
    .map(({ name, share }) => `${nameOf(name)}\u00a0${percent(share, lang)}`)
    .join(between(lang, "、"));
}

/** `russia-led ██████ 49.8 %  us-nato ███ 22 %`, as many as there is room for, and how many more there are. */
export function barsText(
  ranked: readonly Shared[],
  width: number,
  cells: number,
  nameOf: (id: string) => string,
  lang: Lang,
): string {
  let text = " ";
  for (const [i, { name, share }] of ranked.entries()) {
    const next = ` ${nameOf(name)} ${barOf(share, cells)} ${percent(share, lang)} `;
    const left = ranked.length - i;
    const room = left > 1 ? ` +${left - 1}`.length : 0;
    if (widthOf(text) + widthOf(next) + room > width) return `${text} +${left}`;
    text += next;
  }
  return text;
}
