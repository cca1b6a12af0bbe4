import { REST } from "../ask/axis.ts";
import { mayCount } from "../ask/value.ts";
import { groupsIn } from "../colours.ts";
import type { Beside, Plot, Standing } from "../kind.ts";
import type { Network, Tie } from "../network/ask.ts";
import type { Box } from "../network/boxes.ts";
import { changeLook, EVEN_WIDTH, type TieChange, turnedSign } from "../network/change.ts";
import { changeMark, totalMark } from "../network/change-words.ts";
import { type Curve, curve, onCurve, tapered } from "../network/outline.ts";
import { type Field, freeWay, pastNames, type Way } from "../network/past-names.ts";
import {
  linkWidths,
  type Placed,
  type RingPlaces,
  ringArc,
  ringLink,
  ringPlaces,
} from "../network/ring-places.ts";
import { leadsOf, seatingOf } from "../network/ring-seats.ts";
import { nearestIn } from "../network/star-places.ts";
import { bandsOf, bound, type Strand, widthsUpTo } from "../network/strands.ts";
import { arcText, tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import { mayText, shortText } from "../plot/value-text.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import type { Path, Shape } from "../scene/scene.ts";
import { type Label, LINE, NAME, namesOf } from "./ring-names.ts";

/** What a ring draws: ties as they are, or their changes. */
export interface RingDrawn {
  readonly network: Network;
  readonly ties: readonly Tie[];
  readonly arcs: readonly Tie[];
  /** The network of the earlier period, where there is one. */
  readonly before: Network | null;
  readonly changes: readonly TieChange[] | null;
  /** The earlier period in words. */
  readonly period: string;
}

/** How far out of the ring its links may go, as a part of its radius. */
const REACH = 1.06;
/** Links are seen through one another, and stand out from the ground. */
export const OPACITY = 0.88;
/** Radius of the sign of a partner and of a recipient. */
const PARTNER = 8;
const RECIPIENT = 6;
/** Room below the ring and its names. */
const BELOW = 14;
/** Of more partners than these the largest are named, and the signs of more are small. */
const MOST_NAMED = 24;

/** A ring, its own top left corner at 0, 0, and whose names have no room in it, the largest first. */
export interface DrawnRing {
  readonly shapes: readonly Shape[];
  readonly height: number;
  readonly unnamed: readonly string[];
}

/** Draws a double ring. */
export function drawRing(drawn: RingDrawn, plot: Plot, most: number | null, beside: Beside): DrawnRing {
  const { recipients } = drawn.network;
  const labels = beside.panels[beside.at]?.standing ?? [];
  const { count, panels, star } = seatingOf(beside.panels, plot.width);
  const own = panels[beside.at] ?? [];
  const top = count > 8 ? 40 : 14;
  const places = ringPlaces(count, recipients.length, [plot.width / 2, star.hub[1] + top], star.radius);
  const room = Math.max(star.height, star.hub[1] + star.radius) + 2 * top;
  const frame = { x: 0, y: 0, width: plot.width, height: room };
  const seats = own.map((seat) => places.partners[seat] ?? NOWHERE);
  const ring = { ...places, partners: seats };
  const outside = {
    labels,
    boxes: labels.map((label, i): Box => {
      const [seat = 0, at = places.centre] = [own[i], seats[i]?.at];
      const box = star.boxes[seat] ?? frame;
      return nearestIn({ ...box, y: box.y + top }, label, at);
    }),
    anchors: own.map((seat) => star.anchors[seat] ?? "middle"),
    order: largestFirst(drawn.network),
  };
  const links = linksOf(drawn, ring, plot, most);
  const ways = {
    certain: links.flatMap(({ way, faint }) => (faint === true ? [] : [way])),
    faint: links.flatMap(({ way, faint }) => (faint === true ? [way] : [])),
  };
  const texts = namesOf(drawn.network, ring, outside, ways, frame, plot);
  const field = { names: texts.covered, centre: places.centre, radius: places.outer * REACH };
  // A broken line that runs through a sign would seem to end at it.
  const signs = drawn.changes === null ? null : signsOf(drawn.network, ring);
  return {
    shapes: [
      ...guides(places),
      ...links.map(({ way, shape }) => shape(pastAll(way, field, signs))),
      ...nodesOf(drawn, ring, plot),
      ...texts.shapes,
    ],
    height: Math.max(places.centre[1] + field.radius, ...texts.covered.map((b) => b.y + b.height)) + BELOW,
    unnamed: texts.unnamed,
  };
}

/** Air between a link and the sign of another. */
const AIR = 1.5;

/** A way bent past names, and past signs too where some are given and it can be. */
function pastAll(way: Way, field: Field, signs: readonly Box[] | null): Curve {
  return (signs === null ? null : freeWay(way, { ...field, signs })) ?? pastNames(way, field);
}

/** What the signs of a ring cover; those of so many that they are small are passed over. */
function signsOf({ partners, recipients }: Network, places: RingPlaces): readonly Box[] {
  const boxes = (at: readonly Placed[], r: number) =>
    at.map(({ at: [x, y] }): Box => {
      const half = r + AIR;
      return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
    });
  return [
    ...(recipients.length > MOST_NAMED ? [] : boxes(places.recipients, RECIPIENT)),
    ...(partners.length > MOST_NAMED ? [] : boxes(places.partners, PARTNER)),
  ];
}

const NOWHERE: Placed = { turn: 0, at: [0, 0] };

/** Who stands on the outer ring, and the room that each name takes there. */
export function standingOn(drawn: RingDrawn, grouping: string | undefined, plot: Plot): readonly Standing[] {
  const { partners } = drawn.network;
  const keys = leadsOf(partners, groupsIn(plot.subject, grouping));
  const named = new Set(largestFirst(drawn.network).slice(0, MOST_NAMED));
  return partners.map((name, i) => {
    const label = labelOf(drawn, name, i, named.has(i), plot);
    return { key: keys[i] ?? name, ...label, height: label.lines.length * LINE };
  });
}

function largestFirst({ partners, totals }: Network): readonly number[] {
  const size = (i: number) => totals[i]?.value ?? 0;
  return [...partners.keys()].sort((a, b) => size(b) - size(a) || a - b);
}

function labelOf(
  { network, changes }: RingDrawn,
  name: string,
  i: number,
  named: boolean,
  plot: Plot,
): Label {
  if (!named) return { name, lines: [], width: 0 };
  const total = network.totals[i];
  const number =
    changes !== null || total === undefined
      ? null
      : total.value === null
        ? mayText(total, plot.lang)
        : shortText(total, plot.lang);
  const room = roomFor(plot.name(name), [Math.max(84, plot.width * 0.2), plot.width / 2], NAME, "bold");
  const lines = [...wrapped(plot.name(name), room, NAME, "bold", 2), ...(number === null ? [] : [number])];
  return { name, lines, width: Math.max(...lines.map((l) => plot.measure(l, NAME, "bold"))) };
}

/** The two rings, drawn faintly. */
function guides({ centre, outer, inner }: RingPlaces): readonly Shape[] {
  return [outer, inner].map((r) => ({
    kind: "circle",
    cx: centre[0],
    cy: centre[1],
    r,
    stroke: "hair",
    strokeWidth: 1,
    dash: [2, 3],
  }));
}

/** A link before it is known where names stand: its way by itself, and what is drawn along the way that it takes. */
interface Link {
  readonly way: Way;
  readonly shape: (bent: Curve) => Shape;
  /** Whether it is of what may count alone. */
  readonly faint?: boolean;
}

function linksOf(drawn: RingDrawn, places: RingPlaces, plot: Plot, most: number | null): readonly Link[] {
  const { partners, recipients } = drawn.network;
  const [outside, inside] = [indexOf(partners), indexOf(recipients)];
  const widest = Math.max(6, Math.min(18, places.outer * 0.085));
  const wide = widthsUpTo(most, widest);
  if (drawn.changes !== null) return changesOf(drawn, places, plot, wide);
  const links = inOrder(drawn.ties).flatMap((tie) => {
    const strands = bandsOf(tie.value, wide, OPACITY);
    const way = ringLink(places, outside.get(tie.from), inside.get(tie.to), roomOf(tie, strands));
    if (way === null) return [];
    const fill = plot.paintOf(tie.from);
    const shape = (bent: Curve) => {
      const mark = markFor(plot, tieText(plot, tie.from, tie.to), tie.value);
      return bound(strands, mark, ({ width, opacity }) => {
        const d = tapered(...bent, ...linkWidths(width));
        return { kind: "path", d, fill, opacity };
      });
    };
    return [{ way, shape, faint: mayCount(tie.value) }];
  });
  const arcs = inOrder(drawn.arcs).flatMap((tie) => {
    const strands = bandsOf(tie.value, wide, OPACITY);
    const way = ringArc(places, inside.get(tie.from), inside.get(tie.to), roomOf(tie, strands));
    const links = arced(way, (d) => {
      const mark = markFor(plot, arcText(plot, tie.from, tie.to), tie.value);
      return bound(strands, mark, ({ width, opacity }) => ({
        kind: "path",
        d,
        stroke: "ink",
        strokeWidth: width,
        opacity,
      }));
    });
    return links.map((link) => ({ ...link, faint: mayCount(tie.value) }));
  });
  return [...links, ...arcs];
}

/** How wide a way a tie wants past names: what is faint may touch one with its edge. */
function roomOf({ value }: Tie, [widest]: readonly Strand[]): number {
  return mayCount(value) ? 1 : (widest?.width ?? 1);
}

/** Ties as they lie over one another: below all those that may be, then the largest first. */
function inOrder(ties: readonly Tie[]): readonly Tie[] {
  const size = ({ value }: Tie) => (mayCount(value) ? Number.POSITIVE_INFINITY : (value.value ?? 0));
  return [...ties].sort((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
}

function arced(way: Way | null, shape: (d: string) => Shape): readonly Link[] {
  return way === null ? [] : [{ way, shape: (bent) => shape(curve(...bent)) }];
}

function changesOf(
  { network, changes, period }: RingDrawn,
  places: RingPlaces,
  plot: Plot,
  wide: (n: number) => number,
): readonly Link[] {
  const [outside, inside] = [indexOf(network.partners), indexOf(network.recipients)];
  const sorted = [...(changes ?? [])].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return sorted.flatMap((change) => {
    const { tie } = change;
    const [partner, to] = [outside.get(tie.from), inside.get(tie.to)];
    const text = partner === undefined ? arcText : tieText;
    const { width, dash, even, turned } = changeLook(change, wide);
    const stroke = partner === undefined ? "ink" : plot.paintOf(tie.from);
    const signed = (path: Path, bent: Curve): Shape => {
      const marked = { ...path, mark: changeMark(plot, text(plot, tie.from, tie.to), change, period) };
      if (turned === null) return marked;
      const d = turnedSign(turned, onCurve(bent, 0.5), width);
      const sign: Path = { kind: "path", d, stroke: "ink", strokeWidth: EVEN_WIDTH };
      return { kind: "group", shapes: [marked, sign] };
    };
    const line = (bent: Curve): Shape => {
      const dashed = dash.length === 0 ? {} : { dash };
      const d = curve(...bent);
      return signed({ kind: "path", d, stroke, strokeWidth: width, opacity: OPACITY, ...dashed }, bent);
    };
    const way =
      partner === undefined
        ? ringArc(places, inside.get(tie.from), to, width)
        : ringLink(places, partner, to, width);
    if (way === null) return [];
    if (partner === undefined || even) return [{ way: { ...way, widths: [width, width] }, shape: line }];
    const shape = (bent: Curve): Shape => {
      const d = tapered(...bent, ...way.widths, dash);
      return signed({ kind: "path", d, fill: stroke, opacity: OPACITY }, bent);
    };
    return [{ way, shape }];
  });
}

function nodesOf(drawn: RingDrawn, places: RingPlaces, plot: Plot): readonly Shape[] {
  const { network } = drawn;
  const periods = { ...drawn, now: network };
  const crowded = network.partners.length > 60;
  const outside = network.partners.map((name, i): Shape => {
    const [cx, cy] = places.partners[i]?.at ?? places.centre;
    const paint = plot.paintOf(name);
    const look =
      name === REST
        ? ({ fill: "ground", stroke: paint, strokeWidth: 4 } as const)
        : ({ fill: paint, stroke: "ground", strokeWidth: crowded ? 0.5 : 1.5 } as const);
    return {
      kind: "circle",
      cx,
      cy,
      r: crowded ? 3 : name === REST ? PARTNER - 1 : PARTNER,
      ...look,
      mark: totalMark(plot, name, periods, drawn.period),
    };
  });
  const inside = network.recipients.map((_, i): Shape => {
    const [cx, cy] = places.recipients[i]?.at ?? places.centre;
    const r = network.recipients.length > MOST_NAMED ? 3 : RECIPIENT;
    return { kind: "circle", cx, cy, r, fill: "ground", stroke: "ink", strokeWidth: 1.8 };
  });
  return [...outside, ...inside];
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}
