import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { WritableFiles } from "../model/files.ts";
import { StudyError } from "../study/study.ts";
import { commitTo, pendingOf } from "./commit.ts";

/** The files of a study folder on disk. */
export function diskFiles(root: string): WritableFiles {
  return {
    list: async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(missing);
      const names = new Set((entries ?? []).filter((e) => e.isFile()).map((e) => e.name));
      for (const [path, at] of pendingOf(root)) {
        if (dirname(path) !== (folder === "" ? "." : folder)) continue;
        if (at === null) names.delete(basename(path));
        else names.add(basename(path));
      }
      return [...names].sort();
    },
    read: async (path) => {
      try {
        const pending = pendingOf(root).get(path);
        if (pending === null) return null;
        return await readFile(pending ?? join(root, path));
      } catch (error) {
        if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) {
          await folderOrFail(root);
          return null;
        }
        throw unreadable(path, error);
      }
    },
    commit: (changes) => commitTo(root, changes),
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
  const [message, mend] =
    why === "EISDIR" && path.endsWith(".csv")
      ? [`${path} is a folder, where a table is meant`, "move it elsewhere, and put the table in its place"]
      : [`${path} cannot be read (${why})`, "check that it is a file and that you may read it"];
  return new StudyError({ level: "error", file: path, row: 0, column: 0, code: "unreadable", message, mend });
}

function missing(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
