import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type FigureChange,
  figureChanges,
  type PrintedFigure,
} from "../../release/changes/figure-changes.ts";
import type { ReleasedFigure } from "../../release/figure-files.ts";
import type { StillTold } from "../../release/terms/earlier.ts";
import { listedOf } from "../../release/terms/taken.ts";
import { type Plain, textOf } from "../../study/plain.ts";
import type { Study } from "../../study/study.ts";
import { fileNames } from "../../views/file-names.ts";

/**
 * Figures that differ from those of an earlier release, without what the study keeps back now.
 * @param folder of the earlier release
 */
export async function figuresSince(
  folder: string,
  old: Study,
  told: StillTold,
  study: Study,
  figures: readonly ReleasedFigure[],
): Promise<readonly FigureChange[]> {
  const entries = await entriesOf(study);
  const now = figures.map(({ asked: { figure }, drawn }) => ({
    id: figure.id,
    entry: entries.get(figure.id) ?? {},
    csv: drawn().csv,
  }));
  const goes = (field: string) => told.goes(field, "figures");
  const was = (await figuresIn(folder, old)).map(({ id, entry, csv }) => ({
    id,
    entry: Object.fromEntries(Object.entries(entry).filter(([field]) => goes(field))),
    // What a field that goes no more had drawn stands in it.
    csv: Object.keys(entry).every(goes) ? csv : null,
  }));
  const untold = was.filter((one) => !told.tells(one, "figures"));
  return figureChanges(
    was.filter((one) => !untold.includes(one)),
    now,
    new Set(untold.map(({ id }) => id)),
    told.tellsValues,
  );
}

/** The figures of an earlier release, with what its files say that they draw. */
async function figuresIn(folder: string, old: Study): Promise<readonly PrintedFigure[]> {
  const entries = await entriesOf(old);
  const names = fileNames([...entries.keys()]);
  return Promise.all(
    [...entries].map(async ([id, entry]) => {
      const path = join(folder, "figures", `${names.get(id) ?? id}.csv`);
      return { id, entry, csv: await readFile(path, "utf8").catch(() => null) };
    }),
  );
}

/** What a study says of each of its figures, by id. */
async function entriesOf(study: Study): Promise<ReadonlyMap<string, Plain>> {
  const { figures } = await listedOf(study);
  return new Map(
    figures.flatMap(({ items }) => items).map(({ id, ...entry }) => [textOf(id)?.trim() ?? "", entry]),
  );
}
