import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** A part of a file; the parts of one file come one after another. */
export interface Part {
  /** With slashes, below the folder that is written. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly last: boolean;
}

/** What was written. */
export interface Sunk {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of each file by its path, in hexadecimal digits; none where they were not asked for. */
  readonly sums: ReadonlyMap<string, string>;
}

/** Takes files and writes them; what the disk refuses is thrown as the system tells it. */
export interface Sink {
  take(part: Part): Promise<void> | undefined;
  /** Waits until every file stands. */
  done(): Promise<Sunk> | Sunk;
  /** Writes nothing more, whether or not all is done. */
  close(): unknown;
}

/** @param summed whether to sum each file as it is written */
export type SinkIn = (folder: string, summed: boolean) => Sink;

/** Writes in this thread. */
export function sinkHere(folder: string, summed: boolean) {
  const sums = new Map<string, string>();
  const made = new Set<string>([""]);
  let open: { readonly file: number; readonly hash: Hash | null } | null = null;
  let files = 0;
  let bytes = 0;
  const begun = (path: string) => {
    const above = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (!made.has(above)) makeFolder(join(folder, above));
    made.add(above);
    return { file: openSync(join(folder, path), "wx"), hash: summed ? createHash("sha256") : null };
  };
  const close = () => {
    if (open !== null) closeSync(open.file);
    open = null;
  };
  return {
    take({ path, content, last }: Part): undefined {
      open ??= begun(path);
      const part = typeof content === "string" ? Buffer.from(content) : content;
      writeFileSync(open.file, part);
      open.hash?.update(part);
      bytes += part.length;
      if (!last) return;
      if (open.hash !== null) sums.set(path, open.hash.digest("hex"));
      files++;
      close();
    },
    done: (): Sunk => ({ files, bytes, sums }),
    close,
  } satisfies Sink;
}
