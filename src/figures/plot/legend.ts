import type { Admitted } from "../geo/admitted.ts";
import { signOf as facilitySign } from "../geo/signs.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { EVEN_WIDTH, type Turned, turnedSign } from "../network/change.ts";
import { wrapped } from "../scene/measure.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { lookOf } from "../time/bar.ts";
import { mayBox } from "./may-box.ts";
import { SHADE } from "./shade.ts";
import { filledDot, filledRect } from "./texture.ts";
import { wave } from "./wave.ts";
import { wholeAt } from "./whole-name.ts";

const SIGN = 12;
/** A line is longer, so that its dashes show. */
const LINE = 22;
const WIDE: ReadonlySet<LegendItem["sign"]> = new Set([
  "line",
  "dashed",
  "ringed-line",
  "sure",
  "pale",
  "open-end",
  "unknown-start",
]);
const ACKNOWLEDGED: Admitted = { standing: "acknowledged", otherwise: [] };
const CLAIMED: Admitted = { standing: "claimed", otherwise: [] };
const DENIED: Admitted = { standing: "denied", otherwise: [] };
const SINCE = { ended: false, mayOpenLater: false };
const GAP = 6;
const APART = 16;
/** Lines that one text may take. */
const MOST = 4;

/** A legend in as many rows as it needs; its height is 0 where it is empty. */
export function legendOf(
  items: readonly LegendItem[],
  width: number,
  plot: Pick<Plot, "measure" | "narrow">,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const size = plot.narrow ? 12 : 13;
  const row = size + 7;
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const item of items) {
    const sign = WIDE.has(item.sign) ? LINE : SIGN;
    const room = width - sign - GAP;
    const texts =
      plot.measure(item.text, size) <= room ? [item.text] : wrapped(item.text, room, size, "regular", MOST);
    const wide = sign + GAP + Math.max(...texts.map((text) => plot.measure(text, size)));
    if (x > 0 && x + wide > width) [x, y] = [0, y + row];
    shapes.push(...signOf(item, x, y + size / 2 + 1));
    texts.forEach((text, i) => {
      const at = { x: x + sign + GAP, y: y + size + i * (size + 3) };
      shapes.push({ kind: "text", ...at, text, size, fill: "ink", ...wholeAt(texts, i, item.text) });
    });
    y += (texts.length - 1) * (size + 3);
    x = texts.length > 1 ? width : x + wide + APART;
  }
  return { shapes, height: items.length === 0 ? 0 : y + row };
}

function turnedAt(turned: Turned, at: Point): Shape {
  return { kind: "path", d: turnedSign(turned, at, 0), stroke: "ink", strokeWidth: EVEN_WIDTH };
}

/** The sign of a legend's item, its middle at `y`. */
function signOf(
  { sign, paint, dash, width, opacity, texture = 0, shaded = false, turned }: LegendItem,
  x: number,
  y: number,
): readonly Shape[] {
  const mid = x + SIGN / 2;
  switch (sign) {
    case "square":
      if (opacity !== undefined)
        return [{ kind: "rect", x, y: y - SIGN / 2, width: SIGN, height: SIGN, fill: paint, opacity }];
      return [filledRect({ x, y: y - SIGN / 2, width: SIGN, height: SIGN }, { fill: paint, texture })];
    case "hatch":
      return [
        {
          kind: "rect",
          x: x + 0.5,
          y: y - SIGN / 2 + 0.5,
          width: SIGN - 1,
          height: SIGN - 1,
          fill: "hatch",
          stroke: "muted",
          strokeWidth: 0.75,
        },
      ];
    case "may":
      return [mayBox({ x, y: y - SIGN / 2, width: SIGN, height: SIGN })];
    case "line":
    case "dashed":
      return [
        ...(shaded ? [{ kind: "line", x1: x, y1: y, x2: x + LINE, y2: y, ...SHADE } as const] : []),
        {
          kind: "line",
          x1: x,
          y1: y,
          x2: x + LINE,
          y2: y,
          stroke: paint,
          strokeWidth: width ?? 2,
          ...(opacity === undefined ? {} : { opacity }),
          ...(sign === "dashed" ? { dash: [4, 3] } : dash === undefined || dash.length === 0 ? {} : { dash }),
        },
        ...(turned === undefined ? [] : [turnedAt(turned, [x + LINE / 2, y])]),
      ];
    case "range":
      return [
        { kind: "line", x1: x, y1: y, x2: x + SIGN, y2: y, stroke: paint, strokeWidth: 1.2 },
        { kind: "line", x1: x + 0.5, y1: y - 3, x2: x + 0.5, y2: y + 3, stroke: paint, strokeWidth: 1.2 },
        {
          kind: "line",
          x1: x + SIGN - 0.5,
          y1: y - 3,
          x2: x + SIGN - 0.5,
          y2: y + 3,
          stroke: paint,
          strokeWidth: 1.2,
        },
      ];
    case "blank":
      return [
        {
          kind: "rect",
          x: x + 0.75,
          y: y - SIGN / 2 + 0.75,
          width: SIGN - 1.5,
          height: SIGN - 1.5,
          fill: "ground",
          stroke: paint,
          strokeWidth: 1.5,
        },
      ];
    case "crossed":
      return facilitySign(0, { ...DENIED, ...SINCE }, [mid, y], SIGN / 2, paint);
    case "dashed-rim":
      return facilitySign(
        0,
        { ...ACKNOWLEDGED, ...SINCE, mayOpenLater: true },
        [mid, y],
        SIGN / 2 - 1,
        paint,
      );
    case "dotted":
      return facilitySign(0, { ...CLAIMED, otherwise: ["denied"], ...SINCE }, [mid, y], SIGN / 2, paint);
    case "dotted-full":
      return facilitySign(0, { ...ACKNOWLEDGED, otherwise: ["denied"], ...SINCE }, [mid, y], SIGN / 2, paint);
    case "dotted-crossed":
      return facilitySign(0, { ...DENIED, otherwise: ["claimed"], ...SINCE }, [mid, y], SIGN / 2, paint);
    case "struck":
      return facilitySign(0, { ...ACKNOWLEDGED, ...SINCE, ended: true }, [mid, y], SIGN / 2 - 1, paint);
    case "sure":
    case "pale":
    case "open-end":
    case "unknown-start":
      return lookOf(sign, x, y, LINE, paint);
    case "point":
      return lookOf(sign, x, y, SIGN, paint);
    case "circle":
      return [filledDot({ cx: mid, cy: y, r: 5 }, { fill: paint, texture })];
    case "ringed":
      return ringed(mid, y, paint);
    case "ringed-line":
      return [
        { kind: "line", x1: x, y1: y, x2: x + LINE, y2: y, stroke: "ink", strokeWidth: width ?? 2 },
        ...ringed(x + LINE / 2, y, paint),
      ];
    case "uncounted":
      return [wave([x, y - SIGN / 2, SIGN, SIGN])];
    case "open":
      return [{ kind: "circle", cx: mid, cy: y, r: 3.5, fill: "ground", stroke: paint, strokeWidth: 1.5 }];
  }
}

/** A dot in a ring, as one point is told from all others. */
function ringed(cx: number, cy: number, paint: LegendItem["paint"]): readonly Shape[] {
  return [
    { kind: "circle", cx, cy, r: 5.5, fill: "ground", stroke: "ink", strokeWidth: 1.2 },
    { kind: "circle", cx, cy, r: 3.5, fill: paint },
  ];
}
