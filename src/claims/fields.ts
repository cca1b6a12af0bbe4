import { conventions } from "../conventions/index.ts";
import { meant } from "../model/near.ts";
import { QUESTION_FIELDS } from "../model/question.ts";
import { shown } from "../study/check-text.ts";
import {
  blank,
  byName,
  type Field,
  type Fields,
  held,
  list,
  mapWith,
  type Named,
  number,
  oneOf,
  ranged,
  text,
  withoutQuotes,
} from "../study/fields.ts";
import { mapOf } from "../study/plain.ts";
import { CHECKS } from "./checks/index.ts";
import { MARKS, OPEN, RELATIONS, ROUNDINGS } from "./claim.ts";
import { askedAt, QUESTION } from "./read-question.ts";

/** The fields of a question that hold one text. */
const TEXT_FIELDS = QUESTION_FIELDS.filter((name) => !["where", "against", "conventions"].includes(name));
/** What a claim may state, or be read by: fields of its question and conventions. */
const CHOICES: readonly string[] = [...TEXT_FIELDS, ...conventions.map((c) => c.name)];

/** Whether a name is of a field of a question or of a convention. */
export function isChoice(name: string): boolean {
  return CHOICES.includes(name);
}

const choice: Named = (name, what, at, path) => {
  if (isChoice(name)) return true;
  const otherwise = `write one of ${TEXT_FIELDS.join(", ")}, or a convention; \`multivector conventions\` lists them`;
  const message = `${what}: there is no convention or field ${shown(name)}`;
  at("unknown-key", message, meant(name, CHOICES, otherwise), ...path);
  return false;
};

const language: Named = (name, what, at, path) => {
  if (/^[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(name)) return true;
  const mend = "write in: { ru: { says: … }, zh: { says: … } }";
  at("not-a-translation", `${what}: there is no language ${shown(name)}`, mend, ...path);
  return false;
};

/** A number, a text, or a list of names. */
const value: Field = (said, what, at, path) => {
  if (Array.isArray(said) && said.length > 0) list(text)(said, what, at, path);
  else if (typeof said === "string" && said.trim() !== "") return;
  else if (typeof said !== "number" || !Number.isFinite(said)) {
    const message = `${what}: value ${held(said)}, where a number, a text or a list of names is meant`;
    at("not-a-value", message, "write a number, such as 12, a text, or a list: [one, another]", ...path);
  }
};

const PRINTED: Fields = {
  value,
  low: number,
  high: number,
  unit: text,
  relation: oneOf(RELATIONS),
  rounding: oneOf(ROUNDINGS),
};

const printed: Field = (data, what, at, path) => {
  ranged(mapWith(PRINTED))(data, what, at, path);
  const map = mapOf(data);
  if (map === null) return;
  const inner = `${what}: printed`;
  const range = map.low !== undefined || map.high !== undefined;
  const moves = map.relation === "rising" || map.relation === "falling";
  if (map.value !== undefined && range) {
    const message = `${inner}: there are a value and a range`;
    at("value-and-range", message, "write either value, or low and high", ...path, "value");
  }
  if (
    Object.keys(map).every((key) => Object.hasOwn(PRINTED, key)) &&
    map.value === undefined &&
    !range &&
    !moves
  )
    at("missing-key", `${inner}: value is missing`, "write value, or low and high", ...path);
  const { rounding } = map;
  if ((typeof map.value !== "string" || map.value.trim() === "") && !Array.isArray(map.value)) return;
  if (rounding === undefined || rounding === "none" || !ROUNDINGS.some((r) => r === rounding)) return;
  const message = `${inner}: rounding is of a number, and value ${held(map.value)}`;
  const mend = withoutQuotes(map.value) ?? "take rounding out, or write a number";
  at("rounded-text", message, mend, ...path, "value");
};

/** Where in a claim a key stands that beside it would count for nothing; null for any other. */
export function innerOf(key: string): "printed" | "question" | null {
  if (Object.hasOwn(CLAIM, key)) return null;
  if (Object.hasOwn(PRINTED, key)) return "printed";
  return Object.hasOwn(QUESTION, key) ? "question" : null;
}

const question: Field = (data, what, at, path) => {
  askedAt(data, what, `${what}: question`, at, path);
};

const readings = byName(byName(oneOf(MARKS, "mark")), choice);

/** What one value of a sentence may say. */
const ITEM: Fields = {
  printed,
  question,
  readings,
  missing: text,
};

/** What a claim may say in another language than English. */
const TEXTS: Fields = {
  says: text,
  where: text,
  note: blank,
  missing: text,
  qualitative: text,
  struck: byName(text),
  and: list(mapWith({ missing: text })),
};

/** Everything that a claim may say, and nothing else: what stands there besides would count for nothing. */
export const CLAIM: Fields = {
  id: text,
  says: text,
  where: text,
  printed,
  states: byName(text, choice),
  publication: text,
  data: text,
  question,
  readings,
  struck: byName(text),
  open: list(oneOf(OPEN)),
  and: list(mapWith(ITEM)),
  checks: list(mapWith(CHECKS)),
  qualitative: text,
  missing: text,
  author_reply: blank,
  note: blank,
  in: byName(mapWith(TEXTS), language),
  must: oneOf(["hold"]),
};
