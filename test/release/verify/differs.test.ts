import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { differsFrom } from "../../../src/release/verify/differs.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-differs-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function told(held: string, ...pieces: readonly string[]): string | null {
  const file = join(root, "a.csv");
  writeFileSync(file, held);
  return differsFrom(file, pieces);
}

test("a file that is its pieces does not differ, wherever they are cut", () => {
  expect(told("a\nб\nc\n", "a\n", "б\nc\n")).toBeNull();
  expect(told("a\nб\nc\n", "a\nб\nc\n")).toBeNull();
  expect(told("", "")).toBeNull();
});

test("the line and column are those of the file, wherever pieces are cut", () => {
  const message = 'line 3 from column 2 is "cx", and asked again "cd"';
  expect(told("a\nb\ncx\ne\n", "a\n", "b\n", "cd\ne\n")).toBe(message);
  expect(told("a\nb\ncx\ne\n", "a\nb\ncd\ne\n")).toBe(message);
});

test("lines more and fewer are told, and a file that is not there", () => {
  expect(told("a\nb\n", "a\n")).toBe('line 2 from column 1 is "b", and asked again ""');
  expect(told("a\n", "a\n", "b\n")).toBe('line 2 from column 1 is "", and asked again "b"');
  expect(differsFrom(join(root, "none.csv"), ["a\n"])).toBe("it is not there, and asked again there is one");
});

test("signs that nobody sees are told by their numbers", () => {
  expect(told("a,b\r\nc\r\n", "a,b\nc\n")).toBe(
    'line 1 from column 4 is "a,b", and asked again "a,b" (U+000D, and U+000A)',
  );
  expect(told("a\u00a0", "a\n")).toBe(
    'line 1 from column 2 is "a", and asked again "a" (U+00A0, and U+000A)',
  );
  expect(told("a ", "a")).toBe(
    'line 1 from column 1 is "", and asked again "" (U+0020, and the end of the text)',
  );
});
