import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/measures/measure.ts";
import { everyoneOn, readInput, valueOn } from "../../src/measures/on-table.ts";
import { TableError, tableOf } from "../../src/measures/table.ts";
import { measures } from "../../src/questions/measures.ts";

const measure = (name: string): Measure => {
  const found = measures.find((m) => m.name === name);
  if (found === undefined) throw new Error(`no measure ${name}`);
  return found;
};

const on = (name: string, rows: readonly string[], of?: string) =>
  valueOn(measure(name), tableOf(rows), {}, of);

describe("the example of a measure is a table that gives what it says", () => {
  test.each(measures.map((m) => [m.name, m] as const))("%s", (_, m) => {
    const { value } = valueOn(m, tableOf(m.rows));
    const given = typeof value === "object" && value !== null ? value.join(", ") : value;
    expect(typeof given === "number" ? Number(given.toPrecision(4)) : given).toEqual(m.gives);
    expect(m.rows.length, "a heading and five rows").toBeGreaterThanOrEqual(6);
  });
});

test("every input that a measure takes can be read from a table", () => {
  expect(measures.filter((m) => readInput[m.input] === undefined).map((m) => m.name)).toEqual([]);
});

describe("what a table leaves open stays open", () => {
  test("an amount that belongs to nobody known, and one that nobody knows", () => {
    const { value, low, high } = on("largest-share", ["name,value", "A,60", "B,20", "unknown,20"]);
    expect([value, low, high]).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.6, 12),
      expect.closeTo(0.8, 12),
    ]);
    expect(on("hhi", ["name,value", "A,60", "B,"]).notes).toEqual(["1 named parts unknown and left out"]);
    expect(on("sum", ["value", "3", "?"])).toMatchObject({ value: 3, low: 3, high: null });
    expect(on("sum", ["value", "unknown", "?"])).toMatchObject({ value: null, why: "no-data" });
  });

  test("a part of its whole has sharp bounds, and a base alone has not", () => {
    const rest = ["name,value,low,high", "of,50,40,60", "rest,50,50,50"];
    expect(on("share", rest)).toMatchObject({ value: 0.5, low: 40 / 90, high: 60 / 110 });
    expect(on("ratio", ["name,value", "of,50", "against,20"])).toMatchObject({ value: 2.5 });
  });

  test("a year between two others without a row has none of it", () => {
    expect(on("frequency", ["year,value", "2001,3", "2003,3"]).value).toBe(2);
  });

  test("ties: direction by the heading, weight 1, an actor without any, an unknown one", () => {
    expect(on("density", ["from,to", "A,B", "C,"]).value).toBe(1 / 6);
    expect(on("density", ["a,b", "A,B", "C,"]).value).toBe(1 / 3);
    expect(on("density-valued", ["from,to,weight", "A,B,3", "B,A,1"]).value).toBe(2);
    expect(on("density", ["from,to,weight", "A,B,1", "B,A,?"])).toMatchObject({ low: 0.5, high: 1 });
    expect(on("e-i", ["from,to,inside", "A,B,yes", "B,A,yes", "C,A,no"]).value).toBe(-1 / 3);
  });

  test("caution goes on unless it is chosen, and says so", () => {
    const few = tableOf(["from,to", "A,B", "B,C"]);
    const careful = valueOn(measure("constraint"), few, { caution: "refuse" });
    expect(careful).toMatchObject({ value: null, why: "too-few" });
    const bold = valueOn(measure("constraint"), few);
    expect(bold.value).toBe(1);
    expect(bold.notes?.join()).toContain("too-few: 3 actors with ties");
  });
});

