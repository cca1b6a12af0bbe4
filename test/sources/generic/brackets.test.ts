import { expect, test } from "vitest";
import { cells, documentOf, mappingFor, readWith, short } from "./documents.ts";

async function readOf(text: string) {
  const document = documentOf("list.csv", { "": cells(text) }, ",");
  const mapping = mappingFor(document);
  return { mapping, ...(await readWith(mapping, document)) };
}

const rows = `
  Alpha | 2010-05-12 | Kazakhstan | Russia
  Beta | 2011-06-02 | Kyrgyzstan | China`;

test("columns of one participant each are told by what stands before the brackets, and host by what stands in them", async () => {
  const { said, reading } = await readOf(`
    Exercise | Date | Country A [host] | Country B [guest] ${rows}`);
  expect(short(said.rows, "participants", "activity", "actor", "role")).toEqual([
    "alpha-2010-05-12 | KAZ | participant",
    "alpha-2010-05-12 | KAZ | host",
    "alpha-2010-05-12 | RUS | participant",
    "beta-2011-06-02 | KGZ | participant",
    "beta-2011-06-02 | KGZ | host",
    "beta-2011-06-02 | CHN | participant",
  ]);
  expect(short(said.rows, "exercises", "country")).toEqual(["KAZ", "KGZ"]);
  expect(reading.notes).toContain("no column says in which country it was: that is the state that hosts");
});

test("whoever only observes by the brackets takes no part, and a letter in them is no role", async () => {
  const { said } = await readOf(`
    Exercise | Date | State (h) | State (observer) ${rows}`);
  expect(short(said.rows, "participants", "actor", "role")).toEqual([
    "KAZ | participant",
    "RUS | observer",
    "KGZ | participant",
    "CHN | observer",
  ]);
});

test("a column that writes the same actors as codes is not taken for others who took part", async () => {
  const { said, mapping } = await readOf(`
    Exercise | Date | State 1 [name] | State 1 [code] | State 2 [name] | State 2 [code]
    Alpha | 2010-05-12 | Kazakhstan | KAZ | Russia | RUS
    Beta | 2011-06-02 | Kyrgyzstan | KGZ | China | CHN`);
  expect(mapping.wide.map((w) => w.headings)).toEqual([["State 1 [name]", "State 2 [name]"]]);
  expect(short(said.rows, "participants", "actor")).toEqual(["KAZ", "RUS", "KGZ", "CHN"]);
  expect(said.flags).toEqual([]);
});
