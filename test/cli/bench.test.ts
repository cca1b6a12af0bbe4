import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Calls the benchmarks. */
function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, ["bench/run.js", ...args], { cwd: ROOT, encoding: "utf8" });
}

test("a changed control is measured against a look at all records", () => {
  const { status, stdout, stderr } = bench("--redraw", "200");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^another partner, 200 activities +[\d.]+ ms +× [\d.]+ a look/);
});

test("a measurement that there is not is refused, and those that there are named", () => {
  const { status, stdout, stderr } = bench("--redrew");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("`--redrew` is not measured here; name one of --ask, --readings");
});
