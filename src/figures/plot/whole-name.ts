import { cut } from "../scene/measure.ts";
import type { Text } from "../scene/scene.ts";

/** The name that the last of its lines stands for, where that is cut. */
export function wholeAt(lines: readonly string[], line: number, name: string): Pick<Text, "whole"> {
  const last = line === lines.length - 1 ? (lines[line] ?? "") : "";
  return last.endsWith("…") && !name.endsWith("…") ? { whole: name } : {};
}

/** As wide as a name may be within a sentence, in letters of one pixel. */
const IN_SENTENCE = 60;

/** A name as it stands in a sentence or a list: one that is far too long would hide all the others. */
export function inSentence(name: string): string {
  return cut(name, IN_SENTENCE, 1);
}
