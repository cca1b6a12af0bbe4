import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const WHERE = new URL("./place-in-memory.js", import.meta.url).href;
const { placeInMemory }: { placeInMemory(within: string, room: number): string | null } = await import(WHERE);

let within = "";
beforeEach(() => {
  within = mkdtempSync(join(tmpdir(), "multivector-place-"));
  vi.stubEnv("TMPDIR", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(within, { recursive: true });
});

test("tests have a folder of their run where there is room, and none elsewhere", () => {
  const place = placeInMemory(within, 1);
  expect(place === null ? null : dirname(place)).toBe(within);
  expect(placeInMemory(within, Number.MAX_SAFE_INTEGER)).toBeNull();
  expect(placeInMemory(join(within, "none"), 1)).toBeNull();
});

test("what a killed run has left is removed by the next, and nothing of one that runs or of others", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const named = (name: string) => join(within, name);
  const others = [`multivector-tests-${process.pid}-x`, "multivector-tests-of-mine", `of-another-${pid}-x`];
  for (const name of [`multivector-tests-${pid}-x`, ...others]) mkdirSync(named(name));
  placeInMemory(within, 1);
  expect(existsSync(named(`multivector-tests-${pid}-x`))).toBe(false);
  expect(others.filter((name) => !existsSync(named(name)))).toEqual([]);
});
