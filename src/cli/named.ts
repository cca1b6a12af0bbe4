import { nearOf } from "../model/near.ts";
import { UsageError } from "./usage.ts";

/**
 * The one thing with a name. @throws UsageError with the nearest name where there is none
 * @param lists what lists them all
 */
export function named<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
  what: string,
  lists = `multivector ${what}s lists them`,
): T {
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const known = all.map((one) => one.name);
  throw new UsageError(`no ${what} ${JSON.stringify(name)}; ${nearOf(name, known, lists)}`);
}
