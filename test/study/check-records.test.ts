import { describe, expect, test } from "vitest";
import { added, brief, cells, faultsIn, nextRow, type Patch, place } from "./faults.ts";

const said = async (patch: Patch) => brief(await faultsIn(patch));
const next = (table: string, column: string) => place(table, nextRow(table), column);

describe("references", () => {
  test.each<[table: string, row: string | number, column: string, cell: string, mend: string]>([
    ["exercises", "watch-2009", "source", "brennia-dayly", "brennia-daily"],
    ["exercises", "lantern-2011", "series", "lanterne", "lantern"],
    ["exercises", "northern-shield-2017", "part_of", "autumn-accord-2018", "autumn-accord-2017"],
    ["deliveries", "deal-01-2006", "deal", "deal-1", "deal-01"],
    ["memberships", "odc-alv", "framework", "ODK", "ODC"],
    ["transfers", "deal-03", "supplier", "ORR", "ORL"],
    ["exercises", "watch-2009", "country", "ALV;BRF", "BRE"],
    ["sources", "castova-wire", "rests_on", "lake-herold", "lake-herald"],
    ["participants", 0, "actor", "VEZ", "VES"],
    ["participants", 0, "activity", "eagle-rock-2006", "eagle-rock-2005"],
    ["values", 0, "table", "exercise", "exercises"],
    ["values", 0, "id", "common-shoer-2014", "common-shore-2014"],
    ["values", 4, "value", "ALV;BRX", "BRE"],
    ["judgements", 2, "a", "press-2", "press-02"],
    ["judgements", 2, "b", "deal-99", "deal-"],
  ])("%s %s %s: %s", async (table, row, column, cell, mend) => {
    const faults = await faultsIn(cells(table, row, { [column]: cell }));
    const fault = faults.find((f) => f.code === "dangling-reference");
    expect(brief(fault === undefined ? [] : [fault])).toEqual([
      `error ${place(table, row, column)} dangling-reference`,
    ]);
    expect(fault?.mend).toContain(mend);
  });
  test.each([
    ["transfers", "deal-03", "supplier"],
    ["exercises", "watch-2009", "country"],
    ["participants", 0, "actor"],
  ])("%s %s %s: the name of an actor in place of its id", async (table, row, column) => {
    for (const name of ["Alvaria", "Альвария", "阿尔瓦里亚"]) {
      const faults = await faultsIn(cells(table, row, { [column]: name }));
      const { message, mend } = faults.find((f) => f.code === "dangling-reference") ?? {};
      expect(message).toContain(" is a name in actors.csv, where an id is meant");
      expect(mend).toBe("write its id, ALV");
    }
    const faults = await faultsIn({
      ...added("actors", { id: "AL2" }),
      ...cells(table, row, { [column]: "Alvaria" }),
    });
    expect(faults.find((f) => f.code === "dangling-reference")?.mend).toMatch(/add it to actors\.csv$/);
  });
  test("a framework of an exercise in other letters", async () => {
    expect(await said(cells("exercises", 0, { framework: "Odc" }))).toEqual([
      `warning ${place("exercises", 0, "framework")} dangling-reference`,
    ]);
  });
  test("a field that no table has is kept as a remark", async () => {
    expect(await said(cells("values", 0, { field: "weather" }))).toEqual([
      `warning ${place("values", 0, "field")} unknown-field`,
    ]);
  });
});

describe("an activity without a date", () => {
  test("is told, but where the value ledger or a delivery dates it", async () => {
    const gone = cells("exercises", "watch-2009", { start: "", end: "" });
    expect(await said(gone)).toEqual([`warning ${place("exercises", "watch-2009", "start")} no-date`]);
    const value = { table: "exercises", id: "watch-2009", field: "start", value: "2009" };
    expect(await said({ ...gone, ...added("values", value) })).toEqual([]);
    expect(await said(cells("transfers", "deal-01", { order_year: "" }))).toEqual([]);
  });
  test("is not what lasts and whose beginning nobody knows", async () => {
    expect(await said(cells("facilities", "orl-alv-halden", { opened: "" }))).toEqual([]);
  });
});

