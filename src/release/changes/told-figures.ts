import { stateText } from "../../figures/plot/value-text.ts";
import { changeWords as words } from "../../words/catalogue/changes.ts";
import { between, bracketed } from "../../words/lists.ts";
import { endsText, measuredText, numberText } from "../../words/numbers.ts";
import { sayPieces } from "../../words/pieces.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { DrawnValue, FigureValues, ValueDiffers } from "./figure-values.ts";
import { joined, type Line, text } from "./piece.ts";
import type { Telling } from "./told.ts";
import { settingsLine } from "./told-settings.ts";

/** So many values of a figure are told one by one; `changes.json` has all. */
const FEW = 3;

/** A figure that came, went, draws something else or is put otherwise, and what of its own differs. */
export function figureLine({ id, title, kind, drawn, values, own }: FigureChange, telling: Telling): Line {
  const { lang } = telling;
  const named: Line = [{ kind: "thing", of: "figures", id, name: title }, between(lang, ":")];
  if (kind !== "changed") return [...named, say(lang, words, kind === "added" ? "figureNew" : "figureGone")];
  const draws = drawnLine({ drawn, values }, telling);
  const itself =
    own.length === 0 ? [] : [sayPieces(lang, words, "ofFigure", { own: settingsLine(own, lang) })];
  return [...named, ...joined([...(draws === null ? [] : [draws]), ...itself], say(lang, words, "dash"))];
}

/** What a figure draws, then and now; null where one of the releases does not say. */
function drawnLine({ drawn, values }: Pick<FigureChange, "drawn" | "values">, telling: Telling): Line | null {
  const { lang } = telling;
  const { was, is } = drawn;
  if (was === null || is === null) return null;
  if (was === is) return [say(lang, words, "drawnSame")];
  if (values === null) return [say(lang, words, "drawnOther")];
  return values.differ.length === 0 ? [say(lang, words, "drawnBeside")] : valuesLine(values, telling);
}

/** Values that differ, the largest differences first, and how many came or went. */
function valuesLine({ of, differ }: FigureValues, telling: Telling): Line {
  const { lang } = telling;
  const [came, gone] = [differ.filter(({ was }) => was === null), differ.filter(({ is }) => is === null)];
  const changed = differ.filter(({ was, is }) => was !== null && is !== null);
  const first = changed.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, FEW);
  const counted = (key: "drawnMore" | "drawnCame" | "drawnGone", n: number): readonly Line[] =>
    n === 0 ? [] : [[say(lang, words, key, { n })]];
  const told = [
    ...first.map((one) => valueLine(one, telling)),
    ...counted("drawnMore", changed.length - first.length),
  ];
  const both = { n: changed.length, of: of - came.length - gone.length };
  const semicolon = between(lang, ";");
  const values = joined(told, semicolon);
  const lines = [
    ...(changed.length === 0 ? [] : [sayPieces(lang, words, "drawnValues", { ...both, values })]),
    ...counted("drawnCame", came.length),
    ...counted("drawnGone", gone.length),
  ];
  return joined(lines, semicolon);
}

/** By what part of the larger a value differs; the whole of it where one of the two is no number. */
function sizeOf({ was, is }: ValueDiffers): number {
  const [then, now] = [was, is].map((one) =>
    one === null || one.value === "" ? Number.NaN : Number(one.value),
  );
  if (then === undefined || now === undefined || Number.isNaN(then - now)) return 1;
  return then === now ? 0 : Math.abs(then - now) / Math.max(Math.abs(then), Math.abs(now));
}

/** A value then and now, after where it stands. */
function valueLine({ at, label, was, is }: ValueDiffers, { lang, named }: Telling): Line {
  const where = at.map((key, i) => named(key, label[i] ?? "")).filter((one) => one !== "");
  const [then, now] = shown(was, is, lang);
  return [text(where.join(" · ")), between(lang, ":"), text(then), " → ", text(now)];
}

/** Digits that a number has at most: more are only how a machine adds up. */
const MOST_DIGITS = 12;

/** Both as a screen writes them, and with as many digits as tell them apart where that is the same. */
function shown(was: DrawnValue | null, is: DrawnValue | null, lang: Lang): readonly [string, string] {
  const write = was?.unit === is?.unit || was === null || is === null ? numberText : measuredText;
  const [then, now] = [was, is].map((one) => drawnText(one, lang, write));
  if (then !== now) return [then ?? "", now ?? ""];
  for (let digits = 3; digits <= MOST_DIGITS; digits++) {
    const [before = "", after = ""] = [was, is].map((one) => drawnText(one, lang, withDigits(digits)));
    if (before !== after) return [before, after];
  }
  const exact = (one: DrawnValue | null) => `${one?.value} (${one?.low}–${one?.high})`;
  return [exact(was), exact(is)];
}

function withDigits(digits: number): typeof numberText {
  return (value, { unit }, lang) => {
    const share = unit === "share" || unit === "probability";
    const format = new Intl.NumberFormat(lang, { maximumSignificantDigits: digits });
    const text = format.format(share ? 100 * value : value);
    return share ? `${text}${lang === "zh" ? "" : "\u00a0"}%` : text;
  };
}

/** A value with its range, or why there is none; what has no unit is a date or a choice. */
function drawnText(drawn: DrawnValue | null, lang: Lang, write: typeof numberText): string {
  if (drawn === null) return "";
  const { value, low, high, unit, state } = drawn;
  if (value === "") return stateText(state, lang);
  const numeric = unit !== "" && [value, low, high].every((of) => Number.isFinite(Number(of)));
  if (!numeric) return value;
  const end = (of: string) => (of === "" ? null : Number(of));
  const style = { unit };
  const range = endsText({ low: end(low), high: end(high) }, style, lang);
  return write(Number(value), style, lang) + (range === null ? "" : bracketed(lang, range));
}
