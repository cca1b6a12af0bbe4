import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSums, SUMS, sumsText } from "../../src/release/verify/sums.ts";
import { writeFolder } from "../../src/release/writing/folder-writer.ts";
import { heldMemory } from "../held-memory.ts";

/** 100 000 were tried by hand; these are enough to run out of open files. */
const FILES = 20_000;
/** In memory where there is such a place, since this is no test of a disk. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

function* small() {
  const before = heldMemory();
  for (let i = 0; i < FILES; i++) {
    yield { path: `site/${i % 97}/${i}.html`, content: `page ${i}\n` };
    // A few hundred bytes a file for its path and hash.
    if (i % 5000 === 4999) expect((heldMemory() - before) / i).toBeLessThan(800);
  }
}

test(`${FILES} files are written, summed and verified one by one`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(PLACE, "multivector-many-"));
  try {
    const root = join(folder, "R");
    const written = await writeFolder(root, small(), {
      what: "release",
      seal: { name: SUMS, content: sumsText },
    });
    expect(written.files).toBe(FILES);
    const lines = readFileSync(join(root, SUMS), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(FILES);
    expect(lines).toEqual(lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)));
    for (const i of [0, 1, FILES >> 1, FILES - 1])
      expect(lines).toContain(
        `${createHash("sha256").update(`page ${i}\n`).digest("hex")}  site/${i % 97}/${i}.html`,
      );
    await appendFile(join(root, "site/0/0.html"), "x");
    const { files, findings } = await checkSums(root);
    expect(files).toBe(FILES);
    expect(findings.map(({ kind, path }) => [kind, path])).toEqual([["hash", "site/0/0.html"]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
