import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvPieces } from "../../src/release/formats/csv.ts";
import type { Handed } from "../../src/release/handed.ts";
import { ledgerTables } from "../../src/release/ledgers/ledger-tables.ts";
import { panelTables } from "../../src/release/panels/panel-tables.ts";
import { scriptNumbers } from "../../src/release/scripts/numbers.ts";
import { scriptFiles } from "../../src/release/scripts/script-files.ts";
import { stataNames } from "../../src/release/scripts/stata.ts";
import { exampleTexts, handedOf } from "./handed.ts";
import { has, outputOf } from "./programs.ts";

const at = mkdtempSync(join(tmpdir(), "multivector-scripts-"));
const folder = join(at, "a release");
const elsewhere = join(at, "elsewhere");
afterAll(() => rmSync(at, { recursive: true }));
let handed: Handed;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(async () => {
  mkdirSync(elsewhere);
  const bare = await handedOf(exampleTexts());
  handed = { ...bare, tables: [...(await ledgerTables(bare)), ...(await panelTables(bare))] };
  for (const table of handed.tables)
    put(`tables/${table.group}/${table.name}.csv`, [...csvPieces(table)].join(""));
  for (const file of scriptFiles(handed)) put(file.path, String(await file.content()));
});

/** What a script says of each number is what we say of it, and one changed cell makes it fail. */
function sameNumbers(command: string, args: readonly string[], from = folder): void {
  const lines = outputOf(command, args, from).trim().split("\n");
  const ours = scriptNumbers(handed.tables);
  expect(ours.length).toBeGreaterThan(40);
  expect(
    lines.map((line) =>
      line
        .split("\t")
        .slice(0, 4)
        .map((t) => t.trim()),
    ),
  ).toEqual(ours.map((n) => [n.table, n.what, n.column, n.equals]));
  lines.forEach((line, i) => {
    expect(Number(line.split("\t")[4])).toBeCloseTo(Number(ours[i]?.ours), 8);
  });
  const path = "tables/panels/dyad_year.csv";
  const text = readFileSync(join(folder, path), "utf8");
  put(path, text.split("\n").slice(0, -2).join("\n"));
  try {
    expect(() => outputOf(command, args, from)).toThrow(/differs from ours/);
  } finally {
    put(path, text);
  }
}

test.skipIf(!has("Rscript", ["-e", "1"]))(
  "R loads the tables and finds our numbers",
  { timeout: 60_000 },
  () => {
    sameNumbers("Rscript", ["--vanilla", "scripts/load.R"]);
  },
);

test.skipIf(!has("Rscript", ["-e", "1"]))(
  "the script in R finds its release from any folder, however it is run",
  { timeout: 120_000 },
  () => {
    const load = join(folder, "scripts/load.R");
    const source = (path: string, more = "") => ["--vanilla", "-e", `source("${path}"${more}); nrow(dyads)`];
    sameNumbers("Rscript", ["--vanilla", load], elsewhere);
    for (const [args, from] of [
      [source(load), elsewhere],
      [source(load, ", chdir = TRUE"), elsewhere],
      [source("scripts/load.R"), folder],
      [source("scripts/load.R", ", chdir = TRUE"), folder],
      [source("load.R"), join(folder, "scripts")],
    ] as const)
      expect(outputOf("Rscript", args, from)).toMatch(/\n\[1\] \d+\n$/);
    expect(outputOf("R", ["--vanilla", "--no-echo", "-f", load], elsewhere)).toContain("dyad_year");
    const pasted = outputOf("Rscript", ["--vanilla", "-e", readFileSync(load, "utf8")], folder);
    expect(pasted).toContain("dyad_year");
    expect(() => outputOf("Rscript", ["--vanilla", "-e", readFileSync(load, "utf8")], elsewhere)).toThrow(
      /go to the folder of this script first/,
    );
  },
);

test.skipIf(!has("python3", ["-c", "1"]))(
  "Python loads the tables and finds our numbers",
  { timeout: 60_000 },
  () => {
    sameNumbers("python3", ["scripts/load.py"]);
    sameNumbers("python3", [join(folder, "scripts/load.py")], elsewhere);
    sameNumbers("python3", ["load.py"], join(folder, "scripts"));
    sameNumbers("python3", ["-c", readFileSync(join(folder, "scripts/load.py"), "utf8")]);
  },
);

