import type { Convention } from "../../../conventions/convention.ts";
import { conventions } from "../../../conventions/index.ts";
import { layers } from "../../../layers/index.ts";
import { type Question, WHERE_FIELDS } from "../../../model/question.ts";
import { type Optional, ofAllPartners, omit } from "../../../questions/asked-fields.ts";
import { measures } from "../../../questions/measures.ts";

/** Inputs of measures that are held against something. */
const HELD: readonly string[] = ["pair", "truth", "profiles", "shift", "contrast"];

/** Whether a measure can be held against something. */
export function takesAgainst(measure: string): boolean {
  return HELD.includes(measures.find((m) => m.name === measure)?.input ?? "");
}

/** Whether it says nothing unless it is; a share has everybody as its base, and what compares partners has them all. */
export function needsAgainst(measure: string): boolean {
  return takesAgainst(measure) && !["share", "composition"].includes(measure);
}

/** What can be added up in all of some layers, counts first. */
export function valuesOf(layer: string): readonly string[] {
  const named = namesOf(layer);
  const held = layers.filter((l) => named.includes(l.name));
  const [first] = held;
  if (first === undefined) return ["count"];
  const shared = first.values.filter((v) => held.every((l) => l.values.includes(v)));
  return shared.includes("orders") ? shared : [...new Set(["count", ...shared])];
}

/** A question with a field set, or left out where it is null. */
export function withField(question: Question, field: Optional, value: string | null): Question {
  return value === null || value === "" ? omit(question, [field]) : { ...question, [field]: value };
}

// Conditions and conventions stand in one order, in whatever order they were set, as they do once an address is read.

/** A question with a condition set, or left out where it is blank. */
export function withWhere(question: Question, field: string, value: string): Question {
  const wanted: Record<string, string> = { ...question.where, [field]: value };
  const where = Object.fromEntries(
    WHERE_FIELDS.map((name) => [name, wanted[name] ?? ""] as const).filter(([, text]) => text.trim() !== ""),
  );
  return Object.keys(where).length === 0 ? omit(question, ["where"]) : { ...question, where };
}

/** A question with a convention set, or left out where it is the study's own. */
export function withConvention(question: Question, name: string, value: string | null): Question {
  return withConventions(question, { ...question.conventions, [name]: value });
}

/** A question under those of the wanted conventions that bear on it. */
function withConventions(
  question: Question,
  wanted: Readonly<Record<string, string | null>>,
  bears: (convention: Convention) => boolean = () => true,
): Question {
  const chosen = conventions.filter(bears).flatMap(({ name }) => {
    const value = wanted[name] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  return chosen.length === 0
    ? omit(question, ["conventions"])
    : { ...question, conventions: Object.fromEntries(chosen) };
}

/** A question without the conventions that bear on none of its layers. */
function bearing(question: Question): Question {
  const asked = [question.layer, question.against?.layer ?? question.layer].flatMap(namesOf);
  return withConventions(
    question,
    question.conventions ?? {},
    ({ layers: of }) => of === "all" || asked.includes("all") || of.some((name) => asked.includes(name)),
  );
}

const namesOf = (layer: string): readonly string[] => layer.split(",").map((name) => name.trim());

/** What a reader meant by a change: a unit and conventions that the layer has, and nothing to be held against where the measure takes none. */
export function settled(changed: Question): Question {
  const question = bearing(isOfAll(changed) ? omit(changed, ["from"]) : changed);
  const values = valuesOf(question.layer);
  const kept = question.value !== undefined && !fits(question, values) ? omit(question, ["value"]) : question;
  const added = needsAmount(kept.measure) && kept.value === undefined ? withAmount(kept, values) : kept;
  return takesAgainst(added.measure) || added.against === undefined ? added : omit(added, ["against"]);
}

/** Whether it is asked of all partners together, and of nobody's part. */
function isOfAll(question: Question): boolean {
  const measure = measures.find(({ name }) => name === question.measure);
  return measure !== undefined && ofAllPartners(question, measure);
}

/** Whether a layer has the unit; a number of activities has none but their own. */
function fits({ measure, value = "" }: Question, values: readonly string[]): boolean {
  return values.includes(value) && (measure !== "count" || value === "orders" || value === "deliveries");
}

function needsAmount(measure: string): boolean {
  return measure === "sum" || measure === "mean" || measure === "median";
}

function withAmount(question: Question, values: readonly string[]): Question {
  const amount =
    values.find((v) => v === "tiv-millions") ?? values.find((v) => v !== "count" && v !== "orders");
  return amount === undefined ? question : { ...question, value: amount };
}
