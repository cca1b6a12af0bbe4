import { readFileSync } from "node:fs";

/** Advance widths of a TrueType font by code point, in thousandths of an em, read from its tables. */
export function advancesOf(file: string): ReadonlyMap<number, number> {
  const bytes = readFileSync(file);
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    tables.set(bytes.toString("latin1", at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const table = (name: string) => tables.get(name) ?? 0;
  const em = bytes.readUInt16BE(table("head") + 18);
  const metrics = bytes.readUInt16BE(table("hhea") + 34);
  const width = (glyph: number) => bytes.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
  const out = new Map<number, number>();
  for (const [point, glyph] of glyphsOf(bytes, table("cmap")))
    if (glyph !== 0) out.set(point, Math.round((width(glyph) * 1000) / em));
  return out;
}

/** Glyphs by code point, from the widest of the font's maps: format 12, else format 4. */
function glyphsOf(bytes: Buffer, cmap: number): readonly (readonly [number, number])[] {
  const subtables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, i) => {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + i * 8 + 4);
    return { at, format: bytes.readUInt16BE(at) };
  });
  const wide = subtables.find((s) => s.format === 12);
  const narrow = subtables.find((s) => s.format === 4);
  if (wide !== undefined) return groups(bytes, wide.at);
  return narrow === undefined ? [] : segments(bytes, narrow.at);
}

function groups(bytes: Buffer, at: number): readonly (readonly [number, number])[] {
  return Array.from({ length: bytes.readUInt32BE(at + 12) }, (_, i) => at + 16 + i * 12).flatMap((group) => {
    const [first, last, glyph] = [0, 4, 8].map((k) => bytes.readUInt32BE(group + k));
    return span(first ?? 0, last ?? 0).map((point) => [point, (glyph ?? 0) + point - (first ?? 0)] as const);
  });
}

function segments(bytes: Buffer, at: number): readonly (readonly [number, number])[] {
  const size = bytes.readUInt16BE(at + 6);
  return Array.from({ length: size / 2 }, (_, i) => i * 2).flatMap((i) => {
    const last = bytes.readUInt16BE(at + 14 + i);
    const first = bytes.readUInt16BE(at + 16 + size + i);
    const delta = bytes.readUInt16BE(at + 16 + 2 * size + i);
    const place = at + 16 + 3 * size + i;
    const offset = bytes.readUInt16BE(place);
    return span(first, Math.min(last, 0xfffe)).map((point) => {
      const raw = offset === 0 ? point : bytes.readUInt16BE(place + offset + 2 * (point - first));
      return [point, raw === 0 ? 0 : (raw + delta) & 0xffff] as const;
    });
  });
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
