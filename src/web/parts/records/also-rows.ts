import { alsoIn } from "../../../views/also-in.ts";
import type { Row } from "../../../views/records.ts";
import type { Site } from "../../site.ts";

/** Rows of other tables that may count in the layer of one too, as conventions decide. */
export function alsoRows(site: Site, table: string): readonly Row[] {
  return alsoIn(
    table,
    (of) => site.tables.get(of) ?? [],
    ({ cells }) => cells.also,
  );
}
