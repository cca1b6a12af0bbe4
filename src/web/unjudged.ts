import { PAIRED, type Pair, type Paired, pairsAmong } from "../changes/duplicates/every.ts";
import type { Row } from "../views/records.ts";

/** Of more records than these, looking for pairs would take longer than writing a page may. */
const MOST = 3_000;

/** Pairs of records that may be one and that nobody has judged. */
export interface Unjudged {
  /** The likeliest first. */
  readonly pairs: readonly Pair[];
  /** Tables with too many records to look. */
  readonly unlooked: readonly Paired[];
}

export function unjudgedIn(tables: ReadonlyMap<string, readonly Row[]>): Unjudged {
  const rows = (table: string) => tables.get(table) ?? [];
  const unlooked = PAIRED.filter((table) => rows(table).length > MOST);
  const looked = PAIRED.filter((table) => !unlooked.includes(table));
  return { pairs: pairsAmong((table) => rows(table).map(({ cells }) => cells), looked), unlooked };
}
