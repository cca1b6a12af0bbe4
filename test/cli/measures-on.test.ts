import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { multivector, onStudy } from "./run.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-measures-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function on(measure: string, table: string, ...more: readonly string[]) {
  const file = join(folder, "table.csv");
  await writeFile(file, table);
  return multivector(["measures", measure, "--on", file, ...more]);
}

describe("a measure of a plain table", () => {
  test("the value, its ends and notes, with no study at hand", async () => {
    const { code, out, err } = await on("hhi", "Name;Value\nA;52\nB;15\nC;11\nD;7\nE;6\n");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("0.3786\nHerfindahl");
    expect(out).toMatch(/read +5 names; columns used name, value\n/);
    const open = await on("hhi", "name,value\nA,60\nB,20\nunknown,20\n", "--json");
    expect(JSON.parse(open.out)).toMatchObject({
      measure: "hhi",
      low: expect.any(Number),
      high: expect.any(Number),
    });
  });

  test("everybody of a measure of one actor, and why there is no value", async () => {
    const table = "event\tactor\n1\tA\n1\tB\n2\tA\n";
    expect(JSON.parse((await on("hyperdegree", table, "--of", "B", "--json")).out)).toEqual({
      measure: "hyperdegree",
      value: 1,
      low: null,
      high: null,
      notes: ["of 2 activities"],
      read: {
        rows: 3,
        counts: { activities: 2, actors: 2 },
        notes: [],
        columns: { event: "event", actor: "actor" },
        ignored: [],
      },
      each: [
        { name: "A", value: 2 },
        { name: "B", value: 1 },
      ],
    });
    const none = await on("hhi", "name,value\nA,0\n");
    expect([none.code, none.out]).toEqual([0, expect.stringContaining("why")]);
  });

  test("a choice that the measure is computed under, and one that it is not", async () => {
    const dates = "date\n2011\n2021\n";
    const half = await on("recency", dates, "--set", "half-life=10", "--json");
    expect(JSON.parse(half.out).value).toBeCloseTo(1.5, 10);
    const wrong = await on("recency", dates, "--set", "half-life=0");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("from 0.01 to 1000")]);
    const other = await on("recency", dates, "--set", "projection=star");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("it does on half-life")]);
  });

  test("what is wrong is told in one line, with the row of the file and a table that it reads", async () => {
    const cases = [
      [
        "name,value\n\nA,52\nB,x\n",
        'table.csv: row 4, column value: not a number: "x"; a table it reads: name,value / A,52',
      ],
      ["who,value\nA,52\nB,1\n", "no column name; the table has who, value"],
      ["name,value,value\nA,52,1\nB,1,1\n", "two columns named value"],
      ["", "empty"],
    ] as const;
    for (const [table, message] of cases) {
      const { code, err, out } = await on("hhi", table);
      expect([code, out, err.trim().split("\n").length], message).toEqual([1, "", 1]);
      expect(err).toContain(message);
    }
    const gone = await multivector(["measures", "hhi", "--on", join(folder, "none.csv")]);
    expect([gone.code, gone.err]).toEqual([2, `there is no file ${join(folder, "none.csv")}\n`]);
    expect((await multivector(["measures", "--on", "x.csv"])).code).toBe(2);
    expect((await multivector(["measures", "hhi", "--of", "A"])).err).toContain("--of goes with --on FILE");
  });
});

test("a measure shows its example as a table, and the list its families", async () => {
  const { out } = await multivector(["measures", "layer-jaccard"]);
  expect(out).toMatch(/layer +a +b/);
  expect(out).toMatch(/gives +0\.25/);
  expect(JSON.parse((await multivector(["measures", "hhi", "--json"])).out)).toMatchObject({
    rows: ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"],
    gives: 0.3786,
  });
  const list = (await multivector(["measures"])).out.split("\n");
  expect(list.indexOf("several layers")).toBeGreaterThan(list.indexOf("shares and concentration"));
  expect(list).not.toContain("others");
});

describe("a word that is no measure's name", () => {
  test("finds measures by name, title, sentence or family", async () => {
    const { code, out } = await multivector(["measures", "hierarchy"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/flow-hierarchy[\s\S]*reliance/)]);
    const found: unknown = JSON.parse((await multivector(["measures", "agreement of coders", "--json"])).out);
    expect(found).toContainEqual(expect.objectContaining({ name: "alpha-nominal" }));
  });

  test("else names the nearest, as ask does, and where none is near the first few and what lists them", async () => {
    const found = await multivector(["measures", "hhx"]);
    expect([found.code, found.out, found.err]).toEqual([2, "", 'no measure "hhx"; did you mean hhi?\n']);
    const none =
      /^no measure "zzzqqq"; there are \S+, \S+, \S+ and \d+ more; multivector measures lists them\n$/;
    for (const args of [
      ["ask", "zzzqqq", "--layer", "exercises"],
      ["measures", "zzzqqq"],
    ]) {
      const asked = await onStudy(...args);
      expect([asked.code, asked.err.replace(/ --study \S+/, "")]).toEqual([2, expect.stringMatching(none)]);
    }
    expect((await onStudy("conventions", "zzzqqq")).err).toMatch(/there are \S+, \S+, \S+ and \d+ more; /);
  });
});

test("help tells a flag as its command takes it", async () => {
  expect((await multivector(["help", "ask"])).out).not.toContain("begin from");
  expect((await multivector(["help", "init"])).out).toContain("the spreadsheet to begin from");
});

test("a name with letters swapped, or cut short, is told", async () => {
  for (const typed of ["KZA", "KAZAKH"])
    expect((await onStudy("card", typed)).err).toContain("did you mean KAZ?");
});
