import { UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import { type Alone, aloneIn } from "../../questions/alone.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";
import { NOBODY_ELSE, othersOf, REGION_ALONE, REST, totalOf } from "./axis.ts";
import type { Value } from "./value.ts";

/** Where shares of partners stand: periods, years or recipients. */
export interface Places {
  readonly by: string;
  readonly places: readonly string[];
  /** Whether partners are the series of the figure; else they are its columns. */
  readonly series: boolean;
}

/** Shares of partners at several places. */
export interface Shares extends Places {
  /** The partners that are drawn; the rest may be one of them. */
  readonly listed: readonly string[];
  /** Questions of which everybody who sends has a share. */
  readonly sought: readonly Question[];
  /** What some partners have together at each place. */
  of(from: string): readonly Value[];
  /** The question at a place. */
  at(place: number): Question;
}

/** What partners that are drawn as one have at each place; of nobody's, what shares leave to the whole. */
export interface ShareRow {
  readonly name: string;
  readonly values: readonly Value[];
}

/** What is missing to the whole of shares, where not everybody is drawn. */
export interface Missing extends Places {
  /** Partners on record and not drawn, those with most first. */
  readonly names: readonly string[];
  /** What they have together at each place, and what is nobody's; only what there is. */
  readonly rows: readonly ShareRow[];
}

/** Whether a question is of everybody's share in everything. */
export function isBareShare({ measure, from, against }: Question): boolean {
  return measure === "share" && from === undefined && against === undefined;
}

/** What is nobody's where everybody is listed: what only those asked about take part in, and what belongs to nobody known; only what there is. */
export function nobodysOf(bench: FigureBench, shares: Shares): readonly ShareRow[] {
  if (shares.listed.length === 0) return [];
  return nobodysIn(bench, shares).filter(({ values }) =>
    values.some(({ value }) => value !== null && value > 0),
  );
}

/** The same, whether or not there is any. */
export function nobodysIn(bench: FigureBench, { listed, of, at }: Shares): readonly ShareRow[] {
  const from = listed.join(",");
  const totals = of(from).map((total, place) => {
    const question = { ...at(place), from };
    return { total, question, of: aloneIn(bench.factors, planOf(bench.factors, question)) };
  });
  const alone = totals.map(({ total, of }) => (of === null ? null : aloneOf(total, of)));
  const unknown = totals.map(({ total, question, of }, place): Value => {
    const apart = alone[place] ?? null;
    const value = of === null ? total.value : partOf(of, "unknown");
    if (value === null) return { ...total, low: null, high: null };
    const low = total.high === null ? null : without(apart?.high, left(total.high));
    const high = total.low === null ? null : without(apart?.low, left(total.low));
    if (of !== null) return ofNobody(total, value, { low, high }, () => of.unknown.ids);
    return ofNobody(total, left(value), { low, high }, () => unnamedIn(bench, question));
  });
  const regional = totals.every(({ of }) => of === null || of.regional);
  return [
    ...(alone.some((value) => value !== null)
      ? [{ name: regional ? REGION_ALONE : NOBODY_ELSE, values: alone.flatMap((value) => value ?? []) }]
      : []),
    { name: UNKNOWN, values: unknown },
  ];
}

/** The share of what only those asked about take part in. */
function aloneOf(total: Value, of: Alone): Value {
  const value = partOf(of, "alone");
  if (value === null) return { ...total, low: null, high: null };
  const { alone, unknown, partners } = of;
  const least = alone.low === 0 ? 0 : alone.low / (alone.low + unknown.high + partners.high);
  const most = alone.high === 0 ? 0 : alone.high / (alone.high + unknown.low + partners.low);
  const ends = total.low === null ? { low: null, high: null } : { low: least, high: most };
  return ofNobody(total, value, ends, () => alone.ids);
}

/** What part one of these is of all; null where there is nothing. */
function partOf(of: Alone, which: "alone" | "unknown"): number | null {
  const all = of.alone.best + of.unknown.best + of.partners.best;
  return all > 0 ? of[which].best / all : null;
}

/** A share that is no partner's, with its records. */
function ofNobody(
  total: Value,
  value: number,
  ends: Pick<Value, "low" | "high">,
  ids: () => readonly string[],
): Value {
  const receipt = value === 0 ? [] : ids();
  const state = value === 0 ? "zero" : "recorded";
  return {
    ...total,
    value,
    ...ends,
    state,
    why: null,
    receipt,
    split: undefined,
    narrows: {},
    question: undefined,
  };
}

/** A share without a part of it; what is only how a machine adds up is nothing. */
function without(part: number | null | undefined, share: number): number {
  const rest = share - (part ?? 0);
  return rest < 1e-9 ? 0 : rest;
}

/** Ids of what a question counts for everybody and not for those that it names. */
function unnamedIn(bench: FigureBench, question: Question): readonly string[] {
  const { from: _, ...everybody } = totalOf(question);
  const named = new Set(bench.ask(totalOf(question)).receipt);
  return bench.ask(everybody).receipt.filter((id) => !named.has(id));
}

/** What a share leaves to the whole; what is only how a machine adds up is nothing. */
function left(share: number): number {
  return 1 - share < 1e-9 ? 0 : 1 - share;
}

/**
 * Whether shares of partners and nobody's come to more than the whole at any place, as several partners share one activity.
 * @param parts what each has at each place
 */
export function comesPast(
  { factors }: FigureBench,
  question: Question,
  parts: readonly (readonly Value[])[],
  missing: Missing | null,
): boolean {
  if (planOf(factors, totalOf(question)).choices.attribution !== "participant") return false;
  const all = [...parts, ...(missing?.rows ?? []).map(({ values }) => values)];
  const places = Math.max(0, ...all.map((values) => values.length));
  return Array.from({ length: places }, (_, n) =>
    all.reduce((sum, values) => sum + (values[n]?.value ?? 0), 0),
  ).some((sum) => sum > 1 + 1e-6);
}

/** Who has a share and is not drawn, what is nobody's included; null where those drawn come to the whole. */
export function missingIn(bench: FigureBench, shares: Shares): Missing | null {
  const { listed, sought, of, by, places, series } = shares;
  // Where several take part in one activity, some can come to the whole though others have a share too.
  if (listed.length > 0 && of(listed.join(",")).every(({ value }) => value === null || left(value) === 0))
    return null;
  const names = othersOf(bench, sought, listed);
  const rows = [
    ...(names.length === 0 ? [] : [{ name: REST, values: of(names.join(",")) }]),
    ...nobodysOf(bench, { ...shares, listed: [...listed, ...names] }),
  ];
  return rows.length === 0 ? null : { names, rows, by, places, series };
}
