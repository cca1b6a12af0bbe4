import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pairsIn } from "../../../src/changes/duplicates/every.ts";
import { conventions } from "../../../src/conventions/index.ts";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { citationFile, jsonLdFile } from "../../../src/release/about/catalogues.ts";
import { md, mdAddress } from "../../../src/release/about/markdown.ts";
import type { Handed } from "../../../src/release/handed.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { withoutRelease } from "../../study/without-release.ts";
import { exampleTexts, handedOf } from "../handed.ts";
import { markedStudy } from "../marked-study.ts";
import { apartOf } from "./apart-of.ts";

const NONE_CITED = { cited: [], of: 0 };
const HOSTILE = `<img src=x onerror=alert(1)> | "a": \`b\` & *c* [d](javascript:e) \u2028 # f`;

async function about(texts: Texts, over: Partial<Handed> = {}): Promise<Record<string, string>> {
  const out = await handedOut(await openStudy(memoryFiles(texts)));
  const handed = await handedOf(await textsOf(out.files), { claims: [], withheld: out.withheld, ...over });
  const odd = { code: "x", message: "is | odd", mend: "mend <it>" };
  const warning = { level: "warning", file: "exercises.csv", row: 2, column: 3, ...odd } as const;
  const files = aboutFiles(handed, out.attributions, [warning], [], apartOf(handed, out.attributions));
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
    expect(readme).toContain("exercises.csv:2:3: is \\| odd; mend &lt;it&gt;");
    expect(readme).toContain(
      "| shut-press | Title of shut-press | actors 1, exercises 1, participants 3, places 1, series 1, values 1 |  | ask the paper |",
    );
    expect(readme).toContain("* values.coder: 9 cells");
    expect(readme).toContain("* leads: 3 rows");
    expect(readme).toContain("(2026)");
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
    expect(licences).toMatch(/^\| facts-press \|.*\| facts \| 1 \| exercises 1 \| 1 \| 1 \|/m);
    expect(licences).toMatch(
      /^\| register-2021 \|.*\| open \| \d+ \| transfers \d+, deliveries \d+ \| 0 \| 0 \|/m,
    );
    const [, rows, ...parts] =
      /^\| register-2021 \|.*\| open \| (\d+) \| transfers (\d+), deliveries (\d+) \|/m
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
    expect(unnamed["README.md"]).toContain("rows from sources are under theirs, which `LICENCES.md` lists.");
    const unknown = await about(rule(", attribution: The Register"));
    expect(unknown["README.md"]).toMatch(
      /\* The Register\. \d+ rows\. The limit is less than 10 % .* was not checked\./,
    );
    const known = await about(rule(", attribution: The Register, of: 26000"));
    expect(known["LICENCES.md"]).toMatch(
      /\d+ of 26000 rows, 0\.\d+ %; the limit is less than 10 %\. Counted are rows of deliveries\./,
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
      dates: [{ date: "2026-01-31", dateType: "Issued" }],
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
  ["snake_case\\", "snake\\_case\\\\"],
])("%j in Markdown is %s", (text, told) => {
  expect(md(text)).toBe(told);
});

test("an address can be copied, and nothing else becomes one", () => {
  expect(mdAddress("https://example.org/a_b?c=1|2>3")).toBe("<https://example.org/a_b?c=1%7C2%3E3>");
  expect(mdAddress("javascript:alert_1")).toBe("javascript:alert\\_1");
  expect(mdAddress("https://example.org/ <b>")).toBe("https://example.org/ &lt;b&gt;");
});
