import type { Theme } from "../../../figures/drawn.ts";
import type { AskedFigure } from "../../../figures/figure.ts";
import { figureFile, wholeOf } from "../../downloads.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

const DARK = "screen and (prefers-color-scheme:dark)";
/** So narrow a screen has the drawing for a phone, as the style sheet has it. */
const PHONE = "screen and (max-width:699.98px)";

/**
 * A figure out of its files, of which a browser takes the one for light or for dark, as the system wants, and the one for a phone where
 * there is little room.
 */
export function FigureImage({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  const [wide, narrow] = [wholeOf(site, asked, lang), wholeOf(site, asked, lang, NARROW)];
  const file = (theme: Theme, of: typeof wide) =>
    here.file(figureFile(site, asked.figure.id, lang, "svg", { theme, narrow: of === narrow }));
  const sizeOf = ({ width, height }: typeof wide) => ({ width, height: Math.round(height) });
  return (
    <picture>
      <source
        srcset={file("dark", narrow)}
        media={`${PHONE} and (prefers-color-scheme:dark)`}
        {...sizeOf(narrow)}
      />
      <source srcset={file("light", narrow)} media={PHONE} {...sizeOf(narrow)} />
      <source srcset={file("dark", wide)} media={DARK} />
      <img src={file("light", wide)} alt={wide.takeaway || wide.title} {...sizeOf(wide)} />
    </picture>
  );
}
