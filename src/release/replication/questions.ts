import type { ItemFinding } from "../../claims/judge.ts";
import type { JudgedOn } from "../../claims/judged-on.ts";
import type { Answer } from "../../model/answer.ts";
import { EVER, isoOf, NEVER } from "../../model/day.ts";
import { WHERE_FIELDS } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { measureNamed } from "../../questions/measure-named.ts";
import { narrowed, without } from "../../questions/narrow.ts";
import { groupsOf, type Plan, planOf, sendersNamed } from "../../questions/plan.ts";
import { wantedOf } from "../../questions/recipients.ts";
import { outOf } from "../../study/independent.ts";
import type { Handed } from "../handed.ts";
import { cellOf } from "../ledgers/claim-ledger.ts";
import { whyLeft } from "./covered.ts";

/** A question of the ledger with every name in it written out, so that nothing of ours is needed to read it. */
export type QuestionRow = Readonly<Record<string, string>>;

/** Conventions that a script has to know of, as columns. */
export const CHOICES = [
  "attribution",
  "organiser-evidence",
  "composites",
  "status",
  "forecasts",
  "duplicates",
  "observers",
  "universe",
  "unit",
  "year-basis",
  "vintage",
  "resolution",
] as const;

/** Columns of what a question selects; those of the question that it is held against begin with `against_`. */
const SELECTS: readonly string[] = [
  ...["layer", "value", "from_name", "from", "to_mode", "to", "without", "period_from", "period_to"],
  ...WHERE_FIELDS.map((field) => `where_${field}`),
];

export const QUESTION_COLUMNS: readonly string[] = [
  ...["id", "item", "says", "measure", "ours", "kind_of_answer", "unit_of_value", "covered", "reason"],
  ...["in_stata", "stata_reason"],
  ...["by", "nth", ...SELECTS, ...CHOICES.map(columnOf)],
  ...["held", "against_measure", ...SELECTS.map((column) => `against_${column}`), "against_choices"],
  ...["groups", "partners", "region", "left_out_sources"],
];

/** The question behind every number of the ledger, and whether the scripts recompute it. */
export function questionRows({ claims, bench }: Pick<Handed, "claims" | "bench">): readonly QuestionRow[] {
  return claims.flatMap((finding) => {
    const claim = bench.claims.get(finding.id);
    if (claim === undefined) return [];
    return [finding, ...finding.and].flatMap((item, n) =>
      item.question === null
        ? []
        : [{ id: finding.id, item: String(n), says: finding.says, ...rowOf(bench.judged(claim), item) }],
    );
  });
}

function rowOf({ factors, publication }: JudgedOn, { question, answer, why }: ItemFinding): QuestionRow {
  const bare = { measure: question?.measure ?? "", layer: question?.layer ?? "" };
  if (question === null || answer === null) {
    const reason = `it cannot be asked: ${why ?? "for a reason not given"}`;
    return { ...bare, ...coveredFor(reason) };
  }
  const plan = planOf(factors, question);
  const base = baseOf(plan);
  const { dataset } = factors;
  const out = publication === null ? [] : [...outOf(dataset, publication.own)].sort();
  const reason = whyLeft(plan, base);
  return {
    ...bare,
    ours: cellOf(answer.value),
    kind_of_answer: kindOf(plan, answer.value),
    unit_of_value: answer.unit,
    ...coveredFor(reason),
    by: question.by ?? "",
    nth: plan.measure.name === "nth" ? (question.value ?? "1") : "",
    ...selectedBy(factors, plan),
    ...Object.fromEntries(CHOICES.map((name) => [columnOf(name), plan.choices[name] ?? ""])),
    held: question.against === undefined ? "no" : "yes",
    against_measure: question.against?.measure ?? "",
    ...(base === null ? {} : besideIt(factors, plan, base)),
    ...actorsBeside(factors, plan),
    left_out_sources: out.join(";"),
  };
}

/** Both scripts take the same questions; each has its columns, so that a script may be told what it leaves. */
function coveredFor(reason: string | null): QuestionRow {
  const [covered, why] = [reason === null ? "yes" : "no", reason ?? ""];
  return { covered, reason: why, in_stata: covered, stata_reason: why };
}

function columnOf(name: string): string {
  return name.replaceAll("-", "_");
}

/** How an answer is held against another: a range by its two ends, names and dates as texts. */
function kindOf({ measure }: Plan, value: Answer["value"]): string {
  if (value === null) return "none";
  if (typeof value === "number") return "number";
  return measure.name === "range" ? "range" : "text";
}

/** What a question is held against, where that differs in more than its measure. */
function baseOf(plan: Plan): Plan | null {
  const { measure: _, ...fields } = plan.question.against ?? {};
  return Object.keys(fields).length === 0 ? null : narrowed(without(plan, "against"), fields);
}

function selectedBy(factors: Factors, plan: Plan): QuestionRow {
  const { question, layers, period, value } = plan;
  const { from, to, where } = question;
  return {
    layer: layers.map((layer) => layer.name).join(";"),
    value,
    from_name: from ?? "",
    from: from === undefined ? "" : actorsIn(factors, plan, from),
    ...toOf(factors, to),
    without: (question.without ?? "")
      .split(",")
      .map((w) => w.trim())
      .join(";"),
    period_from: period.from === EVER ? "" : isoOf(period.from),
    period_to: period.to === NEVER ? "" : isoOf(period.to),
    ...Object.fromEntries(Object.entries(where ?? {}).map(([field, text]) => [`where_${field}`, text])),
  };
}

function besideIt(factors: Factors, plan: Plan, base: Plan): QuestionRow {
  const columns = Object.entries(selectedBy(factors, base)).map(([name, cell]) => [`against_${name}`, cell]);
  const changed = CHOICES.filter((name) => base.choices[name] !== plan.choices[name]);
  return {
    ...Object.fromEntries(columns),
    against_choices: changed.map((name) => `${columnOf(name)}=${base.choices[name] ?? ""}`).join(";"),
  };
}

function actorsIn(factors: Factors, plan: Plan, from: string): string {
  return [...sendersNamed(factors, from, plan.choices)].map((i) => factors.dataset.actors[i] ?? "").join(";");
}

/** Recipients as sets parted by bars, their members by semicolons. */
function toOf({ dataset }: Factors, to: string | undefined): QuestionRow {
  if (to === undefined) return { to_mode: "", to: "" };
  const { mode, sets } = wantedOf(dataset, to);
  return { to_mode: mode, to: sets.map((set) => set.join(";")).join("|") };
}

/** Actors beside those whom the question names, where its measure looks at any: groups of partners, all partners, and the region. */
function actorsBeside({ dataset }: Factors, plan: Plan): QuestionRow {
  const { by, against } = plan.question;
  const compared = against?.measure === undefined ? [] : [measureNamed(against.measure)];
  const inputs = new Set([plan.measure, ...compared].map((measure) => measure.input));
  const groups = Object.entries(groupsOf(dataset, plan.choices));
  const partners = dataset.subject.partners.filter((id) => dataset.actorIndex.has(id));
  return {
    groups:
      inputs.has("parts") || by === "partner"
        ? groups.map(([name, members]) => `${name}=${members.join(";")}`).join("|")
        : "",
    partners: inputs.has("ties") ? partners.join(";") : "",
    region:
      inputs.has("ties") || inputs.has("coverage") || inputs.has("members")
        ? dataset.subject.region.join(";")
        : "",
  };
}
