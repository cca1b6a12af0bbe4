import type { Box } from "../../../figures/network/boxes.ts";
import { measure } from "../../../figures/scene/measure.ts";
import { runsOf } from "../../../figures/scene/script.ts";
import { bentTies } from "./bent-ties.ts";
import { type Label, NUMBER_BELOW, type Panel, type PlacedNode } from "./layout.ts";

/** Letters of pages are narrower than those that our tables of widths are of; Chinese signs are one em wide in both. */
const NARROWER = 0.93;

/** Names of more are written smaller, and seldom all have room. */
const MOST_AT_EASE = 60;

type Corner = readonly [x: number, y: number];

/** A panel with the names that there is room for, who stands by a code, and who has no room for that either. */
export interface NamedPanel {
  readonly panel: Panel;
  readonly coded: readonly string[];
  readonly unnamed: readonly string[];
}

/** A panel whose names are placed and whose ties do not pass them yet. */
export interface PlacedNames extends NamedPanel {
  /** Level names of a ring of few that had room only where the sign of another is nearer, or none at all. */
  readonly astray: number;
  /** What level names cover. */
  readonly boxes: readonly Box[];
}

/** How large names are written in a panel. */
export function nameSize({ nodes }: Pick<Panel, "nodes">): number {
  return nodes.length > MOST_AT_EASE ? 9 : 13;
}

/** How much room a name takes beside a circle. */
export function nameWidth(name: string): number {
  return widthOn(name, 13);
}

/** Whether a name can run down, sign under sign: one in Chinese signs alone. */
export function runsDown(name: string): boolean {
  return runsOf(name).every(({ han }) => han);
}

/** How high a name is that runs down, sign under sign. */
export function nameHeight(name: string): number {
  return heightOn(name, 13);
}

function heightOn(name: string, size: number): number {
  return [...name].length * size;
}

function widthOn(name: string, size: number): number {
  return runsOf(name)
    .map(({ text, han }) => measure(text, size) * (han ? 1 : NARROWER))
    .reduce((sum, width) => sum + width, 0);
}

/**
 * Leaves a panel the names that lie within it, on no sign and over no other: those of the region first, then the others, the largest first.
 * The number of a spoke goes with the name at its end. Whoever has no room for a name has its code, if there is one that is shorter.
 */
export function withRoom(
  panel: Panel,
  nameOf: (id: string) => string,
  sizeOf?: (id: string) => number,
  codeOf?: (id: string) => string | null,
): NamedPanel {
  return pastThem(placeNames(panel, nameOf, sizeOf, codeOf));
}

/** The same with ties that pass the names. */
export function pastThem({ panel, boxes, coded, unnamed }: PlacedNames): NamedPanel {
  return { panel: { ...panel, ties: bentTies(panel, boxes) }, coded, unnamed };
}

/** Leaves a panel the names that `withRoom` does, before any tie is bent, which takes longer. */
export function placeNames(
  panel: Panel,
  nameOf: (id: string) => string,
  sizeOf: (id: string) => number = () => 0,
  codeOf: (id: string) => string | null = () => null,
): PlacedNames {
  const size = nameSize(panel);
  const spokes = panel.ties.some((tie) => tie.spoke);
  const byRank = [...panel.nodes].sort(
    (a, b) =>
      Number(codeOf(a.id) !== null) - Number(codeOf(b.id) !== null) ||
      Number(a.outside) - Number(b.outside) ||
      sizeOf(b.id) - sizeOf(a.id),
  );
  const signs = panel.nodes.map(({ x, y, r }) => boxOf(x - r, y - r, 2 * r, 2 * r));
  const placesFor = (
    { id, label, elsewhere = [] }: PlacedNode,
    text: string = nameOf(id),
  ): readonly Place[] => {
    if (label === null) return [];
    const width = label.upright === true ? heightOn(text, size) : widthOn(text, size);
    const placed = (at: Label): Place => ({ label: at, corners: cornersOf(at, width, size, spokes ? 2 : 1) });
    const moved = elsewhere.length === 0 ? [] : [label, ...elsewhere];
    return [label, ...moved.map((at) => shifted(at, width, panel.width))]
      .map(placed)
      .filter(
        ({ corners }) =>
          corners.every(([x, y]) => x >= -2 && x <= panel.width + 2 && y >= -2 && y <= panel.height) &&
          !signs.some((sign) => overlap(corners, sign)),
      );
  };
  const placesOf = (node: PlacedNode, text?: string) =>
    placesFor(node, text).filter((place) => isNearest(place, node, panel));
  const kept = placedNames(byRank, placesOf);
  const codes = new Map<PlacedNode, string>();
  let astray = 0;
  const left = () => byRank.filter((node) => node.label !== null && !kept.has(node));
  const free = (places: readonly Place[]) => places.find((place) => inTheWay(place, kept).length === 0);
  for (const node of left()) {
    const code = codeOf(node.id);
    if (code === null || widthOn(code, size) >= widthOn(nameOf(node.id), size)) continue;
    const near = free(placesOf(node, code));
    const place = near ?? free(placesFor(node, code));
    if (place === undefined) continue;
    kept.set(node, place);
    codes.set(node, code);
    if (near === undefined) astray++;
  }
  for (const node of left()) {
    const place = free(placesFor(node));
    if (place === undefined) continue;
    kept.set(node, place);
    astray++;
  }
  const unnamed = left().map(({ id }) => id);
  astray += left().filter(({ label }) => label?.turn === 0).length;
  const nodes = panel.nodes.map((node) => {
    const code = codes.get(node);
    return { ...node, label: kept.get(node)?.label ?? null, ...(code === undefined ? {} : { code }) };
  });
  const ends = panel.nodes.slice(1).map((node) => kept.get(node)?.label);
  const level = [...kept].filter(([, { label }]) => label.turn === 0);
  const boxes = level.map(([node, { label }]) => {
    const width = widthOn(codes.get(node) ?? nameOf(node.id), size);
    const from = label.anchor === "start" ? 0 : label.anchor === "middle" ? -width / 2 : -width;
    return { x: label.x + from, y: label.y - size * 0.8, width, height: size * 1.05 };
  });
  const ties = panel.ties.map((tie, i) => (tie.spoke ? { ...tie, number: under(ends[i]) } : tie));
  const coded = [...codes.keys()].map(({ id }) => id);
  return {
    panel: { ...panel, nodes, ties },
    coded,
    unnamed,
    astray: nodes.length > MOST_AT_EASE || panel.ring === undefined ? 0 : astray,
    boxes,
  };
}

