import { archiveOf } from "../../changes/spreadsheet/archive.ts";
import type { ReleaseFile } from "../handed.ts";

/** Files as one zip, in order of their paths and with fixed dates: the same files give the same bytes. */
export async function zipOf(files: readonly ReleaseFile[]): Promise<Uint8Array> {
  const held = new Map<string, string | Uint8Array>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (held.has(file.path)) throw new Error(`two files of one path: ${JSON.stringify(file.path)}`);
    held.set(file.path, await file.content());
  }
  return archiveOf(held, 9);
}
