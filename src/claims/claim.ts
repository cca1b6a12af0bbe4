import type { Question } from "../model/question.ts";

/** How a printed value stands to what it says: the value itself, or more, less, about as much. */
export const RELATIONS = [
  "equal",
  "over",
  "under",
  "about",
  "at-least",
  "at-most",
  "around-zero",
  "rising",
  "falling",
  "first",
  "includes",
] as const;
export type Relation = (typeof RELATIONS)[number];

export const ROUNDINGS = ["percent-0", "percent-1", "whole", "none"] as const;

/** What a publication prints. */
export interface Printed {
  readonly value: number | string | readonly string[] | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly relation: Relation;
  readonly rounding: (typeof ROUNDINGS)[number];
}

/** Whether an alternative is as defensible as what the author did (Del Giudice & Gangestad 2021). */
export const MARKS = ["E", "N", "U"] as const;
export type Mark = (typeof MARKS)[number];

/** What a sentence can leave unsaid. */
export const OPEN = ["window", "base", "unit", "rule", "scope"] as const;

/** One value of a sentence with the question it answers. */
export interface Item {
  readonly printed: Printed | null;
  readonly question: Question | null;
  /** Alternatives of fields and conventions, each with its mark. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Mark>>>>;
  /** What would be needed to test it. */
  readonly missing: string | null;
}

/** Texts of a claim in one language; what is left out is there in English only. */
export interface ClaimTexts {
  readonly says?: string;
  readonly where?: string;
  readonly note?: string;
  readonly missing?: string;
  readonly qualitative?: string;
  /** Reasons by the alternative they strike. */
  readonly struck: Readonly<Record<string, string>>;
  /** What would be needed to test the further values of the sentence, in their order. */
  readonly and: readonly { readonly missing?: string }[];
}

/** A printed, quantitative sentence in our own words. */
export interface Claim extends Item {
  readonly id: string;
  readonly says: string;
  readonly where: string;
  /** What the author fixes; never varied. */
  readonly states: Readonly<Record<string, string>>;
  /** The publication it stands in; the study's first where it says none. */
  readonly publication: string | null;
  /** Key of the data the author names. */
  readonly data: string | null;
  /** Alternatives that make no sense, `name=value`, with the reason. */
  readonly struck: Readonly<Record<string, string>>;
  /** What the sentence leaves unsaid. */
  readonly open: readonly string[];
  readonly and: readonly Item[];
  /** Arithmetic that needs no data: name, what it is told, and the entry of the list that it stands in. */
  readonly checks: readonly { readonly name: string; readonly told: unknown; readonly entry: number }[];
  readonly qualitative: string | null;
  readonly authorReply: string;
  readonly note: string;
  /** Its texts in other languages than English, by language. */
  readonly in: Readonly<Record<string, ClaimTexts>>;
  /** Whether the study's owner wants to be told when it no longer holds. */
  readonly must: boolean;
}
