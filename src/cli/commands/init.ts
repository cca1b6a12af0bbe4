import { mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { exampleFiles } from "../../study/example.ts";
import type { Run } from "../command.ts";
import { diskFiles } from "../disk.ts";
import { UsageError } from "../usage.ts";

/** `init`: a new study with a worked example, in a folder that is new or empty; all of it or nothing. */
export const run: Run = async ({ names, given, screen }) => {
  const [folder] = names;
  if (folder === undefined) throw new UsageError("init where? Name a new folder: multivector init my-study");
  const target = resolve(folder);
  await refuseUnlessEmpty(target, folder);
  const files = exampleFiles();
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const disk = diskFiles(draft);
    for (const [path, text] of Object.entries(files)) await disk.write(path, new TextEncoder().encode(text));
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw new UsageError(`${folder} cannot be written (${codeOf(error)}); nothing was left behind`);
  }
  const written = Object.keys(files).sort();
  if (given.json === true) screen.data({ folder: target, files: written });
  else {
    screen.say({ text: `A new study is in ${folder}`, style: "strong" }, `: ${written.length} files.`);
    screen.hint(`next: cd ${folder}`);
    screen.hint("      multivector          what it holds, and what to ask it");
    screen.hint("      multivector check    what is wrong with it, and how to mend it");
    screen.hint("      edit exercises.csv and participants.csv in a spreadsheet, then check again");
  }
  return 0;
};

async function refuseUnlessEmpty(target: string, folder: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new UsageError(`${folder} is a file; name a new folder`);
  const holds = await readdir(target);
  if (holds.length > 0)
    throw new UsageError(
      `${folder} is not empty (it holds ${holds[0]}); name a new folder, nothing was written`,
    );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
