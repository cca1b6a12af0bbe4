import { createHash } from "node:crypto";
import { mapOf, type Plain, textOf } from "../../study/plain.ts";
import { differing, type SettingDiffers } from "./setting-changes.ts";

/** A figure of a release, as far as a later one is held against it. */
export interface PrintedFigure {
  readonly id: string;
  /** What the study says of it: its kind, its title, its question and its axes. */
  readonly entry: Plain;
  /** The hash of the values that it draws; null where a release does not say them. */
  readonly drawn: string | null;
}

/** A figure that two releases have differently. */
export interface FigureChange {
  readonly id: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  /** SHA-256 of its CSV then and now; null where one of them has none. */
  readonly drawn: { readonly was: string | null; readonly is: string | null };
  /** What of the figure itself differs, by its place in `figures/`; none where only records and settings moved what it draws. */
  readonly own: readonly SettingDiffers[];
}

/** The hash of the values that a figure draws, from its CSV. */
export function drawnOf(csv: string | Uint8Array): string {
  return createHash("sha256").update(csv).digest("hex");
}

/**
 * Figures that came, went, draw something else or are themselves put otherwise; those of this release first, in its order.
 * @param untold ids of figures that were there and of which nothing may be told, so that they are not new
 */
export function figureChanges(
  old: readonly PrintedFigure[],
  now: readonly PrintedFigure[],
  untold: ReadonlySet<string> = new Set(),
): readonly FigureChange[] {
  const before = new Map(old.map((figure) => [figure.id, figure]));
  const after = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((is): readonly FigureChange[] => {
      const was = before.get(is.id);
      const told = { id: is.id, title: titleOf(is) };
      const drawn = { was: was?.drawn ?? null, is: is.drawn };
      if (was === undefined) return untold.has(is.id) ? [] : [{ ...told, kind: "added", drawn, own: [] }];
      const own = differing("", was.entry, is.entry);
      const same = own.length === 0 && (drawn.was === null || drawn.is === null || drawn.was === drawn.is);
      return same ? [] : [{ ...told, kind: "changed", drawn, own }];
    }),
    ...old
      .filter(({ id }) => !after.has(id))
      .map((was): FigureChange => {
        const drawn = { was: was.drawn, is: null };
        return { id: was.id, title: titleOf(was), kind: "removed", drawn, own: [] };
      }),
  ];
}

/** The title in English, else the first that there is. */
function titleOf({ entry }: PrintedFigure): string {
  const titles = mapOf(entry.title) ?? {};
  return textOf(titles.en) ?? textOf(Object.values(titles)[0]) ?? "";
}
