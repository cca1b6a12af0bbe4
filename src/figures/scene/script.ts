import type { Lang } from "../../words/words.ts";

/** A stretch of a text that one font draws. */
export interface Run {
  readonly text: string;
  readonly han: boolean;
}

/** Chinese, Japanese and full-width signs, which stand one em wide. */
const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/** Below these no sign is Chinese. */
const HIGH = /[^\0-\u2e7f]/;

/** Whether a sign is drawn by the Chinese font; nearly all Chinese ones are in one block. */
export function isHan(sign: string): boolean {
  return sign > "\u2e7f" && ((sign >= "\u4e00" && sign <= "\u9fff") || HAN.test(sign));
}

/** Whether a text may hold signs of the Chinese font. */
export function mayHoldHan(text: string): boolean {
  return HIGH.test(text);
}

/** A text in stretches of one font each; a space belongs to the stretch that it follows. */
export function runsOf(text: string): readonly Run[] {
  if (text !== "" && !mayHoldHan(text)) return [{ text, han: false }];
  const runs: { text: string; han: boolean }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const han = sign === " " ? (last?.han ?? false) : isHan(sign);
    if (last !== undefined && last.han === han) last.text += sign;
    else runs.push({ text: sign, han });
  }
  return runs;
}

/** A stretch of a line, with the language it is in where that is another than the drawing's. */
interface Voiced {
  readonly text: string;
  readonly lang?: string;
}

/** Words in Latin letters within a line of a language that has others; letters alone are codes, and stay. */
const LATIN = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d'’.,:;()/ -]*\p{Script=Latin})?/gu;

/** What no code holds. */
const WORD = /[a-z]{3}/;

/** A line in stretches of one language each: names that nobody has translated stand in Russian and Chinese as the study wrote them. */
export function voicesOf(text: string, lang: Lang): readonly Voiced[] {
  if (lang === "en" || !WORD.test(text)) return [{ text }];
  const out: Voiced[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(LATIN)) {
    if (!WORD.test(run)) continue;
    if (index > end) out.push({ text: text.slice(end, index) });
    out.push({ text: run, lang: "en" });
    end = index + run.length;
  }
  if (end < text.length) out.push({ text: text.slice(end) });
  return out;
}

/** Signs that no document may hold, and those that turn the direction of what follows. */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Latin, Cyrillic and Chinese texts that need no second look. */
const HARMLESS =
  /^[ -~\u00a1-\u024f\u02bb\u02bc\u0400-\u052f\u2010-\u2027\u2030-\u205e\u3001-\u9fff\uff01-\uffef]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text on one line without signs that break a document or turn its direction; one from right to left is set apart. */
export function plainText(text: string): string {
  if (HARMLESS.test(text) && !text.includes("  ")) return text;
  const plain = text.replace(HARMFUL, "").replace(/\s+/g, (space) => (space === "\u00a0" ? space : " "));
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
