import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { readmeFile } from "../../src/release/about/readme.ts";
import { zipOf } from "../../src/release/formats/zip.ts";
import type { Handed, ReleaseFile } from "../../src/release/handed.ts";
import { cellOf } from "../../src/release/ledgers/claim-ledger.ts";
import { replicationFiles } from "../../src/release/replication/replication-files.ts";
import { rowsOf, type Sheet, sheetOf } from "../../src/study/csv.ts";
import { edited } from "../../src/study/write.ts";
import { asking, CHOOSING, OF_EXERCISES } from "./choosing.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED, referenceTexts } from "./handed.ts";
import { has, outputOf } from "./programs.ts";

const R = has("Rscript", ["-e", "1"]);
const folder = mkdtempSync(join(tmpdir(), "multivector-replication-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function recomputed(
  name: string,
  handed: Handed,
  change: (text: string, path: string) => string = (t) => t,
) {
  const files = await replicationFiles(handed);
  for (const file of files) {
    const path = join(folder, name, file.path);
    mkdirSync(dirname(path), { recursive: true });
    const content = await file.content();
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    writeFileSync(path, change(text, file.path));
  }
  let said: string;
  try {
    said = outputOf("Rscript", ["--vanilla", join(folder, name, "replicate.R")], tmpdir());
  } catch (error) {
    said = String(error);
  }
  const sheet = (file: string) => rowsOf(sheetOf(file, readFileSync(join(folder, name, file), "utf8")));
  return { said, rows: sheet("replicated.csv"), questions: sheet("questions.csv") };
}

/** What R found beside our answers themselves, not what questions.csv says of them; how many of each kind. */
function compare(handed: Handed, rows: readonly Readonly<Record<string, string>>[]) {
  const kinds = { number: 0, text: 0, none: 0 };
  for (const { id = "", item = "", recomputed: theirs = "" } of rows) {
    const claim = handed.claims.find((c) => c.id === id);
    const ours = (item === "0" ? claim : claim?.and[Number(item) - 1])?.answer?.value ?? null;
    const found = [id, item, typeof ours === "number" ? Number(theirs) : theirs];
    if (claim?.question?.measure === "range" && typeof ours === "string")
      expect(theirs.split("..").map(Number)).toEqual(
        ours.split("..").map((end) => expect.closeTo(Number(end), 6)),
      );
    else if (typeof ours !== "number")
      expect(found).toEqual([id, item, ours === null ? "none" : cellOf(ours)]);
    else {
      const off = Math.abs(Number(theirs) - ours);
      if (!(off <= Math.max(1e-9 * Math.abs(ours), ours === 0 ? 1e-12 : 0)))
        expect(found).toEqual([id, item, ours]);
    }
    kinds[ours === null ? "none" : typeof ours === "number" ? "number" : "text"]++;
  }
  return kinds;
}

test.skipIf(!R)("R answers every question of the example without us", { timeout: 120_000 }, async () => {
  const handed = await handedOf(exampleTexts());
  const { rows, said, questions } = await recomputed("example", handed);
  expect(said).toMatch(/(\d+) of \1 answers recomputed agree/);
  expect(rows).toHaveLength(questions.length);
  const { number, text } = compare(handed, rows);
  expect([number > 0, text > 0]).toEqual([true, true]);
});

test.skipIf(!R)(
  "R answers every question of the reference study without us",
  { timeout: 300_000 },
  async () => {
    const handed = await handedOf(referenceTexts());
    const { rows, said, questions } = await recomputed("reference", handed);
    expect(said).toMatch(/(\d+) of \1 answers recomputed agree/);
    expect(questions.filter((q) => q.covered === "no").map((q) => [q.id, q.item, q.reason])).toEqual([]);
    expect(rows).toHaveLength(questions.length);
    const { number, text, none } = compare(handed, rows);
    expect([number > 70, text > 30, none > 30]).toEqual([true, true, true]);
  },
);

test.skipIf(!R)("R follows every choice that its script knows of", { timeout: 300_000 }, async () => {
  const handed = await handedOf(asking(referenceTexts(), CHOOSING));
  const { rows, said, questions } = await recomputed("choices", handed);
  expect(said).toMatch(/(\d+) of \1 answers recomputed agree/);
  expect(questions.filter((q) => q.covered === "no")).toEqual([]);
  const { number, text, none } = compare(handed, rows);
  expect(number + text).toBeGreaterThan(5 * none);
  const differing = new Set(rows.slice(0, OF_EXERCISES).map((row) => row.recomputed));
  expect(differing.size).toBeGreaterThan(OF_EXERCISES / 3);
});

test.skipIf(!R)(
  "R recomputes and does not copy: other records give it other answers, and ours stand nowhere that it looks",
  { timeout: 300_000 },
  async () => {
    const questions: readonly Question[] = [
      { measure: "count", layer: "exercises", from: "CHN", to: "region", period: "2002..2023" },
      { measure: "first", layer: "exercises", from: "CHN", to: "region", period: "1991..2023" },
      { measure: "largest", layer: "exercises", from: "CHN", to: "region", period: "1991..2023", by: "year" },
      {
        measure: "share",
        layer: "transfers",
        from: "CHN",
        to: "region",
        value: "tiv-millions",
        period: "2000..2023",
      },
      {
        measure: "change",
        layer: "transfers",
        from: "CHN",
        to: "region",
        value: "tiv-millions",
        period: "2016..2021",
        against: { measure: "sum", period: "2010..2015" },
      },
    ];
    const texts = asking(referenceTexts(), questions);
    const before = await handedOf(texts);
    const first = sheetOf("exercises.csv", texts["exercises.csv"] ?? "");
    const asked = new Set(before.claims.flatMap((claim) => claim.answer?.receipt ?? []));
    const rowsAsked = (sheet: Sheet) =>
      (sheet.column("id") ?? []).flatMap((id, i) => (asked.has(id) ? [i] : []));
    const deliveries = sheetOf("deliveries.csv", texts["deliveries.csv"] ?? "");
    const ours = (handed: Handed) => handed.claims.map((claim) => cellOf(claim.answer?.value ?? null));
    const moved = { start: "1999-05", end: "1999-05" };
    const changed = await handedOf({
      ...texts,
      "exercises.csv": edited(first, {
        set: new Map(
          rowsAsked(first)
            .slice(0, 9)
            .map((row) => [row, moved]),
        ),
        remove: new Set(rowsAsked(first).slice(9, 12)),
      }),
      "deliveries.csv": edited(deliveries, {
        set: new Map(rowsAsked(deliveries).map((row) => [row, { tiv_millions: "3" }])),
      }),
    });
    expect(ours(changed).filter((cell, n) => cell === ours(before)[n])).toEqual([]);
    const { rows } = await recomputed("other-records", changed, (text, path) =>
      path === "questions.csv" ? withoutOurs(text) : text,
    );
    expect(rows).toHaveLength(questions.length);
    compare(changed, rows);
  },
);

/** The questions with none of our answers. */
function withoutOurs(text: string): string {
  const sheet = sheetOf("questions.csv", text);
  return edited(sheet, {
    set: new Map(Array.from({ length: sheet.size }, (_, i) => [i, { ours: "" }] as const)),
  });
}

test.skipIf(!R)("a name with commas and quotes stays in its cell", { timeout: 120_000 }, async () => {
  const handed = await handedOf(exampleTexts());
  const odd = 'Smith, "J", 2020';
  const { rows, questions } = await recomputed("commas", handed, (text, path) => {
    if (path !== "questions.csv") return text;
    const sheet = sheetOf(path, text);
    return edited(sheet, {
      set: new Map(Array.from({ length: sheet.size }, (_, i) => [i, { id: odd }] as const)),
    });
  });
  expect(questions[0]?.id).toBe(odd);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row.id).toBe(odd);
    expect(row.agree).toBe("TRUE");
  }
});

