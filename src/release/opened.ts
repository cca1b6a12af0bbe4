import { create, type Font, type GlyphRun } from "fontkit";
import { heldIn, recent } from "../questions/recent.ts";

/** Letters of texts after which those longest unused are forgotten. */
const KEPT = 60_000;
const MARK = /\p{M}/u;
/** Looking for the places of marks takes a third of the time. */
const UNMARKED = { mark: false, mkmk: false };

/** Opens a font that lays a text out once, and always in the same way. */
export function openedFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  const glyphOf = font.getGlyph.bind(font);
  // A font tells of a glyph the letters that it was first asked for, and a space and one that does not break share theirs.
  font.getGlyph = (id, letters = []) => {
    const glyph = glyphOf(id, letters);
    if (letters.length === 0 || String(glyph.codePoints) === String(letters)) return glyph;
    return Object.create(glyph, { codePoints: { value: letters } });
  };
  const layout = font.layout.bind(font);
  const once = heldIn(recent<GlyphRun>(KEPT, (_, text) => text.length));
  font.layout = (text) => {
    const run = once(text, () => layout(text, MARK.test(text) ? {} : UNMARKED));
    // PDF scales the places it is given.
    return Object.create(run, { positions: { value: run.positions.map((place) => ({ ...place })) } });
  };
  return font;
}
