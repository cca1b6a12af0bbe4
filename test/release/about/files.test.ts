import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { benchFor } from "../../../src/figures/bench.ts";
import { csvOf } from "../../../src/figures/csv.ts";
import { codebookHtml } from "../../../src/release/about/codebook-html.ts";
import { codebookXml } from "../../../src/release/about/codebook-xml.ts";
import { datapackageOf } from "../../../src/release/about/datapackage.ts";
import { FIGURE_COLUMNS } from "../../../src/release/about/figure-columns.ts";
import { keywordsOf, whatItIs, yearsTold } from "../../../src/release/about/what-it-is.ts";
import type { Handed } from "../../../src/release/handed.ts";
import { claimLedger } from "../../../src/release/ledgers/claim-ledger.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { csvPath } from "../../../src/release/tables/table.ts";
import { mapOf } from "../../../src/study/plain.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { awkwardTables } from "../formats/awkward.ts";
import { exampleTexts, handedOf, referenceTexts } from "../handed.ts";
import { faultsOfPackage } from "./package-rules.ts";

async function handed(
  over: Partial<Handed["edition"]> = {},
): Promise<Pick<Handed, "edition" | "study" | "bench" | "tables">> {
  const study = await openStudy(memoryFiles(exampleTexts()));
  const bench = await benchFor(study);
  const edition = {
    version: "1.2.3",
    date: "2026-01-31",
    software: "0.1.0",
    title: 'A <study> of "x" & y\u0001',
    hash: "0123456789ab",
    creators: [{ name: "Example <Project>", affiliation: "A & B", orcid: "0000-0002-1825-0097" }],
    licence: "CC BY 4.0",
    attribution: [],
    ...over,
  };
  return { edition, study, bench, tables: [...(await recordTables(study)), ...awkwardTables()] };
}

const FIGURE = {
  id: "by-year",
  path: "figures/By-Year.csv",
  title: "By <year>",
  rows: 3,
  bytes: 12,
  sha256: "cd".repeat(32),
};
const FIGURES = [FIGURE, { ...FIGURE, path: "figures/карта-0a1b2c3d.csv" }];

const measured = () => ({ bytes: 12, sha256: "ab".repeat(32) });

test("the Data Package keeps the rules of its specification", async () => {
  const release = await handed();
  const file: unknown = JSON.parse(datapackageOf(release, FIGURES, measured, []));
  expect(faultsOfPackage(file)).toEqual([]);
  const resources = mapOf(file)?.resources;
  expect(Array.isArray(resources) ? resources.map((r) => mapOf(r)?.path) : null).toEqual([
    ...release.tables.map(csvPath),
    ...FIGURES.map(({ path }) => path),
  ]);
});

test("a source of the Data Package begins with its authors, or with its publisher where it names none", async () => {
  const { sources } = JSON.parse(datapackageOf(await handed(), FIGURES, measured, []));
  const [signed, plain] = ["review-2021", "lake-herald"].map((id) => ({
    path: `https://example.org/${id}`,
    title: expect.any(String),
  }));
  expect(sources).toContainEqual({
    ...signed,
    title: "Reed, Alma; Ford, Jonas: Who guards the Lakes? An invented review",
  });
  expect(sources).toContainEqual({ ...plain, title: "Lake Herald: Reports on defence" });
});

test("codes of the claim ledger and of the values of figures are told with their words", async () => {
  const release = { ...(await handed()), tables: [claimLedger({ claims: [] })] };
  const [html, xml] = [codebookHtml(release, FIGURES), codebookXml(release, FIGURES)];
  for (const code of ["not-attainable", "same-source-other-vintage", "around-zero", "percent-1", "too-few"]) {
    expect(html).toContain(`<dt>${code}</dt><dd>`);
    expect(xml).toContain(`>${code}<`);
  }
  expect(html).toContain("<dt>credible</dt><dd>a 95 % credible interval</dd>");
  const [resource] = JSON.parse(datapackageOf(release, FIGURES, measured, [])).resources;
  const coded = resource.schema.fields.filter((field: { categories?: unknown }) => field.categories);
  expect(coded.map(({ name }: { name: string }) => name)).toEqual([
    ...["relation", "rounding", "ends", "no_value", "finding", "comparison"],
  ]);
  expect(html).toContain("figures/*.csv</h2>");
  expect(html).toContain("<dt>not-searched</dt><dd>");
});

test("columns of the values of figures are those that their files have", () => {
  const [head = ""] = csvOf([], []).split("\r\n");
  expect(FIGURE_COLUMNS.map(({ name }) => name)).toEqual(head.split(","));
});

