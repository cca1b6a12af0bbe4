import { factsOf, type PlainRow } from "./facts.ts";
import { eachPair } from "./pairs.ts";
import { type Candidate, weigh } from "./weigh.ts";

/** How candidates are asked for. */
interface Options {
  /** Whether pairs that somebody has judged already are offered again. */
  readonly judged?: boolean;
  /** At most this many, the likeliest. */
  readonly most?: number;
}

/** More pairs than anybody goes through; exercises of which so many look alike are told by no pair. */
const MOST = 5000;

/**
 * Pairs of exercises that may be one or part of one another, likeliest first: by time, participants, name, place and series.
 * Editions of different years are never offered, nor pairs that have been judged, whatever the verdict.
 */
export function candidates(
  exercises: readonly PlainRow[],
  participants: readonly PlainRow[],
  judgements: readonly PlainRow[],
  options: Options = {},
): readonly Candidate[] {
  const done = new Set(
    judgements.filter((j) => j.table === "exercises").map((j) => pairOf(j.a ?? "", j.b ?? "")),
  );
  const found: Candidate[] = [];
  eachPair(factsOf(exercises, participants), (a, b) => {
    if (options.judged !== true && done.has(pairOf(a.id, b.id))) return;
    if (found.length >= MOST) return;
    const candidate = weigh(a, b);
    if (candidate !== null) found.push(candidate);
  });
  found.sort((x, y) => y.score - x.score || (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1));
  return found.slice(0, options.most ?? found.length);
}

/** What somebody finds of two records: `unsure` leaves them two. */
type Verdict = "same" | "part" | "different" | "unsure";

/** The row of `judgements.csv` by which a finding on two records of a table is kept; of two that are the same, `b` stays. */
export function judgementRow(
  table: string,
  a: string,
  b: string,
  verdict: Verdict,
  who: string,
  on: string,
  why: string,
): PlainRow {
  return { table, a, b, verdict, who, on, why };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
