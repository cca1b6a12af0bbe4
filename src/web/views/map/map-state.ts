import type { MapBase } from "../../../figures/geo/base.ts";
import { isKnownDay, type KnownDays } from "../../../figures/geo/border-day.ts";
import { isDay } from "../../../figures/geo/dates.ts";
import type { Figure } from "../../../figures/spec.ts";
import { layers } from "../../../layers/index.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { dateOf, dayOf, isoOf } from "../../../model/day.ts";
import { isTogether, type Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { type Columns, yearsOf } from "../../../views/bench.ts";
import { firstLayers, heldLayers } from "../../../views/first-layers.ts";
import { isGroup } from "../../../views/is-group.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import { type Notice, notOneByOne, queryOf, questionOf, unused } from "../../state/question-url.ts";
import { measureOf } from "../network/ties.ts";
import type { ViewTools } from "../tools.ts";

/** What the map shows: arcs of a layer or facilities alone, of which partners, on the borders of which day. */
export interface MapState {
  readonly question: Question;
  /** Partners whose arcs are drawn; null for those with most. */
  readonly partners: readonly string[] | null;
  /** `YYYY-MM-DD`; null for the end of the period. */
  readonly borders: string | null;
}

/** Parts of an address that are of this page. */
const OWN = ["partners", "borders"] as const;
/** Fields of a question that a map has no use for. */
const DROPPED = ["measure", "from", "by", "without", "against"] as const;

/** Facilities; where a study has none arcs: of exercises, else of the largest layer that it has records of. */
export function firstMap(bench: Columns): MapState {
  const span = yearsOf(bench);
  const period = span === null ? {} : { period: `${span.first}..${span.last}` };
  const held = firstLayers(bench).filter((layer) => heldLayers(bench).includes(layer));
  const names = held.map(({ name }) => name);
  const layer = ["facilities", "exercises"].find((name) => names.includes(name)) ?? names[0] ?? "facilities";
  return { question: { measure: "count", layer, to: "region", ...period }, partners: null, borders: null };
}

/** The map as a figure. */
export function mapFigure({ lang }: ViewTools, { question, partners, borders }: MapState): Figure {
  const values = partners ?? ("groups" as const);
  const attributed = layers.some((l) => l.name === question.layer && (l.attributed || l.time === "interval"));
  return {
    id: "map",
    kind: "map",
    facilities: true,
    title: { en: say(lang, views, "mapTitle") },
    question: { ...question, measure: measureOf(question) },
    ...(partners === null && !attributed ? {} : { series: { field: "from", values } }),
    ...(borders === null ? {} : { borderView: borders }),
  };
}

/** The address of a map, without what the first one has too; where there is no first one, whole. */
export function mapQuery({ question, partners, borders }: MapState, first: MapState | null): string {
  const asked = queryOf(question);
  return [
    ...(borders === null ? [] : [`borders=${borders}`]),
    ...(partners === null ? [] : [`partners=${partners.map(encodeURIComponent).join(",")}`]),
    ...(first !== null && asked === queryOf(first.question) ? [] : [asked.replace(/^measure=[^&]*&/, "")]),
  ].join("&");
}

/**
 * The map of an address, with what was ignored in it.
 * @param known days whose borders the base map has; null where there is no base map
 */
export function mapOf(
  params: URLSearchParams,
  first: MapState,
  dataset: Dataset,
  others: readonly string[],
  known: KnownDays | null = null,
): { readonly state: MapState; readonly notices: readonly Notice[] } {
  const { question, notices: asked } = questionOf(params, first.question, [...OWN, ...others]);
  const notices: Notice[] = [...asked, ...unused(params, DROPPED), ...notOneByOne(params)];
  const borders = params.get("borders");
  const day = borders !== null && isDay(borders) && isKnownDay(borders, known) ? borders : null;
  if (borders !== null && day === null) notices.push({ name: "borders", value: borders, why: "damaged" });
  const named = params.get("partners")?.split(",") ?? null;
  const there = named?.filter((name) => dataset.actorIndex.has(name) || isGroup(dataset, name)) ?? null;
  if (named !== null && there?.length !== named.length)
    notices.push({ name: "partners", value: named.join(), why: "damaged" });
  const bare = omit(question, ["from", "by", "without", "against"]);
  return {
    state: {
      question: {
        ...bare,
        measure: "count",
        ...wholePeriod(first.question, bare),
        to: bare.to === undefined || isTogether(bare.to) ? "region" : bare.to,
      },
      partners: there === null || there.length === 0 ? null : there,
      borders: day,
    },
    notices,
  };
}

/** Days on which the borders that a base knows of are others than on the day before, with the day before: of those known of the region. */
export function borderDays(base: MapBase | null, known: KnownDays | null = null): readonly string[] {
  const days = new Set<string>();
  for (const { from, to } of base?.borders ?? []) {
    if (to !== null) days.add(to).add(beside(to, 1));
    if (from !== null) days.add(beside(from, -1)).add(from);
  }
  return [...days].filter((day) => isKnownDay(day, known)).sort();
}

function beside(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const other = dateOf(dayOf(year, month, date) + by);
  return isoOf(dayOf(other.year, other.month, other.day));
}

/** An address without a period is of all years, which the map says. */
function wholePeriod({ period }: Question, asked: Question): Partial<Question> {
  return asked.period !== undefined || period === undefined ? {} : { period };
}
