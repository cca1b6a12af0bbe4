import type { Readings } from "../../questions/readings.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

const BARS = "▁▂▃▄▅▆▇█";
const INDENT = 13;
const WIDTH = 50;

/** Where the readings lie, from the least to the most, with the answer marked below. */
export function drawStrip(
  screen: Screen,
  readings: Readings,
  answer: number,
  write: (n: number) => string,
  lang: Lang,
): void {
  const { min, max, q1, q3, median, list } = readings;
  if (min === null || max === null || max <= min || q1 === null || q3 === null || median === null) return;
  const at = (value: number) =>
    Math.min(WIDTH - 1, Math.max(0, Math.floor(((value - min) / (max - min)) * WIDTH)));
  const cells =
    list === undefined
      ? box(at(q1), at(median), at(q3))
      : histogram(
          list.map((r) => r.value),
          at,
        );
  screen.say(" ".repeat(INDENT), { text: cells, style: "key" });
  screen.say(
    " ".repeat(INDENT + at(answer)),
    { text: "▲", style: "strong" },
    ` ${say(lang, answerWords, "answerMark", { value: write(answer) })}`,
  );
}

function histogram(values: readonly unknown[], at: (value: number) => number): string {
  const counts = new Array<number>(WIDTH).fill(0);
  for (const value of values) {
    if (typeof value === "number") counts[at(value)] = (counts[at(value)] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return counts.map((n) => (n === 0 ? "·" : (BARS[Math.ceil((n / most) * BARS.length) - 1] ?? ""))).join("");
}

/** Quartiles and median, where there are too many readings to list. */
function box(q1: number, median: number, q3: number): string {
  return Array.from({ length: WIDTH }, (_, i) => {
    if (i === median) return "┃";
    return i >= q1 && i <= q3 ? "█" : "─";
  }).join("");
}
