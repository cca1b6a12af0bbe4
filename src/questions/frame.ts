import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import { ROLES } from "../model/activity.ts";
import { ALL_TIME, type Period, windowOf } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import type { Choices, Factors } from "./factors.ts";

const BASES = ["delivery", "delivery-first", "delivery-last", "order"];
const ATTRIBUTIONS = ["organiser", "organiser-fractional", "umbrella-to-lead-states", "participant"];
const INITIATOR = ROLES.indexOf("initiator");

/**
 * The widest frame of a question: records that could bear on it under some choice.
 * A convention that changes none of them does not apply.
 */
export function frameOf(
  factors: Factors,
  question: Question,
  measure: Measure,
  layers: readonly Layer[],
): (table: string) => Uint8Array {
  const { against, ...own } = question;
  const partners =
    comparesPartners(measure.name, measure.input) || comparesPartners(against?.measure ?? "", "");
  const held: readonly Question[] = against === undefined ? [own] : [own, { ...own, ...against }];
  const asked = comparesRecipients(measure.input, own) ? held.map(({ to: _, ...q }) => q) : held;
  const memo = new Map<string, Uint8Array>();
  return (table) => {
    const known = memo.get(table);
    if (known !== undefined) return known;
    const mask = new Uint8Array(factors.activities(table, {}).size);
    for (const q of asked) {
      for (const layer of layers.filter((l) => l.tables.includes(table)))
        addTo(mask, factors, q, partners, layer, table);
    }
    memo.set(table, mask);
    return mask;
  };
}

function addTo(
  mask: Uint8Array,
  factors: Factors,
  q: Question,
  partners: boolean,
  layer: Layer,
  table: string,
): void {
  const period = (q.period === undefined ? null : windowOf(q.period)) ?? ALL_TIME;
  const where = q.where === undefined ? null : factors.where(table, q.where, {}).best;
  const to = q.to === undefined ? null : recipientsHigh(factors, layer, table, q.to, period);
  const when = whenHigh(factors, layer, table, period);
  const from = q.from === undefined || partners ? null : sendersHigh(factors, layer, table, q.from);
  for (let i = 0; i < mask.length; i++) {
    if ((where?.[i] ?? 1) > 0 && (to?.[i] ?? 1) > 0 && (when[i] ?? 0) > 0 && (from?.[i] ?? 1) > 0)
      mask[i] = 1;
  }
}

/** Whether other partners than the one asked about matter. */
function comparesPartners(name: string, input: string): boolean {
  return (
    name === "share" ||
    [
      "parts",
      "yearly",
      "ties",
      "position",
      "coverage",
      "members",
      "profiles",
      "layered",
      "contrast",
      "shift",
      "goods",
      "multiplex",
      "standing",
      "attendance",
      "spheres",
      "brokerage",
    ].includes(input)
  );
}

/** Whether other recipients than those asked about matter. */
function comparesRecipients(input: string, { from }: Partial<Question>): boolean {
  const ofOne = ["attendance", "standing", "brokerage", "position"].includes(input);
  return input === "profiles" || input === "goods" || (ofOne && from === undefined);
}

function recipientsHigh(
  factors: Factors,
  layer: Layer,
  table: string,
  to: string,
  period: Period,
): Uint8Array {
  const universes = layer.attributed ? ["participants", "territory"] : ["participants"];
  return anyOf(
    universes.flatMap((universe) =>
      ["ignored", "counted"].map((observers) =>
        factors.recipients(layer, table, to, period, { universe, observers }),
      ),
    ),
  );
}

function whenHigh(factors: Factors, layer: Layer, table: string, period: Period): Uint8Array {
  const bases = table === "transfers" ? BASES : ["delivery"];
  return anyOf(bases.map((basis) => factors.amounts(layer, table, "count", period, { "year-basis": basis })));
}

function sendersHigh(factors: Factors, layer: Layer, table: string, from: string): Uint8Array {
  const { dataset } = factors;
  const groupings = Object.values(dataset.subject.groupings);
  const names = from.split(",").map((n) => n.trim());
  const ids = names.flatMap((n) =>
    n === "region"
      ? dataset.subject.region
      : [n, ...groupings.flatMap((g) => (Object.hasOwn(g, n) ? (g[n] ?? []) : []))],
  );
  const actors = new Set(ids.map((id) => dataset.actorIndex.get(id)).filter((i) => i !== undefined));
  const initiated = factors.activities(table, {}).parts.roles.includes(INITIATOR) ? ["initiator"] : [];
  const attributions = layer.attributed ? [...ATTRIBUTIONS, ...initiated] : ["organiser"];
  return anyOf(
    attributions.map((attribution) => factors.senders(layer, table, actors, { attribution } as Choices)),
  );
}

function anyOf(factors: readonly { readonly high: Float64Array }[]): Uint8Array {
  const mask = new Uint8Array(factors[0]?.high.length ?? 0);
  for (const { high } of factors) for (let i = 0; i < mask.length; i++) if ((high[i] ?? 0) > 0) mask[i] = 1;
  return mask;
}
