import { describe, expect, test } from "vitest";
import { ROLES } from "../../src/model/activity.ts";
import type { Activities, Dataset } from "../../src/model/dataset.ts";
import { dayOf, EVER, NEVER } from "../../src/model/day.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";

const STUDY = "title: T\nregion: { name: R, members: [AAA, BBB] }\n";

async function read(texts: Texts, ...tables: string[]): Promise<Dataset> {
  return datasetOf(await openStudy(memoryFiles({ "study.yaml": STUDY, ...texts })), tables);
}

async function table(name: string, texts: Texts): Promise<{ a: Activities; d: Dataset }> {
  const d = await read(texts, name);
  const a = d.tables.get(name);
  if (a === undefined) throw new Error(`no table ${name}`);
  return { a, d };
}

/** Parts of one activity as `actor role`. */
function partsIn({ a, d }: { a: Activities; d: Dataset }, i: number): readonly string[] {
  const out: string[] = [];
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
    out.push(`${d.actors[a.parts.actors[p] ?? -1]} ${ROLES[a.parts.roles[p] ?? -1]}`);
  }
  return out;
}

/** Amounts of one activity as `field unit low best high`. */
function amountsIn({ a }: { a: Activities }, i: number): readonly string[] {
  const { starts, fields, units, low, best, high } = a.amounts;
  const out: string[] = [];
  for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
    out.push(`${fields[k]} ${units[k]} ${low[k]} ${best[k]} ${high[k]}`);
  }
  return out;
}

describe("who took part", () => {
  test("rows of participants, in any order of activities, with agency, services and evidence", async () => {
    const read = await table("exercises", {
      "exercises.csv": "id,start\ne1,2016\ne2,2017\n",
      "participants.csv":
        "activity,actor,role,agency,services,evidence\n" +
        "e2,AAA,participant,border service,army;navy,stated\n" +
        "e1,ODC,organiser,,,inferred\ne2,BBB,observer,,,stated\ne3,AAA,participant,,,\ne1,AAA,nobody,,,\n",
    });
    expect(partsIn(read, 0)).toEqual(["ODC organiser"]);
    expect(partsIn(read, 1)).toEqual(["AAA participant", "BBB observer"]);
    expect([...read.a.parts.inferred]).toEqual([1, 0, 0]);
    expect(read.a.parts.agencies[1]).toBe("border service");
    expect(read.a.parts.services[1]).toBe("army;navy");
  });
  test("columns named after a role, several actors in one cell", async () => {
    const read = await table("transfers", {
      "transfers.csv": "id,supplier,recipient\nt1,XXX; YYY,AAA\nt2,,BBB\n",
    });
    expect(partsIn(read, 0)).toEqual(["XXX supplier", "YYY supplier", "AAA recipient"]);
    expect(partsIn(read, 1)).toEqual(["BBB recipient"]);
  });
  test("partner and reporter of an indicator", async () => {
    const read = await table("indicators", { "indicators.csv": "id,reporter,partner\ni1,AAA,XXX\n" });
    expect(partsIn(read, 0)).toEqual(["AAA recipient", "XXX provider"]);
  });
  test("members of a framework over time, and a role named after a part of a JavaScript object", async () => {
    const read = await table("frameworks", {
      "frameworks.csv": "id,founded\nF,2001\n",
      "memberships.csv":
        "framework,actor,role,from,to\nF,AAA,member,2001,2010\nF,XXX,convenor,2001,\nF,BBB,constructor,2001,\nF,BBB,__proto__,,\n",
    });
    expect(partsIn(read, 0)).toEqual(["AAA member", "XXX lead", "XXX member"]);
    expect(read.a.parts.dated).toBe(true);
    expect(read.a.parts.to[0]).toBe(dayOf(2010, 12, 31));
    expect(read.a.parts.to[1]).toBe(NEVER);
  });
});

