import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import { type Ends, hasRange } from "../charts/whisker.ts";
import type { LegendItem, Plot } from "../kind.ts";
import type { Path, Shape } from "../scene/scene.ts";

/** One of the bands that a tie is drawn as, over each other in its colour. */
export interface Strand {
  readonly width: number;
  readonly opacity: number;
}

/** How much of its colour the rim of a tie has, and its number where less of it is certain. */
const RIM = 0.3;
const OPEN = 0.6;
/** Bands that differ by less than this in width cannot be told apart, in CSS pixels. */
const APART = 0.3;

/**
 * The bands of a tie, the widest first: a pale rim up to the most that records leave open, its number, and what is
 * certain of it where that is less.
 * @param wide how wide a number is drawn, in CSS pixels
 * @param opacity of what is certain
 */
export function strandsOf(value: Ends, wide: (n: number) => number, opacity: number): readonly Strand[] {
  const width = wide(value.value ?? 0);
  if (!hasRange(value)) return [{ width, opacity }];
  const [least, most] = [wide(Math.max(0, value.low ?? 0)), wide(value.high ?? 0)];
  const rim = most - width < APART ? [] : [{ width: most, opacity: RIM }];
  if (width - least < APART) return [...rim, { width, opacity }];
  const core = (value.low ?? 0) > 0 ? [{ width: least, opacity }] : [];
  return [...rim, { width, opacity: opacity * OPEN }, ...core];
}

/** The bands of a tie as one mark. */
export function bound(
  strands: readonly Strand[],
  mark: number | undefined,
  shapeOf: (strand: Strand) => Path,
): Shape {
  const [first, ...others] = strands.map(shapeOf);
  if (first !== undefined && others.length === 0) return { ...first, mark };
  return { kind: "group", mark, shapes: first === undefined ? [] : [first, ...others] };
}

/** The most that any of some ties may come to, which the widest is drawn for; null where none has anything. */
export function reachOf(ties: readonly { readonly value: Ends }[]): number | null {
  let most: number | null = null;
  for (const { value } of ties) {
    if (value.value === null || value.value <= 0) continue;
    most = Math.max(most ?? 0, value.value, value.high ?? 0);
  }
  return most;
}

/** What a legend says of the rims of some ties, and of what is certain within them; nothing where none has any. */
export function strandLegend(
  ties: readonly { readonly value: Ends }[],
  { lang }: Pick<Plot, "lang">,
): readonly LegendItem[] {
  const drawn = ties.map(({ value }) => value).filter((v) => (v.value ?? 0) > 0 && hasRange(v));
  const item = (text: string, opacity: number): LegendItem => ({
    text,
    paint: "ink",
    sign: "square",
    opacity,
  });
  return [
    ...(drawn.some(({ value, low }) => (low ?? 0) < (value ?? 0)) ? [item(say(lang, maps, "core"), 1)] : []),
    ...(drawn.some(({ value, high }) => (high ?? 0) > (value ?? 0))
      ? [item(say(lang, maps, "rim"), RIM)]
      : []),
  ];
}
