import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "./generate.js";
import { line, measured, seconds, times } from "./time.js";

const STUDY = "studies/central-asia";
const LARGE = 100_000;

/** A release of the reference study against judging its claims alone, and of a made-up study of ten and of 100,000 activities. */
export function releasing() {
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  const release = (study, out) =>
    measured([
      "bin/multivector.js",
      "release",
      "0.1.0",
      "--study",
      study,
      "--out",
      join(folder, out),
      "--date",
      "2026-01-01",
    ]);
  try {
    const claims = measured(["bin/multivector.js", "claims", "--study", STUDY]);
    report("release of the reference study", release(STUDY, "reference"), claims, "claims");
    const [small, large] = [LARGE / 10, LARGE].map((activities) => {
      const study = join(folder, `study-${activities}`);
      generate(study, activities);
      freed(study);
      return release(study, `release-${activities}`);
    });
    report(`release of ${LARGE} activities`, large, small, "a tenth of them");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(name, found, than, what) {
  line(
    name,
    seconds(found.seconds),
    `${found.megabytes.toFixed(0)} MB at most`,
    `${times(found.seconds, than.seconds)} ${what}`,
  );
}

/** Gives a made-up study a codebook, and a source whose rows may go further. */
function freed(study) {
  copyFileSync(join(STUDY, "codebook.yaml"), join(study, "codebook.yaml"));
  const file = join(study, "sources.csv");
  const [head = "", ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  writeFileSync(file, `${[`${head},may_redistribute`, ...rows.map((row) => `${row},yes`)].join("\n")}\n`);
}
