import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED } from "../../release/handed.ts";
import { has, outputOf, pythonWith } from "../../release/programs.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const handed = async () => {
  const bare = await handedOf(exampleTexts());
  return { ...bare, tables: await recordTables(bare.study) };
};

test("README and the page of data read a table with the same line of Python, which takes NA for no blank", async () => {
  const line = /pandas\.read_csv\("(?:tables\/records\/)?exercises\.csv"(.*)\)/;
  const readme = readmeFile(await handed(), [], [], NONE_UNJUDGED);
  const page = (await htmlAt(await siteOf(exampleTexts()), "data")).replaceAll("&quot;", '"');
  const [own, its] = [readme, page].map((text) => line.exec(text)?.[1]);
  expect(own).toContain("keep_default_na=False");
  expect(its).toBe(own);
});

test("README reads a table that the release has", async () => {
  const { tables, ...rest } = await handed();
  const others = tables.filter(({ name }) => name !== "exercises");
  const readme = readmeFile({ ...rest, tables: others }, [], [], NONE_UNJUDGED);
  const read = /pandas\.read_csv\("tables\/records\/(\w+)\.csv"/.exec(readme)?.[1];
  expect(others.map(({ name }) => name)).toContain(read);
});

test("the page of data reads the first table that the study has, with participants where that has any", async () => {
  const texts = exampleTexts();
  const page = async (of: typeof texts) => textOf(await htmlAt(await siteOf(of), "data"));
  expect(await page(texts)).toContain("participants.csv");
  const { "exercises.csv": _, "participants.csv": __, ...others } = texts;
  const transfers = await page({
    ...others,
    "transfers.csv": "id,supplier,recipient,designation,order_year\nt1,AAA,BBB,Thing,2001\n",
  });
  expect(transfers).toContain('transfers["order_year"].str[:4]');
  expect(transfers).not.toContain("exercises.csv");
  expect(await page({ "study.yaml": "title: Nothing\n" })).not.toContain("pandas");
});

/** Drills of two years, in one of which the host takes part too, so that one actor has two rows of it. */
const DRILLS = {
  ...exampleTexts(),
  "exercises.csv":
    "id,name,start,source,note\ne1,One,2001-05,s1,\ne2,Two,2001,s1,\ne3,Three,2003-06-07,s1,\ne4,Four,,s1,\n",
  "participants.csv":
    "activity,actor,role,source,note\ne1,ALV,host,s1,\ne1,ALV,participant,s1,\ne1,NOR,organiser,s1,\ne2,NOR,participant,s1,\ne3,NOR,participant,s1,\ne4,NOR,participant,s1,\nelsewhere,BRE,participant,s1,\n",
};

/** The example on the page in a language. */
async function codeIn(heading: string): Promise<string> {
  const page = await htmlAt(await siteOf(DRILLS), "data");
  const [, code = ""] = new RegExp(`<h3>${heading}</h3><pre[^>]*><code>(.*?)</code>`, "s").exec(page) ?? [];
  return code.replaceAll("&quot;", '"').replaceAll("&lt;", "<");
}

/** What an example comes to, told as lines of CSV: actor, year and how many, those of none left out. */
async function ranBy(
  heading: string,
  run: (script: string, at: string) => string,
  told: (line: string) => string,
): Promise<readonly (readonly string[])[]> {
  const at = mkdtempSync(join(tmpdir(), "multivector-snippets-"));
  try {
    for (const name of ["exercises.csv", "participants.csv"] as const)
      writeFileSync(join(at, name), DRILLS[name]);
    const lines = (await codeIn(heading)).split("\n");
    const [last = ""] = lines.splice(-1);
    const out = run([...lines, told(last)].join("\n"), at);
    const counts = [...out.matchAll(/(?:^|,)(\w{3}),(\d{4}),(\d)$/gm)].map(([, ...cells]) => cells);
    return counts.filter(([, , n]) => n !== "0").toSorted();
  } finally {
    rmSync(at, { recursive: true });
  }
}

const COUNTED = [
  ["ALV", "2001", "1"],
  ["NOR", "2001", "2"],
  ["NOR", "2003", "1"],
];

test.skipIf(!has("Rscript", ["-e", "1"]))(
  "what the example in R joins is what it counts, each actor once in a drill",
  async () => {
    const run = (script: string, at: string) => outputOf("Rscript", ["--vanilla", "-e", script], at);
    const told = (line: string) => `write.csv(as.data.frame(${line}), quote = FALSE)`;
    expect(await ranBy("R", run, told)).toEqual(COUNTED);
  },
);

const PANDAS = pythonWith("pandas");

test.skipIf(PANDAS === null)(
  "what the example in Python joins is what it counts, each actor once in a drill",
  async () => {
    const run = (script: string, at: string) => outputOf(PANDAS ?? "", ["-c", script], at);
    expect(await ranBy("Python", run, (line) => `print(${line}.stack().to_csv())`)).toEqual(COUNTED);
  },
);

test("the example in Stata counts what it joins", async () => {
  const lines = (await codeIn("Stata")).split("\n");
  expect(lines.slice(-4)).toEqual([
    "merge 1:m id using `participants', keep(match) nogenerate",
    "duplicates drop id actor, force",
    "generate year = substr(start, 1, 4)",
    "tabulate actor year",
  ]);
});
