import type { Factors } from "./factors.ts";
import { byOf } from "./narrow.ts";
import { ownOf } from "./own.ts";
import { sharesOf } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** Measures of partners that only put them in an order, or count them, whatever their parts are of. */
const OF_NAMES: readonly string[] = ["largest", "smallest", "set", "composition", "rank", "richness"];

/** Of two recipients, measures of what both have with each partner out of all that they have. */
const OF_COMMON: readonly string[] = ["overlap-ruzicka", "overlap-bray-curtis"];

/** Whether a number is of partners beside each other, those of one recipient or of two that are compared. */
function isAmongPartners(plan: Plan): boolean {
  const { measure, question } = plan;
  switch (measure.input) {
    case "parts":
      return byOf(plan) === "partner";
    case "layered":
    case "spheres":
      return true;
    case "profiles":
      return question.against?.to !== undefined && measure.name !== "overlap-bonacich";
    default:
      return false;
  }
}

/** Whether a measure of partners is of the parts that they have of all together. */
function isOfParts({ measure: { input, name }, question }: Plan): boolean {
  if (input === "profiles") return OF_COMMON.includes(name);
  return question.against?.measure === undefined && !OF_NAMES.includes(name);
}

/** Whether whoever takes part counts as a partner in any layer of a plan. */
export function isByParticipant({ choices, layers }: Plan): boolean {
  return choices.attribution === "participant" && layers.some((layer) => layer.attributed);
}

/** Whether a number is of the parts of all participations, as several partners take part in one activity, and not of shares of activities. */
export function isOfParticipations(plan: Plan): boolean {
  return isAmongPartners(plan) && isOfParts(plan) && isByParticipant(plan);
}

/** What such a number is of. */
export const OF_PARTICIPATIONS =
  "several partners take part in one activity: this is of the parts of all participations, which differ from shares of activities";

/** What a number of partners says where whoever takes part is one: what it is of, and whether members of the region are among them. */
export function participationNotes(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  if (!isAmongPartners(plan) || !isByParticipant(plan)) return [];
  const of = isOfParticipations(plan) ? [OF_PARTICIPATIONS] : [];
  // Spheres and what two recipients are compared by are of outside partners alone.
  const withRegion = ["parts", "layered"].includes(plan.measure.input);
  return withRegion && isAmongRegion(factors, plan, tally)
    ? [...of, "states of the region count as partners of each other here; asked of the region, none does"]
    : of;
}

/** Whether anybody of the region takes part in what counts as a partner of another. */
function isAmongRegion(factors: Factors, plan: Plan, tally: Tally): boolean {
  const { dataset } = factors;
  const own = ownOf(factors, plan);
  const others = dataset.subject.region.filter((id) => !own.has(id));
  const actors = others.flatMap((id) => dataset.actorIndex.get(id) ?? []);
  if (actors.length === 0) return false;
  const sharesIn = sharesOf(factors, plan);
  return tally.each.some((row) => {
    const shares = row.whole.best > 0 ? sharesIn(row)[row.index] : undefined;
    return shares !== undefined && actors.some((actor) => shares.has(actor));
  });
}
