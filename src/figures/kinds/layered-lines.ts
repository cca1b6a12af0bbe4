import type { Plot } from "../kind.ts";
import { mayTies, type Tie } from "../network/ask.ts";
import { changeLook, EVEN_WIDTH, type TieChange, turnedSign } from "../network/change.ts";
import { changeMark } from "../network/change-words.ts";
import { bandsOf, bound } from "../network/strands.ts";
import { tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import type { Point } from "../scene/path.ts";
import type { Path, Shape } from "../scene/scene.ts";
import type { AskedLayers } from "./layered-ask.ts";

/** Ties are seen through one another. */
export const OPACITY = 0.75;

/** The way of a tie from box to box, and a place on it where a sign can stand. */
export interface TierWay {
  readonly d: string;
  readonly middle: Point;
}

/** A tie before it is known which way it takes: how wide it is, and what is drawn along the way. */
export interface Line {
  readonly tie: Tie;
  readonly width: number;
  readonly shape: (way: TierWay) => Shape;
}

/** What is drawn of the ties where they are set against an earlier period, and that in words. */
export interface Changed {
  readonly changes: readonly TieChange[] | null;
  readonly period: string;
}

/** The lines of all ties in the order in which they lie over each other. */
export function linesOf(
  asked: AskedLayers,
  { changes, period }: Changed,
  plot: Plot,
  wide: (n: number) => number,
): readonly Line[] {
  return changes === null ? numberLines(asked, plot, wide) : changeLines(changes, period, plot, wide);
}

/** The widest first, over those that may be. */
function numberLines(
  { periods: { now } }: AskedLayers,
  plot: Plot,
  wide: (n: number) => number,
): readonly Line[] {
  const size = (tie: Tie) => tie.value.value ?? 0;
  const recorded = now.ties.filter((tie) => size(tie) > 0).sort((a, b) => size(b) - size(a));
  return [...mayTies(now.ties), ...recorded].map((tie): Line => {
    const bands = bandsOf(tie.value, wide, OPACITY);
    const stroke = plot.paintOf(tie.from);
    return {
      tie,
      width: bands[0]?.width ?? 1,
      shape: ({ d }) => {
        const mark = markFor(plot, tieText(plot, tie.from, tie.to), tie.value);
        return bound(bands, mark, ({ width, opacity }) => {
          return { kind: "path", d, stroke, strokeWidth: width, opacity };
        });
      },
    };
  });
}

/** The largest difference first. */
function changeLines(
  changes: readonly TieChange[],
  period: string,
  plot: Plot,
  wide: (n: number) => number,
): readonly Line[] {
  const sorted = [...changes].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return sorted.map((change): Line => {
    const { tie } = change;
    const { width, dash, turned } = changeLook(change, wide);
    return {
      tie,
      width,
      shape: ({ d, middle }) => {
        const mark = changeMark(plot, tieText(plot, tie.from, tie.to), change, period);
        const line: Path = {
          kind: "path",
          d,
          stroke: plot.paintOf(tie.from),
          strokeWidth: width,
          opacity: OPACITY,
          mark,
          ...(dash.length === 0 ? {} : { dash }),
        };
        if (turned === null) return line;
        const sign = turnedSign(turned, middle, width);
        return {
          kind: "group",
          shapes: [line, { kind: "path", d: sign, stroke: "ink", strokeWidth: EVEN_WIDTH }],
        };
      },
    };
  });
}