test.skipIf(!R)("the script sees a number that differs", { timeout: 120_000 }, async () => {
  const handed = await handedOf(exampleTexts());
  const { said } = await recomputed("changed", handed, (text, path) =>
    path === "data/exercises.csv" ? text.split("\n").slice(0, 4).join("\n") : text,
  );
  const [, same, of] = /(\d+) of (\d+) answers recomputed agree/.exec(said) ?? [];
  expect(said).toMatch(/^Error/);
  expect(Number(same)).toBeLessThan(Number(of));
});

test("every question of the ledger stands in questions.csv, and what is not covered says why", async () => {
  const handed = await handedOf(exampleTexts());
  const files = new Map((await replicationFiles(handed)).map((f) => [f.path, f]));
  const rows = rowsOf(sheetOf("questions.csv", String(await files.get("questions.csv")?.content())));
  const asked = handed.claims.flatMap((c) => [c, ...c.and]).filter((i) => i.question !== null);
  expect(rows).toHaveLength(asked.length);
  const readme = String(await files.get("README.md")?.content());
  for (const row of rows.filter((r) => r.covered === "no")) {
    expect(row.reason).not.toBe("");
    expect(readme).toContain(`${row.id}, value ${row.item}: `);
  }
  const covered = rows.filter((r) => r.covered === "yes").length;
  expect(readme).toContain(
    `Answers that the R script recomputes, and the do-file too: ${covered} of ${rows.length}.`,
  );
  const none = await replicationFiles({ ...handed, claims: [] });
  expect(String(await none.find((f) => f.path === "README.md")?.content())).toMatch(
    /The scripts leave none out\.\n$/,
  );
  expect(String(await files.get("replicate.do")?.content())).toContain("NOT RUN BY US IN STATA");
  expect(JSON.parse(String(await files.get("questions.json")?.content()))[0].id).toBe(handed.claims[0]?.id);
});

