import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { inNode } from "./build/markup.js";

const IN_BROWSER = "test/browser/**/*.test.ts";
/** The command and the benchmarks as their users run them: minutes that the gate leaves to the test command. */
const CALLED = "test/cli/**/*.test.ts";
/**
 * Very large files, every question in all its readings, the whole reference study in and out of a table or computed again in R and
 * Stata's Mata, and disks that are full.
 */
const LARGE = [
  "release/replication",
  "release/replication-stata",
  "changes/import",
  "questions/stated",
  "questions/readings",
  "release/scripts",
  "release/formats/duckdb",
  "changes/large",
  "sources/file/workbook",
  "sources/generic/rows",
  "questions/every-answer",
  "release/terms/hand-out",
  "changes/spreadsheet/write",
  "release/full-disk",
  "release/many-files",
  "sources/file/large",
].map((name) => `test/${name}.test.ts`);
/** Every kind of page in every look and all that can be done on it, from end to end, left to the test command too. */
const WALKED = [
  "browser/axe/drawn",
  "browser/axe/written",
  "browser/axe/opened",
  "browser/layout",
  "browser/site",
  "browser/keyboard",
  "browser/client",
  "web/pages/foreign-runs",
  "browser/figures",
  "browser/views",
  "browser/budgets",
  "browser/themes",
  "browser/journeys/views",
  "browser/file-url",
  "browser/journeys/reader",
  "browser/nojs",
  "browser/journeys/editor",
  "browser/journeys/author",
  "web/pages/reference",
  "web/pages/all",
].map((name) => `test/${name}.test.ts`);
/** What is measured is measured alone, after everything else. */
const MEASURED = ["browser/redraw", "browser/lighthouse", "web/pages/speed"].map(
  (name) => `test/${name}.test.ts`,
);

/** Files share what they import: no module of ours holds a state. */
const EACH = {
  env: { TZ: "UTC" },
  alias: inNode,
  testTimeout: 120_000,
  hookTimeout: 300_000,
  /** What a page does of itself, it does while other files are at work beside it. */
  expect: { poll: { timeout: 30_000 } },
  isolate: false,
  maxWorkers: availableParallelism(),
};

export default defineConfig({
  // For what stands before all projects, which do not take it over.
  resolve: { alias: inNode },
  test: {
    globalSetup: "test/browser/site/setup.ts",
    // The test command that follows the gate finds what that has made of the same files.
    experimental: { fsModuleCache: true, fsModuleCachePath: "node_modules/.cache/multivector/modules" },
    projects: [
      {
        test: {
          ...EACH,
          name: "plain",
          include: ["test/**/*.test.ts"],
          exclude: [IN_BROWSER, CALLED, ...LARGE, ...WALKED, ...MEASURED],
        },
      },
      {
        test: { ...EACH, name: "called", include: [CALLED] },
      },
      {
        test: { ...EACH, name: "large", include: LARGE },
      },
      {
        test: {
          ...EACH,
          name: "browser",
          include: [IN_BROWSER],
          exclude: [...WALKED, ...MEASURED],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...EACH, name: "walked", include: WALKED, sequence: { groupOrder: 1 } },
      },
      {
        test: {
          ...EACH,
          name: "measured",
          include: MEASURED,
          isolate: true,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
