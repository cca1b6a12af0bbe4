import { bootstrapOf, posteriorSampler, type Sampler, type Units } from "../inference/bootstrap.ts";
import { posteriorOf } from "../inference/dirichlet.ts";
import type { Layered, Measure, Parts } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import type { Asking } from "./inputs.ts";
import { byOf, narrowed, without } from "./narrow.ts";
import { partsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { countsOf, partnerUnits, unitName, unitOf, unitsFrom } from "./resampled.ts";
import type { Sample } from "./sampling.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** Draws of the totals of several names and of nobody's, and of what kind they are. */
interface Drawn {
  readonly sampler: Sampler;
  readonly credible: boolean;
  readonly units: number;
}

/** How amounts by name are drawn again; a text where they cannot be. */
export function sampleOfParts(asking: Asking, plan: Plan, tally: Tally, input: Parts): Sample | string {
  if (plan.question.against?.measure !== undefined) return "the parts are no counts or sums";
  const units = unitsOf(asking, plan, tally, input.names);
  const whole = plan.measure.name === "hhi-unbiased";
  const { sampler, credible, units: size } = drawnFrom(plan, units, input.names, input.focus, !whole);
  const { measure, choices } = plan;
  return {
    samplers: [sampler],
    spread: credible ? "credible" : "bootstrap",
    of: told(plan, size),
    units: size,
    value: ([totals = new Float64Array()]) => {
      const values = totals.subarray(0, input.names.length);
      return asked(measure, { ...input, values, unknown: totals[input.names.length] ?? 0 }, choices);
    },
  };
}

/** How amounts by name and layer are drawn again: each layer for itself. */
export function sampleOfLayers(asking: Asking, plan: Plan, input: Layered): Sample | string {
  const wide = without(plan, "from", "by");
  const drawn: { plan: Plan; by: Drawn }[] = [];
  for (const layer of input.layers) {
    if (!plan.layers.some((l) => l.name === layer)) return `${layer} is drawn from no records`;
    const one = narrowed(wide, { layer });
    const units = partnerUnits(asking.factors, one, tallyOf(asking.factors, one), input.names);
    drawn.push({ plan: one, by: drawnFrom(one, units, input.names, null, true) });
  }
  const { measure, choices } = plan;
  const used = drawn.filter((d) => d.by.units > 0);
  return {
    samplers: drawn.map((d) => d.by.sampler),
    spread: used.every((d) => d.by.credible) ? "credible" : "bootstrap",
    of: used.map((d) => `${told(d.plan, d.by.units)} of ${d.plan.layers[0]?.name}`).join(", "),
    units: used.reduce((least, d) => Math.min(least, d.by.units), used.length === 0 ? 0 : 2),
    value: (totals) =>
      asked(
        measure,
        {
          ...input,
          values: totals.map((t) => t.subarray(0, input.names.length)),
          unknown: Float64Array.from(totals, (t) => t[input.names.length] ?? 0),
        },
        choices,
      ),
  };
}

/** `12 packages`. */
export function told(plan: Plan, units: number): string {
  const many = unitName(plan);
  return `${units} ${units === 1 ? (many === "activities" ? "activity" : many.slice(0, -1)) : many}`;
}

function asked(
  measure: Measure,
  input: Parts | Layered,
  choices: Plan["choices"],
): ReturnType<Sample["value"]> {
  return measure.of(input, choices).value;
}

/** What each unit adds to each name; partners in one pass, other parts one by one. */
function unitsOf({ factors }: Asking, plan: Plan, tally: Tally, names: readonly string[]): Units {
  const by = byOf(plan);
  if (by === "partner") return partnerUnits(factors, plan, tally, names);
  const parts = partsOf(factors, plan, tally, by);
  const additions = parts.flatMap((part) => {
    const column = names.indexOf(part.name);
    const { rows } = tallyOf(factors, narrowed(without(plan, "by", "against"), part.narrows));
    return rows
      .filter((row) => row.best > 0)
      .map((row) => ({ unit: unitOf(factors, plan, row), column, amount: row.best }));
  });
  return unitsFrom(
    additions.filter((a) => a.column >= 0),
    names.length + 1,
  );
}

/** Whole activities of one partner each have a posterior over the partners present; anything else is drawn by unit. */
function drawnFrom(
  plan: Plan,
  units: Units,
  names: readonly string[],
  focus: string | null,
  allowed: boolean,
): Drawn {
  const counts = allowed && plan.value === "count" ? countsOf(units) : null;
  if (counts === null) return { sampler: bootstrapOf(units), credible: false, units: units.size };
  const present = [...counts.keys()].filter((k) => (counts[k] ?? 0) > 0 || names[k] === (focus ?? ""));
  const posterior = posteriorSampler(posteriorOf(present.map((k) => counts[k] ?? 0)));
  const own = new Float64Array(present.length);
  return {
    credible: true,
    units: sum(counts),
    sampler: {
      columns: counts.length,
      draw(random, out) {
        posterior.draw(random, own);
        out.fill(0);
        present.forEach((k, n) => {
          out[k] = own[n] ?? 0;
        });
      },
    },
  };
}
