/** What a column holds, which decides how `check` reads it. */
export type Cell =
  | "id"
  | "text"
  | "names"
  | "people"
  | "date"
  | "number"
  | "count"
  | "yes-no"
  | "actor"
  | "actors"
  | "url"
  | "grade"
  | "credibility"
  | `code:${string}`
  | `codes:${string}`
  | `ref:${string}`
  | `refs:${string}`;

/** The columns of one table of a study, in the order in which a new one is written. */
export type Columns = Readonly<Record<string, Cell>>;

/** Columns of an amount: least, best and most. */
export const amount = <N extends string>(name: N) =>
  ({ [`${name}_low`]: "count", [`${name}_best`]: "count", [`${name}_high`]: "count" }) as Columns;

/** Where a row is from and how far it is trusted: the same at the end of every table of records. */
export const sourced: Columns = {
  source: "ref:sources",
  locator: "text",
  reliability: "grade",
  credibility: "credibility",
  confidence: "code:confidence",
  note: "text",
};

/** Columns of an amount of money. */
export const money: Columns = { ...amount("money"), currency: "text" };
