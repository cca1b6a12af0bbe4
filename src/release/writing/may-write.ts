import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { firstFew } from "../../model/first-few.ts";
import { FOLDERS } from "../../study/folders.ts";

/** What is written into a folder, and what must stay. */
export interface Place {
  readonly what: "site" | "release";
  /** Whether everything that stands there may be taken away. */
  readonly replace?: boolean;
  /** Title of the study that a site is of: one of another is not replaced unasked. */
  readonly title?: string;
  /** The folder of the study, nothing of which is ever taken away. */
  readonly study?: string;
  /** Whether what stands there has just come back in place of what `replace` was said of. */
  readonly putBack?: boolean;
}

/** The file by which a folder says that we wrote it, and the names of what we put into it. */
export const MARKER = ".multivector-site";

/** What that file holds: of which study the site is, and the names, one a line. */
export function markerOf(title: string | undefined, names: readonly string[]): string {
  const of = title === undefined ? "" : ` of ${JSON.stringify(title)}`;
  return [`written by multivector${of}, which replaces all of these:`, ...names, ""].join("\n");
}

/** The title of the study that a standing site is of, as a marker has it; null where it does not say. */
function titleIn(marker: string): string | null {
  return /^written by multivector of (".*"), which replaces/.exec(marker)?.[1] ?? null;
}

/** Whether a folder may be written. @throws ChangeError where it may not */
export function mayWrite(out: string, place: Place): void {
  const root = realOf(out);
  refuseNeeded(root, out, place);
  refuseForeign(root, out, place);
}

/** The folder itself where a link leads to it, so that the link stays; of one that is not there yet, where it would be. */
export function realOf(out: string): string {
  const path = resolve(out);
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realOf(above), basename(path));
}

/** @throws ChangeError for a folder whose loss nobody can mean, whatever was asked */
function refuseNeeded(root: string, out: string, { what, study }: Place): void {
  const mend = `name a folder of its own for the ${what}`;
  if (holds(root, process.cwd()))
    throw new ChangeError(`${out} is the folder that you are in, or holds it`, mend);
  if (holds(root, homedir())) throw new ChangeError(`${out} holds your home folder`, mend);
  if (existsSync(join(root, "study.yaml")))
    throw new ChangeError(`${out} is the folder of a study, which nothing may take away`, mend);
  if (isPart(root)) throw new ChangeError(`${out} is a part of the study, which nothing may take away`, mend);
  if (study !== undefined && holds(root, realOf(study)))
    throw new ChangeError(`${out} holds the study, which nothing may take away`, mend);
}

/** Whether a folder is one of those that a study consists of, or stands in one. */
export function isPart(root: string): boolean {
  for (let at = root; dirname(at) !== at; at = dirname(at))
    if (FOLDERS.some((part) => part === basename(at)) && existsSync(join(dirname(at), "study.yaml")))
      return true;
  return false;
}

/** Whether a path is a folder or stands in it. */
export function holds(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`);
}

/** @throws ChangeError for a folder that holds something which we did not write */
function refuseForeign(
  root: string,
  out: string,
  { replace = false, what, title, putBack = false }: Place,
): void {
  if (!existsSync(root)) return;
  if (!statSync(root).isDirectory())
    throw new ChangeError(`${out} is a file`, `name a folder for the ${what}, such as ${what}`);
  const held = readdirSync(root);
  const marker = held.includes(MARKER) ? readFileSync(join(root, MARKER), "utf8") : "";
  const ours = marker.split("\n").slice(1);
  const other = titleIn(marker);
  if (!replace && title !== undefined && other !== null && other !== JSON.stringify(title))
    throw new ChangeError(
      `${out} holds the site of ${other}, and this study is ${JSON.stringify(title)}`,
      "name another folder, or add --replace to take that site away",
    );
  const foreign = held.filter((name) => what === "release" || (name !== MARKER && !ours.includes(name)));
  if (foreign.length === 0 || (replace && !putBack)) return;
  const shown = firstFew(foreign);
  throw new ChangeError(
    what === "site" ? `${out} holds what publish did not write: ${shown}` : `${out} is not empty: ${shown}`,
    putBack
      ? "it came back in place of what was cut short: name another folder, or say --replace once more to take all of it away"
      : "name another folder, or add --replace to take all of it away",
  );
}
