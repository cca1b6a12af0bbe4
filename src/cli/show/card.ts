import { isMissing, type Line, type PartnerLine, type RecipientLine } from "../../views/card.ts";
import type { Beyond } from "../../views/card-beyond.ts";
import { rankedOf } from "../../views/leaders.ts";
import { LOOKED } from "../../views/searched.ts";
import { spanOf } from "../../views/trend.ts";
import {
  lackText,
  namedTexts,
  nobodysText,
  ownText,
  severalText,
  undatedText,
} from "../../words/card-words.ts";
import { cards } from "../../words/catalogue/cards.ts";
import { home } from "../../words/catalogue/home.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import type { Labels } from "../../words/labels.ts";
import { between, bracketed, commasText } from "../../words/lists.ts";
import { digits, percent } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { uncountedText } from "../../words/uncounted.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Column, Text } from "../table.ts";
import {
  barsText,
  effectText,
  gapText,
  headOf,
  heads,
  nameOf,
  numeric,
  sharesText,
  shortIn,
  withoutText,
} from "./card-texts.ts";

/** Cells of a bar for a whole. */
const BAR = 12;
/** So many layers are taken apart by member or recipient; --json has all. */
const TOLD = 3;
/** One row a layer, and below it the shares of the partners with bars. */
export function showRecipient(
  screen: Screen,
  lines: readonly RecipientLine[],
  labels: Labels,
  lang: Lang,
): void {
  const held = lines.flatMap((line) =>
    line.total === null ? [] : [{ line, ranked: rankedOf(line.shares) }],
  );
  const columns: Column[] = [
    ...heads(lang),
    { head: word(lang, "eff. n"), right: true },
    { head: word(lang, "gap"), right: true },
    { head: word(lang, "without the largest"), most: Math.max(24, screen.width - 52) },
  ];
  const span = spanOf(lines);
  const rows = held.map(({ line }): Text[] => [
    ...headOf(line, span, labels, lang),
    numeric(line.effectiveNumber, lang),
    line.gap === null ? "" : line.gap.gap === 0 ? word(lang, "level") : digits(100 * line.gap.gap, lang, 1),
    withoutText(line.without, labels, lang),
  ]);
  if (rows.length > 0)
    screen.table(columns, rows, 0, (r) => {
      const ranked = held[r]?.ranked ?? [];
      return ranked.length < 2 ? null : barsText(ranked, screen.width - 2, BAR, shortIn(labels, lang), lang);
    });
  showNobodys(screen, lines, labels, lang);
  showMissing(screen, lines, labels, lang);
  const whole = held.flatMap(({ line }) => {
    const first = line.gap?.first;
    if (first === undefined) return [];
    const parts = line.byRecipient === null ? line.members : rankedOf(line.byRecipient);
    return parts === null || parts.length < 2
      ? []
      : [
          `${nameOf(line, labels)}${between(lang, ",")}${labels.actor(first)}${between(lang, ":")}${sharesText(parts, (id) => shortName(id, labels, lang), lang)}`,
        ];
  });
  const label = lines.some((l) => l.byRecipient !== null) ? "recipient" : "members";
  if (whole.length > 0) screen.beside(word(lang, label), whole.slice(0, TOLD).join(between(lang, ";")));
}

/** One row a layer, and below it its share of each recipient's total with bars. */
export function showPartner(
  screen: Screen,
  id: string,
  lines: readonly PartnerLine[],
  labels: Labels,
  lang: Lang,
): void {
  const held = lines.filter((l) => l.total !== null);
  const columns: Column[] = [
    ...heads(lang),
    { head: word(lang, "share"), right: true },
    { head: word(lang, "rank"), right: true },
    { head: word(lang, "gap"), most: Math.max(18, screen.width - 62) },
    { head: word(lang, "eff. n"), right: true },
  ];
  const span = spanOf(lines);
  const rows = held.map((line): Text[] => [
    ...headOf(line, span, labels, lang),
    typeof line.share?.value === "number" ? percent(line.share.value, lang) : "",
    numeric(line.rank, lang),
    gapText(line, id, labels, lang),
    effectText(line, lang),
  ]);
  if (rows.length > 0)
    screen.table(columns, rows, 0, (r) => {
      const ranked = rankedOf(held[r]?.byRecipient ?? null);
      return ranked.length === 0 ? null : barsText(ranked, screen.width - 2, BAR / 2, (name) => name, lang);
    });
  showNobodys(screen, lines, labels, lang);
  for (const text of namedTexts(lines, labels, lang)) screen.prose(text, 0, "faint");
  showMissing(screen, lines, labels, lang);
  const whole = held.flatMap((line) =>
    line.members === null || line.members.length === 0
      ? []
      : [
          `${nameOf(line, labels)}${between(lang, ":")}${sharesText(line.members, (id) => shortName(id, labels, lang), lang)}`,
        ],
  );
  if (whole.length > 0) screen.beside(word(lang, "members"), whole.join(between(lang, ";")));
}

/** What the columns are, in a few lines; nothing where no row stands below them. */
export function legendOf(receives: boolean, lines: readonly Line[], lang: Lang): string {
  if (lines.every(({ total }) => total === null)) return "";
  const untold = (of: "unsearched" | "uncounted") =>
    lines.some(({ trend }) => trend !== null && trend.p === null && trend[of].length > 0);
  const without = [
    ...(untold("unsearched") ? [say(lang, cards, "legendUntold")] : []),
    ...(untold("uncounted") ? [say(lang, cards, "legendUncounted")] : []),
  ];
  return say(lang, cards, receives ? "legendTo" : "legendFrom", { untold: without.join("") });
}

