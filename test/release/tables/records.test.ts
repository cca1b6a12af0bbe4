import fc from "fast-check";
import { expect, test } from "vitest";
import { saidOf } from "../../../src/release/tables/column-says.ts";
import { isInteger, isNumber } from "../../../src/release/tables/numbers.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import type { Column, Table } from "../../../src/release/tables/table.ts";
import { TABLES } from "../../../src/study/schema.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts, referenceTexts } from "../handed.ts";

async function tablesOf(texts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Table>> {
  const tables = await recordTables(await openStudy(memoryFiles({ ...exampleTexts(), ...texts })));
  return new Map(tables.map((table) => [table.name, table]));
}

function column(table: Table | undefined, name: string): Column | undefined {
  return table?.columns.find((c) => c.name === name);
}

test("a column holds numbers only where every cell is a plain decimal", async () => {
  const tables = await tablesOf({
    "places.csv": "id,name,lat,lon,radius_km\na,A,1.5,07,\nb,B,,1,\n",
    "searches.csv": "id,found,on\na,2,2018-05\nb,,2018\n",
  });
  const places = tables.get("places");
  expect(column(places, "lat")?.type).toBe("number");
  expect(column(places, "lon")).toMatchObject({ type: "string", unit: "degrees" });
  expect(column(places, "lon")?.says).toBe(
    "Longitude of a point that stands for the place. Kept as text, since some cells are no plain decimals.",
  );
  expect(column(places, "radius_km")?.type).toBe("number");
  expect(column(tables.get("searches"), "found")?.type).toBe("integer");
  expect(column(tables.get("searches"), "on")?.type).toBe("string");
});

test("yes and no become truth values, and stay text where something else stands among them", async () => {
  const tables = await tablesOf({
    "sources.csv": "id,title,official,may_redistribute\na,A,yes,perhaps\nb,B,,no\n",
  });
  const sources = tables.get("sources");
  expect(column(sources, "official")?.type).toBe("boolean");
  expect(column(sources, "may_redistribute")?.type).toBe("string");
  expect([...(sources?.rows ?? [])]).toEqual([
    ["a", "A", "true", "perhaps"],
    ["b", "B", "", "no"],
  ]);
});

test("a link and a key are told only where they hold", async () => {
  const tables = await tablesOf({
    "series.csv": "id,name\ns,S\n",
    "exercises.csv": "id,name,series\na,A,s\nb,B,\n",
    "operations.csv": "id,name,source\na,A,nobody\na,B,\n",
  });
  expect(tables.get("exercises")?.key).toEqual(["id"]);
  expect(tables.get("exercises")?.links).toEqual([{ columns: ["series"], table: "series", to: ["id"] }]);
  expect(tables.get("operations")).toMatchObject({ key: [], links: [] });
});

test("every cell of the reference study stands in its table, and codes have their labels", async () => {
  const study = await openStudy(memoryFiles(referenceTexts()));
  const tables = await recordTables(study);
  for (const { name, columns, rows } of tables) {
    const sheet = await study.sheet(name);
    expect(rows).toHaveLength(sheet.size);
    columns.forEach((c, i) => {
      if (c.type !== "boolean") expect(Array.from(rows, (row) => row[i])).toEqual(sheet.column(c.name));
      expect(c.says.length, `${name}.${c.name}`).toBeGreaterThan(2);
    });
  }
  const exercises = tables.find(({ name }) => name === "exercises");
  expect(column(exercises, "status")?.codes).toContainEqual({ value: "announced", label: "announced" });
  expect(column(exercises, "troops_best")).toMatchObject({
    type: "integer",
    unit: "persons",
    says: "How many troops took part: the one number that its source gives or prefers.",
  });
});

test("what counts as a number is given back by a number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = String(value);
      if (isNumber(text)) expect(String(Number(text))).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => isInteger(String(value)) && isNumber(String(value))));
  for (const text of ["007", "+1", "1e5", "-0", "1.", ".5", "1,000", " 1", "", "9007199254740993", "∞"])
    expect([text, isInteger(text), isNumber(text)]).toEqual([text, false, false]);
});

test("every column of the schema is described, and by more than its own name", () => {
  for (const [table, columns] of Object.entries(TABLES))
    for (const name of Object.keys(columns)) {
      const said = saidOf(table, name) ?? "";
      expect(said, `${table}.${name}`).toMatch(/^\S+ \S.*\.$/);
      expect(said.toLowerCase().replace(/[ .]/g, ""), `${table}.${name}`).not.toBe(name.replaceAll("_", ""));
    }
});

test("what a column that nothing describes holds is told by its values", async () => {
  const many = Array.from({ length: 9 }, (_, i) => `r${i},n,${i % 2 === 0 ? "red" : ""},w${i}`);
  const tables = await tablesOf({ "series.csv": `id,name,colour,word\n${many.join("\n")}\n` });
  expect(column(tables.get("series"), "colour")?.says).toBe("Values: red.");
  expect(column(tables.get("series"), "word")?.says).toBe("9 different values.");
  expect(column(tables.get("series"), "name")?.says).toBe("What it is called in English.");
});
