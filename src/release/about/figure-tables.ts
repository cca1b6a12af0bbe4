import { createHash } from "node:crypto";
import { sheetOf } from "../../study/csv.ts";
import type { ReleasedFigure } from "../figure-files.ts";

/** A file of a release: its size and fingerprint. */
export interface Measured {
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** The values of a figure as a file of its own, whose columns are those of all figures. */
export interface FigureTable extends Measured {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly rows: number;
}

/** The files of values beside the drawings, in the order of the figures. */
export function figureTables(
  figures: readonly Pick<ReleasedFigure, "asked" | "name" | "drawn">[],
): readonly FigureTable[] {
  return figures.map(({ asked, name, drawn }) => {
    const { csv, scene } = drawn();
    const path = `figures/${name}.csv`;
    return {
      id: asked.figure.id,
      path,
      title: scene.title,
      rows: sheetOf(path, csv).size,
      bytes: Buffer.byteLength(csv),
      sha256: createHash("sha256").update(csv).digest("hex"),
    };
  });
}