test("README says which rows the data are without, and how to get them, as a release does", async () => {
  const handed = await handedOf(exampleTexts());
  const readmeOf = async (withheld: Handed["withheld"]) => {
    const files = await replicationFiles({ ...handed, withheld });
    return String(await files.find((f) => f.path === "README.md")?.content());
  };
  const shut = {
    source: "lake-herald",
    title: "Reports on defence",
    terms: "not to be passed on",
    rows: { exercises: 3 },
    cells: { "exercises.note": 2 },
    obtain: "https://example.org/herald",
  };
  const told = await readmeOf({ ...handed.withheld, bySource: [shut] });
  expect(told).toContain("## What is left out");
  expect(told).toContain("For the terms of 1 source: 3 rows and 2 cells.");
  expect(told).toMatch(/lake-herald .*exercises 3.*https:\/\/example\.org\/herald/);
  expect(await readmeOf(handed.withheld)).toMatch(/folder that the study is made in\.\n\nNothing\.\n/);
});

test("README says what knows nothing of the records left out, and questions how many they look at, as a release does", async () => {
  const whole = exampleTexts();
  const line = "{ source: s, named: Shut Press, layer: exercises, to: [DOR], years: 2011..2012, records: 3 }";
  const texts = { ...whole, "study.yaml": `${whole["study.yaml"]}\nleft_out:\n  - ${line}\n` };
  const handed = await handedOf(texts);
  const files = new Map((await replicationFiles(handed)).map((f) => [f.path, f]));
  const said = /know nothing of records left out for the terms of sources: exercises 3 \(DOR; 2011–2012\)/;
  expect(String(await files.get("README.md")?.content())).toMatch(said);
  expect(readmeFile(handed, [], [], NONE_UNJUDGED)).toMatch(said);
  const questions: readonly { readonly id: string; readonly item: number; readonly left_out?: number }[] =
    JSON.parse(String(await files.get("questions.json")?.content()));
  const ofClaims = handed.claims.flatMap((c) => [c, ...c.and].map(({ left_out }) => left_out));
  expect(questions.map(({ left_out }) => left_out)).toEqual(ofClaims);
  expect(ofClaims).toContain(3);
});

test("a zip holds every file, and is the same bytes for the same files in any order", async () => {
  const files: readonly ReleaseFile[] = [
    { path: "b/é.txt", content: () => "two" },
    { path: "a.txt", content: async () => new Uint8Array([1, 2, 3]) },
  ];
  const one = await zipOf(files);
  const other = await zipOf([...files].reverse());
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const held = unzipSync(one);
  expect(Object.keys(held)).toContain("b/é.txt");
  expect(new TextDecoder().decode(held["b/é.txt"])).toBe("two");
  expect(held["a.txt"]).toEqual(new Uint8Array([1, 2, 3]));
  await expect(zipOf([...files, ...files.slice(0, 1)])).rejects.toThrow(/two files of one path/);
});
