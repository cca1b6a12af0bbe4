import type { Inputs } from "../measures/measure.ts";
import { ROLES } from "../model/activity.ts";
import { EVER, NEVER } from "../model/day.ts";
import { fieldNamed } from "../model/field-named.ts";
import { refusal } from "../model/refusal.ts";
import type { Factors } from "./factors.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { partsIn } from "./recipients.ts";

/** Member sets of frameworks, or the frameworks of recipients beside those of a partner. */
export function membersOf(factors: Factors, plan: Plan): Inputs["members"] {
  const { dataset } = factors;
  const frameworks = frameworksOf(factors, plan);
  const names = (actors: ReadonlySet<number>) => new Set([...actors].map((a) => dataset.actors[a] ?? ""));
  if (plan.measure.name === "membership-overlap")
    return { sets: ledBy(frameworks, partnerOf(factors, plan)).map((f) => names(f.members)), focus: null };
  const { partner, recipients } = besideEachOther(factors, plan);
  const of = (actors: ReadonlySet<number>) =>
    new Set(frameworks.filter((f) => isOf(f, actors)).map((f) => f.id));
  return { sets: recipients.map((r) => of(new Set([r]))), focus: of(partner) };
}

/** Ids of the frameworks that an overlap rests on. */
export function frameworksBehind(factors: Factors, plan: Plan): readonly string[] {
  const frameworks = frameworksOf(factors, plan);
  if (plan.measure.name === "membership-overlap")
    return ledBy(frameworks, partnerOf(factors, plan)).map((f) => f.id);
  const { partner, recipients } = besideEachOther(factors, plan);
  const all = new Set([...partner, ...recipients]);
  return frameworks.filter((f) => isOf(f, all)).map((f) => f.id);
}

function partnerOf(factors: Factors, { question, choices }: Plan): ReadonlySet<number> | null {
  return question.from === undefined ? null : sendersNamed(factors, question.from, choices);
}

/** The frameworks that a partner leads; all of them where none is asked about. */
function ledBy(frameworks: readonly Framework[], partner: ReadonlySet<number> | null): readonly Framework[] {
  return partner === null ? frameworks : frameworks.filter((f) => [...f.leads].some((l) => partner.has(l)));
}

/** The partner and the recipients whose frameworks are compared. @throws QuestionError where no partner is named */
function besideEachOther(
  factors: Factors,
  plan: Plan,
): { readonly partner: ReadonlySet<number>; readonly recipients: readonly number[] } {
  const { dataset } = factors;
  const partner = partnerOf(factors, plan);
  if (partner === null) throw refusal`institutional-overlap needs a partner: ${fieldNamed("from")}`;
  const { to } = plan.question;
  const ids = to === undefined || to === "region" ? dataset.subject.region : to.split(",");
  return { partner, recipients: ids.map((id) => dataset.actorIndex.get(id.trim()) ?? -1) };
}

function isOf(framework: Framework, actors: ReadonlySet<number>): boolean {
  return [...actors].some((a) => framework.members.has(a) || framework.leads.has(a));
}

/** A framework with those who lead it and those who belong to it. */
interface Framework {
  readonly id: string;
  readonly leads: ReadonlySet<number>;
  readonly members: ReadonlySet<number>;
}

/** Frameworks in force in the period. */
function frameworksOf(factors: Factors, plan: Plan): readonly Framework[] {
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
