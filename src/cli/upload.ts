import { createHash, randomUUID } from "node:crypto";
import { createReadStream, rmSync } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { Platform, Spool } from "../changes/platform.ts";
import { FileError, type Upload } from "../sources/file/document.ts";
import type { Screen } from "./screen.ts";
import { UsageError } from "./usage.ts";

/** Bytes read at a time. */
const PIECE = 1 << 22;

/** A file on disk, for reading. @throws UsageError where there is none; FileError where it is no file */
export async function uploadOf(path: string): Promise<Upload> {
  const found = await stat(path).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new UsageError(
        `there is no file ${path}${isAbsolute(path) ? "" : `; looked in ${dirname(resolve(path))}`}`,
      );
    throw new UsageError(`${path} cannot be read (${code}); check the path`);
  });
  const name = basename(path);
  if (found.isDirectory()) {
    throw new FileError(
      "directory",
      `${path} is a folder`,
      "name one file in it; each file is an import of its own",
    );
  }
  if (!found.isFile()) throw new FileError("no-file", `${path} is no file`, "name a file on disk");
  return { name, size: found.size, chunks: () => createReadStream(path, { highWaterMark: PIECE }) };
}

/** What changes need of this machine: the date, a digest, and somewhere to say what is going on. */
export function platformOf(screen: Screen): Platform {
  return {
    today: new Date().toISOString().slice(0, 10),
    sha256: async (upload) => {
      const hash = createHash("sha256");
      for await (const piece of upload.chunks()) hash.update(piece);
      return hash.digest("hex");
    },
    spool,
    progress: screen.progress,
  };
}

/** A file that has no name any more while it is written, so that nothing is left of it however the process ends. */
async function spool(): Promise<Spool> {
  const path = join(tmpdir(), `multivector-${process.pid}-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await rm(path, { force: true }).catch(() => process.once("exit", () => rmSync(path, { force: true })));
  let size = 0;
  return {
    write: async (part) => {
      await file.write(part, 0, part.length, size);
      size += part.length;
    },
    read: async (take) => {
      const piece = new Uint8Array(PIECE);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await file.read(piece, 0, piece.length, at);
        if (bytesRead === 0) break;
        await take(piece.subarray(0, bytesRead));
        at += bytesRead;
      }
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
