import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ChangeError } from "../changes/change-error.ts";
import type { Content } from "../model/files.ts";
import { isAlive } from "../release/alive.ts";
import { makeFolder } from "../release/writing/make-folder.ts";
import { outsideReleases } from "../release/writing/outside.ts";
import { systemError } from "../release/writing/system-error.ts";

/** Where a change that is decided and not yet in place stands, inside the study. */
const PENDING = ".pending";
const MANIFEST = "manifest.json";

/** A file of a change: its path, and the name under which its new bytes wait; null where it is taken out. */
interface Waiting {
  readonly path: string;
  readonly held: string | null;
}

/**
 * Writes files of a folder, all of them or none. The new bytes are first written beside the folder; one rename into it decides;
 * then each file is put in its place. Killed before the rename, the folder is as before; killed after it, whoever reads next
 * finds the rest in `.pending` (see `pendingOf`), and whoever writes next puts it in place.
 */
export async function commitTo(folder: string, changes: ReadonlyMap<string, Content | null>): Promise<void> {
  const root = resolve(folder);
  outsideReleases(root, "beside");
  for (const path of changes.keys()) {
    if (!isInside(path)) throw new Error(`not a path inside the study: ${JSON.stringify(path)}`);
  }
  await clearDrafts(root);
  const draft = await draftBeside(root).catch((error: unknown) => {
    throw notLet(root, error);
  });
  const stop = () => {
    rmSync(draft, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", stop);
  try {
    if (await isNew(root)) {
      for (const [path, content] of changes) if (content !== null) await put(join(draft, path), content);
      await rmdir(root).catch(() => undefined);
      await rename(draft, root);
      return;
    }
    const waiting: Waiting[] = [];
    for (const [path, content] of changes) {
      const held = content === null ? null : String(waiting.length);
      if (content !== null) await put(join(draft, String(held)), content);
      waiting.push({ path, held });
    }
    await put(join(draft, MANIFEST), new TextEncoder().encode(JSON.stringify(waiting)));
    settle(root);
    renameSync(draft, join(root, PENDING));
    settle(root);
  } catch (error) {
    // What is decided is written, by whoever comes next.
    throw existsSync(join(root, PENDING)) ? error : notLet(root, error);
  } finally {
    process.off("SIGINT", stop);
    await rm(draft, { recursive: true, force: true });
  }
}

/** What the system says where it lets nobody write. */
const NOT_LET: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS"]);

/** An error as it is told: that a folder cannot be written, where that is why. */
function notLet(root: string, error: unknown): unknown {
  const { code = "" } = systemError(error);
  if (!NOT_LET.has(code)) return error;
  return new ChangeError(`${root} cannot be written (${code})`, "nothing was written", { cause: error });
}

/** Puts in place what a killed change left to do, where that can be written; otherwise it is read from where it waits. */
export function recover(root: string): void {
  try {
    settle(resolve(root));
  } catch {
    // A folder that cannot be written, or another process that does the same.
  }
}

/** What a killed change left to do: the path at which the bytes of each of its files are; null where it is taken out. */
export function pendingOf(root: string): ReadonlyMap<string, string | null> {
  const manifest = join(root, PENDING, MANIFEST);
  if (!existsSync(manifest)) return new Map();
  const at = ({ path, held }: Waiting) => {
    if (held === null) return null;
    const waits = join(root, PENDING, held);
    return existsSync(waits) ? waits : join(root, path);
  };
  return new Map(waitingIn(manifest).map((w) => [w.path, at(w)]));
}

/** Puts what waits in its place. */
function settle(root: string): void {
  const pending = join(root, PENDING);
  const manifest = join(pending, MANIFEST);
  if (!existsSync(manifest)) return;
  const waiting = waitingIn(manifest);
  for (const { path, held } of waiting) {
    const target = join(root, path);
    if (held === null) rmSync(target, { force: true });
    else if (existsSync(join(pending, held))) {
      makeFolder(dirname(target));
      renameSync(join(pending, held), target);
    }
  }
  rmSync(pending, { recursive: true, force: true });
  for (const { path, held } of waiting) if (held === null) clearUp(root, dirname(path));
}

/** Takes out folders that have become empty, up to the root. */
function clearUp(root: string, folder: string): void {
  for (let at = folder; at !== "." && at !== ""; at = dirname(at)) {
    try {
      rmdirSync(join(root, at));
    } catch {
      return;
    }
  }
}

function waitingIn(manifest: string): readonly Waiting[] {
  const data: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null || !("path" in item) || !("held" in item)) return [];
    const { path, held } = item;
    const known = typeof path === "string" && isInside(path) && !path.startsWith(PENDING);
    if (!known || !(held === null || (typeof held === "string" && /^\d+$/.test(held)))) return [];
    return [{ path, held }];
  });
}

/** Whether a path stays inside the folder: names parted by slashes, none of them a step up. */
function isInside(path: string): boolean {
  return (
    path !== "" &&
    !/\\|\0/.test(path) &&
    path.split("/").every((name) => name !== "" && name !== "." && name !== "..")
  );
}

async function put(path: string, content: Content): Promise<void> {
  makeFolder(dirname(path));
  const file = await open(path, "wx");
  try {
    if (content instanceof Uint8Array) await file.writeFile(content);
    else await content((part) => file.writeFile(part));
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function isNew(root: string): Promise<boolean> {
  const held = await readdir(root).catch(() => []);
  return held.length === 0;
}

/** A folder for the new bytes, beside the root if that can be written and on the same disk, else inside it. */
async function draftBeside(root: string): Promise<string> {
  const beside = join(dirname(root), draftName(root));
  try {
    makeFolder(dirname(root));
    await mkdir(beside);
    return beside;
  } catch (error) {
    if (!existsSync(root)) throw error;
    const inside = join(root, draftName(root));
    await mkdir(inside);
    return inside;
  }
}

function draftName(root: string): string {
  return `.${basename(root)}.${process.pid}.draft`;
}

/** Takes out drafts of processes that are no more. */
async function clearDrafts(root: string): Promise<void> {
  for (const folder of [dirname(root), root]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const pid = name.startsWith(`.${basename(root)}.`) ? /\.(\d+)\.draft$/.exec(name)?.[1] : undefined;
      if (pid === undefined || isAlive(Number(pid))) continue;
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
