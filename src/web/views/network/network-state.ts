import { layers } from "../../../layers/index.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { isTogether, type Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { type Columns, yearsOf } from "../../../views/bench.ts";
import { firstLayers } from "../../../views/first-layers.ts";
import { isGroup } from "../../../views/is-group.ts";
import { type Notice, notOneByOne, queryOf, questionOf, unused } from "../../state/question-url.ts";
import { withConvention } from "../ask/settled.ts";
import { ARRANGEMENTS, type Arrangement } from "./layout.ts";

/** What the network shows: which ties, how they are laid out, who stands in the middle, and from what number on. */
export interface NetworkState {
  readonly question: Question;
  readonly arrangement: Arrangement;
  readonly centre: string | null;
  readonly least: number;
}

/** Parts of an address that are of this page. */
export const OWN = ["view", "centre", "least"] as const;

/** Room for the first drawing, which a smaller page shows smaller. */
export const NETWORK_WIDTH = 1240;

/** Stars of the layer that pages begin with, over all its years. */
export function firstNetwork(bench: Columns): NetworkState {
  const largest = firstLayers(bench)[0]?.name ?? layers[0]?.name ?? "";
  const span = yearsOf(bench);
  return {
    question: {
      measure: "count",
      layer: largest,
      to: "region",
      ...(span === null ? {} : { period: `${span.first}..${span.last}` }),
    },
    arrangement: "stars",
    centre: null,
    least: 0,
  };
}

/** The address of a network, without what the first one has too; where there is no first one, whole. */
export function networkQuery(state: NetworkState, first: NetworkState | null): string {
  const { question, arrangement, centre, least } = state;
  const own = [
    ...(arrangement === first?.arrangement ? [] : [`view=${arrangement}`]),
    ...(centre === null ? [] : [`centre=${encodeURIComponent(centre)}`]),
    ...(least === 0 ? [] : [`least=${least}`]),
  ];
  const asked = queryOf(question);
  const same = first !== null && asked === queryOf(first.question);
  return [...own, ...(same ? [] : [asked.replace(/^measure=[^&]*&/, "")])].join("&");
}

/** The network of an address, with what was ignored in it. */
export function networkOf(
  params: URLSearchParams,
  first: NetworkState,
  dataset: Dataset,
  others: readonly string[] = [],
): { readonly state: NetworkState; readonly notices: readonly Notice[] } {
  const { question, notices: asked } = questionOf(params, first.question, [...OWN, ...others]);
  const notices: Notice[] = [...asked, ...unused(params, DROPPED), ...notOneByOne(params)];
  const damaged = (name: string, value: string) => notices.push({ name, value, why: "damaged" });
  const view = params.get("view");
  const arrangement = ARRANGEMENTS.find((a) => a === view);
  if (view !== null && arrangement === undefined) damaged("view", view);
  const centre = params.get("centre");
  const known = centre !== null && (dataset.actorIndex.has(centre) || isGroup(dataset, centre));
  if (centre !== null && !known) damaged("centre", centre);
  const least = params.get("least");
  const number = least !== null && /^\d{1,9}(\.\d{1,3})?$/.test(least) ? Number(least) : null;
  if (least !== null && number === null) damaged("least", least);
  return {
    state: {
      question: tiesOnly(question),
      arrangement: arrangement ?? first.arrangement,
      centre: known ? centre : null,
      least: number ?? 0,
    },
    notices,
  };
}

/** Fields of a question that a network has no use for. */
const DROPPED = ["measure", "from", "by", "without"] as const;

/** A network is of numbers and amounts, from everybody, each edition of a series by itself. */
function tiesOnly(question: Question): Question {
  const bare = omit(question, ["from", "by", "without"]);
  const to = bare.to === undefined || isTogether(bare.to) ? "region" : bare.to;
  return withConvention({ ...bare, measure: "count", to }, "unit", null);
}
