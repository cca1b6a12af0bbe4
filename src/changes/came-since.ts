import type { WritableFiles } from "../model/files.ts";
import { ENTRY_FOLDERS, filesIn } from "../study/folders.ts";
import { TABLES } from "../study/schema.ts";

/** Tables with rows, claims and figures of a study that are not among some files: work that came after these. */
export async function cameSince(
  files: Pick<WritableFiles, "list" | "read">,
  among: ReadonlySet<string>,
): Promise<readonly string[]> {
  const out: string[] = [];
  for (const path of await filesIn(files, ["", ...ENTRY_FOLDERS])) {
    const lines = among.has(path) ? null : linesHeading(path);
    if (lines !== null && saysMore(await files.read(path), lines)) out.push(path);
  }
  return out;
}

/** How many lines of a file of entries say nothing by themselves; null of a file that has none. */
function linesHeading(path: string): number | null {
  const table = /^([a-z_]+)\.csv$/.exec(path)?.[1];
  if (table !== undefined) return Object.hasOwn(TABLES, table) ? 1 : null;
  return /\/.*\.ya?ml$/.test(path) ? 0 : null;
}

function saysMore(held: Uint8Array | null, lines: number): boolean {
  const said = new TextDecoder().decode(held ?? undefined).split(/[\r\n]+/);
  return said.filter((line) => !/^\s*(?:#|$)/.test(line)).length > lines;
}
