import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import { REST } from "../ask/axis.ts";
import type { Twin } from "../drawn.ts";
import type { Beside, FigureBench, FigureKind, LegendItem, Plot, Plotted, Shown } from "../kind.ts";
import { drawnTies, mayTies, type Network, type Tie, unfitForTies } from "../network/ask.ts";
import { largestChange } from "../network/change.ts";
import { networkChanges } from "../network/change-twins.ts";
import {
  apartOf,
  changeLegend,
  changeNotes,
  changeTakeaway,
  earlierText,
  isPart,
} from "../network/change-words.ts";
import { codesKey, shortName } from "../network/codes.ts";
import { countOf, type Folded, folded, foldedIn } from "../network/fold.ts";
import { largestTie } from "../network/largest-tie.ts";
import { noLinkKey } from "../network/no-link.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { allTies, changesIn, type Periods, periodsOf, questionsOf } from "../network/periods.ts";
import { sharedColourNote } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widestMay, widthsUpTo } from "../network/strands.ts";
import { networkTwins, titled } from "../network/twins.ts";
import { foldedNote, undrawnIn, undrawnTwins, unnamedNote } from "../network/undrawn-words.ts";
import { longText } from "../plot/value-text.ts";
import { wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import type { Figure } from "../spec.ts";
import { drawRing, OPACITY, type RingDrawn, standingOn } from "./ring-draw.ts";

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
  compares: true,
  unfit: unfitForTies,
  ask: askRing,
  extent: extentOf,
  holds: (asked) => (extentOf(asked) ?? 0) > 0 || (asked.changes ?? []).length > 0,
  shown,
  draw,
  twins,
};

function twins(asked: AskedRing, figure: Figure, plot: Plot): readonly Twin[] {
  const { question, against } = figure;
  const together = roomOf(asked, plot);
  const inPeriod = (whole: Network, room: Network | Folded | null, apart?: NonNullable<Twin["apart"]>) => [
    ...networkTwins(whole, plot, apart),
    ...foldedTwins(room, together.plot, apart),
    ...undrawnTwins(whole.undrawn, whole.unit, plot, apart),
  ];
  const { now, before } = asked;
  if (before === null) return inPeriod(now, together.now);
  return [
    ...networkChanges(asked, earlierText(figure, plot), plot),
    ...inPeriod(now, together.now, apartOf(question, plot)),
    ...inPeriod(before, together.before, apartOf(against ?? {}, plot)),
  ];
}

export function askRing(bench: FigureBench, figure: Figure): AskedRing {
  const whole = periodsOf(bench, figure);
  const questions = questionsOf(figure);
  const fold = (most: number): Periods<Folded> | null => {
    const names = foldedIn(whole, most);
    if (names.length < 2) return null;
    const now = folded(bench, questions.now, whole.now, names);
    if (whole.before === null || questions.before === null) return { now, before: null, changes: null };
    const before = folded(bench, questions.before, whole.before, names);
    return { now, before, changes: changesIn(bench, figure, now, before) };
  };
  return { ...whole, narrow: fold(MOST.narrow), wide: fold(MOST.wide) };
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
  const { caption: label } = titled(say(plot.lang, maps, "asOne"), apart);
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
function drawnOf({ now, before, changes }: Periods, period: string): RingDrawn {
  return changes === null
    ? {
        network: now,
        ties: [...mayTies(now.ties), ...drawnTies(now.ties).ties],
        arcs: now.horizontals,
        before,
        changes,
        period,
      }
    : { network: now, ties: [], arcs: [], before, changes, period };
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
    takeaway:
      changes === null
        ? takeawayOf(asked.now, plot)
        : changeTakeaway(asked.changes ?? [], period, isPart(asked), plot),
    notes: [
      ...notesOf(room, { own, fixed: areFixed(beside), left: drawnTies(now.ties).left }, plot),
      ...partedIn(figure.question, numbers, plot.lang),
      ...sharedColourNote(now, plot),
      ...foldedNote(foldedOf(now), whole),
      ...undrawnIn(asked, figure, plot),
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

function legendOf({ now, changes }: Periods, period: string, plot: Plot): readonly LegendItem[] {
  const { lang } = plot;
  if (changes !== null) return changeLegend(changes, period, plot, OPACITY);
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

function areFixed({ panels }: Beside): boolean {
  const keys = panels.flatMap(({ standing }) => standing.map(({ key }) => key));
  return new Set(keys).size < keys.length;
}

interface Noted {
  readonly own: boolean;
  /** Whether somebody stands in several panels. */
  readonly fixed: boolean;
  readonly left: number;
}

function notesOf({ now, before, changes }: Periods, noted: Noted, { lang }: Plot): readonly string[] {
  const notes: string[] = [];
  if (before === null) notes.push(say(lang, maps, "linkWidth"));
  else notes.push(...changeNotes(changes ?? [], now.unit, { lang }));
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
