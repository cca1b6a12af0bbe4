import { availableParallelism } from "node:os";
import { type SitePage, writeSite } from "../../release/site-writer.ts";
import { filesOf, type SiteFile } from "../../web/files.ts";
import { openSite } from "../../web/open-site.ts";
import type { Run } from "../command.ts";
import { builtFiles } from "../explore/built.ts";
import { making } from "../explore/making.ts";
import type { Screen } from "../screen.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";

/** `publish`: the site as a folder that any host serves, and that opens from a disk. */
export const run: Run = async (call) => {
  const { given, screen, lang } = call;
  const { out } = given;
  if (out === undefined)
    throw new UsageError("publish where to? Name a folder with --out, such as --out site");
  const start = performance.now();
  screen.progress("reading the study, asking its claims and figures …");
  const study = await call.study();
  const site = await openSite(study, {
    version: await version(),
    live: false,
    claims: given["without-claims"] !== true,
  });
  const files = filesOf(site, await builtFiles(), making());
  const written = await writeSite(out, contents([...files.values()], screen), {
    replace: given.replace === true,
  });
  screen.progress("");
  const seconds = (performance.now() - start) / 1000;
  const first = `${out.replace(/\/$/, "")}/${lang === "en" ? "" : `${lang}/`}index.html`;
  if (given.json === true) {
    screen.data({
      out,
      files: written.files,
      bytes: written.bytes,
      seconds,
      open: first,
      failed: site.failed.map((f) => ({ figure: f.figure.id, why: f.why })),
    });
    return site.failed.length > 0 ? 1 : 0;
  }
  screen.say({ text: first, style: "key" });
  screen.say(`${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s`);
  for (const { figure, why } of site.failed) screen.beside(figure.id, why, "warn");
  screen.hint("open it in a browser, or put the folder on any host");
  return site.failed.length > 0 ? 1 : 0;
};

/** So many files are begun before they are wanted: pictures are made on all cores, and each comes in its turn. */
const AHEAD = 3 * availableParallelism();
/** A log has a line for each tenth. */
const STEPS = 10;

async function* contents(files: readonly SiteFile[], screen: Screen): AsyncGenerator<SitePage> {
  const begun: Promise<SitePage>[] = [];
  let percent = 0;
  for (let n = 0; n < files.length; n++) {
    for (const file of files.slice(n + begun.length, n + AHEAD)) {
      const made = madeOf(file);
      // What fails is told when its turn comes.
      made.catch(() => undefined);
      begun.push(made);
    }
    const [page] = begun.splice(0, 1);
    if (page !== undefined) yield await page;
    const now = Math.floor((100 * (n + 1)) / files.length);
    const told = `writing pages: ${n + 1} of ${files.length}, ${now} %`;
    if (now > percent) screen.progress(told);
    if (Math.floor(now / STEPS) > Math.floor(percent / STEPS)) screen.milestone(told);
    percent = now;
  }
}

async function madeOf(file: SiteFile): Promise<SitePage> {
  return { path: file.path, content: await file.content() };
}
