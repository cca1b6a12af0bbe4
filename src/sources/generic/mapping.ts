import type { DateStyle } from "../cells/dates.ts";
import type { Label } from "../source.ts";
import type { Reader } from "./fields.ts";

/** How the columns of somebody's own table become rows of a study: plain data, confirmed once and kept with the study. */
export interface Mapping {
  /** The stem of the ids of its rows, and the name under which it is kept. */
  readonly name: string;
  /** The study's table that a row becomes. */
  readonly table: string;
  /** The sheets that are read together; none of them named where the file has but one. */
  readonly sheets: readonly string[];
  readonly header: {
    /** Row of the sheet where the headings are, from 1; looked for by their words where it is not there. */
    readonly row: number;
    /** How many rows the headings take: none, one, or two where the upper one groups columns. */
    readonly rows: number;
  };
  /** The fields that an id is made of. */
  readonly id: readonly string[];
  /** How days that can be read in two ways are read; null where no cell leaves a doubt. */
  readonly dates: DateStyle | null;
  /** What parts decimals; null where no cell leaves a doubt. */
  readonly decimal: "." | "," | null;
  /** Who organises where no column says so. */
  readonly organiser: "none" | "first-participant" | "host";
  readonly columns: readonly ColumnMapping[];
  readonly wide: readonly WideMapping[];
  /** What is the same for all rows, by field. */
  readonly fill: Readonly<Record<string, string>>;
  /** Values that the codebook lacks, with labels: added with the rows. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

/** What one column becomes. */
export interface ColumnMapping {
  /** The key: columns may change places. */
  readonly heading: string;
  /** A field of the table; null for a column that is left out by name. */
  readonly to: string | null;
  readonly as: Reader;
  /** What parts the names or codes of one cell. */
  readonly separators?: readonly string[];
  /** What the file writes for a code, by its own word. */
  readonly values?: Readonly<Record<string, string>>;
  /** What stands where nothing is known. */
  readonly missing?: readonly string[];
  readonly style?: DateStyle;
  /** By how much its numbers are multiplied: 1,000,000 under "USD million". */
  readonly times?: number;
  /** What its numbers count: a currency, or `persons`. */
  readonly unit?: string;
}

/** Columns that say one thing together: who took part, or how much came in which year. */
export interface WideMapping {
  readonly headings: readonly string[];
  readonly to: "participants" | "deliveries";
  /** `actors`: the cells name them; `marks`, `personnel`: the headings name them; `units`, `tiv`: the headings are years. */
  readonly as: "actors" | "marks" | "personnel" | "units" | "tiv";
  readonly role?: string;
  /** Words of the cells that mean another role than `role`. */
  readonly roles?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
}

/** What a study has that a mapping leans on. */
export interface Home {
  /** Its codes by variable, with labels. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  /** Ids of its sources. */
  readonly sources: ReadonlySet<string>;
}

/** The name of the column that holds the name of the sheet, where several sheets are read together. */
export const SHEET_COLUMN = "(sheet)";

/** The words below the group of a heading of two rows. */
export function lastPart(heading: string): string {
  const at = heading.lastIndexOf(" / ");
  return at < 0 ? heading : heading.slice(at + 3);
}
