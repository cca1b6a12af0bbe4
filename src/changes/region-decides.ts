import type { Study } from "../study/study.ts";
import type { Import } from "./import.ts";

/** Ids of a region that a line has room for. */
const SHOWN = 6;

/** That an import takes nothing as no row of it names anybody of the region, where the study says who that is, and the mend; null where it is not that. */
export function regionDecides(
  { subject, yaml }: Pick<Study, "subject" | "yaml">,
  { rows, ignored }: Pick<Import, "rows" | "ignored">,
): string | null {
  const outside = ignored.some(({ reason }) => reason.endsWith(` ${subject.regionName}`));
  if (rows.taken > 0 || !outside || subject.region.length === 0) return null;
  const who = [...subject.region.slice(0, SHOWN), ...(subject.region.length > SHOWN ? ["…"] : [])];
  const { row, column } = yaml.placeOf(["region", "members"]);
  return `study.yaml:${row}:${column}: the region decides which rows are taken, and none of these names any of its members (${who.join(", ")}); write there the ids of those whom the study is about, or add --scope all to take every row`;
}
