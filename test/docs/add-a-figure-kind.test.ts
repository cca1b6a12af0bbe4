import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the kind in docs/add-a-figure-kind.md is the one that stands in the code", () => {
  const page = readFileSync("docs/add-a-figure-kind.md", "utf8");
  expect(page).toContain(readFileSync("src/figures/kinds/dumbbell.ts", "utf8"));
});
