import { expect, test } from "vitest";
import { alikeIn } from "../../src/changes/alike.ts";
import type { Kept } from "../../src/changes/record.ts";
import type { Row } from "../../src/sources/source.ts";
import { openStudy } from "../../src/study/study.ts";
import { sheetText } from "../../src/study/write.ts";
import { memoryFiles } from "../memory-files.ts";

const FIELDS = [
  "id",
  "supplier",
  "status",
  "weapon_category",
  "unit",
  "condition",
  "recipient",
  "designation",
  "order_year",
  "name",
];
const ALL = {
  supplier: "RUS",
  status: "delivered",
  weapon_category: "aircraft",
  unit: "units",
  condition: "new",
};

/** A deal as `id recipient designation order_year name`, of the supplier of all others. */
function deal(line: string): Readonly<Record<string, string>> {
  const [id = "", recipient = "", designation = "", order_year = "", name = ""] = line.split(" ");
  return { ...ALL, id, recipient, designation, order_year, name };
}

/** Which deals of a file look like ones of the import before it that it no longer has. */
async function alike(before: readonly string[], after: readonly string[]) {
  const held = sheetText(FIELDS, before.map(deal));
  const study = await openStudy(
    memoryFiles({
      "study.yaml": "title: T\n",
      "transfers.csv": held,
      "imports/0001-list/transfers.csv": held,
    }),
  );
  const kept: Kept = {
    ...{ id: "0001-list", file: "list.csv", size: 1, sha256: "", on: "2026-05-18", source: "list" },
    ...{ register: "list", vintage: "", encoding: "" },
    rows: { read: 0, taken: 0, ignored: 0, refused: 0 },
    changes: { new: 0, changed: 0, confirmed: 0, unchanged: 0, kept: 0, gone: 0 },
    touched: [],
  };
  const rows = after.map((line, i): Row => ({ table: "transfers", row: i + 2, cells: deal(line) }));
  const known = new Set(before.map((line) => deal(line).id));
  const changes = rows.flatMap(({ table, row, cells: { id = "" } }) =>
    known.has(id) ? [] : [{ table, id, row, kind: "new" as const, cells: [] }],
  );
  const plan = { table: "transfers", changes, rivals: [], text: null, basis: "" };
  return (await alikeIn(study, [plan], rows, [kept], new Set())).map(({ id, like }) => `${id} ${like}`);
}

test("what all rows of a file say alike makes none like a record of an earlier import", async () => {
  const before = ["a KAZ Su-30 2010", "b KGZ Mi-17 2011"];
  expect(await alike(before, ["b KGZ Mi-17 2011", "c KAZ MiG-29 2015"])).toEqual([]);
  expect(await alike(before, ["b KGZ Mi-17 2011", "c UZB Su-30 2015"])).toEqual([]);
});

test("what tells records apart makes them like each other as before", async () => {
  const before = ["a KAZ Su-30 2010", "b KGZ Mi-17 2011"];
  expect(await alike(before, ["b KGZ Mi-17 2011", "c KAZ Su-30 2010"])).toEqual(["c a"]);
});

test("where the name is the same, half of what tells records apart makes them like each other", async () => {
  const before = ["a KAZ Su-30 2010 Reef", "b KGZ Mi-17 2011 Tide"];
  expect(await alike(before, ["b KGZ Mi-17 2011 Tide", "c KAZ MiG-29 2010 Reef"])).toEqual(["c a"]);
  expect(await alike(before, ["b KGZ Mi-17 2011 Tide", "c KAZ MiG-29 2015 Reef"])).toEqual([]);
});

test("a file of one row is held against a record with all that it says", async () => {
  expect(await alike(["a KAZ Su-30 2010"], ["c KAZ Su-30 2011"])).toEqual(["c a"]);
});
