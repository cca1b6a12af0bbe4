import { expect, test } from "vitest";
import { alsoIn } from "../../src/views/also-in.ts";

test("rows of other tables count beside a table that has none of its own, as their also says", () => {
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
  expect(also([""])).toEqual([]);
  expect(alsoIn("sources", () => [], String)).toEqual([]);
});
