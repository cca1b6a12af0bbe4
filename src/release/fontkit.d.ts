/** What we use of fontkit, which brings no types. */
declare module "fontkit" {
  interface Command {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    /** Points in units of the font, y upwards. */
    readonly args: readonly number[];
  }

  interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly path: { readonly commands: readonly Command[] };
  }

  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }

  interface Font {
    readonly unitsPerEm: number;
    getGlyph(id: number, letters?: readonly number[]): Glyph;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
  }

  function create(bytes: Uint8Array): Font;
}

/** What pdfkit takes beside what its types say. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, opened: import("fontkit").Font): this;
  }
}
