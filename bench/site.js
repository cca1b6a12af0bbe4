import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { built } from "./built.js";
import { line, seconds, timed, times } from "./time.js";

const STUDY = "studies/central-asia";

/** What makes a site as the command line has it. */
export const SITE = [
  "src/cli/disk.ts",
  "src/cli/spare.ts",
  "src/study/study.ts",
  "src/web/open-site.ts",
  "src/web/files.ts",
];

/** Every page of the reference study in three languages, against writing the same bytes to a disk. */
export async function site() {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    const { diskFiles, filesOf, openSite, openStudy, spareProcessors } = await built("site", SITE);
    spareProcessors();
    const opened = await timed(async () =>
      openSite(await openStudy(diskFiles(STUDY)), { version: "0.0.0", live: false, claims: true }),
    );
    const files = filesOf(opened.value, new Map(), { png: async () => new Uint8Array() });
    const pages = [...files.values()].filter((file) => file.path.endsWith(".html"));
    const kept = [];
    const slowest = { path: "", seconds: 0 };
    const made = await timed(async () => {
      for (const page of pages) {
        const { value, seconds } = await timed(() => page.content());
        kept.push({ path: page.path, content: value });
        if (seconds > slowest.seconds) Object.assign(slowest, { path: page.path, seconds });
      }
    });
    const written = await timed(() => write(join(folder, "site"), kept));
    const megabytes = kept.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 1e6;
    const each = (1000 * made.seconds) / pages.length;
    line("a study opened for its pages", seconds(opened.seconds));
    line(
      `${pages.length} pages, ${megabytes.toFixed(0)} MB`,
      seconds(made.seconds),
      `${each.toFixed(3)} ms each`,
    );
    line("  the slowest", seconds(slowest.seconds), slowest.path);
    line(
      "  writing the same bytes",
      seconds(written.seconds),
      `made ${times(made.seconds, written.seconds)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(folder, files) {
  for (const { path, content } of files) {
    const at = join(folder, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
}
