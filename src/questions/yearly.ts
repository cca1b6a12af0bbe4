import { type Course, type Mix, OTHERS, type Yearly } from "../measures/yearly/yearly.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { ALL_TIME } from "../model/period.ts";
import { QuestionError } from "../model/question.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { partnersOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { apartFrom } from "./rank-of.ts";
import { isCounted, type Tally, tallyOf } from "./tally.ts";

/** What a question selects year by year, and which sources say so. */
export function courseOf(factors: Factors, plan: Plan, tally: Tally): Course {
  const years = yearsAsked(factors, plan, tally);
  const tallies = years.map((y) => tallyOf(factors, narrowed(plan, { period: String(y) })));
  return {
    years: Int32Array.from(years),
    values: Float64Array.from(tallies, (t) => t.total.best),
    counts: plan.value === "count",
    once: plan.layers.every((l) => l.time === "instant"),
    sources: sourcesOf(factors, plan, tallies),
    recordsEnd: recordsEnd(factors, plan),
  };
}

/** The same of every partner; where `from` names one, of that one and of all others together. */
export function yearlyOf(factors: Factors, plan: Plan): Yearly {
  const { from } = plan.question;
  const wide = without(plan, "from");
  const tally = tallyOf(factors, wide);
  const all = partnersOf(factors, plan, tally).filter((name) => name !== UNKNOWN);
  const names = from === undefined ? all : [from, ...apartFrom(factors, plan, from, all)];
  const course = courseOf(factors, wide, tally);
  const years = [...course.years].map((y) => {
    const one = narrowed(wide, { period: String(y) });
    return byPartner(factors, one, tallyOf(factors, one), names);
  });
  const rows = years.map(({ totals }) => (from === undefined ? totals : besideOthers(totals)));
  return {
    ...course,
    partners: { names: from === undefined ? names : [from, OTHERS], rows },
    unknown: Float64Array.from(years, ({ rest }) => rest),
  };
}

/** The first of several amounts, and the sum of the rest. */
function besideOthers(totals: Float64Array): Float64Array {
  return Float64Array.of(
    totals[0] ?? 0,
    totals.subarray(1).reduce((a, b) => a + b, 0),
  );
}

function yearsAsked(factors: Factors, plan: Plan, tally: Tally): readonly number[] {
  if (plan.question.by === "year")
    throw new QuestionError(`${plan.measure.name} is sought among years, and has no parts by year`);
  return yearsOf(factors, plan, tally);
}

/** How many activities of each year rest on each source. */
function sourcesOf(factors: Factors, plan: Plan, tallies: readonly Tally[]): Mix {
  const index = new Map<string, number>();
  const found = tallies.map((tally) => {
    const counts: number[] = [];
    for (const row of tally.rows) {
      if (!isCounted(row)) continue;
      const cell = factors.activities(row.table, plan.choices).text("source")[row.index] ?? "";
      const name = cell === "" ? "no source" : cell;
      const k = index.get(name) ?? index.size;
      index.set(name, k);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    return counts;
  });
  const names = [...index.keys()];
  return { names, rows: found.map((counts) => Float64Array.from(names, (_, k) => counts[k] ?? 0)) };
}

/** The last year of any record of these layers. */
export function recordsEnd(factors: Factors, plan: Plan): number | null {
  const bare = without(plan, "from", "to", "without", "where", "period", "by", "against");
  const all: Plan = { ...bare, period: ALL_TIME };
  return yearsOf(factors, all, tallyOf(factors, all)).at(-1) ?? null;
}
