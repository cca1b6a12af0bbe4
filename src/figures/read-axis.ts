import { isConvention } from "../conventions/index.ts";
import { meant, nearest } from "../model/near.ts";
import { shown } from "../study/check-text.ts";
import { held, unknownKeys } from "../study/fields.ts";
import type { At } from "../study/listed.ts";
import { mapOf, textOf } from "../study/plain.ts";
import { AXIS_FIELDS } from "./ask/axis.ts";
import { NARROWS } from "./ask/grid.ts";
import { textAt, textListAt } from "./read-parts.ts";
import type { Axis } from "./spec.ts";

const KEYS = ["field", "values", "rest"] as const;
/** Words that stand for values which the study knows. */
const NAMED = ["groups", "partners", "region", "layers", "all"] as const;
/** More values than these nobody can tell apart. */
const MOST = 100;

/** The field that each of these words is of first, alone or in place of a map. */
const FIELD_OF: ReadonlyMap<string, string> = new Map([
  ["groups", "from"],
  ["partners", "from"],
  ["region", "to"],
  ["layers", "layer"],
]);
/** Parts of an answer, each with the field that it narrows. */
const PARTED: ReadonlyMap<string, string> = new Map(Object.entries(NARROWS));

/** What series, columns or panels run over, as far as it can be read; what is wrong with it is told. Null where there is none. */
export function axisAt(data: unknown, name: string, what: string, at: At): Axis | null {
  if (data === undefined) return null;
  const a = mapOf(data);
  if (a === null) {
    const word = nearest(textOf(data) ?? "", FIELD_OF.keys()) ?? "groups";
    const mend = `write ${name}: { field: ${FIELD_OF.get(word)}, values: ${word} }`;
    at("bad-axis", `${what}: ${name} ${held(data)}, where a map is meant`, mend, name);
    return UNREAD;
  }
  unknownKeys(a, KEYS, `${name} of ${what}`, at, name);
  const field = textAt(a, "field", `${name} of ${what}`, at, [name]) ?? "";
  const runs = AXIS_FIELDS.includes(field);
  if (a.field === undefined || (field !== "" && !runs)) {
    const mend = meant(field, AXIS_FIELDS, ANY_FIELD, PARTED);
    const wrong = a.field === undefined ? "has no field" : `cannot run over ${shown(field)}`;
    at("bad-axis", `${what}: ${name} ${wrong}`, mend, name, "field");
  }
  if (a.rest !== undefined && typeof a.rest !== "boolean")
    at("bad-axis", `${what}: rest of ${name} ${held(a.rest)}`, "write rest: true", name, "rest");
  const rest = a.rest === true ? { rest: true } : {};
  const word = NAMED.find((n) => n === a.values);
  if (word !== undefined) {
    if (runs && !standsFor(word, field)) {
      const mend = `list them: values: [one, another]${field === "from" ? ", or write partners or groups" : ""}`;
      at("bad-axis", `${what}: ${name} over ${field} cannot be ${word}`, mend, name, "values");
    }
    return { field, values: word, ...rest };
  }
  const words = runs ? NAMED.filter((one) => standsFor(one, field)) : NAMED;
  const mend = `list them, or write one of ${NAMED.join(", ")}`;
  const empty = a.values === undefined || (Array.isArray(a.values) && a.values.length === 0);
  const typed = textOf(a.values);
  if (empty) at("bad-axis", `${what}: ${name} has no values`, mend, name, "values");
  else if (typed !== null)
    at("bad-axis", `${what}: ${name} cannot be ${shown(typed)}`, meant(typed, words, mend), name, "values");
  if (empty || typed !== null) return { ...UNREAD, field };
  const values = textListAt(a.values, `${name} of ${what}`, at, [name, "values"]);
  if (values.length > MOST) {
    const fewer = `list ${MOST} at most`;
    at("bad-axis", `${what}: ${name} has ${values.length} values`, fewer, name, "values");
  }
  return { field, values, ...rest };
}

/** An axis of which nothing could be read. */
const UNREAD: Axis = { field: "", values: [] };

const ANY_FIELD = "name from, to, period, layer, value, where.kind, where.service or a convention";

/** Whether a word stands for values of a field. */
function standsFor(word: (typeof NAMED)[number], field: string): boolean {
  switch (word) {
    case "groups":
    case "partners":
      return field === "from";
    case "region":
      return field === "to" || field === "from";
    case "layers":
      return field === "layer";
    case "all":
      return ["from", "to", "where.kind", "where.service"].includes(field) || isConvention(field);
  }
}
