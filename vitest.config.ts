import { defineConfig } from "vitest/config";

/** Tests in a browser run by themselves after the others, since they measure too. */
const IN_BROWSER = ["test/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    env: { TZ: "UTC" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "plain", include: ["test/**/*.test.ts"], exclude: IN_BROWSER },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: IN_BROWSER,
          globalSetup: "test/browser/site/setup.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
