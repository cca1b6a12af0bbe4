import { overlaid } from "../changes/overlay.ts";
import { checkClaims } from "../claims/check.ts";
import { checkFigures } from "../figures/check.ts";
import type { Fault } from "../model/fault.ts";
import { unlessUnreadable } from "../release/study-faults.ts";
import { ENTRY_FOLDERS, filesIn } from "../study/folders.ts";
import { openStudy, type Study } from "../study/study.ts";

/** What would be found of claims and figures after a change of a study, and is not found before: what they ask about is gone. */
export async function asksAbout(
  study: Study,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<readonly Fault[]> {
  if ((await filesIn(study.files, ENTRY_FOLDERS)).length === 0) return [];
  const after = await ofEntries(await openStudy(overlaid(study.files, changes)));
  if (after.length === 0) return [];
  const known = new Set((await ofEntries(study)).map(markOf));
  return after.filter((fault) => !known.has(markOf(fault)));
}

async function ofEntries(study: Study): Promise<readonly Fault[]> {
  return [
    ...(await unlessUnreadable(() => checkClaims(study))),
    ...(await unlessUnreadable(() => checkFigures(study))),
  ];
}

function markOf({ file, row, column, code, message }: Fault): string {
  return [file, row, column, code, message].join("\t");
}
