import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { generate } from "./generate.js";
import { line, medianOf, timed, times } from "./time.js";

/** Changes that do not count, while the engine is still getting quick, and those that do. */
const COLD = 8;
const COUNTED = 11;

/**
 * What one changed control costs the page that asks, without its drawing: the share of another partner with everything that is
 * said of it, against one look at every participation of the same records. And one step of the slider of a network, likewise.
 */
export async function redraw(sizes = [10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    const kit = await bundled(folder);
    for (const activities of sizes) {
      const at = join(folder, String(activities));
      generate(at, activities);
      await report(kit, await kit.openStudy(kit.diskFiles(at)), activities);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(kit, study, activities) {
  const bench = await kit.benchFor(study);
  const labels = await kit.labelsOf(study, "en");
  const speech = { labels, subject: study.subject, lang: "en" };
  const tools = { lang: "en", bench, speech };
  const table = bench.dataset.tables.get("exercises");
  const look = () => {
    let n = 0;
    for (let p = 0; p < table.parts.actors.length; p++)
      if (table.parts.actors[p] === table.parts.roles[p]) n++;
    return n;
  };
  const asked = [];
  const drawn = [];
  const looked = [];
  const ties = kit.tieTable(bench, { measure: "count", layer: "exercises", to: "region" });
  for (let i = 0; i < COLD + COUNTED; i++) {
    const from = `P${String(i + 1).padStart(2, "0")}`;
    const question = { measure: "share", layer: "exercises", from, to: "region", period: "1995..2020" };
    asked.push((await timed(() => kit.askScreen(tools, question))).seconds);
    const period = kit.windowOf(`${1992 + i}..2023`);
    drawn.push((await timed(() => [ties.valuesIn(period), ties.totalsIn(period)])).seconds);
    looked.push((await timed(look)).seconds);
  }
  const [ask, step, plain] = [asked, drawn, looked].map((all) => medianOf(all.slice(COLD)));
  const ms = (s) => `${(1000 * s).toFixed(2)} ms`;
  line(
    `another partner, ${activities} activities`,
    ms(ask),
    `${times(ask, plain)} a look at every participation`,
  );
  line("  one look at every participation", ms(plain));
  line("  another year of a network", ms(step), times(step, plain));
}

/** The parts of the program that are measured. */
async function bundled(folder) {
  const entry = join(folder, "entry.ts");
  const parts = {
    openStudy: "study/study.ts",
    diskFiles: "cli/disk.ts",
    labelsOf: "words/labels.ts",
    benchFor: "figures/bench.ts",
    askScreen: "web/views/ask/ask-screen.ts",
    tieTable: "web/views/network/ties.ts",
    windowOf: "model/period.ts",
  };
  const lines = Object.entries(parts).map(
    ([name, path]) => `export { ${name} } from ${JSON.stringify(resolve("src", path))};`,
  );
  writeFileSync(entry, lines.join("\n"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const dir = join(folder, "built");
  await build({
    input: { redraw: entry },
    platform: "node",
    tsconfig: resolve("tsconfig.json"),
    external: ["@resvg/resvg-js", "pdfkit"],
    logLevel: "silent",
    output: { dir, format: "esm" },
  });
  return import(pathToFileURL(join(dir, "redraw.js")).href);
}
