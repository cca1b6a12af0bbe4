import { groupsIn, isRegional } from "../../../figures/colours.ts";
import { tieLayers } from "../../../layers/index.ts";
import type { Layer } from "../../../layers/layer.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { sizeOf } from "../../../questions/specifications.ts";
import { type Columns, yearsOf } from "../../../views/bench.ts";

/** The page begins with a question whose readings all have room on it. */
const MOST_READINGS = 1000;

/**
 * The question that the page begins with: the share of the study's first partner in its largest layer of which every
 * reading can be shown.
 */
export function defaultQuestion(bench: Columns): Question {
  const { dataset, factors } = bench;
  const size = ({ tables }: Layer) => dataset.tables.get(tables[0] ?? "")?.size ?? 0;
  const asked = tieLayers
    .filter((layer) => layer.time === "instant")
    .toSorted((a, b) => size(b) - size(a))
    .map((layer) => shareIn(bench, layer));
  const [first] = asked;
  const fits = asked.find((question) => {
    const readings = readingsOr(() => sizeOf(factors, question));
    return readings > 1 && readings <= MOST_READINGS;
  });
  if (first === undefined) throw new Error("there are no layers");
  return fits ?? first;
}

function shareIn(bench: Columns, layer: Layer): Question {
  const { subject } = bench.dataset;
  const group = Object.entries(groupsIn(subject)).find(([, members]) => !isRegional(members, subject));
  const from = layer.attributed ? (group?.[0] ?? subject.partners[0]) : subject.partners[0];
  const span = yearsOf(bench);
  return {
    measure: from === undefined ? "count" : "share",
    layer: layer.name,
    ...(from === undefined ? {} : { from }),
    ...(subject.region.length === 0 ? {} : { to: "region" }),
    ...(span === null ? {} : { period: `${Math.max(span.first, span.last - 9)}..${span.last}` }),
    ...(layer.values.includes("tiv-millions") ? { value: "tiv-millions" } : {}),
  };
}

function readingsOr(count: () => number): number {
  try {
    return count();
  } catch (error) {
    if (error instanceof QuestionError) return 0;
    throw error;
  }
}
