import { asWritten, type FieldNaming } from "./field-named.ts";

/** What can be asked of a study: plain data with a closed vocabulary, the same in a claim, a command and a URL. */
export interface Question {
  /** Name of a measure, as `multivector measures` lists them. */
  readonly measure: string;
  /** One layer, several with commas, or `all`. */
  readonly layer: string;
  /** Outside partners: a group of the grouping in force, or actors with commas. */
  readonly from?: string;
  /** Recipients: `region`, `KAZ,UZB` any, `KAZ+UZB` together, `=KAZ+UZB` exactly these, `only:region` nobody else. */
  readonly to?: string;
  /** Actors that must be absent. */
  readonly without?: string;
  /** Conditions on the activity itself. */
  readonly where?: Where;
  /** `2016..2021`, both ends included; EDTF. */
  readonly period?: string;
  /** What is added up. */
  readonly value?: string;
  /** One part of the answer for each of these. */
  readonly by?: string;
  /** The base of a ratio, or the earlier period of a change: the fields that differ from this question. */
  readonly against?: Partial<Question>;
  /** Analytic choices by name; what is left out takes the study's default. */
  readonly conventions?: Readonly<Record<string, string>>;
}

/**
 * Conditions on activities: several values with commas mean any of them. `field` is of reliability measures only: the
 * field whose codings are compared.
 */
export type Where = Readonly<Record<string, string>>;

export const WHERE_FIELDS = [
  "activity",
  "series",
  "kind",
  "item",
  "service",
  "agency",
  "status",
  "mode",
  "institution",
  "place",
  "field",
] as const;

export const VALUES = [
  "count",
  "orders",
  "deliveries",
  "units",
  "tiv-millions",
  "usd",
  "troops",
  "persons",
  "value",
] as const;

export const BY_FIELDS = ["year", "recipient", "partner", "kind", "service", "layer"] as const;

export const QUESTION_FIELDS = [
  "measure",
  "layer",
  "from",
  "to",
  "without",
  "where",
  "period",
  "value",
  "by",
  "against",
  "conventions",
] as const;

/** A question that cannot be asked: what is wrong with it, and what could be meant. */
export class QuestionError extends Error {
  override name = "QuestionError";
  /** What it says where fields have other names than in files. */
  readonly told: (nameOf: FieldNaming) => string;
  constructor(said: string | ((nameOf: FieldNaming) => string)) {
    super(typeof said === "string" ? said : said(asWritten));
    this.told = typeof said === "string" ? () => said : said;
  }
}

/** Whether a `to` wants recipients several together, exactly or alone, and not one by one. */
export function isTogether(to: string): boolean {
  return /[+=:]/.test(to);
}
