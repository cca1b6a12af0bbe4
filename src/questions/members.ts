import type { Inputs } from "../measures/measure.ts";
import { ROLES } from "../model/activity.ts";
import { EVER, NEVER } from "../model/day.ts";
import { QuestionError } from "../model/question.ts";
import type { Factors } from "./factors.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { partsIn } from "./recipients.ts";

/** Member sets of frameworks, or the frameworks of recipients beside those of a partner. */
export function membersOf(factors: Factors, plan: Plan): Inputs["members"] {
  const { dataset } = factors;
  const frameworks = frameworksOf(factors, plan);
  const partner =
    plan.question.from === undefined ? null : sendersNamed(factors, plan.question.from, plan.choices);
  const names = (actors: ReadonlySet<number>) => new Set([...actors].map((a) => dataset.actors[a] ?? ""));
  if (plan.measure.name === "membership-overlap") {
    const led =
      partner === null ? frameworks : frameworks.filter((f) => [...f.leads].some((l) => partner.has(l)));
    return { sets: led.map((f) => names(f.members)), focus: null };
  }
  if (partner === null) throw new QuestionError("institutional-overlap needs a partner: from");
  const of = (actors: ReadonlySet<number>) =>
    new Set(
      frameworks.filter((f) => [...actors].some((a) => f.members.has(a) || f.leads.has(a))).map((f) => f.id),
    );
  const recipients =
    plan.question.to === undefined || plan.question.to === "region"
      ? dataset.subject.region
      : plan.question.to.split(",");
  return {
    sets: recipients.map((r) => of(new Set([dataset.actorIndex.get(r.trim()) ?? -1]))),
    focus: of(partner),
  };
}

/** Frameworks in force in the period, each with those who lead it and those who belong to it. */
function frameworksOf(
  factors: Factors,
  plan: Plan,
): readonly {
  readonly id: string;
  readonly leads: ReadonlySet<number>;
  readonly members: ReadonlySet<number>;
}[] {
  const { dataset } = factors;
  const a = factors.activities("frameworks", plan.choices);
  const leading = new Set([ROLES.indexOf("lead")]);
  const belonging = new Set([ROLES.indexOf("member"), ROLES.indexOf("signatory")]);
  const all = factors.parts("frameworks", plan.choices);
  const those = (i: number, roles: ReadonlySet<number>) => partsIn(dataset, a, all, i, roles, plan.period);
  return a.ids.flatMap((id, i) => {
    if ((a.startFrom[i] ?? EVER) > plan.period.to || (a.endTo[i] ?? NEVER) < plan.period.from) return [];
    return [
      {
        id,
        leads: those(i, leading),
        members: those(i, belonging),
      },
    ];
  });
}
