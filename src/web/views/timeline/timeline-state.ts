import type { Axis, Figure } from "../../../figures/spec.ts";
import { layers } from "../../../layers/index.ts";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { type Columns, yearsOf } from "../../../views/bench.ts";
import { firstLayers, sizeOfLayer } from "../../../views/first-layers.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import { type Notice, queryOf, questionOf, unused } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";

/** What rows of the timeline are. */
export const ROWS = ["partner", "recipient", "kind"] as const;
export type RowKind = (typeof ROWS)[number];

/** What the timeline shows: activities of a question, in rows. */
export interface TimelineState {
  readonly question: Question;
  readonly rows: RowKind;
}

/** Parts of an address that are of this page. */
const OWN = ["rows"] as const;
/** Fields of a question that a timeline has no use for. */
const DROPPED = ["measure", "by", "against", "value"] as const;

/** Activities that can be told apart in one picture. */
const SEEN = 5_000;

/** The layer that pages begin with in rows of partners, over all its years; where there are too many activities, over the last of them. */
export function firstTimeline(bench: Columns): TimelineState {
  const [largest] = firstLayers(bench);
  const question = { measure: "count", layer: largest?.name ?? "exercises", to: "region" };
  const span = yearsOf(bench);
  if (span === null) return { question, rows: "partner" };
  const years = span.last - span.first + 1;
  const seen = Math.min(1, SEEN / Math.max(1, largest === undefined ? 0 : sizeOfLayer(bench, largest)));
  const first = span.last + 1 - Math.max(1, Math.floor(years * seen));
  return { question: { ...question, period: `${first}..${span.last}` }, rows: "partner" };
}

/** The timeline as a figure: a row for each value that there is, or for each that the question names. */
export function timelineFigure({ lang }: ViewTools, { question, rows }: TimelineState): Figure {
  return {
    id: "timeline",
    kind: "timeline",
    title: { en: say(lang, views, "timelineTitle") },
    question,
    series: axisOf(question, rows),
  };
}

function axisOf(question: Question, rows: RowKind): Axis {
  switch (rows) {
    case "recipient":
      return { field: "to", values: named(question.to === "region" ? undefined : question.to) ?? "region" };
    case "kind":
      return { field: "where.kind", values: named(question.where?.kind) ?? "all" };
    case "partner": {
      const partners = named(question.from);
      if (partners !== null) return { field: "from", values: partners };
      const attributed = layers.some(
        (l) => l.name === question.layer && (l.attributed || l.time === "interval"),
      );
      return { field: "from", values: attributed ? "groups" : "partners", rest: true };
    }
  }
}

/** The values that a field of a question names one by one; a condition on several together is one value. */
function named(field: string | undefined): readonly string[] | null {
  if (field === undefined) return null;
  return /[+=:!]/.test(field) ? [field] : field.split(",").map((value) => value.trim());
}

/** The address of a timeline, without what the first one has too; where there is no first one, whole. */
export function timelineQuery({ question, rows }: TimelineState, first: TimelineState | null): string {
  const same = first !== null && queryOf(question) === queryOf(first.question);
  return [
    ...(rows === first?.rows ? [] : [`rows=${rows}`]),
    ...(same ? [] : [queryOf(question).replace(/^measure=[^&]*&/, "")]),
  ].join("&");
}

/** The timeline of an address, with what was ignored in it. */
export function timelineOf(
  params: URLSearchParams,
  first: TimelineState,
  others: readonly string[],
): { readonly state: TimelineState; readonly notices: readonly Notice[] } {
  const { question, notices } = questionOf(params, first.question, [...OWN, ...others]);
  const given = params.get("rows");
  const rows = ROWS.find((row) => row === given);
  const damaged: readonly Notice[] =
    given !== null && rows === undefined ? [{ name: "rows", value: given, why: "damaged" }] : [];
  const bare = omit(question, ["by", "against", "value"]);
  const { period, to } = first.question;
  const whole = period === undefined ? {} : { period };
  // An address that wants all recipients says so.
  const recipients = to === undefined || params.has("to") ? {} : { to };
  return {
    state: {
      question: { ...bare, measure: "count", ...recipients, ...(bare.period === undefined ? whole : {}) },
      rows: rows ?? first.rows,
    },
    notices: [...notices, ...damaged, ...unused(params, DROPPED)],
  };
}
