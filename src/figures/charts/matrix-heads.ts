import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { stepName } from "../plot/step-name.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";

/** Names above the columns: level where they fit in two lines, else turned. A partner's has a stroke of its colour. */
export function headsOf(
  grid: Grid,
  each: number,
  left: number,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const names = grid.xs.map((x) => stepName(grid.by, x, plot));
  const usual = sizeOf(plot);
  const found = [usual, usual - 1, SMALLEST].map((size) => ({ size, level: levelIn(names, each - 6, size) }));
  const { size, level } = found.find((one) => one.level !== null) ?? { size: usual, level: null };
  const strokes = (y: number): readonly Shape[] =>
    grid.by !== "from"
      ? []
      : grid.xs.map(
          (x, n): Shape => ({
            kind: "rect",
            x: left + n * each,
            y,
            width: each - 2,
            height: 4,
            fill: plot.paintOf(x),
          }),
        );
  if (level !== null) {
    const rows = Math.max(1, ...level.map((l) => l.length));
    const height = rows * size * 1.2 + 12;
    const texts = level.flatMap((lines, n) =>
      lines.map(
        (text, k): Shape => ({
          kind: "text",
          x: left + (n + 0.5) * each - 1,
          y: (rows - lines.length + k + 0.85) * size * 1.2,
          text,
          size,
          weight: "bold",
          anchor: "middle",
        }),
      ),
    );
    return { shapes: [...texts, ...strokes(height - 7)], height };
  }
  const long = 140;
  const turned = names.map((n) => wrapped(n, long, size, "regular", each >= size * 2.5 ? 2 : 1));
  const reach = Math.max(...turned.flat().map((t) => plot.measure(t, size)));
  const height = Math.ceil(reach) + 14;
  const texts = turned.flatMap((lines, n) =>
    lines.map(
      (text, k): Shape => ({
        kind: "text",
        x: left + (n + 0.5) * each - 1 + size * 0.36 + (k - (lines.length - 1) / 2) * size * 1.15,
        y: height - 11,
        text,
        size,
        turned: true,
        ...wholeAt(lines, k, names[n] ?? ""),
      }),
    ),
  );
  return { shapes: [...texts, ...strokes(height - 7)], height };
}

/** Smaller letters are hard to read. */
const SMALLEST = 10;

/** Names in lines of at most a width; null where one takes more than three, or is broken within a word. */
function levelIn(
  names: readonly string[],
  width: number,
  size: number,
): readonly (readonly string[])[] | null {
  const level = names.map((n) => wrapped(n, width, size, "bold"));
  const fits = level.every(
    (lines, i) =>
      lines.length <= 3 &&
      lines.join("").replace(/\s/g, "") === (names[i] ?? "").replace(/\s/g, "") &&
      lines.every((l) => !breaksWord(l, names[i] ?? "")),
  );
  return fits ? level : null;
}

/** Whether a line ends within a word, or before the sign that ends it. */
function breaksWord(line: string, name: string): boolean {
  const at = name.indexOf(line);
  const next = name.charAt(at + line.length);
  return (
    at >= 0 &&
    next !== "" &&
    next !== " " &&
    /[\p{L}\p{N},;:.]/u.test(next) &&
    /[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(line)
  );
}
