import { zipSync } from "fflate";
import type { ReleaseFile } from "../handed.ts";

/** The first day that a zip can hold, as local time, which is how fflate writes it: the same bytes in every time zone. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Files as one zip, in order of their paths and with fixed dates: the same files give the same bytes. */
export async function zipOf(files: readonly ReleaseFile[]): Promise<Uint8Array> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const held: Record<string, Uint8Array> = {};
  for (const file of sorted) {
    if (Object.hasOwn(held, file.path))
      throw new Error(`two files of one path: ${JSON.stringify(file.path)}`);
    const content = await file.content();
    held[file.path] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return zipSync(held, { level: 9, mtime: FIRST_DAY, os: 3, attrs: 0o644 << 16 });
}
