/** A run of words in another language than the one that the page says it is in. */
export interface ForeignRun {
  /** The innermost elements it stands in, or `@name` of the attribute. */
  readonly at: string;
  readonly text: string;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** What holds no words of a language: programs, and what one types. */
const SILENT = new Set(["script", "style", "metadata", "code", "pre", "kbd", "samp"]);
/** Elements within a line, whose text runs on. */
const INLINE = new Set("a b bdi span strong em i abbr time sub sup output tspan".split(" "));
const SPOKEN = ["title", "aria-label", "alt", "placeholder", "aria-description"];
/** Words that English sentences are made with and no name, formula or address is. */
const FUNCTION = new Set(
  "the of and in to is are was were be by with that which on or not from as at it this than when where who has have had no one each its if there them their does for into under same other only".split(
    " ",
  ),
);

/** Runs of a page that a reader hears in a wrong voice: English in a page in Russian or Chinese, those in one in English. */
export function foreignRuns(html: string, lang: string, least = 3): readonly ForeignRun[] {
  const found: ForeignRun[] = [];
  const stack: { readonly tag: string; readonly lang: string | null; readonly silent: boolean }[] = [];
  let text = "";
  let at = "";
  const langHere = () => stack.findLast((e) => e.lang !== null)?.lang ?? lang;
  const judge = (words: string, place: string, of: string) => {
    if (of === "" || !of.startsWith(lang)) {
      if (mistold(words, of)) found.push({ at: place, text: words.trim() });
      return;
    }
    const runs = lang === "en" ? otherScripts(words) : inEnglish(words, least);
    for (const run of runs) found.push({ at: place, text: run.replace(/\s+/g, " ").trim() });
  };
  const flush = () => {
    if (text.trim() !== "") judge(text, at, langHere());
    text = "";
  };
  for (const [whole, close, tag = "", attributes = "", plain] of html.matchAll(
    /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)|<!--[\s\S]*?-->|<!doctype[^>]*>/gi,
  )) {
    if (plain !== undefined) {
      if (stack.some((e) => e.silent)) continue;
      at = stack
        .slice(-2)
        .map((e) => e.tag)
        .join(" ");
      text += plain.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, " ");
      continue;
    }
    if (tag === "") continue;
    const name = tag.toLowerCase();
    if (close === "/") {
      const open = stack.findLastIndex((e) => e.tag === name);
      if (open < 0) continue;
      if (!INLINE.has(name) || stack[open]?.lang !== null) flush();
      stack.length = open;
      continue;
    }
    const own = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? null;
    if (!INLINE.has(name) || own !== null) flush();
    const silent = SILENT.has(name) || /\stranslate="no"/.test(attributes);
    if (!silent)
      for (const spoken of SPOKEN) {
        const value = new RegExp(`\\s${spoken}="([^"]*)"`).exec(attributes)?.[1];
        if (value !== undefined) judge(value, `@${spoken}`, own ?? langHere());
      }
    if (!VOID.has(name) && !whole.endsWith("/>")) stack.push({ tag: name, lang: own, silent });
  }
  flush();
  return found;
}

/** Whether a text that is said to be English has letters, and none of Latin. */
function mistold(text: string, of: string): boolean {
  return of.startsWith("en") && /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** Stretches without a letter of another script that hold so many words of English sentences. */
function english(text: string, least: number): readonly string[] {
  return (text.match(/[^\p{Script=Cyrillic}\p{Script=Han}：，。；、（）《》“”«»]+/gu) ?? []).filter((run) => {
    if (/^\s*(?:https?:|www\.)\S*\s*$/.test(run)) return false;
    return (
      (run.match(/(?<![\w-])[A-Za-z]+(?![\w-])/g) ?? []).filter((w) => FUNCTION.has(w.toLowerCase()))
        .length >= least
    );
  });
}

/** Sentences in English, and names in what is none of them. */
function inEnglish(text: string, least: number): readonly string[] {
  const sentences = english(text, least);
  return [...sentences, ...named(sentences.reduce((left, one) => left.replace(one, "."), text))];
}

/** Names in English: two words or more of Latin letters, one of them small and long. */
function named(text: string): readonly string[] {
  return (
    text.replaceAll(/\S*(?:https?:|[?=])\S*/g, ".").match(/[A-Za-z][\w'’-]*(?:[ ,]+[A-Za-z][\w'’-]*)+/g) ?? []
  ).filter((run) => run.split(/[ ,]+/).some((word) => /^[a-z]{4,}$/.test(word)));
}

/** Three words or more in Cyrillic, or four signs of Chinese, one after another. */
function otherScripts(text: string): readonly string[] {
  return [
    ...(text.match(/\p{Script=Cyrillic}[\p{Script=Cyrillic}\d\s,.«»—–-]*/gu) ?? []).filter(
      (run) => (run.match(/\p{Script=Cyrillic}{2,}/gu)?.length ?? 0) >= 3,
    ),
    ...(text.match(/\p{Script=Han}{4,}/gu) ?? []),
  ];
}
