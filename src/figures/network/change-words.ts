import { maps } from "../../words/catalogue/maps.ts";
import { sentencesText } from "../../words/lists.ts";
import { endsText, numberText } from "../../words/numbers.ts";
import { eraText, periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Value } from "../ask/value.ts";
import type { Twin } from "../drawn.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { markFor } from "../plot/cells.ts";
import { longText, mayText, shortText } from "../plot/value-text.ts";
import type { Figure } from "../spec.ts";
import { behind } from "./behind.ts";
import {
  CHANGE_DASHES,
  type Change,
  differenceEnds,
  EVEN_WIDTH,
  isSome,
  type Turned,
  turnedOf,
} from "./change.ts";
import { type Periods, wholeOf } from "./periods.ts";

/** The earlier period in words; the words for all time where none is named. */
export function earlierText({ against }: Pick<Figure, "against">, { lang }: Pick<Plot, "lang">): string {
  return against?.period === undefined ? word(lang, "all time") : eraText(against.period, lang);
}

/** What tells the tables of one period from those of another. */
export function apartOf(
  { period }: { readonly period?: string | undefined },
  { lang }: Pick<Plot, "lang">,
): NonNullable<Twin["apart"]> {
  return {
    key: period ?? "..",
    label: period === undefined ? word(lang, "all time") : periodText(period, lang),
  };
}

/** The two numbers of a change, and which is more. */
export function changeText(change: Change, period: string, lang: Lang): string {
  const { now, before, by, unlike } = change;
  const then = mayText(before, lang) ?? shortText(before, lang);
  const same = isSome(change) || then === (mayText(now, lang) ?? shortText(now, lang));
  const even = same ? "sameMark" : "bothMark";
  const key = unlike ? "unlikeMark" : by > 0 ? "gainedMark" : by < 0 ? "lostMark" : even;
  return say(lang, maps, key, { now: longText(now, lang), before: then, period });
}

/** What widths of differences are, where any is drawn, and in what shares differ. */
export function changeNotes(
  changes: readonly Change[],
  unit: string,
  { lang }: Pick<Plot, "lang">,
): readonly string[] {
  if (!changes.some(isSome)) return [];
  return [say(lang, maps, "changeWhat"), ...(unit === "share" ? [say(lang, maps, "inPoints")] : [])];
}

/** What something has more or less than before, with its sign; a sign that nobody knows, or a dash where nothing is on record. */
export function differenceText(change: Change, lang: Lang): string {
  const { by, unlike, now, before } = change;
  if (now.value === null && before.value === null) return "–";
  return unlike ? "?" : numberText(by, { unit: now.unit || before.unit, change: true }, lang);
}

/** What a difference is at least and at most, with signs; null where it is not known, or is one number. */
export function differenceRange(now: Value, before: Value, lang: Lang): string | null {
  const ends = differenceEnds(now, before);
  return ends === null ? null : endsText(ends, { unit: now.unit || before.unit, change: true }, lang);
}

/** Adds the mark of a change, which opens the records of both periods, and gives its place. */
export function changeMark(plot: Plot, label: string, change: Change, period: string): number {
  return plot.mark({
    label,
    value: changeText(change, period, plot.lang),
    ...behind([change.now, change.before]),
    narrows: change.now.narrows,
  });
}

/** Adds the mark of what a partner has with all recipients, beside the earlier period where there is one; none of somebody else. */
export function totalMark(plot: Plot, partner: string, periods: Periods, period: string): number | undefined {
  const total = periods.now.totals[periods.now.partners.indexOf(partner)];
  if (total === undefined) return undefined;
  const change = wholeOf(periods, partner);
  const name = plot.name(partner);
  return change === null ? markFor(plot, name, total) : changeMark(plot, name, change, period);
}

/** Lines of changes and what each means, those that are drawn. */
export function changeLegend(
  changes: readonly Change[],
  period: string,
  { lang }: Pick<Plot, "lang">,
  opacity: number,
): readonly LegendItem[] {
  const line = (text: string, look: Partial<LegendItem> = {}): LegendItem => {
    return { text, paint: "ink", sign: "line", width: 3, opacity, ...look };
  };
  const { lost, same, unlike } = CHANGE_DASHES;
  const some = changes.filter(isSome);
  const any = (is: (change: Change) => boolean) => some.some((c) => !c.unlike && is(c));
  const went = (turned: Turned | null) => (c: Change) => turnedOf(c) === turned;
  const even = { width: EVEN_WIDTH };
  const items: readonly (readonly [boolean, () => LegendItem])[] = [
    [any((c) => c.by > 0 && went(null)(c)), () => line(say(lang, maps, "gained", { period }))],
    [any(went("new")), () => line(say(lang, maps, "newTie", { period }), { turned: "new" })],
    [any((c) => c.by < 0 && went(null)(c)), () => line(say(lang, maps, "lost", { period }), { dash: lost })],
    [any(went("gone")), () => line(say(lang, maps, "goneTie", { period }), { dash: lost, turned: "gone" })],
    [any((c) => c.by === 0), () => line(say(lang, maps, "same", { period }), { ...even, dash: same })],
    [some.some((c) => c.unlike), () => line(say(lang, maps, "unlike"), { ...even, dash: unlike })],
  ];
  return items.flatMap(([drawn, item]) => (drawn ? [item()] : []));
}

/**
 * How many ties have grown, how many shrunk, and how many are not to be compared.
 * @param part whether others are on record too, and not drawn
 */
export function changeTakeaway(
  changes: readonly Change[],
  period: string,
  part: boolean,
  { lang }: Pick<Plot, "lang">,
): string {
  const some = changes.filter(isSome);
  if (some.length === 0) return say(lang, maps, "noTies");
  const alike = some.filter((c) => !c.unlike);
  const gained = alike.filter((c) => c.by > 0).length;
  const lost = alike.filter((c) => c.by < 0).length;
  const count = some.length - alike.length;
  return sentencesText(lang, [
    say(lang, maps, part ? "takeChangeDrawn" : "takeChange", { gained, lost, period }),
    ...(count === 0 ? [] : [say(lang, maps, "takeUnlike", { count })]),
  ]);
}

/** Whether others are on record in either period of a figure too, and not drawn. */
export function isPart({ now, before }: Pick<Periods, "now" | "before">): boolean {
  return now.undrawn.length > 0 || (before !== null && before.undrawn.length > 0);
}
