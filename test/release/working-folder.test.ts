import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { workingFolder } from "../../src/release/writing/working-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-working-"));
vi.stubEnv("TMPDIR", folder);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("the working files that a killed release left are gone once another is made, and those of one that goes on stay", async () => {
  const killed = spawnSync(process.execPath, ["-e", "0"]).pid;
  const going = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    const kept = [`multivector-duckdb-${going.pid}-a`, "multivector-duckdb-thesis", "thesis"];
    for (const name of [...kept, `multivector-duckdb-${killed}-b`]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "0-0.csv"), "id\n");
    }
    const [first, second] = [await workingFolder(), await workingFolder()];
    const names = [first.path, second.path].map((path) => path.slice(folder.length + 1));
    expect(readdirSync(folder).sort()).toEqual([...kept, ...names].sort());
    for (const { clear } of [first, second]) clear();
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  } finally {
    going.kill();
  }
});
