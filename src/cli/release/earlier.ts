import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { layers } from "../../layers/index.ts";
import type { Changes } from "../../release/changes/changelog.ts";
import { claimChanges, claimWithout } from "../../release/changes/claim-changes.ts";
import { type Before, countsIn } from "../../release/changes/counts.ts";
import { recordChanges, rowsGone } from "../../release/changes/record-changes.ts";
import { settingChanges } from "../../release/changes/setting-changes.ts";
import type { ReleasedFigure } from "../../release/figure-files.ts";
import type { Handed } from "../../release/handed.ts";
import { RELEASE, type ReleaseSaid, readSaid } from "../../release/said.ts";
import { stillTold } from "../../release/terms/earlier.ts";
import type { Sheet } from "../../study/csv.ts";
import { openStudy, type Study } from "../../study/study.ts";
import type { Changed } from "../../web/shared/feed.ts";
import { labelsOf } from "../../words/labels.ts";
import { diskFiles } from "../disk.ts";
import { UsageError } from "../usage.ts";
import { figuresSince } from "./figures-since.ts";
import { claimsIn, printed } from "./printed-claims.ts";

/** An earlier release in a folder. */
export interface Earlier {
  readonly folder: string;
  readonly said: ReleaseSaid;
}

/** The release in a folder; null where there is none. */
export async function releaseIn(folder: string): Promise<Earlier | null> {
  const text = await readFile(join(folder, RELEASE), "utf8").catch(() => null);
  const said = text === null ? null : readSaid(text);
  return said === null ? null : { folder, said };
}

/** The release that `--since` names. @throws UsageError where the folder holds none */
export async function since(folder: string): Promise<Earlier> {
  const found = await releaseIn(folder);
  if (found !== null) return found;
  throw new UsageError(`${folder} holds no release; name the folder of the last one after --since`);
}

/**
 * Whether a release is of no day before that of the one that it follows.
 * @param given the day as it was typed
 * @throws UsageError where it is
 */
export function notBefore({ said }: Earlier, date: string, given: string | undefined): void {
  const { version, date: last } = said.edition;
  if (date >= last) return;
  throw new UsageError(
    given === undefined
      ? `today, ${date}, is before ${last}, the day of release ${version}; name ${last} or a later day after --date`
      : `${date} is before ${last}, the day of release ${version}; name ${last} or a later day after --date`,
  );
}

/**
 * Whether an earlier release is of the study that is held against it: of the records of both, some are the same ones.
 * @param named whether `--since` names it, and it is not what stands where the new one goes
 * @throws ChangeError where none is
 */
export async function ofThisStudy({ folder, said }: Earlier, now: Study, named: boolean): Promise<void> {
  const old = await openStudy(diskFiles(join(folder, "study")));
  const [was, is] = await Promise.all([recordsOf(old), recordsOf(now)]);
  if (was.size === 0 || is.size === 0 || [...was].some((record) => is.has(record))) return;
  const { title, version } = said.edition;
  throw new ChangeError(
    `${folder} holds release ${version} of another study, ${JSON.stringify(title)}: none of its ${was.size} records is among the ${is.size} of this one`,
    named
      ? "name the last release of this study after --since, or leave --since out where it has none"
      : "name another folder after --out",
  );
}

/** Every record of a study, by table and id. */
async function recordsOf(study: Study): Promise<ReadonlySet<string>> {
  const tables = [...new Set(layers.flatMap((layer) => layer.tables))];
  const sheets = await Promise.all(tables.map((table) => study.sheet(table)));
  return new Set(tables.flatMap((table, n) => idsIn(sheets[n]).map((id) => `${table}/${id}`)));
}

function idsIn(sheet: Sheet | undefined): readonly string[] {
  return (sheet?.column("id") ?? []).filter((id) => id !== "");
}

/** What a release changes, the releases before it, and the rows that only the last of them has. */
interface SinceEarlier {
  readonly changes: Changes;
  readonly history: readonly Before[];
  readonly gone: Changed["gone"];
}

/**
 * What a release changes, and all that came before it, the newest first.
 * @param figures its figures; those of the one before are told of only where these are given
 * @param whole the study that it is made from, since what that keeps back now is told in numbers alone
 */
export async function changesSince(
  earlier: Earlier | null,
  handed: Handed,
  whole: Study,
  figures: readonly ReleasedFigure[] | null,
): Promise<SinceEarlier> {
  const { version } = handed.edition;
  const { unasked } = handed.withheld;
  if (earlier === null)
    return {
      changes: {
        version,
        since: null,
        noLonger: [],
        settings: [],
        tables: [],
        claims: [],
        figures: [],
        unasked,
      },
      history: [],
      gone: new Map(),
    };
  const { edition, history } = earlier.said;
  const last = { version: edition.version, date: edition.date, hash: edition.hash };
  const counts = countsIn(await textIn(earlier, "changes.json"));
  const old = await openStudy(diskFiles(join(earlier.folder, "study")));
  const told = await stillTold(old, whole);
  const was = await textIn(earlier, "claims.json");
  const labels = await labelsOf(handed.study, "en");
  const claims = claimsIn(was, labels).map((claim) => claimWithout(claim, told.goes));
  const untold = claims.filter((claim) => !told.tells(claim));
  const changes = {
    version,
    since: last,
    noLonger: told.noLonger,
    settings: settingChanges(old.yaml.data, handed.study.yaml.data).filter((setting) =>
      told.tells({ id: "", ...setting }),
    ),
    tables: await recordChanges(told.study, handed.study),
    claims: claimChanges(
      claims.filter((claim) => !untold.includes(claim)),
      handed.claims.map((claim) => printed(claim, labels)),
      new Set(untold.map(({ id }) => id)),
    ),
    figures: figures === null ? [] : await figuresSince(earlier.folder, old, told, handed.study, figures),
    unasked,
  };
  const gone = await rowsGone(told.study, changes.tables);
  const before = counts === null ? last : { ...last, changes: counts };
  return { changes, history: [before, ...history], gone };
}

/** A file of an earlier release; that of nothing where it cannot be read. */
function textIn({ folder }: Earlier, name: string): Promise<string> {
  return readFile(join(folder, name), "utf8").catch(() => "{}");
}
