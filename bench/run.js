import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { battery } from "./battery.js";
import { bootstrap } from "./bootstrap.js";
import { figures } from "./figures.js";
import { parsedAlone, writeRegister, writeStudy, writeTable } from "./files.js";
import { generate } from "./generate.js";
import { graphMemory, graphs } from "./graph.js";
import { large, plainReading } from "./large.js";
import { manyFiles } from "./many.js";
import { publishing } from "./publish.js";
import { redraw } from "./redraw.js";
import { releasing } from "./release.js";
import { site } from "./site.js";
import { slider } from "./slider.js";
import { byTurns, line, measured, seconds, timed, times } from "./time.js";

const STUDY = "studies/central-asia";
const SHARE = ["--layer", "transfers", "--from", "CHN", "--to", "region", "--period", "2016..2021"];
const ASK = [
  "bin/multivector.js",
  "ask",
  "share",
  "--study",
  STUDY,
  ...SHARE,
  "--value",
  "tiv-millions",
  "--json",
];

/** One question from the command line, against a Node that does nothing. */
function ask() {
  const node = process.execPath;
  const [idle, one, all] = byTurns([
    [node, "-e", "0"],
    [node, ...ASK],
    [node, ...ASK, "--all-readings"],
  ]);
  line("node -e 0", seconds(idle));
  line("ask share", seconds(one), `${times(one, idle)} node -e 0`);
  line("ask share --all-readings", seconds(all), `${times(all, idle)} node -e 0`);
}

/** 96 readings against 96 answers, when everything has been run before. */
async function readings() {
  const { answer, datasetOf, openStudy, readings: read, tablesOf } = await import("../dist/index.js");
  const { diskFiles } = await import("../dist/disk.js");
  const question = {
    measure: "share",
    layer: "transfers",
    from: "CHN",
    to: "region",
    period: "2016..2021",
    value: "tiv-millions",
  };
  const vary = {
    period: ["2016..2021", "2017..2021", "2015..2019", "2015..2020", "2018..2022", "2016..2020"],
    value: ["tiv-millions", "orders"],
    to: ["region", "KAZ,KGZ,TJK,UZB"],
    "year-basis": ["delivery-even", "delivery-first", "delivery-last", "order"],
  };
  const dataset = await datasetOf(await openStudy(diskFiles(STUDY)), tablesOf(question));
  const { n } = read(dataset, question, vary, false);
  const runs = [[], []];
  for (let i = 0; i < 31; i++) {
    runs[0].push((await timed(() => answer(dataset, question))).seconds);
    runs[1].push((await timed(() => read(dataset, question, vary, false))).seconds);
  }
  const [one, all] = runs.map((r) => r.slice(10).sort((a, b) => a - b)[10]);
  line("one warm answer", `${(1000 * one).toFixed(2)} ms`);
  line(`${n} warm readings`, `${(1000 * all).toFixed(2)} ms`, `${times(all, 96 * one)} 96 warm answers`);
}

/** The ledger of a chapter with all readings, against reading the bytes of the study. */
async function claims() {
  const { judgeClaims, openStudy } = await import("../dist/index.js");
  const { diskFiles } = await import("../dist/disk.js");
  const bytes = await timed(() =>
    readdirSync(STUDY, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => readFileSync(join(e.parentPath, e.name)).length),
  );
  const judged = await timed(async () => judgeClaims(await openStudy(diskFiles(STUDY))));
  const counted = judged.value.flatMap((f) => [f, ...f.and]).reduce((n, f) => n + f.of, 0);
  const ratio = times(judged.seconds, bytes.seconds);
  line(
    `${judged.value.length} claims, ${counted} readings`,
    seconds(judged.seconds),
    `${ratio} reading the bytes`,
  );
}

/** A study of 100,000 activities and 400,000 participations, and the same share in R where there is one. */
async function generated() {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    const size = generate(folder, 100_000);
    const child = spawnSync(process.execPath, ["bench/run.js", "--large", folder], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(child.stderr);
    const found = JSON.parse(child.stdout);
    const plain = await plainReading(folder);
    const both = found.open + found.answer;
    line(
      `${size.activities} activities, ${size.participations} participations`,
      `share by year of ${found.years} years`,
    );
    line("  open", seconds(found.open), `${times(found.open, plain)} reading the bytes`);
    line("  answer", seconds(found.answer));
    line("  both", seconds(both), `${found.megabytes.toFixed(0)} MB at most`);
    if (spawnSync("Rscript", ["--version"]).status === 0) {
      const [ours, theirs] = byTurns(
        [
          [process.execPath, "bench/run.js", "--large", folder],
          ["Rscript", "bench/share.R", folder],
        ],
        3,
      );
      line("  Rscript, the same share", seconds(theirs), `${times(theirs, ours)} ours`);
    } else {
      line("  Rscript", "R not present");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A 30,000-row register and a table of a million rows, against reading the same files with csv-parse alone. */
async function imports() {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  const file = (name) => join(folder, name);
  const run = (name, study, ...more) =>
    measured([
      "bin/multivector.js",
      "import",
      file(name),
      "--study",
      study,
      "--json",
      "--scope",
      "all",
      ...more,
    ]);
  const alone = (name) => measured(["bench/run.js", "--parse", file(name)]);
  try {
    writeRegister(file("register.csv"), 30_000);
    await writeTable(file("table.csv"), 1_000_000);
    const study = file("study");
    writeStudy(study);
    const ours = measured(["bin/multivector.js", "import", file("register.csv"), "--study", STUDY, "--json"]);
    const parsed = alone("register.csv");
    line(
      "register, 30,000 rows, against the reference study",
      seconds(ours.seconds),
      `${ours.megabytes} MB at most`,
    );
    line("  csv-parse alone", seconds(parsed.seconds), `ours ${times(ours.seconds, parsed.seconds)}`);
    const dry = run("table.csv", study);
    const written = run("table.csv", study, "--yes");
    const again = run("table.csv", study);
    const table = alone("table.csv");
    line("table, 1,000,000 rows: what it would change", seconds(dry.seconds), `${dry.megabytes} MB at most`);
    line("  written", seconds(written.seconds), `${written.megabytes} MB at most`);
    line("  the same again", seconds(again.seconds), `${again.megabytes} MB at most`);
    line("  csv-parse alone", seconds(table.seconds), `ours ${times(dry.seconds, table.seconds)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What can be measured, in the order in which all of it is. */
const PARTS = {
  ask,
  readings,
  battery,
  bootstrap,
  claims,
  figures,
  redraw,
  generated,
  imports,
  graphs,
  site,
  slider,
  publish: publishing,
  release: releasing,
  many: manyFiles,
};
/** What measurements start as processes of their own. */
const CHILDREN = { large, parse: parsedAlone, "graph-memory": graphMemory };

const [asked, ...more] = process.argv.slice(2);
const name = asked?.replace(/^--/, "");
if (name !== undefined && !Object.hasOwn(PARTS, name) && !Object.hasOwn(CHILDREN, name)) {
  console.error(
    `\`${asked}\` is not measured here; name one of ${Object.keys(PARTS)
      .map((part) => `--${part}`)
      .join(", ")}, or none for all`,
  );
  process.exitCode = 2;
} else if (!existsSync("dist/index.js")) {
  console.error("multivector is not built yet; run `npm run build` first");
  process.exitCode = 1;
} else if (name === undefined) {
  for (const part of Object.values(PARTS)) await part();
} else {
  await { ...PARTS, ...CHILDREN }[name](...more);
}