/** More frameworks than these are cut to a few. */
const MANY = 20;
const FEW = 8;
/** So many others in a framework are named beside it. */
const BESIDE = 3;

/** The frameworks that an actor is in; of many their number, the first of them and how many more. @param others who else is in one */
export function showStandings(
  screen: Screen,
  standings: { readonly member: readonly string[]; readonly observer: readonly string[] },
  others: (framework: string) => readonly string[],
  leftOut: number,
  labels: Labels,
  lang: Lang,
): void {
  const named = (id: string) => {
    if (screen.quiet) return shortName(id, labels, lang);
    const name = nameWithId(id, labels, lang);
    const who = isAbbreviation(id) ? [] : others(id).map(labels.actor);
    const beside = who.length <= BESIDE && !who.some((one) => name.includes(one)) ? who : [];
    return beside.length === 0 ? name : `${name}${bracketed(lang, commasText(lang, beside))}`;
  };
  const told = (ids: readonly string[]) => {
    const many = ids.length > MANY;
    const names = (many ? ids.slice(0, FEW) : ids).map(named).join(between(lang, screen.quiet ? "、" : ";"));
    if (!many) return names;
    const more = say(lang, toldWords, "moreRows", { n: `${ids.length - FEW}` });
    return `${ids.length}${between(lang, ":")}${names} ${more}`;
  };
  const { member, observer } = standings;
  const none = leftOut > 0 ? say(lang, cards, "leftOut", { count: leftOut }) : word(lang, "no record");
  screen.beside(word(lang, "member of"), member.length === 0 ? none : told(member));
  if (observer.length > 0) screen.beside(word(lang, "observer in"), told(observer));
}

/** Where who takes part is told too, where the attribution of a card leaves some out. */
export function showBeyond(
  screen: Screen,
  beyond: Beyond,
  command: string,
  labels: Labels,
  lang: Lang,
): void {
  if (screen.quiet) return;
  const { partners, named } = beyond;
  const typed = `\`${command} --set attribution=participant\``;
  if (partners.length > 0) {
    const parts = partners.map(({ layer, count }) => `${labels.layer(layer)} ${digits(count, lang, 0)}`);
    screen.prose(say(lang, cards, "beyond", { parts: commasText(lang, parts), command: typed }), 0, "faint");
  } else if (named) screen.prose(say(lang, cards, "beyondNamed", { command: typed }), 0, "faint");
}

/** A framework by its name, with the abbreviation by which it is asked for. */
function nameWithId(id: string, labels: Labels, lang: Lang): string {
  const name = labels.actor(id);
  return !isAbbreviation(id) || name.includes(id) ? name : `${name}${bracketed(lang, id)}`;
}

/** An organisation or a state in few letters: in English abbreviations are known. */
function shortName(id: string, labels: Labels, lang: Lang): string {
  return lang === "en" && isAbbreviation(id) ? id : labels.short(id);
}

function isAbbreviation(id: string): boolean {
  return /^[A-Z]/.test(id);
}

/** Layers of which nothing is known, by what that means: none of these is a zero. */
function showMissing(screen: Screen, lines: readonly Line[], labels: Labels, lang: Lang): void {
  const names = [...new Set(lines.map((l) => l.layer))].filter((layer) =>
    lines.every((l) => l.layer !== layer || isMissing(l)),
  );
  const partner = lines.some((l) => "rank" in l);
  const lineOf = (name: string) => lines.find((l) => l.layer === name);
  const out = partner ? [] : names.flatMap((name) => lineOf(name) ?? []).filter((l) => l.leftOut > 0);
  const uncounted = names.flatMap((name) => lineOf(name) ?? []).filter((l) => l.uncounted !== null);
  for (const { layer, uncounted: of } of uncounted)
    if (of !== null)
      screen.say({
        text: `${labels.layer(layer)}${between(lang, ":")}${uncountedText(of, lang)}`,
        style: "faint",
      });
  if (out.length > 0)
    screen.say({
      text: `${lackText(out, labels, lang)}${between(lang, ":")}${say(lang, home, "leftOut")}`,
      style: "faint",
    });
  for (const looked of ["all", "part", "no"] as const) {
    const of = names.filter(
      (name) => lineOf(name)?.looked === looked && ![...out, ...uncounted].some((l) => l.layer === name),
    );
    const sought = partner ? "" : `${between(lang, ",")}${word(lang, LOOKED[looked])}`;
    if (of.length > 0)
      screen.say({
        text: `${of.map((n) => labels.layer(n)).join(between(lang, "、"))}${between(lang, ":")}${word(lang, "no record")}${sought}`,
        style: "faint",
      });
  }
}

function showNobodys(screen: Screen, lines: readonly Line[], labels: Labels, lang: Lang): void {
  const told = [nobodysText, severalText, ownText, ...(screen.quiet ? [] : [undatedText])];
  for (const text of told.flatMap((of) => of(lines, labels, lang) ?? [])) screen.prose(text, 0, "faint");
  const lack = lines.filter((l) => l.value === "count" && l.total !== null && l.leftOut > 0);
  const parts = lackText(lack, labels, lang);
  if (lack.length > 0) screen.prose(say(lang, cards, "rowsLack", { parts }), 0, "faint");
}
