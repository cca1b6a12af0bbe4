import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { built } from "./built.js";
import { generate } from "./generate.js";
import { SITE } from "./site.js";
import { line, timed, times } from "./time.js";

const STUDY = "studies/central-asia";
const ACTIVITIES = 2700;
const SOURCES = 240;
const CLAIMS = 40;

/** Milliseconds by the clock and of the processors for each page of a made-up study of some 9,000, and of the reference study, without PNG. */
export async function publishing() {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  try {
    const kit = await built("site", SITE);
    kit.spareProcessors();
    const study = join(folder, "study");
    madeUp(study);
    for (const [name, from] of [
      ["a made-up study", study],
      ["the reference study", STUDY],
    ])
      await report(kit, name, from);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(kit, name, from) {
  const opened = await spent(async () =>
    kit.openSite(await kit.openStudy(kit.diskFiles(from)), { version: "0.0.0", live: false, claims: true }),
  );
  const files = kit.filesOf(opened.value, new Map(), { png: async () => new Uint8Array() });
  const pages = [...files.values()].filter((file) => file.path.endsWith(".html"));
  const kinds = groupedBy(
    pages,
    ({ path }) => /^([\w-]+)\//.exec(path.replace(/^(ru|zh)\//, ""))?.[1] ?? "one of its kind",
  );
  let bytes = 0;
  const all = { ms: 0, processor: 0 };
  const found = [];
  for (const [kind, some] of kinds) {
    const { ms, processor } = await spent(async () => {
      for (const page of some) bytes += (await page.content()).length;
    });
    all.ms += ms;
    all.processor += processor;
    found.push({ kind, n: some.length, ms });
  }
  const plain = await plainPages(pages.length);
  line(`${name}, opened`, `${opened.ms.toFixed(0)} ms`);
  line(
    `  ${pages.length} pages, ${(bytes / 1e6).toFixed(0)} million signs`,
    `${(all.ms / pages.length).toFixed(3)} ms each`,
    `${(all.processor / pages.length).toFixed(3)} of the processors`,
    `${times(all.processor, plain)} as many plain pages`,
  );
  for (const { kind, n, ms } of found.sort((a, b) => b.ms - a.ms).slice(0, 7))
    line(`    ${kind}`, `${n}`, `${(ms / n).toFixed(2)} ms each`);
}

/** Pages by kind, in their order. */
function groupedBy(pages, kindOf) {
  const groups = new Map();
  for (const page of pages) {
    const group = groups.get(kindOf(page)) ?? [];
    groups.set(kindOf(page), group);
    group.push(page);
  }
  return groups;
}

/** A table of a hundred links, which Preact's own renderer writes as often. */
async function plainPages(n) {
  const row = (_, i) => h("tr", { key: i }, h("td", null, h("a", { href: `#${i}` }, `row ${i}`)));
  const { processor } = await spent(async () => {
    for (let i = 0; i < n; i++) render(h("table", null, Array.from({ length: 100 }, row)));
  });
  return processor;
}

/** Exercises with sources, claims and figures: the same bytes each time. */
function madeUp(folder) {
  generate(folder, ACTIVITIES);
  for (const name of ["claims", "figures"]) mkdirSync(join(folder, name));
  const put = (name, lines) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  const exercises = readFileSync(join(folder, "exercises.csv"), "utf8").trimEnd().split("\n");
  put(
    "exercises.csv",
    exercises.map((row, i) => (i === 0 ? row : row.replace(/s1$/, `s${1 + (i % SOURCES)}`))),
  );
  const sources = Array.from({ length: SOURCES }, (_, i) => `s${i + 1},Report ${i + 1},Nobody,2020`);
  put("sources.csv", ["id,title,publisher,date", ...sources]);
  put(
    "claims.yaml",
    Array.from({ length: CLAIMS }, (_, i) => claimOf(i)),
  );
  put("figures/all.yaml", ["bars", "area", "lines", "bars"].map(figureOf));
}

function claimOf(i) {
  const partner = `P${String(1 + (i % 20)).padStart(2, "0")}`;
  return `- id: C-${i + 1}
  says: A part of the exercises was that of ${partner}
  printed: { value: 0.05, unit: share }
  question: { measure: share, layer: exercises, from: ${partner}, to: region, period: ${1992 + i / 2}..${1992 + i / 2 + 1} }
  readings:
    status: { held-and-announced: E, held: E }
    duplicates: { one: E, each: E }
    attribution: { organiser: E, participant: N }`.replaceAll(/\.5/g, "");
}

function figureOf(kind, i) {
  return `- id: f-${i + 1}
  kind: ${kind}
  title: { en: Exercises by year and partner }
  question: { measure: count, layer: exercises, to: region, period: ${1992 + 6 * i}..${1994 + 6 * i}, by: year }
  series: { field: from, values: partners, rest: true }`;
}

/** What a piece of work gives, and the milliseconds that it takes by the clock and of the processors. */
async function spent(work) {
  const before = process.cpuUsage();
  const { value, seconds } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { value, ms: 1000 * seconds, processor: (user + system) / 1000 };
}
