import type { Answer } from "../../model/answer.ts";
import type { Readings } from "../../questions/readings.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { countText } from "../../words/counts.ts";
import { styleOf } from "../../words/headline.ts";
import { type Labels, namesText } from "../../words/labels.ts";
import { between, commasText } from "../../words/lists.ts";
import { noteText } from "../../words/notes.ts";
import { digits, numberText, percent } from "../../words/numbers.ts";
import { type KeyOf, say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { drawStrip } from "./strip.ts";

/** What a question says under every choice, summed up. */
export function showReadings(
  screen: Screen,
  readings: Readings,
  answer: Answer,
  measure: string,
  labels: Labels,
  lang: Lang,
): void {
  const style = styleOf(answer, measure);
  const write = (n: number) => numberText(n, style, lang);
  screen.say("");
  screen.beside(word(lang, "readings"), countedText(readings, lang));
  const middle = middleText(readings, write, lang);
  const { min, max } = readings;
  if (middle !== null && min !== null && max !== null) {
    screen.beside("", middle);
    if (screen.person && min < max && typeof answer.value === "number")
      drawStrip(screen, readings, answer.value, write, lang);
  } else if (readings.list !== undefined) {
    screen.beside("", tallied(readings, answer, labels, lang));
  }
  const agreed = agreementText(readings, answer, lang);
  if (agreed !== null) screen.beside("", agreed);
  showEffects(screen, readings, write, lang);
  showNames(screen, readings, answer, labels, lang);
  for (const s of readings.struck) {
    const when = Object.entries(s.when).map(([k, v]) => `${k}=${v}`);
    screen.beside(word(lang, "struck"), `${when.join(", ")}: ${noteText(lang, s.why).text}`);
  }
}

/** How many readings there are of a number, what they span, on what they agree and what decides, a text for each that can be told. */
export function readingsTexts(
  readings: Readings,
  answer: Answer,
  write: (n: number) => string,
  lang: Lang,
): readonly string[] {
  return [
    countedText(readings, lang),
    middleText(readings, write, lang),
    agreementText(readings, answer, lang),
    decidesText(readings, lang),
  ].filter((text) => text !== null);
}

function countedText({ n, distinct, nulls }: Readings, lang: Lang): string {
  const count = (of: number) => digits(of, lang, 0);
  return say(lang, answerWords, "readings", {
    count: distinct,
    readings: countText(lang, n, "readings"),
    distinct: count(distinct),
    nulls: nulls === 0 ? "" : say(lang, answerWords, "withoutValue", { n: count(nulls) }),
  });
}

function middleText(
  { median, q1, q3, min, max }: Readings,
  write: (n: number) => string,
  lang: Lang,
): string | null {
  if (median === null || q1 === null || q3 === null || min === null || max === null) return null;
  const told = { median: write(median), q1: write(q1), q3: write(q3), min: write(min), max: write(max) };
  return say(lang, answerWords, "middle", told);
}

function decidesText({ decides, effects: [first] }: Readings, lang: Lang): string | null {
  if (decides === null || first === undefined) return null;
  return say(lang, answerWords, "explains", { name: first.name, part: percent(first.eta2, lang) });
}

function showEffects(screen: Screen, readings: Readings, write: (n: number) => string, lang: Lang): void {
  const { decidesValue = [] } = readings;
  if (decidesValue.length > 0)
    screen.beside(
      word(lang, "decides"),
      say(lang, answerWords, "decideValue", { names: commasText(lang, decidesValue) }),
      "strong",
    );
  const first = readings.effects[0];
  const decides = decidesText(readings, lang);
  if (decides === null || first === undefined) return;
  screen.beside(word(lang, "decides"), decides, "strong");
  const medians = Object.entries(first.medians).filter(([, m]) => m !== null);
  if (medians.length > 0) {
    screen.table(
      [{ head: "" }, { head: say(lang, answerWords, "medians"), right: true }],
      medians.map(([value, m]) => [value, m === null ? "" : write(m)]),
      15,
    );
  }
  for (const { names, eta2 } of readings.interactions ?? []) {
    const told = { names: names.join(word(lang, " and ")), part: percent(eta2, lang) };
    screen.beside("", say(lang, answerWords, "togetherExplain", told));
  }
  const others = readings.effects.slice(1).filter((e) => e.eta2 >= 0.01);
  if (others.length > 0) {
    const list = others.map((e) => `${e.name} ${percent(e.eta2, lang)}`).join(", ");
    screen.beside("", say(lang, answerWords, "thenList", { list }));
  }
}

/** Which names or dates come out under each value of the choices that move them, where every reading is listed. */
function showNames(screen: Screen, readings: Readings, answer: Answer, labels: Labels, lang: Lang): void {
  const { list, effects, decides } = readings;
  if (list === undefined || decides === null || list.some((r) => typeof r.value === "number")) return;
  const moving = effects.filter((e) => e.eta2 >= 0.01).slice(0, TOLD);
  const rows = moving.flatMap(({ name }) =>
    [...new Set(list.map((r) => r.choices[name] ?? ""))].map((value) => {
      const under = list.filter((r) => (r.choices[name] ?? "") === value);
      const none = under.filter((r) => r.value === null).length;
      const told = tallied({ list: under }, answer, labels, lang);
      const nulls = none === 0 ? [] : [inReadings(word(lang, "no value"), none, lang)];
      return [`${name} ${value}`, [...(told === "" ? [] : [told]), ...nulls].join("; ")];
    }),
  );
  if (rows.length > 0) screen.table([{ head: "" }, { head: "", wrap: true }], rows, 2);
}

/** As many choices are shown with what comes out under them. */
const TOLD = 3;

/** How many readings agree, and on what; null where numbers that are all above 0 could not but have one sign. */
function agreementText({ agreement, min, nulls }: Readings, answer: Answer, lang: Lang): string | null {
  if (agreement === null) return null;
  const { on, share, rank, unranked = 0 } = agreement;
  const part = percent(share, lang);
  const told = (key: KeyOf<typeof answerWords.en>) => say(lang, answerWords, key, { part });
  if (on === "half") return told(Number(answer.value) > 0.5 ? "aboveHalf" : "notAboveHalf");
  if (rank !== undefined) {
    const agreed = say(lang, answerWords, nulls > 0 ? "sameRankValued" : "sameRank", {
      part,
      rank: digits(rank, lang),
    });
    const apart = unranked === 0 ? [] : [say(lang, answerWords, "unranked", { count: unranked })];
    return [agreed, ...apart].join(between(lang, ";"));
  }
  if (on !== "sign" || min === null || min < 0)
    return say(lang, answerWords, "agreeOn", {
      part,
      on: say(lang, answerWords, on === "value" ? "onValue" : "onSign"),
    });
  if (answer.unit === "year" && share < 1) return told("haveYear");
  if (min > 0) return null;
  return told(answer.value === 0 ? "areZero" : "areAbove");
}

function inReadings(what: string, n: number, lang: Lang): string {
  return say(lang, answerWords, "inReadings", { what, n: digits(n, lang, 0) });
}

/** How often each name or date comes out. */
function tallied({ list }: Pick<Readings, "list">, answer: Answer, labels: Labels, lang: Lang): string {
  const counts = new Map<string, number>();
  for (const { value } of list ?? []) {
    if (value === null || typeof value === "number") continue;
    const text = namesText(value, answer.unit, labels, lang);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const told = sorted.slice(0, 6).map(([text, n]) => inReadings(text, n, lang));
  return told.join("; ") + (sorted.length > 6 ? "; …" : "");
}
