import { describe, expect, test } from "vitest";
import { sheetText } from "../../src/study/write.ts";
import type { Texts } from "../memory-files.ts";
import { findingsOf } from "./claims-of.ts";

type Row = Readonly<Record<string, string>>;

const STUDY = `title: Circles
region: { name: Home, members: [ADA, BEL] }
partners: [POL, QUA, PACT]
publications:
  - { id: book, title: The book, authors: [A. Author], source: book, own: [essay] }
`;

/** A study with these rows, and a book that it judges; an essay is of the same author, a digest draws on both. */
function studyWith(tables: Readonly<Record<string, readonly Row[]>>): Texts {
  const columns: Readonly<Record<string, string>> = {
    exercises: "id start troops_best status structure source",
    participants: "activity actor role source",
    values: "table id field value source",
    memberships: "id framework actor role from source",
    frameworks: "id name founded source",
  };
  return {
    "study.yaml": STUDY,
    "actors.csv": sheetText(
      ["id", "kind"],
      [
        ...["ADA", "BEL", "POL", "QUA"].map((id) => ({ id, kind: "state" })),
        { id: "PACT", kind: "organisation" },
      ],
    ),
    "sources.csv": sheetText(
      ["id", "date", "rests_on"],
      [
        { id: "book", date: "2023" },
        { id: "essay", date: "2020" },
        { id: "digest", date: "2024", rests_on: "book;essay" },
        { id: "blog", date: "2025", rests_on: "digest" },
        { id: "survey", date: "2024", rests_on: "book;paper" },
        { id: "paper", date: "2010" },
      ],
    ),
    ...Object.fromEntries(
      Object.entries(columns).map(([name, c]) => [
        `${name}.csv`,
        sheetText(c.split(" "), tables[name] ?? []),
      ]),
    ),
  };
}

const exercise = (id: string, source: string, more: Row = {}): Row => ({
  id,
  start: "2014",
  status: "held",
  structure: "single",
  source,
  ...more,
});
const took = (activity: string, source = "", actor = "ADA"): readonly Row[] => [
  { activity, actor: "POL", role: "organiser" },
  { activity, actor, role: "participant", source },
];

/** How one claim reads on a study. */
async function read(texts: Texts, printed: string, question: string, layer = "exercises") {
  const yaml = `- { id: C, says: x, where: here, printed: { ${printed} }, question: { period: 2000..2023, layer: ${layer}, ${question} } }\n`;
  const found = (await findingsOf(yaml, texts)).get("C");
  return {
    finding: found?.finding,
    value: found?.answer?.value,
    receipt: found?.answer?.receipt,
    comparison: found?.comparison,
  };
}
const count = "measure: count, to: ADA";

describe("a record that rests only on the publication is no evidence for it", () => {
  test.each(["book", "essay", "digest", "blog"])("%s alone: no independent record", async (source) => {
    const texts = studyWith({ exercises: [exercise("x1", source)], participants: took("x1") });
    expect(await read(texts, "value: 1", count)).toMatchObject({
      finding: "no-independent-record",
      comparison: "none",
      receipt: [],
    });
  });

  test.each(["paper", "survey"])("and one of %s beside it: judged on that one alone", async (source) => {
    const texts = studyWith({
      exercises: [exercise("x1", "book"), exercise("x2", source)],
      participants: [...took("x1"), ...took("x2")],
    });
    expect(await read(texts, "value: 1", count)).toEqual({
      finding: "consistent",
      value: 1,
      receipt: ["x2"],
      comparison: "independent-records",
    });
    expect(await read(texts, "value: 2", count)).toMatchObject({
      finding: "differs-in-our-records",
      value: 1,
    });
  });
});

