import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { workbookBytes } from "../../changes/spreadsheet/write.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import { quoted } from "../../views/flags.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Run } from "../command.ts";
import { sayInStudy } from "../release/in-study.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";

/** `export --xlsx FILE`: the study as a workbook that can be edited and imported again. */
export const run: Run = async (call) => {
  const { given, screen, lang, study: open } = call;
  const path = given.xlsx;
  if (path === undefined) throw new UsageError("export to where? multivector export --xlsx FILE.xlsx");
  if (!/\.xlsx$/i.test(path)) throw new UsageError(`${path} is to be a workbook: name it FILE.xlsx`);
  outsideReleases(path, "file");
  if (given.yes !== true && (await stat(path).catch(() => null)) !== null) {
    throw new ChangeError(
      `${path} is there already, perhaps with edits`,
      "name another file, or add --yes to replace it",
    );
  }
  const study = await open();
  screen.progress(say(lang, words, "writingWorkbook"));
  const bytes = await workbookBytes(study, { version: await version() });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(
      `${path} cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  } finally {
    screen.progress("");
  }
  if (given.json === true) screen.data({ file: path, bytes: bytes.length });
  else {
    screen.say(
      { text: say(lang, words, "workbookWritten", { path }), style: "strong" },
      `${between(lang, ":")}${say(lang, words, "workbookHolds")}`,
    );
    sayInStudy(call, path);
    screen.hint(say(lang, words, "editIt", { command: `multivector import ${quoted(path)}` }));
  }
  return 0;
};
