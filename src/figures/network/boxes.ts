/** A rectangle that a label or a sign covers. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than their edges. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a rectangle is free of all others. */
export function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every((other) => !overlap(box, other));
}

/** What is placed at an edge may pass it by the last bits of a sum. */
const LAST_BITS = 1e-6;

/** Whether a rectangle lies within another. */
export function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x - LAST_BITS &&
    box.y >= frame.y - LAST_BITS &&
    box.x + box.width <= frame.x + frame.width + LAST_BITS &&
    box.y + box.height <= frame.y + frame.height + LAST_BITS
  );
}

/** Where a text that is set so begins, ends or has its middle in a rectangle. */
export function xOf({ x, width }: Box, anchor: "start" | "middle" | "end"): number {
  return anchor === "start" ? x : anchor === "end" ? x + width : x + width / 2;
}
