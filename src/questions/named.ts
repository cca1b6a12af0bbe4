import { nearOf } from "../model/near.ts";
import { QuestionError } from "../model/question.ts";

/** The one of this name. @throws QuestionError with the nearest name where there is none */
export function pick<T extends { readonly name: string }>(from: readonly T[], name: string, what: string): T {
  const found = from.find((item) => item.name === name);
  if (found !== undefined) return found;
  const names = from.map((item) => item.name);
  throw new QuestionError(
    `no ${what} ${JSON.stringify(name)}; ${nearOf(name, names, `multivector ${what}s lists them`)}`,
  );
}
