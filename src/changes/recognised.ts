import type { Document } from "../sources/file/document.ts";
import type { Source } from "../sources/source.ts";

/** How a file was told and read. */
export interface RecognisedFile {
  readonly source: string;
  readonly title: string;
  readonly authors: string;
  readonly publisher: string;
  readonly terms: string;
  readonly redistribute: boolean;
  readonly unit: string | null;
  /** How many rows a whole file has. */
  readonly expected: readonly [number, number];
  readonly file: string;
  readonly size: number;
  readonly kind: Document["kind"];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly vintage: string | null;
  readonly register: string;
  /** Id of the row of `sources.csv` that the rows name. */
  readonly as: string;
  readonly evidence: readonly string[];
}

/** What is said of a file that has been told. @param as id of the row of `sources.csv` */
export function recognisedOf(
  document: Document,
  source: Source,
  evidence: readonly string[],
  vintage: string,
  register: string,
  as: string,
): RecognisedFile {
  return {
    source: source.name,
    title: source.title,
    authors: source.authors,
    publisher: source.publisher,
    terms: source.terms,
    redistribute: source.redistribute,
    unit: source.unit,
    expected: source.rows,
    file: document.name,
    size: document.size,
    kind: document.kind,
    encoding: document.encoding,
    delimiter: document.delimiter,
    vintage: vintage === "" ? null : vintage,
    register,
    as,
    evidence: [...evidence, ...document.evidence],
  };
}