test("the rules see a package that breaks them", async () => {
  const file = JSON.parse(datapackageOf(await handed(), FIGURES, measured, []));
  file.resources[0].path = "/etc/passwd";
  file.resources[1].schema.fields[0].type = "text";
  file.resources[2].schema.primaryKey = ["nothing"];
  file.resources[3].name = file.resources[4].name;
  expect(faultsOfPackage(file)).toHaveLength(4);
});

test("keys and links of the package are those of the tables", async () => {
  const file = JSON.parse(datapackageOf(await handed(), FIGURES, measured, []));
  const named = new Map<string, Record<string, unknown>>(
    file.resources.map((r: { name: string; schema: Record<string, unknown> }) => [r.name, r.schema]),
  );
  expect(named.get("deliveries")?.primaryKey).toEqual(["id"]);
  expect(named.get("deliveries")?.foreignKeys).toContainEqual({
    fields: ["deal"],
    reference: { resource: "transfers", fields: ["id"] },
  });
});

test("the codebook in XML is well formed and holds every column and code", async () => {
  const release = await handed();
  const xml = codebookXml(release, FIGURES);
  const opened = new Map<string, number>();
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name }) => opened.set(name, (opened.get(name) ?? 0) + 1));
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(xml).close();
  const columns = release.tables.flatMap((table) => table.columns);
  const all = [...columns, ...FIGURE_COLUMNS];
  expect(opened.get("var")).toBe(all.length);
  expect(opened.get("catgry")).toBe(all.flatMap(({ codes }) => codes ?? []).length);
  expect(opened.get("fileDscr")).toBe(release.tables.length + FIGURES.length);
  expect(text).toContain('A <study> of "x" & y');
});

/** What may stand within what, in which order, as DDI-Codebook 2.5 has it; all else that we use holds text. */
const WITHIN: Readonly<Record<string, string>> = {
  codeBook: "docDscr stdyDscr fileDscr dataDscr",
  ...{ docDscr: "citation", stdyDscr: "citation stdyInfo dataAccs", dataDscr: "var" },
  ...{ citation: "titlStmt rspStmt prodStmt distStmt verStmt", titlStmt: "titl", rspStmt: "AuthEnty" },
  ...{ prodStmt: "copyright software", distStmt: "distDate", verStmt: "version" },
  ...{
    stdyInfo: "studyBudget subject abstract sumDscr qualityStatement notes",
    subject: "keyword topcClas",
    dataAccs: "useStmt",
  },
  ...{ useStmt: "restrctn conditions", fileDscr: "fileTxt notes", dimensns: "caseQnty varQnty" },
  ...{ fileTxt: "fileName fileCont dimensns fileType", var: "labl txt catgry varFormat" },
  sumDscr: "timePrd collDate nation geogCover geogUnit geoBndBox boundPoly anlyUnit universe dataKind",
  catgry: "catValu labl",
};

test("elements of the codebook stand where and in the order in which DDI has them, and refer to ids", async () => {
  const open: { readonly name: string; last: number }[] = [];
  const wrong: string[] = [];
  const [ids, refs] = [new Set<string>(), new Set<string>()];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const within = open.at(-1);
    const at = within === undefined ? 0 : (WITHIN[within.name] ?? "").split(" ").indexOf(name);
    if (at < (within?.last ?? 0)) wrong.push(`${name} in ${within?.name}`);
    if (within !== undefined) within.last = at;
    open.push({ name, last: 0 });
    const { ID, files } = attributes;
    if (ID !== undefined && ids.has(ID)) wrong.push(`${ID} twice`);
    if (ID !== undefined) ids.add(ID);
    for (const file of files?.split(" ") ?? []) refs.add(file);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(codebookXml(await handed(), FIGURES)).close();
  expect(wrong).toEqual([]);
  expect([...refs].filter((id) => !ids.has(id))).toEqual([]);
  expect(refs.size).toBe((await handed()).tables.length + FIGURES.length);
});

