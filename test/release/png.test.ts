import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { fontsOf } from "../../src/release/fonts.ts";
import { pngOf } from "../../src/release/png.ts";

const fonts = await fontsOf();

/** A drawing of one line in the given families. */
function drawing(text: string, family: string, weight = "400"): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><rect width="120" height="40" fill="#fff"/><text x="4" y="28" font-size="20" font-weight="${weight}"><tspan font-family="${family}">${text}</tspan></text></svg>`;
}

/** The chunks of a PNG by kind. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const out = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    out.set(kind, Buffer.concat([out.get(kind) ?? Buffer.alloc(0), bytes.subarray(at + 8, at + 8 + size)]));
    at += 12 + size;
  }
  return out;
}

/** How dark a picture is: the sum of what its dots lack of white. */
function dark(png: Uint8Array): number {
  const chunks = chunksOf(png);
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const stride = 4 * (chunks.get("IHDR")?.readUInt32BE(0) ?? 0);
  let sum = 0;
  let above = Buffer.alloc(stride);
  for (let at = 0; at < rows.length; at += stride + 1) {
    const row = Buffer.from(rows.subarray(at + 1, at + 1 + stride));
    for (let i = 0; i < stride; i++) {
      const [left, up, corner] = [row[i - 4] ?? 0, above[i] ?? 0, i < 4 ? 0 : (above[i - 4] ?? 0)];
      row[i] = (row[i] ?? 0) + predicted(rows[at] ?? 0, left, up, corner);
      sum += 255 - (row[i] ?? 0);
    }
    above = row;
  }
  return sum;
}

/** What a filter of a row takes a byte to be before it has seen it. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  const far = [left, up, corner].map((n) => Math.abs(left + up - corner - n));
  const nearest = [left, up, corner][far.indexOf(Math.min(...far))] ?? 0;
  return [0, left, up, (left + up) >> 1, nearest][filter] ?? 0;
}

test("a picture is twice as large as its drawing, the same bytes each time, and says what it is", async () => {
  const svg = drawing("Ошҷ", "Noto Sans");
  const says = { Title: "Khujand, Хуҷанд, 苦盏", Software: "Multivector" };
  const one = pngOf(svg, { fonts, says });
  expect(Buffer.from(one).equals(Buffer.from(pngOf(svg, { fonts, says })))).toBe(true);
  const chunks = chunksOf(one);
  expect([...chunks.keys()].slice(0, 3)).toEqual(["IHDR", "pHYs", "iTXt"]);
  expect([chunks.get("IHDR")?.readUInt32BE(0), chunks.get("IHDR")?.readUInt32BE(4)]).toEqual([240, 80]);
  expect(chunks.get("pHYs")?.readUInt32BE(0)).toBe(Math.round((2 * 96) / 0.0254));
  expect(chunks.get("iTXt")?.toString("utf8")).toBe(
    `Title\0\0\0\0\0${says.Title}Software\0\0\0\0\0Multivector`,
  );
  expect(
    chunksOf(pngOf(svg, { fonts, scale: 1 }))
      .get("IHDR")
      ?.readUInt32BE(0),
  ).toBe(120);
});

test("letters of all three scripts are drawn, and bold is bolder", () => {
  const blank = dark(pngOf(drawing("", "Noto Sans"), { fonts }));
  for (const [text, family] of [
    ["Osh", "Noto Sans"],
    ["Ғұҷӣ", "Noto Sans"],
    ["苦盏", "Noto Sans SC"],
  ] as const) {
    const regular = dark(pngOf(drawing(text, family), { fonts }));
    expect(regular).toBeGreaterThan(blank + 10_000);
    expect(dark(pngOf(drawing(text, family, "700"), { fonts }))).toBeGreaterThan(1.1 * regular);
  }
});

test("no font of the machine steps in: what none of ours has is left blank or a box", () => {
  const without = pngOf(drawing("Osh", "DejaVu Sans"), { fonts });
  expect(Buffer.from(without).equals(Buffer.from(pngOf(drawing("Osh", "Noto Sans"), { fonts })))).toBe(true);
});
