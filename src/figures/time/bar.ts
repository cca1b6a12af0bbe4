import { EVER, NEVER } from "../../model/day.ts";
import { through } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import type { DayScale, Span } from "./span.ts";

/** Where a span is drawn: all of what it may be, and what it surely was. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  /** Null where no day is sure. */
  readonly sure: { readonly from: number; readonly to: number } | null;
  /** Whether it begins before anything is recorded of it, and whether it has no end. */
  readonly unknownStart: boolean;
  readonly openEnd: boolean;
}

/** Shorter ones are drawn as a point. */
export const POINT = 6;

export function drawnOf(span: Span, scale: DayScale): Drawn {
  const unknownStart = span.startFrom === EVER;
  const openEnd = span.endFrom === NEVER;
  const from = unknownStart ? scale.left : scale.at(span.startFrom);
  const to = span.endTo === NEVER ? scale.right : scale.at(span.endTo + 1);
  const begun = span.startTo === NEVER || unknownStart ? null : span.startTo;
  const ended = openEnd ? NEVER : span.endFrom;
  const sure =
    begun === null || ended === EVER || begun > ended
      ? null
      : { from: scale.at(begun), to: openEnd ? scale.right : scale.at(ended + 1) };
  return { from, to, sure, unknownStart, openEnd };
}

/** How a bar can look, in the order in which a legend tells it. */
export const BAR_LOOKS = ["point", "sure", "pale", "open-end", "unknown-start"] as const;
export type BarLook = (typeof BAR_LOOKS)[number];

/** Which of these a span has. */
export function looksOf({ from, to, sure, openEnd, unknownStart }: Drawn): readonly BarLook[] {
  if (to - from < POINT && !openEnd) return ["point"];
  const pale = isPale({ from, to, sure });
  return BAR_LOOKS.filter((look) => {
    if (look === "sure") return sure !== null;
    if (look === "pale") return pale && !unknownStart;
    return look === "open-end" ? openEnd : look === "unknown-start" && unknownStart;
  });
}

/** A bar of each look, for a legend; its left end is at `x`. */
export function lookOf(look: BarLook, x: number, y: number, width: number, paint: Paint): readonly Shape[] {
  const [from, to] = [x, x + width];
  const sure = look === "sure" || look === "open-end" ? { from, to } : null;
  const ends = { openEnd: look === "open-end", unknownStart: look === "unknown-start" };
  const drawn = look === "point" ? { from: x + width / 2, to: x + width / 2 } : { from, to };
  return barOf({ ...drawn, sure, ...ends }, y - 4, 8, paint);
}

function isPale({ from, to, sure }: Pick<Drawn, "from" | "to" | "sure">): boolean {
  return sure === null || sure.from > from + 0.5 || sure.to < to - 0.5;
}

/**
 * A span as a bar: full where it surely was, pale where it may have been; with an arrow where it has no end, and with
 * a dashed rim where its start is not recorded. What is too short for a bar is a point.
 */
export function barOf(drawn: Drawn, y: number, height: number, paint: Paint): readonly Shape[] {
  const { from, to, sure, openEnd, unknownStart } = drawn;
  const middle = y + height / 2;
  if (to - from < POINT && !openEnd) {
    const r = Math.min(height / 2, 3.5);
    const cx = (from + to) / 2;
    return [{ kind: "circle", cx, cy: middle, r, fill: paint }];
  }
  const thick = Math.min(height, 8);
  const top = middle - thick / 2;
  const end = openEnd ? to - thick * 0.8 : to;
  const shapes: Shape[] = [];
  const rim = unknownStart ? { stroke: paint, strokeWidth: 1, dash: [3, 2] } : {};
  if (isPale(drawn))
    shapes.push({
      kind: "rect",
      x: from,
      y: top,
      width: end - from,
      height: thick,
      fill: paint,
      opacity: 0.3,
    });
  if (unknownStart)
    shapes.push({ kind: "rect", x: from, y: top, width: Math.max(0, end - from), height: thick, ...rim });
  if (sure !== null) {
    const right = Math.min(end, Math.max(sure.to, sure.from + 2));
    shapes.push({ kind: "rect", x: sure.from, y: top, width: right - sure.from, height: thick, fill: paint });
  }
  if (openEnd) {
    const d = through(
      [
        [end, top - 2],
        [to, middle],
        [end, top + thick + 2],
      ],
      true,
    );
    shapes.push({ kind: "path", d, fill: paint, ...(sure === null ? { opacity: 0.5 } : {}) });
  }
  return shapes;
}
