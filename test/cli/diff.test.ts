import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, multivector, onStudy, STUDY } from "./run.ts";

const HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";

/** A register of three deals with our region, one of them of a volume that is given. */
function register(day: string, volume: number, flag: string): string {
  const row = (deal: number, supplier: string, year: number, tiv: number, order = "No") =>
    `${deal},${supplier},Kazakhstan,Gun-${deal},gun,Artillery,2010,${order},6,No,${year},No,New,1,0.5,${tiv},No\n`;
  return `Transfers of major conventional arms\nData generated: ${day} 2:29:20 PM\n\n${HEADER}\n${
    row(1, "Russia", 2015, 60) + row(2, "France", 2016, volume) + row(3, "China", 2015, 1, flag)
  }`;
}

let root: string;
let [old, now] = ["", ""];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-diff-"));
  [old, now] = [join(root, "old.csv"), join(root, "new.csv")];
  await writeFile(old, register("13 Apr 2024", 40, "Yes"));
  await writeFile(now, register("3 Jan 2025", 90, "No"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("two vintages as JSON: sides, counts by class, differences by weight, ranks and claims that move", async () => {
  const d = (await jsonOf("diff", old, now)) as {
    differences: { class: string; id: string }[];
    moves: { claim: string; old: { value: number }; new: { value: number } }[];
  };
  expect(d).toMatchObject({
    old: { file: "old.csv", source: "sipri-flat", vintage: "2024-04-13", read: 3, taken: 3 },
    new: { file: "new.csv", vintage: "2025-01-03" },
    rows: { same: 4, new: 0, gone: 0, changed: 2, onlyOld: 0, onlyNew: 0 },
    classes: { substance: 1, flag: 1, label: 0, comment: 0 },
    ranks: [
      { recipient: "KAZ", supplier: "FRA", old: 2, new: 1 },
      { recipient: "KAZ", supplier: "RUS", old: 1, new: 2 },
    ],
  });
  expect(d.differences.map((x) => [x.class, x.id])).toEqual([
    ["substance", "sipri-2-2016"],
    ["flag", "sipri-3"],
  ]);
  const share = d.moves.find((m) => m.claim === "AR-01");
  expect(share?.old.value).toBeCloseTo(60 / 101);
  expect(share?.new.value).toBeCloseTo(60 / 151);
});

test("a person reads them in that order", async () => {
  const study = join(root, "example");
  await multivector(["init", study]);
  const { code, out } = await multivector(["--study", study, "diff", old, now, "--scope", "all"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^old\.csv \(2024-04-13\) {2}→ {2}new\.csv \(2025-01-03\)/);
  expect(out.indexOf("substance  sipri-2-2016")).toBeGreaterThan(0);
  expect(out.indexOf("flag       sipri-3")).toBeGreaterThan(out.indexOf("substance  sipri-2-2016"));
  expect(out).toMatch(/KAZ +FRA +2 +1 +40 → 90/);
});

test("answers are written as ask writes them, findings in words, and all of it in the language that is asked for", async () => {
  await writeFile(now, register("3 Jan 2025", 90.123456, "No"));
  const told = async (...args: string[]) => (await onStudy("diff", old, now, ...args)).out;
  const english = (await told()).replaceAll("\u00a0", " ");
  expect(english).toMatch(/AR-01 +59\.4 % +39\.7 % +differs in our records/);
  expect(english).toMatch(/KAZ +FRA +2 +1 +40 → 90\.1\n/);
  for (const [lang, lines] of [
    ["ru", [/AR-01 +59,4.% +39,7.% +в наших записях иначе/, /по существу +sipri-2-2016/, /заказ 2010/]],
    ["zh", [/AR-01 +59\.4% +39\.7% +与我们的记录不同/, /实质 +sipri-2-2016/, /2010年订购/]],
  ] as const) {
    const text = await told("--lang", lang);
    for (const line of lines) expect(text).toMatch(line);
    const words = text.replaceAll(/\S*[-_.]\S*/g, "").match(/\b[a-z]{3,}\b/g) ?? [];
    expect([lang, words.filter((one) => one !== "yes")]).toEqual([lang, []]);
  }
});

test.each([
  ["en", ["2 differ by more", "the largest difference is 50.12, and 0.51 is rounding", "totals by year"]],
  ["ru", ["больше расходятся 2", "наибольшее различие — 50,12, округление — 0,51", "суммы по годам"]],
  ["zh", ["2格相差更多", "最大差异为50.12，0.51以内属四舍五入", "各年合计"]],
])("a register held against another file is told in %s", async (lang, parts) => {
  const other = join(root, "other.csv");
  await writeFile(
    other,
    register("13 Apr 2024", 90.123456, "No").replace("2015,No,New,1,0.5,1,", "2017,No,New,1,0.5,1,"),
  );
  const { code, out } = await onStudy("import", old, "--reconcile", other, "--lang", lang);
  expect(code).toBe(1);
  for (const part of parts) expect(out).toContain(part);
  const words = out.replaceAll(/\S*[-_.]\S*/g, "").match(/\b[a-z]{3,}\b/g) ?? [];
  expect([lang, words.length > 0]).toEqual([lang, lang === "en"]);
});

test("one file alone is misuse; files of two registers and of none are refused", async () => {
  const one = await onStudy("diff", old);
  expect([one.code, one.err]).toEqual([
    2,
    `diff takes two files: multivector --study ${STUDY} diff OLD NEW\n`,
  ]);
  const list = join(root, "bases.csv");
  await writeFile(list, "basename;lon;lat\nField;69.5;42.1\n");
  const two = await onStudy("diff", old, list);
  expect([two.code, two.out]).toEqual([1, ""]);
  expect(two.err).toMatch(
    /^old\.csv is SIPRI trade register.*, and bases\.csv is .*; name two vintages of one register\n$/,
  );
  const own = join(root, "own.csv");
  await writeFile(own, "a,b\n1,2\n");
  const none = await onStudy("diff", own, old);
  expect(none.code).toBe(1);
  expect(none.err).toContain("own.csv has the shape of no source that is known here; name two registers");
});

test("releases are compared by another command, and a file that is not there is told with where was looked", async () => {
  const release = join(root, "R1");
  const study = join(root, "study");
  await multivector(["init", study]);
  const made = await multivector([
    "release",
    "0.1.0",
    "--study",
    study,
    "--out",
    release,
    "--date",
    "2026-01-31",
  ]);
  expect(made.code).toBe(0);
  const both = await multivector(["diff", release, release]);
  expect(both.code).toBe(2);
  expect(both.err.replaceAll(/\s+/g, " ")).toContain(`is release 0.1.0`);
  expect(both.err.replaceAll(/\s+/g, " ")).toMatch(/release VERSION --since/);
  const gone = await multivector(["diff", "nowhere.csv", "nothing.csv", "--study", study], { cwd: root });
  expect(gone.code).toBe(2);
  expect(gone.err.replaceAll(/\s+/g, " ")).toMatch(
    /there is no file nowhere\.csv; looked in .*multivector-diff-/,
  );
}, 120_000);
