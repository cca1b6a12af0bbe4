import { closeSync, openSync, writeFileSync } from "node:fs";
import type { Table } from "../tables/table.ts";
import { csvHead, PIECE } from "./csv.ts";

/** A table and the files in which it stands as CSV, one after another, each with its header. */
export interface OnFile {
  readonly table: Pick<Table, "name" | "title" | "columns">;
  readonly parts: readonly Part[];
  /** Bytes of the longest piece, so that no line has more. */
  readonly longest: number;
}

interface Part {
  readonly csv: string;
  /** How many pieces of rows it holds. Together they are no more rows than DuckDB keeps together. */
  readonly pieces: number;
}

/** Rows that DuckDB keeps and writes together. */
export const ROW_GROUP = 122_880;

const PIECES = ROW_GROUP / PIECE;

/** Writes the pieces of a table into files. */
export interface PartWriter {
  /** @param piece the next of those that `csvPieces` gives, as bytes */
  take(piece: Uint8Array): void;
  /** Closes the file that is open; called again it does nothing. */
  close(): void;
  onFile(): OnFile;
}

/** @param stem what the paths of the files begin with */
export function partWriter(table: Table, stem: string): PartWriter {
  const parts: { csv: string; pieces: number }[] = [];
  let [file, longest] = [-1, 0];
  const close = () => {
    if (file >= 0) closeSync(file);
    file = -1;
  };
  const begun = () => {
    close();
    const part = { csv: `${stem}-${parts.length}.csv`, pieces: 0 };
    file = openSync(part.csv, "w");
    if (parts.length > 0) writeFileSync(file, csvHead(table));
    parts.push(part);
    return part;
  };
  return {
    take: (piece: Uint8Array) => {
      const last = parts.at(-1);
      const part = last === undefined || last.pieces >= PIECES ? begun() : last;
      writeFileSync(file, piece);
      part.pieces++;
      longest = Math.max(longest, piece.length);
    },
    close,
    onFile: (): OnFile => ({ table, parts, longest }),
  };
}
