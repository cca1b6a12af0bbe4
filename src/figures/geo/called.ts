import { between } from "../../words/lists.ts";
import type { Lang } from "../../words/words.ts";
import type { Place } from "./places.ts";

/** What something is called in a language, by each of its English names in small letters. */
export type Called = ReadonlyMap<string, string>;

/** Names of a language for places, and for whatever else has some; what has none there is not held. */
export function calledIn(named: Iterable<Pick<Place, "name" | "names">>, lang: Lang): Called {
  const out = new Map<string, string>();
  for (const { name, names } of named) {
    const own = names.find((other) => other.lang === lang)?.name;
    if (own === undefined) continue;
    const english = names.filter((other) => /^en\b/.test(other.lang)).map((other) => other.name);
    for (const each of [name, ...english]) {
      const key = each.toLowerCase();
      if (!out.has(key)) out.set(key, own);
    }
  }
  return out;
}

/** A part of a text that names places, what stands before it, and whether it has a name in the language or is as it was written. */
export interface PlacePart {
  readonly text: string;
  readonly before: string;
  readonly own: boolean;
}

/** A text that names places, each that is known by its name in a language; null where none is. */
export function placeParts(text: string, called: Called, lang: Lang): readonly PlacePart[] | null {
  const whole = called.get(text.trim().toLowerCase()) ?? wholeOf(text, called, lang);
  if (whole !== null) return [{ text: whole, before: "", own: true }];
  // A bracket belongs to what stands before it, commas in it included.
  if (/[()]/.test(text)) return null;
  const parts = text.split(/\s*([,;])\s*/).flatMap((written, i, all): readonly PlacePart[] => {
    if (i % 2 === 1 || written === "") return [];
    const own = called.get(written.toLowerCase());
    const before = i === 0 ? "" : between(lang, all[i - 1] === ";" ? ";" : "、");
    return [{ text: own ?? written, before, own: own !== undefined }];
  });
  return parts.some(({ own }) => own) ? parts : null;
}

/** The same as one text; the text itself where no place in it is known. */
export function placeText(text: string, called: Called, lang: Lang): string {
  return placeParts(text, called, lang)?.reduce((all, part) => all + part.before + part.text, "") ?? text;
}

/** A text of nothing but known places, apart by commas; one in brackets after another is told unless it is the same by an older name. */
function wholeOf(text: string, called: Called, lang: Lang): string | null {
  let out = "";
  let last = "";
  let bracket = false;
  for (const token of text.split(/\s*([,;()]|\band\b)\s*/)) {
    if (token === "") continue;
    if (/^([,;()]|and)$/.test(token)) {
      bracket = token === "(" || (bracket && token !== ")");
      continue;
    }
    const own = called.get(token.toLowerCase());
    if (own === undefined) return null;
    if (!bracket) out += out === "" ? own : between(lang, "、") + own;
    else if (own !== last) out += lang === "zh" ? `（${own}）` : ` (${own})`;
    last = own;
  }
  return out === "" ? null : out;
}
