import fc from "fast-check";
import { expect, test } from "vitest";
import { resolved } from "../../src/conventions/resolve.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { isResolved, picksOf } from "../../src/views/picks.ts";
import { memoryFiles } from "../memory-files.ts";

const SOURCES = `id,title,date,official
old,Old,2001,no
mid,Middle,2010,no
new,New,2020,no
office,Office,2005,yes
`;

interface Said {
  readonly field: "start" | "troops";
  readonly value: string;
  readonly source: string;
}

async function studyOf(recorded: { readonly start: string; readonly troops: string }, said: readonly Said[]) {
  const values = said.map(({ field, value, source }) => `exercises,e,${field},${value},${source}`);
  const study = await openStudy(
    memoryFiles({
      "study.yaml": "title: T\nregion: { name: R, members: [A] }\n",
      "sources.csv": SOURCES,
      "exercises.csv": `id,start,troops_low,troops_best,troops_high,source\ne,${recorded.start},,${recorded.troops},,mid\n`,
      "values.csv": ["table,id,field,value,source", ...values, ""].join("\n"),
    }),
  );
  return datasetOf(study, ["exercises"]);
}

function picked(
  field: "start" | "troops",
  recorded: string,
  said: readonly Said[],
  sources: Parameters<typeof picksOf>[4],
) {
  const rivals = said.map((s) => ({
    ...s,
    table: "exercises",
    id: "e",
    unit: "",
    locator: "",
    note: "",
    coder: "",
  }));
  return new Map(
    picksOf(field, rivals, recorded, "mid", sources).map((p) => [p.rule, p.rival?.value ?? null]),
  );
}

test("of 2003 in 2010, 2001 in 2020 and 2006 in an office's own words each rule counts another", async () => {
  const said: Said[] = [
    { field: "start", value: "2001", source: "new" },
    { field: "start", value: "2006", source: "office" },
  ];
  const { sources } = await studyOf({ start: "2003", troops: "" }, said);
  expect(picked("start", "2003", said, sources)).toEqual(
    new Map([
      ["recorded", null],
      ["official-first", "2006"],
      ["latest", "2001"],
      ["median", null],
    ]),
  );
});

test("no rule looks at a name", () => {
  expect([isResolved("name"), isResolved("start"), isResolved("closed"), isResolved("troops")]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test("a page tells of every rule what the engine counts", async () => {
  const source = fc.constantFrom("old", "mid", "new", "office");
  const one = fc.oneof(
    fc.record({
      field: fc.constant("start" as const),
      value: fc.constantFrom("2002", "2004-05", "2009"),
      source,
    }),
    fc.record({ field: fc.constant("troops" as const), value: fc.constantFrom("100", "250", "900"), source }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { maxLength: 5 }),
      fc.constantFrom("2003", "2007-01-02"),
      fc.constantFrom("200", "600"),
      async (said, start, troops) => {
        const { tables, sources } = await studyOf({ start, troops }, said);
        const table = tables.get("exercises");
        if (table === undefined) throw new Error("no exercises");
        for (const rule of ["recorded", "official-first", "latest", "median"] as const) {
          const counted = resolved(table, rule, sources, () => 0);
          const size = picked("troops", troops, said, sources).get(rule) ?? troops;
          expect([rule, counted.amounts.best[0]]).toEqual([rule, Number(size)]);
          const day = picked("start", start, said, sources).get(rule) ?? start;
          const own = await studyOf({ start: day, troops }, []);
          expect([rule, counted.startFrom[0]]).toEqual([rule, own.tables.get("exercises")?.startFrom[0]]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
