import type { Facility, Site as Place } from "../geo/facilities.ts";
import { spreadOut } from "../geo/labels.ts";
import type { View } from "../geo/view.ts";
import type { Plot } from "../kind.ts";
import type { Point } from "../scene/path.ts";
import type { Paint } from "../scene/scene.ts";
import type { AskedMap } from "./map-ask.ts";
import { facilityMark } from "./map-twin.ts";

/** A facility with the number that it has on the map. */
export interface Numbered {
  readonly facility: Facility;
  readonly number: number;
  /** Which of all operators of the study it is of. */
  readonly sign: number;
}

/** A place of a facility on the map: its number, with a letter where the facility has several places. */
export interface Site {
  readonly item: Numbered;
  readonly name: string;
  readonly mark: number;
  readonly paint: Paint;
  readonly centre: Point;
  readonly radius: number;
}

/** Sites under one sign: one, or at small width several that would lie on each other. */
export interface Spot {
  readonly at: Point;
  readonly size: number;
  readonly sites: readonly Site[];
}

/** What a map shows of facilities: their numbers, and where their signs stand. */
export interface Sited {
  readonly items: readonly Numbered[];
  readonly spots: readonly Spot[];
}

/**
 * Facilities with their numbers and signs. Signs that would lie on each other are moved apart where there is room; at
 * small width they are one. A facility has the same number in every width.
 * @param view null where nothing can be drawn
 */
export function sitedOf(
  asked: Pick<AskedMap, "facilities" | "operators" | "called" | "seen">,
  view: View | null,
  plot: Plot,
): Sited {
  const placed = asked.facilities.filter((f) => f.sites.length > 0);
  const size = plot.narrow ? NARROW_SIZE : 6.5;
  const all = view === null ? [] : placed.flatMap((facility) => onMap(facility, view));
  const heaps = plot.narrow ? heapsOf(all, apartAt(size)) : all.map((one) => [one]);
  const items = inOrder(placed, asked).map(
    (facility, i): Numbered => ({
      facility,
      number: i + 1,
      sign: asked.operators.indexOf(facility.operator),
    }),
  );
  const called = asked.called(plot.lang);
  const siteOf = ({ facility, letter, centre, radius }: OnMap): readonly Site[] => {
    const item = items.find((one) => one.facility === facility);
    if (item === undefined) return [];
    const paint = plot.paintOf(facility.operator);
    return [
      {
        item,
        name: `${item.number}${letter}`,
        mark: facilityMark(facility, called, plot),
        paint,
        centre,
        radius,
      },
    ];
  };
  const spread = plot.narrow ? heaps.map(middleOf) : spreadOut(heaps.map(middleOf), size * 2 + 3);
  const spots = heaps.map((heap, i): Spot => {
    const at = spread[i] ?? middleOf(heap);
    const several = new Set(heap.map(({ facility }) => facility)).size > 1;
    return { at, size: several ? HEAP : size, sites: heap.flatMap(siteOf) };
  });
  return { items, spots };
}

/** The order of numbers: sign by sign on a narrow map, on which those under one sign are told together. */
function inOrder(placed: readonly Facility[], { seen }: Pick<AskedMap, "seen">): readonly Facility[] {
  const view = seen(NARROW, NARROW);
  const all = view === null ? [] : placed.flatMap((facility) => onMap(facility, view));
  const heaps = heapsOf(all, apartAt(NARROW_SIZE));
  return [...new Set([...heaps.flat().map(({ facility }) => facility), ...placed])];
}

/** The width of a narrow map, and half of a sign on it. */
const NARROW = 340;
const NARROW_SIZE = 5;

/** How far apart the middles of signs are at least. */
const apartAt = (size: number): number => size * 2 + 4;

/** Half of the sign of several facilities. */
const HEAP = 8;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What tells a place of a facility from its others; nothing where it has one. */
export function letterOf(sites: readonly Place[], i: number): string {
  return sites.length < 2 ? "" : (LETTERS[i] ?? `-${i + 1}`);
}

/** The facilities under one sign. */
export function facilitiesUnder({ sites }: Spot): readonly Facility[] {
  return [...new Set(sites.map(({ item }) => item.facility))];
}

interface OnMap {
  readonly facility: Facility;
  readonly letter: string;
  readonly centre: Point;
  readonly radius: number;
}

function onMap(facility: Facility, view: View): readonly OnMap[] {
  return facility.sites.flatMap(({ point, radiusKm }, i) => {
    const centre = view.at(point);
    if (centre === null || !isIn(centre, view)) return [];
    const letter = letterOf(facility.sites, i);
    return [{ facility, letter, centre, radius: view.pixels(radiusKm, point) }];
  });
}

/** Those that stand together, no two heaps nearer than `apart`: the two nearest are joined as long as they are nearer. */
function heapsOf(all: readonly OnMap[], apart: number): readonly (readonly OnMap[])[] {
  const heaps = all.map((one) => [one]);
  for (;;) {
    let nearest: { readonly i: number; readonly k: number; readonly far: number } | null = null;
    for (const [i, a] of heaps.entries())
      for (const [k, b] of heaps.entries()) {
        if (k <= i) continue;
        const [[ax, ay], [bx, by]] = [middleOf(a), middleOf(b)];
        const far = Math.hypot(ax - bx, ay - by);
        const room = apart + (a.length > 1 ? 3 : 0) + (b.length > 1 ? 3 : 0);
        if (far < room && (nearest === null || far < nearest.far)) nearest = { i, k, far };
      }
    if (nearest === null) return heaps;
    const [joined] = heaps.splice(nearest.k, 1);
    heaps[nearest.i]?.push(...(joined ?? []));
  }
}

function middleOf(heap: readonly Pick<OnMap, "centre">[]): Point {
  const mean = (k: 0 | 1) => heap.reduce((sum, { centre }) => sum + centre[k], 0) / Math.max(1, heap.length);
  return [mean(0), mean(1)];
}

function isIn([x, y]: Point, { width, height }: View): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
