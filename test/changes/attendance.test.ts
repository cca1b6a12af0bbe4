import { expect, test } from "vitest";
import { attendancesIn } from "../../src/changes/attendance.ts";

/** Rows, each as `organiser: those who join`. */
function of(...lines: readonly string[]) {
  return attendancesIn(
    lines.flatMap((line, row) => {
      const [led = "", joined = ""] = line.split(":");
      const part = (role: string) => (actor: string) => ({
        table: "participants",
        row,
        cells: { activity: `${row}`, actor, role },
      });
      const all = [led, ...joined.split(" ").filter(Boolean)];
      return [part("organiser")(led), ...all.map(part("participant"))];
    }),
    (actor) => actor !== "NATO",
  );
}

test("the list is about those who join where none of them organises, whoever does and in whatever order", () => {
  expect(of("RUS: KAZ UZB", "NATO: UZB KAZ")).toEqual({
    states: [
      { actor: "KAZ", joined: 2, led: 0 },
      { actor: "UZB", joined: 2, led: 0 },
      { actor: "RUS", joined: 0, led: 1 },
    ],
    clear: true,
  });
  expect(of("RUS: KAZ UZB", "RUS: KAZ UZB NATO").clear).toBe(true);
});

test("it is so where rows have others of those who join, or nobody of them", () => {
  expect(of("RUS: KAZ UZB", "CHN: UZB KGZ").clear).toBe(true);
  expect(of("RUS: KAZ UZB", "RUS: KAZ").clear).toBe(true);
  expect(of("RUS: KAZ UZB", "RUS:").clear).toBe(true);
});

test("it is not where somebody does both, nobody joins, or one state alone joins several", () => {
  expect(of("RUS: KAZ UZB", "KAZ: UZB").clear).toBe(false);
  expect(of("RUS: KAZ UZB", "CHN: RUS KAZ").clear).toBe(false);
  expect(of("KAZ: RUS", "UZB: RUS").clear).toBe(false);
  expect(of("RUS: KAZ", "RUS: KAZ").clear).toBe(true);
  expect(of("RUS:", "RUS:").clear).toBe(false);
});

test("nor where a rule says who organises", () => {
  const cells = { activity: "0", role: "participant" };
  const rows = ["KAZ", "UZB", "RUS"].map((actor) => ({
    table: "participants",
    row: 0,
    cells: { ...cells, actor },
  }));
  const led = (evidence: string) => [
    ...rows,
    { table: "participants", row: 0, cells: { ...cells, actor: "RUS", role: "organiser", evidence } },
  ];
  expect(attendancesIn(led("stated"), () => true).clear).toBe(true);
  expect(attendancesIn(led("inferred"), () => true).clear).toBe(false);
});
