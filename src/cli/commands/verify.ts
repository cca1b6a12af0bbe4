import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { studyFaults } from "../../release/study-faults.ts";
import { SUMS } from "../../release/verify/sums.ts";
import { verifyRelease } from "../../release/verify/verify.ts";
import { openStudy } from "../../study/study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { verifyNotes } from "../../words/catalogue/verify-notes.ts";
import { oneBy } from "../../words/notes.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Run } from "../command.ts";
import { diskFiles } from "../disk.ts";
import { faultText } from "../show/faults.ts";
import { spareMemory } from "../spare.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";

const ofReleases = oneBy(verifyNotes);

/** What does not hold, in the release or in the study that it hands out, and what was not held against each other, in a language. */
function verifyText(lang: Lang, text: string): string {
  const told = ofReleases(lang, text);
  return told === text ? faultText(lang, text) : told;
}

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
export const run: Run = async ({ names, given, screen, lang }) => {
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
    progress: (step) => screen.progress(say(lang, words, step)),
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
    screen.say({ text: path, style: "key" }, `  ${verifyText(lang, message)}`);
  if (findings.length > SHOWN) screen.say(say(lang, words, "more", { n: findings.length - SHOWN }));
  for (const note of notes) screen.prose(verifyText(lang, note), 0, "faint");
  if (said !== null) {
    const { version: own, date, hash } = said.edition;
    screen.say(say(lang, words, "edition", { version: own, date, hash }));
  }
  if (recomputed !== null)
    screen.say(say(lang, words, "verified", { ...recomputed, files: files + 1, rows, receipts, copies }));
  const count = findings.length;
  if (holds) screen.say({ text: say(lang, words, "holds"), style: "good" });
  else if (findings.every(({ kind }) => kind === "left"))
    screen.say({ text: say(lang, words, "leftOnly", { count }), style: "warn" });
  else screen.say({ text: say(lang, words, "holdsNot", { count }), style: "bad" });
  return holds ? 0 : 1;
};