describe("how much", () => {
  test("exact numbers, ranges, open ends and none", async () => {
    const read = await table("exercises", {
      "exercises.csv":
        "id,start,troops_low,troops_best,troops_high\na,2016,,300,\nb,2016,1,,99\nc,2016,2001,,\nd,2016,,,99\ne,2016,,,\nf,2016,100,120,200\ng,2016,,0,\n",
    });
    expect(read.a.ids.map((_, i) => amountsIn(read, i))).toEqual([
      ["troops troops 300 300 300"],
      ["troops troops 1 50 99"],
      ["troops troops 2001 2001 Infinity"],
      ["troops troops 0 99 99"],
      [],
      ["troops troops 100 120 200"],
      ["troops troops 0 0 0"],
    ]);
  });
  test("a number has the unit of its row, money its currency", async () => {
    const read = await table("technology", {
      "technology.csv": "id,number_best,unit,money_low,money_high,currency\nt,60,cameras,1000,2000,USD\n",
    });
    expect(amountsIn(read, 0)).toEqual(["money usd 1000 1500 2000", "number cameras 60 60 60"]);
  });
  test("deliveries of a deal by year, with their own ids", async () => {
    const read = await table("transfers", {
      "transfers.csv": "id,order_year\nd1,2010\nd2,2011\n",
      "deliveries.csv":
        "id,deal,year,units_best,tiv_millions\nd2-2013,d2,2013,2,1.5\nd1-2011,d1,2011,4,\nx,none,2011,4,1\n",
    });
    expect(amountsIn(read, 0)).toEqual(["delivery deliveries 1 1 1", "delivery units 4 4 4"]);
    expect(amountsIn(read, 1)).toEqual([
      "delivery deliveries 1 1 1",
      "delivery units 2 2 2",
      "delivery tiv-millions 1.5 1.5 1.5",
    ]);
    expect(read.a.amounts.ids).toEqual(["d1-2011", "d1-2011", "d2-2013", "d2-2013", "d2-2013"]);
    expect(read.a.amounts.from[2]).toBe(dayOf(2013));
  });
});

describe("when", () => {
  test("an exercise without an end ended when it began; a base without one is open", async () => {
    const drill = await table("exercises", {
      "exercises.csv": "id,start,end\na,2016-05,\nb,,\nc,2016,2017-02\n",
    });
    expect([drill.a.startFrom[0], drill.a.startTo[0]]).toEqual([dayOf(2016, 5), dayOf(2016, 5, 31)]);
    expect([drill.a.endFrom[0], drill.a.endTo[0]]).toEqual([dayOf(2016, 5), dayOf(2016, 5, 31)]);
    expect([drill.a.startFrom[1], drill.a.startTo[1]]).toEqual([EVER, NEVER]);
    expect(drill.a.endTo[2]).toBe(dayOf(2017, 2, 28));
    const base = await table("facilities", {
      "facilities.csv": "id,opened,closed\na,2005,\nb,../2010,2014-06\n",
    });
    expect([base.a.endFrom[0], base.a.endTo[0]]).toEqual([NEVER, NEVER]);
    expect([base.a.startFrom[1], base.a.endTo[1]]).toEqual([EVER, dayOf(2014, 6, 30)]);
  });
});

describe("rivals and links", () => {
  const texts = {
    "exercises.csv": "id,start,part_of\na,2016,\nb,2016,a\nc,2016,zz\n",
    "values.csv":
      "table,id,field,value,unit,source,locator,note\nexercises,a,start,2017,,s2,p. 1,\nexercises,a,troops,1..99,persons,s1,,\nexercises,zz,start,2018,,s1,,\nfacilities,a,opened,2001,,s1,,\n",
    "judgements.csv": "table,a,b,verdict\nexercises,c,b,same\nexercises,a,b,unsure\n",
  };
  test("every rival value is kept beside the one recorded", async () => {
    const { a } = await table("exercises", texts);
    expect(a.rivals.get(0)?.map((v) => [v.field, v.value, v.source])).toEqual([
      ["start", "2017", "s2"],
      ["troops", "1..99", "s1"],
    ]);
    expect(a.rivals.size).toBe(1);
    expect(a.text("start")[0]).toBe("2016");
  });
  test("parts point at their wholes, duplicates at the row that stays, and nothing at what is not there", async () => {
    const { a } = await table("exercises", texts);
    expect([...a.partOf]).toEqual([-1, 0, -1]);
    expect([...a.sameAs]).toEqual([-1, -1, 1]);
  });
});

