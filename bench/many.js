import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "./generate.js";
import { line, measured, seconds, times } from "./time.js";

const FILES = 100_000;

/** A study with 100,000 files of claims, checked, and released over as many files of others, each against a tenth of them. */
export function manyFiles(count = FILES) {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  const some = Math.ceil(Number(count) / 10);
  try {
    const runs = [some, Number(count)].map((files) => {
      const [study, out] = [join(folder, `study-${files}`), join(folder, `release-${files}`)];
      madeUp(study, files);
      mkdirSync(out);
      for (let i = 0; i < files; i++) writeFileSync(join(out, `other-${i}.txt`), `${i}\n`);
      const run = (...args) => measured(["bin/multivector.js", ...args]);
      return {
        check: run("check", "--study", study),
        release: run("release", "0.1.0", "--study", study, "--out", out, "--date", "2026-01-01", "--replace"),
      };
    });
    const [less, more] = runs;
    for (const part of ["check", "release"])
      line(
        `${part} with ${count} files`,
        seconds(more[part].seconds),
        `${times(more[part].seconds, less[part].seconds)} a tenth of them`,
        `${more[part].megabytes} MB at most`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The example study, whose folder of claims has many files with a remark and no claim: the same bytes each time. */
function madeUp(folder, files) {
  measured(["bin/multivector.js", "init", folder]);
  const next = seeded(7);
  for (let i = 0; i < files; i++) {
    const words = Array.from({ length: 5 }, () => Math.floor(next() * 1e9).toString(36));
    writeFileSync(join(folder, "claims", `c-${i}.yaml`), `# ${words.join(" ")}\n[]\n`);
  }
}
