import { type Fault, placeOf } from "../model/fault.ts";
import type { WritableFiles } from "../model/files.ts";
import { FOLDERS, filesIn } from "../study/folders.ts";
import { decode, openStudy } from "../study/study.ts";
import { cameSince } from "./came-since.ts";
import { ChangeError } from "./change-error.ts";
import { hashOf } from "./hash-of.ts";
import { newFaults } from "./new-faults.ts";
import type { Platform } from "./platform.ts";
import { type Kept, pathsOf, recordsOf, type Touched } from "./record.ts";
import { type Spot, type TakenBack, takenBack } from "./taken-back.ts";

/** The files of a study that an import writes. */
const WRITTEN = /^(?:[a-z_]+\.csv|codebook\.yaml|study\.yaml|mappings\/[^/\\]+\.yaml)$/;

/** What is edited from the first day on. */
const STUDY = "study.yaml";
const SETTINGS = new Set([STUDY, "codebook.yaml"]);

/** So many of the places that keep an import from being taken back are told. */
const SHOWN = 8;

/** What an undo did. */
export interface Undone {
  readonly import: Kept;
  /** Files that are as they were, those among them that were not there gone again. */
  readonly files: readonly string[];
  /** Tables without what the import brought, in which others wrote since: that stays. */
  readonly edited: readonly string[];
  /** Settings that the import wrote to and that were edited since, so that they stay. */
  readonly stay: readonly string[];
  /** Whether the study was made with the import, so that it is gone too. */
  readonly gone: boolean;
  /** Files that are left in the folder of a study that is gone, those apart that stay. */
  readonly rest: readonly string[];
}

/** What taking the last import back would do. */
export interface Undoing extends Omit<Undone, "rest"> {
  /** What the study's files would hold; null of those that would be gone. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
}

/**
 * Says what taking the last import back would do: every file that it changed would be as it was, byte for byte, and of a table
 * that was edited since what it brought would go. That which a study was made with takes the study with it.
 * @throws ChangeError where there is none, what it brought was changed since or is named by what stays, or work stands on the study that would go
 */
export async function undoing(files: WritableFiles, platform: Platform): Promise<Undoing> {
  const last = (await recordsOf(files)).at(-1);
  if (last === undefined) throw new ChangeError("there is no import to take back", "imports/ is empty");
  const founds = last.touched.some(({ path, before }) => path === STUDY && before === null);
  const changes = new Map<string, Uint8Array | null>();
  const [stay, edited]: [string[], string[]] = [[], []];
  const changed: Spot[] = [];
  const own: Spot[] = [];
  const moved = new Map<string, readonly number[]>();
  for (const [n, touched] of last.touched.entries()) {
    const { path } = touched;
    const how = await asBefore(files, platform, last.id, n, touched);
    if (how === "stays") stay.push(path);
    else if (how === null || how instanceof Uint8Array) changes.set(path, how);
    else {
      const { text, rows } = how;
      changed.push(...how.changed);
      own.push(...rows.map((row) => ({ file: path, row, column: 0 })));
      changes.set(path, text === null ? null : new TextEncoder().encode(text));
      if (text !== how.before) edited.push(path);
      moved.set(path, rows);
    }
  }
  if (changed.length > 0)
    throw new ChangeError(
      `rows that ${last.id} brought were changed since, and taking it back would lose that: ${listed(changed)}`,
      founds ? WHOLE : "take the later change out first, or go back in git",
    );
  if (founds) {
    const [came] = [
      ...own.map(placeOf),
      ...(await cameSince(files, new Set(last.touched.map(({ path }) => path)))),
    ];
    if (came !== undefined)
      throw new ChangeError(
        `${came} came after ${last.id}, with which the study began, and would be left without its study`,
        WHOLE,
      );
  } else await refuseIfNamed(files, last.id, changes, moved);
  const whole = last.touched
    .map((t) => t.path)
    .filter((path) => !stay.includes(path) && !edited.includes(path));
  return { import: last, files: whole, edited, stay, gone: changes.get(STUDY) === null, changes };
}

/**
 * Takes the last import back, and its record with it.
 * @param told hears what it will do before anything is written
 * @throws ChangeError as `undoing` does
 */
export async function undo(
  files: WritableFiles,
  platform: Platform,
  told: (what: Undoing) => Promise<void> = async () => undefined,
): Promise<Undone> {
  const what = await undoing(files, platform);
  await told(what);
  const { changes, ...undone } = what;
  const { id } = what.import;
  const out = new Map(changes);
  const folder = `imports/${id}`;
  for (const sub of [folder, `${folder}/undo`]) {
    for (const name of await files.list(sub)) out.set(`${sub}/${name}`, null);
  }
  out.set(pathsOf(id).record, null);
  await files.commit(out);
  const left = what.gone ? await filesIn(files, ["", ...FOLDERS]) : [];
  return { ...undone, rest: left.filter((path) => !what.stay.includes(path)) };
}

const WHOLE =
  "take that work back first, put it elsewhere, or delete the folder of the study where none of it is to stay";

/** What a file that an import touched holds without it. */
type Without = Uint8Array | null | "stays" | (TakenBack & { readonly before: string | null });

async function asBefore(
  files: WritableFiles,
  platform: Platform,
  id: string,
  n: number,
  { path, before, after }: Touched,
): Promise<Without> {
  const paths = pathsOf(id);
  if (!WRITTEN.test(path)) {
    throw new ChangeError(
      `${paths.record} names ${JSON.stringify(path)}, which no import writes`,
      "the record was changed by hand: go back in git",
    );
  }
  const kept = async (at: string, hash: string) => {
    const bytes = await files.read(at);
    return bytes !== null && (await hashOf(platform, at, bytes)) === hash ? bytes : null;
  };
  const now = await files.read(path);
  const same = after === null || (now !== null && (await hashOf(platform, path, now)) === after);
  if (!same && SETTINGS.has(path)) return "stays";
  const made = same || after === null || now === null ? null : await kept(paths.after(n), after);
  if (!same && made === null) {
    throw new ChangeError(
      `${path} was changed after ${id}, and taking the import back would lose that`,
      "take the later change out first, or go back in git",
    );
  }
  const held = before === null ? null : await kept(paths.undo(n), before);
  if (before !== null && held === null) {
    throw new ChangeError(
      `what ${path} held before ${id} is not kept here`,
      "it is kept only where the import was made; go back in git",
    );
  }
  if (made === null || now === null) return held;
  const was = held === null ? null : decode(path, held);
  const table = path.replace(/\.csv$/, "");
  return { before: was, ...takenBack(table, was, decode(path, made), decode(path, now)) };
}

/** @throws ChangeError where what stays names what would go, so that the study would have errors */
async function refuseIfNamed(
  files: WritableFiles,
  id: string,
  changes: ReadonlyMap<string, Uint8Array | null>,
  moved: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const faults = await newFaults(await openStudy(files), changes);
  if (faults.length === 0) return;
  throw new ChangeError(
    `what ${id} brought is named elsewhere, and the study would have errors without it: ${listed(faults.map((fault) => asItStands(fault, moved)))}`,
    "take it out there first, or keep the import",
  );
}

/** Where in a table that would lose rows something stands now. */
function asItStands({ file, row, column }: Fault, moved: ReadonlyMap<string, readonly number[]>): Spot {
  return { file, row: moved.get(file)?.[row - 2] || row, column };
}

function listed(places: readonly Spot[]): string {
  const list = places.slice(0, SHOWN).map(placeOf);
  return `${list.join(", ")}${places.length > SHOWN ? ` and ${places.length - SHOWN} more` : ""}`;
}
