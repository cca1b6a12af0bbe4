import { expect, test } from "vitest";
import { alsoIn } from "../../src/views/also-in.ts";

test("rows of other tables count beside those of a table, whether it has any, as their also says", () => {
  const also = (operations: readonly string[]) =>
    alsoIn(
      "operations",
      (table) =>
        table === "operations"
          ? operations
          : table === "exercises"
            ? ["operations", "", "training;operations"]
            : [],
      (row) => row,
    );
  expect(also([])).toEqual(["operations", "training;operations"]);
  expect(also([""])).toEqual(["operations", "training;operations"]);
  expect(alsoIn("sources", () => [], String)).toEqual([]);
});
