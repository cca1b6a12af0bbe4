import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { pathsOnce } from "../site-paths.ts";
import { makeFolder } from "./make-folder.ts";
import { MARKER, markerOf, mayWrite, type Place, realOf } from "./may-write.ts";
import { outsideReleases } from "./outside.ts";
import { asideOf, besideOf, leftBeside, recover } from "./recover.ts";
import { type Part, type Sink, type SinkIn, type Sunk, sinkHere } from "./sink.ts";
import { systemError } from "./system-error.ts";

/** A file of a folder that is written whole: its path with slashes, and what it holds, a large one in pieces. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** How much was written. */
export interface Written extends Pick<Sunk, "files" | "bytes"> {
  /** Left out where all is gone that stood there. */
  readonly kept?: readonly Kept[];
}

/** A folder beside the one that was written: what is left of what stood there and could not be removed. */
export interface Kept {
  readonly path: string;
  /** The code of the system. */
  readonly why: string;
}

/** What is written into a folder, and how. */
export interface Writing extends Place {
  /** A file written after all others stand in their place: a folder without it is not whole. */
  readonly seal?: { readonly name: string; content(sums: Sunk["sums"]): string };
  /** Who writes; this thread where it is left out. */
  readonly sinkIn?: SinkIn;
  /** Told before what stood there is removed, file by file, which may take longer than writing did. */
  readonly removing?: () => void;
}

/** Writes a site into a folder as `writeFolder` does. A folder that holds what `publish` did not write stays. */
export function writeSite(
  out: string,
  pages: AsyncIterable<WrittenFile> | Iterable<WrittenFile>,
  writing: Omit<Writing, "what" | "seal"> = {},
): Promise<Written> {
  return writeFolder(out, pages, { ...writing, what: "site" });
}

/**
 * Writes files into a folder, all of them or none. They are written beside the folder, and two renames put them in its
 * place, so that whoever kills the process leaves the old files or the new; until the new ones are whole the old ones wait
 * under another name, and the next call puts them back. Old files that cannot be removed then are told, and are no failure.
 * A folder that holds what is not ours stays, unless `replace` says otherwise.
 * @throws ChangeError where the folder may not or cannot be written; Error for a path that leaves it or is another's
 */
export async function writeFolder(
  out: string,
  pages: AsyncIterable<WrittenFile> | Iterable<WrittenFile>,
  writing: Writing,
): Promise<Written> {
  outsideReleases(out, "folder");
  const root = realOf(out);
  const putBack = recover(out);
  mayWrite(out, { ...writing, putBack });
  const [draft, old] = [besideOf(root, "draft"), asideOf(root, "old")];
  const clear = () => {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
  };
  const { seal, sinkIn = sinkHere, removing } = writing;
  await orRefuse(out, () => {
    clear();
    makeFolder(draft);
  });
  const sink = sinkIn(draft, seal !== undefined);
  const stop = async () => {
    await sink.close();
    clear();
    process.exit(130);
  };
  process.once("SIGINT", stop);
  try {
    const { sums, ...written } = await filled(out, draft, pages, sink, writing);
    await orRefuse(out, () =>
      exchange(root, draft, old, () => {
        if (seal === undefined) return;
        const beside = join(root, `.${seal.name}.${process.pid}.draft`);
        writeFileSync(beside, seal.content(sums));
        renameSync(beside, join(root, seal.name));
      }),
    );
    if (existsSync(old)) removing?.();
    const kept = await keptOf(root, old);
    return kept.length === 0 ? written : { ...written, kept };
  } finally {
    process.off("SIGINT", stop);
    await sink.close();
    clear();
  }
}

/**
 * Removes what stood in a place while this thread goes on, and what was left of that before: by a name that never comes back.
 * @returns the folders of which the disk keeps something, with its reason
 */
async function keptOf(root: string, old: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const orKept = async (path: string, work: () => Promise<void> | void) => {
    try {
      await work();
    } catch (error) {
      const { code: why } = systemError(error);
      if (why === undefined) throw error;
      kept.push({ path, why });
    }
  };
  if (existsSync(old)) await orKept(old, () => renameSync(old, asideOf(root, "gone")));
  for (const path of leftBeside(root, "gone"))
    await orKept(path, () => rm(path, { recursive: true, force: true }));
  return kept;
}

async function filled(
  out: string,
  draft: string,
  pages: AsyncIterable<WrittenFile> | Iterable<WrittenFile>,
  sink: Sink,
  writing: Writing,
): Promise<Sunk> {
  const paths = pathsOnce();
  const tops = new Set<string>();
  const take = (part: Part) => orRefuse(out, () => sink.take(part));
  for await (const { path, content } of pages) {
    paths.add(path);
    tops.add(path.split("/", 1)[0] ?? "");
    if (typeof content === "string" || content instanceof Uint8Array) {
      await take({ path, content, last: true });
      continue;
    }
    for await (const piece of content) await take({ path, content: piece, last: false });
    await take({ path, content: "", last: true });
  }
  const sunk = await orRefuse(out, () => sink.done());
  if (writing.what === "site") {
    const names = [...tops].sort();
    await orRefuse(out, () => writeFileSync(join(draft, MARKER), markerOf(writing.title, names)));
  }
  return sunk;
}

/** Puts a new folder in the place of another and seals it; where that cannot be done, the other is as before. */
function exchange(root: string, draft: string, old: string, sealed: () => void): void {
  const before = existsSync(root);
  if (before) renameSync(root, old);
  try {
    renameSync(draft, root);
    sealed();
  } catch (error) {
    // Only a draft that has left its place stands there; what somebody else put there stays.
    if (!existsSync(draft)) renameSync(root, draft);
    if (before) renameSync(old, root);
    throw error;
  }
}

/** @throws ChangeError where the disk says no */
async function orRefuse<T>(out: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code: why } = systemError(error);
    if (why === undefined) throw error;
    if (why === "ENOSPC" || why === "EDQUOT")
      throw new ChangeError(
        `${out} cannot be written: the disk is full (${why}); what stood there stands as it was`,
        "make room there, or name a folder on another disk",
      );
    throw new ChangeError(`${out} cannot be written (${why})`, "name another folder");
  }
}
