import type { Inputs } from "../measures/measure.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { knownPartners } from "./blocs.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { apartFrom } from "./rank-of.ts";
import { type Row, tallyOf } from "./tally.ts";

const UNKINDED = "kind not recorded";

/** What partners delivered of each kind to a client and to its region; without a client the region is it. */
export function goodsOf(factors: Factors, plan: Plan): Inputs["goods"] {
  const { from, to } = plan.question;
  const region = regionOf(plan);
  const client = to === undefined ? region : without(plan, "from");
  const given = { client: tallyOf(factors, client), region: tallyOf(factors, region) };
  const all = [
    ...new Set([
      ...knownPartners(factors, plan, given.client),
      ...knownPartners(factors, plan, given.region),
    ]),
  ];
  const partners = from === undefined ? all : [...apartFrom(factors, plan, from, all), from];
  const labels = labelsOf(factors, plan, [...given.client.each, ...given.region.each]);
  const made = (of: Plan, tally: typeof given.client) =>
    [...labels.keys()].map((kind) =>
      byPartner(
        factors,
        of,
        { each: tally.each.filter((row) => keyOf(factors, plan, row) === kind) },
        partners,
      ),
    );
  const [own, everyone] = [made(client, given.client), made(region, given.region)];
  return {
    kinds: [...labels.values()],
    partners,
    client: own.map((m) => m.totals),
    region: everyone.map((m) => m.totals),
    unknown: {
      client: Float64Array.from(own, (m) => m.rest),
      region: Float64Array.from(everyone, (m) => m.rest),
    },
    focus: from === undefined || from === UNKNOWN ? null : from,
  };
}

/** The question about what everybody delivers to the region. */
export function regionOf(plan: Plan): Plan {
  return narrowed(without(plan, "from"), { to: "region" });
}

/** Kinds by how they are compared, in alphabetical order: capitals make no difference. */
function labelsOf(factors: Factors, plan: Plan, rows: readonly Row[]): ReadonlyMap<string, string> {
  const found = rows
    .filter((row) => row.whole.best > 0)
    .map((row) => kindOf(factors, plan, row))
    .sort();
  const labels = new Map<string, string>();
  for (const label of found) if (!labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
  return labels;
}

function keyOf(factors: Factors, plan: Plan, row: Row): string {
  return kindOf(factors, plan, row).toLowerCase();
}

function kindOf(factors: Factors, plan: Plan, row: Row): string {
  const a = factors.activities(row.table, plan.choices);
  return a.text("kind")[row.index] || a.text("category")[row.index] || UNKINDED;
}
