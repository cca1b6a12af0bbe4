import type { Choices } from "../../questions/factors.ts";
import type { Plan } from "../../questions/plan.ts";

/** Measures that the scripts have. */
const MEASURES: ReadonlySet<string> = new Set([
  ...["count", "sum", "share", "ratio", "change", "frequency", "mean", "median", "peak", "range", "trend"],
  ...["interval", "first", "nth", "every", "set", "largest", "smallest", "composition", "effective-number"],
  ...["hhi", "richness", "shannon", "tie-coverage", "e-i-normalised", "membership-overlap"],
  "institutional-overlap",
]);

/** Why the scripts do not recompute an answer to a question, which may be held against another; null where they do. */
export function whyLeft(plan: Plan, base: Plan | null): string | null {
  const { measure, question } = plan;
  const compared = question.against?.measure;
  for (const name of [measure.name, ...(compared === undefined ? [] : [compared])])
    if (!MEASURES.has(name)) return `the measure ${name} is not in the scripts`;
  if (base?.choices.grouping !== plan.choices.grouping && base !== null)
    return "it is held against a question with other groups of partners";
  for (const { choices } of base === null ? [plan] : [plan, base]) {
    const why = unusual(choices, { resolution: ["recorded"], projection: ["star"], caution: ["refuse"] });
    if (why !== null) return why;
  }
  return null;
}

/** The first choice that the scripts do not know. */
function unusual(choices: Choices, known: Readonly<Record<string, readonly string[]>>): string | null {
  for (const [name, values] of Object.entries(known)) {
    const choice = choices[name];
    if (choice !== undefined && !values.includes(choice)) return `${name}=${choice} is not in the scripts`;
  }
  return null;
}
