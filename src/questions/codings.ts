import type { Codings } from "../measures/codings/codings.ts";
import { ROLES } from "../model/activity.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { fieldNamed } from "../model/field-named.ts";
import { nearest } from "../model/near.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { counted, type Tally } from "./tally.ts";

/** What one coder, or one source, says of a field of an activity. */
interface Coding {
  readonly coder: string;
  /** Whether it is a person who coded, and no source that speaks for itself. */
  readonly named: boolean;
  readonly value: string;
}

/**
 * What is recorded of one field and what is rival to it, as codings of the activities that a question selects: by
 * coder where one is named, else by source.
 * @throws QuestionError where no field is named
 */
export function codingsOf(factors: Factors, plan: Plan, tally: Tally): Codings {
  const field = fieldOf(factors, plan, tally);
  const units: string[] = [];
  const coded: (readonly Coding[])[] = [];
  const coders = new Map<string, number>();
  const named = new Set<string>();
  for (const { table, index } of counted(tally)) {
    const a = factors.activities(table, {});
    const codings = codingsIn(factors.dataset, a, index, field);
    if (codings.length === 0) continue;
    units.push(a.ids[index] ?? "");
    coded.push(codings);
    for (const { coder, named: person } of codings) {
      if (!coders.has(coder)) coders.set(coder, coders.size);
      if (person) named.add(coder);
    }
  }
  const values = coded.map((codings) => {
    const row = Array.from(coders, (): string | null => null);
    // A source that says two things of one activity, at two places, is taken at its first word.
    for (const { coder, value } of codings) row[coders.get(coder) ?? -1] ??= value;
    return row;
  });
  const all = [...coders.keys()];
  return { units, coders: all, sources: all.filter((coder) => !named.has(coder)), values };
}

/** Ids of the activities that more than one coder speaks of. */
export function codedTwice(factors: Factors, plan: Plan, tally: Tally): ReadonlySet<string> {
  const { units, values } = codingsOf(factors, plan, tally);
  return new Set(units.filter((_, u) => (values[u] ?? []).filter((v) => v !== null).length > 1));
}

/** @throws QuestionError where a measure that is of no field is asked about one */
export function checkField(question: Question, input: string): void {
  const asked = question.where?.field ?? question.against?.where?.field;
  if (asked === undefined || input === "codings") return;
  throw new QuestionError(
    `the condition field is for measures of reliability only, such as alpha-nominal: ${JSON.stringify(asked)}`,
  );
}

function fieldOf(factors: Factors, plan: Plan, tally: Tally): string {
  const field = plan.question.where?.field;
  const rivalled = new Map<string, number>();
  for (const { table, index } of counted(tally)) {
    const fields = (factors.activities(table, {}).rivals.get(index) ?? []).map((v) => v.field);
    for (const name of new Set(fields)) rivalled.set(name, (rivalled.get(name) ?? 0) + 1);
  }
  const wanted = field?.trim() ?? "";
  if (wanted !== "" && isRecorded(factors, plan, wanted)) return wanted;
  const names = [...rivalled].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const there =
    names.length === 0 ? "no record here has a rival value" : `there are rival values of ${names.join(", ")}`;
  if (wanted === "")
    throw refusal`${plan.measure.name} needs the field whose codings are compared: ${fieldNamed("where", { field: "…" })}; ${there}`;
  const near = nearest(wanted, [...names, ...ROLES]);
  const meant = near === null ? "" : `did you mean ${near}? `;
  throw new QuestionError(`no record has a field ${JSON.stringify(wanted)}; ${meant}${there}`);
}

/** Whether any record of the layers says anything of a field, or any rival value does. */
function isRecorded(factors: Factors, plan: Plan, field: string): boolean {
  if (roleOf(field) >= 0) return true;
  return plan.layers
    .flatMap((layer) => layer.tables)
    .some((table) => {
      const a = factors.activities(table, {});
      if (a.text(field).some((cell) => cell !== "") || a.amounts.fields.includes(field)) return true;
      return [...a.rivals.values()].some((values) => values.some((v) => v.field === field));
    });
}

/** Number of the role that a field names, in the singular or the plural, or -1. */
function roleOf(field: string): number {
  return ROLES.findIndex((r) => r === field || `${r}s` === field);
}

function codingsIn(dataset: Dataset, a: Activities, i: number, field: string): readonly Coding[] {
  const recorded = recordedOf(dataset, a, i, field);
  const own = { coder: a.text("source")[i] ?? "", named: false, value: recorded };
  const rivals = (a.rivals.get(i) ?? [])
    .filter((v) => v.field === field)
    .map((v) => ({ coder: v.coder === "" ? v.source : v.coder, named: v.coder !== "", value: v.value }));
  return [own, ...rivals].filter((c) => c.value !== "");
}

/** What stands in the row itself; blank where it says nothing of the field. */
function recordedOf(dataset: Dataset, a: Activities, i: number, field: string): string {
  const role = roleOf(field);
  const cell = a.text(field)[i] ?? "";
  if (cell !== "") return cell;
  return role < 0 ? amountText(a, i, field) : actorsText(dataset, a, i, role);
}

function actorsText(dataset: Dataset, a: Activities, i: number, role: number): string {
  const actors: string[] = [];
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++)
    if (a.parts.roles[p] === role) actors.push(dataset.actors[a.parts.actors[p] ?? -1] ?? "");
  return actors.sort().join(";");
}

function amountText({ amounts }: Activities, i: number, field: string): string {
  for (let k = amounts.starts[i] ?? 0; k < (amounts.starts[i + 1] ?? 0); k++) {
    if (amounts.fields[k] !== field) continue;
    const ends = [amounts.low[k], amounts.best[k], amounts.high[k]].map((x) =>
      x === undefined || !Number.isFinite(x) ? "" : String(x),
    );
    const [low = "", best = "", high = ""] = ends;
    if (best !== "") return best;
    if (low !== "" || high !== "") return `${low}..${high}`;
  }
  return "";
}
