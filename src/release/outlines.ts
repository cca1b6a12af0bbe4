import type { Command } from "fontkit";
import type { Point } from "../figures/scene/path.ts";
import type { Text } from "../figures/scene/scene.ts";
import { plainText } from "../figures/scene/script.ts";
import { heldIn, recent } from "../questions/recent.ts";
import { type Face, isOwn } from "./fonts.ts";
import { fontRuns } from "./runs.ts";

/** A line of text as outlines, in thousandths of an em from its place, y upwards. */
export interface Outlined {
  /** Where the line begins: 0, or to the left where the text ends or has its middle at its place. */
  readonly start: number;
  /** Path data from there. */
  readonly d: string;
}

/** Gives the outlines of a text; null where it has letters that our fonts lack, or that change with their neighbours. */
export type Outline = (text: Text) => Outlined | null;

/** Sets texts in fonts; what it has set it keeps, so make it once and hand it on. */
export function outlinesOf(faces: readonly Face[]): Outline {
  const opened = new Map<Face, (word: string) => Word>();
  const wordsOf = (face: Face) => {
    const words = opened.get(face) ?? wordsIn(face);
    opened.set(face, words);
    return words;
  };
  const lineOf = (text: Text): Line | null => {
    if (INVOLVED.test(text.text)) return null;
    let d = "";
    let advance = 0;
    for (const { text: run, face } of fontRuns(text, faces)) {
      if (!isOwn(face)) return null;
      const words = wordsOf(face);
      for (const [word] of run.matchAll(/[^ ]+ ?| /g)) {
        const set = words(word);
        if (set.lacks) return null;
        if (set.d !== "") d += `M${advance},0${set.d}`;
        advance += set.advance;
      }
    }
    return { d, advance };
  };
  const lines = heldIn(recent<Line | null>(HELD, (line) => line?.d.length ?? 1));
  return (text) => {
    const line = plainText(text.text).replace(/^ +| +$/g, "");
    const set = lines(`${text.weight} ${line}`, () => lineOf({ ...text, text: line }));
    if (set === null) return null;
    const { d, advance } = set;
    return { start: text.anchor === "end" ? -advance : text.anchor === "middle" ? -advance / 2 : 0, d };
  };
}

/** A line where it begins. */
type Line = Omit<Word, "lacks">;

/** Letters of path data after which the lines longest unused are forgotten. */
const HELD = 10_000_000;

/** Marks, joiners and signs of direction. */
const INVOLVED = /[\p{M}\p{Cf}]/u;

/** A word in one font, with the space after it. */
interface Word {
  /** Path data that begins where the word does and stays where its last outline began. */
  readonly d: string;
  readonly advance: number;
  /** Whether the font has no glyph for one of its letters. */
  readonly lacks: boolean;
}

/** Words of one font after which those longest unused are forgotten. */
const KEPT = 20_000;
const EM = 1000;

function wordsIn(face: Face): (word: string) => Word {
  const font = face.opened();
  const scale = EM / font.unitsPerEm;
  const once = heldIn(recent<Word>(KEPT, () => 1));
  const traced = heldIn(new Map<string, Traced>());
  const set = (word: string): Word => {
    const lacks = [...word].some((letter) => !face.letters.has(letter.codePointAt(0) ?? 0));
    const { glyphs, positions, advanceWidth } = font.layout(word);
    const parts: string[] = [];
    let x = 0;
    let left: Point = [0, 0];
    glyphs.forEach((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const { first, d, last } = traced(String(glyph.id), () => tracedOf(glyph.path.commands, scale));
      const [atX, atY] = [scale * (x + xOffset), scale * yOffset];
      x += xAdvance;
      if (d === "") return;
      parts.push(`m${thousandth(atX + first[0] - left[0])},${thousandth(atY + first[1] - left[1])}${d}`);
      left = [atX + last[0], atY + last[1]];
    });
    return { d: parts.join(""), advance: advanceWidth * scale, lacks };
  };
  return (word) => once(word, () => set(word));
}

/** The outline of a glyph: its first point, all that follows, each point from the one before, and where that stays. */
interface Traced {
  readonly first: Point;
  readonly d: string;
  readonly last: Point;
}

const LETTERS: Readonly<Record<Command["command"], string>> = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

function tracedOf(commands: readonly Command[], scale: number): Traced {
  const parts: string[] = [];
  let first: Point | null = null;
  let [x, y] = [0, 0];
  let begun: Point = [0, 0];
  for (const { command, args } of commands) {
    const [fromX, fromY] = [x, y];
    const steps: string[] = [];
    for (let i = 0; i < args.length; i += 2) {
      [x, y] = [scale * (args[i] ?? 0), scale * (args[i + 1] ?? 0)];
      steps.push(`${thousandth(x - fromX)},${thousandth(y - fromY)}`);
    }
    if (command === "moveTo") begun = [x, y];
    if (command === "closePath") [x, y] = begun;
    if (first === null) first = begun;
    else parts.push(LETTERS[command] + steps.join(" "));
  }
  return { first: first ?? begun, d: parts.join(""), last: [x, y] };
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
