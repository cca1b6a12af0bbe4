import { activitiesIn } from "../../figures/ask/recorded.ts";
import { type Answer, inTwo } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { Bench } from "../../views/bench.ts";
import { partedBy } from "../../views/parted-by.ts";
import { LOOKED } from "../../views/searched.ts";
import type { PartStates } from "../../views/zeros.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import { spreadText, valueText } from "../../words/headline.ts";
import type { Labels } from "../../words/labels.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";
import { evidenceMark } from "./evidence.ts";

/** More parts than this are not shown at once; the rest is counted. */
const MOST = 40;

/** The parts of an answer as a table: largest first, or by year where they are years. */
export function showParts(
  screen: Screen,
  question: Question,
  parts: NonNullable<Answer["parts"]>,
  bench: Pick<Bench, "factors" | "dataset">,
  states: PartStates,
  labels: Labels,
  lang: Lang,
): void {
  const by = partedBy(question, parts);
  const rows = Object.entries(parts);
  const reason = by === "year" ? sameReason(rows.map(([, part]) => part)) : null;
  if (rows.length > 1 && reason !== null) {
    const told = { n: `${rows.length}`, why: word(lang, reason) };
    screen.say({ text: `  ${say(lang, toldWords, "noYear", told)}`, style: "faint" });
    return;
  }
  const ordered = by === "year" ? rows : rows.slice().sort((a, b) => sizeOf(b[1]) - sizeOf(a[1]));
  const told = ordered.filter(([, part]) => by !== "partner" || part.value !== 0);
  const ranges = told.map(([, part]) => spreadText(part, measureOf(question), lang) ?? "");
  const turning = told.some(([, part]) => evidenceMark(part, lang) !== "");
  const valueCell = (part: Answer, absent: string | null): Text =>
    part.value !== null && absent !== null
      ? { text: absent, style: "faint" }
      : { text: valueText(part, measureOf(question), labels, lang), style: "strong" };
  const body = told.slice(0, MOST).map(([name, part], i): Text[] => [
    labelOf(by, name, labels),
    by === "recipient" || (by === "partner" && labels.actor(name) !== name)
      ? { text: name, style: "faint" }
      : "",
    valueCell(part, absentText(states, name, lang)),
    { text: ranges[i] ?? "", style: "faint" },
    {
      text:
        part.value === null
          ? (absentText(states, name, lang) ?? word(lang, part.why ?? ""))
          : recordsText(bench, part, by, lang),
      style: "faint",
    },
    ...(turning ? [evidenceMark(part, lang)] : []),
  ]);
  const shownRange = ranges.some((r) => r !== "");
  const columns = [
    { head: word(lang, by) },
    { head: "" },
    { head: unitHead(told, question.measure, lang), right: true },
    ...(shownRange ? [{ head: word(lang, "range") }] : []),
    { head: word(lang, "records"), right: true },
    ...(turning ? [{ head: word(lang, "evidence"), wrap: true }] : []),
  ];
  screen.table(columns, shownRange ? body : body.map((r) => r.filter((_, c) => c !== 3)), 2);
  const zero = rows.length - told.length;
  if (told.length > MOST) screen.say(`  ${say(lang, toldWords, "moreRows", { n: `${told.length - MOST}` })}`);
  if (zero > 0 && by === "partner")
    screen.say({ text: `  ${say(lang, answerWords, "morePartners", { count: zero })}`, style: "faint" });
}

/** Where no record is: whether anybody searched it, which no 0 says. */
function absentText(states: PartStates, name: string, lang: Lang): string | null {
  const of = states.get(name);
  if (of?.state === "uncounted") return say(lang, answerWords, "noneChosen");
  if (of === undefined || (of.state !== "searched" && of.state !== "not-searched")) return null;
  return word(lang, of.looked === null ? "no record" : LOOKED[of.looked]);
}

/** A part of a difference is a difference; the parts that are compared are amounts. */
function measureOf({ measure }: Question): string {
  return ["change", "dominance-margin"].includes(measure) ? measure : "";
}

function sizeOf(part: Answer): number {
  return typeof part.value === "number" ? part.value : Number.NEGATIVE_INFINITY;
}

function labelOf(by: string, name: string, labels: Labels): string {
  if (by === "layer") return labels.layer(name);
  return by === "recipient" || by === "partner" ? labels.actor(name) : labels.code(name, by);
}

/** Why no part has a value, where it is one reason for all; null where any has one, and where there is no part. */
function sameReason(parts: readonly Answer[]): string | null {
  const why = parts[0]?.why;
  return why !== undefined && parts.every((part) => part.value === null && part.why === why) ? why : null;
}

/** How many records a part rests on: of a share those that count, and of how many; all partners are shares of the same ones. */
function recordsText(
  bench: Pick<Bench, "factors" | "dataset">,
  { receipt, split }: Answer,
  by: string,
  lang: Lang,
): string {
  const records = (ids: readonly string[]) => String(activitiesIn(bench, ids).length);
  if (split === undefined) return records(receipt);
  const n = records(inTwo(receipt, split).counted);
  if (by === "partner") return n;
  const all = records(receipt);
  return split.rest === "base" ? say(lang, toldWords, "recordsOf", { n, all }) : all;
}

/** The unit of a column; of several kinds of activity, activities. A part without any record has no unit of its own. */
function unitHead(parts: readonly (readonly [string, Answer])[], measure: string, lang: Lang): string {
  if (measure === "dominance-margin") return word(lang, "percentage points");
  const [unit = "", ...others] = new Set(parts.map(([, part]) => part.unit).filter((own) => own !== "value"));
  if (others.length > 0) return word(lang, "activities");
  if (unit === "" || unit === "value") return word(lang, "value");
  if (unit.endsWith(" a year") && lang !== "en") return word(lang, "a year");
  if (unit.startsWith("tiv-millions")) return unit.replace("tiv-millions", "TIV, millions");
  return word(lang, unit === "exercises" && lang !== "en" ? "count" : unit);
}
