import { UNKNOWN } from "../model/dataset.ts";
import { windowOf } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import { isIdle } from "../questions/idle-choices.ts";
import { capital } from "../words/capital.ts";
import { figures } from "../words/catalogue/figures.ts";
import { layerNames, numberOf } from "../words/layer-names.ts";
import { between, bracketed, commasText } from "../words/lists.ts";
import { askedTitle } from "../words/measure-words.ts";
import { eraText, periodText } from "../words/phrase.ts";
import { unitName } from "../words/question-words.ts";
import { say } from "../words/say.ts";
import { word } from "../words/words.ts";
import { NOBODY_ELSE, REGION_ALONE, REST } from "./ask/axis.ts";
import type { Plot } from "./kind.ts";
import { partyName, stepName } from "./plot/step-name.ts";
import { inSentence } from "./plot/whole-name.ts";
import type { Figure } from "./spec.ts";

/** Unit, scope and period of a figure in words: `Number of exercises · Central Asia · 1991–2023`. */
export function subtitleOf(figure: Figure, plot: Plot): string {
  const { question, panels, series, columns } = figure;
  const varied = [panels?.field, series?.field, columns?.field];
  const field = (name: "from" | "to") => {
    const value = question[name];
    return value === undefined || varied.includes(name) ? [] : [inSentence(plot.name(value))];
  };
  const where = Object.entries(question.where ?? {}).flatMap(([name, value]) =>
    varied.includes(`where.${name}`) || value === "" ? [] : [stepName(`where.${name}`, value, plot)],
  );
  const chosen = Object.entries(question.conventions ?? {}).flatMap(([name, value]) =>
    varied.includes(name) || name === "caution" || (!varied.includes("layer") && isIdle(name, question))
      ? []
      : [stepName(name, value, plot)],
  );
  return [
    drawnText(figure, plot, varied.includes("layer")),
    ...where,
    ...field("from"),
    ...(question.to === undefined && !varied.includes("to") ? [] : [scopeOf(question, plot)]),
    ...chosen,
    spanText(figure, plot),
    ...againstText(figure, plot),
  ].join(" · ");
}

/** What is drawn: a timeline and a map of places alone count nothing, and an area draws shares of amounts. */
function drawnText({ kind, question }: Figure, plot: Plot, overLayers: boolean): string {
  const places = kind === "map" && question.layer === "facilities";
  if (kind === "timeline" || places) return capital(layersText(question, plot, overLayers));
  return measureText(kind === "area" ? { ...question, measure: "share" } : question, plot, overLayers);
}

/** The period of the question, from the first to the last of an axis of periods, or all time. */
function spanText({ question, panels, series, columns }: Figure, { lang }: Plot): string {
  const axis = [panels, series, columns].find((a) => a?.field === "period");
  const periods = axis === undefined || typeof axis.values === "string" ? [] : axis.values;
  const windows = periods.flatMap((text) => {
    const window = windowOf(text);
    const [first = "", last = first] = text.split("..");
    return window === null ? [] : [{ ...window, first, last }];
  });
  if (windows.length === 0)
    return question.period === undefined ? word(lang, "all time") : periodText(question.period, lang);
  const first = windows.reduce((a, b) => (b.from < a.from ? b : a)).first;
  const last = windows.reduce((a, b) => (b.to > a.to ? b : a)).last;
  return periodText(first === last ? first : `${first}..${last}`, lang);
}

/** What the values are set against: an earlier period. */
function againstText({ against, question }: Figure, { lang }: Plot): readonly string[] {
  const period = against?.period ?? question.against?.period;
  return period === undefined ? [] : [say(lang, figures, "againstPeriod", { period: eraText(period, lang) })];
}

function scopeOf(question: Question, plot: Plot): string {
  return inSentence(partyName(question.to ?? "region", plot));
}

/** A unit in brackets, or after a comma where it has brackets itself. */
function withUnit(what: string, unit: string | null, lang: Plot["lang"]): string {
  if (unit === null) return what;
  if (!/[(（]/.test(unit)) return `${what}${bracketed(lang, unit)}`;
  return `${what}${between(lang, ",")}${unit}`;
}

function layersText(question: Question, { lang, labels }: Plot, overLayers: boolean): string {
  if (overLayers) return say(lang, figures, "activities");
  return commasText(lang, layerNames(question, labels, lang));
}

/** What is measured, of what, and in which unit. */
export function measureText(question: Question, plot: Plot, overLayers = false): string {
  const { lang } = plot;
  const unit =
    question.value === undefined || question.value === "count" ? null : unitName(plot.lang, question.value);
  const what = withUnit(layersText(question, plot, overLayers), unit, lang);
  if (question.measure === "change") {
    const of = question.against?.measure;
    if (of === "share") return say(lang, figures, "shareChange", { what });
    if (of === "count" && unit === null) {
      const counted = layersText({ ...question, measure: of }, plot, overLayers);
      return say(lang, figures, "countChange", { what: counted });
    }
  }
  if (unit !== null && ["count", "sum"].includes(question.measure)) return capital(what);
  switch (question.measure) {
    case "count":
      return (overLayers ? null : numberOf(question, lang)) ?? say(lang, figures, "countOf", { what });
    case "share":
    case "composition":
      return say(lang, figures, "shareOf", { what });
    default: {
      const measure = askedTitle(lang, question);
      return say(lang, figures, "measureOf", { measure: capital(measure), what });
    }
  }
}

/** What people call an actor, a group, the region, or what is left: shortly, for legends and axes. */
export function namer(
  { labels, lang }: Pick<Plot, "labels" | "lang">,
  question: Question,
): (name: string) => string {
  const grouping = question.conventions?.grouping;
  const one = (name: string): string => {
    if (name === REST) return say(lang, figures, "rest");
    if (name === UNKNOWN) return say(lang, figures, "unknown");
    if (name === REGION_ALONE) return say(lang, figures, "regionAlone");
    if (name === NOBODY_ELSE) return say(lang, figures, "nobodyElse");
    if (name === "region") return labels.region;
    return labels.short(name, grouping);
  };
  return (name) =>
    name
      .split(",")
      .map((n) => one(n.trim()))
      .join(lang === "zh" ? "、" : ", ");
}
