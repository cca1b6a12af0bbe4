import { describe, expect, test } from "vitest";
import { added, brief, cells, faultsIn, type Patch, place, replaced, textOf } from "./faults.ts";

const EX = "northern-shield-2009";

/** A bad cell of the example, and what is said of it. */
async function cellFault(table: string, row: string | number, column: string, cell: string) {
  return brief(await faultsIn(cells(table, row, { [column]: cell })));
}

test("the example has no fault at all", async () => {
  expect(await faultsIn({})).toEqual([]);
});

describe("one bad cell is one fault", () => {
  test.each<[table: string, row: string, column: string, cell: string, level: string, code: string]>([
    ["exercises", EX, "start", "2009-02-30", "error", "not-a-date"],
    ["exercises", EX, "start", "spring 2009", "error", "not-a-date"],
    ["exercises", EX, "start", "24.08.2009", "error", "not-a-date"],
    ["exercises", EX, "start", " 2009", "error", "not-a-date"],
    ["exercises", EX, "end", "2009-08-01", "error", "ends-before-start"],
    ["exercises", EX, "start", "2009-08/2009-05", "error", "ends-before-start"],
    ["memberships", "odc-cas", "to", "2001", "error", "ends-before-start"],
    ["facilities", "ves-cas-transit", "closed", "2005", "error", "ends-before-start"],
    ["searches", "ves-bre-deals", "period", "2020..2005", "error", "not-a-period"],
    ["exercises", EX, "troops_best", "2,500", "error", "not-a-number"],
    ["exercises", EX, "troops_best", "c. 2500", "error", "not-a-number"],
    ["exercises", EX, "troops_best", "60–70", "error", "not-a-number"],
    ["exercises", EX, "troops_best", "２５００", "error", "not-a-number"],
    ["exercises", EX, "troops_best", "-1", "error", "negative"],
    ["exercises", EX, "troops_best", "2.5", "warning", "fraction-of-people"],
    ["exercises", EX, "troops_high", "3000.5", "warning", "fraction-of-people"],
    ["facilities", "mir-dor-post", "personnel_best", "0.3", "warning", "fraction-of-people"],
    ["training", "orl-alv-cadets", "number_low", "0.5", "warning", "fraction-of-people"],
    ["actors", "ALV", "cow", "seven", "error", "not-a-number"],
    ["exercises", EX, "troops_low", "3000", "error", "out-of-order"],
    ["training", "ves-cas-course", "number_low", "90", "error", "out-of-order"],
    ["exercises", EX, "kind", "militari", "error", "unknown-code"],
    ["exercises", EX, "services", "army;horse", "error", "unknown-code"],
    ["exercises", EX, "status", "Held", "error", "unknown-code"],
    ["exercises", EX, "structure", "constructor", "error", "unknown-code"],
    ["exercises", EX, "forecast", "true", "error", "not-yes-or-no"],
    ["exercises", EX, "reliability", "a", "error", "not-a-grade"],
    ["exercises", EX, "credibility", "7", "error", "not-a-credibility"],
    ["exercises", EX, "names", "Северный щит", "error", "not-names"],
    ["exercises", EX, "names", "ru=Щит; ru=Другой", "error", "not-names"],
    ["exercises", EX, "names", "russian language=Щит", "error", "not-names"],
    ["sources", "lake-herald", "authors", "Reed, Alma, Ford, Jonas", "error", "not-authors"],
    ["sources", "lake-herald", "authors", "Reed, Alma; Ford,", "error", "not-authors"],
    ["sources", "lake-herald", "authors", "Reed, Alma; Reed, Alma", "error", "not-authors"],
    ["sources", "lake-herald", "language", "english language", "error", "not-a-language"],
    ["searches", "ves-bre-deals", "languages", "en;x", "error", "not-a-language"],
    ["sources", "lake-herald", "url", "javascript:alert(1)", "error", "not-a-url"],
    ["sources", "lake-herald", "url", "data:text/html,x", "error", "not-a-url"],
    ["sources", "lake-herald", "archived_url", "example.org", "error", "not-a-url"],
    ["exercises", EX, "note", '=HYPERLINK("https://example.org")', "warning", "formula"],
    ["exercises", EX, "note", "+see note", "warning", "formula"],
    ["exercises", EX, "note", "-see note", "warning", "formula"],
    ["exercises", EX, "note", "@SUM(A1)", "warning", "formula"],
    ["exercises", EX, "note", "\tindented", "warning", "formula"],
    ["exercises", EX, "note", "\rreturned", "warning", "formula"],
    ["actors", "ALV", "name", "Alvаria", "warning", "mixed-scripts"],
    ["actors", "ALV", "names", "ru=Альвaрия", "warning", "mixed-scripts"],
    ["exercises", EX, "place", "Halden\u200b Range", "warning", "invisible-character"],
    ["exercises", EX, "place", "Halden\u202e Range", "warning", "invisible-character"],
    ["exercises", EX, "place", "Halden\u00a0\u0007", "warning", "invisible-character"],
    ["exercises", EX, "place", "Ha\u0308lden", "warning", "not-nfc"],
    ["facilities", "mir-dor-post", "note", "at 38.55917, 68.78704", "warning", "too-precise"],
    ["facilities", "mir-dor-post", "precision", "point", "error", "unknown-code"],
    ["assistance", "ves-cas-grant", "currency", "", "error", "no-currency"],
    ["assistance", "ves-cas-grant", "currency", "$", "error", "not-a-currency"],
    ["assistance", "ves-cas-grant", "currency", "TIV", "error", "not-a-currency"],
    ["training", "orl-alv-cadets", "unit", "", "error", "no-unit"],
    ["training", "orl-alv-cadets", "unit", "people", "warning", "near-unit"],
    ["training", "orl-alv-cadets", "unit", "person", "warning", "near-unit"],
  ])("%s %s %s: %j", async (table, row, column, cell, level, code) => {
    const at = /order/.test(code) || code.startsWith("no-") ? /\w+\.csv:\d+:\d+/ : place(table, row, column);
    const said = await cellFault(table, row, column, cell);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^${level} `));
    expect(said[0]).toMatch(new RegExp(` ${code}$`));
    expect(said[0]).toMatch(at);
  });
});

describe("a cell that is unusual is no fault", () => {
  test.each([
    ["exercises", EX, "start", "2009-08-24~"],
    ["exercises", EX, "start", "[2009-08-24,2009-08-25]"],
    ["exercises", EX, "note", "-3"],
    ["exercises", EX, "note", "+12.5%"],
    ["exercises", EX, "note", 'said "two, or three"\nand more'],
    ["exercises", EX, "note", "<script>alert(1)</script>"],
    ["exercises", EX, "note", "می\u200cخواهم"],
    ["actors", "ALV", "names", "ru=Альвария; kk-Latn=Älväria; zh=阿尔瓦里亚"],
    ["sources", "lake-herald", "url", "doi:10.1000/182"],
    ["sources", "lake-herald", "url", "http://example.org/a?b=c"],
    ["indicators", "trade-alv-orl-15", "value_best", "-2.5"],
    ["exercises", EX, "name", "Су-30 and MiG-29"],
  ])("%s %s %s: %j", async (table, row, column, cell) => {
    expect(await cellFault(table, row, column, cell)).toEqual([]);
  });
});

describe("messages say what, and the mend says what to write", () => {
  const mend = async (patch: Patch) => (await faultsIn(patch)).map((f) => f.mend).join();
  test.each([
    ["exercises", EX, "start", "24.08.2009", "2009-08-24"],
    ["exercises", EX, "start", "08/24/2009", "2009-08-24"],
    ["exercises", EX, "start", "3/4/2009", "2009-04-03 if the day comes first"],
    ["exercises", EX, "start", "2009–2010", "2009/2010"],
    ["exercises", EX, "troops_best", "2,500", "2500"],
    ["exercises", EX, "troops_best", "2 500", "2500"],
    ["exercises", EX, "troops_best", "60–70", "60 as the low and 70 as the high"],
    ["exercises", EX, "kind", "militari", "military"],
    ["exercises", EX, "place", "Ha\u0308lden", "Hälden"],
  ])("%s %s %s: %j", async (table, row, column, cell, wanted) => {
    expect(await mend(cells(table, row, { [column]: cell }))).toContain(wanted);
  });
  test("an invisible character is spelled out", async () => {
    const [fault] = await faultsIn(cells("exercises", EX, { place: "Halden\u202e Range" }));
    expect(fault?.message).toContain("U+202E");
    expect(fault?.message).not.toContain("\u202e");
  });
});

test("a file of many bad cells of one kind tells twenty and counts the rest", async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({ id: `x-${i}`, start: "yesterday", end: "" }));
  const participants = rows.flatMap((r) =>
    ["ALV", "BRE"].map((actor) => ({ activity: r.id, actor, role: "participant" })),
  );
  const faults = await faultsIn({
    ...added("exercises", ...rows),
    ...added("participants", ...participants),
  });
  expect(faults).toHaveLength(21);
  expect(faults.at(-1)?.message).toBe("and 980 more of the same, of which this is the first");
  expect(new Set(faults.map((f) => f.code))).toEqual(new Set(["not-a-date"]));
});

test("a code is checked against the codebook of the study", async () => {
  const known = replaced(
    "codebook.yaml",
    "exercise_kind:\n",
    'exercise_kind:\n  parade: { en: "a", ru: "b", zh: "c" }\n',
  );
  expect(brief(await faultsIn({ ...known, ...cells("exercises", EX, { kind: "parade" }) }))).toEqual([]);
});

test("headers and ids named after parts of a JavaScript object are text like any other", async () => {
  const header = textOf("exercises.csv").replace(/^id,name,/, "id,name,__proto__,constructor,");
  const body = header.replace(/\n([^,\n]+),([^,\n]+),/g, "\n$1,$2,polluted,polluted,");
  const said = brief(await faultsIn({ "exercises.csv": body }));
  expect(said).toEqual([
    "warning exercises.csv:1:3 unknown-column",
    "warning exercises.csv:1:4 unknown-column",
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.prototype.constructor).toBe(Object);
  const strange = ["__proto__", "constructor", "hasOwnProperty"].map((id) => ({
    id,
    name: id,
    kind: "state",
    names: "",
  }));
  expect(brief(await faultsIn(added("actors", ...strange)))).toEqual([]);
});
