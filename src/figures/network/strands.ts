import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { type Maybe, mayCount } from "../ask/value.ts";
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
 * certain of it where that is less. Of ties of more than 0: others have no band, or that of what may count.
 * @param wide how wide a number is drawn, in CSS pixels
 * @param opacity of what is certain
 */
export function strandsOf(
  { value, low, high }: Ends,
  wide: (n: number) => number,
  opacity: number,
): readonly Strand[] {
  const own = value ?? 0;
  // An end that is open is told in words.
  const ends = { value: own, low: low ?? own, high: high ?? own };
  const width = wide(own);
  if (!hasRange(ends)) return [{ width, opacity }];
  const [least, most] = [wide(Math.max(0, ends.low)), wide(ends.high)];
  const rim = most - width < APART ? [] : [{ width: most, opacity: RIM }];
  if (width - least < APART) return [...rim, { width, opacity }];
  const core = ends.low > 0 ? [{ width: least, opacity }] : [];
  return [...rim, { width, opacity: opacity * OPEN }, ...core];
}

/** How wide the band of a tie is at most that no record counts in for certain, in CSS pixels. */
const THIN = 3;

/**
 * The band of a tie that no record counts in for certain and some may: as faint as a rim, thin whatever it may come to,
 * and never wider than if all of that were certain.
 * @param high the most that it may come to; null where that is open
 */
export function mayBand(high: number | null, wide: (n: number) => number): Strand {
  return { width: Math.min(THIN, wide(high ?? 0)), opacity: RIM };
}

/** The widest of such bands of some ties, as a legend shows it. */
export function widestMay(
  ties: readonly { readonly value: Ends & Maybe }[],
  wide: (n: number) => number,
): Strand {
  return mayBand(Math.max(0, ...ties.map(({ value }) => (mayCount(value) ? (value.high ?? 0) : 0))), wide);
}

/** The bands of a tie, or the one of what may count where nothing is certain. */
export function bandsOf(
  value: Ends & Maybe,
  wide: (n: number) => number,
  opacity: number,
): readonly Strand[] {
  return mayCount(value) ? [mayBand(value.high, wide)] : strandsOf(value, wide, opacity);
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

/** How wide the widest tie of most figures is, in CSS pixels. */
const USUAL = 12;

/** How wide numbers are drawn, in CSS pixels. @param most what the widest tie stands for @param widest how wide that one is */
export function widthsUpTo(most: number | null, widest = USUAL): (n: number) => number {
  return (n) => (most === null ? 1 : Math.max(1, (n / most) * widest));
}

/**
 * What a legend says of the rims of some ties, and of what is certain within them; nothing where none has any that can
 * be seen.
 * @param certain how opaque what is certain is drawn
 */
export function strandLegend(
  ties: readonly { readonly value: Ends & Maybe }[],
  wide: (n: number) => number,
  { lang }: Pick<Plot, "lang">,
  certain = 1,
): readonly LegendItem[] {
  const drawn = ties.flatMap(({ value }) => ((value.value ?? 0) > 0 ? strandsOf(value, wide, 1) : []));
  const item = (key: "core" | "rim", opacity: number): LegendItem => ({
    text: say(lang, maps, key),
    paint: "ink",
    sign: "square",
    opacity,
  });
  return [
    ...(drawn.some(({ opacity }) => opacity === OPEN) ? [item("core", certain)] : []),
    ...(drawn.some(({ opacity }) => opacity === RIM) ? [item("rim", RIM)] : []),
    ...(ties.some(({ value }) => mayCount(value)) ? [mayLegend(lang, widestMay(ties, wide))] : []),
  ];
}

function mayLegend(lang: Lang, band: Strand): LegendItem {
  return { text: say(lang, maps, "mayTie"), paint: "ink", sign: "line", ...band };
}
