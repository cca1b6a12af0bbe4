import { expect, test } from "vitest";
import { locatedIn } from "../../src/changes/located.ts";
import type { Fault } from "../../src/model/fault.ts";

const at = (file: string, row: number): Fault => ({
  level: "error",
  file,
  row,
  column: 7,
  code: "x",
  message: "is wrong",
  mend: "mend it",
});

test("an error that the study would have is told with the row of the file that it comes from", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ["exercises.csv", bytes("id,name\nold,Old\nmy-1,One\nmy-2,Two\n")],
    [
      "participants.csv",
      bytes("activity,actor,role,agency\nmy-2,KAZ,host,\nmy-2,KAZ,participant,A\nmy-2,KAZ,participant,B\n"),
    ],
  ]);
  const part = { activity: "my-2", actor: "KAZ", role: "participant" };
  const taken = [
    { table: "exercises", row: 4, cells: { id: "my-2", name: "Two" } },
    { table: "participants", row: 4, cells: { ...part, agency: "A" } },
    { table: "participants", row: 5, cells: { ...part, agency: "B" } },
  ];
  const told = [
    at("exercises.csv", 4),
    at("exercises.csv", 2),
    at("participants.csv", 3),
    at("study.yaml", 4),
  ];
  expect(locatedIn(told, files, taken, "list.csv").map((f) => `${f.file}:${f.row} ${f.message}`)).toEqual([
    "exercises.csv:4 is wrong (list.csv, row 4)",
    "exercises.csv:2 is wrong",
    "participants.csv:3 is wrong (list.csv, row 4)",
    "study.yaml:4 is wrong",
  ]);
});
