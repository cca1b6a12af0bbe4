import type { Subject } from "../model/dataset.ts";
import type { Fault } from "../model/fault.ts";
import type { Files } from "../model/files.ts";
import { type Sheet, sheetOf } from "./csv.ts";
import { type Publication, publicationsOf, subjectOf } from "./subject.ts";
import { type Yaml, yamlOf } from "./yaml.ts";

/** A study folder that has been opened; its tables are read when they are asked for. */
export interface Study {
  readonly files: Files;
  readonly yaml: Yaml;
  readonly subject: Subject;
  readonly publications: readonly Publication[];
  /** A table by its name without `.csv`; one without rows where the study has no such file. */
  sheet(table: string, columns?: readonly string[]): Promise<Sheet>;
}

/** A folder that is no study, or a file of one that cannot be read: what, where, and the mend. */
export class StudyError extends Error {
  override name = "StudyError";
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.message}; ${fault.mend}`);
    this.fault = fault;
  }
}

/** Opens a study. @throws StudyError where there is no `study.yaml`, or it is no YAML */
export async function openStudy(files: Files): Promise<Study> {
  const file = "study.yaml";
  const bytes = await files.read(file);
  const fail = (message: string, mend: string) =>
    new StudyError({ level: "error", file, row: 0, column: 0, code: "no-study", message, mend });
  if (bytes === null) {
    const below = await files.read(`study/${file}`).catch(() => null);
    if (below !== null)
      throw fail("there is no study.yaml here", "the study is in study/: name that folder with --study");
    throw fail(
      "there is no study.yaml here",
      "go to a study folder, name one with --study, or make one with `multivector init DIR`",
    );
  }
  const yaml = yamlOf(file, decode(file, bytes));
  const broken = yaml.faults[0];
  if (broken !== undefined) throw new StudyError(broken);
  return {
    files,
    yaml,
    subject: subjectOf(yaml.data),
    publications: publicationsOf(yaml.data),
    sheet: async (table, columns) => {
      const name = `${table}.csv`;
      const found = await files.read(name);
      const text = found === null ? "" : decode(name, found);
      const sheet = sheetOf(name, text, columns === undefined ? undefined : new Set(columns));
      return found === null ? { ...sheet, faults: [] } : sheet;
    },
  };
}

/** Text of a UTF-8 file. @throws StudyError where a byte is not UTF-8 */
export function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StudyError({
      level: "error",
      file,
      row: 0,
      column: 0,
      code: "not-utf8",
      message: `${file} is not UTF-8`,
      mend: "save it again as UTF-8; a spreadsheet calls that CSV UTF-8",
    });
  }
}

/** A failed reading as a fault. */
export function unreadable(file: string, error: unknown): Fault {
  if (error instanceof StudyError) return error.fault;
  const why = error instanceof Error ? error.message : String(error);
  const mend = "check that it is a file and that you may read it";
  const message = `${file} cannot be read (${why})`;
  return { level: "error", file, row: 0, column: 0, code: "unreadable", message, mend };
}