describe("what else a question needs", () => {
  test("actors, those of the region among them, organisations, standings and sources", async () => {
    const d = await read(
      {
        "actors.csv": "id,kind,name\nXXX,state,Ex\nORG,organisation,Organ\n",
        "memberships.csv": "framework,actor,role,from,to\nORG,XXX,lead,2003-05,\n",
        "sources.csv": "id,date,official,rests_on\ns1,2016-05,yes,\ns2,,no,s1; s3\n",
      },
      "exercises",
    );
    expect(d.actors).toEqual(expect.arrayContaining(["XXX", "ORG", "AAA", "BBB"]));
    expect(d.organisation[d.actorIndex.get("ORG") ?? -1]).toBe(1);
    expect(d.organisation[d.actorIndex.get("XXX") ?? -1]).toBe(0);
    expect(d.standings).toMatchObject([
      {
        organisation: d.actorIndex.get("ORG"),
        actor: d.actorIndex.get("XXX"),
        role: "lead",
        from: dayOf(2003, 5),
        to: NEVER,
      },
    ]);
    expect(d.sources.get("s1")).toMatchObject({ date: dayOf(2016, 5), official: true, restsOn: [] });
    expect(d.sources.get("s2")).toMatchObject({ date: EVER, official: false, restsOn: ["s1", "s3"] });
  });
  test("a table that is not there is one without rows, and a column that is not there is blank", async () => {
    const { a } = await table("operations", {});
    expect(a.size).toBe(0);
    const { a: some } = await table("exercises", { "exercises.csv": "id\na\nb\n" });
    expect(some.text("place")).toEqual(["", ""]);
    expect([some.startFrom[0], some.startTo[0]]).toEqual([EVER, NEVER]);
  });
  test("the hash is of the bytes: equal for equal studies, another for one other letter", async () => {
    const of = async (cell: string) =>
      (await read({ "exercises.csv": `id,note\na,${cell}\n` }, "exercises")).hashOf(["exercises"]);
    expect(await of("x")).toBe(await of("x"));
    expect(await of("x")).not.toBe(await of("y"));
  });
  test("a table with a byte order mark and CRLF reads like one without", async () => {
    const plain = await table("exercises", { "exercises.csv": "id,start\na,2016\n" });
    const marked = await table("exercises", { "exercises.csv": "\ufeffid,start\r\na,2016\r\n" });
    expect(marked.a.ids).toEqual(plain.a.ids);
    expect(marked.a.startFrom).toEqual(plain.a.startFrom);
  });
});

test("a study of 100,000 exercises opens with all of them", async () => {
  const n = 100_000;
  const rows = Array.from(
    { length: n },
    (_, i) => `e${i},${1990 + (i % 30)}-0${1 + (i % 9)},${i % 7 === 0 ? i : ""}`,
  );
  const parts = rows.flatMap((_, i) => [
    `e${i},XXX,organiser`,
    `e${i},${i % 2 === 0 ? "AAA" : "BBB"},participant`,
  ]);
  const read = await table("exercises", {
    "exercises.csv": `id,start,troops_best\n${rows.join("\n")}\n`,
    "participants.csv": `activity,actor,role\n${parts.join("\n")}\n`,
  });
  expect(read.a.size).toBe(n);
  expect(read.a.parts.starts[n]).toBe(2 * n);
  expect(partsIn(read, n - 1)).toEqual(["XXX organiser", "BBB participant"]);
});
