import { EVER, NEVER } from "../../model/day.ts";
import type { Choices } from "../../questions/factors.ts";
import type { Plan } from "../../questions/plan.ts";

/** Measures that replicate.R has. */
const MEASURES_IN_R: ReadonlySet<string> = new Set([
  ...["count", "sum", "share", "ratio", "change", "frequency", "mean", "median", "peak", "range", "trend"],
  ...["interval", "first", "nth", "every", "set", "largest", "smallest", "composition", "effective-number"],
  ...["hhi", "richness", "shannon", "tie-coverage", "e-i-normalised", "membership-overlap"],
  "institutional-overlap",
]);

/** Measures that replicate.do has; the last of them are of sizes of activities or of years. */
const MEASURES_IN_STATA: ReadonlySet<string> = new Set([
  ...["count", "sum", "share", "ratio", "change", "first", "nth", "interval"],
  ...["mean", "median", "peak", "trend"],
]);
const COMPARED_IN_STATA: ReadonlySet<string> = new Set(["count", "sum", "share"]);

/** Why a script does not recompute an answer to a question, which may be held against another; null where it does. */
export type Covers = (plan: Plan, base: Plan | null) => string | null;

export const coveredByR: Covers = (plan, base) => {
  const { measure, question } = plan;
  const compared = question.against?.measure;
  for (const name of [measure.name, ...(compared === undefined ? [] : [compared])])
    if (!MEASURES_IN_R.has(name)) return `the measure ${name} is not in the script`;
  if (base?.choices.grouping !== plan.choices.grouping && base !== null)
    return "it is held against a question with other groups of partners";
  for (const { choices } of base === null ? [plan] : [plan, base]) {
    const why = unusual(choices, { resolution: ["recorded"], projection: ["star"], caution: ["refuse"] });
    if (why !== null) return why;
  }
  return null;
};

export const coveredByStata: Covers = (plan, base) => {
  const { measure, question, period, value } = plan;
  const inR = coveredByR(plan, base);
  if (inR !== null) return inR;
  if (!MEASURES_IN_STATA.has(measure.name)) return `the measure ${measure.name} is in replicate.R alone`;
  const compared = question.against?.measure;
  if (compared !== undefined && !COMPARED_IN_STATA.has(compared))
    return `the measure ${compared} is in replicate.R alone`;
  const ofYears =
    measure.input === "series" ||
    (measure.input === "spread" && (question.by !== undefined || value === "count"));
  if (ofYears && (question.by ?? "year") !== "year")
    return `parts by ${question.by} are in replicate.R alone`;
  if (ofYears && (period.from === EVER || period.to === NEVER))
    return "years of an open period are in replicate.R alone";
  for (const { choices } of base === null ? [plan] : [plan, base]) {
    const why = unusual(choices, {
      unit: ["edition"],
      "year-basis": ["delivery"],
      attribution: ["organiser", "organiser-fractional", "participant", "initiator"],
    });
    if (why !== null) return why;
  }
  return null;
};

/** The first choice that a script does not know. */
function unusual(choices: Choices, known: Readonly<Record<string, readonly string[]>>): string | null {
  for (const [name, values] of Object.entries(known)) {
    const choice = choices[name];
    if (choice !== undefined && !values.includes(choice)) return `${name}=${choice} is not in the script`;
  }
  return null;
}
