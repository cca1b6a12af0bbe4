import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const IN_BROWSER = "test/browser/**/*.test.ts";
/** What is measured is measured alone, after everything else. */
const MEASURED = ["browser/views", "browser/lighthouse", "browser/budgets", "web/pages/speed"].map(
  (name) => `test/${name}.test.ts`,
);
/** The longest file, which waits for the site to be built, and one that keeps other processes busy meanwhile. */
const FIRST = ["browser/axe", "cli/release"].map((name) => join(import.meta.dirname, `test/${name}.test.ts`));

/** Begins with what takes longest, and ends with many short files, so that no worker is left with a long one. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = sorted.filter(({ moduleId }) => FIRST.includes(moduleId));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

/** Files share what they import: no module of ours holds a state. */
const EACH = {
  env: { TZ: "UTC" },
  testTimeout: 120_000,
  hookTimeout: 300_000,
  isolate: false,
  // A file often waits for a process or a page.
  maxWorkers: availableParallelism() + 1,
};

export default defineConfig({
  test: {
    globalSetup: "test/browser/site/setup.ts",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: { ...EACH, name: "plain", include: ["test/**/*.test.ts"], exclude: [IN_BROWSER, ...MEASURED] },
      },
      {
        test: { ...EACH, name: "browser", include: [IN_BROWSER], exclude: MEASURED },
      },
      {
        test: {
          ...EACH,
          name: "measured",
          include: MEASURED,
          isolate: true,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
