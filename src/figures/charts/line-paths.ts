import { dashOfTurn, type Turn, turnsOf } from "../plot/turns.ts";
import { through } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { stretches } from "./points.ts";

/** A line to be drawn: where it is at each place, null where it has a gap. */
export interface LinePath {
  readonly ys: readonly (number | null)[];
  readonly paint: Paint;
  readonly dash: readonly number[];
}

/** Lines nearer to each other than this cannot be told apart. */
const NEAR = 1.2;

/** Lines broken at their gaps; those that run over each other take turns in dashes, so that each shows. */
export function linePaths(lines: readonly LinePath[], x: (n: number) => number, width: number): Shape[] {
  const turns = turnsBetween(lines);
  return lines.flatMap(({ ys, paint, dash }, i) =>
    stretches(ys).flatMap((stretch) =>
      runsOf(stretch, (n) => turns[n]?.[i] ?? ALONE).map(({ places, turn }): Shape => {
        const dashes = turn.of === 1 ? dash : dashOfTurn(turn);
        const d = through(places.map((n) => [x(n), ys[n] ?? 0] as const));
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
}

const ALONE: Turn = { turn: 0, of: 1 };

/** For each place the turns of the lines on their way to the next. */
function turnsBetween(lines: readonly LinePath[]): readonly (readonly Turn[])[] {
  const count = Math.max(0, ...lines.map(({ ys }) => ys.length));
  return Array.from({ length: count }, (_, n) =>
    turnsOf(
      lines.map(({ ys }) => {
        const [from, to] = [ys[n] ?? null, ys[n + 1] ?? null];
        return from === null || to === null ? null : [from, to];
      }),
      NEAR,
    ),
  );
}

/** A stretch cut where the turn of its line changes. */
function runsOf(
  stretch: readonly number[],
  turnAt: (n: number) => Turn,
): readonly { readonly places: readonly number[]; readonly turn: Turn }[] {
  const runs: { readonly places: number[]; readonly turn: Turn }[] = [];
  stretch.slice(0, -1).forEach((n, k) => {
    const turn = turnAt(n);
    const last = runs.at(-1);
    const next = stretch[k + 1] ?? n;
    if (last !== undefined && last.turn.turn === turn.turn && last.turn.of === turn.of)
      last.places.push(next);
    else runs.push({ places: [n, next], turn });
  });
  return runs;
}
