import { conventions } from "../conventions/index.ts";
import { meant } from "../model/near.ts";
import { QUESTION_FIELDS, type Question, WHERE_FIELDS } from "../model/question.ts";
import { shown } from "../study/check-text.ts";
import {
  byName,
  checkFields,
  type Field,
  type Fields,
  held,
  mapWith,
  type Named,
  several,
  text,
} from "../study/fields.ts";
import type { At } from "../study/listed.ts";
import { mapOf, type Plain, textMap, textOf } from "../study/plain.ts";
import type { Path } from "../study/yaml.ts";

const convention: Named = (name, what, at, path) => {
  const names = conventions.map((c) => c.name);
  if (names.includes(name)) return true;
  const mend = meant(name, names, "`multivector conventions` lists them");
  at("unknown-key", `${what}: there is no convention ${shown(name)}`, mend, ...path);
  return false;
};

const where = mapWith(Object.fromEntries(WHERE_FIELDS.map((name) => [name, several])));

/** Fields that may name several, and a condition or a layer that is one of several. */
const SEVERAL: readonly string[] = ["layer", "from", "to", "without"];

/** What is asked again within a question. @param value the question, or what differs in `against` */
const against: Field = (value, what, at, path) => mapWith(QUESTION)(value, what, at, path);

/** What a question in a file may say; whether there is what it names is found out when it is asked. */
export const QUESTION: Fields = Object.fromEntries(
  QUESTION_FIELDS.map((name) => {
    if (name === "where") return [name, where];
    if (name === "against") return [name, against];
    return [
      name,
      name === "conventions" ? byName(text, convention) : SEVERAL.includes(name) ? several : text,
    ];
  }),
);

/**
 * A question as a file writes it, after telling what no question can say, and a measure or a layer that it lacks; null where it lacks one.
 * @param what whose question it is, as messages call it
 * @param inner what they call the question
 */
export function askedAt(data: unknown, what: string, inner: string, at: At, path: Path): Question | null {
  const q = mapOf(data);
  if (q === null) {
    const message = `${what}: question ${held(data)}, where a map is meant`;
    at("no-question", message, ASKING, ...path);
    return null;
  }
  checkFields(q, QUESTION, inner, at, path);
  for (const key of ["measure", "layer"] as const) {
    if (q[key] !== undefined) continue;
    const mend = `give it a ${key}; \`multivector ${key}s\` lists them`;
    at("no-question", `${inner} has no ${key}`, mend, ...path);
  }
  return questionOf(q);
}

/** How something that asks nothing comes to ask. */
export const ASKING =
  "give it a question with a measure and a layer: question: { measure: count, layer: exercises }";

/** A question as far as it can be read; null where it has no measure or no layer. */
export function questionOf(q: Plain): Question | null {
  const fields = fieldsOf(q);
  const { measure, layer } = fields;
  return measure === undefined || layer === undefined ? null : { ...fields, measure, layer };
}

/** The fields of a question that are what they may be, in their order. */
export function fieldsOf(q: Plain): Partial<Question> {
  return Object.fromEntries(
    Object.entries(q).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      if (!QUESTION_FIELDS.some((field) => field === name)) return [];
      const map = mapOf(value);
      if (name === "where" || name === "conventions")
        return map === null ? [] : [[name, known(textMap(map), name)]];
      if (name === "against") return map === null ? [] : [[name, fieldsOf(map)]];
      const text = textOf(value);
      return text === null ? [] : [[name, text]];
    }),
  );
}

/** Without names that there are none of, which are told by themselves. */
function known(texts: Readonly<Record<string, string>>, of: "where" | "conventions") {
  const names: readonly string[] = of === "where" ? WHERE_FIELDS : conventions.map((c) => c.name);
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
}
