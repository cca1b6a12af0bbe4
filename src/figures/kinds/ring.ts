import { isTogether, type Question } from "../../model/question.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { sentencesText } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import { REST } from "../ask/axis.ts";
import { absent } from "../ask/value.ts";
import type { Twin } from "../drawn.ts";
import type { Beside, FigureBench, FigureKind, LegendItem, Plot, Plotted, Shown } from "../kind.ts";
import { drawnTies, mayTies, type Network, networkOf, type Tie, unfitForTies } from "../network/ask.ts";
import {
  CHANGE_DASHES,
  type Change,
  changesOf,
  EVEN_WIDTH,
  largestChange,
  type Turned,
  turnedOf,
} from "../network/change.ts";
import { codesKey, shortName } from "../network/codes.ts";
import { countOf, type Folded, folded, foldedIn } from "../network/fold.ts";
import { largestTie } from "../network/largest-tie.ts";
import { noLinkKey } from "../network/no-link.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { sharedColourNote } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widestMay, widthsUpTo } from "../network/strands.ts";
import { networkTwins } from "../network/twins.ts";
import { foldedNote, undrawnNote, undrawnTwins, unnamedNote } from "../network/undrawn-words.ts";
import { longText } from "../plot/value-text.ts";
import { wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import type { Figure } from "../spec.ts";
import { drawRing, OPACITY, type RingDrawn, standingOn } from "./ring-draw.ts";

/** A network in one period, and in the earlier one that it is set against. */
interface Periods<N extends Network = Network> {
  readonly now: N;
  readonly before: N | null;
  /** Each tie beside the earlier one; null where there is no earlier period. */
  readonly changes: readonly Change[] | null;
}

/** A ring with all partners, and with the smallest as one where there is little room and where there is much; null where all have room. */
export interface AskedRing extends Periods {
  readonly narrow: Periods<Folded> | null;
  readonly wide: Periods<Folded> | null;
}

/** More partners than these cannot be told apart by name. */
const MOST = { narrow: 16, wide: 24 };

/** Outside partners on one ring, recipients on another inside it: everybody in the same place every year. */
export const ring: FigureKind<AskedRing> = {
  name: "ring",
  says: "Outside partners on a ring, recipients on one within; ties between recipients are arcs inside.",
  unfit: unfitForTies,
  ask: askRing,
  extent: extentOf,
  shown,
  draw,
  twins,
};

function twins(asked: AskedRing, { question, against }: Figure, plot: Plot): readonly Twin[] {
  const { now, before } = asked;
  const undrawn = undrawnTwins(now.undrawn, now.unit, plot);
  const together = roomOf(asked, plot);
  if (before === null)
    return [...networkTwins(now, plot), ...foldedTwins(together.now, together.plot), ...undrawn];
  const of = ({ period }: { readonly period?: string | undefined }) => ({
    key: period ?? "..",
    label: whenText(period, plot),
  });
  return [
    ...networkTwins(now, plot, of(question)),
    ...foldedTwins(together.now, together.plot, of(question)),
    ...undrawn,
    ...networkTwins(before, plot, of(against ?? {})),
    ...foldedTwins(together.before, together.plot, of(against ?? {})),
  ];
}

export function askRing(bench: FigureBench, figure: Figure): AskedRing {
  const whole = askPeriods(bench, figure);
  const fold = (most: number): Periods<Folded> | null => {
    const names = foldedIn(whole.now, most);
    if (names.length < 2) return null;
    const { against, ...bare } = figure.question;
    const now = folded(bench, bare, whole.now, names);
    if (whole.before === null) return { now, before: null, changes: null };
    const before = folded(bench, { ...bare, ...figure.against }, whole.before, names);
    return { now, before, changes: changesIn(bench, figure, now, before) };
  };
  return { ...whole, narrow: fold(MOST.narrow), wide: fold(MOST.wide) };
}

function askPeriods(bench: FigureBench, figure: Figure): Periods {
  const now = networkOf(bench, figure);
  if (figure.against === undefined) return { now, before: null, changes: null };
  const { against: _, ...bare } = figure.question;
  const listed = { field: "from", values: now.partners } as const;
  const series = figure.series?.rest === true ? figure.series : listed;
  const before = networkOf(bench, { question: { ...bare, ...figure.against }, series });
  return { now, before, changes: changesIn(bench, figure, now, before) };
}

function changesIn(bench: FigureBench, figure: Figure, now: Network, before: Network): readonly Change[] {
  const { against: _, ...bare } = figure.question;
  const earlier: Question = { ...bare, ...figure.against };
  return changesOf(allTies(now), allTies(before), ({ from, to, value }, of) => {
    const noneWith = (end: string) =>
      absent(bench, { ...(of === "now" ? bare : earlier), ...value.narrows, to: end }, value.unit);
    // A search for all of either of two recipients finds what they have together.
    const own = noneWith(to);
    return own.state === "not-searched" && isTogether(value.narrows.to ?? "") ? noneWith(from) : own;
  });
}

/** What there is room for, and a plot in which partners that are drawn as one have their name. */
function roomOf(asked: AskedRing, plot: Plot): Periods<Network | Folded> & { readonly plot: Plot } {
  const less = plot.narrow ? asked.narrow : asked.wide;
  if (less === null) return { ...asked, plot };
  const others = say(plot.lang, maps, "others", { count: countOf(less.now.folded) });
  return { ...less, plot: { ...plot, name: (of) => (of === REST ? others : plot.name(of)) } };
}

function foldedOf(network: Network | Folded): Folded["folded"] {
  return "folded" in network ? network.folded : [];
}

/** What partners drawn as one have together, as a table. */
function foldedTwins(
  network: Network | Folded | null,
  plot: Plot,
  apart?: NonNullable<Twin["apart"]>,
): readonly Twin[] {
  if (network === null || foldedOf(network).length === 0) return [];
  const { partners, totals, ties } = network;
  const last = partners.indexOf(REST);
  const one = {
    ...network,
    partners: [REST],
    totals: totals.slice(last, last + 1),
    ties: ties.filter(({ from }) => from === REST),
    horizontals: [],
  };
  const label = [say(plot.lang, maps, "asOne"), ...(apart === undefined ? [] : [apart.label])].join(" · ");
  return networkTwins(one, plot, {
    key: ["as-one", ...(apart === undefined ? [] : [apart.key])].join(" "),
    label,
  });
}

function shown(asked: AskedRing, { question }: Figure, plot: Plot): Shown {
  const room = roomOf(asked, plot);
  return {
    standing: standingOn(drawnOf(room, ""), question.conventions?.grouping, room.plot),
    most: extentOf(room),
    ranged: isRanged(room),
  };
}

/** Whether the largest of ties is the end of a range: its link is drawn with a rim that is wider than its number. */
function isRanged({ now, changes }: Periods): boolean {
  const ties = allTies(now);
  const most = reachOf(ties);
  return changes === null && ties.every(({ value }) => value.value !== most);
}

function extentOf({ now, changes }: Periods): number | null {
  return changes === null ? reachOf(allTies(now)) : largestChange(changes);
}

/** @param period the earlier one in words */
function drawnOf({ now, changes }: Periods, period: string): RingDrawn {
  return changes === null
    ? {
        network: now,
        ties: [...mayTies(now.ties), ...drawnTies(now.ties).ties],
        arcs: now.horizontals,
        changes,
        period,
      }
    : { network: now, ties: [], arcs: [], changes, period };
}

function draw(
  asked: AskedRing,
  figure: Figure,
  whole: Plot,
  _: number | null,
  __: number,
  beside: Beside,
): Plotted {
  const { plot, ...room } = roomOf(asked, whole);
  const { now, before, changes } = room;
  const own = figure.panels?.field === "layer";
  const scaled = own ? beside.panels.slice(beside.at, beside.at + 1) : beside.panels;
  const most = scaled.flatMap((panel) => panel.most ?? []);
  const widest = most.length === 0 ? null : Math.max(...most);
  const rim = scaled.every((panel) => panel.most !== widest || panel.ranged === true);
  const period = earlierText(figure, plot);
  const drawn = drawRing(drawnOf(room, period), plot, widest, beside);
  const told = extentOf(room) === null ? [] : widestOf(widest, rim, now.unit, drawn.height, plot);
  const numbers = [now, ...(before === null ? [] : [before])].flatMap(numbersIn);
  return {
    shapes: [...drawn.shapes, ...told],
    height: drawn.height + Math.max(1, told.length) * WIDEST,
    legend: legendOf(room, period, plot),
    takeaway: changes === null ? takeawayOf(asked.now, plot) : changeText(asked.changes ?? [], period, plot),
    notes: [
      ...notesOf(room, { own, fixed: areFixed(beside), left: drawnTies(now.ties).left, period }, plot),
      ...partedIn(figure.question, numbers, plot.lang),
      ...sharedColourNote(now, plot),
      ...foldedNote(foldedOf(now), whole),
      ...undrawnNote(now.undrawn, plot),
      ...unnamedNote(drawn.unnamed, now, plot),
      ...codesKey(
        now.recipients.filter((r) => shortName(r, plot) !== plot.name(r)),
        plot,
      ),
    ],
  };
}

/** Room for the number that the widest link stands for. */
const WIDEST = 16;

function widestOf(
  widest: number | null,
  rim: boolean,
  unit: string,
  y: number,
  plot: Plot,
): readonly Shape[] {
  if (widest === null) return [];
  const most = longText(plainNumber(widest, unit), plot.lang);
  const text = say(plot.lang, maps, rim ? "widestRim" : "widest", { most });
  const x = plot.width / 2;
  return wrapped(text, plot.width, 12, "regular", 2).map((line, i) => {
    return { kind: "text", x, y: y + 10 + i * WIDEST, text: line, size: 12, fill: "muted", anchor: "middle" };
  });
}

function allTies({ ties, horizontals }: Network): readonly Tie[] {
  return [...ties, ...horizontals];
}

/** The earlier period in words; the words for all time where none is named. */
export function earlierText({ against }: Figure, plot: Plot): string {
  return whenText(against?.period, plot);
}

function whenText(period: string | undefined, { lang }: Plot): string {
  return period === undefined ? word(lang, "all time") : periodText(period, lang);
}

function legendOf({ now, changes }: Periods, period: string, plot: Plot): readonly LegendItem[] {
  const { lang } = plot;
  if (changes !== null) {
    const line = (text: string, look: Partial<LegendItem> = {}): LegendItem => {
      return { text, paint: "ink", sign: "line", width: 3, opacity: OPACITY, ...look };
    };
    const { lost, same, unlike } = CHANGE_DASHES;
    const any = (is: (change: Change) => boolean) => changes.some((c) => !c.unlike && is(c));
    const went = (turned: Turned | null) => (c: Change) => turnedOf(c) === turned;
    const items: readonly (readonly [boolean, () => LegendItem])[] = [
      [any((c) => c.by > 0 && went(null)(c)), () => line(say(lang, maps, "gained", { period }))],
      [any(went("new")), () => line(say(lang, maps, "newTie", { period }), { turned: "new" })],
      [
        any((c) => c.by < 0 && went(null)(c)),
        () => line(say(lang, maps, "lost", { period }), { dash: lost }),
      ],
      [any(went("gone")), () => line(say(lang, maps, "goneTie", { period }), { dash: lost, turned: "gone" })],
      [
        any((c) => c.by === 0),
        () => line(say(lang, maps, "same", { period }), { width: EVEN_WIDTH, dash: same }),
      ],
      [
        changes.some((c) => c.unlike),
        () => line(say(lang, maps, "unlike"), { width: EVEN_WIDTH, dash: unlike }),
      ],
    ];
    return items.flatMap(([drawn, item]) => (drawn ? [item()] : []));
  }
  const ties = allTies(now);
  const wide = widthsUpTo(reachOf(ties));
  const rims = strandLegend([...mayTies(ties), ...drawnTies(ties).ties], wide, plot, OPACITY);
  if (now.horizontals.length === 0) return rims;
  const certain = drawnTies(now.horizontals).ties.length > 0;
  const look = certain ? { opacity: OPACITY } : widestMay(now.horizontals, wide);
  return [{ text: say(lang, maps, "horizontal"), paint: "ink", sign: "line", ...look }, ...rims];
}

/** The largest tie in a sentence. */
export function takeawayOf(network: Network, plot: Plot): string {
  const part = network.undrawn.length > 0;
  return largestTie(part ? drawnTies(network.ties).ties : network.ties, plot, part);
}

function changeText(changes: readonly Change[], period: string, { lang }: Plot): string {
  const alike = changes.filter((c) => !c.unlike);
  const gained = alike.filter((c) => c.by > 0).length;
  const lost = alike.filter((c) => c.by < 0).length;
  const count = changes.length - alike.length;
  return sentencesText(lang, [
    say(lang, maps, "takeChange", { gained, lost, period }),
    ...(count === 0 ? [] : [say(lang, maps, "takeUnlike", { count })]),
  ]);
}

function areFixed({ panels }: Beside): boolean {
  const keys = panels.flatMap(({ standing }) => standing.map(({ key }) => key));
  return new Set(keys).size < keys.length;
}

interface Noted {
  readonly own: boolean;
  /** Whether somebody stands in several panels. */
  readonly fixed: boolean;
  readonly left: number;
  readonly period: string;
}

function notesOf({ now, before }: Periods, noted: Noted, { lang }: Plot): readonly string[] {
  const notes: string[] = [];
  if (before === null) notes.push(say(lang, maps, "linkWidth"));
  else notes.push(say(lang, maps, "changeWhat", { period: noted.period }));
  notes.push(say(lang, maps, "taper"), say(lang, maps, before === null ? noLinkKey(now.ties) : "noLink"));
  if (noted.own) notes.push(say(lang, maps, "ownScale"));
  if (noted.fixed) notes.push(say(lang, maps, "samePlaces"));
  const more: string[] = [];
  if (now.horizontals.length > 0) more.push(say(lang, maps, "horizontalWhat"));
  if (noted.left > 0) more.push(say(lang, maps, "leftTies", { count: noted.left }));
  return [notes.join(lang === "zh" ? "" : " "), ...more];
}

/** A number by itself with its unit. */
export function plainNumber(value: number | null, unit: string): Tie["value"] {
  return { value, low: null, high: null, state: "recorded", unit, why: null, receipt: [], narrows: {} };
}
