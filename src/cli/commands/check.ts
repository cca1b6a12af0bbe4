import { type Unjudged, unjudgedIn } from "../../changes/duplicates/unjudged.ts";
import { refusedIn } from "../../changes/refused.ts";
import type { Fault } from "../../model/fault.ts";
import type { Files } from "../../model/files.ts";
import { later } from "../../questions/later.ts";
import { studyFaults } from "../../release/study-faults.ts";
import { entriesOnce } from "../../study/entries-once.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { checkWords } from "../../words/catalogue/check-notes.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Run } from "../command.ts";
import type { Screen } from "../screen.ts";
import { showFaults } from "../show/faults.ts";
import { hintNext } from "../show/hint-next.ts";

/** `check`: everything that is wrong with a study, each with its place and its mend. */
export const run: Run = async (call) => {
  const { given, screen, lang } = call;
  const study = later(async () => entriesOnce(await call.study()));
  const faults = [...(await faultsOf(study)), ...(await refusedRows(call.files()))];
  const errors = faults.filter((f) => f.level === "error").length;
  if (given.json === true) screen.data(faults);
  else {
    showFaults(screen, faults, lang);
    if (faults.length > 0) screen.say("");
    screen.say({
      text: [
        say(lang, checkWords, "errors", { count: errors }),
        say(lang, checkWords, "warnings", { count: faults.length - errors }),
      ].join(between(lang, ",")),
      style: errors > 0 ? "bad" : "good",
    });
    if (errors === 0) sayUnjudged(screen, await unjudgedIn(await study()), lang);
  }
  return errors > 0 ? 1 : 0;
};

/** Pairs of records that may be one, and the command that lists them. */
function sayUnjudged(screen: Screen, { pairs, unlooked }: Unjudged, lang: Lang): void {
  if (pairs.length > 0) screen.say(say(lang, checkWords, "unjudged", { count: pairs.length }));
  for (const table of unlooked) screen.say(say(lang, checkWords, "unlooked", { table }));
  if (pairs.length + unlooked.length > 0) hintNext(screen, lang, "multivector duplicates");
}

/** A warning for each list of rows that imports have refused, of the whole of it. */
async function refusedRows(files: Files): Promise<readonly Fault[]> {
  return (await refusedIn(files)).map(({ file, path }) => ({
    level: "warning",
    file: path,
    row: 0,
    column: 0,
    code: "refused-rows",
    message: `rows of ${file} were refused and are not in the study`,
    mend: "correct the file, or say in the study what is meant, and import it again; delete the list where nothing of it is to come in",
  }));
}

/** A study that cannot be opened has that one fault; a folder that is none is misuse. */
async function faultsOf(open: () => Promise<Study>): Promise<readonly Fault[]> {
  try {
    return await studyFaults(await open());
  } catch (error) {
    if (error instanceof StudyError && error.fault.code !== "no-study") return [error.fault];
    throw error;
  }
}
