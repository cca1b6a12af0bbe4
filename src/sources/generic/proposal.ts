import type { Mapping } from "./mapping.ts";

/** A mapping for a file as far as the file itself tells, with the evidence and what only its owner knows. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly columns: readonly ProposedColumn[];
  /** The same with cells as they would be read by the mapping that the answers make. */
  readonly columnsBy: (mapping: Mapping) => readonly ProposedColumn[];
  readonly questions: readonly Question[];
  /** Names that no look-up knows, most frequent first. */
  readonly unmatched: readonly { readonly name: string; readonly suggestions: readonly string[] }[];
  /** Values that the codebook lacks, by column. */
  readonly unknown: Readonly<Record<string, readonly string[]>>;
  /** What was odd in the layout, one sentence each. */
  readonly notes: readonly string[];
  /** The same file as other tables, where it is asked which it is. */
  readonly others: Readonly<Record<string, Proposal>>;
}

/** What is made of a column, and why. */
export interface ProposedColumn {
  readonly heading: string;
  /** The field; null where it is left out. */
  readonly to: string | null;
  readonly evidence: string;
  /** A few cells as they would be read: `15 May 2018 → 2018-05-15`. */
  readonly preview: readonly string[];
}

/** Something that the file does not say. */
export interface Question {
  /** As `--answer` names it: `date-style`. */
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly says: string }[];
  /** Whether a word of one's own is an answer too: the name of a state, a currency. */
  readonly free?: true;
  /** What holds where nobody answers; null where somebody must. */
  readonly otherwise: string | null;
  /** Whether that refuses rows, so that whoever is there is asked all the same. */
  readonly costs?: true;
}

/** A question as it is put to somebody. */
export interface Asked extends Pick<Question, "id" | "text" | "choices" | "free"> {
  /** What is meant by typing nothing; where it is left out that ends it. */
  readonly unsaid?: string;
}
