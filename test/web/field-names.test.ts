import { expect, test } from "vitest";
import { TABLES } from "../../src/study/schema.ts";
import { fieldName } from "../../src/web/parts/records/naming.ts";
import { capital } from "../../src/words/capital.ts";
import { LANGS, word } from "../../src/words/words.ts";

test.each(LANGS)(
  "every column of every table is called by words, and not by its name in the file, in %s",
  (lang) => {
    const raw = Object.entries(TABLES).flatMap(([table, columns]) =>
      Object.keys(columns)
        .filter(
          (column) =>
            fieldName(lang, column, table).includes("_") ||
            (lang !== "en" && fieldName(lang, column, table) === column),
        )
        .map((c) => `${table}.${c}`),
    );
    expect(raw).toEqual([]);
  },
);

test.each(LANGS)("the kind of a transfer is called on its page as Ask calls it, in %s", (lang) => {
  const asked = capital(word(lang, "kind"));
  expect(fieldName(lang, "category", "transfers")).toBe(asked);
  expect(fieldName(lang, "kind", "exercises")).toBe(asked);
  for (const [table, columns] of Object.entries(TABLES))
    expect([table, Object.hasOwn(columns, "kind") && Object.hasOwn(columns, "category")]).toEqual([
      table,
      false,
    ]);
});
