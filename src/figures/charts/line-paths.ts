import { asideOf, dashOfTurn, groupsOf } from "../plot/turns.ts";
import { type Point, rounded, through } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { stretches } from "./points.ts";

/** A line to be drawn: where it is at each place, null where it has a gap. */
export interface LinePath {
  readonly ys: readonly (number | null)[];
  readonly paint: Paint;
  readonly dash: readonly number[];
}

/** Lines that are drawn, and how those that run over each other were told apart. */
export interface LinePaths {
  readonly shapes: readonly Shape[];
  /** Whether dashes of any take turns. */
  readonly turns: boolean;
  /** Whether any lie side by side. */
  readonly moved: boolean;
}

/** Lines nearer to each other than this cannot be told apart. */
const NEAR = 1.2;
/** Most that lines side by side take up in all. */
const ROOM = 6;

/**
 * Lines broken at their gaps. Of those that run over each other dashes take turns, so that each shows; where colours
 * alone do not tell them apart, they keep their own dashes and lie side by side.
 */
export function linePaths(lines: readonly LinePath[], x: (n: number) => number, width: number): LinePaths {
  const ways = waysOf(lines);
  const used = ways.flat().filter(({ members }) => members.length > 1);
  const shapes = lines.flatMap(({ ys, paint, dash }, i) =>
    stretches(ys).flatMap((stretch) =>
      runsOf(stretch, (n) => ways[n]?.[i] ?? ALONE).map(({ places, way }): Shape => {
        const of = way.members.length;
        const run = x(places.at(-1) ?? 0) - x(places[0] ?? 0);
        const dashes = way.turns ? dashOfTurn({ turn: way.members.indexOf(i), of }, run) : dash;
        const ends = places.slice(0, -1).flatMap((n) => {
          const [from, to]: readonly [Point, Point] = [
            [x(n), ys[n] ?? 0],
            [x(n + 1), ys[n + 1] ?? 0],
          ];
          return moved(from, to, asideBy(ways[n]?.[i] ?? ALONE, i, width + 0.3));
        });
        const d = through(ends.filter(([px, py], k) => px !== ends[k - 1]?.[0] || py !== ends[k - 1]?.[1]));
        return {
          kind: "path",
          d,
          stroke: paint,
          strokeWidth: width,
          ...(dashes.length === 0 ? {} : { dash: dashes }),
        };
      }),
    ),
  );
  return { shapes, turns: used.some(({ turns }) => turns), moved: used.some(({ turns }) => !turns) };
}

/** The way of a line from one place to the next: who goes it too, the upper ones first unless their dashes take turns. */
interface Way {
  readonly members: readonly number[];
  readonly turns: boolean;
}

const ALONE: Way = { members: [], turns: false };

/** For each place the ways of the lines to the next. */
function waysOf(lines: readonly LinePath[]): readonly (readonly Way[])[] {
  const count = Math.max(0, ...lines.map(({ ys }) => ys.length));
  return Array.from({ length: count }, (_, n) => {
    const ends = lines.map(({ ys }) => {
      const [from, to] = [ys[n] ?? null, ys[n + 1] ?? null];
      return from === null || to === null ? null : [from, to];
    });
    const high = (i: number) => rounded((ends[i]?.[0] ?? 0) + (ends[i]?.[1] ?? 0));
    return groupsOf(ends, NEAR).map((members): Way => {
      const own = members.flatMap((i) => lines[i] ?? []);
      const told = new Set(own.map(({ paint }) => paint)).size === own.length;
      if (told && own.every(({ dash }) => dash.length === 0)) return { members, turns: members.length > 1 };
      return { members: members.toSorted((a, b) => high(a) - high(b)), turns: false };
    });
  });
}

/** How far a line goes beside its own way. */
function asideBy({ members, turns }: Way, i: number, wide: number): number {
  return turns || members.length < 2
    ? 0
    : asideOf({ turn: members.indexOf(i), of: members.length }, wide, ROOM);
}

/** Both ends of a part of a line, moved across it, downwards if by more than 0. */
function moved([ax, ay]: Point, [bx, by]: Point, aside: number): readonly Point[] {
  const [dx, dy] = [bx - ax, by - ay];
  const scale = aside / Math.sqrt(dx * dx + dy * dy);
  return [
    [ax - dy * scale, ay + dx * scale],
    [bx - dy * scale, by + dx * scale],
  ];
}

/** A stretch cut where dashes begin to take turns, end to, or others take part. */
function runsOf(
  stretch: readonly number[],
  wayAt: (n: number) => Way,
): readonly { readonly places: readonly number[]; readonly way: Way }[] {
  const runs: { readonly places: number[]; readonly way: Way }[] = [];
  stretch.slice(0, -1).forEach((n) => {
    const way = wayAt(n);
    const last = runs.at(-1);
    if (last !== undefined && isOneRun(last.way, way)) last.places.push(n + 1);
    else runs.push({ places: [n, n + 1], way });
  });
  return runs;
}

function isOneRun(a: Way, b: Way): boolean {
  return a.turns === b.turns && (!a.turns || a.members.join() === b.members.join());
}
