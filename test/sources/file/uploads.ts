import type { Upload } from "../../../src/sources/file/document.ts";

/** A file in memory; its bytes come in pieces of the size that is given. */
export function uploadOf(content: string | Uint8Array, name = "t.csv", piece = 1 << 16): Upload {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    chunks: async function* () {
      for (let i = 0; i < bytes.length; i += piece) yield bytes.subarray(i, i + piece);
    },
  };
}

/** Text as bytes of an encoding, by the table that the platform decodes with; a sign that it lacks throws. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return Uint8Array.from(
      units.flatMap((u) => (encoding === "utf-16le" ? [u & 255, u >> 8] : [u >> 8, u & 255])),
    );
  }
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (bytes === undefined) throw new Error(`no ${sign} in ${encoding}`);
      return bytes;
    }),
  );
}

/** Bytes written as Latin-1, for what no encoder writes. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== "\ufffd" && !table.has(sign)) table.set(sign, bytes);
  };
  for (let i = 0; i < 256; i++) put([i]);
  if (encoding === "gb18030") {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) put([lead, trail]);
    }
  }
  if (encoding === "windows-1252") {
    for (const [sign, byte] of [
      ["€", 0x80],
      ["–", 0x96],
      ["’", 0x92],
      ["“", 0x93],
      ["”", 0x94],
      ["Š", 0x8a],
    ] as const) {
      table.set(sign, [byte]);
    }
  }
  return table;
}
