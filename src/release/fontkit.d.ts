/** What we use of fontkit, which brings no types. */
declare module "fontkit" {
  interface Command {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    /** Points in units of the font, y upwards. */
    readonly args: readonly number[];
  }

  interface GlyphRun {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly Command[] } }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }

  interface Font {
    readonly unitsPerEm: number;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
  }

  function create(bytes: Uint8Array): Font;
}
