import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { equivalentReadings } from "../../src/claims/in-readings.ts";
import { judgeClaims } from "../../src/claims/judge.ts";
import { judgedOn } from "../../src/claims/judged-on.ts";
import { leftOpenBy } from "../../src/claims/left-open.ts";
import { readClaims } from "../../src/claims/read.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, textsIn } from "../memory-files.ts";

const SHARED = new URL("../../../shared/claims/", import.meta.url);
const hasChapter = existsSync(SHARED);

const texts = textsIn(new URL("../../studies/central-asia/", import.meta.url));
const study = await openStudy(memoryFiles(texts));
const { claims, faults } = await readClaims(study);
const findings = await judgeClaims(study);

const COMPARISONS = ["same-data", "same-source-other-vintage", "independent-records", "none"];
const FINDINGS = [
  "recomputed",
  "consistent",
  "consistent-after-rounding",
  "same-direction",
  "differs-in-our-records",
  "not-fully-specified",
  "inconsistent-with",
  "not-attainable",
  "no-independent-record",
  "not-testable",
  "qualitative",
];

describe("the ledger of the chapter's 128 claims", () => {
  test("holds each of them once, without a fault", () => {
    expect(faults).toEqual([]);
    expect(findings).toHaveLength(128);
    expect(new Set(findings.map((f) => f.id)).size).toBe(128);
  });

  test.skipIf(!hasChapter)("has the ids of chapter.json (skipped where the chapter is not here)", () => {
    const chapter: readonly { readonly id: string }[] = JSON.parse(
      readFileSync(new URL("chapter.json", SHARED), "utf8"),
    );
    expect(findings.map((f) => f.id).toSorted()).toEqual(chapter.map((c) => c.id).toSorted());
  });

  test.each(findings.map((f) => [f.id, f] as const))("%s", (_, f) => {
    for (const item of [f, ...f.and]) {
      expect(COMPARISONS).toContain(item.comparison);
      expect(FINDINGS).toContain(item.finding);
      expect(item.holdsIn).toBeLessThanOrEqual(item.of);
      expect(item.distinct).toBeLessThanOrEqual(item.of);
      expect(item.holdsIn).toBeGreaterThanOrEqual(0);
      expect(item.holdsIn + item.unvalued.count).toBeLessThanOrEqual(item.of);
      if (item.question === null)
        expect(["qualitative", "not-testable", "inconsistent-with", "not-attainable"]).toContain(
          item.finding,
        );
      if (needsWhy(item)) expect(item.why, item.finding).toBeTruthy();
    }
    expect(f.says).not.toBe("");
    expect(f.where).not.toBe("");
    expect(JSON.parse(JSON.stringify(f))).toEqual(f);
  });

  test("no record of the chapter, or of its authors, counts for a claim of it", () => {
    const own = new Set(study.publications.flatMap((p) => p.own));
    expect(own).toEqual(new Set(["seed", "kennan52", "oxus-protest-tracker"]));
    const theirs = new Set<string>();
    for (const [path, text] of Object.entries(texts)) {
      if (!path.endsWith(".csv") || path === "values.csv" || path === "sources.csv") continue;
      const [header = "", ...rows] = text.split("\n");
      const at = header.split(",").indexOf("source");
      for (const row of rows)
        if (at >= 0 && own.has(cellsOf(row)[at] ?? "")) theirs.add(cellsOf(row)[0] ?? "");
    }
    expect(theirs.size).toBeGreaterThan(40);
    const counted = findings.flatMap((f) => [f, ...f.and]).flatMap((f) => f.answer?.receipt ?? []);
    // The forum of the chapter is dated by another source too, and keeps that date and nothing else.
    expect(
      [...new Set(counted.filter((id) => theirs.has(id)))].filter((id) => !DATED_ELSEWHERE.has(id)),
    ).toEqual([]);
  });

  test("a claim judged alone reads as it does among the others", async () => {
    const some = findings.filter((_, i) => i % 16 === 0).map((f) => f.id);
    for (const id of some) {
      const [alone] = await judgeClaims(study, [id]);
      expect(alone).toEqual(findings.find((f) => f.id === id));
    }
  });

  test("each finding is the one that was read and agreed to", () => {
    const told = JSON.parse(readFileSync(new URL("findings.json", import.meta.url), "utf8"));
    const found = findings.map((f) => [f.id, [f.finding, f.comparison, `${f.holdsIn} of ${f.of}`]]);
    expect(Object.fromEntries(found)).toEqual(told);
  });

  test("every alternative is marked, and what the author states never varies", () => {
    for (const claim of claims) {
      for (const item of [claim, ...claim.and])
        for (const marks of Object.values(item.readings))
          for (const mark of Object.values(marks)) expect(["E", "N", "U"]).toContain(mark);
      const f = findings.find((one) => one.id === claim.id);
      for (const other of f?.others ?? [])
        for (const name of Object.keys(other.change))
          expect(Object.keys(claim.states), claim.id).not.toContain(name);
    }
  });

  test("what rests on the register alone is no independent record for authors whose data is built on it", () => {
    const alone = findings.filter(({ answer }) => {
      const receipt = answer?.receipt ?? [];
      return receipt.length > 0 && receipt.every((id) => id.startsWith("sipri-"));
    });
    expect(alone.map(({ id }) => id)).toEqual(expect.arrayContaining(["AR-04", "AR-07", "AR-14", "AR-24"]));
    for (const { id, comparison } of alone) expect(comparison, id).toBe("same-source-other-vintage");
  });

  test("what the guide found by hand", () => {
    const of = (id: string) => findings.find((f) => f.id === id);
    // China's 15 % of 2016..2021: 13.2 % in the register.
    expect(of("AR-14")?.comparison).toBe("same-source-other-vintage");
    expect(Number(of("AR-14")?.answer?.value)).toBeCloseTo(0.132, 3);
    expect(of("AR-14")?.question).toMatchObject({ from: "CHN", period: "2016..2021" });
  });
});

