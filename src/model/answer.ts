/** Why there is no value. */
export type Why =
  | "no-data"
  | "isolate"
  | "degenerate"
  | "undefined-by-definition"
  | "by-construction"
  | "too-few"
  | "under-specified";

/** How a receipt is in two: its first ids are of what is counted, the others of what that is a share of, or is held against. */
export interface Split {
  readonly counted: number;
  readonly rest: "base" | "against";
}

/** What a question gets: a value, what it rests on, and the choices it was made under. */
export interface Answer {
  /** Of question and data, so that it can be cited: equal ids mean equal answers. */
  readonly id: string;
  /** Null is never 0. */
  readonly value: number | string | readonly string[] | null;
  readonly why?: Why;
  /** Least and most that gaps, ranges and rival values leave open; null where the value is no number. */
  readonly low: number | null;
  readonly high: number | null;
  /** What `low` and `high` are. */
  readonly spread?: "bounds" | "bootstrap" | "credible" | "confidence";
  readonly unit: string;
  readonly parts?: Readonly<Record<string, Answer>>;
  /** Ids of the activities, and of the deliveries within them, that the value rests on. */
  readonly receipt: readonly string[];
  /** Where the receipt is in two: of a share, a ratio or a change. */
  readonly split?: Split | undefined;
  /** All conventions that apply, as used. */
  readonly conventions: Readonly<Record<string, string>>;
  /** Records that could be used, and those that are of the question but lack what it needs. */
  readonly coverage: { readonly known: number; readonly unknown: number };
  /** What a reader should know before quoting it. */
  readonly notes?: readonly string[];
}

/** The ids of a receipt that are counted, and the others. */
export function inTwo(
  receipt: readonly string[],
  { counted }: Split,
): { readonly counted: readonly string[]; readonly rest: readonly string[] } {
  return { counted: receipt.slice(0, counted), rest: receipt.slice(counted) };
}
