import { mayCount } from "../../../figures/ask/value.ts";
import { EVEN_WIDTH } from "../../../figures/network/change.ts";
import { mayBand } from "../../../figures/network/strands.ts";
import type { Held } from "./held.ts";
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

/** How wide ties are drawn: what the widest stands for, how wide that is, and the least that is drawn at all. */
export interface Scale {
  readonly most: number;
  readonly widest: number;
  readonly least: number;
}

/** What a tie looks like. @param spoke whether it has its place where nothing is on record too */
export function lookOf(
  { now, before, compared }: Pick<Held, "now" | "before" | "compared">,
  spoke: boolean,
  { most, widest, least }: Scale,
): TieLook {
  const wide = (n: number) => widthOf(n, most, widest);
  const value = now.value ?? 0;
  if (before !== null) {
    const was = before.value ?? 0;
    const change = value - was;
    if (Math.max(value, was) < least || (value <= 0 && was <= 0)) return OFF;
    if (compared === "unlike") return { width: EVEN_WIDTH, kind: "unlike" };
    if (Math.abs(change) < 1e-9) return { width: EVEN_WIDTH, kind: "same" };
    const kind = compared ?? (change > 0 ? "gained" : "lost");
    return { width: Math.max(EVEN_WIDTH, Math.min(widest, wide(Math.abs(change)))), kind };
  }
  if (value > 0) return value < least ? OFF : { width: Math.min(widest, wide(value)), kind: "tie" };
  if (least > 0) return OFF;
  if (mayCount(now)) return { width: mayBand(now.high, wide).width, kind: "may" };
  return spoke ? { width: 1, kind: noneKind(now) } : OFF;
}

const OFF: TieLook = { width: 1, kind: "off" };

/** A 0 on record is of somebody who looked. */
function noneKind({ state }: Held["now"]): TieLook["kind"] {
  if (state === "zero") return "searched";
  return state === "uncounted" || state === "searched" ? state : "unknown";
}
