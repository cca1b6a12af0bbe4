import { setImmediate } from "node:timers/promises";
import type { ReleaseFile } from "../../release/handed.ts";
import type { WrittenFile } from "../../release/writing/folder-writer.ts";
import type { Screen } from "../screen.ts";

/** A log has a line for each tenth. */
const STEPS = 10;

/** Files with those last that threads make, begun when this is called: they are made while the others are written. */
export function madeLast(files: Iterable<ReleaseFile>): readonly ReleaseFile[] {
  const made: ReleaseFile[] = [];
  const others = [...files].filter((file) => {
    if (!/\.(png|pdf|xlsx)$/.test(file.path)) return true;
    const content = Promise.resolve(file.content());
    // What fails is told when its turn comes.
    content.catch(() => undefined);
    made.push({ path: file.path, content: () => content });
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
  screen: Screen,
): AsyncGenerator<WrittenFile> {
  const files = begun();
  let percent = 0;
  let heard = performance.now();
  for (const [n, { path, content }] of files.entries()) {
    yield { path, content: await content() };
    const now = Math.floor((100 * (n + 1)) / files.length);
    const told = `writing pages: ${n + 1} of ${files.length}, ${now} %`;
    if (now > percent) screen.progress(told);
    if (Math.floor(now / STEPS) > Math.floor(percent / STEPS)) screen.milestone(told);
    percent = now;
    if (performance.now() - heard < BREATH) continue;
    await setImmediate();
    heard = performance.now();
  }
}