/** Where a name may stand, and what it covers there. */
interface Place {
  readonly label: Label;
  readonly corners: readonly Corner[];
}

/** Whether a name in a ring stands no further from its own sign than from any other, which it would be read as the name of. */
function isNearest({ label, corners }: Place, own: PlacedNode, { ring, nodes }: Panel): boolean {
  if (ring === undefined || label.turn !== 0) return true;
  const far = farFrom(corners, own);
  return nodes.every((other) => other === own || farFrom(corners, other) >= far);
}

/** How far the rim of a sign is from a level name. */
function farFrom([a = [0, 0], , c = [0, 0]]: readonly Corner[], { x, y, r }: PlacedNode): number {
  const across = Math.max(0, a[0] - x, x - c[0]);
  const down = Math.max(0, a[1] - y, y - c[1]);
  return Math.hypot(across, down) - r;
}

/** Each name at the first of its places that no name before it covers, or at one that one of the region leaves for another place. */
function placedNames(
  byRank: readonly PlacedNode[],
  placesOf: (node: PlacedNode) => readonly Place[],
): Map<PlacedNode, Place> {
  const kept = new Map<PlacedNode, Place>();
  const put = (node: PlacedNode, places: readonly Place[]) => {
    const free = places.find((place) => inTheWay(place, kept).length === 0);
    if (free !== undefined) kept.set(node, free);
    return free !== undefined;
  };
  for (const node of byRank) {
    const places = placesOf(node);
    if (put(node, places)) continue;
    for (const place of places) {
      const [other, more] = inTheWay(place, kept);
      const there = other === undefined ? undefined : kept.get(other);
      if (other === undefined || there === undefined || more !== undefined || other.outside) continue;
      kept.delete(other);
      kept.set(node, place);
      if (put(other, placesOf(other))) break;
      kept.delete(node);
      kept.set(other, there);
    }
  }
  return kept;
}

/** Whose names a place would lie on. */
function inTheWay({ corners }: Place, kept: ReadonlyMap<PlacedNode, Place>): readonly PlacedNode[] {
  return [...kept].flatMap(([other, there]) => (overlap(corners, there.corners) ? [other] : []));
}

/** Where the number of a spoke stands under the name at its end; nowhere where that has no room. */
function under(label: Label | undefined): Label | null {
  return label === undefined ? null : { ...label, y: label.y + NUMBER_BELOW };
}

/** A level label moved aside until it lies within a panel. */
function shifted(label: Label, width: number, room: number): Label {
  const from = label.x - (label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width);
  return { ...label, x: label.x + Math.max(0, -from) - Math.max(0, from + width - room) };
}

function boxOf(x: number, y: number, width: number, height: number): readonly Corner[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The corners of what a label covers, some lines high, turned about its place. */
function cornersOf(
  { x, y, anchor, turn }: Label,
  width: number,
  size: number,
  lines: number,
): readonly Corner[] {
  const from = anchor === "start" ? 0 : anchor === "middle" ? -width / 2 : -width;
  const [top, bottom] = [-size * 0.8, size * 0.25 + (lines - 1) * 15];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [
    [from, top],
    [from + width, top],
    [from + width, bottom],
    [from, bottom],
  ].map(([dx = 0, dy = 0]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const);
}

/** Whether two turned rectangles share more than their edges: no side of either parts them. */
function overlap(a: readonly Corner[], b: readonly Corner[]): boolean {
  if (apart(a, b)) return false;
  return [a, b].every((box) => {
    const [first = [0, 0], second = [0, 0], , last = [0, 0]] = box;
    return [second, last].every((end) => {
      const [ax, ay] = [end[0] - first[0], end[1] - first[1]];
      const along = (corners: readonly Corner[]) => corners.map(([x, y]) => x * ax + y * ay);
      const [one, other] = [along(a), along(b)];
      return Math.max(...one) > Math.min(...other) && Math.max(...other) > Math.min(...one);
    });
  });
}

/** Whether two rectangles are too far from each other to touch however they are turned. */
function apart([a, , c]: readonly Corner[], [b, , d]: readonly Corner[]): boolean {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return true;
  const [x, y] = [a[0] + c[0] - b[0] - d[0], a[1] + c[1] - b[1] - d[1]];
  const reach = Math.hypot(a[0] - c[0], a[1] - c[1]) + Math.hypot(b[0] - d[0], b[1] - d[1]);
  return x * x + y * y > reach * reach;
}
