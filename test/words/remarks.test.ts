import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { remarking } from "../../src/sources/file/remarks.ts";

test("what was mended while a file was read is told in every language, row by row and in numbers", () => {
  const remarks = remarking();
  const codes = [
    "joined-record",
    "unclosed-quote",
    "text-after-quote",
    "quoted-row",
    "other-delimiter",
  ] as const;
  for (const code of [...codes, "trailing-separators", "closing-separator", "nul", "unreadable"] as const)
    for (const row of code === "nul" ? [2] : [2, 3]) remarks.add(code, row);
  const told = [...remarks.sums(), ...remarks.all().map(({ message }) => message)];
  expect(told).toHaveLength(9 + 15);
  for (const lang of ["ru", "zh"] as const)
    for (const text of told) expect(importNote(lang, text).replace("NUL", "")).not.toMatch(/[a-z]/i);
  expect(importNote("ru", "1 row: holds NUL bytes; they were dropped")).toBe(
    "строк 1: есть нулевые байты; они отброшены",
  );
});
