import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamRows } from "../../../src/sources/generic/interpret.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import type { Flag, Row } from "../../../src/sources/source.ts";
import {
  cells,
  context,
  documentOf,
  home,
  mappingFor,
  names,
  readWith,
  short,
  unordered,
} from "./documents.ts";

const headings = [
  "Exercise",
  "Start",
  "End",
  "Participants",
  "Place",
  "Troops",
  "Kind",
  "Source",
  "Link",
  "Notes",
];

const seed = [
  headings,
  [
    "Green Hill",
    "2018-05-15",
    "2018-05-20",
    "Kazakhstan; Russia",
    "Almaty",
    "1200",
    "military",
    "agency-2018",
    "https://example.org/1",
    "=1+1",
  ],
  [
    "Blue Hill",
    "13.06.2019",
    "",
    "China; Kyrgyzstan",
    "Bishkek",
    "60–70",
    "naval",
    "a newspaper",
    "",
    "<b>bold</b>",
  ],
];
const mapping = mappingFor(documentOf("list.csv", { "": seed }, ","));

const cell = {
  name: fc.constantFrom("Green Hill", "Blue Hill", "Red Hill 2018", "", "Total", "1-Mar", "=cmd()"),
  date: fc.constantFrom(
    "2018-05-15",
    "2018-05",
    "03.04.2018",
    "15–20 May 2018",
    "31.02.2018",
    "soon",
    "",
    "since 2012",
  ),
  who: fc.constantFrom(
    "Kazakhstan; Russia",
    "Kazakhstan; Kazakhstan",
    "NATO; Kyrgyzstan",
    "Narnia",
    "",
    "China (host); Tajikistan (300)",
  ),
  place: fc.constantFrom("Almaty", "", "Bishkek"),
  troops: fc.constantFrom("1,200", "c. 500", "60–70", "dozens", "", "-5"),
  kind: fc.constantFrom("military", "Naval", "unheard-of", ""),
  source: fc.constantFrom("agency-2018", "somebody", ""),
  link: fc.constantFrom("https://example.org/a", "javascript:alert(1)", "www.example.org", "see file", ""),
  note: fc.string({ maxLength: 20 }),
};
const row = fc
  .tuple(
    cell.name,
    cell.date,
    cell.date,
    cell.who,
    cell.place,
    cell.troops,
    cell.kind,
    cell.source,
    cell.link,
    cell.note,
  )
  .map((r): readonly string[] => r);
const table = fc.array(row, { minLength: 1, maxLength: 15 });

const documentWith = (rows: readonly (readonly string[])[], columns = headings) =>
  documentOf("list.csv", { "": [columns, ...rows] }, ",");

