import { expect, test } from "vitest";
import { type GuessedRegion, regionIn } from "../../src/changes/guessed-region.ts";
import { namesOf } from "../../src/sources/names/look-up.ts";
import type { Row } from "../../src/sources/source.ts";

const names = namesOf([], new Map());

/** Deals, each as `supplier recipient`. */
function deals(...pairs: readonly string[]): readonly Row[] {
  return pairs.map((pair, row) => {
    const [supplier = "", recipient = ""] = pair.split(" ");
    return { table: "transfers", row, cells: { id: `${row}`, supplier, recipient } };
  });
}

/** Exercises, each as `host: those who take part`, with who organises behind a slash. */
function exercises(...lines: readonly string[]): readonly Row[] {
  return lines.flatMap((line, row) => {
    const [host = "", rest = ""] = line.split(": ");
    const [those = "", organiser = ""] = rest.split(" / ");
    const part = (role: string) => (actor: string) => ({
      table: "participants",
      row,
      cells: { activity: `${row}`, actor, role, evidence: "stated" },
    });
    return [
      { table: "exercises", row, cells: { id: `${row}`, country: host } },
      part("host")(host),
      ...those.split(" ").map(part("participant")),
      ...organiser.split(" ").filter(Boolean).map(part("organiser")),
    ];
  });
}

/** What a guess says, but for by what it was made. */
function guessOf(rows: readonly Row[]): Omit<GuessedRegion, "region"> & { members: readonly string[] } {
  const { region, ...doubts } = regionIn(rows, names);
  return { members: region.members, ...doubts };
}

const NONE = { senders: [], venues: [], doubtful: [] };

test("whoever sends more than it receives is a partner, though it receives now and then", () => {
  const rows = deals("CHN KAZ", "CHN UZB", "RUS KAZ", "UZB CHN", "RUS UZB");
  expect(guessOf(rows)).toEqual({ ...NONE, members: ["KAZ", "UZB"], senders: ["CHN"] });
});

test("whoever receives from others of the region alone is doubtful in it, and stays", () => {
  const rows = deals("RUS KAZ", "RUS UZB", "RUS UZB", "KAZ IND", "UZB IND", "USA KAZ");
  expect(guessOf(rows)).toEqual({ ...NONE, members: ["IND", "KAZ", "UZB"], doubtful: ["IND"] });
});

test("whoever organises at others' places more often than it hosts is a partner", () => {
  const rows = exercises(
    ...["KAZ: KAZ USA / USA", "KGZ: KGZ USA / USA", "USA: KAZ USA / USA"],
    "KAZ: KAZ KGZ / KAZ",
  );
  expect(guessOf(rows)).toEqual({ ...NONE, members: ["KAZ", "KGZ"], senders: ["USA"] });
});

test("whoever organises at its own place alone is of the region as before", () => {
  const rows = exercises("KAZ: KAZ CHN / KAZ", "KGZ: KGZ CHN / KGZ");
  expect(guessOf(rows)).toEqual({ ...NONE, members: ["KAZ", "KGZ"] });
});

test("a host whose exercises all have a member beside it, and who joins others as often, is doubtful", () => {
  const rows = exercises(
    ...["KAZ: KAZ USA", "KAZ: KAZ RUS", "KGZ: KGZ CHN", "KGZ: KGZ RUS"],
    ...["RUS: KAZ RUS", "RUS: KGZ RUS"],
  );
  expect(guessOf(rows)).toEqual({ ...NONE, members: ["KAZ", "KGZ", "RUS"], doubtful: ["RUS"] });
});

test("a place where others met and whose state never takes part is none of the region, where hosts take part at home", () => {
  const met = "DEU: KAZ USA";
  expect(guessOf(exercises("KAZ: KAZ USA", met))).toEqual({ ...NONE, members: ["KAZ"], venues: ["DEU"] });
  expect(guessOf(exercises("KAZ: USA", met))).toEqual({ ...NONE, members: ["DEU", "KAZ"] });
});

test("where all would be left out they stay", () => {
  const led = exercises("KAZ: KAZ / KGZ", "KGZ: KGZ / KAZ", "KGZ: KGZ / KAZ", "KAZ: KAZ / KGZ");
  const more = [...led, ...exercises("UZB: UZB / KAZ KGZ").map((r) => ({ ...r, row: 9 }))];
  expect(guessOf(more)).toEqual({ ...NONE, members: ["UZB"], senders: ["KAZ", "KGZ"] });
  expect(guessOf(more.filter(({ cells }) => cells.country !== "UZB" && cells.actor !== "UZB"))).toEqual({
    ...NONE,
    members: ["KAZ", "KGZ"],
  });
});

test("a rule of the mapping makes nobody an organiser in the guess", () => {
  const rows = exercises("KAZ: KAZ RUS", "RUS: KAZ RUS / KAZ", "RUS: KAZ RUS / KAZ").map((r) => ({
    ...r,
    cells: r.cells.role === "organiser" ? { ...r.cells, evidence: "inferred" } : r.cells,
  }));
  expect(guessOf(rows).senders).toEqual([]);
});
