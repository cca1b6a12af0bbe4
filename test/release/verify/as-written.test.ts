import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { releasedFigures } from "../../../src/release/figure-files.ts";
import { csvPieces } from "../../../src/release/formats/csv.ts";
import { claimLedger } from "../../../src/release/ledgers/claim-ledger.ts";
import { ledgerFiles } from "../../../src/release/ledgers/ledger-tables.ts";
import { csvPath } from "../../../src/release/tables/table.ts";
import { asWritten, csvAsWritten, fieldsAsWritten } from "../../../src/release/verify/as-written.ts";
import { recompute } from "../../../src/release/verify/recompute.ts";
import { rowText, sheetOf } from "../../../src/study/csv.ts";
import { verifyNotes } from "../../../src/words/catalogue/verify-notes.ts";
import { oneBy } from "../../../src/words/notes.ts";
import { exampleTexts, handedOf } from "../handed.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-as-written-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A CSV without one of its columns. */
function lacking(csv: string, column: string, ends: string): string {
  const sheet = sheetOf("", csv);
  const kept = sheet.header.filter((name) => name !== column);
  const rows = Array.from({ length: sheet.size }, (_, i) =>
    kept.map((name) => sheet.column(name)?.[i] ?? ""),
  );
  return [kept, ...rows].map((row) => `${rowText(row)}${ends}`).join("");
}

test("a release of a version that wrote a column and a field fewer is held against what that version wrote", async () => {
  const whole = exampleTexts();
  const line = "{ source: s, named: Shut Press, layer: exercises, records: 3 }";
  const texts = { ...whole, "study.yaml": `${whole["study.yaml"]}\nleft_out:\n  - ${line}\n` };
  const base = await handedOf(texts);
  const table = claimLedger(base);
  const handed = { ...base, tables: [table] };
  const figures = await releasedFigures(handed);
  const path = csvPath(table);
  put(path, lacking([...csvPieces(table)].join(""), "left_out", "\n"));
  for (const { name, drawn } of figures)
    put(`figures/${name}.csv`, lacking(drawn().csv, "records_left_out", "\r\n"));
  const [ledger] = ledgerFiles(handed);
  const said = String(await ledger?.content());
  expect(said).toContain('"left_out"');
  put("claims.json", said.replace(/,\n *"left_out": \d+/g, ""));

  const { findings: bare } = await recompute(root, handed, figures, true);
  expect(bare.map((one) => one.path)).toEqual(expect.arrayContaining([path, "claims.json"]));
  const { tables, ours } = asWritten(root, handed.tables);
  expect(ours).toEqual(["claims.left_out"]);
  expect((await recompute(root, { ...handed, tables }, figures, false)).findings).toEqual([]);

  put(path, readFileSync(join(root, path), "utf8").replace("consistent", "differs"));
  put("claims.json", said.replace('"finding": "consistent"', '"finding": "differs"'));
  const moved = (await recompute(root, { ...handed, tables }, figures, false)).findings;
  expect(moved.map((one) => one.path)).toEqual([path, "claims.json"]);
});

test("what was not there, cannot be read or has columns of its own is held as it is", () => {
  expect(csvAsWritten("a,b\r\n1,2\r\n", null)).toBe("a,b\r\n1,2\r\n");
  expect(csvAsWritten("a,b\r\n1,2\r\n", "a,c\r\n")).toBe("a\r\n1\r\n");
  expect(fieldsAsWritten({ a: 1, b: [{ c: 2, d: 3 }] }, { a: 0, b: [{ d: 0 }] })).toEqual({
    a: 1,
    b: [{ d: 3 }],
  });
  expect(fieldsAsWritten([1, 2], null)).toEqual([1, 2]);
});

test("that columns were not held against anything is said in every language", () => {
  const note = "Version 0.0.9 did not write these columns, which were held against nothing: claims.left_out.";
  for (const lang of ["ru", "zh"] as const)
    expect(oneBy(verifyNotes)(lang, note)).toMatch(/0\.0\.9.*claims\.left_out/);
});
