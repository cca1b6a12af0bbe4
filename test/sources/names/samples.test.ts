import { describe, expect, test } from "vitest";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import type { CodeList } from "../../../src/sources/names/names.ts";
import { cellsOf, hasSamples, sample } from "./samples.ts";

const names = namesOf([], new Map());

/** What no look-up can tell from the word alone. */
const AMBIGUOUS = ["Virgin Islands"];
/** What stands where a name would stand and is none. */
const NONE = new Set(["", "-9", "NA"]);

const MARKS =
  /^(TIV of|Figures|Source|Data generated|Generated|Volume|For |A '|"|Total|Exports by|SIPRI AT|Deal ID|©|\s*$)/;

function unresolved(found: Iterable<string>): readonly string[] {
  const texts = [...new Set([...found].map((text) => text.trim()))].filter((text) => !NONE.has(text));
  expect(texts.length).toBeGreaterThan(0);
  return texts.filter((text) => names.find(text) === null).toSorted();
}

function unresolvedCodes(list: CodeList, found: Iterable<readonly [code: string, year: string]>) {
  const pairs = [...found].filter(([code]) => code !== "");
  expect(pairs.length).toBeGreaterThan(0);
  return [
    ...new Set(
      pairs.flatMap(([code, year]) =>
        names.byCode(list, code, yearOf(Number(year))) === null ? [`${code} ${year}`] : [],
      ),
    ),
  ];
}

function yearOf(year: number) {
  const first = Date.UTC(year, 0, 1) / 86_400_000;
  return { from: first, to: first + 364 };
}

describe.skipIf(!hasSamples)("every name of an actor in the samples is known", () => {
  test.each(["CHI", "FRA", "ITA", "KAZ", "RUS", "TUR", "UKR", "USA"])("tables of values of %s", (code) => {
    const rows = cellsOf(sample(`sipri/TIV-Export-${code}-1950-2021.csv`, "windows-1252"), ",");
    expect(unresolved(rows.map(([name = ""]) => name).filter((name) => !MARKS.test(name)))).toEqual([]);
  });

  test("new table of export values", () => {
    const rows = cellsOf(sample("sipri/ev_andrei_1990-2023.csv"), ",");
    expect(unresolved(rows.map(([name = ""]) => name).filter((name) => !MARKS.test(name)))).toEqual([]);
  });

  test.each([
    ["sipri/trade-register_flat_CA_1990-2023_2024-04-13.csv", ",", 1, 2],
    ["sipri/trade-register_flat_CA_2000-2030_2025-01-03.csv", ",", 1, 2],
    ["sipri/trade-register_semi_CA_2024-10-13_cp1252.csv", ",", 0, 1],
    ["sipri/DealsAndTIVs_US_CA_2022-09-17.txt", ";", 1, 2],
  ])("register %s", (path, delimiter, a, b) => {
    const rows = cellsOf(sample(path, "windows-1252"), delimiter).filter((row) => row.length > 10);
    const below = rows.slice(1).filter((row) => /^[\d A-Z]/.test(row[0] ?? ""));
    expect(unresolved(below.flatMap((row) => [row[a] ?? "", row[b] ?? ""]))).toEqual([]);
  });

  test("exercises", () => {
    const [header = [], ...rows] = cellsOf(sample("exercises/mme_v7_CA_1994-2003.csv"), ",");
    const states = header.flatMap((name, i) => (name.startsWith("State") ? [i] : []));
    expect(unresolved(rows.flatMap((row) => states.map((i) => row[i] ?? "")))).toEqual([]);
  });

  test("agreements: numbers and letters of COW in their years", () => {
    const rows = cellsOf(sample("agreements/DCAD-v1.0-main_first300.csv", "windows-1252"), ",").slice(1);
    const numbers = rows.flatMap((r) => [
      [r[0] ?? "", r[6] ?? ""] as const,
      [r[2] ?? "", r[6] ?? ""] as const,
    ]);
    const letters = rows.flatMap((r) => [
      [r[1] ?? "", r[6] ?? ""] as const,
      [r[3] ?? "", r[6] ?? ""] as const,
    ]);
    expect(unresolvedCodes("cow-number", numbers)).toEqual([]);
    expect(unresolvedCodes("cow", letters)).toEqual([]);
  });

  test("agreements: numbers and letters of COW that name two actors", () => {
    const rows = cellsOf(sample("agreements/DCAD-v1.0-main_first300.csv", "windows-1252"), ",").slice(1);
    const odd = rows.flatMap((r) =>
      [
        [r[0], r[1]],
        [r[2], r[3]],
      ].flatMap(([number = "", letters = ""]) => {
        const on = yearOf(Number(r[6]));
        const a = names.byCode("cow-number", number, on)?.id;
        return a === names.byCode("cow", letters, on)?.id ? [] : [`${number} ${letters}`];
      }),
    );
    expect([...new Set(odd)].toSorted()).toEqual(["145 VEN", "652 EGY"]);
  });

  test("members of alliances", () => {
    const rows = cellsOf(sample("agreements/atop5_1m_CA_alliances.csv"), ",").slice(1);
    const members = rows.map((r) => [r[3] ?? "", r[5] ?? ""] as const);
    expect(unresolvedCodes("cow-number", members)).toEqual([]);
  });

  test("troops: names, numbers and codes", () => {
    const rows = cellsOf(sample("troops/basedata.csv", "windows-1252"), ",").slice(1);
    expect(unresolved(rows.map(([name = ""]) => name))).toEqual(AMBIGUOUS);
    expect(
      unresolvedCodes(
        "cow-number",
        rows.map((r) => [r[1] ?? "", "2015"] as const),
      ),
    ).toEqual([]);
    expect(
      unresolvedCodes(
        "iso3",
        rows.map((r) => [r[2] ?? "", "2015"] as const),
      ),
    ).toEqual([]);
    const years = cellsOf(sample("troops/troopdata_country_year_CA.csv"), ",").slice(1);
    expect(unresolved(years.map(([name = ""]) => name))).toEqual([]);
  });

  test("bases", () => {
    const rows = cellsOf(sample("bases/kathleengraham_military_bases.csv"), ",").slice(1);
    expect(unresolved(rows.flatMap((r) => [r[1] ?? "", r[2] ?? ""]))).toEqual([]);
  });

  test.each(["eu/caat_consult.csv", "eu/caat_mission.csv"])("licences %s", (path) => {
    const rows = cellsOf(sample(path), ",");
    expect(unresolved(rows.flatMap((r) => [r[2] ?? "", r[4] ?? ""]))).toEqual([]);
    expect(
      unresolvedCodes(
        "iso2",
        rows.flatMap((r) => [r[1] ?? "", r[3] ?? ""].map((c) => [c, r[0] ?? ""] as const)),
      ),
    ).toEqual([]);
  });

  test.each(["2001_2002_Newly_Independent_States", "2018_2019_South_Central_Asia"])("training %s", (name) => {
    const text = sample(`training/${name}_fmtrpt_dedup.xml`);
    const found = [...text.matchAll(/<country name="([^"]*)"/g)].map((m) => m[1] ?? "");
    expect(unresolved(found)).toEqual([]);
  });

  test("events: countries", () => {
    const rows = cellsOf(sample("events/icews_2018_first600.tab"), "\t").slice(1);
    expect(unresolved(rows.flatMap((r) => [r[4] ?? "", r[10] ?? "", r[17] ?? ""]))).toEqual([]);
  });

  test("events: country codes", () => {
    const rows = cellsOf(sample("events/gdelt1_20141124.export.CSV"), "\t");
    const found = rows.flatMap((r) => [r[7] ?? "", r[17] ?? ""].map((c) => [c, "2014"] as const));
    expect(unresolvedCodes("cameo", found)).toEqual([]);
  });
});
