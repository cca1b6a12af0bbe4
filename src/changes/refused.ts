import type { Files } from "../model/files.ts";
import type { Import } from "./import.ts";
import { type Kept, pathsOf, recordsOf } from "./record.ts";

/** An import that refused rows, and the list of them that the study keeps. */
export interface Refused {
  readonly file: string;
  /** The list, from the folder of the study. */
  readonly path: string;
}

/** Lists of refused rows that nobody has dealt with: of each file that of its last import, which read it anew, unless the list was deleted. */
export async function refusedIn(files: Files): Promise<readonly Refused[]> {
  const last = new Map<string, Kept>();
  for (const record of await recordsOf(files))
    last.set(JSON.stringify([record.register, record.file]), record);
  const out: Refused[] = [];
  for (const { id, file } of last.values()) {
    const path = pathsOf(id).rejects;
    if ((await files.read(path)) !== null) out.push({ file, path });
  }
  return out;
}

/** The list of a file of which nothing is refused any more, where the import changes nothing and so keeps no record; null where there is none. */
export async function settledIn(
  files: Files,
  { files: changed, rejects, rows, recognised: { register, file } }: Import,
): Promise<string | null> {
  if (changed.size > 0 || rejects.length > 0 || rows.refused > 0) return null;
  const last = (await recordsOf(files)).findLast((r) => r.register === register && r.file === file);
  const path = last === undefined ? "" : pathsOf(last.id).rejects;
  return path !== "" && (await files.read(path)) !== null ? path : null;
}
