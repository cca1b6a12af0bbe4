import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pairsIn } from "../../../src/changes/duplicates/every.ts";
import { conventions } from "../../../src/conventions/index.ts";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { citationFile, jsonLdFile } from "../../../src/release/about/catalogues.ts";
import { datapackageOf } from "../../../src/release/about/datapackage.ts";
import { md, mdAddress } from "../../../src/release/about/markdown.ts";
import { sourcesTold } from "../../../src/release/about/sources-told.ts";
import type { Handed } from "../../../src/release/handed.ts";
import { panelTables } from "../../../src/release/panels/panel-tables.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { yearsHeld } from "../../../src/release/years-held.ts";
import { releaseOf } from "../../../src/study/release.ts";
import { openStudy } from "../../../src/study/study.ts";
import { yearsBegun } from "../../../src/views/years-begun.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { withoutRelease } from "../../study/without-release.ts";
import { htmlAt, siteOf, textOf } from "../../web/pages/site-of.ts";
import { exampleTexts, handedOf } from "../handed.ts";
import { markedStudy } from "../marked-study.ts";
import { apartOf } from "./apart-of.ts";

const NONE_CITED = { cited: [], of: 0, told: { listed: 0, withRows: 0, under: 0 } };
const HOSTILE = `<img src=x onerror=alert(1)> | "a": \`b\` & *c* [d](javascript:e) \u2028 # f`;

async function about(texts: Texts, over: Partial<Handed> = {}): Promise<Record<string, string>> {
  const out = await handedOut(await openStudy(memoryFiles(texts)));
  const handed = await handedOf(await textsOf(out.files), { claims: [], withheld: out.withheld, ...over });
  const odd = { code: "x", message: "is | odd", mend: "mend <it>" };
  const warning = { level: "warning", file: "exercises.csv", row: 2, column: 3, ...odd } as const;
  const alike = [4, 5].map((row) => ({ ...warning, row, message: `is odd in ${row}`, mend: "even it" }));
  const apart = apartOf(handed, out.attributions);
  const files = [
    ...aboutFiles(handed, out.attributions, [...alike, warning], [], apart),
    { path: "datapackage.json", content: () => datapackageOf(handed, [], () => null, apart) },
  ];
  const made = await Promise.all(files.map(async (f) => [f.path, String(await f.content())] as const));
  return Object.fromEntries(made);
}

/** The paragraph of a README for a methods section. */
function methodsLine(readme: string): string {
  return /^Where a question does not say otherwise, every number of .*$/m.exec(readme)?.[0] ?? "";
}

async function textsOf(files: Awaited<ReturnType<typeof handedOut>>["files"]): Promise<Texts> {
  const out: Record<string, string> = {};
  for (const folder of ["", "claims", "figures"])
    for (const name of await files.list(folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      out[path] = new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());
    }
  return out;
}