describe("whatever stands in a table", () => {
  test("each row is taken, left out by name or refused: exactly one of them", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { reading, said } = await readWith(mapping, documentWith(rows));
        const taken = new Set(said.rows.map((r) => r.row));
        const refused = new Set(said.rejects.map((r) => r.row));
        const ignored = new Set(said.ignored.map((r) => r.row));
        expect(said.ignored).toHaveLength(ignored.size);
        for (const { row: line } of reading.entries) {
          const ends = [taken, refused, ignored].filter((set) => set.has(line)).length;
          expect(ends, JSON.stringify(rows[line - 2])).toBe(1);
        }
        const passed = Object.values(reading.passed).reduce((a, b) => a + b, 0);
        expect(reading.entries.length + passed).toBe(rows.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  test("ids are never shared, and each participant is of a row that is there", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { said } = await readWith(mapping, documentWith(rows));
        const ids = short(said.rows, "exercises", "id");
        expect(new Set(ids).size).toBe(ids.length);
        for (const activity of short(said.rows, "participants", "activity")) expect(ids).toContain(activity);
        const roles = short(said.rows, "participants", "activity", "actor", "role");
        expect(new Set(roles).size).toBe(roles.length);
      }),
      { numRuns: 200 },
    );
  });

  test("the order of rows and columns makes no difference", async () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(
          rows.map((_, i) => i),
          { minLength: rows.length },
        ),
        fc.shuffledSubarray(
          headings.map((_, i) => i),
          { minLength: headings.length },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, order, columns]) => {
        const full = rows.filter((r) => r.filter((c) => c.trim() !== "").length > 1 && r[0] !== "Total");
        const moved = order.map((i) => rows[i] ?? []).filter((r) => full.includes(r));
        const turned = moved.map((r) => columns.map((c) => r[c] ?? ""));
        const before = await readWith(mapping, documentWith(full));
        const after = await readWith(
          mapping,
          documentWith(
            turned,
            columns.map((c) => headings[c] ?? ""),
          ),
        );
        expect(unordered(after.said.rows)).toEqual(unordered(before.said.rows));
        expect(after.said.rejects.map((r) => r.reason).sort()).toEqual(
          before.said.rejects.map((r) => r.reason).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("a stream of the same rows gives the same rows", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const document = documentWith(rows);
        const { reading, said } = await readWith(mapping, document);
        const streamed: Row[] = [];
        let outcomes = 0;
        const passed = await streamRows(document, mapping, context, home, (outcome) => {
          outcomes++;
          if (outcome.kind === "taken") streamed.push(...outcome.rows);
        });
        expect(passed).toEqual(reading.passed);
        expect(outcomes).toBe(reading.entries.length);
        expect(streamed).toHaveLength(said.rows.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a row", () => {
  const said = async (text: string, given = context) =>
    (await readWith(mapping, documentWith(cells(text)), given)).said;

  test("names its source where the study has it, and else where it is from", async () => {
    const { rows } = await said(
      "A | 2018 | | Kazakhstan; Russia | | | | agency-2018 | https://example.org/a | \nB | 2019 | | China; Russia | | | | Daily News | www.example.org |",
    );
    expect(short(rows, "exercises", "source", "locator")).toEqual([
      "agency-2018 | https://example.org/a",
      "my-list | Daily News; https://www.example.org",
    ]);
  });

  test("takes a source that has a colon in its name as what it is", async () => {
    const { rows, rejects } = await said("A | 2018 | | Kazakhstan; Russia | | | | Agency: 12 May | | ");
    expect(rejects).toEqual([]);
    expect(short(rows, "exercises", "locator")).toEqual(["Agency: 12 May"]);
  });

  test("keeps what looks like a formula or a page as the text that it is", async () => {
    const { rows } = await said("=HYPERLINK(1) | 2018 | | Kazakhstan; Russia | | | | | | <script>x</script>");
    expect(short(rows, "exercises", "name", "note")).toEqual(["=HYPERLINK(1) | <script>x</script>"]);
  });

  test("says what is wrong with a cell, and how to mend it", async () => {
    const { rejects } = await said("A | 31.02.2018 | | Kazkhstan | | -5 | militry | | data:x | ");
    expect(rejects.map((r) => `${r.column}: ${r.reason}`)).toEqual([
      "Start: is no day that there is, as 2018-02 has 28 days",
      "Troops: is less than nothing",
      "Kind: is no value of exercise_kind",
      "Link: is no address of the web",
      'Participants: no actor is known by the name "Kazkhstan"',
    ]);
    expect(rejects.at(-1)?.mend).toContain("KAZ");
  });

  test("gives roles and numbers that stand in brackets after a name", async () => {
    const { rows } = await said("A | 2018 | | Kazakhstan (host); Russia (1,200) | | dozens | | | | ");
    expect(short(rows, "participants", "actor", "role", "personnel_best")).toEqual([
      "KAZ | host | -",
      "RUS | participant | 1200",
    ]);
    expect(short(rows, "exercises", "troops_best", "troops_reported")).toEqual(["- | dozens"]);
  });

  test("is left out by name where nobody of the region is in it", async () => {
    const region = { name: "the region", has: (id: string) => id === "KAZ" };
    const { rows, ignored } = await said(
      "A | 2018 | | Kazakhstan; Russia | | | | | | \nB | 2018 | | China; Russia | | | | | | ",
      { ...context, scope: region },
    );
    expect(short(rows, "exercises", "id")).toEqual(["a-2018"]);
    expect(ignored).toEqual([{ row: 3, reason: "names nobody of the region", id: "b-2018" }]);
  });

  test("has an id with the name of the list, where it is one of several", async () => {
    const { rows } = await said("A | 2018 | | Kazakhstan; Russia | | | | | | ", {
      ...context,
      register: "My List",
    });
    expect(short(rows, "exercises", "id")).toEqual(["my-list-a-2018"]);
  });

  test("never takes an id that another row has by itself", async () => {
    const three = documentOf(
      "ids.csv",
      {
        "": cells(
          "ID | Exercise | Start | Participants\n7 | A | 2018 | Kazakhstan\n7 | B | 2019 | Russia\n7-2 | C | 2020 | China",
        ),
      },
      ",",
    );
    const given = { ...context, register: "list" };
    const proposed = mappingFor(three);
    const columns = proposed.columns.map((c) =>
      c.heading === "ID" ? { ...c, to: "id", as: "id" as const } : c,
    );
    const own = { ...proposed, id: ["id"], columns };
    const { said } = await readWith(own, three, given);
    const ids = short(said.rows, "exercises", "id");
    expect(new Set(ids).size).toBe(3);
    expect(said.flags).toMatchObject([
      {
        row: 3,
        column: "ID",
        text: "7",
        why: "stands in row 2 too: taken as another record, make the two differ",
      },
    ]);
  });

  const numbered = (heading: string, ids: readonly string[]) =>
    documentOf(
      "ids.csv",
      {
        "": [
          [heading, "Exercise", "Start", "Participants"],
          ...ids.map((id, i) => [id, `Drill ${i}`, `${2000 + i}`, "Kazakhstan; Russia"]),
        ],
      },
      ",",
    );
  const codes = (n: number) => Array.from({ length: n }, (_, i) => `EX-${100 + i}`);

  test("keeps the ids of a column where one stands twice by a slip, and names both rows", async () => {
    const slip = numbered("ID", codes(20).with(7, "EX-102"));
    const mapping = mappingFor(slip);
    expect(mapping).toMatchObject({ id: ["id"], columns: [{ heading: "ID", to: "id" }, {}, {}, {}] });
    const { said } = await readWith(mapping, slip);
    const ids = short(said.rows, "exercises", "id");
    expect(ids).toHaveLength(20);
    expect(ids).toContain("ex-119");
    expect(said.flags).toEqual([
      {
        row: 9,
        column: "ID",
        text: "EX-102",
        why: "stands in row 4 too: taken as another record, make the two differ",
      },
    ]);
    const streamed: Flag[] = [];
    await streamRows(slip, mapping, context, home, (outcome) => {
      if (outcome.kind === "taken") streamed.push(...outcome.flags);
    });
    expect(streamed).toEqual(said.flags);
  });

  test("is told how few of a column headed as ids differ, where it is left out", () => {
    const { columns } = proposeMapping(numbered("ID", codes(20).fill("EX-1", 4)), names, home);
    expect(columns[0]).toMatchObject({
      to: null,
      evidence: "is headed as id, but only 5 of its 20 cells differ: left out",
    });
  });

  test("takes the numbers of rows as ids where their owner says so", async () => {
    const counted = numbered("No", ["1", "2", "3"]);
    const { mapping, questions } = proposeMapping(counted, names, home);
    expect(mapping.columns[0]?.to).toBeNull();
    expect(questions.find(({ id }) => id === "id")).toMatchObject({
      choices: [{ value: "none" }, { value: "column:No" }],
      otherwise: "none",
    });
    const said = await readWith(mappingFor(counted, { id: "column:No" }), counted);
    expect(short(said.said.rows, "exercises", "id")).toEqual(["ids-1", "ids-2", "ids-3"]);
  });

  test("that is there twice is two records, and said", async () => {
    const twice = "A | 2018 | | Kazakhstan; Russia | | | | | | ";
    const { rows, flags } = await said(`${twice}\n${twice}`);
    expect(short(rows, "exercises", "id")).toEqual(["a-2018", "a-2018-2"]);
    expect(flags).toMatchObject([{ row: 3, why: expect.stringContaining("the same as row 2") }]);
  });
});

test("a sign for nothing known among names costs no row, and says that who took part is not fully known", async () => {
  const document = documentOf(
    "list.csv",
    {
      "": cells(`
        Exercise | Start | Participants | Observers
        Alpha | 2010-05-12 | Kazakhstan; -9; Russia | China; n/a
        Beta | 2011-06-02 | Kyrgyzstan; Russia | -9
        Gamma | 2012-06-02 | Kazakhstan; China | Russia
        Delta | 2013-06-02 | Kazakhstan; keine | Russia`),
    },
    ",",
  );
  const proposal = proposeMapping(document, names, home);
  expect(proposal.columns[2]?.evidence).not.toContain("-9");
  const mapping = mappingFor(document);
  const columns = mapping.columns.map((c) => (c.to === "participants" ? { ...c, missing: ["keine"] } : c));
  const { said } = await readWith({ ...mapping, columns }, document);
  expect(said.rejects).toEqual([]);
  expect(short(said.rows, "exercises", "name", "participants_complete")).toEqual([
    "Alpha | no",
    "Beta | -",
    "Gamma | -",
    "Delta | no",
  ]);
  expect(short(said.rows, "participants", "actor", "role").slice(0, 3)).toEqual([
    "KAZ | participant",
    "RUS | participant",
    "CHN | observer",
  ]);
  const why = "stands for nothing known in a list: who took part is taken as not fully known";
  expect(said.flags).toEqual([
    { row: 2, column: "Participants", text: "-9", why },
    { row: 2, column: "Observers", text: "n/a", why: "stands for nothing known in a list: left out" },
    { row: 5, column: "Participants", text: "keine", why },
  ]);
});

test("what a spreadsheet would run is taken as text, and said of each cell", async () => {
  const document = documentOf(
    "list.csv",
    {
      "": cells(`
        Exercise | Start | Participants | Source | Remarks
        Alpha | 2010-05-12 | Kazakhstan; Russia | =1+1 | first
        Beta | 2011-06-02 | Kyrgyzstan; Russia | A paper, p. 3 | @SUM(A1)
        Gamma | 2012-06-02 | Kazakhstan; China | A paper, p. 4 | -3`),
    },
    ",",
  );
  const { said } = await readWith(mappingFor(document), document);
  expect(short(said.rows, "exercises", "locator", "note").slice(0, 2)).toEqual([
    "=1+1 | first",
    "A paper, p. 3 | @SUM(A1)",
  ]);
  const why = "begins as a formula does, which a spreadsheet would run: kept as text";
  expect(said.flags).toEqual([
    { row: 2, column: "Source", text: "=1+1", why },
    { row: 3, column: "Remarks", text: "@SUM(A1)", why },
  ]);
});

test("actors that stand several times in a cell of who took part are told once, with the column", async () => {
  const document = documentOf(
    "list.csv",
    {
      "": cells(`
        Exercise | Start | Participants
        Alpha | 2010-05-12 | Kazakhstan; Russia; Kazakhstan; Russia; Kazakhstan
        Beta | 2011-06-02 | Kyrgyzstan; China`),
    },
    ",",
  );
  const { said } = await readWith(mappingFor(document), document);
  expect(said.flags).toEqual([
    {
      row: 2,
      column: "Participants",
      text: "Kazakhstan, Russia",
      why: "is participant twice in the row: taken once",
    },
  ]);
  expect(short(said.rows, "participants", "actor")).toEqual(["KAZ", "RUS", "KGZ", "CHN"]);
});
