import type { Question } from "../../model/question.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import { mayCount } from "../ask/value.ts";
import { absentLegend } from "../charts/absent.ts";
import type { Twin } from "../drawn.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { type Network, unfitForTies } from "../network/ask.ts";
import { type Change, isSome, largestChange } from "../network/change.ts";
import { changeTwin, type Differences } from "../network/change-twins.ts";
import {
  apartOf,
  changeLegend,
  changeNotes,
  changeTakeaway,
  earlierText,
  isPart,
} from "../network/change-words.ts";
import { codesKey } from "../network/codes.ts";
import { largestTie } from "../network/largest-tie.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { reachOf, strandLegend, widthsUpTo } from "../network/strands.ts";
import { type CrossTable, calledIn, crossTwin, tieText } from "../network/twins.ts";
import { undrawnIn, undrawnTwins, unnamedNote } from "../network/undrawn-words.ts";
import { BLANK, cellOf } from "../plot/cells.ts";
import type { Shape } from "../scene/scene.ts";
import type { Figure } from "../spec.ts";
import { type AskedStars, askStars, type Star } from "./star-ask.ts";
import { type DrawnStar, drawStar, titleLines } from "./star-draw.ts";

/** One actor in the middle and a spoke to each of the others: hub and spoke, as it is. */
export const star: FigureKind<AskedStars> = {
  name: "star",
  says: "One actor in the middle, a spoke to each of the others, as wide as its number.",
  compares: true,
  unfit: unfitForTies,
  ask: askStars,
  extent: ({ stars }) => mostOf(stars),
  holds: ({ stars }) => (mostOf(stars) ?? 0) > 0 || changesIn(stars).some(isSome),
  draw: drawStars,
  twins: twinsOf,
};

const ROW_GAP = 18;
/** The least width of a star whose spokes have names, and of one whose spokes have ids. */
const NAMED = 236;
const CODED = 150;
/** Stars whose spokes would be shorter than this stand in fewer columns. */
const SHORTEST = 36;

function drawStars(asked: AskedStars, figure: Figure, plot: Plot, most: number | null): Plotted {
  const { stars } = asked;
  const top = figure.panels?.field === "layer" ? mostOf(stars) : (most ?? mostOf(stars));
  const titled = stars.length > 1 || (figure.panels?.field !== "from" && figure.panels?.field !== "to");
  const outside = asked.hubs === "partners";
  const period = asked.periods.before === null ? null : earlierText(figure, plot);
  const inColumns = (columns: number): readonly DrawnStar[] => {
    const width = plot.width / columns;
    const lines = titled ? Math.max(1, ...stars.map((s) => titleLines(plot, s.hub, width).length)) : 0;
    return stars.map((one) => drawStar(one, { plot, width, most: top, lines, outside, period }));
  };
  let columns = columnsOf(plot, stars.length);
  let drawn = inColumns(columns);
  while (columns > 1 && drawn.some((d) => d.radius < SHORTEST)) {
    columns--;
    drawn = inColumns(columns);
  }
  const width = plot.width / columns;
  const shapes: Shape[] = [];
  const ends: number[] = [];
  let y = 0;
  for (let row = 0; row < drawn.length; row += columns) {
    const inRow = drawn.slice(row, row + columns);
    for (const [i, { shapes: own }] of inRow.entries())
      shapes.push({ kind: "group", x: i * width, y, shapes: own });
    y += Math.max(...inRow.map((d) => d.height)) + ROW_GAP;
    ends.push(y - ROW_GAP);
  }
  return {
    shapes,
    height: Math.max(24, y - ROW_GAP),
    ends,
    legend: period === null ? legendOf(stars, plot) : changeLegend(changesIn(stars), period, plot, 1),
    takeaway:
      period === null
        ? takeawayOf(asked, plot)
        : changeTakeaway(changesIn(stars), period, isPart(asked.periods) || asked.left > 0, plot),
    notes: [
      ...notesOf(asked, figure, plot),
      ...unnamedNote([...new Set(drawn.flatMap((d) => d.unnamed))], { partners: [], totals: [] }, plot),
      ...codesKey(
        drawn.flatMap((d) => d.codes),
        plot,
      ),
    ],
  };
}

function columnsOf(plot: Plot, stars: number): number {
  const least = plot.narrow ? CODED : NAMED;
  return Math.max(1, Math.min(stars, Math.floor(plot.width / least)));
}

/** What the widest spoke stands for: the largest number, or the largest difference where they are set against an earlier period. */
function mostOf(stars: readonly Star[]): number | null {
  const spokes = stars.flatMap((s) => s.spokes);
  return spokes.some(({ change }) => change !== null) ? largestChange(changesIn(stars)) : reachOf(spokes);
}

function changesIn(stars: readonly Star[]): readonly Change[] {
  return stars.flatMap(({ spokes }) => spokes.flatMap(({ change }) => change ?? []));
}

function legendOf(stars: readonly Star[], plot: Plot): readonly LegendItem[] {
  const spokes = stars.flatMap((one) => one.spokes);
  const absent = spokes.flatMap(({ value }) => (mayCount(value) ? [] : [value]));
  return [...strandLegend(spokes, widthsUpTo(reachOf(spokes)), plot), ...absentLegend(absent, plot)];
}

