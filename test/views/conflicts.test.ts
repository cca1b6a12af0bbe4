import { expect, test } from "vitest";
import { conflictsOf } from "../../src/views/conflicts.ts";
import type { Row } from "../../src/views/records.ts";

const row = (table: string, cells: Readonly<Record<string, string>>): Row => ({
  table,
  id: cells.id ?? "",
  row: 2,
  cells,
});

const record = row("exercises", {
  id: "e",
  start: "2018-05-21",
  country: "B;A",
  troops_low: "",
  troops_best: "300",
  troops_high: "",
  place: "",
});
const participants = ["A", "B"].map((actor) =>
  row("participants", {
    activity: "e",
    actor,
    role: "participant",
    personnel_best: actor === "A" ? "70" : "",
  }),
);

function differing(field: string, value: string): boolean {
  const rival = row("values", { table: "exercises", id: "e", field, value });
  return (
    conflictsOf(
      [rival],
      () => record,
      () => participants,
    ).length === 1
  );
}

test.each([
  ["start", "2018-05-21", false],
  ["start", "2018-05", true],
  ["start", " 2018-05-21 ", false],
  ["country", "A; B", false],
  ["country", "A", true],
  ["troops", "300", false],
  ["troops", "300..400", true],
  ["participants", "B;A", false],
  ["participants", "A;B;C", true],
  ["place", "somewhere", true],
  ["personnel:A", "70", false],
  ["personnel:A", "90", true],
  ["personnel:Z", "90", true],
  ["role:A", "observer", true],
  ["a_field_of_nothing", "1", false],
])("%s %s differs from what is recorded: %s", (field, value, differs) => {
  expect(differing(field, value)).toBe(differs);
});

test("a value of no record is no conflict", () => {
  const rival = row("values", { table: "exercises", id: "gone", field: "start", value: "2000" });
  expect(
    conflictsOf(
      [rival],
      () => null,
      () => [],
    ),
  ).toEqual([]);
});
