/** Which characters a font has a glyph for. */
export interface Letters {
  has(codePoint: number): boolean;
}

/** A file that is no font that can be read: what it is, and the mend. */
export class FontError extends Error {
  override name = "FontError";
}

/** Reads the character map of a TrueType or OpenType font. @throws FontError where it is none */
export function lettersOf(bytes: Uint8Array): Letters {
  try {
    return mapOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) throw new FontError("is cut short; fetch it again");
    throw error;
  }
}

/** First and last code points of stretches that have glyphs, in order. */
type Stretch = readonly [number, number];

function mapOf(view: DataView): Letters {
  const cmap = tableOf(view, "cmap");
  let best: { readonly at: number; readonly format: number } | null = null;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const platform = view.getUint16(record);
    if (platform !== 0 && platform !== 3) continue;
    const at = cmap + view.getUint32(record + 4);
    const format = view.getUint16(at);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { at, format };
  }
  if (best === null) throw new FontError("has no Unicode character map; take a font that has one");
  const stretches = best.format === 12 ? wide(view, best.at) : narrow(view, best.at);
  return { has: (codePoint) => within(stretches, codePoint) };
}

/** Where a table of a font begins. */
function tableOf(view: DataView, wanted: string): number {
  const kind = tagAt(view, 0);
  if (kind !== "\0\u0001\0\0" && kind !== "OTTO" && kind !== "true") {
    throw new FontError("is no TrueType or OpenType font; save it as TTF or OTF (not WOFF or a collection)");
  }
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    if (tagAt(view, record) === wanted) return view.getUint32(record + 8);
  }
  throw new FontError(`has no table ${wanted}; take a whole font`);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function wide(view: DataView, at: number): readonly Stretch[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function narrow(view: DataView, at: number): readonly Stretch[] {
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const out: Stretch[] = [];
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(ends + i);
    const first = view.getUint16(starts + i);
    const delta = view.getUint16(starts + doubled + i);
    const place = starts + 2 * doubled + i;
    const offset = view.getUint16(place);
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = offset === 0 ? (c + delta) & 0xffff : view.getUint16(place + offset + 2 * (c - first));
      const before = out.at(-1);
      if (glyph === 0) continue;
      if (before !== undefined && before[1] === c - 1) out[out.length - 1] = [before[0], c];
      else out.push([c, c]);
    }
  }
  return out;
}

function within(stretches: readonly Stretch[], codePoint: number): boolean {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = stretches[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
