import { ALL_TIME, type Period, windowOf } from "../model/period.ts";
import { listOf, mapOf, textOf, textsOf } from "./plain.ts";

/** Records that a release leaves out for the terms of a source: how many, of what, with whom and when, and nothing else of them. */
export interface LeftOut {
  readonly source: string;
  /** Its publisher, else its title, else its id, as far as these may be told. */
  readonly named: string;
  readonly layer: string;
  /** Members of the region that they are recorded with; empty where that may not be told. */
  readonly to: readonly string[];
  /** A window of years; blank where no year can be said of them. */
  readonly years: string;
  readonly records: number;
}

/** When the records of a line may have been: at any time where no year can be said of them. */
export function spanOf({ years }: LeftOut): Period {
  return windowOf(years) ?? ALL_TIME;
}

/** How many records some lines are of. */
export function recordsIn(lines: readonly LeftOut[]): number {
  return lines.reduce((sum, { records }) => sum + records, 0);
}

/** What `left_out` of the `study.yaml` in a release says; an entry without a layer or a number says nothing. */
export function leftOutIn(data: unknown): readonly LeftOut[] {
  return listOf(mapOf(data)?.left_out).flatMap((one): LeftOut[] => {
    const { source, named, layer, to, years, records } = mapOf(one) ?? {};
    const [id, of] = [textOf(source) ?? "", textOf(layer)];
    if (of === null || typeof records !== "number" || !(records > 0)) return [];
    const said = { source: id, named: textOf(named) ?? id, layer: of };
    return [{ ...said, to: textsOf(to), years: textOf(years) ?? "", records }];
  });
}
