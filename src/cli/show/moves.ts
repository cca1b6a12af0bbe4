import type { Move } from "../../changes/moves.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { more, SOME } from "./more.ts";

/** The claims that move, with their answers and findings before and after. */
export function showMoves(
  screen: Screen,
  moves: readonly Move[] | null,
  shown: { readonly all: boolean; readonly lang: Lang },
): void {
  const { lang } = shown;
  const claims = say(lang, importWords, "claims");
  screen.say("");
  if (moves === null) {
    screen.beside(claims, say(lang, importWords, "notAsked"));
    return;
  }
  if (moves.length === 0) {
    screen.beside(claims, say(lang, importWords, "noMove"));
    return;
  }
  screen.beside(claims, say(lang, importWords, "moves", { count: moves.length }));
  screen.table(
    [
      { head: say(lang, importWords, "claim") },
      { head: say(lang, importWords, "before"), right: true },
      { head: say(lang, importWords, "after"), right: true },
      { head: say(lang, importWords, "finding"), wrap: true },
    ],
    (shown.all ? moves : moves.slice(0, SOME)).map((m) => [
      { text: m.claim, style: "strong" },
      ...pairText(m.old.value, m.new.value, lang),
      [...new Set([m.old.finding, m.new.finding])]
        .map((f) => (lang === "en" ? f : word(lang, f)))
        .join(" → "),
    ]),
    2,
  );
  more(screen, moves.length, shown);
}

/** Two values with as many digits as it takes to tell them apart, and four at least. */
function pairText(old: Value, now: Value, lang: Lang): readonly [string, string] {
  for (let digits = 4; digits < 12; digits++) {
    const [a, b] = [valueText(old, digits, lang), valueText(now, digits, lang)];
    if (a !== b) return [a, b];
  }
  return [valueText(old, 4, lang), valueText(now, 4, lang)];
}

type Value = Move["old"]["value"];

function valueText(value: Value, digits: number, lang: Lang): string {
  if (value === null) return "–";
  if (typeof value === "number") return String(Number(value.toPrecision(digits)));
  return typeof value === "string" ? value : say(lang, importWords, "names", { count: value.length });
}
