import { createHash } from "node:crypto";
import { mapOf, type Plain, textOf } from "../../study/plain.ts";
import { drawnAlike, type FigureValues, figureValues } from "./figure-values.ts";
import { differing, type SettingDiffers } from "./setting-changes.ts";

/** A figure of a release, as far as a later one is held against it. */
export interface PrintedFigure {
  readonly id: string;
  /** What the study says of it: its kind, its title, its question and its axes. */
  readonly entry: Plain;
  /** Its CSV; null where a release has none. */
  readonly csv: string | null;
}

/** A figure that two releases have differently. */
export interface FigureChange {
  readonly id: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  /** SHA-256 of its CSV then and now; null where one of them has none. */
  readonly drawn: { readonly was: string | null; readonly is: string | null };
  /** What it draws otherwise; null where that may not be told, or one of them has no CSV. */
  readonly values: FigureValues | null;
  /** What of the figure itself differs, by its place in `figures/`; none where only records and settings moved what it draws. */
  readonly own: readonly SettingDiffers[];
}

function hashOf(csv: string | null): string | null {
  return csv === null ? null : createHash("sha256").update(csv).digest("hex");
}

/**
 * Figures that came, went, draw something else or are themselves put otherwise; those of this release first, in its order.
 * @param untold ids of figures that were there and of which nothing may be told, so that they are not new
 * @param telling whether values of the earlier release may be told
 */
export function figureChanges(
  old: readonly PrintedFigure[],
  now: readonly PrintedFigure[],
  untold: ReadonlySet<string> = new Set(),
  telling = true,
): readonly FigureChange[] {
  const before = new Map(old.map((figure) => [figure.id, figure]));
  const after = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((is): readonly FigureChange[] => {
      const was = before.get(is.id);
      const told = { id: is.id, title: titleOf(is) };
      const drawn = { was: hashOf(was?.csv ?? null), is: hashOf(is.csv) };
      if (was === undefined)
        return untold.has(is.id) ? [] : [{ ...told, kind: "added", drawn, values: null, own: [] }];
      const own = differing("", was.entry, is.entry);
      const same = own.length === 0 && (was.csv === null || is.csv === null || drawnAlike(was.csv, is.csv));
      const values = telling && was.csv !== null && is.csv !== null ? figureValues(was.csv, is.csv) : null;
      return same ? [] : [{ ...told, kind: "changed", drawn, values, own }];
    }),
    ...old
      .filter(({ id }) => !after.has(id))
      .map((was): FigureChange => {
        const drawn = { was: hashOf(was.csv), is: null };
        return { id: was.id, title: titleOf(was), kind: "removed", drawn, values: null, own: [] };
      }),
  ];
}

/** The title in English, else the first that there is. */
function titleOf({ entry }: PrintedFigure): string {
  const titles = mapOf(entry.title) ?? {};
  return textOf(titles.en) ?? textOf(Object.values(titles)[0]) ?? "";
}
