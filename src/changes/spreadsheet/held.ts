/**
 * A text as the strings of a workbook hold it: what XML cannot say is written as `_x000D_`, and so is what only looks like that.
 * A word that every object of JavaScript has, such as `constructor`, is written that way too: the writer looks texts up in one.
 */
export function held(text: string): string {
  if (text in Object.prototype) return code(text[0] ?? "") + text.slice(1);
  return LOST.test(text) ? text.replace(EACH, (found) => [...found].flatMap(units).join("")) : text;
}

/** Control signs but tab and line feed, signs that are no letters, halves of letters, and `_` before what would read as a code. */
const PATTERN =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufdd0-\\ufdef\\ufffd-\\uffff]" +
  "|[\\u{1fffe}\\u{1ffff}\\u{2fffe}\\u{2ffff}\\u{3fffe}\\u{3ffff}\\u{4fffe}\\u{4ffff}\\u{5fffe}\\u{5ffff}" +
  "\\u{6fffe}\\u{6ffff}\\u{7fffe}\\u{7ffff}\\u{8fffe}\\u{8ffff}\\u{9fffe}\\u{9ffff}\\u{afffe}\\u{affff}" +
  "\\u{bfffe}\\u{bffff}\\u{cfffe}\\u{cffff}\\u{dfffe}\\u{dffff}\\u{efffe}\\u{effff}\\u{ffffe}\\u{fffff}" +
  "\\u{10fffe}\\u{10ffff}]|\\p{Surrogate}|_(?=x[0-9a-fA-F]{4}_)";
const LOST = new RegExp(PATTERN, "u");
const EACH = new RegExp(PATTERN, "gu");

function units(letter: string): readonly string[] {
  return Array.from({ length: letter.length }, (_, i) => code(letter[i] ?? ""));
}

function code(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
