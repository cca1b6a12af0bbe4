import { type Point, through } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import type { Admitted } from "./admitted.ts";
import type { Facility } from "./facilities.ts";

/** Corners of the signs of facilities, one sign for each operator, about a middle of 0, 0 and one unit large. */
const SIGNS: readonly (readonly Point[])[] = [
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  ringOf(6, 0),
  ringOf(5, 0),
  [
    [0, 1.15],
    [1.1, -0.85],
    [-1.1, -0.85],
  ],
  ringOf(8, 1 / 16),
];

/** Of a rim where nobody says when something began, as on timelines, or it may be later. */
export const DASH = [3, 2] as const;

function ringOf(corners: number, shift: number): readonly Point[] {
  return Array.from({ length: corners }, (_, i): Point => {
    const angle = (i / corners + shift - 0.25) * 2 * Math.PI;
    return [1.1 * Math.cos(angle), 1.1 * Math.sin(angle)];
  });
}

/**
 * The sign of a facility: its shape says whose it is, and how it is filled whether it is admitted: filled where it is
 * acknowledged, open where it is only claimed, crossed where it is denied, with a dot where another source says
 * otherwise. The rim is dashed, and what is filled is pale, where nobody says since when, or it may be later. A line strikes through one that has closed.
 */
export function signOf(
  operator: number,
  { ended, mayOpenLater, ...admitted }: Admitted & Pick<Facility, "ended" | "mayOpenLater">,
  at: Point,
  size: number,
  paint: Paint,
): readonly Shape[] {
  const own = standingSign(operator, admitted, mayOpenLater, at, size, paint);
  return ended ? [...own, ...strikeThrough(at, size)] : own;
}

/** The line through what has closed; a rim of the ground's colour parts it from the sign, so that it shows without colour. */
export function strikeThrough([x, y]: Point, size: number): readonly Shape[] {
  const arm = size * 1.2;
  const ends = { x1: x - arm, y1: y + arm, x2: x + arm, y2: y - arm };
  return [
    { kind: "line", ...ends, stroke: "ground", strokeWidth: 3 },
    { kind: "line", ...ends, stroke: "ink", strokeWidth: 1.3 },
  ];
}

function standingSign(
  operator: number,
  { standing, otherwise }: Admitted,
  mayOpenLater: boolean,
  [x, y]: Point,
  size: number,
  paint: Paint,
): readonly Shape[] {
  const corners = SIGNS[operator % SIGNS.length] ?? [];
  const d = through(
    corners.map(([cx, cy]): Point => [x + cx * size, y + cy * size]),
    true,
  );
  const dot = (fill: Paint): readonly Shape[] =>
    otherwise.length === 0 ? [] : [{ kind: "circle", cx: x, cy: y, r: size * 0.36, fill }];
  if (standing === "acknowledged")
    return [
      ...(mayOpenLater
        ? ([
            { kind: "path", d, fill: "ground" },
            { kind: "path", d, fill: paint, opacity: 0.3 },
            { kind: "path", d, stroke: paint, strokeWidth: 1.5, dash: DASH },
          ] as const)
        : [{ kind: "path", d, fill: paint, stroke: "ground", strokeWidth: 1.5 } as const]),
      ...dot("ground"),
    ];
  const rim = mayOpenLater ? { dash: DASH } : {};
  const open: Shape = { kind: "path", d, fill: "ground", stroke: paint, strokeWidth: 2, ...rim };
  if (standing !== "denied") return [open, ...dot(paint)];
  const arm = size * 0.6;
  const strike = (dy: number): Shape => ({
    kind: "line",
    x1: x - arm,
    y1: y - dy * arm,
    x2: x + arm,
    y2: y + dy * arm,
    stroke: paint,
    strokeWidth: 2,
  });
  return [open, strike(1), strike(-1), ...dot(paint)];
}
