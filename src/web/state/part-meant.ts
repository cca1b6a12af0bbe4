import { conventions } from "../../conventions/index.ts";
import { layers } from "../../layers/index.ts";
import { suggested } from "../../model/near.ts";
import { windowOf } from "../../model/period.ts";
import { BY_FIELDS, VALUES, WHERE_FIELDS } from "../../model/question.ts";
import { measures } from "../../questions/measures.ts";
import { periodMeant } from "../../questions/no-period.ts";

const BEFORE = "against.";

/**
 * The part that somebody is likely to mean who wrote one of a name that there is not; null where none is near.
 * @param plain names of fields
 * @param others names that are of the page and not of the question
 */
export function nameMeant(
  name: string,
  value: string,
  plain: readonly string[],
  others: readonly string[],
): string | null {
  const before = name.startsWith(BEFORE) ? BEFORE : "";
  const typed = name.slice(before.length);
  // It is nearest to its opposite.
  if (typed === "with") return null;
  if (typed === "where") {
    const field = WHERE_FIELDS.find((other) => value.startsWith(`${other}=`));
    return field === undefined ? null : `${name}.${value}`;
  }
  const known = [
    ...plain,
    ...WHERE_FIELDS.map((field) => `where.${field}`),
    ...conventions.map((convention) => convention.name),
    ...(before === "" ? others : []),
  ];
  const near = suggested(typed, known);
  return near === null ? null : `${before}${near}=${value}`;
}

/** The part that somebody is likely to mean who gave one a value that it cannot have; null where nobody can tell. */
export function valueMeant(name: string, value: string, plain: readonly string[]): string | null {
  if (name === "against") {
    const field = plain.find((other) => value.startsWith(`${other}=`));
    if (field !== undefined) return `${BEFORE}${value}`;
    return windowOf(value) === null ? null : `${BEFORE}period=${value}`;
  }
  const near = nearValue(name.startsWith(BEFORE) ? name.slice(BEFORE.length) : name, value);
  return near === null ? null : `${name}=${near}`;
}

function nearValue(field: string, value: string): string | null {
  switch (field) {
    case "measure":
      return suggested(
        value,
        measures.map((m) => m.name),
      );
    case "layer": {
      const known = ["all", ...layers.map((l) => l.name)];
      const near = value.split(",").map((name) => suggested(name, known));
      return near.includes(null) ? null : near.join(",");
    }
    case "by":
      return suggested(value, BY_FIELDS);
    case "value":
      return suggested(value, VALUES);
    case "period":
      return periodMeant(value);
    default:
      return null;
  }
}
