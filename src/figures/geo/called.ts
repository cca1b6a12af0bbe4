import { between } from "../../words/lists.ts";
import type { Lang } from "../../words/words.ts";
import type { FigureBench } from "../kind.ts";
import type { Place } from "./places.ts";

/** What places and states are called in a language, by each of their English names in small letters. */
export type Called = ReadonlyMap<string, string>;

/** The names of places, or of states, in a language; one that has none there is left out. */
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

/** What the actors of a study and the places of its gazetteer are called in a language, looked up once. */
export function placesCalled({ factors, atlas }: Pick<FigureBench, "factors" | "atlas">, lang: Lang): Called {
  return factors.always(["places called", lang], () => {
    const { actors = [], names, places = [] } = atlas ?? {};
    const named = [...actors].map(([id, name]) => ({ name, names: names?.get(id) ?? [] }));
    return calledIn([...named, ...places], lang);
  });
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

/** A text of nothing but known places, apart as they were; a bracket that only gives an older name of what stands before it is left out. */
function wholeOf(text: string, called: Called, lang: Lang): string | null {
  let out = "";
  let last = "";
  let apart: "、" | ";" = "、";
  let inside: string[] | null = null;
  const closed = () => {
    const others = inside?.filter((name) => name !== last) ?? [];
    inside = null;
    if (others.length === 0) return;
    const names = others.join(between(lang, "、"));
    out += lang === "zh" ? `（${names}）` : ` (${names})`;
  };
  for (const token of text.split(/\s*([,;()]|\band\b)\s*/)) {
    if (token === "(") inside = [];
    else if (token === ")") closed();
    else if (token === ";") apart = ";";
    else if (token === "," || token === "and") apart = "、";
    else if (token !== "") {
      const own = called.get(token.toLowerCase());
      if (own === undefined) return null;
      if (inside !== null) inside.push(own);
      else {
        out += out === "" ? own : between(lang, apart) + own;
        last = own;
      }
    }
  }
  closed();
  return out === "" ? null : out;
}