describe("an activity that lacks what it needs", () => {
  test.each([
    ["exercises", "watch-2009", "source"],
    ["exercises", "watch-2009", "name"],
    ["transfers", "deal-03", "source"],
    ["transfers", "deal-03", "supplier"],
    ["transfers", "deal-03", "recipient"],
    ["facilities", "orl-alv-halden", "host"],
  ])("%s %s without %s is told", async (table, row, column) => {
    expect(await said(cells(table, row, { [column]: "" }))).toEqual([
      `warning ${place(table, row, column)} no-${column}`,
    ]);
  });
  test("but where the value ledger says it", async () => {
    const gone = cells("transfers", "deal-03", { supplier: "" });
    const value = { table: "transfers", id: "deal-03", field: "supplier", value: "ORL" };
    expect(await said({ ...gone, ...added("values", value) })).toEqual([]);
  });
});

describe("dates that cannot both be right", () => {
  test("a delivery before its order", async () => {
    expect(await said(cells("deliveries", "deal-01-2006", { year: "1906" }))).toEqual([
      `warning ${place("deliveries", "deal-01-2006", "year")} before-order`,
    ]);
  });
  test("an exercise of several years", async () => {
    expect(await said(cells("exercises", "watch-2009", { start: "1979", end: "1997" }))).toEqual([
      `warning ${place("exercises", "watch-2009", "end")} lasts-long`,
    ]);
    expect(await said(cells("exercises", "watch-2009", { start: "2009", end: "2010" }))).toEqual([]);
  });
});

describe("parts and wholes", () => {
  test("a part of itself, and a circle of umbrellas", async () => {
    const self = cells("facilities", "orl-alv-halden", { part_of: "orl-alv-halden" });
    expect(await said(self)).toEqual([`error ${place("facilities", "orl-alv-halden", "part_of")} circle`]);
    const faults = await faultsIn(
      cells("exercises", "autumn-accord-2017", { part_of: "northern-shield-2017" }),
    );
    expect(brief(faults)).toContain(`error ${place("exercises", "autumn-accord-2017", "part_of")} circle`);
    expect(faults.find((f) => f.code === "circle")?.message).toContain("→");
  });
  test("a part of something that is no whole, a stage of nothing", async () => {
    expect(await said(cells("exercises", "watch-2016", { part_of: "watch-2009" }))).toEqual([
      `warning ${place("exercises", "watch-2016", "part_of")} part-of-single`,
    ]);
    expect(await said(cells("exercises", "watch-2016", { structure: "stage" }))).toEqual([
      `warning ${place("exercises", "watch-2016", "structure")} part-of-nothing`,
    ]);
  });
  test("sources that rest on each other", async () => {
    const patch = cells("sources", "lake-herald", { rests_on: "castova-wire" });
    expect(await said(patch)).toEqual([`error ${place("sources", "lake-herald", "rests_on")} circle`]);
  });
});

describe("participants", () => {
  const row = { activity: "watch-2009", actor: "CAS", role: "participant" };
  test("nobody, and one alone", async () => {
    const alone = { id: "solo-2010", start: "2010", end: "" };
    expect(await said(added("exercises", alone))).toEqual([
      `warning exercises.csv:${nextRow("exercises") + 2} no-participants`,
    ]);
    const one = { ...added("exercises", alone), ...added("participants", { ...row, activity: "solo-2010" }) };
    expect(await said(one)).toEqual([`warning exercises.csv:${nextRow("exercises") + 2} one-participant`]);
    const short = added("exercises", { ...alone, participants_complete: "no" });
    expect(await said(short)).toEqual([]);
  });
  test("the same state twice in one role", async () => {
    expect(await said(added("participants", row, row))).toEqual([
      `error participants.csv:${nextRow("participants") + 3} twice-in-one-role`,
    ]);
  });
  test("an organisation among the participants, unless the note says why", async () => {
    const own = { ...row, actor: "LSF", note: "" };
    expect(await said(added("participants", own))).toEqual([
      `warning ${next("participants", "actor")} organisation-as-participant`,
    ]);
    expect(await said(added("participants", { ...own, note: "its staff took part" }))).toEqual([]);
  });
  test("an organisation that organises and that nobody leads", async () => {
    const patch = added("actors", { id: "NEW", kind: "organisation", name: "New Pact", names: "" });
    const led = added("participants", { ...row, actor: "NEW", role: "organiser" });
    expect(await said({ ...patch, ...led })).toEqual([
      `warning ${next("participants", "actor")} no-lead-state`,
    ]);
  });
});

