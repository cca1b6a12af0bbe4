import { Inflate } from "fflate";
import { FileError } from "./document.ts";
import { crc32 } from "./workbook-crc.ts";
import { type Entry, entriesOf } from "./workbook-directory.ts";
import { damaged, encrypted, mebibytes, quoted, tooLarge } from "./workbook-faults.ts";

/** The parts of a workbook, which is a zip archive; a part is inflated only when it is read, and no further than the caps allow. */
export interface Zip {
  readonly names: readonly string[];
  has(part: string): boolean;
  /** Goes through the bytes of a part. @throws FileError where it is not what the archive says, or grows past a cap */
  read(part: string, take: (bytes: Uint8Array) => void): void;
}

/** The most that a workbook may hold: a sheet of a million rows of ten cells stays below. */
export interface Caps {
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** How many times its packed size a part may have; parts under a mebibyte may have more. */
  readonly ratio: number;
}

const CAPS: Caps = { parts: 4096, partBytes: 384 << 20, totalBytes: 512 << 20, ratio: 200 };

/** Opens a zip archive by its directory, with all that can be told of it before anything is inflated. */
export function zipOf(bytes: Uint8Array, caps: Caps = CAPS): Zip {
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(bytes)) {
    if (entries.size === caps.parts)
      throw tooLarge(`holds more than ${caps.parts.toLocaleString("en")} parts`);
    checkEntry(entry, caps);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(`holds two parts named ${quoted(entry.name)}`);
    entries.set(key, entry);
  }
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (declared > caps.totalBytes) throw tooLarge(`would unpack to ${mebibytes(declared)}`);
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (part) => entries.has(part.toLowerCase()),
    read: (part, take) => {
      const entry = entries.get(part.toLowerCase());
      if (entry === undefined) throw damaged(`lacks its part ${quoted(part)}`);
      inflate(bytes, entry, take);
    },
  };
}

function checkEntry(entry: Entry, caps: Caps): void {
  const { name, flags, method, packed, size } = entry;
  if (name.startsWith("/") || /^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name)) {
    const mend = "do not use this file: no spreadsheet writes such a part";
    throw new FileError("unsafe-name", `holds a part that points outside: ${quoted(name)}`, mend);
  }
  if ((flags & 0x41) !== 0) throw encrypted();
  if (method !== 0 && method !== 8) throw damaged(`packs ${quoted(name)} by method ${method}`);
  if (size > caps.partBytes) throw tooLarge(`would unpack ${quoted(name)} to ${mebibytes(size)}`);
  if (size > 1 << 20 && size > packed * caps.ratio) {
    const times = Math.round(size / Math.max(1, packed)).toLocaleString("en");
    throw tooLarge(`packs ${mebibytes(size)} into ${packed.toLocaleString("en")} bytes, ${times} to 1`);
  }
}

/** Inflates in small steps, so that a part that lies about its size is stopped where its stated size ends. */
function inflate(bytes: Uint8Array, entry: Entry, take: (piece: Uint8Array) => void): void {
  let size = 0;
  let crc = 0;
  const wrong = () => damaged(`holds a part that is not as it was saved: ${quoted(entry.name)}`);
  const put = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw wrong();
    crc = crc32(piece, crc);
    take(piece);
  };
  const end = entry.at + entry.packed;
  if (entry.method === 0) {
    for (let i = entry.at; i < end; i += STEP) put(bytes.subarray(i, Math.min(i + STEP, end)));
  } else {
    const inflater = new Inflate(put);
    for (let i = entry.at; i < end; i += STEP) {
      try {
        inflater.push(bytes.subarray(i, Math.min(i + STEP, end)), i + STEP >= end);
      } catch (error) {
        throw isOfInflating(error) ? wrong() : error;
      }
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw wrong();
}

const STEP = 8192;

/** What fflate throws carries a number; what a reader of the part throws does not. */
function isOfInflating(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
