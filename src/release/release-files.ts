import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { ENTRY_FOLDERS, filesIn } from "../study/folders.ts";
import { type Telling, tellingFiles } from "./about/about-files.ts";
import type { Measured } from "./about/figure-tables.ts";
import { type Changes, changelog } from "./changes/changelog.ts";
import type { Before } from "./changes/counts.ts";
import { csvPieces } from "./formats/csv.ts";
import { duckDBBeside } from "./formats/duckdb-beside.ts";
import { imprintOf } from "./formats/imprint.ts";
import { type OnFile, type PartWriter, partWriter } from "./formats/parts.ts";
import type { Handed, ReleaseFile } from "./handed.ts";
import { ledgerFiles } from "./ledgers/ledger-tables.ts";
import { networkFiles } from "./networks/network-files.ts";
import { RELEASE, saidOf } from "./said.ts";
import { scriptFiles } from "./scripts/script-files.ts";
import { csvPath } from "./tables/table.ts";
import type { WrittenFile } from "./writing/folder-writer.ts";
import { workingFolder } from "./writing/working-folder.ts";

/** What a release is made with besides the study. */
export interface Making extends Telling {
  readonly changes: Changes;
  readonly history: readonly Before[];
}

/**
 * The files of a release one after another, without its seal; each is made when it is wanted, but for the databases: DuckDB makes
 * them meanwhile.
 * @param others its workbook, figures and site
 */
export async function* releaseFiles(
  handed: Handed,
  making: Making,
  others: AsyncIterable<WrittenFile>,
): AsyncGenerator<WrittenFile> {
  const { changes } = making;
  yield* made(await studyFiles(handed));
  const measured = new Map<string, Measured>();
  const { path: folder, clear } = await workingFolder();
  const over = new AbortController();
  let databases: Promise<readonly string[]> = Promise.resolve([]);
  try {
    const onFile: OnFile[] = [];
    for (const [i, table] of handed.tables.entries()) {
      const path = csvPath(table);
      const parts = partWriter(table, join(folder, String(i)));
      const tell = (found: Measured) => {
        measured.set(path, found);
        onFile.push(parts.onFile());
      };
      yield { path, content: measuring(csvPieces(table), parts, tell) };
    }
    databases = duckDBBeside(folder, onFile, imprintOf(handed), over.signal);
    let failed = false;
    databases.catch(() => {
      failed = true;
    });
    yield* made([
      ...tellingFiles(handed, making, (path) => measured.get(path) ?? null),
      ...ledgerFiles(handed),
      ...(await networkFiles(handed)),
      ...scriptFiles(handed),
    ]);
    yield { path: "CHANGES.md", content: changelog(changes) };
    yield { path: "changes.json", content: json(changes) };
    yield { path: RELEASE, content: json(saidOf(handed, making.figures.length, making)) };
    for await (const file of others) {
      if (failed) break;
      yield file;
    }
    for (const path of await databases) yield { path, content: piecesOf(join(folder, path)) };
  } finally {
    over.abort();
    await databases.catch(() => {});
    clear();
  }
}

/** Pieces of a text as bytes, which stand in files besides; when the last is taken, what they are together is told. */
function* measuring(
  pieces: Iterable<string>,
  besides: PartWriter,
  tell: (found: Measured) => void,
): Generator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for (const piece of pieces) {
      const encoded = Buffer.from(piece);
      hash.update(encoded);
      besides.take(encoded);
      bytes += encoded.length;
      yield encoded;
    }
  } finally {
    besides.close();
  }
  tell({ bytes, sha256: hash.digest("hex") });
}

/** The study folder as it is handed out. */
async function studyFiles({ study }: Handed): Promise<readonly ReleaseFile[]> {
  const { files } = study;
  return (await filesIn(files, ["", ...ENTRY_FOLDERS])).map((path) => ({
    path: `study/${path}`,
    content: async () => (await files.read(path)) ?? new Uint8Array(),
  }));
}

/** A file in pieces; it is opened when the first is wanted. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function* made(files: readonly ReleaseFile[]): AsyncGenerator<WrittenFile> {
  for (const { path, content } of files) yield { path, content: await content() };
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}
