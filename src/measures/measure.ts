import type { Why } from "../model/answer.ts";
import type { Codings } from "./codings/codings.ts";
import type { Bandwidth } from "./dependence/influence.ts";
import type { Mutual } from "./dependence/mutual.ts";
import type { Dominance } from "./dependence/security-hierarchy.ts";
import type { Attendance, Events } from "./events/events.ts";
import type { Multiplex, Standing } from "./layers/multiplex.ts";
import type { Spheres } from "./spheres/units.ts";
import type { Brokered } from "./ties/brokerage.ts";
import type { Moments } from "./time/moments.ts";
import type { Course, Yearly } from "./yearly/yearly.ts";

/** What a measure says of its input: a value, or null with the reason; `low` and `high` are bounds, null where open. */
export interface Reading {
  readonly value: number | string | readonly string[] | null;
  readonly why?: Why;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly notes?: readonly string[];
  /** What `low` and `high` are where they are not bounds. */
  readonly spread?: "bootstrap" | "credible" | "confidence";
}

/** Choices that a measure itself is computed under, as the conventions of these names have them. */
export type Chosen = Readonly<Record<string, string>>;

/** A number or a name that a question can ask for, with everything a reader needs to judge it. */
export interface Measure<Input extends keyof Inputs = keyof Inputs> {
  readonly name: string;
  readonly input: Input;
  readonly title: string;
  /** One sentence for a researcher. */
  readonly says: string;
  readonly formula: string;
  /** `of the value` where it carries the unit of what is measured. */
  readonly unit: string;
  readonly range: string;
  /** `reason: when`. */
  readonly nulls: readonly string[];
  readonly cites: string;
  readonly example: string;
  /** The example as a table that `measures NAME --on FILE` reads, about five rows of CSV, the heading first. */
  readonly rows: readonly string[];
  /** What the table gives: a number to four significant digits, or the name. */
  readonly gives: number | string;
  /** Names of the conventions that `of` looks up in `chosen`. */
  readonly uses?: readonly string[];
  /** True for a measure of the shares of known partners among themselves, which leaves out what belongs to nobody known. */
  readonly amongKnown?: true;
  /** Whether a measure of parts is of the partner asked about; every other is of all partners together. */
  readonly ofOne?: true;
  /** True for a measure of parts that takes each at its best: what ranges and open dates of records leave open is not in its ends. */
  readonly atBest?: true;
  /** True for a measure of one actor among ties that rests on its own ties and no others. */
  readonly ownTies?: true;
  /** True for a measure that only has a value of layers that last. */
  readonly lasting?: true;
  /** Other words that people type for it. */
  readonly typed?: readonly string[];
  of(input: Inputs[Input], chosen?: Chosen): Reading;
  /** For a measure of one actor among ties: the value of every actor, in their order, NaN where there is none. */
  each?(ties: Ties, chosen?: Chosen): Float64Array;
}

/** A count or a sum. `best` is NaN where no amount is known; an end that is NaN or infinite is open. */
export interface Total {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  /**
   * Records that were looked at and could be judged, whether they counted or not.
   * 0 says that nobody looked, and then there is no value; a count of 0 needs `known` above 0.
   */
  readonly known: number;
}

/** A question and what it is held against. */
export interface Pair {
  readonly of: Total;
  readonly against: Total;
  /**
   * Where `of` is a part of `against`: everything else in it, so that bounds are sharp (where a mass may belong to
   * either, low is without it and high with it).
   * Null where `of` is no part of `against`.
   */
  readonly rest: Total | null;
}

/** Sizes of activities or of parts, one element each; NaN is unknown. */
export interface Spread {
  readonly best: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Amounts by name. `unknown` is the amount that belongs to nobody known; `focus` is the name asked about. */
export interface Parts {
  readonly names: readonly string[];
  readonly values: Float64Array;
  readonly unknown: number;
  readonly focus: string | null;
  /** The bloc of each name, where names are actors and blocs are asked about. */
  readonly blocs?: readonly string[];
  /** What ranges and gaps leave open; each amount is as given where it is left out. */
  readonly ends?: Ends;
}

/** The least and the most that each amount may be, whatever the others are; an infinite one is open. */
export interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of the amount that belongs to nobody known. */
  readonly unknown: readonly [least: number, most: number];
}

/** What two actors have with the same names: partners of two recipients, recipients of two partners, or activities. */
export interface Profiles {
  readonly names: readonly string[];
  /** Whose profiles they are. */
  readonly of: readonly [string, string];
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** How much each name counts, or how often it stands for one; 1 each where it is null. */
  readonly weights: Float64Array | null;
  /** The largest value there could be; the largest there is where it is null. */
  readonly most: number | null;
  /** What belongs to nobody known in each profile. */
  readonly unknown: readonly [number, number];
}

/** Amounts by name in several layers, each in a unit of its own. */
export interface Layered {
  readonly layers: readonly string[];
  readonly names: readonly string[];
  /** One row a layer, one place a name. */
  readonly values: readonly Float64Array[];
  /** What belongs to nobody known, one a layer. */
  readonly unknown: Float64Array;
}