function largestOf(stars: readonly Star[]) {
  let best: { readonly hub: string; readonly spoke: Star["spokes"][number] } | null = null;
  for (const { hub, spokes } of stars) {
    for (const spoke of spokes)
      if ((spoke.value.value ?? 0) > (best?.spoke.value.value ?? 0)) best = { hub, spoke };
  }
  return best;
}

function takeawayOf({ stars, left, periods }: AskedStars, plot: Plot): string {
  return largestTie(
    stars.flatMap(({ hub, spokes }) => spokes.map(({ name, value }) => ({ from: hub, to: name, value }))),
    plot,
    left > 0 || isPart(periods),
  );
}

function notesOf(asked: AskedStars, figure: Figure, plot: Plot): readonly string[] {
  const { lang } = plot;
  const { stars, left, periods } = asked;
  const notes: string[] = [];
  if (periods.before !== null) {
    const changes = changesIn(stars);
    notes.push(...changeNotes(changes, unitOf(stars), plot));
    if (changes.some((change) => change.unlike && isSome(change))) notes.push(say(lang, maps, "unlikeSign"));
    if (!changes.every(isSome)) notes.push(say(lang, maps, "noSpoke"));
  } else if (largestOf(stars) !== null) notes.push(say(lang, maps, "spokeWidth"));
  if (figure.panels?.field === "layer") notes.push(say(lang, maps, "ownScale"));
  if (left > 0) notes.push(say(lang, maps, "leftActors", { count: left }));
  const told = [periods.now, ...(periods.before === null ? [] : [periods.before])].flatMap((network) =>
    numbersIn({ ...network, horizontals: [] }),
  );
  const totals = stars.map(({ total }) => ({ value: total }));
  return [
    ...notes,
    ...partedIn(figure.question, [...told, ...totals], lang),
    ...undrawnIn(periods, figure, plot),
  ];
}

function twinsOf(asked: AskedStars, figure: Figure, plot: Plot): readonly Twin[] {
  const { question, against = {} } = figure;
  const { hubs, stars, periods } = asked;
  const { now, before } = periods;
  if (before === null) return [twinOf(asked, plot, stars), ...undrawnTwins(now.undrawn, unitOf(stars), plot)];
  const then = stars.map(({ hub, total, change, spokes }): Star => {
    const was = spokes.map((spoke) => ({ ...spoke, value: spoke.change?.before ?? spoke.value }));
    return { hub, total: change?.before ?? total, change: null, spokes: was };
  });
  const inPeriod = (network: Network, of: readonly Star[], asked: Pick<Question, "period">) => {
    const apart = apartOf(asked, plot);
    return [twinOf({ hubs }, plot, of, apart), ...undrawnTwins(network.undrawn, unitOf(stars), plot, apart)];
  };
  return [
    starChanges(asked, figure, plot),
    ...inPeriod(now, stars, question),
    ...inPeriod(before, then, against),
  ];
}

/** The differences of stars as a table. */
function starChanges(asked: AskedStars, figure: Figure, plot: Plot): Twin {
  const of = new Map(asked.stars.map((one) => [one.hub, one]));
  const differences: Differences = {
    of: (hub, name) => of.get(hub)?.spokes.find((spoke) => spoke.name === name)?.change ?? undefined,
    whole: (hub) => of.get(hub)?.change ?? undefined,
  };
  return changeTwin(tableOf(asked, plot), differences, earlierText(figure, plot), plot);
}

/** Who has rows and columns in the tables of stars, and what they are called. */
function tableOf({ hubs, stars }: Pick<AskedStars, "hubs" | "stars">, { lang }: Plot): CrossTable {
  const [rows, columns] =
    hubs === "partners" ? (["partner", "recipient"] as const) : (["recipient", "partner"] as const);
  return {
    caption: say(lang, maps, "tiesOf", { what: say(lang, maps, columns) }),
    head: say(lang, maps, rows),
    unit: unitOf(stars),
    rows: stars.map(({ hub }) => hub),
    columns: [...new Set(stars.flatMap((s) => s.spokes.map((spoke) => spoke.name)))],
  };
}

function unitOf(stars: readonly Star[]): string {
  return stars.flatMap((s) => s.spokes).find(({ value }) => value.unit !== "")?.value.unit ?? "";
}

/** @param apart the period that tells it from the table of another */
function twinOf(
  { hubs }: Pick<AskedStars, "hubs">,
  plot: Plot,
  stars: readonly Star[],
  apart?: NonNullable<Twin["apart"]>,
): Twin {
  const called = calledIn(plot, apart);
  const of = new Map(stars.map((one) => [one.hub, one]));
  return crossTwin(tableOf({ hubs, stars }, plot), plot, apart, {
    of: (hub, name) => {
      const spoke = of.get(hub)?.spokes.find((one) => one.name === name);
      return spoke === undefined ? BLANK : cellOf(plot, called(tieText(plot, hub, name)), spoke.value);
    },
    whole: (hub) => {
      const total = of.get(hub)?.total;
      return total === undefined ? BLANK : cellOf(plot, called(plot.name(hub)), total);
    },
  });
}
