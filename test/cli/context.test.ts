import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { multivector } from "./run.ts";

let root = "";
let study = "";

/** A study of nothing but troops in two states in three years, as a publisher's format gives them. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mv-context-"));
  const path = join(root, "troops.csv");
  const rows = ["2009,KAZ,3", "2009,KGZ,40", "2010,KAZ,4", "2010,KGZ,60", "2011,KGZ,50"];
  const lines = rows.map((row) => {
    const [year, code, troops] = row.split(",");
    return `${code === "KAZ" ? "Kazakhstan" : "Kyrgyzstan"},${year},${code},${troops}`;
  });
  await writeFile(path, `countryname,year,iso3c,troops_ad\n${lines.join("\n")}\n`);
  study = join(root, "study");
  const { code } = await multivector(["init", study, "--from", path, "--yes"]);
  expect(code).toBe(0);
});
afterAll(() => rm(root, { recursive: true }));

const said = async (...args: readonly string[]) =>
  (await multivector(["--study", study, ...args])).out.replaceAll(/\s+/g, " ");

test("that years are added up stands right below the number and its question", async () => {
  const out = await said("ask", "sum", "--layer", "indicators");
  const told = "5 records counted give one thing for several years, and all are added up";
  expect(out).toMatch(new RegExp(`^157 persons Sum of indicators ${told}`));
  expect(out.split("give one thing")).toHaveLength(2);
  expect(await said("ask", "sum", "--layer", "indicators", "--period", "2010")).not.toContain(
    "give one thing",
  );
});

test("the overview counts them, has a row of them and asks of their last year", async () => {
  const out = await said();
  expect(out).toContain("indicators 5, sources 1 ");
  expect(out).toMatch(/ indicators(?: \d){4} nothing recorded, and not searched in full: exercises, /);
  expect(out).toContain("50 persons Sum of indicators in the region, 2011");
  expect(out).toContain("ask sum --layer indicators --to region --period 2011");
  expect(out).not.toContain("no record has a date");
});

test("a card says how many are on record of an actor, and how they are asked for", async () => {
  const how = (flags: string) => `ask sum --layer indicators ${flags} --by year`;
  expect(await said("card", "KGZ")).toContain("3 indicators are on record as well:");
  expect(await said("card", "KGZ")).toContain(how("--to KGZ"));
  expect(await said("card", "USA")).toContain("5 indicators are on record as well:");
  const json = JSON.parse((await multivector(["--study", study, "card", "KAZ", "--json"])).out);
  expect(json.indicators).toBe(2);
  for (const lang of ["ru", "zh"])
    expect(await said("card", "KGZ", "--lang", lang)).not.toMatch(/indicators are/);
});
