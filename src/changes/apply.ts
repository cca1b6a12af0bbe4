import type { Content } from "../model/files.ts";
import { fingerprint } from "../model/fingerprint.ts";
import type { Upload } from "../sources/file/document.ts";
import { decode, type Study } from "../study/study.ts";
import { ChangeError } from "./change-error.ts";
import { hashOf } from "./hash-of.ts";
import type { Import } from "./import.ts";
import type { Platform } from "./platform.ts";
import {
  type Kept,
  nextId,
  pathsOf,
  recordsOf,
  recordText,
  rejectsText,
  rowsText,
  type Touched,
  takenOutText,
} from "./record.ts";

/** An import as files: those of the study, its record, and what undo needs. */
export interface Written {
  readonly id: string;
  readonly files: ReadonlyMap<string, Content>;
}

/**
 * What is to be written for an import, all in one step; null where there is nothing, or where it would bring errors into the study.
 * @throws ChangeError where a table was changed while the file was read
 * @param more files to write with it, such as a mapping
 * @param began files that a new study begins with: nothing stood before them
 */
export async function written(
  study: Study,
  upload: Upload,
  made: Import,
  platform: Platform,
  more: ReadonlyMap<string, Uint8Array> = new Map(),
  began: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Written | null> {
  const changed = new Map<string, Content>([...began, ...made.files, ...more]);
  if (changed.size === 0 || made.faults.length > 0) return null;
  const id = nextId(await recordsOf(study.files), made.recognised.source);
  const paths = pathsOf(id);
  const out = new Map<string, Content>(changed);
  const touched: Touched[] = [];
  let n = 0;
  for (const [path, content] of changed) {
    const held = await study.files.read(path);
    const basis = made.basis.get(path);
    if (basis !== undefined && basis !== fingerprint(held === null ? "" : decode(path, held))) {
      throw new ChangeError(`${path} was changed while the file was read`, "import the file again");
    }
    const before = began.has(path) ? null : held;
    if (before !== null) out.set(paths.undo(n), before);
    if (content instanceof Uint8Array && path.endsWith(".csv")) out.set(paths.after(n), content);
    touched.push({
      path,
      before: before === null ? null : await hashOf(platform, path, before),
      after: await hashOf(platform, path, content),
    });
    n++;
  }
  out.set(paths.ignore, encoded("*\n"));
  if (made.rejects.length > 0) out.set(paths.rejects, encoded(rejectsText(made.rejects)));
  const takenOut = takenOutText(made.changes.rows);
  if (takenOut !== "") out.set(paths.takenOut, encoded(takenOut));
  for (const [table, text] of rowsText(made.taken)) out.set(paths.rows(table), encoded(text));
  out.set(paths.record, encoded(recordText(await recordOf(id, upload, made, touched, platform))));
  return { id, files: out };
}

async function recordOf(
  id: string,
  upload: Upload,
  made: Import,
  touched: readonly Touched[],
  platform: Platform,
): Promise<Kept> {
  const { rows: _, tables: __, ...changes } = made.changes;
  return {
    id,
    file: upload.name,
    size: upload.size,
    sha256: await platform.sha256(upload),
    on: platform.today,
    source: made.recognised.source,
    register: made.recognised.register,
    vintage: made.recognised.vintage ?? "",
    encoding: made.recognised.encoding ?? "",
    ...(made.years === undefined ? {} : { years: made.years }),
    rows: made.rows,
    changes,
    touched,
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
