import { lstat, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../release/writing/make-folder.ts";
import { UsageError } from "../usage.ts";

/** A file to be written into a folder. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was written. */
export interface Written {
  readonly file: string;
  readonly bytes: number;
  /** Whether an earlier file of ours stood there. */
  readonly replaced: boolean;
}

/**
 * Writes files into a folder, each of them whole or not at all. An earlier file of ours gives way; one that somebody else made
 * stays, unless `replace` says otherwise. @throws UsageError where one may not or cannot be written, before anything is
 */
export async function writeFiles(
  folder: string,
  outputs: readonly Output[],
  replace: boolean,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const output of outputs) {
    const file = join(folder, output.name);
    const there = await standing(file, output.name);
    if (there === "other" && !replace) {
      throw new UsageError(
        `${file} is there already and is no figure of ours; name another folder with --out, or add --yes to replace it`,
      );
    }
    written.push({ file, bytes: output.bytes.length, replaced: there !== "none" });
  }
  const drafts: string[] = [];
  try {
    makeFolder(folder);
    for (const { name, bytes } of outputs) {
      const draft = join(folder, `.${name}.${process.pid}.draft`);
      drafts.push(draft);
      const file = await open(draft, "w");
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
    }
    for (const [i, { file }] of written.entries()) await rename(drafts[i] ?? "", file);
  } catch (error) {
    for (const draft of drafts) await rm(draft, { force: true });
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${folder} cannot be written (${why}); name another folder with --out`);
  }
  return written;
}

/** A file larger than this is none of ours. */
const LARGEST = 1 << 24;

/** How our files tell themselves, by ending. */
const OURS: readonly (readonly [string, RegExp])[] = [
  [".svg", /^<svg [^>]*class="figure">/],
  [".png", /iTXtSoftware\0\0\0\0\0Multivector/],
  [".pdf", /<xmp:CreatorTool>Multivector</],
  [".receipt.csv", /^record,table,/],
  [".csv", /^panel,series,x,/],
  [".caption.txt", /\nmultivector figure /],
];

async function standing(file: string, name: string): Promise<"none" | "ours" | "other"> {
  const found = await lstat(file).catch(() => null);
  if (found === null) return "none";
  if (!found.isFile() || found.size > LARGEST) return "other";
  const mark = OURS.find(([ending]) => name.endsWith(ending))?.[1];
  const text = await readFile(file, "latin1").catch(() => "");
  return mark?.test(text) === true ? "ours" : "other";
}
