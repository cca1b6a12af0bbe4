import { groupsIn, isRegional } from "../../../figures/colours.ts";
import type { FigureBench } from "../../../figures/kind.ts";
import type { Layer } from "../../../layers/layer.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { planOf } from "../../../questions/plan.ts";
import { sizeOf } from "../../../questions/specifications.ts";
import { recordsEnd } from "../../../questions/yearly.ts";
import { contextYears, yearsOf } from "../../../views/bench.ts";
import { contextQuestion, hasContext } from "../../../views/context.ts";
import { firstLayers, hasSeveral, sizeOfLayer } from "../../../views/first-layers.ts";
import { lookedAt } from "../../../views/searched.ts";

/** What the question is found by: records, and where somebody looked. */
type Held = Pick<FigureBench, "dataset" | "factors" | "looked">;

/** The page begins with a question whose readings all have room on it. */
const MOST_READINGS = 1000;

/**
 * The question that the page begins with: the share of the study's first partner in its largest layer of several
 * senders of which every reading can be shown; a number of activities where one sends alone; of numbers of context alone, those
 * of their last year.
 */
export function defaultQuestion(bench: Held): Question {
  const { factors } = bench;
  const dated = firstLayers(bench).filter((layer) => layer.time === "instant");
  const held = dated.filter((layer) => sizeOfLayer(bench, layer) > 0);
  const span = contextYears(bench);
  if (
    span !== null &&
    hasContext(bench.dataset) &&
    firstLayers(bench).every((l) => sizeOfLayer(bench, l) === 0)
  )
    return contextQuestion(bench.dataset, { ...toRegion(bench), period: `${span.last}` });
  const asked = (held.length === 0 ? dated : held).map((layer) => shareIn(bench, layer));
  const [first] = asked;
  const fits = asked.find((question) => {
    const readings = readingsOr(() => sizeOf(factors, question));
    return readings > 1 && readings <= MOST_READINGS;
  });
  if (first === undefined) throw new Error("there are no layers");
  return fits ?? first;
}

function shareIn(bench: Held, layer: Layer): Question {
  const { subject } = bench.dataset;
  const group = Object.entries(groupsIn(subject)).find(([, members]) => !isRegional(members, subject));
  const from = layer.attributed ? (group?.[0] ?? subject.partners[0]) : subject.partners[0];
  const certain = from === undefined || (sizeOfLayer(bench, layer) > 0 && !hasSeveral(bench, layer));
  return {
    measure: certain ? "count" : "share",
    layer: layer.name,
    ...(certain ? {} : { from }),
    ...toRegion(bench),
    ...lastYears(bench, layer.name),
    ...(!certain && layer.values.includes("tiv-millions") ? { value: "tiv-millions" } : {}),
  };
}

function toRegion({ dataset: { subject } }: Held): Pick<Question, "to"> {
  return subject.region.length === 0 ? {} : { to: "region" };
}

/** The last ten years, up to the last one of which the layer has records or somebody looked for all of them: none yet is not nothing. */
function lastYears(bench: Held, layer: string): Pick<Question, "period"> {
  const { dataset, factors, looked } = bench;
  const span = yearsOf(bench);
  if (span === null) return {};
  const held = recordsEnd(factors, planOf(factors, { measure: "count", layer })) ?? span.last;
  const lookedIn = (year: number) =>
    lookedAt(looked, { measure: "count", layer, to: "region", period: `${year}` }, dataset.subject) === "all";
  let last = span.last;
  while (last > held && !lookedIn(last)) last--;
  return { period: `${Math.max(span.first, last - 9)}..${last}` };
}

function readingsOr(count: () => number): number {
  try {
    return count();
  } catch (error) {
    if (error instanceof QuestionError) return 0;
    throw error;
  }
}