describe("memberships", () => {
  const again = { id: "odc-cas-2", framework: "ODC", actor: "CAS", role: "member", source: "odc-yearbook" };
  test("the same standing twice at one time", async () => {
    expect(await said(added("memberships", { ...again, from: "2010", to: "" }))).toEqual([
      `error memberships.csv:${nextRow("memberships") + 2} overlapping-membership`,
    ]);
  });
  test("one that left and came back is two", async () => {
    expect(await said(added("memberships", { ...again, from: "2012-06-28", to: "" }))).toEqual([]);
  });
});

describe("rival values", () => {
  const base = { table: "exercises", id: "harbour-2013", locator: "", unit: "", note: "" };
  test.each<[string, Record<string, string>, string]>([
    ["a date that is none", { field: "start", value: "autumn" }, "not-a-date"],
    ["an amount that is none", { field: "troops", value: "hundreds" }, "not-an-amount"],
    ["an amount the wrong way round", { field: "troops", value: "300..200" }, "not-an-amount"],
    ["troops in dollars", { field: "troops", value: "300", unit: "USD" }, "wrong-unit"],
    ["a fraction of people", { field: "troops", value: "2.5..3" }, "fraction-of-people"],
    ["a personnel number of nobody", { field: "personnel:XXX", value: "3" }, "dangling-reference"],
  ])("%s", async (_, cell, code) => {
    const faults = await faultsIn(added("values", { ...base, source: "dor-gazette", ...cell }));
    expect(faults.map((f) => f.code)).toEqual([code]);
  });
  test("money without a currency", async () => {
    expect((await faultsIn(cells("values", 8, { unit: "" }))).map((f) => f.code)).toEqual(["no-currency"]);
  });
  test("the same value twice", async () => {
    const row = { ...base, field: "place", value: "Dorel", source: "dor-gazette" };
    expect(await said(added("values", row))).toEqual([
      `error values.csv:${nextRow("values") + 2} same-value-twice`,
    ]);
  });
  test("what the row says already, from its own source", async () => {
    const own = { ...base, source: "ves-defence" };
    const place = { ...own, field: "place", value: "Dorel Bay" };
    expect((await faultsIn(added("values", place))).map((f) => f.code)).toEqual(["no-rival"]);
    const troops = { ...own, field: "troops", value: "300", unit: "persons" };
    expect((await faultsIn(added("values", troops))).map((f) => f.code)).toEqual(["no-rival"]);
  });
});

describe("judgements", () => {
  const pair = { table: "exercises", a: "watch-2009", b: "watch-2016", verdict: "same" };
  const back = { ...pair, a: pair.b, b: pair.a };
  test("a row with itself", async () => {
    expect((await faultsIn(added("judgements", { ...pair, b: pair.a }))).map((f) => f.code)).toEqual([
      "judged-with-itself",
    ]);
  });
  test("two verdicts on one pair, whichever comes first", async () => {
    const faults = await faultsIn(added("judgements", pair, { ...back, verdict: "different" }));
    expect(faults.map((f) => f.code)).toEqual(["contradiction"]);
  });
  test("the same judgement twice", async () => {
    expect((await faultsIn(added("judgements", pair, pair))).map((f) => f.code)).toEqual(["judged-twice"]);
  });
  test("each the same as the other, so that none would count", async () => {
    expect((await faultsIn(added("judgements", pair, back))).map((f) => f.code)).toEqual(["circle"]);
    const three = [
      pair,
      { ...pair, a: "watch-2016", b: "harbour-2013" },
      { ...pair, a: "harbour-2013", b: "watch-2009" },
    ];
    expect((await faultsIn(added("judgements", ...three))).map((f) => f.code)).toEqual(["circle"]);
  });
});