test("the codebook in XML tells what archives search by: years, countries, region, keywords and what it is", async () => {
  const release = await handed();
  const told: Record<string, string[]> = {};
  const open: string[] = [];
  const events: (string | undefined)[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    if (name === "timePrd") events.push(attributes.event, attributes.date);
  });
  parser.on("text", (text) => {
    const name = open.at(-1) ?? "";
    if (text.trim() !== "") told[name] = [...(told[name] ?? []), text];
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(codebookXml(release, FIGURES)).close();
  const [first, last] = yearsTold(release.bench) ?? [];
  expect(told.timePrd).toEqual([first, last]);
  expect(events).toEqual(["start", first, "end", last]);
  expect(told.nation).toEqual(["Alvaria", "Brennia", "Castova", "Dorelle"]);
  expect(told.geogCover).toEqual(["the Lakes"]);
  expect(told.keyword).toEqual(keywordsOf(release));
  expect(told.keyword).toContain("arms transfers");
  expect(told.abstract).toEqual([expect.stringContaining(whatItIs(release))]);
});

test("keywords name a layer that rows of another table alone belong to", async () => {
  const study = await openStudy(memoryFiles(referenceTexts()));
  const bench = await benchFor(study);
  expect(bench.dataset.tables.get("operations")?.size).toBe(0);
  expect(keywordsOf({ study: { yaml: { ...study.yaml, data: {} } }, bench })).toContain("operations");
});

test("the codebook in XML calls no member of the region a nation that the study records as no state", async () => {
  const texts = exampleTexts();
  const actors = texts["actors.csv"]?.replace(/^DOR,state,/m, "DOR,other,") ?? "";
  const study = await openStudy(memoryFiles({ ...texts, "actors.csv": actors }));
  const release = { ...(await handed()), study, tables: await recordTables(study) };
  const xml = codebookXml(release, FIGURES);
  expect(xml.match(/<nation>[^<]*/g)).toEqual(["Alvaria", "Brennia", "Castova"].map((n) => `<nation>${n}`));
  expect(xml.match(/<geogCover>[^<]*/g)).toEqual(["the Lakes", "Dorelle"].map((n) => `<geogCover>${n}`));
});

test.skipIf(spawnSync("xmllint", ["--version"]).status !== 0)("xmllint reads the codebook", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "multivector-ddi-")), "codebook.xml");
  writeFileSync(file, codebookXml(await handed(), FIGURES));
  expect(spawnSync("xmllint", ["--noout", file], { encoding: "utf8" }).stderr).toBe("");
});

test("the codebook as a page has no script, escapes what it shows, and repeats no id", async () => {
  const release = await handed();
  const html = codebookHtml(release, FIGURES);
  expect(html).not.toMatch(/<script|javascript:|\sstyle=|<study>/i);
  expect(html).not.toContain("\u0001");
  expect(html).toContain("A &lt;study&gt; of &quot;x&quot; &amp; y");
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, to]) => to);
  expect(links.filter((to) => !ids.includes(to))).toEqual([]);
  expect(links).toContain("figures:2f::2a:.csv");
  for (const { columns } of release.tables)
    for (const { codes = [] } of columns)
      for (const { value } of codes) expect(html).toContain(`<dt>${value}</dt>`);
});

test("grades of the Admiralty scale are told in words, F and 6 as what cannot be judged", async () => {
  const html = codebookHtml(await handed(), FIGURES);
  for (const [code, label] of [
    ["A", "completely reliable"],
    ["F", "reliability cannot be judged"],
    ["1", "confirmed by other sources"],
    ["6", "truth cannot be judged"],
  ])
    expect(html).toContain(`<dt>${code}</dt><dd>${label}</dd>`);
  expect(html).not.toMatch(/Admiralty [A-F1-6]</);
});

test("both codebooks say of which periods networks are, and whether they add up", async () => {
  const release = await handed();
  for (const text of [codebookHtml(release, FIGURES), codebookXml(release, FIGURES)])
    expect(text.replace(/<[^>]*>/g, "")).toMatch(
      /the same periods in every layer.*adds_up_over_periods.*records_in_no_period/,
    );
});

test("every table of the codebook scrolls by itself, by keyboard too, and says so where it does", async () => {
  const html = codebookHtml(await handed(), FIGURES);
  const tables = html.match(/<table>/g)?.length;
  const held = html.match(
    /<div class="wide" role="region" aria-labelledby="[^"]+" tabindex="0"><table>/g,
  )?.length;
  expect(held).toBe(tables);
  expect(html).toContain('.wide::before{content:"The table scrolls sideways"');
});

test("the same release gives the same texts", async () => {
  const [one, two] = [await handed(), await handed()];
  expect(datapackageOf(one, FIGURES, measured, [])).toBe(datapackageOf(two, FIGURES, measured, []));
  expect(codebookXml(one, FIGURES)).toBe(codebookXml(two, FIGURES));
  expect(codebookHtml(one, FIGURES)).toBe(codebookHtml(two, FIGURES));
});

test("a codebook tells of the periods of networks only where a release has networks", async () => {
  const [whole, bare] = [
    await handedOf(exampleTexts(), { claims: [] }),
    await handedOf({ ...exampleTexts(), ...NO_RECORDS }, { claims: [] }),
  ];
  for (const make of [codebookHtml, codebookXml] as const) {
    expect(make(whole, FIGURES)).toContain("Networks have the same periods in every layer");
    expect(make(bare, FIGURES)).not.toContain("Networks have the same periods in every layer");
  }
});

const NO_RECORDS = Object.fromEntries(
  Object.entries(exampleTexts()).flatMap(([name, text]) =>
    ["actors.csv", "sources.csv", "places.csv"].includes(name) || !name.endsWith(".csv")
      ? []
      : [[name, `${text.split("\n")[0]}\n`]],
  ),
);
