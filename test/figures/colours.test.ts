import { expect, test } from "vitest";
import { groupsIn, isRegional, paintsOf } from "../../src/figures/colours.ts";
import { NO_SUBJECT } from "../../src/model/dataset.ts";

const SUBJECT = {
  ...NO_SUBJECT,
  region: ["R1", "R2"],
  partners: ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"],
  groupings: {
    wide: { first: ["B", "BO"], own: ["R1", "R2"], second: ["A"] },
    narrow: { first: ["B"], other: ["C"] },
  },
};

test("groups have colours in their order, and their actors have those of their groups", () => {
  const paint = paintsOf(SUBJECT);
  expect(["first", "B", "BO", "second", "A"].map(paint)).toEqual(["p1", "p1", "p1", "p2", "p2"]);
});

test("the region among itself is grey, and so is whoever comes when all colours are taken", () => {
  const paint = paintsOf(SUBJECT);
  expect(["own", "R1", "R2"].map(paint)).toEqual(["p8", "p8", "p8"]);
  expect(["C", "D", "E", "F", "G", "H", "I", "nobody"].map(paint)).toEqual([
    "p3",
    "p4",
    "p5",
    "p6",
    "p7",
    "p8",
    "p8",
    "p8",
  ]);
});

test("several actors have a colour where all of them share it", () => {
  const paint = paintsOf(SUBJECT);
  expect(paint("B, BO")).toBe("p1");
  expect(paint("A,B")).toBe("p8");
});

test("a grouping is the one named, else the study's", () => {
  expect(Object.keys(groupsIn(SUBJECT))).toEqual(["first", "own", "second"]);
  expect(Object.keys(groupsIn(SUBJECT, "narrow"))).toEqual(["first", "other"]);
  expect(groupsIn(SUBJECT, "toString")).toEqual({});
  expect(groupsIn(NO_SUBJECT)).toEqual({});
  expect(isRegional([], SUBJECT)).toBe(false);
});
