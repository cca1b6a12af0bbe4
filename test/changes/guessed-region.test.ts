import fc from "fast-check";
import { expect, test } from "vitest";
import { type GuessedRegion, regionIn, sendersOfAll } from "../../src/changes/guessed-region.ts";
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

/** Numbers of context, each as `reporter partner`. */
function numbers(...pairs: readonly string[]): readonly Row[] {
  return pairs.map((pair, row) => {
    const [reporter = "", partner = ""] = pair.split(" ");
    return { table: "indicators", row, cells: { id: `${row}`, reporter, partner } };
  });
}

test("of numbers the region is those of whom they are, and whom a format has beside all of them is none of it", () => {
  const rows = numbers("KAZ RUS", "KAZ RUS", "RUS RUS", "KGZ RUS");
  expect(regionIn(rows, names)).toEqual({
    ...NONE,
    region: { members: ["KAZ", "KGZ", "RUS"], by: "reporters" },
  });
  const stated = sendersOfAll(rows);
  expect([...stated]).toEqual(["RUS"]);
  expect(regionIn(rows, names, stated).region).toEqual({ members: ["KAZ", "KGZ"], by: "reporters" });
});

test("whom a format has as the sender of every row is a partner, though it is at its own place more often", () => {
  const rows = ["FRA", "FRA", "FRA", "DJI"].map((country, row) => ({
    table: "facilities",
    row,
    cells: { id: `${row}`, country, operator: "FRA" },
  }));
  expect(guessOf(rows).members).toEqual(["FRA", "DJI"]);
  const { region, senders } = regionIn(rows, names, sendersOfAll(rows));
  expect([region.members, senders]).toEqual([["DJI"], ["FRA"]]);
});

test("nobody sends every row where one has another sender, or none", () => {
  expect([...sendersOfAll(deals("CHN KAZ", "RUS KAZ"))]).toEqual([]);
  expect([...sendersOfAll([...deals("CHN KAZ"), ...numbers("KAZ").map((r) => ({ ...r, row: 7 }))])]).toEqual(
    [],
  );
  expect([...sendersOfAll(exercises("KAZ: KAZ USA / USA", "KGZ: KGZ USA / USA KGZ"))]).toEqual(["USA"]);
});

/** Whom a guess leaves out and doubts, each looked up in all acts, as it is defined. */
function bySlow(rows: readonly Row[]): ReturnType<typeof guessOf> {
  const own = [...new Set(rows.map(({ row }) => row))].map((n) => {
    const of = rows.filter(({ row }) => row === n);
    const parts = of.filter(({ table }) => table === "participants").map(({ cells }) => cells);
    const who = (role: string) => parts.filter((c) => c.role === role).map((c) => c.actor ?? "");
    return {
      at: new Set([...of.flatMap(({ cells }) => cells.recipient ?? cells.country ?? []), ...who("host")]),
      from: new Set([...of.flatMap(({ cells }) => cells.supplier ?? []), ...who("organiser")]),
      those: new Set(who("participant")),
    };
  });
  const all = [...new Set(own.flatMap(({ at }) => [...at]))];
  const senders = all.filter(
    (a) =>
      own.filter(({ at, from }) => from.has(a) && !at.has(a)).length >
      own.filter(({ at }) => at.has(a)).length,
  );
  const atHome = own.some(({ at, those }) => [...at].some((a) => those.has(a)));
  const venues = all.filter(
    (a) => atHome && !senders.includes(a) && !own.some(({ from, those }) => from.has(a) || those.has(a)),
  );
  const members = all.filter((a) => !senders.includes(a) && !venues.includes(a));
  if (members.length === 0) return { ...NONE, members: all.toSorted() };
  const doubtful = members.filter((a) => {
    const at = own.filter((act) => act.at.has(a));
    const away = own.filter((act) => act.those.has(a) && !act.at.has(a)).length;
    const met = at.every((act) =>
      [...act.from, ...act.those].some((other) => members.includes(other) && !act.at.has(other)),
    );
    return met && (at.every(({ those }) => those.size === 0) || away >= at.length);
  });
  return {
    members: members.toSorted(),
    senders: senders.toSorted(),
    venues: venues.toSorted(),
    doubtful: doubtful.toSorted(),
  };
}

test("counting in one pass says what looking each up in all acts says", () => {
  const actor = fc.constantFrom("KAZ", "KGZ", "UZB", "CHN", "RUS", "USA");
  const some = fc.array(actor, { maxLength: 3 });
  const deal = fc.tuple(actor, actor).map(([from, to]) => deals(`${from} ${to}`));
  const exercise = fc
    .tuple(actor, fc.array(actor, { minLength: 1, maxLength: 3 }), some)
    .map(([host, those, led]) =>
      exercises(`${host}: ${those.join(" ")}${led.length === 0 ? "" : ` / ${led.join(" ")}`}`),
    );
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.oneof(deal, exercise), { minLength: 1, maxLength: 8 }), (acts) => {
      const rows = acts.flatMap((of, row) => of.map((r) => ({ ...r, row })));
      const guess = Object.entries(guessOf(rows)).map(([key, ids]) => [key, ids.toSorted()] as const);
      for (const [key, ids] of guess) if (ids.length > 0) seen.add(key);
      expect(Object.fromEntries(guess)).toEqual(bySlow(rows));
    }),
    { seed: 7, numRuns: 500 },
  );
  expect([...seen].sort()).toEqual(["doubtful", "members", "senders", "venues"]);
});
