import { crc32 } from "node:zlib";

/** What a PNG says of itself, text by name, such as `Title`. */
export type PngSays = Readonly<Record<string, string>>;

/** What the picture of a figure says of itself: its title, and the lines that the sources of its records ask for. */
export function saysOf({
  title,
  owed,
}: {
  readonly title: string;
  readonly owed: readonly string[];
}): PngSays {
  return { Title: title, ...(owed.length === 0 ? {} : { Attribution: owed.join("\n") }) };
}

/** A PNG that says nothing of itself, with texts: the same bytes as if it had been made with them. */
export function withTexts(png: Uint8Array, says: PngSays): Uint8Array {
  const picture = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const at = picture.indexOf("IDAT", 0, "latin1") - 4;
  return Buffer.concat([picture.subarray(0, at), ...textChunks(says), picture.subarray(at)]);
}

/** Texts as PNG has them, in UTF-8. */
export function textChunks(says: PngSays): readonly Buffer[] {
  return Object.entries(says).map(([name, text]) => chunk("iTXt", textOf(name, text)));
}

/** A part of a PNG: its length, its kind, what it holds, and a sum of these. */
export function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const out = Buffer.alloc(8 + named.length);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), 4 + named.length);
  return out;
}

function textOf(name: string, text: string): Buffer {
  return Buffer.from(`${name}\0\0\0\0\0${text.replaceAll("\0", "")}`, "utf8");
}
