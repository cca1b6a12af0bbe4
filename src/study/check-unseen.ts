import type { Found } from "./check-found.ts";
import { hiddenIn, warnHidden } from "./check-text.ts";
import { ENTRY_FOLDERS, filesIn } from "./folders.ts";
import { decode, type Study } from "./study.ts";
import { yamlOf } from "./yaml.ts";

/** A sign written by its code stands in no file as itself. */
const CODED = /\\[uUxLNP]/;

/** Warns of signs that nobody sees in texts that are shown: labels, titles, notes and statements, whichever file they stand in. */
export async function checkUnseen({ files }: Study, found: Found): Promise<void> {
  // Who reads a folder says what is wrong with it.
  const list = (folder: string) => files.list(folder).catch(() => []);
  const all = await filesIn({ list }, ENTRY_FOLDERS);
  for (const file of ["study.yaml", "codebook.yaml", ...all.filter((path) => /\.ya?ml$/.test(path))]) {
    const text = await textOf({ files }, file);
    if (text === null || (hiddenIn(text) === null && !CODED.test(text))) continue;
    for (const { text: held, sign, row, column } of yamlOf(file, text).holding(hiddenIn))
      warnHidden({ file, row, column }, held, sign, "type the text again without it", found);
  }
}

async function textOf({ files }: Pick<Study, "files">, file: string): Promise<string | null> {
  try {
    const bytes = await files.read(file);
    return bytes === null ? null : decode(file, bytes);
  } catch {
    return null;
  }
}
