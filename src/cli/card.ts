import { tieLayers } from "../layers/index.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { NEVER } from "../model/day.ts";
import { ALL_TIME, windowOf } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import { yearsOf } from "./bench.ts";
import type { Searched } from "./searched.ts";

/** One layer of a card in one period. */
export interface Line {
  readonly layer: string;
  /** What is added up. */
  readonly value: string;
  /** All time where it is left out. */
  readonly period?: string;
  /** Null where no record says anything, which is not 0. */
  readonly total: Answer | null;
  /** Whether somebody looked and found none. */
  readonly searched: boolean;
}

/** What a recipient has from whom. */
export interface RecipientLine extends Line {
  readonly shares: NonNullable<Answer["parts"]> | null;
  readonly effectiveNumber: Answer | null;
}

/** What a partner does in the region, and with whom. */
export interface PartnerLine extends Line {
  readonly share: Answer | null;
  readonly rank: Answer | null;
  readonly byRecipient: NonNullable<Answer["parts"]> | null;
}

type Ask = (question: Question) => Answer;

/** Layers and what each is counted in; a register with volumes is told in both. */
const COUNTED = tieLayers
  .filter((l) => l.name !== "memberships")
  .flatMap((l) =>
    ["count", "tiv-millions"]
      .filter((v) => v === "count" || l.values.includes(v))
      .map((value) => ({ layer: l.name, value })),
  );

export function recipientLines(
  ask: Ask,
  id: string,
  periods: readonly (string | undefined)[],
  searched: Searched,
): readonly RecipientLine[] {
  return linesOf(periods, (base) => {
    const to = { ...base, to: id };
    const total = totalOf(ask, to);
    const none = total === null;
    const period = (base.period === undefined ? null : windowOf(base.period)) ?? ALL_TIME;
    return {
      total,
      searched: none && searched(base.layer, id, period),
      shares: none ? null : (ask({ ...to, measure: "composition" }).parts ?? null),
      effectiveNumber: none ? null : ask({ ...to, measure: "effective-number" }),
    };
  });
}

export function partnerLines(
  ask: Ask,
  id: string,
  periods: readonly (string | undefined)[],
): readonly PartnerLine[] {
  return linesOf(periods, (base) => {
    const from = { ...base, from: id, to: "region" };
    const total = totalOf(ask, from);
    const none = total === null;
    return {
      total,
      searched: false,
      share: none ? null : ask({ ...from, measure: "share" }),
      rank: none ? null : ask({ ...from, measure: "rank" }),
      byRecipient: none
        ? null
        : (ask({ ...from, measure: base.value === "count" ? "count" : "sum", by: "recipient" }).parts ??
          null),
    };
  });
}

type Base = Omit<Question, "measure"> & { readonly value: string };

function linesOf<T>(
  periods: readonly (string | undefined)[],
  of: (base: Base) => T,
): readonly (T & Pick<Line, "layer" | "value" | "period">)[] {
  return COUNTED.flatMap(({ layer, value }) =>
    periods.map((period) => {
      const base = { layer, value, ...(period === undefined ? {} : { period }) };
      return { ...base, ...of(base) };
    }),
  );
}

/** A total, or null where nothing was found: the records of a study never say that there is none. */
function totalOf(ask: Ask, base: Base): Answer | null {
  const total = ask({ ...base, measure: base.value === "count" ? "count" : "sum" });
  return total.value === null || (total.value === 0 && total.receipt.length === 0) ? null : total;
}

/** The last full years of the records, as a period; none where the records span fewer. */
export function lastYears(dataset: Dataset, n: number): readonly string[] {
  const span = yearsOf(dataset);
  return span === null || span.last - n < span.first ? [] : [`${span.last - n}..${span.last - 1}`];
}

/** Frameworks that an actor is in and has not left, by what it is in them. */
export function standingsOf(
  dataset: Dataset,
  id: string,
): { readonly member: readonly string[]; readonly observer: readonly string[] } {
  const actor = dataset.actorIndex.get(id);
  const now = dataset.standings.filter((s) => s.actor === actor && s.to === NEVER);
  const named = (observing: boolean) => [
    ...new Set(
      now
        .filter((s) => ["observer", "dialogue-partner"].includes(s.role) === observing)
        .sort((a, b) => a.from - b.from)
        .map((s) => dataset.actors[s.organisation] ?? ""),
    ),
  ];
  return { member: named(false), observer: named(true) };
}
