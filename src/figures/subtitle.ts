import { UNKNOWN } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { figures } from "../words/catalogue/figures.ts";
import { titleText } from "../words/measure-words.ts";
import { periodText } from "../words/phrase.ts";
import { unitName } from "../words/question-words.ts";
import { say } from "../words/say.ts";
import { REST } from "./ask/axis.ts";
import type { Plot } from "./kind.ts";
import { capital, stepName } from "./plot/step-name.ts";
import type { Figure } from "./spec.ts";

/** Unit, scope and period of a figure in words: `Number of exercises · Central Asia · 1991–2023`. */
export function subtitleOf(figure: Figure, plot: Plot, span: string | null): string {
  const { question, panels, series, columns } = figure;
  const varied = [panels?.field, series?.field, columns?.field];
  const field = (name: "from" | "to") => {
    const value = question[name];
    return value === undefined || varied.includes(name) ? [] : [plot.name(value)];
  };
  const where = Object.entries(question.where ?? {}).flatMap(([name, value]) =>
    varied.includes(`where.${name}`) || value === "" ? [] : [stepName(`where.${name}`, value, plot)],
  );
  const chosen = Object.entries(question.conventions ?? {}).flatMap(([name, value]) =>
    varied.includes(name) || name === "caution" ? [] : [stepName(name, value, plot)],
  );
  const period = question.period === undefined ? span : periodText(question.period, plot.lang);
  return [
    measureText(question, plot, varied.includes("layer")),
    ...where,
    ...field("from"),
    ...(question.to === undefined && !varied.includes("to") ? [] : [scopeOf(question, plot)]),
    ...chosen,
    ...(period === null || varied.includes("period") ? [] : [period]),
    ...againstText(figure, plot),
  ].join(" · ");
}

/** What the values are set against: an earlier period. */
function againstText({ against, question }: Figure, { lang }: Plot): readonly string[] {
  const period = against?.period ?? question.against?.period;
  return period === undefined
    ? []
    : [say(lang, figures, "againstPeriod", { period: periodText(period, lang) })];
}

function scopeOf(question: Question, plot: Plot): string {
  return question.to === undefined ? plot.name("region") : plot.name(question.to);
}

/** What is measured, of what, and in which unit. */
export function measureText(question: Question, plot: Plot, overLayers = false): string {
  const { lang, labels } = plot;
  const layers = overLayers
    ? [say(lang, figures, "activities")]
    : question.layer.split(",").map((name) => labels.layer(name.trim()));
  const unit =
    question.value === undefined || question.value === "count" ? null : unitName(plot.lang, question.value);
  const what = layers.join(", ") + (unit === null ? "" : ` (${unit})`);
  if (unit !== null && ["count", "sum"].includes(question.measure)) return capital(what);
  switch (question.measure) {
    case "count":
      return say(lang, figures, "countOf", { what });
    case "share":
    case "composition":
      return say(lang, figures, "shareOf", { what });
    default: {
      const measure = titleText(lang, question.measure);
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
    if (name === "region") return labels.region;
    return labels.short(name, grouping);
  };
  return (name) =>
    name
      .split(",")
      .map((n) => one(n.trim()))
      .join(lang === "zh" ? "、" : ", ");
}
