import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import { candidates } from "./candidates.ts";
import { facilityCandidates } from "./facilities.ts";
import type { PlainRow } from "./facts.ts";
import type { Candidate } from "./weigh.ts";

/** Tables whose rows are held against each other. */
export const PAIRED = ["exercises", "facilities"] as const;
export type Paired = (typeof PAIRED)[number];

/** Two records of a table that may be one. */
export interface Pair extends Candidate {
  readonly table: Paired;
}

/** What tells of their records who they are of. */
const BESIDE = { exercises: "participants", facilities: "actors" } as const;

const LOOKS = { exercises: candidates, facilities: facilityCandidates } as const;

/** Pairs of records of a study that may be one and that nobody has judged, likeliest first. @param of tables that are asked about */
export async function pairsIn(study: Study, of: readonly Paired[] = PAIRED): Promise<readonly Pair[]> {
  const names = new Set(["judgements", ...of.flatMap((table) => [table, BESIDE[table]])]);
  const read = new Map<string, readonly PlainRow[]>();
  for (const name of names) read.set(name, rowsOf(await study.sheet(name)));
  return pairsAmong((table) => read.get(table) ?? [], of);
}

/** The same among rows that have been read. */
export function pairsAmong(
  rows: (table: string) => readonly PlainRow[],
  of: readonly Paired[] = PAIRED,
): readonly Pair[] {
  return of
    .flatMap((table) =>
      LOOKS[table](rows(table), rows(BESIDE[table]), rows("judgements")).map(
        (found): Pair => ({ table, ...found }),
      ),
    )
    .sort((x, y) => y.score - x.score);
}
