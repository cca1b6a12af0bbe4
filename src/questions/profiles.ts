import type { Inputs } from "../measures/measure.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { fieldNamed } from "../model/field-named.ts";
import { refusal } from "../model/refusal.ts";
import { knownPartners } from "./blocs.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { againstOf, narrowed, without } from "./narrow.ts";
import { recipientsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { type Row, tallyOf } from "./tally.ts";

/** What two recipients get from each partner, or two partners give to each recipient; for Bonacich, where they take part. */
export function profilesOf(factors: Factors, plan: Plan): Inputs["profiles"] {
  const field = comparedBy(plan);
  const second = againstOf(plan);
  const of: readonly [string, string] = [plan.question[field] ?? "", second.question[field] ?? ""];
  const first = without(plan, "against");
  const pair = [first, second] as const;
  const found =
    plan.measure.name === "overlap-bonacich"
      ? byActivity(factors, pair, field)
      : field === "to"
        ? byPartners(factors, pair)
        : byRecipients(factors, pair);
  return { of, weights: null, most: null, ...found };
}

/** The question about everybody among whom two are compared. */
export function amongAll(plan: Plan): Plan {
  return without(plan, comparedBy(plan), "against");
}

/** Whether recipients or partners are compared. @throws QuestionError where it is neither, or both */
function comparedBy({ question, measure }: Plan): "to" | "from" {
  const fields = Object.keys(question.against ?? {});
  const [field] = fields;
  const two = (side: "to" | "from") =>
    [fieldNamed(side, "A"), fieldNamed("against", { [side]: "B" })] as const;
  const [to, againstTo] = two("to");
  const [from, againstFrom] = two("from");
  const both = refusal`${measure.name} compares two recipients, ${to} ${againstTo}, or two partners, ${from} ${againstFrom}`;
  if (fields.length !== 1 || (field !== "to" && field !== "from")) throw both;
  if (question[field] === undefined) throw refusal`${both}; ${fieldNamed(field)} is missing`;
  if (field === "to" && question.from !== undefined)
    throw refusal`${measure.name} of two recipients is over all partners; leave out ${fieldNamed("from")}`;
  return field;
}

type Found = Pick<Inputs["profiles"], "names" | "first" | "second" | "unknown">;

function byPartners(factors: Factors, [first, second]: readonly [Plan, Plan]): Found {
  const wide = without(first, "to");
  const everybody = tallyOf(factors, wide);
  const all = knownPartners(factors, wide, everybody);
  const { totals } = byPartner(factors, wide, everybody, all);
  const names = all.filter((_, n) => (totals[n] ?? 0) > 0);
  const one = byPartner(factors, first, tallyOf(factors, first), names);
  const other = byPartner(factors, second, tallyOf(factors, second), names);
  return { names, first: one.totals, second: other.totals, unknown: [one.rest, other.rest] };
}

function byRecipients(factors: Factors, [first, second]: readonly [Plan, Plan]): Found {
  const wide = without(first, "from");
  const everybody = tallyOf(factors, wide);
  const names = recipientsOf(factors, wide, everybody);
  const amounts = (plan: Plan) =>
    Float64Array.from(names, (to) => tallyOf(factors, narrowed(plan, { to })).total.best);
  const { rest } = byPartner(factors, wide, everybody, knownPartners(factors, wide, everybody));
  return { names, first: amounts(first), second: amounts(second), unknown: [rest, rest] };
}

/** 1 where the one compared takes part in an activity, out of all activities of the question. */
function byActivity(factors: Factors, [first, second]: readonly [Plan, Plan], field: "to" | "from"): Found {
  const wide = without(first, field);
  const counts = (row: Row) => row.best > 0;
  const all = tallyOf(factors, wide).each.filter(counts);
  const key = (row: Row) => `${row.layer.name}|${row.table}|${row.index}`;
  const takesPart = (plan: Plan) => {
    const there = new Set(tallyOf(factors, plan).each.filter(counts).map(key));
    return Float64Array.from(all, (row) => (there.has(key(row)) ? 1 : 0));
  };
  const hidden = field === "to" ? 0 : all.filter((row) => isUnsent(factors, wide, row)).length;
  return {
    names: all.map(key),
    first: takesPart(first),
    second: takesPart(second),
    unknown: [hidden, hidden],
  };
}

function isUnsent(factors: Factors, plan: Plan, row: Row): boolean {
  const shares = factors.shares(row.layer, row.table, plan.choices)[row.index];
  return (
    shares === undefined || shares.size === 0 || shares.has(factors.dataset.actorIndex.get(UNKNOWN) ?? -1)
  );
}