/** The amounts of one partner in two periods beside everyone's, and those of another partner whose place it may take. */
export interface Shift {
  readonly earlier: Pair;
  readonly later: Pair;
  readonly other: { readonly earlier: Pair; readonly later: Pair } | null;
}

/** What partners delivered of each kind, one row a kind and one place a partner: to a client, and to all its region. */
export interface Goods {
  readonly kinds: readonly string[];
  readonly partners: readonly string[];
  readonly client: readonly Float64Array[];
  readonly region: readonly Float64Array[];
  /** What belongs to nobody known, one a kind. */
  readonly unknown: { readonly client: Float64Array; readonly region: Float64Array };
  /** The partner whose loss is asked about. */
  readonly focus: string | null;
}

/** What is a partner's and what is everyone's, unit by unit, in an earlier and a later period. */
export interface Contrast {
  readonly earlier: { readonly part: Float64Array; readonly whole: Float64Array };
  readonly later: { readonly part: Float64Array; readonly whole: Float64Array };
  /** True where what is counted lasts over years, so that no chance deals it out anew. */
  readonly standing?: true;
}

/**
 * Weighted ties of n actors in compressed rows: those that actor `i` sends are `starts[i] .. starts[i + 1]`.
 * `tiesFrom` makes them.
 */
export interface Ties {
  readonly nodes: readonly string[];
  /** 1 where the actor is of the region. */
  readonly inside: Uint8Array;
  /** n + 1 places in `targets`. */
  readonly starts: Int32Array;
  /** Who receives, rising within a row, each once and never the sender. */
  readonly targets: Int32Array;
  /** Above 0; NaN where nobody knows whether there is a tie. */
  readonly weights: Float64Array;
  /** Where false, every tie stands in the rows of both its ends. */
  readonly directed: boolean;
  /** Why a measure of these ties would only say how they were made; null where it says something. */
  readonly byConstruction: string | null;
}

/** Ties one by one, in any order: who sends, who receives, how much. */
export interface Arcs {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Ties, and whose place among them is asked for; -1 for nobody's. */
export interface Position {
  readonly ties: Ties;
  readonly ego: number;
}

/** What measures are computed from. The question engine builds the one that `measure.input` names. */
export interface Inputs {
  readonly total: Total;
  readonly pair: Pair;
  readonly spread: Spread;
  /** One value a year, in any order; NaN is unknown. */
  readonly series: { readonly years: Int32Array; readonly values: Float64Array };
  readonly parts: Parts;
  readonly profiles: Profiles;
  readonly layered: Layered;
  readonly shift: Shift;
  readonly contrast: Contrast;
  readonly goods: Goods;
  /** Dates as recorded with their first and last day, sorted by the first day; `n` counts from 1. */
  readonly dates: {
    readonly labels: readonly string[];
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly n: number;
  };
  /** Years in which it took place, in any order, repeats allowed. */
  readonly years: { readonly years: Int32Array };
  /** How many of `of` activities meet a condition, and of how many that cannot be said. */
  readonly truth: { readonly holds: number; readonly of: number; readonly open: number };
  readonly ties: Ties;
  readonly position: Position;
  readonly brokerage: Brokered;
  readonly spheres: Spheres;
  readonly multiplex: Multiplex;
  readonly standing: Standing;
  readonly events: Events;
  readonly attendance: Attendance;
  readonly moments: Moments;
  /** (recipient, layer) pairs that a partner reaches, of all there are. */
  readonly coverage: { readonly reached: number; readonly possible: number };
  readonly rate: { readonly count: Total; readonly years: number };
  readonly dominance: Dominance;
  readonly bandwidth: Bandwidth;
  readonly mutual: Mutual;
  readonly course: Course;
  readonly yearly: Yearly;
  readonly codings: Codings;
  /**
   * `membership-overlap`: `sets` are the members of each framework, `focus` is null.
   * `institutional-overlap`: `sets` are the frameworks of each recipient, `focus` those of the partner.
   */
  readonly members: {
    readonly sets: readonly ReadonlySet<string>[];
    readonly focus: ReadonlySet<string> | null;
  };
}

/** A choice that is a number; `otherwise` where nothing is chosen. */
export function numberIn(chosen: Chosen | undefined, name: string, otherwise: number): number {
  const text = chosen?.[name];
  return text === undefined || text === "" ? otherwise : Number(text);
}

/** No value, and why. */
export function nothing(why: Why, ...notes: readonly string[]): Reading {
  return notes.length === 0 ? { value: null, why } : { value: null, why, notes };
}

/** A number with its bounds; ends that are NaN or infinite are open, and rounding never leaves the value outside. */
export function bounded(value: number, low: number, high: number, notes: readonly string[] = []): Reading {
  const reading = {
    value,
    low: Number.isFinite(low) ? Math.min(low, value) : null,
    high: Number.isFinite(high) ? Math.max(high, value) : null,
  };
  return notes.length === 0 ? reading : { ...reading, notes };
}
