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

/** Why a division among nobody else cannot be drawn again. */
const ONE_PARTNER = "one partner only";

/** Draws of the totals of several names and of nobody's, and of what kind they are. */
interface Drawn {
  readonly sampler: Sampler;
  readonly credible: boolean;
  readonly units: number;
  /** How many names can have an amount in a draw. */
  readonly among: number;
}

/** How amounts by name are drawn again; a text where they cannot be. */
export function sampleOfParts(asking: Asking, plan: Plan, tally: Tally, input: Parts): Sample | string {
  if (plan.question.against?.measure !== undefined) return "the parts are no counts or sums";
  const units = unitsOf(asking, plan, tally, input.names);
  const whole = plan.measure.name === "hhi-unbiased";
  const { sampler, credible, units: size, among } = drawnFrom(plan, units, input.names, input.focus, !whole);
  if (size > 1 && among < 2) return byOf(plan) === "partner" ? ONE_PARTNER : "one part only";
  const { measure, choices } = plan;
  const { ends: _, ...drawn } = input;
  return {
    samplers: [sampler],
    spread: credible ? "credible" : "bootstrap",
    of: told(plan, size),
    units: size,
    value: ([totals = new Float64Array()]) => {
      const values = totals.subarray(0, input.names.length);
      return asked(measure, { ...drawn, values, unknown: totals[input.names.length] ?? 0 }, choices);
    },
  };
}

/** How amounts by name and layer are drawn again: each layer for itself, one that chance cannot move as it is. */
export function sampleOfLayers(asking: Asking, plan: Plan, input: Layered): Sample | string {
  const wide = without(plan, "from", "by");
  const drawn: { layer: string; of: string; by: Drawn }[] = [];
  for (const layer of input.layers) {
    if (!plan.layers.some((l) => l.name === layer))
      return `${layer} is drawn from no records; leave it out of --layer`;
    const one = narrowed(wide, { layer });
    const units = partnerUnits(asking.factors, one, tallyOf(asking.factors, one), input.names);
    const by = drawnFrom(one, units, input.names, null, true);
    drawn.push({ layer, of: told(one, by.units), by });
  }
  const { measure, choices } = plan;
  const used = drawn.filter((d) => d.by.units > 0);
  const free = used.filter((d) => d.by.units > 1 && d.by.among > 1);
  const fixed = used.filter((d) => !free.includes(d));
  const why = fixed.map((d) => `${d.layer} (${d.by.units === 1 ? d.of : "one partner"})`).join(", ");
  const leaveOut = `--layer ${free.map((d) => d.layer).join(",")} leaves ${fixed.length === 1 ? "it" : "them"} out`;
  const least = free.reduce<(typeof drawn)[number] | undefined>(
    (a, d) => (a === undefined || d.by.units < a.by.units ? d : a),
    undefined,
  );
  if (free.length === 0) {
    const [only] = used;
    if (used.length === 1 && only !== undefined && only.by.units > 1) return ONE_PARTNER;
    return used.length === 1 ? `it rests on ${only?.of}` : `no layer can be drawn: ${why || "no records"}`;
  }
  return {
    samplers: drawn.map((d, l) => (free.includes(d) ? d.by.sampler : heldAs(input, l))),
    spread: free.every((d) => d.by.credible) ? "credible" : "bootstrap",
    of: free.map((d) => `${d.of} of ${d.layer}`).join(", "),
    units: least?.by.units ?? 0,
    ...(free.length > 1 ? { least: ` of ${least?.layer}` } : {}),
    ...(fixed.length === 0
      ? {}
      : { notes: [`held as recorded in every draw: ${why}; ${leaveOut}`], mend: `; ${leaveOut}: ${why}` }),
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

/** A layer as it is recorded, in every draw. */
function heldAs({ names, values, unknown }: Layered, layer: number): Sampler {
  return {
    columns: names.length + 1,
    draw(_, out) {
      out.set(values[layer] ?? []);
      out[names.length] = unknown[layer] ?? 0;
    },
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
  if (counts === null)
    return {
      sampler: bootstrapOf(units),
      credible: false,
      units: units.size,
      among: columnsOf(units, names.length),
    };
  const present = [...counts.keys()].filter((k) => (counts[k] ?? 0) > 0 || names[k] === (focus ?? ""));
  const posterior = posteriorSampler(posteriorOf(present.map((k) => counts[k] ?? 0)));
  const own = new Float64Array(present.length);
  return {
    credible: true,
    units: sum(counts),
    among: present.filter((k) => k < names.length).length,
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

/** How many of the first totals any unit adds to. */
function columnsOf({ columns, values }: Units, first: number): number {
  const met = new Set<number>();
  values.forEach((x, k) => {
    if (x !== 0 && k % columns < first) met.add(k % columns);
  });
  return met.size;
}
