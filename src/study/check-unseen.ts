import type { Found } from "./check-found.ts";
import { hiddenIn, warnHidden } from "./check-text.ts";
import { decode, type Study } from "./study.ts";
import { yamlOf } from "./yaml.ts";

/** Folders whose files hold texts that pages and figures show. */
const FOLDERS = ["claims", "figures"];
/** A sign written by its code stands in no file as itself. */
const CODED = /\\[uUxLNP]/;

/** Warns of signs that nobody sees in texts that are shown: labels, titles, notes and statements, whichever file they stand in. */
export async function checkUnseen({ files }: Study, found: Found): Promise<void> {
  for (const file of ["study.yaml", "codebook.yaml", ...(await listed({ files }))]) {
    const text = await textOf({ files }, file);
    if (text === null || (hiddenIn(text) === null && !CODED.test(text))) continue;
    for (const { text: held, sign, row, column } of yamlOf(file, text).holding(hiddenIn))
      warnHidden({ file, row, column }, held, sign, "type the text again without it", found);
  }
}

async function listed({ files }: Pick<Study, "files">): Promise<readonly string[]> {
  const all = await Promise.all(
    FOLDERS.map(async (folder) => {
      try {
        return (await files.list(folder)).map((name) => `${folder}/${name}`);
      } catch {
        // Who reads the folder says what is wrong with it.
        return [];
      }
    }),
  );
  return all.flat().filter((file) => /\.ya?ml$/.test(file));
}

async function textOf({ files }: Pick<Study, "files">, file: string): Promise<string | null> {
  try {
    const bytes = await files.read(file);
    return bytes === null ? null : decode(file, bytes);
  } catch {
    return null;
  }
}
