import type { Activities } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import type { Value } from "../model/value.ts";
import { amountsOf } from "./amounts.ts";
import type { Sheet } from "./csv.ts";
import type { Numbering } from "./dataset.ts";
import { daysOf } from "./days.ts";
import { partsOf } from "./parts.ts";

/** What the tables of a study hold between them, before any is read into columns. */
export interface Loose {
  readonly actors: Numbering;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>;
  readonly same: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

const STARTS = ["start", "opened", "founded", "order_year", "from"];
const ENDS = ["end", "closed", "dissolved", "to"];
/** Tables of things that last: no end means not yet ended. */
const LASTING = new Set(["opened", "founded", "from"]);
/** Reads one table of activities into columns, with its parts, amounts, rivals and links. */
export function activitiesOf(table: string, loose: Loose): Activities {
  const sheet = loose.sheets.get(table);
  const size = sheet?.size ?? 0;
  const text = textIn(sheet, size);
  const ids = text("id");
  const index = new Map(ids.map((id, i) => [id, i]));
  const has = (c: string) => sheet?.column(c) != null;
  const startColumn = STARTS.find(has) ?? "start";
  const starts = daysOf(text(startColumn));
  const ends = daysOf(text(ENDS.find(has) ?? "end"));
  const lasting = LASTING.has(startColumn);
  for (let i = 0; i < size; i++) {
    if (ends.from[i] !== EVER || ends.to[i] !== NEVER) continue;
    ends.from[i] = lasting ? NEVER : (starts.from[i] ?? EVER);
    ends.to[i] = lasting ? NEVER : (starts.to[i] ?? NEVER);
  }
  const link = (id: string | undefined) => (id === undefined || id === "" ? -1 : (index.get(id) ?? -1));
  const partOf = text("part_of");
  return {
    table,
    size,
    ids,
    startFrom: starts.from,
    startTo: starts.to,
    endFrom: ends.from,
    endTo: ends.to,
    parts: partsOf(table, sheet, index, loose),
    amounts: amountsOf(sheet, index, loose.sheets.get(table === "transfers" ? "deliveries" : ""), starts),
    rivals: rivalsOf(index, loose.values.get(table)),
    partOf: Int32Array.from(ids, (_, i) => link(partOf[i])),
    sameAs: Int32Array.from(ids, (id) => link(loose.same.get(id))),
    text,
  };
}

/** The columns of a sheet, which are kept as long as the activities and hold on to nothing else that was read with them. */
function textIn(sheet: Sheet | undefined, size: number): Activities["text"] {
  const blank: readonly string[] = new Array<string>(size).fill("");
  return (column) => sheet?.column(column) ?? blank;
}

function rivalsOf(
  index: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, readonly Value[]> | undefined,
): ReadonlyMap<number, readonly Value[]> {
  const out = new Map<number, readonly Value[]>();
  for (const [id, rivals] of values ?? []) {
    const i = index.get(id);
    if (i !== undefined) out.set(i, rivals);
  }
  return out;
}
