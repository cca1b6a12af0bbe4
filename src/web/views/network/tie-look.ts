import { EVEN_WIDTH } from "../../../figures/network/change.ts";
import { mayBand } from "../../../figures/network/strands.ts";
import type { Panel } from "./layout.ts";

/** What a tie looks like: how wide its line is and what kind of line it is. */
export interface TieLook {
  readonly width: number;
  readonly kind:
    | "tie"
    | "gained"
    | "new"
    | "lost"
    | "gone"
    | "same"
    | "unlike"
    | "searched"
    | "unknown"
    | "uncounted"
    | "may"
    | "off";
}

/** The widest tie in CSS pixels where there are few in a panel. */
export const WIDEST = 15;
/** With more ties in a panel than these, lines as wide as that would cover one another. */
const FEW = 150;

/** Parts of the width of a panel of which the widest tie takes one, where a panel is of everybody. */
const PARTS = 64;

/** How wide the widest tie of some panels is drawn: the finer the more ties lie in one, or the less room everybody has together. */
export function widestIn(panels: readonly { readonly panel: Panel }[]): number {
  const ties = Math.max(0, ...panels.map(({ panel }) => panel.ties.length));
  const ofAll = panels.every(({ panel }) => panel.of === null);
  const least = ofAll ? Math.min(...panels.map(({ panel }) => panel.width)) : Number.POSITIVE_INFINITY;
  const most = Math.min(WIDEST, Math.round(least / PARTS));
  return ties <= FEW ? most : Math.max(3, Math.round((most * FEW) / ties));
}

/** How wide a number is drawn. @param most what the widest tie stands for @param widest how wide that one is drawn */
export function widthOf(n: number, most: number, widest: number): number {
  return Math.max(1, Math.round((n / Math.max(most, 1e-9)) * widest * 10) / 10);
}

/** A rim is drawn as wide as so many of the widest ties, and cut where it would be wider. */
const RIM = 2;

/** How wide a rim is drawn for a number. */
export function rimOf(n: number, most: number, widest: number): number {
  return Math.min(RIM * widest, widthOf(n, most, widest));
}

/** Whether the rim for a number is cut. */
export function isCut(n: number, most: number): boolean {
  return most > 0 && n > RIM * most;
}

/**
 * @param before its value in the other period; null where there is none
 * @param unlike whether the two are not to be compared
 * @param most what the widest tie stands for
 * @param none what a tie without a value is
 * @param widest how wide that one is drawn
 * @param turned whether it is new or gone
 * @param may the most that may count where nothing does for certain; null where that is open
 */
export function lookOf(
  value: number,
  before: number | null,
  unlike: boolean,
  most: number,
  least: number,
  none: Exclude<TieLook["kind"], "tie" | "gained" | "new" | "lost" | "gone" | "same" | "unlike">,
  widest: number,
  may: number | null = null,
  turned = false,
): TieLook {
  const wide = (n: number) => widthOf(n, most, widest);
  if (before !== null) {
    const change = value - before;
    if (Math.max(value, before) < least || (value === 0 && before === 0)) return { width: 1, kind: "off" };
    if (unlike) return { width: EVEN_WIDTH, kind: "unlike" };
    if (Math.abs(change) < 1e-9) return { width: EVEN_WIDTH, kind: "same" };
    const [more, less] = turned ? (["new", "gone"] as const) : (["gained", "lost"] as const);
    const kind = change > 0 ? more : less;
    return { width: Math.max(EVEN_WIDTH, Math.min(widest, wide(Math.abs(change)))), kind };
  }
  if (value <= 0)
    return least > 0
      ? { width: 1, kind: "off" }
      : { width: none === "may" ? mayBand(may, wide).width : 1, kind: none };
  return value < least ? { width: 1, kind: "off" } : { width: Math.min(widest, wide(value)), kind: "tie" };
}