test.skipIf(!has("julia", ["-e", "using CSV, DataFrames"]))(
  "Julia loads the tables and finds our numbers",
  { timeout: 300_000 },
  () => {
    sameNumbers("julia", ["scripts/load.jl"]);
    sameNumbers("julia", [join(folder, "scripts/load.jl")], elsewhere);
  },
);

test("a recipient of whom nothing is known has no sum, and one with zeros has 0", () => {
  const column = (name: string, type: "string" | "number") => ({ name, type, says: "", addsUp: true });
  const numbers = scriptNumbers([
    {
      ...{ name: "dyad_year", title: "", group: "panels", key: [], links: [] },
      columns: [column("recipient", "string"), column("usd", "number")],
      rows: [
        ["AAA", ""],
        ["AAA", ""],
        ["BBB", "0"],
        ["BBB", ""],
      ],
    },
  ]);
  expect(numbers.map(({ what, equals, ours }) => [what, equals, ours])).toEqual([
    ["rows", "", "4"],
    ["known", "", "1"],
    ["sum", "BBB", "0"],
  ]);
});

test("scripts add up over years no column in which one record counts in several of them", () => {
  const panels = handed.tables.filter(({ group }) => group === "panels");
  const said = panels.flatMap((t) => t.columns.filter((c) => / add up over years/.test(c.says)));
  expect(said.map((c) => c.name)).toEqual(expect.arrayContaining(["exercises_largest_share"]));
  const summed = new Set(scriptNumbers(panels).flatMap((n) => (n.what === "sum" ? [n.column] : [])));
  expect(summed.size).toBeGreaterThan(0);
  expect(said.filter((c) => summed.has(c.name))).toEqual([]);
});

const LEGAL = /^[A-Za-z_][A-Za-z0-9_]{0,31}$/;

test("in Stata each column of a panel has a name of its own, whose label is its whole name", async () => {
  const script = scriptFiles(handed).find((f) => f.path === "scripts/load.do");
  const parts = String(await script?.content()).split(/^import delimited using /m);
  for (const table of handed.tables.filter(({ group }) => group === "panels")) {
    const part = parts.find((text) => text.startsWith(`"tables/panels/${table.name}.csv"`)) ?? "";
    const named = [...part.matchAll(/^named (\S+) (\S+) "(.*)"$/gm)].map((found) => found.slice(1));
    expect(named.map(([place, , whole]) => [place, whole])).toEqual(
      table.columns.map(({ name }, i) => [`v${i + 1}`, name]),
    );
    const names = named.map(([, name = ""]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !LEGAL.test(name))).toEqual([]);
    for (const [i, { name }] of table.columns.entries()) if (LEGAL.test(name)) expect(names[i]).toBe(name);
    const read = part.match(/^quietly destring (.*), replace$/m)?.[1]?.split(" ");
    expect(read).toEqual(names.filter((_, i) => table.columns[i]?.type !== "string"));
  }
  const tested = parts.at(-1) ?? "";
  expect(tested.startsWith('"scripts/numbers.csv"')).toBe(true);
  expect(tested).not.toMatch(/strlen|keep if/);
  for (const { what } of scriptNumbers(handed.tables)) expect(tested).toContain(`== "${what}"`);
  expect(tested).toMatch(/local worst = 1[\s\S]*^if `worst' exit 9$/m);
});

test("names in Stata stay apart where they begin alike, and are none of its own words", () => {
  const long = "transfers_effective_number_tiv_millions";
  const names = [`${long}_low`, `${long}_high`, `${long}s_high`, "year", "_all", "2020", "str5", "части"];
  const short = stataNames(names);
  expect(new Set(short).size).toBe(names.length);
  expect(short.filter((name) => !LEGAL.test(name) || name === "_all" || name === "str5")).toEqual([]);
  expect(short[3]).toBe("year");
  expect(short[0]).toMatch(/_low$/);
  expect(short[1]).toMatch(/_high$/);
});

test("a script that was not run by us says so, and one that cannot find its release from any folder", async () => {
  for (const file of scriptFiles(handed).filter((f) => /\.(do|jl)$/.test(f.path)))
    expect(String(await file.content())).toContain("Not run by us");
  const stata = scriptFiles(handed).find((f) => f.path.endsWith(".do"));
  expect(String(await stata?.content())).toContain("cd there first");
});
