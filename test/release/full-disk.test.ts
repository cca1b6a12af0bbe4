import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkSums, SUMS, sumsText } from "../../src/release/verify/sums.ts";
import { writeFolder } from "../../src/release/writing/folder-writer.ts";
import { multivector } from "../cli/run.ts";

/** A disk of two megabytes, where this may be mounted. */
const disk = mkdtempSync(join(tmpdir(), "multivector-tiny-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const seal = { name: SUMS, content: sumsText };
const WHERE = mounted ? "" : " (a small disk cannot be mounted here)";

/** Files of 64 kB each. */
function* large(n: number) {
  for (let i = 0; i < n; i++) yield { path: `tables/${i}.bin`, content: new Uint8Array(65_536).fill(i) };
}

test.skipIf(!mounted)(`a full disk leaves nothing of what was begun${WHERE}`, async () => {
  const out = join(disk, "R");
  await expect(writeFolder(out, large(64), { what: "release", seal })).rejects.toThrow(/R cannot be written/);
  expect(readdirSync(disk)).toEqual([]);
});

test.skipIf(!mounted)(`a full disk leaves the release that stood there as it was${WHERE}`, async () => {
  const out = join(disk, "R");
  await writeFolder(out, large(8), { what: "release", seal });
  const again = writeFolder(out, large(64), { what: "release", seal, replace: true });
  await expect(again).rejects.toThrow(/cannot be written/);
  expect(readdirSync(disk)).toEqual(["R"]);
  expect(await checkSums(out)).toEqual({ files: 8, findings: [] });
  rmSync(out, { recursive: true });
});

test.skipIf(!mounted)(
  `release says which disk is full and what to do, and leaves nothing${WHERE}`,
  {
    timeout: 120_000,
  },
  async () => {
    const study = mkdtempSync(join(tmpdir(), "multivector-full-"));
    try {
      await multivector(["init", join(study, "s")]);
      const release = (out: string, env = {}) =>
        multivector(["release", "0.1.0", "--study", join(study, "s"), "--out", out], { env });
      const out = join(disk, "R");
      const { code, err } = await release(out);
      expect([code, err.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining(out)]);
      expect(err).toMatch(/ENOSPC|disk is full/);
      expect(err).toMatch(/another\s+folder|make\s+room/);
      expect(readdirSync(disk)).toEqual([]);
      const other = join(study, "R");
      const passing = await release(other, { TMPDIR: disk });
      expect(passing.code).toBe(1);
      expect(passing.err.replace(/\s+/g, " ")).toMatch(/disk is full: .*data\.duckdb.*TMPDIR/);
      expect(passing.err).not.toContain("fault of multivector");
      expect(readdirSync(disk)).toEqual([]);
      expect(existsSync(other)).toBe(false);
      expect(readdirSync(study)).toEqual(["s"]);
    } finally {
      rmSync(study, { recursive: true, force: true });
    }
  },
);
