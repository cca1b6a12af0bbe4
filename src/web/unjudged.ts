import { candidates } from "../changes/duplicates/candidates.ts";
import type { Candidate } from "../changes/duplicates/weigh.ts";
import type { Row } from "../views/records.ts";

/** Of more exercises than these, looking for pairs would take longer than writing a page may. */
const MOST = 3_000;

/** Pairs of exercises that may be one and that nobody has judged, likeliest first; null where there are too many to look. */
export function unjudgedIn(tables: ReadonlyMap<string, readonly Row[]>): readonly Candidate[] | null {
  const [exercises, participants, judgements] = ["exercises", "participants", "judgements"].map((table) =>
    (tables.get(table) ?? []).map((row) => row.cells),
  );
  if (exercises === undefined || exercises.length > MOST) return null;
  return candidates(exercises, participants ?? [], judgements ?? []);
}
