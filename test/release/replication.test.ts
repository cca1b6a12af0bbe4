import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { zipOf } from "../../src/release/formats/zip.ts";
import type { Handed, ReleaseFile } from "../../src/release/handed.ts";
import { replicationFiles } from "../../src/release/replication/replication-files.ts";
import { rowsOf, sheetOf } from "../../src/study/csv.ts";
import { edited } from "../../src/study/write.ts";
import { exampleTexts, handedOf, referenceTexts } from "./handed.ts";
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
    said = outputOf("Rscript", ["--vanilla", "replicate.R"], join(folder, name));
  } catch (error) {
    said = String(error);
  }
  const sheet = (file: string) => rowsOf(sheetOf(file, readFileSync(join(folder, name, file), "utf8")));
  return { said, rows: sheet("replicated.csv"), questions: sheet("questions.csv") };
}

/** Every number that R found, beside ours from the ledger. */
function compare(handed: Handed, rows: readonly Readonly<Record<string, string>>[]): number {
  let n = 0;
  for (const row of rows) {
    const claim = handed.claims.find((c) => c.id === row.id);
    const item = row.item === "0" ? claim : claim?.and[Number(row.item) - 1];
    const ours = item?.answer?.value;
    expect(typeof ours).toBe("number");
    expect([row.id, row.item, Number(row.recomputed)]).toEqual([
      row.id,
      row.item,
      expect.closeTo(Number(ours), 6),
    ]);
    n++;
  }
  return n;
}

test.skipIf(!R)("R recomputes the numbers of the example without us", { timeout: 120_000 }, async () => {
  const handed = await handedOf(exampleTexts());
  const { rows, said, questions } = await recomputed("example", handed);
  expect(said).toMatch(/(\d+) of \1 numbers recomputed agree/);
  expect(compare(handed, rows)).toBe(questions.filter((q) => q.covered === "yes").length);
  expect(rows.length).toBeGreaterThan(1);
});

test.skipIf(!R)(
  "R recomputes the numbers of the reference study without us",
  { timeout: 300_000 },
  async () => {
    const handed = await handedOf(referenceTexts());
    const { rows, said, questions } = await recomputed("reference", handed);
    expect(said).toMatch(/(\d+) of \1 numbers recomputed agree/);
    expect(compare(handed, rows)).toBe(questions.filter((q) => q.covered === "yes").length);
    expect(rows.length).toBeGreaterThan(30);
    for (const q of questions.filter((row) => row.covered === "no")) expect(q.reason).not.toBe("");
  },
);

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
  const [, same, of] = /(\d+) of (\d+) numbers recomputed agree/.exec(said) ?? [];
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
  expect(readme).toContain(`Numbers that the R script recomputes: ${covered} of ${rows.length};`);
  const none = await replicationFiles({ ...handed, claims: [] });
  expect(String(await none.find((f) => f.path === "README.md")?.content())).toMatch(
    /It leaves none out\.\n$/,
  );
  expect(String(await files.get("replicate.do")?.content())).toContain("NOT RUN BY US");
  expect(JSON.parse(String(await files.get("questions.json")?.content()))[0].id).toBe(handed.claims[0]?.id);
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
