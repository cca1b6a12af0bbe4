import { meant } from "./given.ts";
import { UsageError } from "./usage.ts";

/** The one thing with a name. @throws UsageError with the nearest name where there is none */
export function named<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const known = all.map((one) => one.name);
  throw new UsageError(`no ${what} ${JSON.stringify(name)}; ${meant(name, known, "")}`);
}
