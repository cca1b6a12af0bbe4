import { nearOf } from "../model/near.ts";
import { QUESTION_FIELDS, type Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import type { Given } from "./given.ts";
import { UsageError } from "./usage.ts";

/** The question that the flags of `ask` make. @throws UsageError where a pair is none */
export function questionFrom(measure: string, given: Given): Question {
  const layer = given.layer ?? (isOverLayers(measure) ? "all" : undefined);
  if (layer === undefined) {
    throw new UsageError("ask needs a --layer, such as --layer exercises; `multivector layers` lists them");
  }
  const where = pairs("where", given.where);
  const conventions = setFrom(given);
  const against = againstFrom(pairs("against", given.against));
  return {
    measure,
    layer,
    ...(given.from === undefined ? {} : { from: given.from }),
    ...(given.to === undefined ? {} : { to: given.to }),
    ...(given.without === undefined ? {} : { without: given.without }),
    ...(where === null ? {} : { where }),
    ...(given.period === undefined ? {} : { period: given.period }),
    ...(given.value === undefined ? {} : { value: given.value }),
    ...(given.by === undefined ? {} : { by: given.by }),
    ...(against === null ? {} : { against }),
    ...(conventions === null ? {} : { conventions }),
  };
}

/** Whether a measure compares layers by its nature, so that it is asked of all where none is named. */
function isOverLayers(measure: string): boolean {
  const input = measures.find((m) => m.name === measure)?.input ?? "";
  return ["layered", "spheres", "bandwidth", "multiplex"].includes(input);
}

/** The conventions that `--set` names, or null. */
export function setFrom(given: Given): Record<string, string> | null {
  return pairs("set", given.set);
}

/** What `--vary` names, each with its values. */
export function varyFrom(given: Given): Readonly<Record<string, readonly string[]>> {
  const named = pairs("vary", given.vary) ?? {};
  return Object.fromEntries(
    Object.entries(named).map(([name, text]) => {
      const values = text.split(text.includes("|") ? "|" : ",").map((v) => v.trim());
      return [name, values.filter((v) => v !== "")];
    }),
  );
}

/** `name=value` flags as an object; the values of one name that is given twice are joined by a comma. */
function pairs(flag: string, texts: readonly string[] | undefined): Record<string, string> | null {
  if (texts === undefined) return null;
  const out = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at <= 0) throw new UsageError(`--${flag} takes name=value, not ${JSON.stringify(text)}`);
    const name = text.slice(0, at).trim();
    const held = out.get(name);
    const value = text.slice(at + 1);
    out.set(name, held === undefined ? value : `${held},${value}`);
  }
  return Object.fromEntries(out);
}

/** `where.x=y` goes into the conditions; a blank value takes the field out of what it is held against. */
function againstFrom(named: Record<string, string> | null): Partial<Question> | null {
  if (named === null) return null;
  const out: Record<string, unknown> = {};
  const where: [string, string][] = [];
  for (const [name, value] of Object.entries(named)) {
    if (name.startsWith("where.")) where.push([name.slice("where.".length), value]);
    else if (name === "where" && value === "") out.where = {};
    else if (name !== "against" && name !== "conventions" && name !== "where" && isField(name))
      out[name] = value === "" ? undefined : value;
    else {
      const known = [
        ...QUESTION_FIELDS.filter((f) => !["against", "conventions", "where"].includes(f)),
        "where.",
      ];
      throw new UsageError(`--against knows no ${JSON.stringify(name)}; ${nearOf(name, known)}`);
    }
  }
  if (where.length > 0) out.where = Object.fromEntries(where);
  return out as Partial<Question>;
}

function isField(name: string): boolean {
  return QUESTION_FIELDS.some((f) => f === name);
}
