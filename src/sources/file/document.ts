/** A file handed in, read as often as it must be; nothing here knows where it lies. */
export interface Upload {
  /** Its name without folders. */
  readonly name: string;
  readonly size: number;
  /** Its bytes from the start, in pieces; each call starts anew. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What the user said of a file beforehand; what is left out is found out. */
export interface Hints {
  readonly encoding?: string;
  /** The name of a sheet of a workbook. */
  readonly sheet?: string;
  /** Told how many bytes of the file have been gone through; each pass over it starts anew. */
  readonly progress?: (done: number, size: number) => void;
}

/** Something that was read otherwise than it stands, and why that is safe; or that is odd and was left as it is. */
export interface Remark {
  /** A short name that does not change, such as `joined-record`. */
  readonly code: string;
  /** Row of the file from 1; 0 where it is of the whole file. */
  readonly row: number;
  readonly message: string;
}

/** A table as it was found in a file: cells as text, nothing interpreted, nothing left out. */
export interface Grid {
  /** Name of a sheet; `""` for a text file. */
  readonly name: string;
  /** Every row: preamble, header, blank rows and footer too. Of a file that is not `whole`, its first rows. */
  readonly rows: readonly (readonly string[])[];
  /** Row `i` starts at this line of the file, or is this row of the sheet; from 1. */
  readonly lines: ArrayLike<number>;
  /** Whether `rows` holds all rows; a large file is gone through with `each`. */
  readonly whole: boolean;
  /**
   * Goes through all rows from the first, in order.
   * @param remarked told what `remarks` cannot hold: what is odd below the first rows of a file that is not `whole`
   * @param pause awaited between pieces of a large file, so that who writes what is read can keep up
   */
  each(
    take: (cells: readonly string[], line: number) => void,
    remarked?: (remark: Remark) => void,
    pause?: () => Promise<void>,
  ): Promise<void>;
  /** Of a file that is not `whole`, those of its first rows. */
  readonly remarks: readonly Remark[];
}

/** A file whose bytes have become text. */
export interface Document {
  readonly name: string;
  readonly size: number;
  readonly kind: "table" | "workbook" | "xml" | "rtf";
  /** As the WHATWG names it; null for a workbook. */
  readonly encoding: string | null;
  /** `,` `;` tab `|`, or null for what is no delimited text. */
  readonly delimiter: string | null;
  /** How it was found out, one sentence each, with counts. */
  readonly evidence: readonly string[];
  /** One for a text table, one a sheet for a workbook, none for the rest. */
  readonly grids: readonly Grid[];
  /** The whole text of XML and RTF; `""` for tables. */
  readonly text: string;
}

/** A file that cannot be read as it is: what, where in it, why, and the mend. */
export class FileError extends Error {
  override name = "FileError";
  readonly code: string;
  readonly mend: string;
  /** Row of the file, 0 for the whole. */
  readonly row: number;
  /** Where only a person can decide: the candidates, each with the same three lines as it would read them. */
  readonly choices: readonly { readonly value: string; readonly lines: readonly string[] }[];
  /** Whether a word of their own is an answer too. */
  readonly free: boolean;
  /** What is meant where somebody who is asked types nothing; null where that ends it. */
  readonly unsaid: string | null;
  /** Id of what is asked, where an answer is what it lacks; its code is then `unanswered`. */
  readonly asks: string | null;
  constructor(
    code: string | { readonly asks: string },
    message: string,
    mend: string,
    more: {
      readonly row?: number;
      readonly choices?: FileError["choices"];
      readonly free?: boolean;
      readonly unsaid?: string | null;
    } = {},
  ) {
    super(message);
    this.code = typeof code === "string" ? code : "unanswered";
    this.mend = mend;
    this.row = more.row ?? 0;
    this.choices = more.choices ?? [];
    this.free = more.free ?? this.choices.length === 0;
    this.unsaid = more.unsaid ?? null;
    this.asks = typeof code === "string" ? null : code.asks;
  }
}
