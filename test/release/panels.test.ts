import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { drawnValue } from "../../src/figures/ask/value.ts";
import type { Question } from "../../src/model/question.ts";
import { planOf } from "../../src/questions/plan.ts";
import { actorsOf } from "../../src/release/actors.ts";
import type { Handed } from "../../src/release/handed.ts";
import { addsUpOverYears } from "../../src/release/panels/adds-up.ts";
import { panelColumns } from "../../src/release/panels/chosen.ts";
import { columnName } from "../../src/release/panels/columns.ts";
import { decimalOf } from "../../src/release/panels/decimal.ts";
import { panelTables } from "../../src/release/panels/panel-tables.ts";
import type { Table } from "../../src/release/tables/table.ts";
import { openStudy } from "../../src/study/study.ts";
import { studyOf } from "../figures/tied.ts";
import { memoryFiles } from "../memory-files.ts";
import { exampleTexts, handedOf, referenceTexts } from "./handed.ts";

let reference: Handed;
let panels: readonly Table[];
beforeAll(async () => {
  reference = await handedOf(referenceTexts(), { claims: [] });
  panels = await panelTables(reference);
});

function panel(name: string): Table {
  const found = panels.find((t) => t.name === name);
  if (found === undefined) throw new Error(`no panel ${name}`);
  return found;
}

function cells(table: Table, row: readonly string[]): ReadonlyMap<string, string> {
  return new Map(table.columns.map((c, i) => [c.name, row[i] ?? ""]));
}

/** What a cell must be by the answer to its question: 0 only where all was searched, else blank without a record. */
function expected({ bench }: Handed, question: Question): readonly string[] {
  const answer = bench.ask(question);
  const { value, low, high, state } = drawnValue(bench, answer, question);
  if (value !== null) return [value, low, high].map(decimalOf);
  const none = state === "searched" && answer.coverage.unknown === 0;
  if (!none || !["count", "sum"].includes(question.measure)) return ["", "", ""];
  return [0, answer.value === null ? 0 : answer.low, answer.value === null ? 0 : answer.high].map(decimalOf);
}

function sameAsAnswers(handed: Handed, tables: readonly Table[], runs: number): void {
  const { columns } = panelColumns(handed.study, handed.bench);
  const any = fc.nat(tables.length - 1).chain((t) => {
    const rows = [...(tables[t]?.rows ?? [])];
    const names = tables[t]?.columns.map(({ name }) => name) ?? [];
    const asked = (c: number) => c >= 9 && !names[c]?.endsWith("_records_left_out");
    const held = [...rows.keys()].filter((i) => rows[i]?.some((cell, c) => asked(c) && cell !== ""));
    return fc.record({
      t: fc.constant(t),
      i: fc.oneof(fc.nat(rows.length - 1), fc.constantFrom(...held)),
      c: fc.nat(columns.length - 1),
    });
  });
  fc.assert(
    fc.property(any, ({ t, i, c }) => {
      const [table, column] = [tables[t], columns[c]];
      const row = [...(table?.rows ?? [])][i];
      if (table === undefined || row === undefined || column === undefined) throw new Error("no such cell");
      const cell = cells(table, row);
      const role = table.name === "dyad_year" ? "dyad" : cell.get("role");
      const got = ["", "_low", "_high"].map((end) => cell.get(`${column.name}${end}`) ?? "");
      if (!column.of.some((of) => of === role)) {
        expect(got).toEqual(["", "", ""]);
        return;
      }
      const pair =
        role === "dyad"
          ? { from: cell.get("partner") ?? "", to: cell.get("recipient") ?? "" }
          : role === "partner"
            ? { from: cell.get("actor") ?? "", to: "region" }
            : { to: cell.get("actor") ?? "" };
      const question = { ...column.question, ...pair, period: cell.get("year") ?? "" };
      expect({ question, got }).toEqual({ question, got: expected(handed, question) });
    }),
    { numRuns: runs },
  );
}

