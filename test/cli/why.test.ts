import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { licences } from "../questions/licences.ts";
import { jsonOf, multivector, onStudy } from "./run.ts";

interface Way {
  readonly answer: { readonly receipt: readonly string[] };
  readonly records: readonly {
    readonly id: string;
    readonly deliveries: readonly { readonly id: string }[];
    readonly fields: Record<string, string>;
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}

test("a number leads to all of its records, and those to their sources", async () => {
  const way = (await jsonOf(
    "why",
    "share",
    "--layer",
    "exercises",
    "--from",
    "china-linked",
    "--to",
    "KGZ",
    "--period",
    "2016..2021",
  )) as Way;
  const ids = way.records.flatMap((r) => [r.id, ...r.deliveries.map((d) => d.id)]);
  expect(ids.toSorted()).toEqual([...way.answer.receipt].toSorted());
  const known = new Set(way.sources.map((s) => s.id));
  for (const record of way.records) expect(known).toContain(record.fields.source);
  for (const source of way.sources) expect(source.title).not.toBe("");
});

test("records of an upper bound alone are named, and are none of those that it rests on", async () => {
  const asked = [
    "count",
    "--layer",
    "exercises",
    "--from",
    "russia-led",
    "--to",
    "region",
    "--period",
    "..2023",
  ];
  const way = (await jsonOf("why", ...asked)) as Way & { readonly atMost: Way["records"] };
  const ids = way.atMost.map(({ id }) => id);
  expect(ids).toHaveLength(5);
  expect(ids.filter((id) => way.answer.receipt.includes(id))).toEqual([]);
  expect((await jsonOf("ask", ...asked)) as object).toMatchObject({ atMost: ids });
  const { out } = await onStudy("why", ...asked);
  expect(out).toContain("records that may count, in the upper bound alone: 5");
  expect((await onStudy("ask", ...asked)).out).toContain("May count, in the upper bound alone (5): ");
});

test("records that a lower bound is without are named among those that it rests on", async () => {
  const asked = ["count", "--layer", "facilities", "--from", "RUS", "--to", "region", "--period", "2005"];
  const way = (await jsonOf("why", ...asked)) as Way & { readonly uncertain: Way["records"] };
  const ids = way.uncertain.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !way.answer.receipt.includes(id))).toEqual([]);
  expect((await jsonOf("ask", ...asked)) as object).toMatchObject({ uncertain: ids });
  expect((await onStudy("why", ...asked)).out).toContain(
    `of these not certain, or not in how much: ${ids.length}`,
  );
  expect((await onStudy("ask", ...asked)).out).toContain(
    `Of these not certain, or not in how much (${ids.length}): `,
  );
});

test("deliveries stand under their deals", async () => {
  const way = (await jsonOf(
    "why",
    "sum",
    "--layer",
    "transfers",
    "--from",
    "CHN",
    "--to",
    "KAZ",
    "--value",
    "tiv-millions",
  )) as Way;
  const ids = way.records.flatMap((r) => [r.id, ...r.deliveries.map((d) => d.id)]);
  expect(ids.toSorted()).toEqual([...way.answer.receipt].toSorted());
});

test("long lists are cut, and say so; --all shows them", async () => {
  const asked = ["why", "count", "--layer", "exercises", "--to", "KAZ"];
  const short = await onStudy(...asked);
  expect(short.out).toMatch(/… and \d+ more; --all shows them/);
  const all = await onStudy(...asked, "--all");
  expect(all.out).not.toMatch(/--all shows them/);
  expect(all.out.length).toBeGreaterThan(5 * short.out.length);
});

test("a record gives its fields, its rivals with their sources, and its place in the file", async () => {
  const data = await jsonOf("why", "peace-mission-2018");
  expect(data).toMatchObject({
    table: "exercises",
    place: expect.stringMatching(/^exercises\.csv:\d+$/),
    fields: { name: "Peace Mission 2018" },
    participants: expect.any(Array),
  });
  const { rivals } = data as { rivals: { field: string; source: string }[] };
  expect(rivals.length).toBeGreaterThan(0);
  const { out } = await onStudy("why", "peace-mission-2018");
  expect(out).toMatch(/exercises\.csv:\d+/);
  expect(out).toContain("sources\n");
});

