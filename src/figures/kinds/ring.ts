import type { Question } from "../../model/question.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { sentencesText } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import { absent } from "../ask/value.ts";
import type { Twin } from "../drawn.ts";
import type { Beside, FigureBench, FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { drawnTies, type Network, networkOf, type Tie } from "../network/ask.ts";
import { type Change, changesOf, largestChange } from "../network/change.ts";
import { codesKey, shortName } from "../network/codes.ts";
import { largestTie } from "../network/largest-tie.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { sharedColourNote } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widthsUpTo } from "../network/strands.ts";
import { networkTwins } from "../network/twins.ts";
import { undrawnNote, undrawnTwins, unnamedNote } from "../network/undrawn-words.ts";
import { longText } from "../plot/value-text.ts";
import type { Shape } from "../scene/scene.ts";
import type { Figure } from "../spec.ts";
import { drawRing, type RingDrawn, standingOn } from "./ring-draw.ts";

/** A network in one period, and in the earlier one that it is set against. */
export interface AskedRing {
  readonly now: Network;
  readonly before: Network | null;
  /** Each tie beside the earlier one; null where there is no earlier period. */
  readonly changes: readonly Change[] | null;
}

/** Outside partners on one ring, recipients on another inside it: everybody in the same place every year. */
export const ring: FigureKind<AskedRing> = {
  name: "ring",
  says: "Outside partners on a ring, recipients on one within; ties between recipients are arcs inside.",
  ask: askRing,
  extent: ({ now, changes }) => (changes === null ? reachOf(allTies(now)) : largestChange(changes)),
  stands: (asked, { question }, plot) => standingOn(drawnOf(asked, ""), question.conventions?.grouping, plot),
  draw,
  twins,
};

function twins({ now, before }: AskedRing, { question, against }: Figure, plot: Plot): readonly Twin[] {
  const undrawn = undrawnTwins(now.undrawn, now.unit, plot);
  if (before === null) return [...networkTwins(now, plot), ...undrawn];
  const of = ({ period }: { readonly period?: string | undefined }) => ({
    key: period ?? "..",
    label: whenText(period, plot),
  });
  return [
    ...networkTwins(now, plot, of(question)),
    ...undrawn,
    ...networkTwins(before, plot, of(against ?? {})),
  ];
}

export function askRing(bench: FigureBench, figure: Figure): AskedRing {
  const now = networkOf(bench, figure);
  if (figure.against === undefined) return { now, before: null, changes: null };
  const { against: _, ...bare } = figure.question;
  const listed = { field: "from", values: now.partners } as const;
  const series = figure.series?.rest === true ? figure.series : listed;
  const earlier: Question = { ...bare, ...figure.against };
  const before = networkOf(bench, { question: earlier, series });
  const changes = changesOf(allTies(now), allTies(before), (tie, of) =>
    absent(bench, { ...(of === "now" ? bare : earlier), to: tie.to }, tie.value.unit),
  );
  return { now, before, changes };
}

/** @param period the earlier one in words */
function drawnOf({ now, changes }: AskedRing, period: string): RingDrawn {
  return changes === null
    ? { network: now, ties: drawnTies(now.ties).ties, arcs: now.horizontals, changes, period }
    : { network: now, ties: [], arcs: [], changes, period };
}

function draw(
  asked: AskedRing,
  figure: Figure,
  plot: Plot,
  most: number | null,
  _: number,
  beside: Beside,
): Plotted {
  const { now, before, changes } = asked;
  const own = figure.panels?.field === "layer";
  const widest = (own ? null : most) ?? (changes === null ? reachOf(allTies(now)) : largestChange(changes));
  const period = earlierText(figure, plot);
  const drawn = drawRing(drawnOf(asked, period), plot, widest, beside);
  return {
    shapes: [...drawn.shapes, ...widestOf(widest, now.unit, drawn.height, plot)],
    height: drawn.height + WIDEST,
    legend: legendOf(asked, period, plot),
    takeaway: changes === null ? takeawayOf(now, plot) : changeText(changes, period, plot),
    notes: [
      ...notesOf(asked, { own, fixed: areFixed(beside), left: drawnTies(now.ties).left, period }, plot),
      ...partedIn(figure.question, [now, ...(before === null ? [] : [before])].flatMap(numbersIn), plot.lang),
      ...sharedColourNote(now, plot),
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

function widestOf(widest: number | null, unit: string, y: number, plot: Plot): readonly Shape[] {
  if (widest === null) return [];
  const text = say(plot.lang, maps, "widest", { most: longText(plainNumber(widest, unit), plot.lang) });
  const x = plot.width / 2;
  return [{ kind: "text", x, y: y + 10, text, size: 12, fill: "muted", anchor: "middle" }];
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

function legendOf({ now, changes }: AskedRing, period: string, plot: Plot): readonly LegendItem[] {
  const { lang } = plot;
  if (changes !== null)
    return [
      { text: say(lang, maps, "gained", { period }), paint: "ink", sign: "line" },
      { text: say(lang, maps, "lost", { period }), paint: "ink", sign: "dashed" },
      ...(changes.some((c) => c.unlike)
        ? [{ text: say(lang, maps, "unlike"), paint: "hatch", sign: "hatch" } as const]
        : []),
    ];
  const rims = strandLegend(allTies(now), widthsUpTo(reachOf(allTies(now))), plot);
  if (now.horizontals.length === 0) return rims;
  return [{ text: say(lang, maps, "horizontal"), paint: "ink", sign: "line" }, ...rims];
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
  const keys = panels.flatMap((of) => of.map(({ key }) => key));
  return new Set(keys).size < keys.length;
}

interface Noted {
  readonly own: boolean;
  /** Whether somebody stands in several panels. */
  readonly fixed: boolean;
  readonly left: number;
  readonly period: string;
}

function notesOf({ now, before, changes }: AskedRing, noted: Noted, { lang }: Plot): readonly string[] {
  const notes: string[] = [];
  if (before === null) notes.push(say(lang, maps, "linkWidth"));
  else notes.push(say(lang, maps, "changeWhat", { period: noted.period }));
  notes.push(say(lang, maps, "taper"), say(lang, maps, "noLink"));
  if (noted.own) notes.push(say(lang, maps, "ownScale"));
  if (noted.fixed) notes.push(say(lang, maps, "samePlaces"));
  const more: string[] = [];
  if (now.horizontals.length > 0) more.push(say(lang, maps, "horizontalWhat"));
  if (changes?.some(({ unlike, tie }) => unlike && now.recipients.includes(tie.from)))
    more.push(say(lang, maps, "unlikeArcs"));
  if (noted.left > 0) more.push(say(lang, maps, "leftTies", { count: noted.left }));
  return [notes.join(lang === "zh" ? "" : " "), ...more];
}

/** A number by itself with its unit. */
export function plainNumber(value: number | null, unit: string): Tie["value"] {
  return { value, low: null, high: null, state: "recorded", unit, why: null, receipt: [], narrows: {} };
}
