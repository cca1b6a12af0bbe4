import { expect, test } from "vitest";
import { goodsOn, layeredOn, profilesOn, shiftOn } from "../../../src/measures/shares/compared-table.ts";
import { tableOf } from "../../../src/measures/table.ts";

test("profiles: weights, the largest there could be, and what is nobody's", () => {
  const read = profilesOn(
    tableOf(["name,first,second,weight,most", "A,3,1,2,6", "B,,2,1,6", "unknown,4,,1,6"]),
  );
  expect(read).toMatchObject({ names: ["A", "B"], most: 6 });
  expect([...read.first]).toEqual([3, Number.NaN]);
  expect([...(read.weights ?? [])]).toEqual([2, 1]);
  expect(read.unknown[0]).toBe(4);
  expect(() => profilesOn(tableOf(["name,first", "A,3"]))).toThrow(
    "no column second; the table has name, first",
  );
  expect(profilesOn(tableOf(["name,first,second", "A,3,1"]))).toMatchObject({ weights: null, most: null });
});

test("layers: rows of one layer and name add up, a name without a row has none", () => {
  const read = layeredOn(
    tableOf(["layer,name,value", "drills,A,1", "drills,A,2", "arms,B,5", "arms,unknown,4"]),
  );
  expect(read).toMatchObject({ layers: ["drills", "arms"], names: ["A", "B"] });
  expect(read.values.map((v) => [...v])).toEqual([
    [3, 0],
    [0, 5],
  ]);
  expect([...read.unknown]).toEqual([0, 4]);
  expect(() => layeredOn(tableOf(["layer,name,value", "drills,A,-1"]))).toThrow(
    "row 2, column value: less than 0: -1",
  );
});

test("two periods: own, other and all; what is unknown may be anybody's", () => {
  const read = shiftOn(tableOf(["name,before,after", "own,10,30", "all,100,120", "unknown,5,0"]));
  expect(read.other).toBeNull();
  expect(read.earlier.of).toMatchObject({ best: 10, low: 10, high: 15 });
  expect(read.earlier.rest).toMatchObject({ best: 90, low: 85, high: 90 });
  expect(() => shiftOn(tableOf(["name,before,after", "own,10,30"]))).toThrow("no row named all");
  expect(() => shiftOn(tableOf(["name,before,after", "own,10,30", "all,5,60"]))).toThrow(
    "more than all: 10 of 5",
  );
});

test("goods: the partner asked about is named, or the first", () => {
  const rows = tableOf(["kind,partner,client,region", "jets,A,1,2", "jets,B,0,3", "jets,unknown,4,5"]);
  expect(goodsOn(rows)).toMatchObject({ partners: ["A", "B"], focus: "A" });
  expect(goodsOn(rows, "B").focus).toBe("B");
  expect([...goodsOn(rows).unknown.region]).toEqual([5]);
  expect(() => goodsOn(rows, "C")).toThrow('no row of "C"');
});