test("a cell of a panel is the answer to the question of its column, its row and its year", async () => {
  sameAsAnswers(reference, panels, 400);
  const example = await handedOf(exampleTexts(), { claims: [] });
  sameAsAnswers(example, await panelTables(example), 400);
});

test("what lasts is open in a year in which nobody is on record of it, in a panel as in its answer", () => {
  const table = panel("actor_year");
  const { columns } = panelColumns(reference.study, reference.bench);
  const column = columns.find(({ question: q }) => q.layer === "memberships" && q.measure === "count");
  if (column === undefined) throw new Error("no such column");
  const rows = [...table.rows]
    .map((row) => cells(table, row))
    .filter((cell) => cell.get("role") === "recipient");
  const wrong = rows.filter((cell) => {
    const got = ["", "_low", "_high"].map((end) => cell.get(`${column.name}${end}`) ?? "");
    const question = { ...column.question, to: cell.get("actor") ?? "", period: cell.get("year") ?? "" };
    return got.join() !== expected(reference, question).join();
  });
  expect(rows.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("every recipient and every partner stands in every year of the records, and names of columns tell what they hold", () => {
  const table = panel("actor_year");
  const { region } = reference.bench.dataset.subject;
  const rows = [...table.rows];
  const years = new Set(rows.map((row) => row[5]));
  for (const actor of region) expect(rows.filter((row) => row[0] === actor)).toHaveLength(years.size);
  expect(new Set(rows.map((row) => JSON.stringify(row.slice(0, 6)))).size).toBe(rows.length);
  const names = panel("dyad_year").columns.map((c) => c.name);
  expect(names).toContain("exercises_count__participant");
  expect(names).toContain("operations_count");
  expect(names).toContain("transfers_tiv_millions");
  expect(names).toContain("transfers_tiv_millions__by_order_high");
  expect(table.columns.find((c) => c.name === "exercises_effective_number")?.says).toContain(
    "measure effective-number",
  );
  expect(new Set(names).size).toBe(names.length);
  for (const t of panels) for (const row of t.rows) expect(row).toHaveLength(t.columns.length);
});

test("the usual columns have another attribution beside the study's own, and none twice", async () => {
  const columns = async (attribution: string) => {
    const texts = referenceTexts();
    const yaml = `${texts["study.yaml"]}`.replace(
      /^conventions: \{/m,
      `conventions: { attribution: ${attribution},`,
    );
    const { study, bench } = await handedOf({ ...texts, "study.yaml": yaml }, { claims: [] });
    return panelColumns(study, bench)
      .columns.map(({ name }) => name)
      .filter((name) => /^exercises_count/.test(name));
  };
  expect(await columns("participant")).toEqual(["exercises_count", "exercises_count__organiser"]);
  expect(await columns("organiser-fractional")).toEqual(["exercises_count", "exercises_count__participant"]);
});

test("an organisation has rows of its own, and columns of actors say so", () => {
  const partners = panel("dyad_year").columns.findIndex((c) => c.name === "partner");
  const { actorIndex, subject } = reference.bench.dataset;
  const { groupings, region } = subject;
  const held = new Set(Array.from(panel("dyad_year").rows, (row) => row[partners]));
  const groups = Object.values(groupings["with-organisations"] ?? {});
  const led = groups.filter((members) => members.length > 1 && !members.some((m) => region.includes(m)));
  expect(led.length).toBeGreaterThan(1);
  for (const members of led)
    for (const member of members)
      expect([member, held.has(member)]).toEqual([member, actorIndex.has(member)]);
  for (const [name, column] of [
    ["dyad_year", "partner"],
    ["actor_year", "actor"],
  ] as const)
    expect(panel(name).columns.find((c) => c.name === column)?.says).toContain("stands in its own rows");
});

test("a column over partners says whether groups are partners and what becomes of what nobody known has", () => {
  const { columns } = panelColumns(reference.study, reference.bench);
  const { groupings } = reference.bench.dataset.subject;
  const groups = Object.keys(groupings["with-organisations"] ?? {});
  const over = columns.filter(({ question: q }) => ["largest-share", "effective-number"].includes(q.measure));
  const told = { groups: 0, actors: 0 };
  for (const { name, question } of over) {
    const says = panel("actor_year").columns.find((c) => c.name === name)?.says ?? "";
    const { parts = {} } = reference.bench.ask({ ...question, to: "region" });
    const grouped = Object.keys(parts).some((part) => groups.includes(part));
    told[grouped ? "groups" : "actors"]++;
    expect(says.includes("groups of the grouping with-organisations")).toBe(grouped);
    expect(says.includes("Every actor is a partner of its own")).toBe(!grouped);
    expect(says.includes("nobody known is left out")).toBe(question.measure === "effective-number");
    expect(says.includes("nobody known is part of everything")).toBe(question.measure === "largest-share");
  }
  expect(told.groups).toBeGreaterThan(3);
  expect(told.actors).toBeGreaterThan(3);
  const nobody = { layer: "transfers", to: "region", period: "2012..2024" };
  const { parts = {} } = reference.bench.ask({ measure: "effective-number", ...nobody });
  const orders = Object.entries(parts).map(([who, part]) => [who, Number(part.value)] as const);
  const known = orders.filter(([who]) => who !== "unknown").map(([, n]) => n);
  const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
  expect(total(orders.map(([, n]) => n))).toBeGreaterThan(total(known));
  const of = (measure: string) => Number(reference.bench.ask({ measure, ...nobody }).value);
  expect(of("effective-number")).toBeCloseTo(1 / total(known.map((n) => (n / total(known)) ** 2)), 9);
  expect(of("largest-share")).toBeCloseTo(Math.max(...known) / total(orders.map(([, n]) => n)), 9);
});

test("a codebook says of what a concentration is where whoever takes part is a partner, and no more of counts", async () => {
  const saysUnder = async (attribution: string) => {
    const texts = studyOf(["a 2001 PPP AAA,BBB", "b 2002 QQQ PPP,AAA"]);
    const yaml = `${texts["study.yaml"]}\nconventions: { attribution: ${attribution} }\n`;
    const [table] = await panelTables(await handedOf({ ...texts, "study.yaml": yaml }, { claims: [] }));
    return (name: string) => table?.columns.find((c) => c.name === name)?.says ?? "";
  };
  const of = "of the parts of all participations, which differ from shares of activities";
  const shared = await saysUnder("participant");
  for (const name of ["exercises_largest_share", "exercises_effective_number"]) {
    expect(shared(name)).toContain(of);
    expect(shared(name)).toContain("Members of the region count as partners of each other.");
  }
  expect(shared("exercises_count")).not.toContain(of);
  expect((await saysUnder("organiser"))("exercises_largest_share")).not.toMatch(/participations|each other/);
});

test("a column tells the grouping where its partners are groups, and that one in its name changes nothing where rows are of single actors", async () => {
  const { columns } = panelColumns(reference.study, reference.bench);
  const says = (name: string) => panel("actor_year").columns.find((c) => c.name === name)?.says ?? "";
  for (const { name } of columns)
    expect([name, says(name).includes("grouping=")]).toEqual([
      name,
      says(name).includes("groups of the grouping"),
    ]);
  expect(columns.filter(({ name }) => says(name).includes("grouping=")).length).toBeGreaterThan(3);
  const texts = referenceTexts();
  const panels = ["count", "largest-share"].map(
    (measure) => `{ measure: ${measure}, layer: exercises, conventions: { grouping: states-alone } }`,
  );
  const yaml = `${texts["study.yaml"]}`.replace(/^release:$/m, `release:\n  panels: [${panels.join(", ")}]`);
  const [byActor] = await panelTables(await handedOf({ ...texts, "study.yaml": yaml }, { claims: [] }));
  const told = (name: string) => byActor?.columns.find((c) => c.name === name)?.says;
  const idle = "so that the grouping chosen changes nothing here";
  expect(told("exercises_count__grouping_states_alone")).toContain(idle);
  expect(told("exercises_largest_share__grouping_states_alone")).toContain("grouping=states-alone");
  expect(told("exercises_largest_share__grouping_states_alone")).not.toContain(idle);
});

test("codes of others stand beside our ids", () => {
  const table = panel("dyad_year");
  const rows = [...table.rows];
  const [first = []] = rows.filter((row) => row[0] === "CHN" && row[1] === "KAZ");
  expect(first.slice(0, 8)).toEqual(["CHN", "KAZ", "CHN", "710", "710", "KAZ", "705", "705"]);
  const organisation = rows.find((row) => row[0] === "CSTO") ?? [];
  expect(organisation.slice(2, 5)).toEqual(["", "", ""]);
});

test("0 stands only where somebody looked for all of it and found none", async () => {
  const lines = ["e1 2001 PPP AAA", "e2 2003 PPP BBB"];
  const searches = "s1,exercises,,AAA,2002..2003,0\ns2,exercises,PPP,BBB,2001,0\n";
  const handed = await handedOf(studyOf(lines, { searches }), { claims: [] });
  const [byActor, byPair] = await panelTables(handed);
  const values = (table: Table | undefined, ...key: readonly string[]) =>
    [...(table?.rows ?? [])]
      .filter((row) => key.every((k, i) => row[i] === k))
      .map((row) => (table === undefined ? "" : (cells(table, row).get("exercises_count") ?? "")));
  expect(values(byActor, "AAA")).toEqual(["1", "0", "0"]);
  expect(values(byActor, "BBB")).toEqual(["", "", "1"]);
  expect(values(byPair, "PPP", "AAA")).toEqual(["1", "0", "0"]);
  expect(values(byPair, "PPP", "BBB")).toEqual(["", "", "1"]);
  expect(values(byPair, "QQQ", "CCC")).toEqual(["", "", ""]);
});

test("a study chooses its columns, and one that makes no sense is said with its place and the mend", async () => {
  const texts = studyOf(["e1 2001 PPP AAA"]);
  const panelsAre = (list: string) => ({
    ...texts,
    "study.yaml": `${texts["study.yaml"]}\nrelease:\n  panels:\n${list}`,
  });
  const good = await handedOf(
    panelsAre(
      "    - { measure: share, layer: exercises, conventions: { attribution: participant } }\n    - { measure: count, layer: exercises, of: [dyad], name: drills }\n",
    ),
    { claims: [] },
  );
  const tables = await panelTables(good);
  expect(
    tables.map((t) => t.columns.map((c) => c.name).filter((n) => /^(drills|exercises)/.test(n))),
  ).toEqual([
    [
      "exercises_share__participant",
      "exercises_share__participant_low",
      "exercises_share__participant_high",
      "exercises_records_left_out",
    ],
    [
      "exercises_share__participant",
      "exercises_share__participant_low",
      "exercises_share__participant_high",
      "drills",
      "drills_low",
      "drills_high",
      "exercises_records_left_out",
    ],
  ]);
  const bad = await handedOf(
    panelsAre(
      [
        "    - { measure: cuont, layer: exercises }",
        "    - { measure: density, layer: exercises }",
        "    - { measure: count, layer: exercises, by: year }",
        "    - { measure: count, layer: exercises, name: 'Naïve name' }",
        "    - { measure: effective-number, layer: exercises, of: [dyad] }",
        "    - { measure: count, layer: exercises, conventions: { attribution: host } }",
        "    - { measure: count, layer: exercises, name: drills_records_left_out }",
        "    - 7",
      ].join("\n"),
    ),
    { claims: [] },
  );
  const { columns, faults } = panelColumns(bad.study, bad.bench);
  expect(columns).toEqual([]);
  expect(faults.map((f) => f.row)).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
  expect(faults.map((f) => f.message).join("\n")).toMatch(
    /cuont[\s\S]*density is not asked[\s\S]*"by"[\s\S]*Naïve[\s\S]*dyad[\s\S]*attribution[\s\S]*drills_records_left_out[\s\S]*no column/,
  );
  expect(panelColumns(good.study, good.bench).faults).toEqual([]);
});

test("a column says whom its row asks of: the actor by its role where there is one, both where there are two", () => {
  const says = (table: "actor_year" | "dyad_year", name: string) =>
    panel(table).columns.find((c) => c.name === name)?.says ?? "";
  expect(says("actor_year", "exercises_count")).toContain(
    " Asked of the actor of the row: to it where its role is recipient, from it to the region where it is partner. ",
  );
  expect(says("actor_year", "exercises_largest_share")).toContain(
    " Asked of the actor of the row where its role is recipient, to it; blank where it is partner. ",
  );
  expect(says("dyad_year", "exercises_count")).toContain(
    " Asked of the partner and the recipient of the row. ",
  );
  for (const { says } of panel("actor_year").columns)
    expect(says).not.toContain("the partner and the recipient of the row");
});

test("a column says whether its years add up: deals in each year of delivery, what lasts and shares do not", () => {
  const told = new Map(panel("actor_year").columns.map((c) => [c.name, c.says]));
  for (const name of ["transfers_orders", "facilities_count", "memberships_count", "exercises_largest_share"])
    expect([name, told.get(name)]).toEqual([name, expect.stringContaining("Does not add up over years.")]);
  for (const name of ["transfers_tiv_millions", "exercises_count"])
    expect([name, told.get(name)]).toEqual([name, expect.stringContaining("Adds up over years.")]);
  const panelsOf = (choices: Readonly<Record<string, string>>) =>
    addsUpOverYears(
      planOf(reference.bench.factors, {
        ...{ measure: "count", layer: "transfers", period: "2001", conventions: choices },
      }),
    );
  expect(panelsOf({ "year-basis": "order" })).toBe(true);
  expect(panelsOf({ "year-basis": "delivery-even" })).toBe(false);
});

test("a name is made of layer, measure and what differs from the study's own choices", () => {
  expect(columnName({ measure: "count", layer: "transfers" })).toBe("transfers_orders");
  expect(columnName({ measure: "hhi", layer: "transfers", value: "tiv-millions" })).toBe(
    "transfers_hhi_tiv_millions",
  );
  expect(
    columnName({
      measure: "count",
      layer: "exercises",
      where: { kind: "counter-terrorism" },
      conventions: { status: "held", attribution: "participant" },
    }),
  ).toBe("exercises_count_kind_counter_terrorism__participant__status_held");
});

test("numbers are plain decimals that read back as they were", () => {
  expect([0, -0, 1.5, 1e21, 1.25e-7, null, Number.NaN, Number.POSITIVE_INFINITY].map(decimalOf)).toEqual([
    "0",
    "0",
    "1.5",
    "1000000000000000000000",
    "0.000000125",
    "",
    "",
    "",
  ]);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const text = decimalOf(x);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(x === 0 ? 0 : x);
    }),
  );
});

test("codes are of the lists that they are named after, and make nobody a state", async () => {
  const texts = studyOf(["x1 2020 abkhazia KAZ,ALV"], { region: ["KAZ", "ALV"], partners: ["HKG"] });
  const actors =
    "id,kind,name,cow,gw\nKAZ,state,Kazakhstan,705,705\nALV,state,Alvaria,,\nHKG,other,Hong Kong,,\nabkhazia,other,Abkhazia,,396\n";
  const actor = await actorsOf(await openStudy(memoryFiles({ ...texts, "actors.csv": actors })));
  const codes = ["KAZ", "ALV", "HKG", "abkhazia"].map(actor).map(({ iso3, gw }) => [iso3, gw]);
  expect(codes).toEqual([
    ["KAZ", "705"],
    ["", ""],
    ["", ""],
    ["", "396"],
  ]);
  const [table] = panels;
  const says = (name: string) => table?.columns.find((column) => column.name === name)?.says;
  expect(says("iso3")).toContain("blank for whoever is no state by this study");
  expect(says("gw")).toContain("by that list, and by this study where kind in the table actors says so");
  expect(table?.columns.find(({ name }) => name === "role")?.codes).toContainEqual({
    value: "recipient",
    label: "member of the region",
  });
});
