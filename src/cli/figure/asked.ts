import type { Look, Theme } from "../../figures/drawn.ts";
import { nearOf } from "../../model/near.ts";
import { quoted } from "../../views/flags.ts";
import type { Lang } from "../../words/words.ts";
import type { Given } from "../given.ts";
import { UsageError } from "../usage.ts";

/** The kinds of file that a figure can be written as. */
export const FORMATS = ["svg", "png", "pdf", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export const THEMES = ["light", "dark"] as const satisfies readonly Theme[];
/** A phone, a column and a page. */
export const WIDTHS = ["360", "640", "960"] as const;
const WIDTH = 960;

/** The formats that `--format` names, each once; null where it is left out. @throws UsageError where there is none such */
export function formatsOf({ format }: Given): readonly Format[] | null {
  if (format === undefined) return null;
  const named = format.split(",").map((name) => {
    const typed = name.trim().toLowerCase();
    const found = FORMATS.find((one) => one === typed);
    if (found === undefined)
      throw new UsageError(`no format ${JSON.stringify(name)}; ${nearOf(typed, FORMATS)}`);
    return found;
  });
  return [...new Set(named)];
}

/** How figures are to look. @throws UsageError where a width or a theme cannot be drawn */
export function lookOf({ theme = "light", width }: Given, lang: Lang): Look {
  const named = THEMES.find((one) => one === theme);
  if (named === undefined)
    throw new UsageError(`no theme ${JSON.stringify(theme)}; ${nearOf(theme, THEMES)}`);
  if (width === undefined) return { lang, theme: named, width: WIDTH };
  const pixels = /^\d{1,6}$/.test(width) ? Number(width) : Number.NaN;
  if (!(pixels >= 280 && pixels <= 1600))
    throw new UsageError(`--width takes whole pixels from 280 to 1600, and not ${JSON.stringify(width)}`);
  return { lang, theme: named, width: pixels };
}

/** What tells files of one figure in several looks apart: nothing for the plain one, else `.ru.dark.360`. */
export function variantOf({ lang, theme, width }: Look): string {
  const parts = [
    lang === "en" ? "" : lang,
    theme === "light" ? "" : theme,
    width === WIDTH ? "" : `${width}`,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => `.${part}`)
    .join("");
}

/** The folder that is proposed for files of figures, which no study keeps its own in. */
export const PROPOSED = "pictures";

/** The command that draws a figure in a look again. */
export function commandOf(id: string, formats: readonly Format[], look: Look): string {
  const flags = [
    `--format ${formats.join(",")}`,
    ...(look.lang === "en" ? [] : [`--lang ${look.lang}`]),
    ...(look.theme === "light" ? [] : [`--theme ${look.theme}`]),
    ...(look.width === WIDTH ? [] : [`--width ${look.width}`]),
    `--out ${PROPOSED}`,
  ];
  return `multivector figure ${flags.join(" ")} ${id.startsWith("-") ? "-- " : ""}${quoted(id)}`;
}
