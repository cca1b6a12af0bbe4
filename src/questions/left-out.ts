import type { Subject } from "../model/dataset.ts";
import { ALL_TIME, meets, windowOf } from "../model/period.ts";
import { isTogether, type Question } from "../model/question.ts";
import { type LeftOut, leftOutIn, spanOf } from "../study/left-out.ts";
import type { Study } from "../study/study.ts";
import { layersOf } from "./plan.ts";

/** What a question looks at: layers, recipients, a period and senders, as it writes them. */
export type Scope = Pick<Question, "layer" | "to" | "period" | "from">;

/**
 * What a release leaves out of a study in the layers, with the recipients and in the years of some scopes. A question that asks for
 * senders, places or kinds may ask for none of it: nothing of these is told.
 */
export function leftOutFor(
  { yaml, subject }: Pick<Study, "yaml" | "subject">,
  scopes: readonly Scope[],
): readonly LeftOut[] {
  return leftOutOf(leftOutIn(yaml.data), scopes, subject);
}

/** Records left out of a release in the layers, with the recipients and in the years of some scopes. */
export function leftOutOf(
  all: readonly LeftOut[],
  scopes: readonly Scope[],
  subject: Pick<Subject, "region" | "groupings">,
): readonly LeftOut[] {
  if (all.length === 0) return [];
  const read = scopes.map(({ layer, to, period }) => ({
    layers: new Set(layersOf(layer).map(({ name }) => name)),
    to: recipientsOf(to, subject),
    span: (period === undefined ? null : windowOf(period)) ?? ALL_TIME,
  }));
  return all.filter((one) => {
    const years = spanOf(one);
    return read.some(
      ({ layers, to, span }) =>
        layers.has(one.layer) &&
        (to === null || one.to.length === 0 || one.to.some((id) => to.has(id))) &&
        meets(years, span),
    );
  });
}

/** Where a question looks: at what it asks, and at what it holds that against. */
export function scopesOf(question: Question): readonly Scope[] {
  const { against } = question;
  return [question, ...(against === undefined ? [] : [{ ...question, ...against }])].map(
    ({ layer, to, period }) => ({
      layer,
      ...(to === undefined ? {} : { to }),
      ...(period === undefined ? {} : { period }),
    }),
  );
}

/** Whether some scopes are all of senders, of whom nothing is told: what is left out is then of anyone, and perhaps not of these. */
export function ofSenders(scopes: readonly Scope[]): boolean {
  return scopes.length > 0 && scopes.every(({ from }) => from !== undefined);
}

/** The recipients that a question names; null where it may mean any. */
function recipientsOf(
  to: string | undefined,
  { region, groupings }: Pick<Subject, "region" | "groupings">,
): ReadonlySet<string> | null {
  if (to === undefined || isTogether(to)) return null;
  const groups = Object.values(groupings);
  return new Set(
    to.split(",").flatMap((part) => {
      const name = part.trim();
      const members = groups.flatMap((group) => (Object.hasOwn(group, name) ? (group[name] ?? []) : []));
      return name === "region" ? region : [name, ...members];
    }),
  );
}
