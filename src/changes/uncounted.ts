import type { Subject } from "../model/dataset.ts";
import type { Row } from "../sources/source.ts";

/** How many deals taken are of a register that questions leave out, as the study says which one counts. */
export function uncountedNotes(
  rows: readonly Row[],
  { conventions }: Pick<Subject, "conventions">,
): readonly string[] {
  const { vintage } = conventions;
  if (vintage === undefined || vintage === "all") return [];
  const others = rows.filter(
    ({ table, cells: { register = "" } }) => table === "transfers" && register !== "" && register !== vintage,
  );
  const [register] = new Set(others.map(({ cells }) => cells.register ?? ""));
  return register === undefined
    ? []
    : [
        `questions count the register ${vintage} alone, as conventions of study.yaml say, and leave these out (deals of ${register}: ${others.length}), unless vintage=${register} is set in a question or in study.yaml`,
      ];
}
