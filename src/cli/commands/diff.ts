import { chosen } from "../../changes/choose.ts";
import { differencesOf } from "../../changes/diff.ts";
import { movesData } from "../../changes/moves.ts";
import { namesIn } from "../../changes/names.ts";
import { FileError } from "../../sources/file/document.ts";
import { labelsOf } from "../../words/labels.ts";
import type { Run } from "../command.ts";
import { naming, opened, scopeOf } from "../given-file.ts";
import { releaseIn } from "../release/earlier.ts";
import { showDifferences } from "../show/diff.ts";
import { UsageError } from "../usage.ts";

/** `diff`: two vintages of a register, row by row, and the claims and ranks that move. */
export const run: Run = async ({ names: paths, given, screen, lang, study: open }) => {
  const [older, newer] = paths;
  if (older === undefined || newer === undefined) {
    throw new UsageError("diff takes two files: multivector diff OLD NEW");
  }
  await refuseReleases([older, newer]);
  const study = await open();
  const told = async (path: string) => {
    const { document } = await opened(path, given, screen, lang);
    const choice = await naming(document.name, async () => chosen(document, given.as));
    if (choice !== null) return { document, source: choice.source };
    throw new FileError(
      "no-shape",
      `${path} has the shape of no source that is known here`,
      "name two registers",
    );
  };
  const [old, now] = [await told(older), await told(newer)];
  const differences = await differencesOf(study, old, now, await namesIn(study), scopeOf(given));
  if (given.json === true) screen.data({ ...differences, moves: movesData(differences.moves) });
  else {
    const labels = await labelsOf(study, lang);
    showDifferences(screen, differences, { all: given.all === true, lang, labels });
  }
  return 0;
};

/** @throws UsageError where one of them is the folder of a release */
async function refuseReleases([older, newer]: readonly [string, string]): Promise<void> {
  for (const path of [older, newer]) {
    const found = await releaseIn(path);
    if (found === null) continue;
    throw new UsageError(
      `${path} is release ${found.said.edition.version}, and diff takes two files of a register; releases are compared by \`release VERSION --since ${older}\`, whose CHANGES.md says what differs`,
    );
  }
}
