import type { ReleaseFile } from "../../release/handed.ts";
import type { SitePage } from "../../release/site-writer.ts";
import type { Screen } from "../screen.ts";

/** A log has a line for each tenth. */
const STEPS = 10;

/** Files whose pictures are begun at once, since threads make them while other files are written. */
export function picturesBegun(files: Iterable<ReleaseFile>): readonly ReleaseFile[] {
  return [...files].map((file) => {
    if (!/\.(png|pdf)$/.test(file.path)) return file;
    const made = Promise.resolve(file.content());
    // What fails is told when its turn comes.
    made.catch(() => undefined);
    return { path: file.path, content: () => made };
  });
}

/** Files one after another, with word of how far it is. */
export async function* inTurn(files: readonly ReleaseFile[], screen: Screen): AsyncGenerator<SitePage> {
  let percent = 0;
  for (const [n, { path, content }] of files.entries()) {
    yield { path, content: await content() };
    const now = Math.floor((100 * (n + 1)) / files.length);
    const told = `writing pages: ${n + 1} of ${files.length}, ${now} %`;
    if (now > percent) screen.progress(told);
    if (Math.floor(now / STEPS) > Math.floor(percent / STEPS)) screen.milestone(told);
    percent = now;
  }
}
