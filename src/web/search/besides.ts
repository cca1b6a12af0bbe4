import type { Found } from "./finder.ts";
import type { FoundKind } from "./found.ts";

/** Kinds that people know by their ids. */
const CODED: ReadonlySet<FoundKind> = new Set(["claims", "measures", "conventions"]);

/** What is told beside the name of a find: its years, where the name has them not, and its id where people know it by that or another goes by its name. */
export function besidesOf(
  { kind, id, name, when }: Pick<Found, "kind" | "id" | "name" | "when">,
  among: readonly Pick<Found, "id" | "name" | "when">[],
): readonly string[] {
  const alike = among.some((other) => other.id !== id && other.name === name && other.when === when);
  return [CODED.has(kind) || alike ? id : "", name.includes(when) ? "" : when].filter((part) => part !== "");
}
