import { setImmediate } from "node:timers/promises";
import type { ReleaseFile } from "../../release/handed.ts";
import type { Written, WrittenFile } from "../../release/writing/folder-writer.ts";
import { SEARCH_FILE } from "../../web/data/search.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { FORMATS } from "../../words/formats.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Call } from "../command.ts";

/** A log has a line for each quarter, in percent. */
const STEPS = 25;

/** Files with those last that threads make, begun when this is called: they are made while the others are written. */
export function madeLast(files: Iterable<ReleaseFile>): readonly ReleaseFile[] {
  const made: ReleaseFile[] = [];
  const others = [...files].filter((file) => {
    if (!/\.(png|pdf|xlsx)$/.test(file.path) && !file.path.endsWith(SEARCH_FILE)) return true;
    const { path, pieces } = file;
    // What fails is told when its turn comes.
    if (pieces === undefined) {
      const content = Promise.resolve(file.content());
      content.catch(() => undefined);
      made.push({ path, content: () => content });
    } else {
      const begun = pieces();
      begun.catch(() => undefined);
      made.push({ ...file, pieces: () => begun });
    }
    return false;
  });
  return [...others, ...made];
}

/** Milliseconds of work after which threads are heard. */
const BREATH = 20;

/**
 * Files one after another, with word of how far it is; between them threads hand in what they have made and get more.
 * @param begun begins them, when the first is wanted
 */
export async function* inTurn(
  begun: () => readonly ReleaseFile[],
  { screen, lang }: Pick<Call, "screen" | "lang">,
): AsyncGenerator<WrittenFile> {
  const files = begun();
  let percent = 0;
  let heard = performance.now();
  for (const [n, { path, content, pieces = content }] of files.entries()) {
    yield { path, content: await pieces() };
    const now = Math.floor((100 * (n + 1)) / files.length);
    if (now > percent) {
      const told = say(lang, words, "writingPages", { n: n + 1, of: files.length, percent: now });
      screen.progress(told);
      if (Math.floor(now / STEPS) > Math.floor(percent / STEPS)) screen.milestone(told);
      percent = now;
    }
    if (performance.now() - heard < BREATH) continue;
    await setImmediate();
    heard = performance.now();
  }
}

/** Tells, in a log too, that what stood in a place is being removed. */
export function tellsRemoving({ screen, lang }: Pick<Call, "screen" | "lang">): () => void {
  const told = say(lang, words, "removing");
  return () => {
    screen.progress(told);
    screen.milestone(told);
  };
}

/** Tells what could not be removed of what stood in a place, where that is so. */
export function tellsKept(
  { screen, lang }: Pick<Call, "screen" | "lang">,
  out: string,
  { kept = [] }: Written,
): void {
  for (const { path, why } of kept)
    screen.beside(say(lang, words, "kept"), say(lang, words, "keptWhy", { out, path, why }), "warn");
}

/** How much was written, and how long that took. */
export function wroteText(lang: Lang, { files, bytes }: Written, seconds: number): string {
  const [, point] = FORMATS[lang].signs;
  const shown = (value: number) => value.toFixed(1).replace(".", point);
  return say(lang, words, "wrote", { count: files, size: shown(bytes / 1e6), time: shown(seconds) });
}
