import { byPlace, type Fault, placeOf } from "../../model/fault.ts";
import { StudyError } from "../../study/study.ts";
import { cellFaults } from "../../words/catalogue/cell-faults.ts";
import { checkNotes, checkWords } from "../../words/catalogue/check-notes.ts";
import { entryFaults, entryHeads } from "../../words/catalogue/entry-faults.ts";
import { nearNotes, refusalNotes } from "../../words/catalogue/notes/refusals.ts";
import { settingFaults } from "../../words/catalogue/setting-faults.ts";
import { tableFaults } from "../../words/catalogue/table-faults.ts";
import { clausesApart, wholeBy } from "../../words/notes.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** What is wrong and the mend, in a language; what is not translated throughout stays English. */
export const faultText = wholeBy(
  [
    ...[...checkNotes, ...tableFaults, ...cellFaults, ...entryFaults, ...settingFaults],
    ...[...nearNotes, ...clausesApart(refusalNotes)],
  ],
  entryHeads,
);

/** Each fault on a line: where it stands, how grave it is, what it is and the mend. */
export function showFaults(screen: Screen, faults: readonly Fault[], lang: Lang): void {
  for (const fault of faults) {
    const style = fault.level === "error" ? "bad" : "warn";
    screen.say(
      { text: placeOf(fault), style: "key" },
      "  ",
      { text: say(lang, checkWords, fault.level), style },
      `  ${faultText(lang, `${fault.message}; ${fault.mend}`)}`,
    );
  }
}

/** A fault as one plain line. */
export function faultLine(fault: Fault): string {
  return `${placeOf(fault)}  ${fault.message}; ${fault.mend}`;
}

/** @throws StudyError with the first of the faults of one thing, where it has any, and how many more there are */
export function refuseWrong(faults: readonly Fault[]): void {
  const [first, ...more] = faults.toSorted(byPlace);
  if (first === undefined) return;
  if (more.length === 0) throw new StudyError(first);
  const count = `${more.length} more ${more.length === 1 ? "fault" : "faults"}`;
  throw new StudyError({
    ...first,
    mend: `${first.mend}; and ${count} of it, which \`multivector check\` lists`,
  });
}
