import { stateText } from "../../figures/plot/value-text.ts";
import { changeWords as words } from "../../words/catalogue/changes.ts";
import { between, bracketed } from "../../words/lists.ts";
import { endsText, measuredText, numberText } from "../../words/numbers.ts";
import { sayPieces } from "../../words/pieces.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { DrawnValue, ValueDiffers } from "./figure-values.ts";
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
  const { of, differ } = values;
  if (differ.length === 0) return [say(lang, words, "drawnBeside")];
  const told = differ.slice(0, FEW).map((one) => valueLine(one, telling));
  const more = differ.length - told.length;
  const rest = more > 0 ? [[say(lang, words, "drawnMore", { n: more })]] : [];
  const all = joined([...told, ...rest], between(lang, ";"));
  return sayPieces(lang, words, "drawnValues", { n: differ.length, of, values: all });
}

/** A value then and now, after where it stands. */
function valueLine({ at, label, was, is }: ValueDiffers, { lang, named }: Telling): Line {
  const where = at.map((key, i) => named(key, label[i] ?? "")).filter((one) => one !== "");
  const [then, now] = shown(was, is, lang);
  return [text(where.join(" · ")), " ", text(then), " → ", text(now)];
}

/** Both as a screen writes them, and exactly where that is the same. */
function shown(was: DrawnValue | null, is: DrawnValue | null, lang: Lang): readonly [string, string] {
  const write = was?.unit === is?.unit || was === null || is === null ? numberText : measuredText;
  const [then, now] = [was, is].map((one) => drawnText(one, lang, write));
  if (then !== now) return [then ?? "", now ?? ""];
  const [before = "", after = ""] = [was, is].map((one) => drawnText(one, lang, String));
  return [before, after];
}

/** A value with its range, or why there is none; what has no unit is a date or a choice. */
function drawnText(drawn: DrawnValue | null, lang: Lang, write: typeof numberText): string {
  if (drawn === null) return say(lang, words, "drawnNothing");
  const { value, low, high, unit, state } = drawn;
  if (value === "") return stateText(state, lang);
  const numeric = unit !== "" && [value, low, high].every((of) => Number.isFinite(Number(of)));
  if (!numeric) return value;
  const end = (of: string) => (of === "" ? null : Number(of));
  const style = { unit };
  const range = endsText({ low: end(low), high: end(high) }, style, lang);
  return write(Number(value), style, lang) + (range === null ? "" : bracketed(lang, range));
}
