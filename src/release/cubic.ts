import { rounded } from "../figures/scene/path.ts";

/** Numbers that a command of a path takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * The same path with every quadratic curve as a cubic one: PDF knows no other, and pdfkit writes a quadratic curve with its
 * one control point as the second of a cubic curve, which bulges elsewhere.
 */
export function cubic(d: string): string {
  let out = "";
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const [, letter = "", rest = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const command = letter.toUpperCase();
    const takes = TAKES[command];
    if (takes === undefined) throw new Error(`no command of a path: ${JSON.stringify(letter)}`);
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = letter !== command;
    for (let at = 0; at === 0 || at < numbers.length; at += takes) {
      const given = numbers.slice(at, at + takes);
      if (command === "Q") {
        const [cx = 0, cy = 0, endX = 0, endY = 0] = given.map((n, i) =>
          relative ? n + (i % 2 === 0 ? x : y) : n,
        );
        const third = [x + (2 * (cx - x)) / 3, y + (2 * (cy - y)) / 3];
        const other = [endX + (2 * (cx - endX)) / 3, endY + (2 * (cy - endY)) / 3];
        out += `C${[...third, ...other, endX, endY].map(rounded).join(",")}`;
      } else {
        // Further pairs after a move are lines.
        const next = command === "M" && at > 0 ? (relative ? "l" : "L") : letter;
        out += next + given.join(",");
      }
      if (command === "Z") [x, y] = [startX, startY];
      else if (command === "H") x = (given[0] ?? 0) + (relative ? x : 0);
      else if (command === "V") y = (given[0] ?? 0) + (relative ? y : 0);
      else {
        const [endX = 0, endY = 0] = given.slice(-2);
        [x, y] = relative ? [x + endX, y + endY] : [endX, endY];
      }
      if (command === "M" && at === 0) [startX, startY] = [x, y];
      if (takes === 0) break;
    }
  }
  return out;
}
