import { FileError } from "./document.ts";

/** The encodings that are told apart; others can be named. */
const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "gb18030",
  "macintosh",
] as const;

/** The name of an encoding as the WHATWG gives it, from any of its names; a `FileError` where it is none. */
export function encodingNamed(label: string): string {
  const folded = label.trim().toLowerCase();
  const wanted = ALSO.get(folded) ?? folded;
  try {
    const name = new TextDecoder(wanted).encoding;
    return name === "gbk" ? "gb18030" : name;
  } catch {
    const message = `there is no encoding named ${JSON.stringify(label)}`;
    throw new FileError("unknown-encoding", message, `name one of ${ENCODINGS.join(", ")}`);
  }
}

/** Bytes to text, piece by piece; what cannot be read becomes U+FFFD, and a byte order mark is left out. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** A decoder that reads windows-1252 as the standard says, which some runtimes take for Latin-1. */
export function decoderOf(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  const mended = encoding === "windows-1252" ? from1252 : (text: string) => text;
  return {
    write: (bytes) => mended(decoder.decode(bytes, { stream: true })),
    end: () => mended(decoder.decode()),
  };
}

/** Bytes to text at once. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = decoderOf(encoding);
  return decoder.write(bytes) + decoder.end();
}

const ALSO: ReadonlyMap<string, string> = new Map([
  ["cp1252", "windows-1252"],
  ["ansi", "windows-1252"],
  ["latin-1", "windows-1252"],
  ["cp1251", "windows-1251"],
  ["koi8r", "koi8-r"],
  ["cp866", "ibm866"],
  ["dos", "ibm866"],
  ["utf8", "utf-8"],
  ["utf-16", "utf-16le"],
  ["utf16le", "utf-16le"],
  ["utf16be", "utf-16be"],
  ["cp936", "gb18030"],
  ["mac-roman", "macintosh"],
  ["macroman", "macintosh"],
]);

/** Windows-1252 from 0x80 to 0x9F; the five that it leaves out stay as they are. */
const UPPER = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function from1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign);
}
