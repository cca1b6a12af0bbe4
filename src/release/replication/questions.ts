import type { ItemFinding } from "../../claims/judge.ts";
import type { JudgedOn } from "../../claims/judged-on.ts";
import { readClaims } from "../../claims/read.ts";
import { EVER, isoOf, NEVER } from "../../model/day.ts";
import { WHERE_FIELDS } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { type Plan, planOf, sendersNamed } from "../../questions/plan.ts";
import { wantedOf } from "../../questions/recipients.ts";
import { outOf } from "../../study/independent.ts";
import type { Handed } from "../handed.ts";
import { cellOf } from "../ledgers/claim-ledger.ts";

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

export const QUESTION_COLUMNS: readonly string[] = [
  ...["id", "item", "measure", "layer", "value", "from", "to_mode", "to", "without"],
  ...WHERE_FIELDS.map((field) => `where_${field}`),
  ...["period_from", "period_to"],
  ...CHOICES.map((name) => name.replaceAll("-", "_")),
  ...["left_out_sources", "unit_of_value", "ours", "covered", "reason"],
];

/** The question behind every number of the ledger, and whether the scripts recompute it. */
export async function questionRows({
  study,
  claims,
  judgedOn: benchOf,
}: Pick<Handed, "study" | "claims" | "judgedOn">): Promise<readonly QuestionRow[]> {
  const read = new Map((await readClaims(study)).claims.map((c) => [c.id, c]));
  return claims.flatMap((finding) => {
    const claim = read.get(finding.id);
    if (claim === undefined) return [];
    return [finding, ...finding.and].flatMap((item, n) =>
      item.question === null ? [] : [rowOf(benchOf(claim), finding.id, n, item)],
    );
  });
}

function rowOf({ factors, publication }: JudgedOn, id: string, n: number, item: ItemFinding): QuestionRow {
  const { question, answer } = item;
  const bare = { id, item: String(n), measure: question?.measure ?? "", layer: question?.layer ?? "" };
  if (question === null || answer === null)
    return { ...bare, covered: "no", reason: item.why ?? "it cannot be asked" };
  const plan = planOf(factors, question);
  const reason = notCovered(plan, answer.value);
  const out = publication === null ? [] : [...outOf(factors.dataset, publication.own)].sort();
  return {
    ...bare,
    value: plan.value,
    from: question.from === undefined ? "" : actorsIn(factors, plan, question.from),
    ...toOf(factors, question.to),
    without: (question.without ?? "")
      .split(",")
      .map((w) => w.trim())
      .join(";"),
    ...Object.fromEntries(
      Object.entries(question.where ?? {}).map(([field, text]) => [`where_${field}`, text]),
    ),
    period_from: plan.period.from === EVER ? "" : isoOf(plan.period.from),
    period_to: plan.period.to === NEVER ? "" : isoOf(plan.period.to),
    ...Object.fromEntries(CHOICES.map((name) => [name.replaceAll("-", "_"), plan.choices[name] ?? ""])),
    left_out_sources: out.join(";"),
    unit_of_value: answer.unit,
    ours: cellOf(answer.value),
    covered: reason === null ? "yes" : "no",
    reason: reason ?? "",
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

const LAYERS = [
  "exercises",
  "operations",
  "transfers",
  "facilities",
  "training",
  "technology",
  "assistance",
  "indicators",
];

/** Why the scripts do not recompute a number, or null where they do. */
function notCovered(plan: Plan, value: unknown): string | null {
  const { measure, question, layers, choices } = plan;
  if (typeof value !== "number") return value === null ? "we have no value" : "our value is no number";
  if (!["count", "sum", "share"].includes(measure.name))
    return `the measure ${measure.name} is not in the scripts`;
  if (question.against !== undefined) return "it is held against another question";
  if (measure.name === "share" && question.from === undefined) return "it is a share of nobody named";
  const layer = layers.length === 1 ? layers[0]?.name : undefined;
  if (layer === undefined || !LAYERS.includes(layer))
    return `the layer ${question.layer} is not in the scripts`;
  const fixed: Readonly<Record<string, readonly string[]>> = {
    attribution: ["organiser", "participant"],
    universe: ["participants"],
    unit: ["edition"],
    "year-basis": ["delivery"],
    resolution: ["recorded"],
  };
  for (const [name, values] of Object.entries(fixed)) {
    const choice = choices[name];
    if (choice !== undefined && !values.includes(choice)) return `${name}=${choice} is not in the scripts`;
  }
  return null;
}
