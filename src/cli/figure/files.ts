import { firstFew } from "../../model/first-few.ts";
import { type Face, fontsOf, lettersMissing } from "../../release/fonts.ts";
import { FontError } from "../../release/glyphs.ts";
import type { PngOf } from "../../release/png.ts";
import { saysOf } from "../../release/png-texts.ts";
import { textsIn } from "../../release/texts.ts";
import { clean } from "../clean.ts";
import { UsageError } from "../usage.ts";
import { messageText } from "../wrap.ts";
import { commandOf, type Format, variantOf } from "./asked.ts";
import { captionOf } from "./caption.ts";
import type { Drawing, Picture } from "./drawing.ts";
import { type Rested, receiptText } from "./receipt.ts";
import type { Output } from "./write.ts";

/** What files of a figure are made with. */
export interface Making {
  readonly formats: readonly Format[];
  readonly drawing: Drawing;
  readonly fonts: readonly Face[];
  /** Loads the renderer, with what it has set for earlier figures. */
  png(): Promise<PngOf>;
  /** Of this program. */
  readonly version: string;
  /** Day of the newest source of the study. */
  readonly dated: string | null;
}

/** The files of a figure: the picture in each format, its values, caption and receipt. */
export async function filesOf(
  { figure, drawn, asked }: Picture,
  name: string,
  rested: readonly Rested[],
  { formats, drawing, fonts, png, version, dated }: Making,
): Promise<readonly Output[]> {
  const { look, about } = drawing;
  const base = name + variantOf(look);
  const receipt = `${name}.receipt.csv`;
  const out: Output[] = [];
  for (const format of formats) out.push({ name: `${base}.${format}`, bytes: await bytesOf(format) });
  const caption = captionOf({
    figure,
    drawn,
    look,
    about,
    version,
    records: asked.records.length,
    files: { values: formats.includes("csv") ? `${base}.csv` : null, receipt },
    command: commandOf(figure.id, formats, look),
  });
  out.push({ name: `${base}.caption.txt`, bytes: encoded(caption) });
  out.push({ name: receipt, bytes: encoded(receiptText(rested)) });
  return out;

  async function bytesOf(format: Format): Promise<Uint8Array> {
    switch (format) {
      case "svg":
        return encoded(drawn.svg);
      case "csv":
        return encoded(drawn.csv);
      case "png": {
        return (await png())(drawn.scene, look.theme, {
          says: { ...saysOf(drawn), Software: "Multivector", Source: `SVG ${drawn.hash}` },
        });
      }
      case "pdf": {
        const { pdfOf } = await import("../../release/pdf.ts");
        return pdfOf(drawn.scene, look.theme, { author: about.title, dated, owed: drawn.owed, fonts });
      }
    }
  }
}

/** The fonts that PNG and PDF are set in; none are read for other formats. @throws UsageError where a file is no font */
export async function facesOf(formats: readonly Format[], more: readonly string[]): Promise<readonly Face[]> {
  if (!formats.some((format) => format === "png" || format === "pdf")) return [];
  try {
    return await fontsOf(more);
  } catch (error) {
    if (error instanceof FontError) throw new UsageError(error.message);
    throw error;
  }
}

/** Says on standard error which letters none of the fonts has, so that pictures have gaps in their place. */
export function warnOfMissing(pictures: readonly Picture[], fonts: readonly Face[]): void {
  if (fonts.length === 0) return;
  const texts = pictures.flatMap(({ drawn }) => [...textsIn(drawn.scene.shapes)]);
  const missing = lettersMissing(texts, fonts);
  if (missing.length === 0) return;
  const shown = firstFew(
    missing.map((letter) => `${letter} (${codeOf(letter)})`),
    SHOWN,
  );
  const text = `our fonts lack ${shown}: PNG and PDF have a gap or a box there; bring a font that has them with --font FILE`;
  process.stderr.write(`${messageText(clean(text), process.stderr)}\n`);
}

/** Letters that a warning lists. */
const SHOWN = 20;

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
