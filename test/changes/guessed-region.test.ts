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

const NONE = { senders: [], venues: [], beside: [], doubtful: [] };

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

const times = (n: number, ...lines: readonly string[]) => Array.from({ length: n }, () => lines).flat();

/** Members that each meet others by themselves, and one that meets each of them, at their places and at its own. */
const MET = [
  ...times(4, "KAZ: KAZ USA", "KGZ: KGZ IND", "UZB: UZB TUR"),
  ...times(3, "KAZ: KAZ RUS", "KGZ: KGZ RUS", "UZB: UZB RUS"),
  ...times(2, "RUS: KAZ RUS", "RUS: KGZ RUS", "RUS: RUS UZB"),
];

test("a host that never takes part without a member, who often do without each other, is a partner", () => {
  expect(guessOf(exercises(...MET))).toEqual({ ...NONE, members: ["KAZ", "KGZ", "UZB"], beside: ["RUS"] });
});

test("one row that names nobody of the region leaves such a host in doubt, and not in the region without a word", () => {
  expect(guessOf(exercises(...MET, "RUS: CHN RUS"))).toEqual({
    ...NONE,
    members: ["KAZ", "KGZ", "RUS", "UZB"],
    doubtful: ["RUS"],
  });
});

test("a member that only such a host meets is not the one in doubt", () => {
  const rows = [...MET, ...times(3, "TJK: RUS TJK"), "RUS: RUS TJK"];
  expect(guessOf(exercises(...rows))).toEqual({
    ...NONE,
    members: ["KAZ", "KGZ", "UZB", "TJK"],
    beside: ["RUS"],
  });
  const more = [...rows, ...times(3, "RUS: RUS TJK")];
  expect(guessOf(exercises(...more))).toMatchObject({ beside: [], doubtful: ["RUS"] });
});

test("of hosts that meet each other alone nobody is left out, though two of them are in each row", () => {
  const rows = times(3, "BRA: ARG BRA", "ARG: ARG BRA", "CHL: BRA CHL", "BRA: BRA CHL", "ARG: ARG CHL");
  const all = [...rows, ...times(6, "CHL: ARG CHL", "URY: BRA URY", "BRA: BRA URY", "URY: ARG URY")];
  const { members, beside } = guessOf(exercises(...all));
  expect([members.toSorted(), beside]).toEqual([["ARG", "BRA", "CHL", "URY"], []]);
});

test("where few rows tell it such a host stays, and is doubtful in it", () => {
  const rows = MET.filter((line, i) => MET.indexOf(line) === i);
  expect(guessOf(exercises(...rows))).toEqual({
    ...NONE,
    members: ["RUS", "KAZ", "KGZ", "UZB"],
    doubtful: ["RUS"],
  });
});

test("who is in every row may be the region or its only partner, so that nobody is left out for it", () => {
  const rows = [...times(8, "KAZ: KAZ RUS", "KGZ: KGZ RUS"), ...times(3, "RUS: KAZ RUS", "RUS: KGZ RUS")];
  expect(guessOf(exercises(...rows))).toEqual({
    ...NONE,
    members: ["KAZ", "KGZ", "RUS"],
    doubtful: ["RUS"],
  });
});

test("members that are mostly together are none the less members, as the others are no more alone", () => {
  const rows = [
    ...times(8, "EST: EST LTU LVA USA", "LTU: EST LTU LVA USA", "LVA: EST LTU LVA USA"),
    ...times(4, "USA: EST LTU LVA USA"),
    ...times(3, "EST: EST FIN", "LTU: LTU POL", "LVA: LVA SWE"),
  ];
  expect(guessOf(exercises(...rows))).toEqual({
    ...NONE,
    members: ["EST", "LTU", "LVA", "USA"],
    doubtful: ["USA"],
  });
});

