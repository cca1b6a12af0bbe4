import type { Move } from "../../changes/moves.ts";
import { evenDecimals } from "../../release/changes/even-decimals.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { headlineOf } from "../../words/headline.ts";
import type { Labels } from "../../words/labels.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { more, SOME } from "./more.ts";

/** How moves are shown: all of them or the first, and what people call those that claims name. */
export interface ShownMoves {
  readonly all: boolean;
  readonly lang: Lang;
  readonly labels: Labels;
}

/** The claims that move, with their answers and findings before and after. */
export function showMoves(screen: Screen, moves: readonly Move[] | null, shown: ShownMoves): void {
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
    (shown.all ? moves : moves.slice(0, SOME)).map((move) => [
      { text: move.claim, style: "strong" },
      ...pairText(move, shown),
      [...new Set([move.old.finding, move.new.finding])].map((finding) => word(lang, finding)).join(" → "),
    ]),
    2,
  );
  more(screen, moves.length, shown);
}

/** More names than these are only counted. */
const NAMED = 3;

type Valued = Pick<Move["old"], "value"> & { readonly unit: string };

/** Our answer before and after as `ask` writes it, each with as many decimals as the other. */
function pairText(
  { old, new: now, measured }: Move,
  { lang, labels }: ShownMoves,
): readonly [string, string] {
  const { unit, measure } = measured;
  const shown = ({ value }: Valued) =>
    value !== null && typeof value === "object" && value.length > NAMED
      ? say(lang, importWords, "names", { count: value.length })
      : headlineOf({ value, unit }, measure, labels, lang);
  const [before, after] = evenDecimals<Valued>({ ...old, unit }, { ...now, unit }, { lang, shown });
  if (before !== after || JSON.stringify(old.value) === JSON.stringify(now.value)) return [before, after];
  const key = typeof now.value === "number" ? "rounded" : "otherNames";
  return [before, say(lang, importWords, key, { value: after })];
}
