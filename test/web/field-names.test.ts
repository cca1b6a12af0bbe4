import { expect, test } from "vitest";
import { TABLES } from "../../src/study/schema.ts";
import { fieldName } from "../../src/web/parts/records/naming.ts";
import { LANGS } from "../../src/words/words.ts";

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
