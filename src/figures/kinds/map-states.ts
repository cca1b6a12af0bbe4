import { holdsAny, STEPS_OFF, stoodAt, stoodIn } from "../geo/labels.ts";
import type { View } from "../geo/view.ts";
import { type Box, isFree } from "../network/boxes.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { cut } from "../scene/measure.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { hasDot } from "./map-arcs.ts";
import type { AskedMap } from "./map-ask.ts";
import { boxAbout, LINE, leaderOf, nameSize, type Room, SIGN, SMALL } from "./map-room.ts";

/** A name of a state of the region is cut where it is wider. */
const WIDEST = 150;

/** Names of the states of a region as they are written, with those that stand by their codes or not at all. */
export interface RegionNames {
  readonly shapes: readonly Shape[];
  /** Codes that stand for names which have no room. */
  readonly coded: readonly string[];
  readonly unnamed: readonly string[];
}

/** So much of a name may stand outside its state on a wide map: of one with another below it, and of one alone; on a narrow one nothing, since a code can stand for it. */
const MAY_LEAVE = [0.1, 0.2] as const;

/** Names in their states, else beside them with a line to them, else by code. */
export function regionNames(
  asked: AskedMap,
  region: View["region"],
  { plot, frame, taken, lines, leaders }: Room,
): RegionNames {
  const size = nameSize(plot);
  const shapes: Shape[] = [];
  const coded: string[] = [];
  const unnamed: string[] = [];
  const outside: View["region"][number][] = [];
  const nameOf = (code: string) => cut(plot.name(code), WIDEST, size, "bold");
  const wide = (text: string) => plot.measure(text, size, "bold") + 4;
  const write = (code: string, text: string, { x, y, width }: Box): number => {
    const full = plot.name(code);
    if (text === code) coded.push(code);
    const at = { x: x + width / 2, y: y + LINE - 3.5 };
    const whole = text === code ? { whole: full } : wholeAt([text], 0, full);
    return shapes.push({ kind: "text", ...at, text, size, weight: "bold", ...NAMED, ...whole });
  };
  for (const state of region) {
    const { code, middle, holds } = state;
    const full = plot.name(code);
    const name = nameOf(code);
    const own = asked.endonyms.get(code);
    const second = own === undefined || own.text === full || plot.narrow ? null : own;
    const both = second === null ? 0 : Math.max(wide(name), plot.measure(second.text, SMALL) + 4);
    const [withSecond, alone] = MAY_LEAVE;
    const ways = [
      { text: name, second, width: both, height: 2 * LINE, outside: withSecond },
      { text: name, second: null, width: wide(name), height: LINE, outside: plot.narrow ? 0 : alone },
      // On a wide map there is room beside a state, where its whole name is better than a code in it.
      ...(plot.narrow ? [{ text: code, second: null, width: wide(code), height: LINE, outside: 0 }] : []),
    ].slice(second === null ? 1 : 0);
    // What has no outline has no inside.
    const of = asked.bare ? () => true : holds;
    const stood = stoodIn(ways, middle, of, frame, taken, lines, leaders);
    const way = ways[stood?.way ?? -1];
    if (stood === null || way === undefined) {
      outside.push(state);
      continue;
    }
    const { box } = stood;
    write(code, way.text, box);
    if (way.second !== null) {
      const { text: called, lang } = way.second;
      const at = { x: box.x + box.width / 2, y: box.y + 2 * LINE - 3.5 };
      shapes.push({ kind: "text", ...at, text: called, size: SMALL, fill: "muted", lang, ...NAMED });
    }
  }
  for (const { code, middle, holds } of outside) {
    const others = region.filter((other) => other.code !== code);
    const dot = hasDot(asked, code);
    const at = dot ? middle : freeIn(middle, holds, taken);
    const label = {
      at,
      height: LINE,
      gap: dot ? 8 : 0,
      foreign: (point: Point) => others.some((other) => other.holds(point)),
      own: holds,
    };
    const texts = [nameOf(code), code];
    const [text, stood] = firstOf(texts, (text) => {
      const [place] = stoodAt([{ ...label, width: wide(text) }], frame, taken, lines, leaders);
      return place ?? null;
    }) ?? [code, null];
    if (stood === null) {
      unnamed.push(code);
      continue;
    }
    write(code, text, stood.box);
    // Without a dot nothing else says of which state it is.
    if (stood.leader || !dot) shapes.push(leaderOf(at, dot ? SIGN : 0, stood.box));
    if (!dot) shapes.push({ kind: "circle", cx: at[0], cy: at[1], r: LEADER_END, fill: "ink" });
  }
  return { shapes, coded, unnamed };
}

/** Room at both ends of the name of a neighbour together. */
const AIR = 14;

/** Names of the states around a region, smaller, each where all of it has room in its state and nothing runs beneath; others stand without. */
export function neighbourNames(
  { network }: Pick<AskedMap, "network">,
  beside: View["beside"],
  { plot, frame, taken, lines, leaders }: Room,
): readonly Shape[] {
  const size = plot.narrow ? 10.5 : SMALL;
  const partners = new Set(network.partners.map(plot.name));
  return beside.flatMap(({ code, middle, holds }): readonly Shape[] => {
    const text = plot.name(code);
    if (text === code || partners.has(text)) return [];
    const way = { width: plot.measure(text, size) + AIR, height: LINE, outside: 0 };
    const stood = stoodIn([way], middle, holds, frame, [...taken], lines, leaders);
    if (stood === null || holdsAny(stood.box, lines)) return [];
    const { box } = stood;
    taken.push(box);
    const at = { x: box.x + box.width / 2, y: box.y + LINE - 3.5 };
    return [{ kind: "text", ...at, text, size, fill: "muted", anchor: "middle" }];
  });
}

/** Half of the dot in which a leader ends in a state that has none of its own. */
const LEADER_END = 1.8;

/** How names on a map are set. */
const NAMED = { anchor: "middle", halo: true } as const;

/** The first text that finds a place, with its place. */
function firstOf<T>(
  texts: readonly string[],
  place: (text: string) => T | null,
): readonly [string, T] | null {
  for (const text of texts) {
    const found = place(text);
    if (found !== null) return [text, found];
  }
  return null;
}

/** The point of a state nearest to its middle at which no sign and no name stands; the middle where there is none. */
function freeIn(middle: Point, holds: (point: Point) => boolean, taken: readonly Box[]): Point {
  return (
    STEPS_OFF.map(([dx, dy]): Point => [middle[0] + dx, middle[1] + dy]).find(
      (point) => holds(point) && isFree(boxAbout(point, 2), taken),
    ) ?? middle
  );
}
