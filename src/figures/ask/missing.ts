import { UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import type { FigureBench } from "../kind.ts";
import { othersOf, REST, totalOf } from "./axis.ts";
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

/** What partners that are drawn as one have at each place; of nobody known, what shares leave to the whole. */
export interface ShareRow {
  readonly name: string;
  readonly values: readonly Value[];
}

/** What is missing to the whole of shares, where not everybody is drawn. */
export interface Missing extends Places {
  /** Partners on record and not drawn, those with most first. */
  readonly names: readonly string[];
  /** What they have together at each place, and what belongs to nobody known; only what there is. */
  readonly rows: readonly ShareRow[];
}

/** Whether a question is of everybody's share in everything. */
export function isBareShare({ measure, from, against }: Question): boolean {
  return measure === "share" && from === undefined && against === undefined;
}

/** What belongs to nobody known where everybody is listed; null where there is none. */
export function nobodyIn(bench: FigureBench, shares: Shares): ShareRow | null {
  const values = shares.listed.length === 0 ? [] : nobodysIn(bench, shares);
  return values.some(({ value }) => value !== null && value > 0) ? { name: UNKNOWN, values } : null;
}

/** What the shares of all that are listed leave to the whole at each place, with the records that are nobody's. */
export function nobodysIn(bench: FigureBench, { listed, of, at }: Shares): readonly Value[] {
  const from = listed.join(",");
  return of(from).map((total, place): Value => {
    if (total.value === null) return { ...total, low: null, high: null };
    const value = left(total.value);
    const ends = {
      low: total.high === null ? null : left(total.high),
      high: total.low === null ? null : left(total.low),
    };
    const receipt = value === 0 ? [] : unnamedIn(bench, { ...at(place), from });
    const state = value === 0 ? "zero" : "recorded";
    return { ...total, value, ...ends, state, receipt, split: undefined, narrows: {}, question: undefined };
  });
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

/** Who has a share and is not drawn, nobody known included; null where those drawn come to the whole. */
export function missingIn(bench: FigureBench, shares: Shares): Missing | null {
  const { listed, sought, of, by, places, series } = shares;
  // Where several take part in one activity, some can come to the whole though others have a share too.
  if (listed.length > 0 && of(listed.join(",")).every(({ value }) => value === null || left(value) === 0))
    return null;
  // Whoever is recorded as unknown is nobody known.
  const names = othersOf(bench, sought, listed).filter((name) => name !== UNKNOWN);
  const nobody = nobodyIn(bench, { ...shares, listed: [...listed, ...names] });
  const rows = [
    ...(names.length === 0 ? [] : [{ name: REST, values: of(names.join(",")) }]),
    ...(nobody === null ? [] : [nobody]),
  ];
  return rows.length === 0 ? null : { names, rows, by, places, series };
}
