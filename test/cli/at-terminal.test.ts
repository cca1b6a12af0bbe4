import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { writeDuckDB } from "../../src/release/formats/duckdb.ts";
import { awkwardTables } from "../release/formats/awkward.ts";
import { onFile } from "../release/formats/on-file.ts";
import { atTerminal, TERMINAL } from "./at-terminal.ts";
import { BIN } from "./run.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const INTERRUPT = "\u0003";

/** A mark in the surroundings of a call, and the processes that have it: where /proc tells of none, none. */
function marked() {
  const mark = randomUUID();
  const left = () =>
    (process.platform === "linux" ? readdirSync("/proc") : []).filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark);
      } catch {
        return false;
      }
    });
  return { env: { MULTIVECTOR_CALL: mark }, left };
}

test.skipIf(!TERMINAL)(
  "npm start at a terminal (of script or of Python) shows its screen and serves the explorer until Ctrl+C, and leaves nothing running",
  { timeout: 180_000 },
  async () => {
    const { env, left } = marked();
    const { shown, until, type, ended } = atTerminal(["npm", "start"], { cwd: ROOT, env });
    const address = await until(/http:\/\/localhost:\d+\//);
    expect(shown()).toContain("Kazakhstan");
    expect(shown()).toMatch(/\d+ differs in our records/);
    await until(/Ctrl\+C ends it/);
    if (process.platform === "linux") expect(left().length).toBeGreaterThan(1);
    const front = await fetch(address);
    expect([front.status, await front.text()]).toEqual([200, expect.stringContaining("<h1>")]);
    const before = shown().length;
    type(INTERRUPT);
    await ended;
    expect(shown().slice(before)).not.toMatch(/error|at .*:\d+:\d+/i);
    await expect(fetch(address)).rejects.toThrow();
    expect(left()).toEqual([]);
  },
);

test("npm start in a pipe shows its screen and ends by itself", { timeout: 120_000 }, async () => {
  const { env, left } = marked();
  const child = spawn("npm", ["start"], { cwd: ROOT, env: { ...process.env, ...env } });
  const said = { out: "", err: "" };
  for (const [name, stream] of [["out", child.stdout] as const, ["err", child.stderr] as const])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  child.stdin.end();
  const code = await new Promise((done) => child.on("close", done));
  expect([code, said]).toEqual([0, { out: expect.stringContaining("Kazakhstan"), err: expect.any(String) }]);
  expect(said.out).toMatch(/\d+ differs in our records/);
  expect(said.out).not.toContain("http://localhost");
  expect(left()).toEqual([]);
});

test.skipIf(!TERMINAL)(
  "sql at a terminal (of script or of Python) asks, lists tables, answers, forgets on Ctrl+C what is half typed, and is left by quit",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "multivector-at-terminal-"));
    try {
      await writeDuckDB(folder, onFile(awkwardTables()), [["title", "T"]], { parquet: false });
      const { env, left } = marked();
      const { shown, until, type, ended } = atTerminal([process.execPath, BIN, "sql", folder], { env });
      await until(/sql> /);
      type(".tables\r");
      await until(/\bawkward\b/);
      await until(/sql> /);
      type("select 6 * 7\r");
      await until(/ > /);
      type("as found;\r");
      await until(/found\r\n.*42\r\n/);
      await until(/sql> /);
      type("select nothing\r");
      await until(/ > /);
      type(INTERRUPT);
      await until(/sql> /);
      type("select 'after' as word;\r");
      await until(/word\s+after\s+/);
      await until(/sql> /);
      type("quit\r");
      expect(await ended).toBe(0);
      expect(shown()).not.toContain("nothing select");
      expect(left()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