test("what a claim or its finding is said to leave open differs among its equivalent readings, and nothing else is", async () => {
  const on = await judgedOn(study, claims);
  const told = { varied: 0, inOneWay: 0, named: 0 };
  for (const claim of claims) {
    const { factors } = on(claim);
    const finding = findings.find(({ id }) => id === claim.id);
    const equal = new Set(
      claim.question === null || finding?.answer === null
        ? []
        : Object.entries(equivalentReadings(factors, claim, claim, claim.question).axes).flatMap(
            ([name, values]) => (values.length > 1 ? [name] : []),
          ),
    );
    const { varied, others, inOneWay } = leftOpenBy(factors, claim);
    const kinds = varied.map(({ open }) => open);
    expect([...kinds, ...inOneWay].toSorted(), claim.id).toEqual(claim.open.toSorted());
    const choices = [...varied.flatMap((one) => one.choices), ...others];
    if (finding?.answer !== null) expect(choices.toSorted(), claim.id).toEqual([...equal].toSorted());
    const by = {
      window: "period",
      base: "against",
      unit: "value unit composites duplicates",
      scope: "to grouping universe",
    };
    for (const open of kinds)
      if (open !== "rule")
        expect(
          by[open].split(" ").some((name) => equal.has(name)),
          `${claim.id} ${open}`,
        ).toBe(true);
    if (inOneWay.includes("unit")) expect(equal.has("value"), claim.id).toBe(false);
    const why = finding?.finding === "not-fully-specified" ? (finding.why ?? "") : "";
    const [open = [], also = []] = [/^left open: (.+?);/, /readings (?:also )?vary: (.+?);/].map(
      (list) => list.exec(why)?.[1]?.split(", ") ?? [],
    );
    const named = [...open, ...also];
    if (why !== "") {
      expect(open, claim.id).toEqual(varied.flatMap((one) => one.choices));
      expect(also, claim.id).toEqual(others);
      expect(named, claim.id).toContain(finding?.decides);
    }
    told.varied += varied.length;
    told.inOneWay += inOneWay.length;
    told.named += named.length;
  }
  expect(Math.min(...Object.values(told))).toBeGreaterThan(5);
  const of = (id: string) => claims.find((c) => c.id === id);
  const unit = of("AR-14");
  expect(unit === undefined ? null : leftOpenBy(on(unit).factors, unit)).toEqual({
    varied: [],
    others: ["year-basis"],
    inOneWay: ["unit"],
  });
});

function needsWhy(f: { readonly finding: string }): boolean {
  return [
    "not-fully-specified",
    "inconsistent-with",
    "not-attainable",
    "no-independent-record",
    "not-testable",
    "qualitative",
  ].includes(f.finding);
}

const DATED_ELSEWHERE = new Set(["C+C5"]);

/** Cells of a row, quoted ones whole. */
function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1] ?? "");
}

test.skipIf(!hasChapter)(
  "no twelve words in a row are the chapter's (skipped where the chapter is not here)",
  () => {
    const words = (text: string) =>
      text
        .replace(/https?:\/\/\S+/g, " ")
        .toLowerCase()
        .replaceAll(/[‘’]/g, "'")
        .match(/[\p{L}\p{N}']+/gu) ?? [];
    const runs = (list: readonly string[]) =>
      list.slice(0, -11).map((_, i) => list.slice(i, i + 12).join(" "));
    const chapter = new Set(runs(words(readFileSync(new URL("chapter.txt", SHARED), "utf8"))));
    expect(chapter.size).toBeGreaterThan(5000);
    for (const [path, text] of Object.entries(texts)) {
      // Titles of sources are named in full; the chapter lists them too.
      if (path === "sources.csv") continue;
      expect(
        runs(words(text)).filter((run) => chapter.has(run)),
        path,
      ).toEqual([]);
    }
  },
);
