import type { Look } from "../../figures/drawn.ts";
import type { Picture } from "./drawing.ts";
import type { Rested } from "./receipt.ts";
import type { Written } from "./write.ts";

/** Figures as a program reads them: numbers, marks, hash, methods, records with their sources, and the files written. */
export function documentsOf(
  pictures: readonly Picture[],
  rested: ReadonlyMap<string, readonly Rested[]>,
  written: ReadonlyMap<string, readonly Written[]>,
  { lang, theme }: Look,
): readonly unknown[] {
  return pictures.map(({ figure, asked, drawn }) => {
    const { title, subtitle, takeaway, notes, footer, hash, methods, twins, marks, width, height } = drawn;
    return {
      figure,
      look: { lang, theme, width, height },
      title,
      subtitle,
      takeaway,
      notes,
      footer,
      hash,
      methods,
      conventions: asked.conventions,
      missing: asked.missing,
      twins,
      marks,
      receipt: rested.get(figure.id) ?? [],
      files: written.get(figure.id) ?? [],
    };
  });
}
