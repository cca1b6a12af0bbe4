import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "./built.js";
import { generate } from "./generate.js";
import { SITE } from "./site.js";
import { line, medianOf, timed, times } from "./time.js";

const PARTS = [
  ...SITE,
  "src/web/here.ts",
  "src/web/views/site-tools.ts",
  "src/web/views/ask/ask-screen.ts",
  "src/web/views/network/ties.ts",
  "src/model/period.ts",
];
/** Activities of the studies, where none are named. */
const SIZES = [10_000, 100_000];
/** Changes that do not count, while the engine is still getting quick, and those that do. */
const COLD = 8;
const COUNTED = 11;

/**
 * What one changed control costs the page that asks, without its drawing: the share of another partner with everything that is
 * said of it, against one look at every participation of the same records. And one step of the slider of a network, likewise.
 */
export async function redraw(...sizes) {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    const kit = await built("redraw", PARTS);
    kit.spareProcessors();
    for (const activities of sizes.length > 0 ? sizes.map(Number) : SIZES) {
      const at = join(folder, String(activities));
      generate(at, activities);
      const study = await kit.openStudy(kit.diskFiles(at));
      const site = await kit.openSite(study, { version: "0.0.0", live: false, claims: true });
      await report(kit, kit.siteTools(site, kit.hereOf("en", "ask")), activities);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(kit, tools, activities) {
  const { bench } = tools;
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
