import type { Study } from "../../study/study.ts";
import { PAIRED, type Pair, type Paired, pairsAmong, pairsIn } from "./every.ts";
import type { PlainRow } from "./facts.ts";

/** Of more records than these, looking for pairs would take longer than a check or a page may. */
const MOST = 3_000;

/** Pairs of records that may be one and that nobody has judged. */
export interface Unjudged {
  /** The likeliest first. */
  readonly pairs: readonly Pair[];
  /** Tables with too many records to look. */
  readonly unlooked: readonly Paired[];
}

export async function unjudgedIn(study: Study): Promise<Unjudged> {
  const sizes = new Map<string, number>();
  for (const table of PAIRED) sizes.set(table, (await study.sheet(table)).size);
  const { looked, unlooked } = byWork((table) => sizes.get(table) ?? 0);
  return { pairs: await pairsIn(study, looked), unlooked };
}

/** The same among rows that have been read. */
export function unjudgedAmong(rows: (table: string) => readonly PlainRow[]): Unjudged {
  const { looked, unlooked } = byWork((table) => rows(table).length);
  return { pairs: pairsAmong(rows, looked), unlooked };
}

function byWork(size: (table: Paired) => number) {
  const unlooked = PAIRED.filter((table) => size(table) > MOST);
  return { looked: PAIRED.filter((table) => !unlooked.includes(table)), unlooked };
}
