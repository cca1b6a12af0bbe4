import { existsSync } from "node:fs";
import { join } from "node:path";
import { chosen } from "../../changes/choose.ts";
import { differencesOf } from "../../changes/diff.ts";
import { movesData } from "../../changes/moves.ts";
import { namesIn } from "../../changes/names.ts";
import { isLater } from "../../release/edition.ts";
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

/** @throws UsageError where one of them is the folder of a release; of two, it names where the later one tells what differs */
async function refuseReleases([older, newer]: readonly [string, string]): Promise<void> {
  const [old, now] = await Promise.all([releaseIn(older), releaseIn(newer)]);
  const found = old ?? now;
  if (found === null) return;
  const { version } = found.said.edition;
  const [first, later] =
    old !== null && now !== null && isLater(old.said.edition.version, now.said.edition.version)
      ? [now, old]
      : [old, now];
  const since = first === null ? undefined : later?.said.history[0]?.version;
  if (later !== null && since !== undefined && existsSync(join(later.folder, "CHANGES.md"))) {
    const told = [join(later.folder, "CHANGES.md"), join(later.folder, "changes.json")];
    throw new UsageError(
      `${found.folder} is release ${version}, and diff takes two files of a register; what differs between ${since} and ${later.said.edition.version} stands in ${told[0]}, and whole in ${told[1]}`,
    );
  }
  throw new UsageError(
    `${found.folder} is release ${version}, and diff takes two files of a register; releases are compared by \`release VERSION --since ${older}\`, whose CHANGES.md says what differs`,
  );
}
