import { placeOf } from "../model/fault.ts";
import type { Content, WritableFiles } from "../model/files.ts";
import { fingerprint } from "../model/fingerprint.ts";
import type { Upload } from "../sources/file/document.ts";
import { FOLDERS, filesIn } from "../study/folders.ts";
import { decode, openStudy, type Study } from "../study/study.ts";
import { cameSince } from "./came-since.ts";
import { ChangeError } from "./change-error.ts";
import type { Import } from "./import.ts";
import { newFaults } from "./new-faults.ts";
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

/** The files of a study that an import writes. */
const WRITTEN = /^(?:[a-z_]+\.csv|codebook\.yaml|study\.yaml|mappings\/[^/\\]+\.yaml)$/;

/** What is edited from the first day on. */
const STUDY = "study.yaml";
const SETTINGS = new Set([STUDY, "codebook.yaml"]);

/** What an undo did. */
export interface Undone {
  readonly import: Kept;
  /** Files that are as they were, those among them that were not there gone again. */
  readonly files: readonly string[];
  /** Settings that came with the import and were edited since, so that they stay. */
  readonly stay: readonly string[];
  /** Whether the study was made with the import, so that it is gone too. */
  readonly gone: boolean;
  /** Files that are left in the folder of a study that is gone, those apart that stay. */
  readonly rest: readonly string[];
}

/**
 * Takes the last import back: every file that it changed is as it was, byte for byte, and its record is gone. That which a study
 * was made with takes the study with it.
 * @throws ChangeError where there is none, a file has been changed since or stands on the study that would go, or names what would go
 */
export async function undo(files: WritableFiles, platform: Platform): Promise<Undone> {
  const last = (await recordsOf(files)).at(-1);
  if (last === undefined) throw new ChangeError("there is no import to take back", "imports/ is empty");
  const paths = pathsOf(last.id);
  const out = new Map<string, Uint8Array | null>();
  const stay: string[] = [];
  for (const [n, { path, before, after }] of last.touched.entries()) {
    if (!WRITTEN.test(path)) {
      throw new ChangeError(
        `${paths.record} names ${JSON.stringify(path)}, which no import writes`,
        "the record was changed by hand: go back in git",
      );
    }
    const now = await files.read(path);
    if (after !== null && (now === null || (await hashOf(platform, path, now)) !== after)) {
      if (before === null && SETTINGS.has(path)) {
        stay.push(path);
        continue;
      }
      throw new ChangeError(
        `${path} was changed after ${last.id}, and taking the import back would lose that`,
        "take the later change out first, or go back in git",
      );
    }
    const held = before === null ? null : await files.read(paths.undo(n));
    if (before !== null && (held === null || (await hashOf(platform, path, held)) !== before)) {
      throw new ChangeError(
        `what ${path} held before ${last.id} is not kept here`,
        "it is kept only where the import was made; go back in git",
      );
    }
    out.set(path, held);
  }
  if (last.touched.some(({ path, before }) => path === STUDY && before === null)) {
    const [came] = await cameSince(files, new Set(last.touched.map(({ path }) => path)));
    if (came !== undefined)
      throw new ChangeError(
        `${came} came after ${last.id}, with which the study began, and would be left without its study`,
        "take that work back first, or put the file elsewhere",
      );
  } else await refuseIfNamed(files, last.id, out);
  const folder = `imports/${last.id}`;
  for (const sub of [folder, `${folder}/undo`]) {
    for (const name of await files.list(sub)) out.set(`${sub}/${name}`, null);
  }
  out.set(paths.record, null);
  await files.commit(out);
  const gone = out.get(STUDY) === null;
  return {
    import: last,
    gone,
    rest: gone ? (await filesIn(files, ["", ...FOLDERS])).filter((path) => !stay.includes(path)) : [],
    files: last.touched.map((t) => t.path).filter((path) => !stay.includes(path)),
    stay,
  };
}

/** @throws ChangeError where what stays names what would go, so that the study would have errors */
async function refuseIfNamed(
  files: WritableFiles,
  id: string,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<void> {
  const faults = await newFaults(await openStudy(files), changes);
  if (faults.length === 0) return;
  const list = faults.slice(0, SHOWN).map(placeOf);
  const more = faults.length > SHOWN ? ` and ${faults.length - SHOWN} more` : "";
  throw new ChangeError(
    `what ${id} brought is named elsewhere, and the study would have errors without it: ${list.join(", ")}${more}`,
    "take it out there first, or keep the import",
  );
}

/** So many of the places that keep an import from being taken back are told. */
const SHOWN = 8;

function hashOf(platform: Platform, name: string, content: Content): Promise<string> {
  const whole = async function* () {
    if (content instanceof Uint8Array) yield content;
  };
  const chunks = content instanceof Uint8Array ? whole : () => pulled(content);
  return platform.sha256({ name, size: content instanceof Uint8Array ? content.length : 0, chunks });
}

/** The parts of what writes itself part by part, one at a time. */
async function* pulled(content: Exclude<Content, Uint8Array>): AsyncGenerator<Uint8Array> {
  let give: (part: Uint8Array | null) => void = () => {};
  let taken = () => {};
  const waiting = () =>
    new Promise<Uint8Array | null>((resolve) => {
      give = resolve;
    });
  let next = waiting();
  const done = content(
    (part) =>
      new Promise((resolve) => {
        taken = resolve;
        give(part);
      }),
  ).finally(() => give(null));
  for (let part = await next; part !== null; part = await next) {
    next = waiting();
    yield part;
    taken();
  }
  await done;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
