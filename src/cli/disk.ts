import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WritableFiles } from "../model/files.ts";
import { StudyError } from "../study/study.ts";

/** The files of a study folder on disk. */
export function diskFiles(root: string): WritableFiles {
  return {
    list: async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(missing);
      return (entries ?? [])
        .filter((e) => e.isFile())
        .map((e) => e.name)
        .sort();
    },
    read: async (path) => {
      try {
        return await readFile(join(root, path));
      } catch (error) {
        if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) {
          await folderOrFail(root);
          return null;
        }
        throw unreadable(path, error);
      }
    },
    write: async (path, bytes) => {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      const draft = `${target}.${process.pid}.tmp`;
      try {
        await writeFile(draft, bytes);
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

async function folderOrFail(root: string): Promise<void> {
  const found = await stat(root).catch(() => null);
  if (found?.isDirectory()) return;
  const [message, mend] =
    found === null
      ? [
          `there is no folder ${root}`,
          "check the path after --study, or make a study with `multivector init DIR`",
        ]
      : [`${root} is a file, and a study is a folder`, "name the folder that holds study.yaml"];
  throw new StudyError({ level: "error", file: root, row: 0, column: 0, code: "no-study", message, mend });
}

function unreadable(path: string, error: unknown): StudyError {
  const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new StudyError({
    level: "error",
    file: path,
    row: 0,
    column: 0,
    code: "unreadable",
    message: `${path} cannot be read (${why})`,
    mend: "check that you may read it and that it is a file",
  });
}

function missing(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