test("sources of a record are told in the language asked for, their terms as the study words them", async () => {
  const { out } = await onStudy("why", "peace-mission-2018", "--lang", "ru");
  expect(out).toContain("условия: неизвестны, передавать дальше нельзя");
  expect(out).not.toMatch(/terms:|not redistributable/);
  const { out: zh } = await onStudy("why", "peace-mission-2018", "--lang", "zh");
  expect(zh).toContain("使用条款：不明，不得再分发");
});

test("a source gives what rests on it", async () => {
  const data = await jsonOf("why", "mme");
  expect(data).toMatchObject({ table: "sources", citedBy: expect.any(Array) });
  const { out } = await onStudy("why", "mme");
  expect(out).toMatch(/rests on it +.*exercises/);
});

test("a claim gives what is printed, ours, the finding, the readings and the reply", async () => {
  const { out, code } = await onStudy("why", "AR-14");
  expect(code).toBe(0);
  for (const label of ["printed", "ours", "finding", "readings", "author", "sources"])
    expect(out).toMatch(new RegExp(`^${label}`, "m"));
  expect(out).toMatch(/holds \d+ of \d+ equivalent readings/);
  const data = await jsonOf("why", "AR-14");
  expect(data).toMatchObject({
    claim: { id: "AR-14", answer: { unit: "share" } },
    records: expect.any(Array),
  });
});

test.each([
  ["en", "ask counts all records, and a claim only those that are independent"],
  ["ru", "ask учитывает все записи, а для утверждения — только независимые"],
  ["zh", "ask计入全部记录，而论断只计入独立于该出版物的记录"],
])("a claim that counts other records than ask does says so in %s, and no other does", async (lang, told) => {
  const said = async (id: string) =>
    (await onStudy("why", id, "--lang", lang)).out
      .replaceAll(/\n +/g, lang === "zh" ? "" : " ")
      .includes(told);
  // Exercises that only the publication of EX-07 tells are not counted for it; volumes are the register's alone.
  expect([await said("EX-07"), await said("AR-14")]).toEqual([true, false]);
});

test.each([
  ["ru", "выведено по правилу"],
  ["zh", "按规则推断"],
])("in %s a role that a rule inferred is told in words, not by a mark", async (lang, told) => {
  const { out } = await onStudy("why", "mme-1135", "--lang", lang);
  expect(out).toContain(told);
});

test("why CLAIM says of the choices without a value that they are these, in every language", async () => {
  for (const [lang, line] of [
    ["en", "without a value where to=DJI"],
    ["ru", "без значения, если to=DJI"],
    ["zh", "取to=DJI时无数值"],
  ] as const)
    expect((await onStudy("why", "BA-09", "--lang", lang)).out).toMatch(new RegExp(`\\n +${line}\\n`));
});

test("records that choices leave out are opened under what leaves them out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "multivector-why-"));
  try {
    for (const [name, text] of Object.entries(licences)) await writeFile(join(folder, name), text);
    const asked = ["why", "count", "--layer", "transfers", "--to", "ADA", "--period", "2006..2013"];
    const call = ["--study", folder, ...asked];
    const { out } = await multivector([...call, "--all"]);
    expect(out).toContain("left out by status=held-and-announced, year-basis=delivery: 3");
    for (const id of ["l0", "l1", "l2"]) expect(out).toContain(id);
    expect(out).not.toContain("no record bears on it");
    const told = JSON.parse((await multivector([...call, "--json"])).out);
    expect(told.records).toEqual([]);
    expect(told.leftByChoice).toMatchObject([
      {
        choices: [
          { name: "status", instead: "all" },
          { name: "year-basis", instead: "order" },
        ],
        records: [{ id: "l0" }, { id: "l1" }, { id: "l2" }],
      },
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
