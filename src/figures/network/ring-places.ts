import type { Point } from "../scene/path.ts";
import { onCircle } from "./outline.ts";
import type { Way } from "./past-names.ts";

/** Where everybody stands in a double ring: outside partners on the outer one, recipients on the inner one. */
export interface RingPlaces {
  readonly centre: Point;
  readonly outer: number;
  readonly inner: number;
  /** Turns and points in the order of the partners and of the recipients. */
  readonly partners: readonly Placed[];
  readonly recipients: readonly Placed[];
}

export interface Placed {
  /** Parts of a whole turn, 0 straight up, clockwise. */
  readonly turn: number;
  readonly at: Point;
}

/** How large the inner ring is, as a part of the outer one. */
const INNER = 0.42;

/**
 * Places so many partners and recipients: the same places whatever the ties are, so that they stay put from year to
 * year. Recipients stand between the directions of the partners.
 */
export function ringPlaces(partners: number, recipients: number, centre: Point, outer: number): RingPlaces {
  const inner = outer * INNER;
  const placed = (count: number, radius: number, shift: number): readonly Placed[] =>
    Array.from({ length: count }, (_, i) => {
      const turn = ((i + shift) / Math.max(1, count)) % 1;
      return { turn, at: onCircle(centre, radius, turn) };
    });
  return {
    centre,
    outer,
    inner,
    partners: placed(partners, outer, 0),
    recipients: placed(recipients, inner, 0.5),
  };
}

/** A tie from a partner to a recipient: it goes round the inner ring, wide at the partner and narrow at the recipient. */
export function ringLink(
  places: RingPlaces,
  partner: number | undefined,
  recipient: number | undefined,
  width: number,
): Way | null {
  const from = places.partners[partner ?? -1];
  const to = places.recipients[recipient ?? -1];
  if (from === undefined || to === undefined) return null;
  const apart = shortWay(to.turn - from.turn);
  const far = ((places.outer + places.inner) / 2) * (1 + 3 * apart * apart);
  const by = onCircle(places.centre, far, from.turn + apart / 2);
  return { curve: [from.at, by, to.at], widths: linkWidths(width) };
}

/** How wide a tie is at the partner and at the recipient. */
export function linkWidths(width: number): readonly [number, number] {
  return [width, Math.max(0.8, width * 0.3)];
}

/** A tie between two recipients: an arc inside the inner ring. */
export function ringArc(
  places: RingPlaces,
  a: number | undefined,
  b: number | undefined,
  width: number,
): Way | null {
  const from = places.recipients[a ?? -1];
  const to = places.recipients[b ?? -1];
  if (from === undefined || to === undefined) return null;
  const apart = shortWay(to.turn - from.turn);
  const near = places.inner * Math.max(0, 0.55 - Math.abs(apart));
  const by = onCircle(places.centre, near, from.turn + apart / 2);
  return { curve: [from.at, by, to.at], widths: [width, width] };
}

/** A turn as the shorter way round, from -0.5 to 0.5. */
function shortWay(turn: number): number {
  const part = turn - Math.floor(turn);
  return part > 0.5 ? part - 1 : part;
}
