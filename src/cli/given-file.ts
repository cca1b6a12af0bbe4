import type { Document, Hints, Upload } from "../sources/file/document.ts";
import { FileError } from "../sources/file/document.ts";
import { openDocument } from "../sources/file/open.ts";
import { knownWords } from "../sources/names/words.ts";
import type { Lang } from "../words/words.ts";
import type { Given } from "./given.ts";
import { importNote } from "./import-notes.ts";
import { ask, canAsk } from "./prompt.ts";
import type { Screen } from "./screen.ts";
import { uploadOf } from "./upload.ts";
import { UsageError } from "./usage.ts";

/** Opens a file that a command names; where only a person can tell its encoding and one is there, they are asked. */
export async function opened(
  path: string,
  given: Given,
  screen: Screen,
  lang: Lang,
): Promise<{ readonly upload: Upload; readonly document: Document }> {
  const upload = await uploadOf(path);
  const document = await naming(upload.name, () => openedAs(upload, given, screen, lang));
  return { upload, document };
}

/** Does something with a file; what is wrong with it is told with its name. */
export async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileError) || error.message.includes(name)) throw error;
    const { code, asks, mend, row, choices, free, unsaid } = error;
    const said = /^(?:is|has|holds|ends|can|does)\b/.test(error.message) ? " " : ": ";
    const told = `${name}${said}${error.message}`;
    throw new FileError(asks === null ? code : { asks }, told, mend, { row, choices, free, unsaid });
  }
}

async function openedAs(upload: Upload, given: Given, screen: Screen, lang: Lang): Promise<Document> {
  const hints: Hints = {
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
    progress: (done, size) =>
      screen.progress(`reading ${upload.name}: ${Math.round((100 * done) / Math.max(1, size))} %`),
  };
  try {
    return await openDocument(upload, hints, knownWords());
  } catch (error) {
    if (!(error instanceof FileError) || error.choices.length === 0 || !canAsk()) throw error;
    const encoding = await ask(lang, importNote(lang, error.message), error.choices);
    if (encoding === null) throw error;
    return openDocument(upload, { ...hints, encoding }, knownWords());
  } finally {
    screen.progress("");
  }
}

/** `--scope`. @throws UsageError where there is none such */
export function scopeOf({ scope = "region" }: Given): "region" | "all" {
  if (scope === "region" || scope === "all") return scope;
  throw new UsageError(`no scope ${JSON.stringify(scope)}; there are region and all`);
}

/** `NAME=VALUE` of a flag that may be given several times. @throws UsageError where one is no pair */
export function pairsOf(
  flag: string,
  given: readonly string[] | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (given ?? []).map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new UsageError(`--${flag} is written NAME=VALUE, and not ${JSON.stringify(pair)}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