test("a host that meets but one member alone is left out where it hosts little, and else in doubt", () => {
  const others = [...MET, ...times(20, "KAZ: KAZ TJK"), ...times(4, "TJK: KAZ TJK")];
  expect(guessOf(exercises(...others))).toMatchObject({ beside: ["RUS", "TJK"], doubtful: [] });
  const more = [...others, ...times(4, "TJK: KAZ TJK")];
  expect(guessOf(exercises(...more))).toMatchObject({ beside: ["RUS"], doubtful: ["TJK"] });
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
  const often = (a: string) =>
    rows.filter(({ table, cells: c }) =>
      table === "participants" ? c.role === "host" && c.actor === a : c.recipient === a || c.country === a,
    ).length;
  const hosts = all
    .filter((a) => !senders.includes(a) && !venues.includes(a))
    .toSorted((a, b) => often(b) - often(a) || (a < b ? -1 : 1));
  if (hosts.length === 0) return { ...NONE, members: all.toSorted() };
  const { clear, maybe } = apartBySlow(
    hosts,
    own.filter(({ those }) => those.size > 0).map((act) => ({ at: act.at, all: allIn(act) })),
  );
  const members = hosts.filter((a) => !clear.includes(a));
  const doubtful = members.filter((a) => {
    if (maybe.includes(a)) return true;
    const at = own.filter((act) => act.at.has(a));
    const away = own.filter((act) => act.those.has(a) && !act.at.has(a)).length;
    const met = at.every((act) =>
      [...act.from, ...act.those].some(
        (other) => members.includes(other) && !maybe.includes(other) && !act.at.has(other),
      ),
    );
    return met && (at.every(({ those }) => those.size === 0) || away >= at.length);
  });
  return {
    members: members.toSorted(),
    senders: senders.toSorted(),
    venues: venues.toSorted(),
    beside: clear.toSorted(),
    doubtful: doubtful.toSorted(),
  };
}

function allIn({ at, from, those }: Readonly<Record<"at" | "from" | "those", ReadonlySet<string>>>) {
  return new Set([...at, ...from, ...those]);
}

/** Hosts held one by one against few that are in all of what several took part in, all of it looked up anew for each. */
function apartBySlow(
  hosts: readonly string[],
  joints: readonly { readonly at: ReadonlySet<string>; readonly all: ReadonlySet<string> }[],
): { readonly clear: readonly string[]; readonly maybe: readonly string[] } {
  const sum = (ns: readonly number[]) => ns.reduce((n, m) => n + m, 0);
  const of = (one: string) => joints.filter(({ all }) => all.has(one));
  const aloneIn = (core: readonly string[], one: string) =>
    of(one).filter(({ all }) => !core.some((other) => other !== one && all.has(other)));
  const core: string[] = [];
  for (let open = joints; ; ) {
    const counts = hosts.map((a) => [open.filter(({ all }) => all.has(a)).length, a] as const);
    const [most, next] = counts.toSorted(([m], [n]) => n - m)[0] ?? [0, ""];
    if (most === 0) break;
    core.push(next);
    open = open.filter(({ all }) => !all.has(next));
  }
  const added: string[] = [];
  for (const member of core) {
    const alone = aloneIn(core, member);
    const partOf = (a: string) => alone.filter(({ all }) => all.has(a)).length / of(a).length;
    const [first] = hosts
      .filter(
        (a) => !core.includes(a) && !added.includes(a) && partOf(a) >= Math.max(0.5, 2 * partOf(member)),
      )
      .filter((a) => alone.filter(({ all }) => all.has(a)).length >= 2)
      .toSorted((a, b) => partOf(b) - partOf(a));
    if (first !== undefined) added.push(first);
  }
  const told = (a: string, all: readonly string[]) => {
    const [region, others] = [[...new Set([...all, a])], all.filter((c) => c !== a)];
    const alone = sum(others.map((c) => aloneIn(region, c).length));
    const expected = (of(a).length * alone) / sum(others.map((c) => of(c).length));
    const without = aloneIn(region, a).length;
    return { expected, without, region };
  };
  const isMaybe = ({ expected, without }: ReturnType<typeof told>) =>
    expected >= 2 && without * 3 <= expected;
  let firm = [...core, ...added];
  for (;;) {
    const of3 = firm.length < 2 ? [] : firm.map((a) => ({ a, ...told(a, firm) })).filter(isMaybe);
    const [weakest] = of3.toSorted(
      (a, b) => a.without / a.expected - b.without / b.expected || b.expected - a.expected,
    );
    if (weakest === undefined) break;
    firm = firm.filter((a) => a !== weakest.a);
  }
  const only = joints.flatMap(({ all }) => {
    const those = hosts.filter((a) => all.has(a));
    return those.length === 1 ? those : [];
  });
  if (firm.filter((a) => only.includes(a)).length < 2) return { clear: [], maybe: [] };
  const which = hosts.map((a) => {
    if (of(a).length === 0) return "";
    const { expected, without, region } = told(a, firm);
    const met = firm.filter(
      (c) =>
        c !== a &&
        of(a).some(
          ({ all }) =>
            region.filter((one) => all.has(one)).join() ===
            region.filter((one) => one === a || one === c).join(),
        ),
    );
    const hosted = of(a).filter(({ at }) => at.has(a)).length;
    if (expected >= 6 && without * 10 <= expected)
      if (hosted <= of(a).length * (met.length >= 2 && met.length * 2 >= firm.length ? 0.4 : 0.2))
        return "clear";
    return isMaybe({ expected, without, region }) ? "maybe" : "";
  });
  return {
    clear: hosts.filter((_, i) => which[i] === "clear"),
    maybe: hosts.filter((_, i) => which[i] === "maybe"),
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
  const meeting = fc.constantFrom(...MET, "RUS: CHN RUS", "TJK: RUS TJK").map((line) => exercises(line));
  const few = fc.array(fc.oneof(deal, exercise), { minLength: 1, maxLength: 8 });
  const many = fc.array(meeting, { minLength: 15, maxLength: 50 });
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(few, many), (acts) => {
      const rows = acts.flatMap((of, row) => of.map((r) => ({ ...r, row })));
      const guess = Object.entries(guessOf(rows)).map(([key, ids]) => [key, ids.toSorted()] as const);
      for (const [key, ids] of guess) if (ids.length > 0) seen.add(key);
      expect(Object.fromEntries(guess)).toEqual(bySlow(rows));
    }),
    { seed: 7, numRuns: 500 },
  );
  expect([...seen].sort()).toEqual(["beside", "doubtful", "members", "senders", "venues"]);
});
