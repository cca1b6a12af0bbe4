import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ChangeError } from "../changes/change-error.ts";
import { pathsOnce } from "./site-paths.ts";

/** A file of a site: its path with slashes, and what it holds. */
export interface SitePage {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface SiteWritten {
  readonly files: number;
  readonly bytes: number;
}

/** The file by which a folder says that we wrote it, and the names of what we put into it. */
const MARKER = ".multivector-site";

/**
 * Writes a site into a folder, all of it or nothing. The files are written beside the folder, and two renames put them in its
 * place, so that whoever kills the process leaves the old site or the new; between the two renames the old one waits under
 * another name, and the next call puts it back. A folder that holds what is not ours stays, unless `replace` says otherwise.
 * @throws ChangeError where the folder may not or cannot be written; Error for a path that leaves it or is another's
 */
export async function writeSite(
  out: string,
  pages: AsyncIterable<SitePage> | Iterable<SitePage>,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<SiteWritten> {
  const root = realOf(out);
  const drafts = besideOf(root);
  drafts.recover();
  refuseForeign(root, out, replace);
  const draft = drafts.nameOf("draft");
  const clear = () => {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
  };
  const stop = () => {
    clear();
    process.exit(130);
  };
  process.once("SIGINT", stop);
  try {
    orRefuse(out, () => {
      clear();
      mkdirSync(draft, { recursive: true });
    });
    const written = await filled(draft, pages);
    orRefuse(out, () => exchanged(root, draft, drafts.nameOf("old")));
    return written;
  } finally {
    process.off("SIGINT", stop);
    clear();
  }
}

async function filled(
  draft: string,
  pages: AsyncIterable<SitePage> | Iterable<SitePage>,
): Promise<SiteWritten> {
  const paths = pathsOnce();
  const made = new Set<string>([""]);
  const tops = new Set<string>();
  let files = 0;
  let bytes = 0;
  for await (const { path, content } of pages) {
    paths.add(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (!made.has(folder)) mkdirSync(join(draft, folder), { recursive: true });
    made.add(folder);
    tops.add(path.split("/", 1)[0] ?? "");
    writeFileSync(join(draft, path), content, { flag: "wx" });
    files++;
    bytes += typeof content === "string" ? Buffer.byteLength(content) : content.length;
  }
  const names = [...tops].sort().map((name) => `${name}\n`);
  writeFileSync(
    join(draft, MARKER),
    `written by multivector, which replaces all of these:\n${names.join("")}`,
  );
  return { files, bytes };
}

/** @throws ChangeError for a folder that holds something which we did not write */
function refuseForeign(root: string, out: string, replace: boolean): void {
  const inside = relative(root, process.cwd());
  if (inside === "" || (inside !== ".." && !inside.startsWith(`..${sep}`))) {
    throw new ChangeError(`${out} is the folder that you are in`, "name a folder of its own for the site");
  }
  if (!existsSync(root)) return;
  if (!statSync(root).isDirectory())
    throw new ChangeError(`${out} is a file`, "name a folder for the site, such as site");
  const held = readdirSync(root);
  const ours = held.includes(MARKER) ? readFileSync(join(root, MARKER), "utf8").split("\n").slice(1) : [];
  const foreign = held.filter((name) => name !== MARKER && !ours.includes(name));
  if (foreign.length === 0 || replace) return;
  const shown =
    foreign.slice(0, 3).join(", ") + (foreign.length > 3 ? ` and ${foreign.length - 3} more` : "");
  throw new ChangeError(
    `${out} holds what publish did not write: ${shown}`,
    "name another folder, or add --replace to take all of it away",
  );
}

/** What stands beside a folder while it is replaced, named after it and this process. */
function besideOf(root: string) {
  const begins = `.${basename(root)}.`;
  const nameOf = (kind: "draft" | "old", pid = process.pid) => join(dirname(root), `${begins}${pid}.${kind}`);
  return {
    nameOf,
    /** Puts back what a killed process took away, and clears up what it left. */
    recover(): void {
      const above = dirname(root);
      const left = existsSync(above) && statSync(above).isDirectory() ? readdirSync(above) : [];
      for (const kind of ["old", "draft"] as const) {
        for (const name of left.filter((n) => n.startsWith(begins) && n.endsWith(`.${kind}`))) {
          const pid = Number(name.slice(begins.length, -kind.length - 1));
          if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) continue;
          if (kind === "old" && !existsSync(root)) renameSync(nameOf(kind, pid), root);
          else rmSync(nameOf(kind, pid), { recursive: true, force: true });
        }
      }
    },
  };
}

/** Puts a new folder in the place of another; where that cannot be done, the other is as before. */
function exchanged(root: string, draft: string, old: string): void {
  const before = existsSync(root);
  if (before) renameSync(root, old);
  try {
    renameSync(draft, root);
  } catch (error) {
    if (before) renameSync(old, root);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** @throws ChangeError where the disk says no */
function orRefuse(out: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new ChangeError(`${out} cannot be written (${why})`, "name another folder");
  }
}

/** The folder itself where a link leads to it, so that the link stays. */
function realOf(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
