import { isConvention } from "../conventions/index.ts";
import { shown } from "../study/check-text.ts";
import { held, unknownKeys } from "../study/fields.ts";
import type { At } from "../study/listed.ts";
import { mapOf, textOf } from "../study/plain.ts";
import { isAxisField } from "./ask/axis.ts";
import { textAt, textListAt } from "./read-parts.ts";
import type { Axis } from "./spec.ts";

const KEYS = ["field", "values", "rest"] as const;
/** Words that stand for values which the study knows. */
const NAMED = ["groups", "partners", "region", "layers", "all"] as const;
/** More values than these nobody can tell apart. */
const MOST = 100;

/** What series, columns or panels run over; null where there is none, or after telling what is wrong with it. */
export function axisAt(data: unknown, name: string, what: string, at: At): Axis | null {
  if (data === undefined) return null;
  const a = mapOf(data);
  if (a === null) {
    const mend = `write ${name}: { field: from, values: groups }`;
    at("bad-axis", `${what}: ${name} ${held(data)}, where a map is meant`, mend, name);
    return null;
  }
  unknownKeys(a, KEYS, `${name} of ${what}`, at, name);
  const field = textAt(a, "field", `${name} of ${what}`, at, [name]) ?? "";
  if (a.field === undefined || (field !== "" && !isAxisField(field))) {
    const mend = "name from, to, period, layer, value, where.kind, where.service or a convention";
    const wrong = a.field === undefined ? "has no field" : `cannot run over ${shown(field)}`;
    at("bad-axis", `${what}: ${name} ${wrong}`, mend, name, "field");
  }
  if (a.rest !== undefined && typeof a.rest !== "boolean")
    at("bad-axis", `${what}: rest of ${name} ${held(a.rest)}`, "write rest: true", name, "rest");
  const rest = a.rest === true ? { rest: true } : {};
  const word = NAMED.find((n) => n === a.values);
  if (word !== undefined) {
    if (isAxisField(field) && !standsFor(word, field)) {
      const mend = `list them: values: [one, another]${field === "from" ? ", or write partners or groups" : ""}`;
      at("bad-axis", `${what}: ${name} over ${field} cannot be ${word}`, mend, name, "values");
    }
    return { field, values: word, ...rest };
  }
  const mend = `list them, or write one of ${NAMED.join(", ")}`;
  const empty = a.values === undefined || (Array.isArray(a.values) && a.values.length === 0);
  const typed = textOf(a.values);
  if (empty) at("bad-axis", `${what}: ${name} has no values`, mend, name, "values");
  else if (typed !== null) at("bad-axis", `${what}: ${name} cannot be ${shown(typed)}`, mend, name, "values");
  if (empty || typed !== null) return null;
  const values = textListAt(a.values, `${name} of ${what}`, at, [name, "values"]);
  if (values.length > MOST) {
    const fewer = `list ${MOST} at most`;
    at("bad-axis", `${what}: ${name} has ${values.length} values`, fewer, name, "values");
  }
  return { field, values, ...rest };
}

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
