import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import { candidates } from "./candidates.ts";
import { facilityCandidates } from "./facilities.ts";
import type { Candidate } from "./weigh.ts";

/** Tables whose rows are held against each other. */
export const PAIRED = ["exercises", "facilities"] as const;
type Paired = (typeof PAIRED)[number];

/** Two records of a table that may be one. */
export interface Pair extends Candidate {
  readonly table: Paired;
}

/** Pairs of records of a study that may be one and that nobody has judged, likeliest first. @param of tables that are asked about */
export async function pairsIn(study: Study, of: readonly Paired[] = PAIRED): Promise<readonly Pair[]> {
  const sheet = async (table: string) => rowsOf(await study.sheet(table));
  const judgements = await sheet("judgements");
  const found: Record<Paired, () => Promise<readonly Candidate[]>> = {
    exercises: async () => candidates(await sheet("exercises"), await sheet("participants"), judgements),
    facilities: async () => facilityCandidates(await sheet("facilities"), await sheet("actors"), judgements),
  };
  const pairs = await Promise.all(
    of.map(async (table) => (await found[table]()).map((candidate): Pair => ({ table, ...candidate }))),
  );
  return pairs.flat().sort((x, y) => y.score - x.score);
}
