/** A point of an outline, or the end of a ring. */
const STEP = /([ML])(-?[\d.]+),(-?[\d.]+)|Z/g;

/**
 * An outline written as steps from point to point, which takes two thirds of the room of absolute points and says the same to the
 * tenth of a pixel.
 * @param d of absolute points alone (`M`, `L`, `Z`), rounded to tenths
 */
export function relativeOutline(d: string): string {
  let written = "";
  let from: readonly [number, number] = [0, 0];
  let going = false;
  for (const [step, command, x, y] of d.matchAll(STEP)) {
    if (command === undefined) written += step;
    else {
      const to: readonly [number, number] = [tenths(x), tenths(y)];
      if (command === "M") written += `M${shown(to[0])},${shown(to[1])}`;
      else {
        const [right, down] = [shown(to[0] - from[0]), shown(to[1] - from[1])];
        const apart = going && !right.startsWith("-") ? " " : "";
        written += `${going ? apart : "l"}${right}${down.startsWith("-") ? "" : ","}${down}`;
      }
      from = to;
    }
    going = command === "L";
  }
  return written;
}

function tenths(text = ""): number {
  return Math.round(Number(text) * 10);
}

/** A number of tenths, without the zero before its point. */
function shown(n: number): string {
  return String(n / 10).replace(/^(-?)0\./, "$1.");
}