describe("nor is a value that rests only on it", () => {
  test("a rival", async () => {
    const texts = studyWith({
      exercises: [exercise("x1", "paper", { troops_best: "100" })],
      participants: took("x1"),
      values: [{ table: "exercises", id: "x1", field: "troops", value: "1200", source: "book" }],
    });
    const sum = "measure: sum, value: troops, to: ADA";
    expect(await read(texts, "value: 100", sum)).toMatchObject({ finding: "consistent", value: 100 });
    const latest = `${sum}, conventions: { resolution: latest }`;
    expect(await read(texts, "value: 1200", latest)).toMatchObject({
      finding: "differs-in-our-records",
      value: 100,
    });
  });

  test("a participant", async () => {
    const texts = studyWith({
      exercises: [exercise("x1", "paper")],
      participants: [...took("x1"), { activity: "x1", actor: "BEL", role: "participant", source: "book" }],
    });
    expect(await read(texts, "value: 1", "measure: count, to: BEL")).toMatchObject({
      finding: "no-independent-record",
    });
    expect(await read(texts, "value: 1", count)).toMatchObject({ finding: "consistent" });
  });

  test("a member, and a lead state", async () => {
    const frameworks = [{ id: "PACT", name: "Pact", founded: "2000", source: "paper" }];
    const standing = (actor: string, role: string, source: string) => ({
      id: `${actor}-${role}`,
      framework: "PACT",
      actor,
      role,
      from: "2000",
      source,
    });
    const members = (source: string) =>
      studyWith({
        frameworks,
        memberships: [standing("ADA", "member", source), standing("POL", "lead", "paper")],
      });
    const member = "measure: count, from: POL, to: ADA";
    expect(await read(members("paper"), "value: 1", member, "memberships")).toMatchObject({
      finding: "consistent",
    });
    expect(await read(members("book"), "value: 1", member, "memberships")).toMatchObject({
      finding: "no-independent-record",
    });
    const led = (source: string) =>
      studyWith({
        frameworks,
        memberships: [standing("POL", "lead", source)],
        exercises: [exercise("x1", "paper")],
        participants: [
          { activity: "x1", actor: "PACT", role: "organiser" },
          { activity: "x1", actor: "ADA", role: "participant" },
        ],
      });
    const lead = "measure: count, from: POL, to: ADA, conventions: { attribution: umbrella-to-lead-states }";
    expect(await read(led("paper"), "value: 1", lead)).toMatchObject({ finding: "consistent", value: 1 });
    expect((await read(led("book"), "value: 1", lead)).value).not.toBe(1);
  });

  test("a number of a record that another source only dates", async () => {
    const texts = studyWith({
      exercises: [exercise("x1", "book", { start: "2013", troops_best: "1200" })],
      participants: took("x1"),
      values: [{ table: "exercises", id: "x1", field: "start", value: "2014-05", source: "paper" }],
    });
    // That it was held is known from the paper, and when; not who came, nor how many.
    expect(await read(texts, "value: 2014", "measure: first")).toMatchObject({ value: "2014-05" });
    expect((await read(texts, "value: 1", count)).value).not.toBe(1);
    expect((await read(texts, "value: 1200", "measure: sum, value: troops")).value).not.toBe(1200);
  });
});

test("what the author's own data is a copy of is the same source", async () => {
  const texts = studyWith({ exercises: [exercise("x1", "paper")], participants: took("x1") });
  const named = {
    ...texts,
    "study.yaml": STUDY.replace("own: [essay]", "own: [essay], data: { list: [paper] }"),
  };
  const yaml = `- { id: C, says: x, where: here, data: list, printed: { value: 1 }, question: { measure: count, layer: exercises, to: ADA, period: 2014 } }\n`;
  expect((await findingsOf(yaml, named)).get("C")?.comparison).toBe("same-source-other-vintage");
  const bare = yaml.replace("data: list, ", "");
  expect((await findingsOf(bare, named)).get("C")?.comparison).toBe("independent-records");
  await expect(findingsOf(yaml, texts)).rejects.toThrow('names no data \\"list\\"');
});
