import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "../../src/changes/apply.ts";
import type { Import } from "../../src/changes/import.ts";
import { importOf } from "../../src/changes/import.ts";
import { importLarge } from "../../src/changes/large/import-large.ts";
import { namesIn } from "../../src/changes/names.ts";
import { proposedTable, savedTable } from "../../src/changes/own-table.ts";
import type { Platform } from "../../src/changes/platform.ts";
import { undo } from "../../src/changes/undo.ts";
import type { WritableFiles } from "../../src/model/files.ts";
import type { Document, Upload } from "../../src/sources/file/document.ts";
import { openDocument } from "../../src/sources/file/open.ts";
import { checkStudy } from "../../src/study/check.ts";
import { codebook } from "../../src/study/example/codebook.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { uploadOf } from "../sources/file/uploads.ts";

const STUDY: Texts = {
  "study.yaml": "title: Large\nregion: { name: the Lakes, members: [KAZ, UZB] }\n",
  "codebook.yaml": codebook,
  "actors.csv": "id,kind,name\nKAZ,state,Kazakhstan\nUZB,state,Uzbekistan\n",
};
const HEADER = "ID,Exercise,Start,Country,Participants,Note\n";
const FILLER =
  "a remark that makes the row as long as rows of such files are, so that fewer of them are needed to fill it all up in the end";

const platform: Platform = {
  today: "2026-05-18",
  sha256: async (upload) => {
    const hash = createHash("sha256");
    for await (const piece of upload.chunks()) hash.update(piece);
    return hash.digest("hex");
  },
  spool: async () => {
    const parts: Uint8Array[] = [];
    return {
      write: async (part) => {
        parts.push(part.slice());
      },
      read: async (take) => {
        for (const part of parts) await take(part);
      },
    };
  },
  progress: () => undefined,
};

const OPTIONS = { scope: "region", fill: {}, dropGone: false } as const;

/** Imports a table of one's own, held or gone through, under the mapping that the study has or one that is proposed. */
async function take(
  files: WritableFiles,
  upload: Upload,
  document: Document,
  how: "held" | "large",
): Promise<Import> {
  const study = await openStudy(files);
  const names = await namesIn(study);
  const own = (await savedTable(study, document)) ?? (await proposedTable(study, document, names, {}));
  if (how === "large") return importLarge(study, upload, document, own, names, OPTIONS, platform);
  const source = { source: own.source, evidence: own.recognised.evidence };
  return importOf(study, upload, document, source, names, OPTIONS, platform);
}

async function put(files: WritableFiles, upload: Upload, made: Import): Promise<void> {
  const change = await written(await openStudy(files), upload, made, platform);
  await files.commit(change?.files ?? new Map());
}

const textOf = async (files: WritableFiles, path: string) =>
  new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());

/** The document as if it were too large to be held: it shows its first rows only. */
function cutOff(document: Document, shown: number): Document {
  const grids = document.grids.map((grid) => ({ ...grid, rows: grid.rows.slice(0, shown), whole: false }));
  return { ...document, grids };
}

describe("a table that is gone through", () => {
  const row = fc.tuple(
    fc.constantFrom("Reef", "Tide, 2nd", 'the "Owl"', "Scout"),
    fc.constantFrom("2001-05-03", "2004", "2011-09", "some day", ""),
    fc.constantFrom("Kazakhstan", "Uzbekistan", "Peru"),
    fc.constantFrom("Kazakhstan; France", "Uzbekistan; Kazakhstan; Peru", "Peru; Chile", "Atlantis", ""),
  );
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const tables = fc
    .array(row, { minLength: 1, maxLength: 25 })
    .map((rows) =>
      [
        ["Reef", "2000-01-02", "Kazakhstan", "Kazakhstan; France"],
        ["Tide", "2000-03", "Peru", "Peru; Chile"],
        ...rows,
      ]
        .map(([name = "", start = "", host = "", who = ""], i) =>
          [`x${i}`, name, start, host, who, "n"].map(quoted).join(","),
        )
        .join("\n"),
    );

  test("ends in the same counts and the same tables as one that is held", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const upload = uploadOf(`${HEADER}${rows}\n`, "list.csv");
        const document = await openDocument(upload, {}, () => false);
        const [held, large] = [memoryFiles(STUDY), memoryFiles(STUDY)];
        const a = await take(held, upload, document, "held");
        const b = await take(large, upload, cutOff(document, 4), "large");
        expect(b.rows).toEqual(a.rows);
        expect(b.rows.taken + b.rows.ignored + b.rows.refused).toBe(b.rows.read);
        expect(b.rejects).toEqual(a.rejects);
        expect(b.unmatched).toEqual(a.unmatched);
        expect(b.ignored.toSorted(byReason)).toEqual(a.ignored.toSorted(byReason));
        expect(b.changes.tables).toEqual(a.changes.tables);
        await put(held, upload, a);
        await put(large, upload, b);
        for (const table of ["exercises", "participants", "actors", "sources"]) {
          const lines = async (files: WritableFiles) =>
            (await textOf(files, `${table}.csv`)).split("\n").toSorted();
          expect(await lines(large)).toEqual(await lines(held));
        }
      }),
      { seed: 6, numRuns: 15 },
    );
  });

  test("leaves rows that the study has as they are, and says which differ", async () => {
    const text = (day: string) =>
      `${HEADER}x1,Reef,${day},Kazakhstan,Kazakhstan; France,n\nx2,Tide,2002-03-04,Uzbekistan,Uzbekistan; France,n\n`;
    const files = memoryFiles(STUDY);
    const first = uploadOf(text("2001-05-03"), "list.csv");
    await put(
      files,
      first,
      await take(files, first, cutOff(await openDocument(first, {}, () => false), 3), "large"),
    );
    const before = await textOf(files, "exercises.csv");
    const later = uploadOf(text("2001-05-04"), "list.csv");
    const made = await take(files, later, cutOff(await openDocument(later, {}, () => false), 3), "large");
    expect(made.files.size).toBe(0);
    expect(made.changes.tables.exercises).toEqual({ kept: 1, unchanged: 1 });
    expect(made.changes.rows.map((r) => [r.table, r.kind, r.row])).toEqual([["exercises", "kept", 2]]);
    expect(await textOf(files, "exercises.csv")).toBe(before);
  });
});

