import { expect, test } from "vitest";
import { withoutEchoes } from "../../../src/release/verify/damaged.ts";
import type { Finding } from "../../../src/release/verify/finding.ts";
import { verifyNotes } from "../../../src/words/catalogue/verify-notes.ts";
import { oneBy } from "../../../src/words/notes.ts";

const CSV = "tables/records/deals.csv";
const hash = (path: string): Finding => ({ kind: "hash", path, message: "its bytes differ" });
const copy = (path: string): Finding => ({ kind: "copy", path, message: "id differs", against: [CSV] });
const again: Finding = { kind: "recompute", path: "claims.json", message: "A", against: ["study"] };

test("a file is accused for its own bytes, and no other for what it was held against", () => {
  const line: Finding = { kind: "recompute", path: CSV, message: "line 2", against: ["study"] };
  const { findings, notes } = withoutEchoes([
    hash(CSV),
    line,
    copy("data.duckdb"),
    copy("deals.parquet"),
    again,
  ]);
  expect(findings).toEqual([hash(CSV), line, again]);
  expect(notes).toEqual([expect.stringMatching(/^2 findings are left out .*deals\.csv/)]);
});

test("of a damaged study everything that is asked again is left out, and counted once", () => {
  const path = "study/deals.csv";
  const cell: Finding = { kind: "schema", path: `${path}:2:1`, message: "blank", against: ["study"] };
  const { findings, notes } = withoutEchoes([hash(path), cell, again, again, copy("data.duckdb")]);
  expect(findings).toEqual([hash(path), cell, copy("data.duckdb")]);
  expect(notes).toHaveLength(1);
});

test("where two are damaged both are told, with what differs between them", () => {
  const both = [hash(CSV), hash("data.duckdb"), copy("data.duckdb")];
  expect(withoutEchoes(both)).toEqual({ findings: both, notes: [] });
});

test("a file with the hash that is listed is accused where nothing is damaged", () => {
  expect(withoutEchoes([again, copy("data.duckdb")])).toEqual({
    findings: [again, copy("data.duckdb")],
    notes: [],
  });
});

test("what is left out is told in each language, of one and of several", () => {
  const told = oneBy(verifyNotes);
  for (const n of [1, 3]) {
    const [note = ""] = withoutEchoes([hash(CSV), ...Array.from({ length: n }, () => copy("x"))]).notes;
    for (const lang of ["ru", "zh"] as const) {
      expect(told(lang, note)).not.toBe(note);
      expect(told(lang, note)).toContain(CSV);
    }
  }
});
