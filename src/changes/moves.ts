import type { Item } from "../claims/claim.ts";
import type { ClaimFinding } from "../claims/judge.ts";
import { judgeClaims } from "../claims/judge.ts";
import { readClaims } from "../claims/read.ts";
import type { Answer } from "../model/answer.ts";
import { tablesIn } from "../questions/plan.ts";
import { openStudy, type Study } from "../study/study.ts";
import { overlaid } from "./overlay.ts";

/** What a claim says before or after a change. */
export interface Standing {
  readonly value: Answer["value"];
  readonly low: number | null;
  readonly high: number | null;
  readonly finding: string;
  readonly holdsIn: number;
  readonly of: number;
}

/** A claim that a change moves. */
export interface Move {
  readonly claim: string;
  readonly says: string;
  readonly old: Standing;
  readonly new: Standing;
  /** What moves, the weightiest first: finding, sign, rank, value, readings, bounds. */
  readonly moved: readonly Moved[];
  /** How its answers are written. */
  readonly measured: { readonly unit: string; readonly measure: string };
}

/** Moves as data: how answers are written is for screens. */
export function movesData(moves: readonly Move[] | null) {
  return moves?.map(({ measured: _, ...move }) => move) ?? null;
}

export type Moved = "finding" | "sign" | "rank" | "value" | "readings" | "bounds";

const WEIGHT: readonly Moved[] = ["finding", "sign", "rank", "value", "readings", "bounds"];

/** Tables beside those of activities on which answers rest. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  participants: ["exercises", "operations", "facilities"],
  deliveries: ["transfers"],
  memberships: ["frameworks"],
};

/**
 * The claims that answer otherwise after a change of the study's files, those whose finding changes first.
 * @param changed the tables that change
 */
export async function movesOf(
  study: Study,
  files: ReadonlyMap<string, Uint8Array | null>,
  changed: readonly string[],
): Promise<readonly Move[]> {
  if (changed.length === 0) return [];
  return movesBetween(study, await openStudy(overlaid(study.files, files)), changed);
}

/** The claims that answer otherwise in one study than in another of the same claims. */
export async function movesBetween(
  before: Study,
  after: Study,
  changed: readonly string[],
): Promise<readonly Move[]> {
  const { claims } = await readClaims(after);
  const tables = new Set(changed.flatMap((t) => [t, ...(BESIDE[t] ?? [])]));
  const all = ["actors", "sources", "values", "judgements", "memberships"].some((t) => tables.has(t));
  const touched = claims.filter((claim) =>
    [claim, ...claim.and].some(
      (item) => item.question !== null && (all || tablesIn(item.question).some((t) => tables.has(t))),
    ),
  );
  if (touched.length === 0) return [];
  const ids = touched.map((c) => c.id);
  const asked = claims.map((c) => ({ ...equivalentOnly(c), and: c.and.map(equivalentOnly) }));
  const [old, now] = [await judgeClaims(before, ids, asked), await judgeClaims(after, ids, asked)];
  const moves = old.flatMap((a, i) => {
    const b = now[i];
    return b === undefined ? [] : moveOf(a, b);
  });
  return moves.sort((a, b) => weightOf(a) - weightOf(b));
}

/** A claim without its alternatives that are other questions: they are in no finding, and take time. */
function equivalentOnly<T extends Item>(item: T): T {
  const readings = Object.entries(item.readings).map(([name, marks]) => [
    name,
    Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark === "E")),
  ]);
  return { ...item, readings: Object.fromEntries(readings) };
}

function moveOf(a: ClaimFinding, b: ClaimFinding): readonly Move[] {
  const [old, now] = [standingOf(a), standingOf(b)];
  const moved = WEIGHT.filter((what) => DIFFERS[what](old, now, a));
  const measured = {
    unit: b.answer?.unit ?? a.answer?.unit ?? "",
    measure: b.question?.measure ?? "",
  };
  return moved.length === 0 ? [] : [{ claim: a.id, says: a.says, old, new: now, moved, measured }];
}

const DIFFERS: Readonly<Record<Moved, (a: Standing, b: Standing, claim: ClaimFinding) => boolean>> = {
  finding: (a, b) => a.finding !== b.finding,
  sign: (a, b) =>
    typeof a.value === "number" && typeof b.value === "number" && Math.sign(a.value) !== Math.sign(b.value),
  rank: (a, b, { question }) => question?.measure === "rank" && a.value !== b.value,
  value: (a, b) => JSON.stringify(a.value) !== JSON.stringify(b.value),
  readings: (a, b) => a.holdsIn !== b.holdsIn || a.of !== b.of,
  bounds: (a, b) => a.low !== b.low || a.high !== b.high,
};

function standingOf(claim: ClaimFinding): Standing {
  return {
    value: claim.answer?.value ?? null,
    low: claim.answer?.low ?? null,
    high: claim.answer?.high ?? null,
    finding: claim.finding,
    holdsIn: claim.holdsIn,
    of: claim.of,
  };
}

function weightOf(move: Move): number {
  return WEIGHT.indexOf(move.moved[0] ?? "bounds");
}
