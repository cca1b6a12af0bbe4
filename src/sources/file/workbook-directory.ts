import { cutOff, damaged } from "./workbook-faults.ts";

/** One part as the directory of the archive lists it. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its bytes start in the file. */
  readonly at: number;
}

/** The entries that the directory of a zip archive lists; each is where it says, or the archive is refused. */
export function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const wide = end.count === 0xffff || end.size === WIDE || end.at === WIDE;
  const { count, size, at, stop } = wide ? wideEndOf(view, end.stop) : end;
  const shift = stop - size - at;
  let i = stop - size;
  if (shift < 0 || i < 0) throw cutOff();
  for (let n = 0; n < count; n++) {
    if (i + 46 > stop || view.getUint32(i, true) !== 0x02014b50) throw damaged("has a damaged directory");
    const nameSize = view.getUint16(i + 28, true);
    const extraSize = view.getUint16(i + 30, true);
    const name = textOf(bytes, i + 46, nameSize);
    const stated = { size: view.getUint32(i + 24, true), packed: view.getUint32(i + 20, true) };
    const sizes = { ...stated, at: view.getUint32(i + 42, true) };
    const real = widened(view, i + 46 + nameSize, extraSize, sizes);
    const header = real.at + shift;
    if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw cutOff();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (textOf(bytes, header + 30, nameSize) !== name) throw damaged("has a damaged directory");
    if (start + real.packed > bytes.length) throw cutOff();
    const flags = view.getUint16(i + 8, true);
    const method = view.getUint16(i + 10, true);
    const crc = view.getUint32(i + 16, true);
    yield { name, flags, method, crc, packed: real.packed, size: real.size, at: start };
    i += 46 + nameSize + extraSize + view.getUint16(i + 32, true);
  }
  if (i !== stop) throw damaged("has a damaged directory");
}

function textOf(bytes: Uint8Array, at: number, size: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + size)).replaceAll("\\", "/");
}

/** Stands where a number of 32 bits is too small and the true one is in a wider field. */
const WIDE = 0xffffffff;

interface End {
  readonly count: number;
  readonly size: number;
  readonly at: number;
  /** Where the directory ends in the file. */
  readonly stop: number;
}

function endOf(view: DataView): End {
  for (let i = view.byteLength - 22; i >= Math.max(0, view.byteLength - 22 - 0xffff); i--) {
    if (view.getUint32(i, true) !== 0x06054b50) continue;
    const count = view.getUint16(i + 10, true);
    return { count, size: view.getUint32(i + 12, true), at: view.getUint32(i + 16, true), stop: i };
  }
  throw cutOff();
}

function wideEndOf(view: DataView, narrow: number): End {
  const stop = narrow - 20 - 56;
  if (stop < 0 || view.getUint32(stop, true) !== 0x06064b50) throw damaged("has a damaged directory");
  return { count: wide(view, stop + 32), size: wide(view, stop + 40), at: wide(view, stop + 48), stop };
}

/** Sizes from the wider fields of an entry, where it has them. */
function widened<S extends { size: number; packed: number; at: number }>(
  view: DataView,
  from: number,
  length: number,
  stated: S,
): S {
  const real = { ...stated };
  for (
    let i = from;
    i + 4 <= Math.min(from + length, view.byteLength);
    i += 4 + view.getUint16(i + 2, true)
  ) {
    if (view.getUint16(i, true) !== 1) continue;
    let field = i + 4;
    for (const key of ["size", "packed", "at"] as const) {
      if (stated[key] !== WIDE || field + 8 > view.byteLength) continue;
      real[key] = wide(view, field);
      field += 8;
    }
  }
  return real;
}

function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
