import { groupsIn, isRegional } from "../../../figures/colours.ts";
import type { Layer } from "../../../layers/layer.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { sizeOf } from "../../../questions/specifications.ts";
import { type Columns, yearsOf } from "../../../views/bench.ts";
import { firstLayers, hasSeveral, sizeOfLayer } from "../../../views/first-layers.ts";

/** The page begins with a question whose readings all have room on it. */
const MOST_READINGS = 1000;

/**
 * The question that the page begins with: the share of the study's first partner in its largest layer of several
 * senders of which every reading can be shown; a number of activities where one sends alone.
 */
export function defaultQuestion(bench: Columns): Question {
  const { factors } = bench;
  const dated = firstLayers(bench).filter((layer) => layer.time === "instant");
  const held = dated.filter((layer) => sizeOfLayer(bench, layer) > 0);
  const asked = (held.length === 0 ? dated : held).map((layer) => shareIn(bench, layer));
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
  const certain = from === undefined || (sizeOfLayer(bench, layer) > 0 && !hasSeveral(bench, layer));
  const span = yearsOf(bench);
  return {
    measure: certain ? "count" : "share",
    layer: layer.name,
    ...(certain ? {} : { from }),
    ...(subject.region.length === 0 ? {} : { to: "region" }),
    ...(span === null ? {} : { period: `${Math.max(span.first, span.last - 9)}..${span.last}` }),
    ...(!certain && layer.values.includes("tiv-millions") ? { value: "tiv-millions" } : {}),
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