const byReason = (a: { readonly reason: string }, b: { readonly reason: string }) =>
  a.reason < b.reason ? -1 : 1;

/** A file of 160,000 rows that is never in memory as a whole; three of four are of elsewhere, and each 1000th is refused. */
const ROWS = 160_000;
const LONG = FILLER.repeat(3);
function largeFile(): Upload {
  const pieceOf = (from: number) => {
    let text = from === 0 ? HEADER : "";
    for (let i = from; i < from + 4000; i++) {
      const start = i % 1000 === 999 ? "some day" : `${1990 + (i % 30)}-0${1 + (i % 9)}-1${i % 10}`;
      const host = i % 4 === 3 ? "Kazakhstan" : "Peru";
      text += `x${i},Drill ${i},${start},${host},${host}; France,${LONG}\n`;
    }
    return new TextEncoder().encode(text);
  };
  let size = 0;
  for (let i = 0; i < ROWS; i += 4000) size += pieceOf(i).length;
  return {
    name: "large.csv",
    size,
    chunks: async function* () {
      for (let i = 0; i < ROWS; i += 4000) yield pieceOf(i);
    },
  };
}

test("a hundred and sixty thousand rows are all accounted for; the same file again is a no-op, and undo takes all back", async () => {
  const upload = largeFile();
  expect(upload.size).toBeGreaterThan(64 * 2 ** 20);
  const document = await openDocument(upload, {}, () => false);
  expect(document.grids[0]?.whole).toBe(false);
  const files = memoryFiles(STUDY);
  const first = await take(files, upload, document, "large");
  expect(first.rows).toEqual({ read: ROWS, taken: 39_840, ignored: 120_000, refused: 160 });
  expect(first.rejects.map((r) => r.row).slice(0, 2)).toEqual([1001, 2001]);
  expect(first.ignored).toHaveLength(1);
  expect(first.changes.tables.exercises).toEqual({ new: 39_840 });
  expect(first.changes.tables.participants).toEqual({ new: 79_680 });
  await put(files, upload, first);
  const table = (await files.read("exercises.csv")) ?? new Uint8Array();
  expect(table.reduce((n, byte) => n + Number(byte === 10), 0)).toBe(39_841);
  const again = await take(files, upload, document, "large");
  expect(again.files.size).toBe(0);
  expect(again.changes).toMatchObject({ new: 0, kept: 0, unchanged: 39_840 + 79_680 });
  await undo(files, platform);
  expect(await files.list("")).toEqual(Object.keys(STUDY).sort());
});

test("rows of a large file make no fault in the study", async () => {
  const upload = uploadOf(
    `${HEADER}x1,Reef,2001-05-03,Kazakhstan,Kazakhstan; France,n\nx2,Tide,2002,Peru,Peru,n\n`,
  );
  const files = memoryFiles(STUDY);
  const document = cutOff(await openDocument(upload, {}, () => false), 3);
  await put(files, upload, await take(files, upload, document, "large"));
  const faults = await checkStudy(await openStudy(files));
  expect(faults.filter((f) => f.level === "error")).toEqual([]);
  expect(await textOf(files, "actors.csv")).toContain("FRA,state,France");
});
