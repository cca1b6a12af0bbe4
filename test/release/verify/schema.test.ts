import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSchema } from "../../../src/release/verify/schema.ts";

const schema = {
  fields: [
    { name: "id", type: "string", constraints: { required: true } },
    { name: "year", type: "integer" },
    { name: "share", type: "number" },
    { name: "held", type: "boolean" },
    { name: "kind", type: "string", constraints: { enum: ["land", "air"] } },
    { name: "part_of", type: "string" },
  ],
  primaryKey: ["id"],
  foreignKeys: [{ fields: ["part_of"], reference: { resource: "", fields: ["id"] } }],
};

async function told(csv: string, change: Record<string, unknown> = {}): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), "multivector-schema-"));
  try {
    await writeFile(join(root, "a.csv"), csv);
    const said = { resources: [{ name: "a", path: "a.csv", schema: { ...schema, ...change } }] };
    return (await checkSchema(root, said)).findings.map((f) => f.message);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const HEAD = "id,year,share,held,kind,part_of\n";

test("a table that keeps to its schema has no finding, blanks included", async () => {
  expect(await told(`${HEAD}x,2016,0.15,true,air,\ny,,,,,x\nz,-1,1e-3,false,land,y\n`)).toEqual([]);
});

test("each cell that does not is told with its row", async () => {
  const found = await told(`${HEAD}x,2016.5,a lot,yes,sea,q\n,1,1,true,air,\nx,1,1,true,air,\n`);
  expect(found).toEqual([
    "row 3: id is blank",
    "row 2: year is no integer: 2016.5",
    "row 2: share is no number: a lot",
    "row 2: held is no boolean: yes",
    "row 2: kind has a value that is not allowed: sea",
    "and 2 more",
  ]);
});

test("keys that come twice and links that lead nowhere are told", async () => {
  expect(await told(`${HEAD}x,1,1,true,air,gone\nx,1,1,true,air,\n`)).toEqual([
    "row 3: id is there twice: x",
    "row 2: part_of is not in this table: gone",
  ]);
});

test("columns must be those of the schema, in its order", async () => {
  expect(await told("year,id\n1,x\n")).toEqual([
    "its columns are year, id, and its schema has id, year, share, held, kind, part_of",
  ]);
});

test("a package that names no table is told", async () => {
  const { findings } = await checkSchema(tmpdir(), { resources: [] });
  expect(findings).toMatchObject([{ kind: "schema" }]);
});

test("a package leads to no file outside its folder, and a file that is no text is told", async () => {
  const root = await mkdtemp(join(tmpdir(), "multivector-schema-"));
  try {
    await writeFile(join(root, "a.csv"), Uint8Array.of(0x69, 0x64, 0x0a, 0xff));
    const resources = [
      { name: "out", path: "../secret.csv", schema: {} },
      { name: "a", path: "a.csv", schema: {} },
    ];
    const { findings } = await checkSchema(root, { resources });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("not a path inside"),
      expect.stringContaining("not UTF-8"),
      "it names no table",
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test("a table of many megabytes is read as one, a line feed within a cell included", async () => {
  const long = "x".repeat(1000);
  const rows = Array.from({ length: 9000 }, (_, i) => `"${i}\n${long}",${i},,,,`);
  const csv = `${HEAD}${rows.join("\n")}\n"8999\n${long}",no,,,,gone\n`;
  expect(await told(csv)).toEqual([
    "row 9002: year is no integer: no",
    `row 9002: id is there twice: 8999\n${long}`,
    "row 9002: part_of is not in this table: gone",
  ]);
});

test("a link is held against the table that it leads to, all else against the schema alone", async () => {
  const root = await mkdtemp(join(tmpdir(), "multivector-schema-"));
  try {
    await writeFile(join(root, "a.csv"), `${HEAD}x,one,1,true,air,gone\n`);
    await writeFile(join(root, "b.csv"), "id\nthere\n");
    const foreignKeys = [{ fields: ["part_of"], reference: { resource: "b", fields: ["id"] } }];
    const resources = [
      { name: "a", path: "a.csv", schema: { ...schema, foreignKeys } },
      { name: "b", path: "b.csv", schema: { fields: [{ name: "id", type: "string" }] } },
    ];
    const { findings } = await checkSchema(root, { resources });
    expect(findings.map(({ path, against }) => [path, against])).toEqual([
      ["a.csv", ["datapackage.json"]],
      ["a.csv", ["datapackage.json", "b.csv"]],
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
