import { describe, expect, test } from "vitest";
import type { Remark, Upload } from "../../../src/sources/file/document.ts";
import { openDocument } from "../../../src/sources/file/open.ts";
import { encoded } from "./uploads.ts";

const FILLER = "a note that makes the row as long as rows of such files are so that fewer of them are needed";
const HEADER = "id,name,place,note\n";
const ROWS = 600_000;

/** A file that is never in memory as a whole: rows by number, some of them damaged. */
function largeFile(encoding: string, rowOf: (i: number) => string): Upload {
  const perPiece = 2000;
  const pieceOf = (from: number) => {
    let text = "";
    for (let i = from; i < from + perPiece; i++) text += rowOf(i);
    return encoded(text, encoding);
  };
  let size = encoded(HEADER, encoding).length;
  for (let i = 0; i < ROWS; i += perPiece) size += pieceOf(i).length;
  return {
    name: "large.csv",
    size,
    chunks: async function* () {
      yield encoded(HEADER, encoding);
      for (let i = 0; i < ROWS; i += perPiece) yield pieceOf(i);
    },
  };
}

describe("a file that is too large to be held", () => {
  const broken = 500_000;
  const upload = largeFile("utf-8", (i) => {
    if (i === broken) return `${i},"Owl,x,${FILLER}\n`;
    if (i === broken + 10) return `${i},Lion\nof the steppe,x,${FILLER}\n`;
    if (i === broken + 20) return `${i},Bär,x,${FILLER},,,\n`;
    return `${i},"Eagle, ${i}",p${i % 7},${FILLER}\n`;
  });

  test("shows its first rows, and each of its rows once, in order", async () => {
    expect(upload.size).toBeGreaterThan(64 * 2 ** 20);
    const told: number[] = [];
    const hints = { progress: (done: number) => told.push(done) };
    const document = await openDocument(upload, hints, () => false);
    const grid = document.grids[0];
    expect(document.encoding).toBe("utf-8");
    expect(grid?.whole).toBe(false);
    expect(grid?.rows).toHaveLength(20_000);
    expect(grid?.rows[1]).toEqual(["0", "Eagle, 0", "p0", FILLER]);
    let n = -1;
    const odd: string[] = [];
    const remarks: Remark[] = [];
    await grid?.each(
      (cells, line) => {
        if (n >= 0 && cells[0] !== String(n)) odd.push(`${line} ${cells[0]}`);
        if (cells.length !== 4) odd.push(`${line} has ${cells.length} cells`);
        n++;
      },
      (remark) => remarks.push(remark),
    );
    expect(n).toBe(ROWS);
    expect(odd).toEqual([]);
    expect(remarks.map(({ row, code }) => `${row} ${code}`)).toEqual([
      `${broken + 2} unclosed-quote`,
      `${broken + 12} joined-record`,
      "0 trailing-separators",
    ]);
    expect(told.filter((done) => done === upload.size)).toHaveLength(2);
  });
});
