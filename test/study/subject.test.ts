import { describe, expect, test } from "vitest";
import { publicationsOf, subjectOf } from "../../src/study/subject.ts";
import { yamlOf } from "../../src/study/yaml.ts";

const subject = (text: string) => subjectOf(yamlOf("study.yaml", text).data);

test("a study as its file says", () => {
  const s = subject(`title: T
region: { name: the Lakes, members: [ALV, BRE] }
partners: [ORL]
groupings:
  one: { a: [ORL, ODC], b: [VES] }
  two: { says: in words, groups: { a: [ORL] } }
conventions: { vintage: register, observers: counted }
struck:
  - { when: { unit: series }, why: no series here }
  - { when: { unit: phase } }
`);
  expect(s).toMatchObject({
    title: "T",
    regionName: "the Lakes",
    region: ["ALV", "BRE"],
    partners: ["ORL"],
    groupings: { one: { a: ["ORL", "ODC"], b: ["VES"] }, two: { a: ["ORL"] } },
    conventions: { vintage: "register", observers: "counted" },
    struck: [{ when: { unit: "series" }, why: "no series here" }],
  });
});

test.each([
  "",
  "[]",
  "text",
  "title: [1]\nregion: 3\ngroupings: [a]\nconventions: x\nstruck: 4",
  "region: { members: X }",
])("what is missing or of another shape is empty: %j", (text) => {
  const s = subject(text);
  expect(s.region).toEqual([]);
  expect(Object.keys(s.groupings)).toEqual([]);
  expect(s.struck).toEqual([]);
});

test("names of numbers and truth values are text", () => {
  expect(subject("title: 2020\nregion: { members: [NO, 7] }").region).toEqual(["NO", "7"]);
  expect(subject("title: 2020").title).toBe("2020");
});

test("keys named after parts of a JavaScript object stay keys", () => {
  const s = subject(
    "groupings: { __proto__: { a: [X] }, constructor: { b: [Y] } }\nconventions: { __proto__: bad }",
  );
  expect(Object.keys(s.groupings)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
  expect(Object.getPrototypeOf(s.conventions)).toBe(Object.prototype);
});

describe("publications", () => {
  const of = (text: string) => publicationsOf(yamlOf("study.yaml", text).data);
  test("with its authors, its own texts and the data it names", () => {
    const [p] = of(
      "publications: [{ id: p, title: P, authors: [A, B], source: s, own: [t, s], data: { sipri: [x], own: { sources: [y], same: true } }, reply_asked: true }]",
    );
    expect(p).toMatchObject({
      id: "p",
      title: "P",
      authors: "A, B",
      source: "s",
      own: ["s", "t"],
      data: { sipri: { sources: ["x"], same: false }, own: { sources: ["y"], same: true } },
      replyAsked: true,
    });
  });
  test("without an id it is none", () => {
    expect(of("publications: [{ title: P }, 3]")).toEqual([]);
  });
});

describe("places in a YAML file", () => {
  const yaml = yamlOf("study.yaml", "title: T\nregion:\n  members:\n    - ALV\n    - BRE\n");
  test.each([
    [["region", "members", 1], 5, 7],
    [["region", "members"], 4, 5],
    [["region", "nothing"], 3, 3],
    [["nothing"], 1, 1],
  ])("%j", (path, row, column) => {
    expect(yaml.placeOf(path)).toEqual({ row, column });
  });
  test("a small file cannot become a large one by aliases", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((k, i) => `${k}: &${k} [${`*${"abcdefgh"[i]},`.repeat(10)}]`),
    ];
    expect(yamlOf("study.yaml", bomb.join("\n")).faults.map((f) => f.code)).toEqual(["yaml"]);
  });
});
