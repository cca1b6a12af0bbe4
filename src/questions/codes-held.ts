import type { Dataset } from "../model/dataset.ts";
import { splitList } from "../study/plain.ts";

/** Conditions on codes, each with the columns that hold them. */
export const CODED: ReadonlyMap<string, readonly string[]> = new Map([
  ["series", ["series"]],
  ["kind", ["kind", "category"]],
  ["service", ["services"]],
  ["status", ["status"]],
  ["mode", ["mode"]],
]);

/** Codes that records hold and a condition can name: those of who took part and what other sources say too; none of a condition on other text. */
export function codesHeld({ tables }: Dataset, field: string): ReadonlySet<string> {
  const columns = CODED.get(field) ?? [];
  const cells = [...tables.values()].flatMap((table) => [
    ...columns.flatMap((column) => table.text(column)),
    ...(field === "service" ? table.parts.services : []),
    ...[...table.rivals.values()]
      .flat()
      .flatMap((told) => (columns.includes(told.field) ? [told.value] : [])),
  ]);
  return new Set([...new Set(cells)].flatMap((cell) => splitList(cell)).map(alone));
}

/** The codes that a condition names and that are not among some. */
export function codesLacking(wanted: string, codes: ReadonlySet<string>): readonly string[] {
  const known = new Set([...codes].map((code) => code.toLowerCase()));
  const named = wanted.replace(/^!/, "").split(",");
  return named.map((code) => code.trim()).filter((code) => !known.has(alone(code).toLowerCase()));
}

/** A code without what stands behind it in brackets, with which it is found too. */
function alone(code: string): string {
  return code.replace(/ \(.*$/, "");
}
