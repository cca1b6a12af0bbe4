import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { inNode } from "./build/markup.js";

const IN_BROWSER = "test/browser/**/*.test.ts";
/** The command and the benchmarks as their users run them: minutes that the gate leaves to the test command. */
const CALLED = "test/cli/**/*.test.ts";
/** Those of them that take longest. */
const CALLED_LONGEST = [
  "release",
  "import",
  "commands",
  "duplicates",
  "help",
  "publish",
  "sql",
  "terminal",
].map((name) => `test/cli/${name}.test.ts`);
/**
 * Very large files, every question in all its readings, the whole reference study in and out of a table or computed again in R and
 * Stata's Mata, and disks that are full; what takes longest first.
 */
const LARGE = [
  "release/replication",
  "release/replication-stata",
  "changes/import",
  "changes/large",
  "questions/stated",
  "release/formats/duckdb",
  "questions/readings",
  "release/full-disk",
  "sources/file/workbook",
  "questions/every-answer",
  "release/terms/hand-out",
  "release/scripts",
  "changes/spreadsheet/write",
  "sources/generic/rows",
  "sources/file/large",
  "release/many-files",
].map((name) => `test/${name}.test.ts`);
/**
 * Every kind of page in every look and all that can be done on it, from end to end, left to the test command too; what takes longest
 * first, and early what needs no site, which the main process makes meanwhile.
 */
const WALKED = [
  "browser/axe/drawn",
  "web/pages/foreign-runs",
  "browser/axe/written",
  "browser/layout",
  "browser/client",
  "browser/framed",
  "browser/keyboard",
  "browser/site",
  "browser/views",
  "browser/axe/opened",
  "browser/themes",
  "browser/journeys/views",
  "browser/journeys/reader",
  "browser/figures",
  "browser/journeys/editor",
  "browser/fonts",
  "browser/nojs",
  "browser/file-url",
  "web/pages/reference",
  "browser/budgets",
  "browser/journeys/author",
  "web/pages/all",
].map((name) => `test/${name}.test.ts`);
/** What is measured is measured alone, after everything else. */
const MEASURED = ["browser/redraw", "browser/lighthouse", "web/pages/speed"].map(
  (name) => `test/${name}.test.ts`,
);

/** In this order files begin, so that no long one is left to the end; all others after them, as they would. */
const BEGUN = [...CALLED_LONGEST, ...LARGE, ...WALKED];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const n = BEGUN.findIndex((name) => moduleId.endsWith(`/${name}`));
      return n < 0 ? BEGUN.length : n;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** Files share what they import: no module of ours holds a state. */
const EACH = {
  env: { TZ: "UTC" },
  alias: inNode,
  testTimeout: 120_000,
  hookTimeout: 300_000,
  /** What a page does of itself, it does while other files are at work beside it. */
  expect: { poll: { timeout: 30_000 } },
  setupFiles: ["test/spare.ts"],
  isolate: false,
  maxWorkers: availableParallelism(),
};

export default defineConfig({
  // For what stands before all projects, which do not take it over.
  resolve: { alias: inNode },
  test: {
    globalSetup: "test/browser/site/setup.ts",
    sequence: { sequencer: LongestFirst },
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
          setupFiles: [],
          isolate: true,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
