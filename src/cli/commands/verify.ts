import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { counted } from "../../model/counted.ts";
import { OF_WHAT } from "../../release/edition.ts";
import { studyFaults } from "../../release/study-faults.ts";
import { SUMS } from "../../release/verify/sums.ts";
import { verifyRelease } from "../../release/verify/verify.ts";
import { openStudy } from "../../study/study.ts";
import type { Run } from "../command.ts";
import { diskFiles } from "../disk.ts";
import { spareMemory } from "../spare.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";

/** More findings are only counted. */
const SHOWN = 40;

/** What a folder holds at least one of that is a release, or what is left of one. */
const OF_A_RELEASE: ReadonlySet<string> = new Set([
  SUMS,
  "release.json",
  "datapackage.json",
  "study",
  "tables",
]);

/** `verify DIR`: a release checked against itself, byte by byte and number by number. */
export const run: Run = async ({ names, given, screen }) => {
  const [folder] = names;
  if (folder === undefined) throw new UsageError("verify which release? multivector verify DIR");
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new UsageError(`there is no folder ${folder}; name the folder of a release`);
  if (!found.isDirectory())
    throw new UsageError(`${folder} is a file, and a release is a folder; unpack it and name its folder`);
  if (!(await readdir(folder)).some((name) => OF_A_RELEASE.has(name)))
    throw new UsageError(`${folder} holds no release; name the folder of one`);
  spareMemory(join(folder, "study"));
  const verified = await verifyRelease(folder, {
    software: await version(),
    open: (path) => openStudy(diskFiles(path)),
    check: studyFaults,
    progress: (text) => screen.progress(text),
  });
  screen.progress("");
  const { said, files, rows, recomputed, receipts, copies, notes, findings } = verified;
  const holds = findings.length === 0;
  if (given.json === true) {
    screen.data({
      folder,
      holds,
      edition: said?.edition ?? null,
      files,
      rows,
      recomputed,
      receipts,
      copies,
      notes,
      findings,
    });
    return holds ? 0 : 1;
  }
  for (const { path, message } of findings.slice(0, SHOWN))
    screen.say({ text: path, style: "key" }, `  ${message}`);
  if (findings.length > SHOWN) screen.say(`and ${findings.length - SHOWN} more; --json lists all`);
  for (const note of notes) screen.prose(note, 0, "faint");
  if (said !== null) {
    screen.say(`release ${said.edition.version} of ${said.edition.date}, data ${said.edition.hash}`);
    screen.prose(`data: ${OF_WHAT}`, 0, "faint");
  }
  if (recomputed !== null) {
    const { claims, figures, tables, networks } = recomputed;
    screen.say(
      `files: ${files + 1}; tables: ${tables}, rows: ${rows}; asked again: claims ${claims}, figures ${figures}, networks ${networks}; ids of receipts looked up: ${receipts}; copies of tables (Parquet, DuckDB, workbook) held against their CSV: ${copies}`,
    );
  }
  screen.say(
    holds
      ? { text: "it holds", style: "good" }
      : {
          text: `it does not hold: ${counted(findings.length, "finding")}`,
          style: "bad",
        },
  );
  return holds ? 0 : 1;
};
