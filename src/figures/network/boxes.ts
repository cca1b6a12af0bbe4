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

/** Whether a rectangle lies within another. */
export function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** Where a text that is set so begins, ends or has its middle in a rectangle. */
export function xOf({ x, width }: Box, anchor: "start" | "middle" | "end"): number {
  return anchor === "start" ? x : anchor === "end" ? x + width : x + width / 2;
}
