import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import { ROLES } from "../model/activity.ts";
import { ALL_TIME, type Period, windowOf } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import type { Choices, Factors, Weights } from "./factors.ts";
import { later } from "./later.ts";

const BASES = ["delivery", "delivery-first", "delivery-last", "order"];
const ATTRIBUTIONS = ["organiser", "organiser-fractional", "umbrella-to-lead-states", "participant"];
const INITIATOR = ROLES.indexOf("initiator");

/**
 * The widest frame of a question: which records of a table could bear on it under some choice.
 * A convention that changes none of them does not apply.
 */
export function frameOf(
  factors: Factors,
  question: Question,
  measure: Measure,
  layers: readonly Layer[],
): (table: string) => (i: number) => boolean {
  const { against, ...own } = question;
  const partners = othersMatter(question, measure);
  const held: readonly Question[] = against === undefined ? [own] : [own, { ...own, ...against }];
  const asked = comparesRecipients(measure.input, own) ? held.map(({ to: _, ...q }) => q) : held;
  return (table) => {
    const ways = asked.flatMap((q) =>
      layers
        .filter((l) => l.tables.includes(table))
        .map((layer) => conditionsOf(factors, q, partners, layer, table)),
    );
    return (i) => ways.some((conditions) => conditions.every((met) => met()[i] === 1));
  };
}

/** What a record must meet to bear on a question, each as 1 or 0 a record; made once a record is there that meets those before. */
function conditionsOf(
  factors: Factors,
  q: Question,
  partners: boolean,
  layer: Layer,
  table: string,
): readonly (() => Uint8Array)[] {
  const { where, to, from } = q;
  const period = (q.period === undefined ? null : windowOf(q.period)) ?? ALL_TIME;
  return [
    ...(where === undefined ? [] : [later(() => whereMet(factors, table, where))]),
    ...(to === undefined ? [] : [later(() => recipientsHigh(factors, layer, table, to, period))]),
    later(() => whenHigh(factors, layer, table, period)),
    ...(from === undefined || partners ? [] : [later(() => sendersHigh(factors, layer, table, from))]),
  ];
}

function whereMet(factors: Factors, table: string, where: NonNullable<Question["where"]>): Uint8Array {
  const { best } = factors.where(table, where, {});
  return anyOf(factors, [{ high: best }]);
}

/** Whether other partners than the one asked about matter to a question. */
export function othersMatter({ against }: Question, { name, input }: Measure): boolean {
  return comparesPartners(name, input) || comparesPartners(against?.measure ?? "", "");
}

function comparesPartners(name: string, input: string): boolean {
  return (
    name === "share" ||
    [
      "parts",
      "yearly",
      "bandwidth",
      "mutual",
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
  return factors.once(["to-any", layer.name, table, to, period.from, period.to], () =>
    anyOf(
      factors,
      universes.flatMap((universe) =>
        ["ignored", "counted"].map((observers) =>
          factors.recipients(layer, table, to, period, { universe, observers }),
        ),
      ),
    ),
  );
}

function whenHigh(factors: Factors, layer: Layer, table: string, period: Period): Uint8Array {
  const bases = table === "transfers" ? BASES : ["delivery"];
  return factors.once(["when-any", layer.name, table, period.from, period.to], () =>
    anyOf(
      factors,
      bases.map((basis) => factors.amounts(layer, table, "count", period, { "year-basis": basis })),
    ),
  );
}

function sendersHigh(factors: Factors, layer: Layer, table: string, from: string): Uint8Array {
  return factors.once(["from-any", layer.name, table, from], () => sentAnyWay(factors, layer, table, from));
}

function sentAnyWay(factors: Factors, layer: Layer, table: string, from: string): Uint8Array {
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
    factors,
    attributions.map((attribution) => factors.senders(layer, table, actors, { attribution } as Choices)),
  );
}

/** 1 for each record that any of these says may count. */
function anyOf(factors: Factors, some: readonly { readonly high: Weights }[]): Uint8Array {
  const columns = [...new Set(some.map(({ high }) => high))];
  const [only, ...others] = columns;
  if (others.length === 0 && only instanceof Uint8Array) return only;
  return factors.once(["any", ...columns.map(factors.numberOf)], () => {
    const mask = new Uint8Array(columns[0]?.length ?? 0);
    for (const high of columns) for (let i = 0; i < mask.length; i++) if ((high[i] ?? 0) > 0) mask[i] = 1;
    return mask;
  });
}
