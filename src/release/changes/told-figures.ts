import { changeWords as words } from "../../words/catalogue/changes.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { between, bracketed } from "../../words/lists.ts";
import { numberText } from "../../words/numbers.ts";
import { sayPieces } from "../../words/pieces.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { DrawnValue, ValueDiffers } from "./figure-values.ts";
import { joined, type Line, text } from "./piece.ts";
import { settingsLine } from "./told-settings.ts";

/** So many values of a figure are told one by one; `changes.json` has all. */
const FEW = 3;

/** A figure that came, went, draws something else or is put otherwise, and what of its own differs. */
export function figureLine({ id, title, kind, drawn, values, own }: FigureChange, lang: Lang): Line {
  const named: Line = [{ kind: "thing", of: "figures", id, name: title }, between(lang, ":")];
  if (kind !== "changed") return [...named, say(lang, words, kind === "added" ? "figureNew" : "figureGone")];
  const draws = drawnLine({ drawn, values }, lang);
  const itself =
    own.length === 0 ? [] : [sayPieces(lang, words, "ofFigure", { own: settingsLine(own, lang) })];
  return [...named, ...joined([...(draws === null ? [] : [draws]), ...itself], say(lang, words, "dash"))];
}

/** What a figure draws, then and now; null where one of the releases does not say. */
function drawnLine({ drawn, values }: Pick<FigureChange, "drawn" | "values">, lang: Lang): Line | null {
  const { was, is } = drawn;
  if (was === null || is === null) return null;
  if (was === is) return [say(lang, words, "drawnSame")];
  if (values === null) return [say(lang, words, "drawnOther")];
  const { of, differ } = values;
  if (differ.length === 0) return [say(lang, words, "drawnBeside")];
  const told = differ.slice(0, FEW).map((one) => valueLine(one, lang));
  const more = differ.length - told.length;
  const rest = more > 0 ? [[say(lang, words, "drawnMore", { n: more })]] : [];
  const all = joined([...told, ...rest], between(lang, ";"));
  return sayPieces(lang, words, "drawnValues", { n: differ.length, of, values: all });
}

/** A value then and now, after where it stands: by what that is called in English, by its keys elsewhere. */
function valueLine({ at, label, was, is }: ValueDiffers, lang: Lang): Line {
  const where = (lang === "en" ? label : at).filter((one) => one !== "");
  const [then, now] = shown(was, is, lang);
  return [text(where.join(" · ")), " ", text(then), " → ", text(now)];
}

/** Both as a screen writes them, and exactly where that is the same. */
function shown(was: DrawnValue | null, is: DrawnValue | null, lang: Lang): readonly [string, string] {
  const told = (number: (of: number, unit: string) => string): readonly [string, string] => [
    drawnText(was, lang, number),
    drawnText(is, lang, number),
  ];
  const [then, now] = told((of, unit) => numberText(of, { unit }, lang));
  return then === now ? told(String) : [then, now];
}

/** A value with its range, or why there is none. */
function drawnText(
  drawn: DrawnValue | null,
  lang: Lang,
  number: (of: number, unit: string) => string,
): string {
  if (drawn === null) return say(lang, words, "drawnNothing");
  const { value, low, high, unit, state } = drawn;
  if (value === "") return stateText(state, lang);
  const one = (of: string) => (Number.isFinite(Number(of)) ? number(Number(of), unit) : of);
  const range = low === high || low === "" || high === "" ? "" : bracketed(lang, `${one(low)}–${one(high)}`);
  return one(value) + range;
}

function stateText(state: string, lang: Lang): string {
  if (state === "searched") return say(lang, lookedWords, "all");
  if (state === "not-searched") return say(lang, lookedWords, "no");
  return word(lang, "no value");
}
