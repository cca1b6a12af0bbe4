import { TURNS } from "../../model/turns.ts";

/** A cell without what the eye does not see, and the kinds of what was taken out, each named once. */
export function cleaned(text: string): { readonly text: string; readonly removed: readonly string[] } {
  if (PLAIN.test(text)) return { text: text.trim(), removed: NONE };
  const removed: string[] = [];
  let left = text;
  for (const [kind, pattern, replacement] of UNSEEN) {
    const next = left.replace(pattern, replacement);
    if (next !== left) removed.push(kind);
    left = next;
  }
  const narrow = left.normalize("NFC").replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (narrow !== left.normalize("NFC")) removed.push("full-width letters or digits");
  return { text: narrow.replace(SPACES, " ").trim(), removed };
}

/** Whether a word holds letters of two alphabets that look alike, such as a Latin `a` in a Cyrillic name. */
export function mixedScripts(text: string): boolean {
  if (PLAIN.test(text)) return false;
  for (const [word] of text.matchAll(WORDS)) {
    let found = 0;
    for (const script of SCRIPTS) if (script.test(word)) found++;
    if (found > 1) return true;
  }
  return false;
}

const NONE: readonly string[] = [];
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
const WORDS = /\p{L}[\p{L}\p{M}]*/gu;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const SPACES = /[\u00a0\u2007\u2009\u202f\u3000]/g;
const JOINING =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Mongolian}";

const UNSEEN: readonly (readonly [string, RegExp, string])[] = [
  ["zero-width signs", /[\u200b\u2060\ufeff\u00ad]/g, ""],
  ["direction marks", TURNS, ""],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  ["control characters", /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, ""],
  ["joiners", new RegExp(`(?<![${JOINING}])[\\u200c\\u200d](?![${JOINING}])`, "gu"), ""],
];
