import { type AnyKind, anyKind } from "../kind.ts";
import type { Kind } from "../spec.ts";
import { area } from "./area.ts";
import { bars } from "./bars.ts";
import { changePoints } from "./change-points.ts";
import { curve } from "./curve.ts";
import { dumbbell } from "./dumbbell.ts";
import { layered } from "./layered.ts";
import { lines } from "./lines.ts";
import { map } from "./map.ts";
import { matrix } from "./matrix.ts";
import { ring } from "./ring.ts";
import { slope } from "./slope.ts";
import { star } from "./star.ts";
import { timeline } from "./timeline.ts";

/** Every kind of figure. */
export const kinds: Readonly<Record<Kind, AnyKind>> = {
  bars: anyKind(bars),
  area: anyKind(area),
  lines: anyKind(lines),
  matrix: anyKind(matrix),
  star: anyKind(star),
  ring: anyKind(ring),
  layered: anyKind(layered),
  map: anyKind(map),
  timeline: anyKind(timeline),
  dumbbell: anyKind(dumbbell),
  slope: anyKind(slope),
  curve: anyKind(curve),
  "change-points": anyKind(changePoints),
};
