import { beforeAll, expect, test } from "vitest";
import type { Handed } from "../../src/release/handed.ts";
import { ledgerFiles, ledgerTables } from "../../src/release/ledgers/ledger-tables.ts";
import { valueLedger } from "../../src/release/ledgers/value-ledger.ts";
import type { Table } from "../../src/release/tables/table.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { exampleTexts, handedOf } from "./handed.ts";

let handed: Handed;
let tables: readonly Table[];
beforeAll(async () => {
  handed = await handedOf(exampleTexts());
  tables = await ledgerTables(handed);
});

function named(name: string): Table {
  const found = tables.find((t) => t.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

function rows(table: Table): readonly Readonly<Record<string, string>>[] {
  return Array.from(table.rows, (row) =>
    Object.fromEntries(table.columns.map((c, i) => [c.name, row[i] ?? ""])),
  );
}

const TWO: Texts = {
  "study.yaml": "title: T\nregion: { name: R, members: [AAA] }\npartners: [PPP]\n",
  "actors.csv": "id,kind,name\nAAA,state,A\nPPP,state,P\n",
  "sources.csv": "id,title,date,official\nold,Old,2001,no\nnew,New,2005,yes\n",
  "exercises.csv":
    "id,name,start,troops_low,troops_best,troops_high,source,locator,reliability,credibility,note\n" +
    "e1,One,2001-05,100,,300,old,p. 7,B,2,a remark\ne2,Two,,,,,old,,,,\n",
  "participants.csv": "activity,actor,role,source\ne1,PPP,organiser,\ne1,AAA,participant,\n",
  "values.csv":
    "table,id,field,value,unit,source,locator,reliability,credibility\n" +
    "exercises,e1,troops,250,persons,new,p. 1,A,1\nexercises,e2,start,2002,,new,,,\nexercises,e1,name,Uno,,new,,,\n",
};

test("every cell and every rival is one value with its source, and blanks are none", async () => {
  const study = await openStudy(memoryFiles(TWO));
  const bench = handed.bench;
  const values = rows(await valueLedger({ study, bench }));
  const of = (id: string, field: string) =>
    values
      .filter((v) => v.id === id && v.field === field)
      .map((v) => [v.value, v.unit, v.source, v.origin, v.counts]);
  expect(of("e1", "troops")).toEqual([
    ["100..300", "persons", "old", "recorded", "true"],
    ["250", "persons", "new", "rival", "false"],
  ]);
  expect(of("e1", "participants")).toEqual([["AAA", "", "old", "recorded", "true"]]);
  expect(of("e2", "start")).toEqual([["2002", "", "new", "rival", "false"]]);
  expect(values.find((v) => v.id === "e1" && v.field === "start")).toMatchObject({
    locator: "p. 7",
    reliability: "B",
    credibility: "2",
  });
  expect(values.some((v) => v.value === "" || v.field === "note" || v.field === "source")).toBe(false);
});

test("the value that counts is the one that the study's own resolution picks", async () => {
  const counting = async (resolution: string) => {
    const study = await openStudy(
      memoryFiles({
        ...TWO,
        "study.yaml": `${TWO["study.yaml"]}conventions: { resolution: ${resolution} }\n`,
      }),
    );
    const own = await handedOf(
      { ...TWO, "study.yaml": `${TWO["study.yaml"]}conventions: { resolution: ${resolution} }\n` },
      { claims: [] },
    );
    return rows(await valueLedger({ study, bench: own.bench }))
      .filter(
        (v) => v.counts === "true" && ["e1/troops", "e2/start", "e1/name"].includes(`${v.id}/${v.field}`),
      )
      .map((v) => v.value);
  };
  expect(await counting("recorded")).toEqual(["One", "100..300"]);
  expect(await counting("official-first")).toEqual(["One", "250", "2002"]);
  expect(await counting("latest")).toEqual(["One", "250", "2002"]);
  expect(await counting("median")).toEqual(["One", "100..300", "2002"]);
});

test("each claim stands in the ledger with its answer and as many readings as it says", () => {
  const claims = rows(named("claims"));
  expect(claims.filter((c) => c.item === "0").map((c) => c.id)).toEqual(handed.claims.map((c) => c.id));
  const readings = rows(named("claim_readings"));
  for (const { id, item, of, holds_in, distinct, without_value } of claims) {
    const own = readings.filter((r) => r.claim === id && r.item === item && r.mark === "E");
    expect([id, own.length, own.filter((r) => r.holds === "true").length]).toEqual([
      id,
      Number(of),
      Number(holds_in),
    ]);
    expect(new Set(own.filter((r) => r.value !== "").map((r) => r.value)).size).toBe(Number(distinct));
    expect(own.filter((r) => r.value === "").length).toBe(Number(without_value));
  }
  expect(readings.length).toBeGreaterThan(0);
});

test("every receipt is a record or a delivery of the study", async () => {
  const ids = new Set<string>();
  for (const name of [...handed.bench.dataset.tables.keys(), "deliveries", "indicators", "memberships"])
    for (const id of (await handed.study.sheet(name)).column("id") ?? []) ids.add(id);
  const receipts = rows(named("receipts"));
  expect(receipts.filter((r) => !ids.has(r.record ?? ""))).toEqual([]);
  for (const claim of rows(named("claims")))
    expect(
      receipts.filter((r) => r.kind === "claim" && r.of === claim.id && r.item === claim.item),
    ).toHaveLength(Number(claim.receipt_count));
});

test("claims.json holds questions and answers whole", async () => {
  const [file] = ledgerFiles(handed);
  const held = JSON.parse(String(await file?.content()));
  expect(file?.path).toBe("claims.json");
  expect(held.claims).toEqual(JSON.parse(JSON.stringify(handed.claims)));
  expect(held.version).toBe("1.2.3");
});

test("a claim that looks where a release leaves records out says how many, in the ledger and in claims.json, and no other does", async () => {
  const texts = { ...exampleTexts() };
  const left = "{ source: s, named: Shut Press, layer: exercises, to: [ALV], years: 2010..2012, records: 3 }";
  texts["study.yaml"] += `\nleft_out: [${left}]\n`;
  const lacking = await handedOf(texts);
  const column = async (of: Handed) =>
    (await ledgerTables(of)).flatMap((table) =>
      table.name === "claims" ? rows(table).map((row) => [row.id, row.left_out]) : [],
    );
  expect((await column(lacking)).filter(([, n]) => n !== "")).toEqual([["LX-1", "3"]]);
  expect((await column(handed)).filter(([, n]) => n !== "")).toEqual([]);
  const told = JSON.parse(String(await ledgerFiles(lacking)[0]?.content())).claims;
  expect(told.filter((one: object) => "left_out" in one)).toEqual([
    expect.objectContaining({ id: "LX-1", left_out: 3 }),
  ]);
});