describe("whose value", () => {
  const parts = ["name,value", "A,1", "B,3", "C,2"];
  const layers = ["layer,a,b", "x,A,B", "y,A,C", "y,B,C"];

  test("the first, or whoever is named", () => {
    expect(on("rank", parts).value).toBe(3);
    expect(on("rank", parts, "B").value).toBe(1);
    expect(on("nth", ["date", "2001", "2003", "2002"], "2").value).toBe("2002");
    expect(on("co-presence", ["event,actor", "1,A", "1,B", "1,C", "2,A", "2,C"], "A,C").value).toBe(2);
    expect(() => on("rank", parts, "Z")).toThrow('no row named "Z"');
    expect(() => on("overlap-degree", layers, "Z")).toThrow('no actor "Z"; the table has A, B, C');
  });

  test("everybody of a measure of one actor, nobody of another", () => {
    expect(everyoneOn(measure("overlap-degree"), tableOf(layers))).toEqual([
      { name: "A", value: 2 },
      { name: "B", value: 2 },
      { name: "C", value: 2 },
    ]);
    expect(everyoneOn(measure("hyperdegree"), tableOf(["event,actor", "1,A", "2,A", "1,B", ",C"]))).toEqual([
      { name: "A", value: 2 },
      { name: "B", value: 1 },
      { name: "C", value: 0 },
    ]);
    expect(everyoneOn(measure("hhi"), tableOf(parts))).toBeNull();
  });
});

test("what is wrong with a table is told with its row and column", () => {
  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ["hhi", ["name,value"], "no row below the heading"],
    ["hhi", ["who,value", "A,1"], "no column name; the table has who, value"],
    ["hhi", ["name,value", "A,1", "B,1 000"], 'row 3, column value: not a number: "1 000"'],
    ["hhi", ["name,value", ",1"], "row 2, column name: blank"],
    ["hhi", ["name,value", "A,-1"], "row 2, column value: less than 0: -1"],
    ["share", ["name,value", "of,1"], "no row against"],
    ["share", ["name,value", "of,1", "whole,2"], 'row 3, column name: not of, against or rest: "whole"'],
    ["mean", ["value,low,high", "5,6,7"], "row 2: value outside low and high: 5"],
    ["trend", ["year,value", "soon,1"], 'row 2, column year: not a number: "soon"'],
    ["first", ["date", "spring"], 'row 2, column date: not an EDTF date: "spring"'],
    ["every", ["holds", "maybe"], 'row 2, column holds: not yes or no: "maybe"'],
    ["density", ["from,to", ","], "row 2: no actor"],
    ["density", ["from,to,weight", "A,B,-2"], "row 2, column weight: less than 0: -2"],
    ["edge-overlap", ["layer,a,b", ",A,B"], "row 2, column layer: blank"],
    ["hyperdegree", ["event,actor", "1,"], "row 2, column actor: blank"],
    ["ties-in-force", ["start,end", "2001,1999"], "row 2: ends before it starts: 1999"],
    ["sum", ["value", "1e309"], 'row 2, column value: too large a number: "1e309"'],
    ["density", ["from,to,weight", "A,B,1e301"], 'row 2, column weight: too large a number: "1e301"'],
    ["trend", ["year,value", "2001,1", "2001,2"], "row 3, column year: there twice: 2001"],
    ["frequency", ["year,value", "2001,-1"], "row 2, column value: less than 0: -1"],
    ["pi-v", ["name,first,second", "A,1,-1"], "row 2, column second: less than 0: -1"],
    ["share-effect", ["name,before,after", "own,-1,2", "all,5,5"], "row 2, column before: less than 0: -1"],
    ["change-point-count", ["year,value", "1000,1", "2022,1"], "no years of one course: 1000 to 2022"],
    ["reliance", ["layer,tie,total,most", "x,5,4,9"], "row 2, column tie: more than total: 5 of 4"],
    ["influence", ["layer,tie,total,most", "x,5,9,4"], "row 2, column tie: more than most: 5 of 4"],
    ["salience", ["actor,between,total", "A,5,9", "B,5,4"], "row 3, column between: more than total: 5 of 4"],
    [
      "security-hierarchy",
      ["actor,troops,population,allied,independent", "A,1,0,yes,0"],
      "row 2, column population: 0",
    ],
  ];
  for (const [name, rows, message] of wrong) {
    expect(() => on(name, rows), `${name}: ${rows.join(" / ")}`).toThrow(new TableError(message));
  }
});