describe("of a small study", () => {
  test("README says what the study is: of whom with whom, of which years, and who made it", async () => {
    const readme = (await about(exampleTexts()))["README.md"] ?? "";
    expect(readme).toMatch(
      /^A study of the security cooperation of the Lakes \(Alvaria, Brennia, Castova and Dorelle\) and its partners \(Orlavia, .*\), \d{4} to \d{4}: .* Made by Example Project\.$/m,
    );
  });

  test("catalogues have README's sentence, the years, the members of the region and keywords, each in its form", async () => {
    const files = await about(exampleTexts());
    const [, sentence = "", first, last] =
      /^(A study of the security .*, (\d{4}) to (\d{4}): .* from them\.) Made by/m.exec(
        files["README.md"] ?? "",
      ) ?? [];
    expect(sentence).not.toBe("");
    const cff = parse(files["CITATION.cff"] ?? "");
    const datacite = JSON.parse(files["datacite.json"] ?? "");
    const zenodo = JSON.parse(files[".zenodo.json"] ?? "");
    const jsonLd = JSON.parse(files["dataset.jsonld"] ?? "");
    const [abstract] = datacite.descriptions;
    for (const text of [cff.abstract, abstract.description, zenodo.description, jsonLd.description])
      expect(text).toContain(sentence);
    const members = ["Alvaria", "Brennia", "Castova", "Dorelle"];
    expect(datacite.geoLocations).toEqual(
      ["the Lakes", ...members].map((geoLocationPlace) => ({ geoLocationPlace })),
    );
    expect(datacite.dates).toContainEqual({ date: `${first}/${last}`, dateType: "Coverage" });
    expect(jsonLd.temporalCoverage).toBe(`${first}/${last}`);
    expect(jsonLd.spatialCoverage).toEqual({
      ...{ "@type": "Place", name: "the Lakes" },
      containsPlace: members.map((name) => ({ "@type": "Place", name })),
    });
    const datapackage = JSON.parse(files["datapackage.json"] ?? "");
    expect(cff.keywords).toContain("arms transfers");
    for (const { keywords } of [zenodo, jsonLd, datapackage]) expect(keywords).toEqual(cff.keywords);
    expect(datacite.subjects).toEqual(cff.keywords.map((subject: string) => ({ subject, lang: "en" })));
  });

  test("keywords are those of the study where it has some, and go out with it", async () => {
    const texts = exampleTexts();
    const yaml = texts["study.yaml"]?.replace(
      /^release:\n/m,
      "release:\n  keywords: [lakes, ' lakes', order]\n",
    );
    const files = await about({ ...texts, "study.yaml": yaml ?? "" });
    expect(parse(files["CITATION.cff"] ?? "").keywords).toEqual(["lakes", "order"]);
    expect(JSON.parse(files["datapackage.json"] ?? "").keywords).toEqual(["lakes", "order"]);
    expect(JSON.parse(files["datacite.json"] ?? "").subjects).toEqual([
      { subject: "lakes", lang: "en" },
      { subject: "order", lang: "en" },
    ]);
  });

  test("README, dataset.jsonld and the page of data of a release cite it in the same words", async () => {
    const base = exampleTexts();
    const texts = {
      ...base,
      "study.yaml": `authors: [Somebody Else]\ndoi: 10.1234/lakes\n${base["study.yaml"]}`,
    };
    const { edition } = await handedOf(texts, { claims: [] });
    const { creators } = releaseOf(parse(texts["study.yaml"]));
    const [version, date] = [edition.version, edition.date];
    const release = { version, date, hash: edition.hash, changes: "first" as const };
    const site = await openSite(await openStudy(memoryFiles(texts)), {
      ...{ version: edition.software, live: false, claims: false, edition: version, releases: [release] },
    });
    const files = await about(texts, { edition: { ...edition, creators, hash: site.hash } });
    const cited = JSON.parse(files["dataset.jsonld"] ?? "").creditText;
    expect(cited).toBe(
      `Makers of the Lakes (invented). 2026. ${edition.title} [data set]. Version 1.2.3. Data ${site.hash}. Multivector 0.1.0. https://doi.org/10.1234/lakes.`,
    );
    expect(files["README.md"]).toContain(`\n${md(cited)}\n`);
    expect(textOf(await htmlAt(site, "data", "en"))).toContain(cited);
  });

  test("README and LICENCES tell in the same words how many sources are listed, have rows and bear records", async () => {
    const base = exampleTexts();
    const [head = ""] = `${base["sources.csv"]}`.split("\n");
    const place = head.split(",").indexOf("id");
    const bare = (id: string) =>
      head
        .split(",")
        .map((_, i) => (i === place ? id : ""))
        .join(",");
    const [places = ""] = `${base["places.csv"]}`.split("\n");
    const at: Readonly<Record<string, string>> = { id: "somewhere", source: "of-places" };
    const row = places
      .split(",")
      .map((name) => at[name] ?? "")
      .join(",");
    const texts = {
      ...base,
      "sources.csv": `${base["sources.csv"]?.trimEnd()}\n${bare("of-nothing")}\n${bare("of-places")}\n`,
      "places.csv": `${base["places.csv"]?.trimEnd()}\n${row}\n`,
      "study.yaml": `${base["study.yaml"]}`.replace(
        /^release:\n/m,
        "release:\n  terms: [{ sources: ['*'], rows: facts }]\n",
      ),
    };
    const out = await handedOut(await openStudy(memoryFiles(texts)));
    const handed = await handedOf(await textsOf(out.files), { claims: [] });
    const { listed, withRows, under } = sourcesTold(handed, out.attributions);
    expect(listed).toBe(14);
    expect(withRows).toBe(13);
    expect(under).toBeLessThan(withRows);
    const files = await about(texts, { tables: await recordTables(handed.study) });
    const said = `${withRows} sources with rows here, of ${listed} that are listed; ${under} of them under a record`;
    expect(files["README.md"]).toMatch(new RegExp(`records/sources.csv.*: ${said} \\|`));
    expect(files["LICENCES.md"]).toContain(`The release has ${said}.`);
  });

  test("README and the first page tell the same years of the records, and README those of the panels apart", async () => {
    const base = exampleTexts();
    const [head = ""] = `${base["facilities.csv"]}`.split("\n");
    const row: Readonly<Record<string, string>> = {
      ...{ id: "old-base", name: "Old base", kind: "air-base", operator: "ORL", host: "ALV" },
      ...{ opened: "1987", closed: "1988", source: "lake-herald" },
    };
    const old = head
      .split(",")
      .map((name) => row[name] ?? "")
      .join(",");
    const texts = { ...base, "facilities.csv": `${base["facilities.csv"]?.trimEnd()}\n${old}\n` };
    const { bench } = await handedOf(texts, { claims: [] });
    const [own, ofPanels] = [yearsBegun(bench.dataset), yearsHeld(bench.dataset)];
    expect(own?.first).toBe(1987);
    expect(ofPanels?.first).toBeGreaterThan(1987);
    const readme = (await about(texts, { tables: await panelTables(await handedOf(texts, { claims: [] })) }))[
      "README.md"
    ];
    expect(readme).toContain(`), ${own?.first} to ${own?.last}: records of`);
    expect(readme).toMatch(
      new RegExp(`actor_year.csv.*, ${ofPanels?.first} to ${ofPanels?.last}: from the first`),
    );
    const [, eyebrow = ""] =
      /<p class="eyebrow">(.*?)<\/p>/s.exec(await htmlAt(await siteOf(texts), "", "en")) ?? [];
    expect(eyebrow.replace(/<[^>]*>/g, "")).toContain(`records of ${own?.first}–${own?.last}`);
  });

  test("README says how the program is to be had that it names, of which version and for which Node", async () => {
    const base = await handedOf(exampleTexts(), { claims: [] });
    const readme = (await about(exampleTexts(), { edition: base.edition }))["README.md"] ?? "";
    const { name, engines } = JSON.parse(readFileSync("package.json", "utf8"));
    const node = engines.node.replace(">=", "");
    expect(readme).toContain(
      `need Multivector 0.1.0 or later, and Node ${node} or later. Multivector is an npm package, \`${name}\`;`,
    );
    expect(readme).toContain(
      `after \`npm install PLACE/${name}-0.1.0.tgz\` in an empty folder DIR outside this one`,
    );
    expect(readme).toContain("`node PATH/bin/multivector.js` stands for `multivector`");
    expect(readme).toContain("the folder of the project, after `npm ci` in it");
    for (const [, command] of readme.matchAll(/^multivector (.*?) +#/gm))
      expect(["verify .", "--study study"]).toContain(command);
  });

  test("README names every convention with its value, what is left out, and the warnings", async () => {
    const files = await about(markedStudy());
    const readme = files["README.md"] ?? "";
    for (const { name, says } of conventions) {
      const lines = readme.split("\n").filter((line) => line.startsWith(`| \`${name}\` | `));
      expect(lines, name).toHaveLength(1);
      expect(lines[0]).toContain(`| \`${name}\` | ${md(says)} | **`);
    }
    expect(readme).toMatch(/\n\n## How it counts\n\n[^|#\n]+\n\n[^|#\n]+\n\n\| convention \|/);
    for (const [lang, head, table] of [
      ["ru", "Как посчитано", "правило счёта"],
      ["zh", "如何统计", "约定"],
    ]) {
      const own = files[`conventions.${lang}.md`] ?? "";
      expect(own).toMatch(new RegExp(`^# ${head}\\n\\n[^|#\\n]+\\n\\n\\| ${table} \\|`));
      for (const { name } of conventions) expect(own).toContain(`\n| \`${name}\` | `);
      expect(readme).toMatch(new RegExp(`^${head}[:：] ?\`conventions\\.${lang}\\.md\`$`, "m"));
    }
    expect(readme.match(/^## .*$/gm)).toEqual([
      "## Cite it",
      "## What is here",
      "## Check it and open it",
      "## What is left out",
      "## How it counts",
      "## Warnings of the check",
    ]);
    expect(readme).toContain("| **organiser**: the organiser alone");
    expect(readme).toMatch(/^\| `half-life` \|.*\| 3, or any number \|$/m);
    const methods = methodsLine(readme);
    const others = readme.split("\n").filter((line) => line !== methods);
    expect(Math.max(...others.map(({ length }) => length))).toBeLessThan(600);
    for (const named of [
      "study/",
      "networks/",
      "claims.json",
      "codebook.xml",
      "datapackage.json",
      "release.json",
    ])
      expect(readme).toContain(`\`${named}\``);
    expect(readme).toContain("Places are in the files of `study/`");
    expect(readme).toContain("GEXF (Gephi, networkx; igraph reads none)");
    // Whoever has not installed it would be given whatever a registry has under that name.
    expect(readme).not.toContain("npx");
    expect(readme).toContain(
      "* Even it:\n  * exercises.csv:4:3: is odd in 4\n  * exercises.csv:5:3: is odd in 5\n",
    );
    expect(readme).toContain("* exercises.csv:2:3: is \\| odd; mend &lt;it&gt;\n");
    expect(readme).toContain(
      "| shut-press | Title of shut-press | actors 1, exercises 1, participants 3, places 1, series 1, values 1 |  | ask the paper |",
    );
    expect(readme).toContain("* values.coder: 9 cells");
    expect(readme).toContain("* leads: 3 rows");
    expect(readme).toContain("Example Project. 2026. ");
  });

  test("one paragraph tells every convention in a sentence with its name, for README and for catalogues", async () => {
    const files = await about(markedStudy());
    const methods = methodsLine(files["README.md"] ?? "");
    expect(methods.match(/(?<=\()[a-z-]+(?=\)\.( |$))/g)).toEqual(conventions.map(({ name }) => name));
    expect(methods).toMatch(
      /^Where a question does not say otherwise, every number of .+ \(version 1\.2\.3\) is counted under \d+ named conventions; the name of each stands in brackets\. Activities are attributed to the organiser alone, organisations as themselves \(attribution\)\. /,
    );
    expect(methods).toContain(" A regime ends after any year with chance 0.02 (hazard). ");
    expect(JSON.parse(files["dataset.jsonld"] ?? "").measurementTechnique).toBe(methods);
    const { descriptions } = JSON.parse(files["datacite.json"] ?? "");
    expect(descriptions).toContainEqual({ description: methods, descriptionType: "Methods", lang: "en" });
  });

  test("README says how many pairs of records may be one that nobody has judged", async () => {
    const texts = exampleTexts();
    const said = async (of: Texts) =>
      /\d+ pairs? of records.*/.exec((await about(of))["README.md"] ?? "")?.[0];
    const pairs = await pairsIn(await openStudy(memoryFiles(texts)));
    expect(await said(texts)).toBe(
      `${pairs.length} pairs of records may be one, and nobody has judged them, so that each record counts. \`site/conflicts.html\` has more on that.`,
    );
    const judged = (some: typeof pairs) => ({
      ...texts,
      "judgements.csv": [
        `${texts["judgements.csv"]?.trimEnd()}`,
        ...some.map(({ table, a, b }) => `${table},${a},${b},different,Somebody,2026-01-01,two`),
        "",
      ].join("\n"),
    });
    expect(await said(judged(pairs.slice(1)))).toMatch(
      /^1 pair of records may be one, and nobody has judged it,/,
    );
    expect(await said(judged(pairs))).toBeUndefined();
  });

  test("what a study has none of is said, and no cell or line is empty", async () => {
    const texts = exampleTexts();
    const bare = {
      ...texts,
      "study.yaml": (texts["study.yaml"] ?? "").replace(/^groupings:\n(?: .*\n|#.*\n)+/m, ""),
    };
    const { edition } = await handedOf(bare, { claims: [] });
    const files = await about(bare, { edition: { ...edition, licence: "" } });
    const readme = files["README.md"] ?? "";
    expect(readme).toMatch(/^\| `grouping` \|.*\| none: the study has none \| 0 \|$/m);
    expect(readme).not.toMatch(/\*\*\*\*|: $|the register register/m);
    expect(methodsLine(readme)).toMatch(
      / \(kappa-weights\)\. The study has nothing to choose from for grouping\.$/,
    );
    expect(readme).not.toContain("(grouping)");
    expect(readme).toContain("Licence: The study names none for its own coding.");
    expect(files["LICENCES.md"]).toContain("Licence: The study names none for its own coding.");
  });

  test("LICENCES says how many sources have an archived copy, and how many a live address alone or none", async () => {
    const texts = exampleTexts();
    const [first, second] = ["register-2021", "odc-yearbook"].map((id) => `https://example.org/${id}`);
    const sources = (texts["sources.csv"] ?? "")
      .replace(`${first},,`, `${first},https://archive.example.org/1,`)
      .replace(`${second},,`, ",,");
    expect((await about({ ...texts, "sources.csv": sources }))["LICENCES.md"]).toContain(
      "Sources with the address of an archived copy on record: 1 of 12; with a live address alone: 10; with none: 1.",
    );
  });

  test("catalogues are given no licence and no line where there is none", async () => {
    const texts = exampleTexts();
    const yaml = withoutRelease(texts["study.yaml"]).replace(/^licence:.*\n/m, "");
    const made = await handedOf({ ...texts, "study.yaml": yaml }, { claims: [] });
    const { edition } = made;
    const files = aboutFiles({ ...made, edition: { ...edition, creators: [], licence: "" } }, [], [], [], []);
    const text = async (path: string) => String(await files.find((file) => file.path === path)?.content());
    expect(JSON.parse(await text("datacite.json")).rightsList).toBeUndefined();
    const unmade =
      "The study names nobody who made it: “Makers of Security cooperation around the Lakes (invented)” stands where a name has to.";
    expect(JSON.parse(await text(".zenodo.json")).notes).toBe(
      `<p>${unmade}</p><p>Anyone may open and download these files. Zenodo’s “Other (Not Open)” is of their reuse: the study names no licence of its own coding.</p>`,
    );
    expect(parse(await text("CITATION.cff")).message).toContain(unmade);
    expect(JSON.parse(await text("datacite.json")).descriptions).toContainEqual({
      ...{ description: unmade, descriptionType: "Other", lang: "en" },
    });
    const readme = await text("README.md");
    expect(readme).toContain(
      `${unmade} Whoever keeps the study can name them in its \`study.yaml\`, as \`creators: [{ name: … }]\` below \`release\``,
    );
    expect(readme).toMatch(/^A study of .* It does not say who made it\.$/m);
    expect(JSON.parse(await text("dataset.jsonld")).license).toBeUndefined();
  });

  test("LICENCES tells rows by source, and what is left out of them", async () => {
    const licences = (await about(markedStudy()))["LICENCES.md"] ?? "";
    expect(licences).toMatch(
      /^\| shut-press \| Title of shut-press \| .*\| withheld \| 0 \| +\| 8 \| 0 \| ask the paper \|$/m,
    );
    expect(licences).toMatch(
      /^\| facts-press \|.*\| facts in our own words; none of the source’s own texts \| 1 \| exercises 1 \| 1 \| 1 \|/m,
    );
    expect(licences).toMatch(
      /^\| register-2021 \|.*\| whole: rows and texts \| \d+ \| transfers \d+, deliveries \d+ \| 0 \| 0 \|/m,
    );
    const [, rows, ...parts] =
      /^\| register-2021 \|.*\| whole: rows and texts \| (\d+) \| transfers (\d+), deliveries (\d+) \|/m
        .exec(licences)
        ?.map(Number) ?? [];
    expect(parts.reduce((a, b) => a + b, 0)).toBe(rows);
    expect(licences).toContain("rows of all but `participants` and `values`");
  });

  test("an excerpt says how large it is, or that nobody knows", async () => {
    const rule = (more: string) => ({
      ...exampleTexts(),
      "study.yaml": `${withoutRelease(exampleTexts()["study.yaml"])}\nrelease: { creators: [{ name: X }], terms: [{ sources: [register-2021], rows: excerpt, below: 0.1, counts: deliveries${more} }] }\n`,
    });
    const unnamed = await about(rule(""));
    expect(unnamed["README.md"]).toMatch(
      /\* An excerpt of register-2021\. \d+ rows\. The limit is less than 10 % .* was not checked\./,
    );
    expect(unnamed["README.md"]).toContain(
      "Rows taken from sources are under the terms of these sources, which `LICENCES.md` lists.",
    );
    const licences = unnamed["LICENCES.md"] ?? "";
    expect(licences).toMatch(
      /^\* \*\*Institute for Imaginary Peace: invented, free to use\*\*\n {2}Sources: register-2021\. .* How they go: an excerpt/m,
    );
    expect(licences).toMatch(/^\| register-2021 \|.* <https:\/\/example\.org\/register-2021> \|$/m);
    expect((await about(rule(', attribution: ""')))["LICENCES.md"]).toMatch(
      /^\* \*\*Name the source of each row\*\*\n {2}Sources: register-2021\./m,
    );
    const unknown = await about(rule(", attribution: The Register"));
    expect(unknown["README.md"]).toMatch(
      /\* The Register\. \d+ rows\. The limit is less than 10 % .* was not checked\./,
    );
    const known = await about(rule(", attribution: The Register, of: 26000"));
    expect(known["LICENCES.md"]).toMatch(
      /\d+ of 26000 rows, 0\.\d+ %; the limit is less than 10 %\. Counted are rows of deliveries, which name register-2021\./,
    );
  });

  test("the same twice", async () => {
    expect(await about(markedStudy())).toEqual(await about(markedStudy()));
  });
});

describe("with a hostile title and names", async () => {
  const base = await handedOf(exampleTexts(), { claims: [] });
  const edition = {
    ...base.edition,
    title: HOSTILE,
    licence: HOSTILE,
    creators: [
      { name: HOSTILE, orcid: "0000-0002-1825-0097", affiliation: HOSTILE },
      { name: "Second: Maker" },
      { name: "Third", type: "organisation" as const },
    ],
  };
  const files = await about(
    {
      ...exampleTexts(),
      "study.yaml": `${withoutRelease(exampleTexts()["study.yaml"])}\nrelease: { creators: [{ name: X }], licence: CC-BY-4.0 }\n`,
    },
    { edition },
  );

  test("Markdown runs none of it", () => {
    for (const name of ["README.md", "LICENCES.md"]) {
      expect(files[name]).not.toContain("<img");
      expect(files[name]).not.toMatch(/(?<!\\)\]\(javascript/);
      expect(files[name]).not.toContain("\u2028");
    }
  });

  test("CITATION.cff has what 1.2.0 asks for, in its forms", () => {
    const cff = parse(files["CITATION.cff"] ?? "");
    expect(cff).toMatchObject({
      ...{ "cff-version": "1.2.0", type: "dataset", title: HOSTILE, license: "CC-BY-4.0", version: "1.2.3" },
      authors: [
        { name: HOSTILE, orcid: "https://orcid.org/0000-0002-1825-0097" },
        { name: "Second: Maker" },
        { name: "Third" },
      ],
      "date-released": "2026-01-31",
    });
    expect(typeof cff.message).toBe("string");
    const entity = ["address", "alias", "city", "country", "date-end", "date-start", "email", "fax"];
    const more = ["location", "name", "orcid", "post-code", "region", "tel", "website"];
    for (const author of cff.authors)
      expect([...entity, ...more]).toEqual(expect.arrayContaining(Object.keys(author)));
    const root =
      "abstract authors cff-version commit contact date-released doi identifiers keywords license license-url";
    const rest =
      "message preferred-citation references repository repository-artifact repository-code title type url version";
    expect(`${root} ${rest}`.split(" ")).toEqual(expect.arrayContaining(Object.keys(cff)));
  });

  test("DataCite has its six mandatory properties, and terms of its lists", () => {
    const datacite = JSON.parse(files["datacite.json"] ?? "");
    expect(datacite).toMatchObject({
      ...{ schemaVersion: "http://datacite.org/schema/kernel-4", publicationYear: "2026", version: "1.2.3" },
      types: { resourceTypeGeneral: "Dataset" },
      titles: expect.arrayContaining([{ title: HOSTILE, lang: "en" }]),
      creators: [
        { name: HOSTILE, nameType: "Personal", affiliation: [{ name: HOSTILE }] },
        { name: "Second: Maker" },
        { name: "Third", nameType: "Organizational" },
      ],
      dates: [
        { date: "2026-01-31", dateType: "Issued" },
        { date: expect.stringMatching(/^\d{4}\/\d{4}$/), dateType: "Coverage" },
      ],
      rightsList: [{ rightsIdentifier: "CC-BY-4.0", rightsIdentifierScheme: "SPDX" }],
    });
    expect(datacite.publisher.name).toContain("Second: Maker");
  });

  test("Zenodo gets escaped HTML, and JSON-LD can stand in a page", () => {
    const zenodo = JSON.parse(files[".zenodo.json"] ?? "");
    expect(zenodo).toMatchObject({
      upload_type: "dataset",
      publication_date: "2026-01-31",
      license: "cc-by-4.0",
    });
    expect(zenodo.notes).toContain("&lt;img");
    expect(zenodo.description).toContain("README.md says what each decides");
    expect(zenodo.description.length).toBeLessThan(600);
    expect(files["dataset.jsonld"]).not.toContain("<");
    const jsonLd = JSON.parse(files["dataset.jsonld"] ?? "");
    expect(jsonLd).toMatchObject({
      "@type": "Dataset",
      version: "1.2.3",
      license: "https://spdx.org/licenses/CC-BY-4.0.html",
    });
    expect(jsonLd.creator).toEqual([
      expect.objectContaining({ "@type": "Person", "@id": "https://orcid.org/0000-0002-1825-0097" }),
      { name: "Second: Maker" },
      { "@type": "Organization", name: "Third" },
    ]);
    expect(JSON.stringify(jsonLd)).not.toContain("ClaimReview");
  });

  test("dataset.jsonld has whole addresses as far as the address of the site tells them", () => {
    const told = (address?: string) => {
      const { url, distribution } = JSON.parse(jsonLdFile(base, NONE_CITED, [], [], address));
      return [url, distribution[0].contentUrl];
    };
    const site = "https://example.org/lakes/1.2.3/site/";
    expect(told()).toEqual([undefined, "datapackage.json"]);
    expect(told(site)).toEqual([site, "https://example.org/lakes/1.2.3/datapackage.json"]);
    expect(told("https://example.org/site/")).toEqual([
      "https://example.org/site/",
      "https://example.org/datapackage.json",
    ]);
    for (const apart of ["https://example.org/lakes/", "https://example.org/our-site/", "https://site/"])
      expect(told(apart)).toEqual([apart, "datapackage.json"]);
    expect(parse(citationFile(base, NONE_CITED, [], site))).toMatchObject({ url: site });
    expect(parse(citationFile(base, NONE_CITED, []))).not.toHaveProperty("url");
  });

  test("dataset.jsonld lists the CSVs of tables and of figures", () => {
    const columns = [{ name: "id", type: "string", says: "" } as const];
    const table = { name: "transfers", title: "Arms", key: [], links: [], columns, rows: [] };
    const drawn = { id: "who", path: "figures/Кто 1.csv", title: "Who supplies" };
    const holding = { ...base, tables: [{ ...table, group: "records" as const }] };
    const { distribution } = JSON.parse(jsonLdFile(holding, NONE_CITED, [], [drawn]));
    const csv = { "@type": "DataDownload", encodingFormat: "text/csv" };
    expect(distribution.slice(0, 2)).toEqual([
      { ...csv, name: "transfers", contentUrl: "tables/records/transfers.csv" },
      { ...csv, name: "Who supplies", contentUrl: "figures/%D0%9A%D1%82%D0%BE%201.csv" },
    ]);
  });

  const validator = spawnSync("cffconvert", ["--version"]);
  test.skipIf(validator.status !== 0)("cffconvert accepts CITATION.cff", () => {
    const run = spawnSync("cffconvert", ["--validate", "-i", "/dev/stdin"], { input: files["CITATION.cff"] });
    expect(run.status, String(run.stderr)).toBe(0);
  });
});

test.each([
  ["0.5", "0.5"],
  ["a|b", "a\\|b"],
  ["# x\ny", "\\# x y"],
  ["1. x", "1\\. x"],
  ["- x", "\\- x"],
  ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
  ["Lakes & Rivers, R&D; &lt;", "Lakes & Rivers, R&amp;D; &amp;lt;"],
  ["&#38;", "&\\#38;"],
  ["snake_case\\", "snake\\_case\\\\"],
])("%j in Markdown is %s", (text, told) => {
  expect(md(text)).toBe(told);
});

test("an address can be copied, and nothing else becomes one", () => {
  expect(mdAddress("https://example.org/a_b?c=1|2>3")).toBe("<https://example.org/a_b?c=1%7C2%3E3>");
  expect(mdAddress("javascript:alert_1")).toBe("javascript:alert\\_1");
  expect(mdAddress("https://example.org/ <b>")).toBe("https://example.org/ &lt;b&gt;");
});
