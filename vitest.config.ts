import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const IN_BROWSER = "test/browser/**/*.test.ts";
/** Every kind of page in every look, from end to end: minutes that the gate leaves to the test command. */
const WALKED = ["browser/axe", "browser/keyboard"].map((name) => `test/${name}.test.ts`);
/** What is measured is measured alone, after everything else. */
const MEASURED = ["browser/views", "browser/lighthouse", "browser/budgets", "web/pages/speed"].map(
  (name) => `test/${name}.test.ts`,
);

/** Files share what they import: no module of ours holds a state. */
const EACH = {
  env: { TZ: "UTC" },
  testTimeout: 120_000,
  hookTimeout: 300_000,
  isolate: false,
  maxWorkers: availableParallelism(),
};

export default defineConfig({
  test: {
    globalSetup: "test/browser/site/setup.ts",
    projects: [
      {
        test: { ...EACH, name: "plain", include: ["test/**/*.test.ts"], exclude: [IN_BROWSER, ...MEASURED] },
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
