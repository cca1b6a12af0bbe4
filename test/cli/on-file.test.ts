import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Given } from "../../src/cli/given.ts";
import { onFile } from "../../src/cli/on-file.ts";
import { screenOf } from "../../src/cli/screen.ts";
import { showOnFile } from "../../src/cli/show/on-file.ts";
import type { Measure } from "../../src/measures/measure.ts";
import { readText } from "../../src/measures/read.ts";
import { measures } from "../../src/questions/measures.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-on-file-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const measure = (name: string): Measure => {
  const found = measures.find((m) => m.name === name);
  if (found === undefined) throw new Error(`no measure ${name}`);
  return found;
};

/** A measure of a file with these lines, and what a screen shows of it. */
async function on(name: string, lines: readonly string[], given: Given = {}) {
  const file = join(folder, "table.csv");
  await writeFile(file, `${lines.join("\n")}\n`);
  let shown = "";
  const out = { write: (text: string) => (shown += text), columns: 200 };
  const screen = screenOf({ out, err: { write: () => {} }, env: {} }, true);
  const found = await onFile(measure(name), file, {}, { given, screen, lang: "en" });
  showOnFile(screen, measure(name), found, given.of);
  return { ...found, shown, text: readText(found.read) };
}

test("the example of every measure is read by all its columns, and taken for no publisher's file", async () => {
  for (const { name, rows, gives } of measures) {
    const { reading, read } = await on(name, rows);
    const value = Array.isArray(reading.value) ? reading.value.join(", ") : reading.value;
    expect(typeof value === "number" ? Number(value.toPrecision(4)) : value, name).toEqual(gives);
    expect(Object.keys(read.columns).sort(), name).toEqual((rows[0] ?? "").split(",").sort());
    expect(read.ignored, name).toEqual([]);
  }
});

describe("what was read is said", () => {
  test("of ties: how many, their kind, what was left out, added up, or passed over", async () => {
    const { read, text, shown } = await on("density", ["a,b,value", "A,B,3", "B,A,2", "B,C,5", "C,C,1"]);
    expect(text).toBe("3 actors, 2 ties, undirected, unweighted; columns used a, b; ignored: value");
    expect(read).toMatchObject({ rows: 4, directed: false, weighted: false, ignored: ["value"] });
    expect(read.notes).toEqual([
      "1 tie of an actor to itself left out",
      "1 row of a pair that is there before: each counts 1 in the weight of its tie",
      "value looks like a weight and is not read: --columns weight=value reads it",
    ]);
    expect(shown).toContain("0.6667\nDensity\n");
    expect(shown).toMatch(/range +0 to 1\n/);
    expect(shown).toContain(text);
  });

  test("of parts: names in several rows, the ends and what they are, why there is no value", async () => {
    const { shown } = await on("largest-share", ["name,value", "A,1", "A,2", "B,4", "unknown,2"]);
    expect(shown).toContain("in several rows, added up: A (2 rows)");
    expect(shown).toContain("0.4444 to 0.6667 (bounds: what unknown amounts leave open)");
    const none = await on("hhi", ["name,value", "A,0"]);
    const [own] = measure("hhi").nulls.filter((reason) => reason.startsWith("degenerate: "));
    expect(none.shown).toContain((own ?? "").slice("degenerate: ".length));
  });

  test("numbers have four digits, whole ones all", async () => {
    expect((await on("sum", ["value", "1234567"])).shown).toContain("sum   1234567\n");
    expect((await on("mean", ["value", "1", "1", "2"])).shown).toContain("mean   1.333\n");
  });
});

describe("columns by other names", () => {
  test("synonyms of the two ends are read in any case, and said", async () => {
    const { text } = await on("density", ["Supplier,RECIPIENT", "A,B", "B,C"]);
    expect(text).toBe(
      "3 actors, 2 ties, directed, unweighted; columns used supplier as from, recipient as to",
    );
    await expect(on("density", ["source,sender,target", "A,B,C"])).rejects.toThrow("no column from, to");
  });

  test("any heading is read as it is said to be, in any letters", async () => {
    const rows = ["Откуда,Куда,Вес, тонн", "A,B,3,", "B,C,5,"];
    const { read, reading } = await on("density-valued", rows, {
      columns: ["from=Откуда,to=Куда,weight=вес"],
    });
    expect(reading.value).toBeCloseTo(8 / 6, 12);
    expect(read).toMatchObject({ columns: { from: "откуда", to: "куда", weight: "вес" }, ignored: ["тонн"] });
  });

  test("and refused where there is no such column on either side", async () => {
    const rows = ["x,y", "A,B"];
    await expect(on("density", rows, { columns: ["from=x,to=z"] })).rejects.toThrow(
      "no column z; the table has x, y",
    );
    await expect(on("density", rows, { columns: ["seller=x"] })).rejects.toThrow(
      "no column seller is read here",
    );
    await expect(on("density", rows, { columns: ["from"] })).rejects.toThrow("--columns is written");
  });

  test("brokerage needs its groups", async () => {
    const broker = measures.find((m) => m.input === "brokerage")?.name ?? "";
    await expect(on(broker, ["from,to", "A,B", "B,C"])).rejects.toThrow("no column group");
  });
});

test("codings may stand in one column a coder", async () => {
  const wide = await on("agreement", ["unit,1,2,3", "x,a,a,b", "y,b,b,b", "z,a,,a"]);
  const long = ["x,1,a", "x,2,a", "x,3,b", "y,1,b", "y,2,b", "y,3,b", "z,1,a", "z,3,a"];
  expect(wide.reading.value).toBe((await on("agreement", ["unit,coder,value", ...long])).reading.value);
  expect(wide.text).toBe("3 units, 3 coders, 8 codings; columns used unit");
  expect(wide.read.notes).toEqual(["one column a coder: 1, 2, 3"]);
});

test("counts of two periods are read as they are printed", async () => {
  const { reading } = await on("rise-probability", ["period,of,all", "earlier,10,91", "later,13,93"]);
  expect(reading.value).toBeCloseTo(0.7296, 4);
  await expect(on("rise-probability", ["period,of,all", "earlier,92,91"])).rejects.toThrow(
    "row 2, column of: not a part of 91: 92",
  );
});

describe("what cannot be read", () => {
  test("is counted, the first three by their rows in the file, and commas are told how to be written", async () => {
    const rows = ["name,value", "", 'A,"3,5"', "B,x", "C,1", "D,1-", 'E,"1,000"', "F,q"];
    await expect(on("hhi", rows)).rejects.toThrow(
      '5 rows cannot be read: row 3, column value: not a number: "3,5"; write 3.5; row 4, column value: not a number: "x"; row 6, column value: not a number: "1-"; and 2 more',
    );
    await expect(on("hhi", ["name,value", 'E,"1,000"'])).rejects.toThrow(
      "write 1.000, or 1000 if the comma parts thousands",
    );
  });

  test("a publisher's file is for import, unless its columns are named", async () => {
    const heading =
      "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";
    const rows = [
      heading,
      "7,Belarus,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,Second hand,0.6,0.24,1.44,No",
      "8,France,Peru,Plane-3,transport aircraft,Aircraft,2006,Yes,4,No,2006,No,New,1,1,4,No",
    ];
    const refused = await on("density-valued", rows).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/^table\.csv is a file of .*SIPRI|Stockholm/),
      mend: expect.stringContaining("multivector import "),
    });
    const { reading } = await on("density-valued", rows, {
      columns: ["from=supplier,to=recipient,weight=TIV delivery values"],
    });
    expect(reading.value).toBeCloseTo(5.44 / 12, 12);
  });
});
