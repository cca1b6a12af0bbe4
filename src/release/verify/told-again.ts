import { statSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../model/fault.ts";
import { tellingFiles } from "../about/about-files.ts";
import type { Measured } from "../about/figure-tables.ts";
import { sourceCells } from "../about/source-cells.ts";
import { termsApart } from "../about/terms-apart.ts";
import type { ReleasedFigure } from "../figure-files.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import type { ReleaseSaid } from "../said.ts";
import { attributionsOf } from "../terms/excerpts.ts";
import { takenFrom } from "../terms/taken.ts";
import { unnamedIn } from "../unnamed.ts";
import { hashOf } from "./sums.ts";

/** The files that tell of a release, made anew from its study and what it says of itself. @param faults what `check` says of its study */
export async function toldAgain(
  root: string,
  handed: Handed,
  figures: readonly ReleasedFigure[],
  { address }: Pick<ReleaseSaid, "address">,
  faults: readonly Fault[],
): Promise<readonly ReleaseFile[]> {
  const { drafts, settings, terms } = await takenFrom(handed.study);
  const attributions = attributionsOf(drafts, settings, terms);
  const apart = termsApart(handed.study, sourceCells(handed.tables), attributions);
  const warnings = [...unnamedIn(handed.study), ...faults];
  const telling = { attributions, apart, warnings, figures, ...(address === undefined ? {} : { address }) };
  return tellingFiles(handed, telling, (path) => measuredAt(join(root, path)));
}

function measuredAt(path: string): Measured | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? { bytes: found.size, sha256: hashOf(path) } : null;
}
