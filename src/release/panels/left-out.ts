import { RECORDS_LEFT_OUT } from "../../figures/csv.ts";
import { leftOutOf } from "../../questions/left-out.ts";
import { leftOutIn, recordsIn } from "../../study/left-out.ts";
import type { Study } from "../../study/study.ts";
import type { Filled } from "./cells.ts";
import { PANEL_ROWS, type PanelColumn, type PanelRows, slug } from "./columns.ts";

/**
 * For each layer of some columns how many records a release leaves out of what these look at: of its layer, with the recipient of the
 * row, in its year. It knows what `left_out` of `study.yaml` tells, and no more.
 */
export function leftOutColumns(
  { yaml, subject }: Pick<Study, "yaml" | "subject">,
  columns: readonly PanelColumn[],
): readonly Filled[] {
  const all = leftOutIn(yaml.data);
  return [...new Set(columns.map(({ question }) => question.layer))].map((layer) => {
    const own = columns.filter(({ question }) => question.layer === layer);
    const names = own.map((one) => one.name).join(", ");
    const of: readonly PanelRows[] = PANEL_ROWS.filter((rows) => own.some((one) => one.of.includes(rows)));
    return {
      of,
      columns: [
        {
          name: `${slug(layer)}_${RECORDS_LEFT_OUT}`,
          type: "integer",
          unit: "records",
          says: `How many records this release leaves out, for the terms of their sources, of the layer, recipient and year that ${names} look at, whose bounds know nothing of them. Nothing is told of who sent them, so that they count beside every partner; those of no year or no recipient that may be told count in every row. One may count in several rows: its years do not add up. What the study keeps to itself is not counted.`,
        },
      ],
      at:
        ({ to }) =>
        (period) => [String(recordsIn(leftOutOf(all, [{ layer, to, period }], subject)))],
    };
  });
}
