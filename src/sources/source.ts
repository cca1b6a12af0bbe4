import type { Document } from "./file/document.ts";
import type { Names } from "./names/names.ts";

/** A publisher's shape: how its files are told, read and understood. One file each; `index.ts` lists them. */
export interface Source {
  /** As `--as` names it, such as `sipri-flat`. */
  readonly name: string;
  readonly title: string;
  /** Who made the data, as `authors` of `sources.csv` holds them: `Family, Given; …`. Blank where that is the publisher. */
  readonly authors: string;
  readonly publisher: string;
  /** Where the publisher hands it out. */
  readonly url: string;
  /** What the publisher allows, in our words. */
  readonly terms: string;
  /** Whether rows may be handed on. */
  readonly redistribute: boolean;
  /** How to cite it. */
  readonly cite: string;
  /** The unit of its amounts, `tiv-millions` or `persons`; null where it has several or none. */
  readonly unit: string | null;
  /** How many rows a whole file of it has, least and most, so that a changed source is loud. */
  readonly rows: readonly [number, number];
  /** The tables of a study that its rows become; empty where rows are told but not taken. */
  readonly tables: readonly string[];
  /** Codes that its rows may use, by variable of the codebook, with labels: those a study lacks are added with the rows. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  /** The stem of the ids that it gives, and the name of the register where it is one: `sipri`, `mme`. Blank where each list of its shape is one of its own, called after its file. */
  readonly register: string;
  /** Whether a newer file replaces an older one as a whole, so that rows of two must never be added. */
  readonly vintages: boolean;
  /** Whether it is published in reports, each on what the others leave out; left out where a later file is the whole again. */
  readonly reports?: true;
  /** Null where the document is none of it. Looks at the whole shape, never at the file's name alone. */
  recognise(document: Document): Recognised | null;
  /** Rows as they stand, and those that cannot be read. Nothing throws but a `FileError`. */
  read(document: Document): Promise<Reading>;
  /** What the rows mean for a study. Never changes an entry. */
  interpret(reading: Reading, context: Context): Interpretation;
}

export interface Label {
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
}

export interface Recognised {
  /** 0 to 1: the share of what marks this shape that was found. Ties are left to the user. */
  readonly score: number;
  /** What was found, one sentence each, with counts. */
  readonly evidence: readonly string[];
}

/** One row of a publisher's file as it stands there, cells by column. Columns without a name are `col_4`. */
export interface Entry {
  /** Line of the file, or row of the sheet, from 1. */
  readonly row: number;
  /** Without a prototype, so that no header can mean anything. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that is not taken because it cannot be: counted and published. */
export interface Reject {
  readonly row: number;
  /** The sheet that it is a row of, where several are read together. */
  readonly sheet?: string;
  /** The column's name, or `""` for the whole row. */
  readonly column: string;
  readonly reason: string;
  readonly mend: string;
  /** How what the cell says beside is kept as well. */
  readonly keep?: string;
  /** What stands there. */
  readonly text: string;
}

/** A file's rows before anybody says what they mean. */
export interface Reading {
  /** The date or version that the file itself gives, as EDTF or the publisher's own; null where it gives none. */
  readonly vintage: string | null;
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
  readonly rejects: readonly Reject[];
  /** Whom the query behind the file was for, suppliers and recipients as the file names them; left out where it does not say. */
  readonly asked?: Sides;
  /** The years that it was for; left out where the file does not say. */
  readonly years?: { readonly first: number; readonly last: number };
  /** The sheets that are read together, by whose order their rows are numbered; left out where there is but one. */
  readonly sheets?: readonly string[];
  /** Lines that are no rows, by what they are: preamble, header, footer, blank, total. */
  readonly passed: Readonly<Record<string, number>>;
  /** How it was read where that was not plain, one sentence each. */
  readonly notes: readonly string[];
}

/** Both sides of a query, as text. */
export interface Sides {
  readonly from: string;
  readonly to: string;
}

/** Whose records a study is about: what an import takes of a world-wide file. */
export interface Scope {
  /** Its name, for the sentence on what was left out. */
  readonly name: string;
  /** Whether an actor is of it; all are where a study names no region. */
  has(actor: string): boolean;
}

export interface Context {
  readonly names: Names;
  readonly scope: Scope;
  /** Id of the row of `sources.csv` that the rows will name. */
  readonly source: string;
  /** The register's name, and the stem of ids: the source's own, or another where two vintages stand side by side. */
  readonly register: string;
  readonly vintage: string;
  /** What the user says where the file is silent, such as `operator`, by column of the study. */
  readonly fill: Readonly<Record<string, string>>;
}

/** A row for a table of the study. */
export interface Row {
  readonly table: string;
  /** The row of the file that it comes from; several rows may come from one. */
  readonly row: number;
  /** By column of the study's table; `id` where the table has one. What is blank may be left out. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Interpretation {
  readonly rows: readonly Row[];
  /** Entries left out by a rule that has a name. Each entry is taken, ignored or refused: exactly one of them. */
  readonly ignored: readonly Ignored[];
  readonly rejects: readonly Reject[];
  /** Cells taken as they stand although they look damaged. */
  readonly flags: readonly Flag[];
  /** Names that no look-up knows; their rows are among the rejects. */
  readonly unmatched: readonly Unmatched[];
  /** What could be read of refused rows, which says whom they name; left out where nothing is kept of them. */
  readonly named?: readonly Row[];
  /** How the rows were understood where what the user says of all of them decides it, one sentence each. */
  readonly notes?: readonly string[];
  /** Whether its rows are whole deals, with deliveries of years that no query asked for. */
  readonly deals?: boolean;
}

/** An entry that a rule leaves out, and the id that its record would have where it can be told. */
export interface Ignored {
  readonly row: number;
  readonly reason: string;
  readonly id?: string;
}

export interface Flag {
  readonly row: number;
  readonly sheet?: string;
  readonly column: string;
  readonly text: string;
  readonly why: string;
}

export interface Unmatched {
  readonly name: string;
  /** How many rows have it, and the first of them. */
  readonly rows: number;
  readonly first: number;
  /** The sheet of the first. */
  readonly sheet?: string;
  readonly suggestions: readonly { readonly name: string; readonly id: string }[];
}
