import { changeWords as words } from "../../words/catalogue/changes.ts";
import { leftOpenText } from "../../words/claim-choices.ts";
import { between, listText } from "../../words/lists.ts";
import { noteText } from "../../words/notes.ts";
import { sayPieces } from "../../words/pieces.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import {
  type ClaimChange,
  type PrintedValue,
  readingsMoved,
  type ValuePair,
  valuePairs,
} from "./claim-changes.ts";
import { evenDecimals } from "./even-decimals.ts";
import { joined, type Line, text } from "./piece.ts";
import type { Telling } from "./told.ts";
import { settingsLine } from "./told-settings.ts";

/** A claim that moved or is put otherwise, and what of its own differs; where nothing does, records or settings of the study moved it. */
export function claimLine(change: ClaimChange, telling: Telling): Line {
  const { was, is, own } = change;
  const { lang } = telling;
  const named = claimNamed(change, lang);
  const found = (value: PrintedValue) => foundLine(value, telling.shown(value), lang);
  const all = (lines: readonly Line[]) => joined(lines, say(lang, words, "and"));
  if (was === null || is === null)
    return is === null
      ? [...named, say(lang, words, "claimGone")]
      : [...named, ...sayPieces(lang, words, "claimNew", { found: all([is, ...(is.and ?? [])].map(found)) })];
  const pairs = valuePairs(was, is);
  const itself =
    own.length === 0
      ? []
      : [say(lang, words, "dash"), ...sayPieces(lang, words, "ofClaim", { own: settingsLine(own, lang) })];
  const readings = pairs
    .filter(readingsMoved)
    .map((pair) => `${between(lang, ";")}${readingsPair(pair, lang)}`);
  const told =
    change.kind === "value" ? movedLine(pairs, telling) : all(pairs.map((pair) => pairLine(pair, telling)));
  return [...named, ...told, ...readings, ...itself];
}

export function isLeftOut({ kind }: ClaimChange): boolean {
  return kind === "left-out";
}

/** A claim that says nothing new: the release may leave out what it would be tested on. */
export function leftOutLine(change: ClaimChange, lang: Lang): Line {
  const { is } = change;
  const whys = [is, ...(is?.and ?? [])].flatMap((one) => one?.leftOut ?? []);
  const told = [...new Set(whys)].map((why): Line => [text(whyText(why, lang))]);
  return [...claimNamed(change, lang), ...joined(told, say(lang, words, "and"))];
}

function whyText(why: string, lang: Lang): string {
  return lang === "en" ? why : (leftOpenText(lang, why) ?? noteText(lang, why).text);
}

function claimNamed({ id, was, is }: ClaimChange, lang: Lang): Line {
  return [{ kind: "thing", of: "claims", id, name: (is ?? was)?.says ?? "" }, between(lang, ":")];
}

/** In how many equivalent readings a value holds, then and now. */
function readingsPair({ was, is }: ValuePair, lang: Lang): string {
  const told = (one: PrintedValue | null) => {
    const { holdsIn = 0, of = 0, distinct = 0, unvalued = 0 } = one?.readings ?? {};
    const without = unvalued === 0 ? "" : say(lang, words, "without", { n: unvalued });
    return say(lang, words, "readings", { k: holdsIn, of, count: distinct, without });
  };
  return say(lang, words, "holds", { was: told(was), is: told(is) });
}

/** What is found of each value of a sentence, then and now. */
function pairLine({ was, is }: ValuePair, telling: Telling): Line {
  const { lang, shown } = telling;
  if (was === null || is === null) {
    const one = was ?? is;
    const found = one === null ? [] : foundLine(one, shown(one), lang);
    return sayPieces(lang, words, is === null ? "valueGone" : "valueNew", { found });
  }
  const [before, after] = evenDecimals(was, is, telling);
  const [then, now] = [foundLine(was, before, lang), foundLine(is, after, lang)];
  return JSON.stringify(then) === JSON.stringify(now)
    ? sayPieces(lang, words, "asBefore", { found: now })
    : [...then, " → ", ...now];
}

/** Our values of a sentence in its order, then and now. */
function movedLine(pairs: readonly ValuePair[], telling: Telling): Line {
  const { lang } = telling;
  const both = pairs.flatMap(({ was, is }) => (was === null || is === null ? [] : [{ was, is }]));
  const shown = both.map(({ was, is }) => evenDecimals(was, is, telling));
  const [before = "", after = ""] = [0, 1].map((i) =>
    listText(
      lang,
      shown.map((pair) => pair[i] ?? ""),
    ),
  );
  const all = both.map(({ is }) => word(lang, is.finding));
  const alike = new Set(all).size === 1 ? all.slice(0, 1) : all;
  const findings = [text(listText(lang, alike))];
  if (before === after) return sayPieces(lang, words, "rounded", { after: [text(after)], findings });
  return sayPieces(lang, words, "moved", { before: [text(before)], after: [text(after)], findings });
}

function foundLine({ finding, comparison }: PrintedValue, shown: string, lang: Lang): Line {
  return sayPieces(lang, words, "found", {
    finding: [text(word(lang, finding))],
    comparison: [text(word(lang, comparison))],
    shown: [text(shown)],
  });
}
