import { nearestFew, suggested } from "../model/near.ts";
import { QuestionError } from "../model/question.ts";

/** The one of this name. @throws QuestionError with the nearest name where there is none */
export function pick<T extends { readonly name: string }>(from: readonly T[], name: string, what: string): T {
  const found = from.find((item) => item.name === name);
  if (found !== undefined) return found;
  const names = from.map((item) => item.name);
  throw new QuestionError(`no ${what} ${JSON.stringify(name)}; ${nearOf(name, names, `${what}s`)}`);
}

/** More names than these are no help in a line. */
const MOST_LISTED = 12;

/**
 * The nearest of some names as a question, or all of them, or of many the three nearest.
 * @param others what else people type, each with the name that is meant
 */
export function nearOf(
  name: string,
  names: readonly string[],
  all = "",
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const near = suggested(name, names, undefined, others);
  if (near !== null) return `did you mean ${near}?`;
  if (names.length <= MOST_LISTED) return `there are ${names.join(", ")}`;
  return `the nearest are ${nearestFew(name, names).join(", ")}; multivector ${all} lists them`;
}
