import fc from "fast-check";
import { expect, test } from "vitest";
import { dotsInOnePlace, type PngDots } from "../../src/release/png-dots.ts";

const dotsOf = dotsInOnePlace();

/** A picture whose dots go through a number of colours, some of them several times. */
function pictureOf(width: number, height: number, colours: number, step: number) {
  const dots = Uint32Array.from(
    { length: width * height },
    (_, i) => Math.imul((i * step) % colours, 2654435761) >>> 0,
  );
  return { width, height, pixels: Buffer.from(dots.buffer), asPng: () => Buffer.alloc(0) };
}

/** Red, green, blue and alpha of every dot again. */
function readBack({ kind, colours, alphas, rows }: PngDots, width: number): Uint8Array {
  const stride = (kind === 3 ? width : 4 * width) + 1;
  expect([...rows].filter((_, i) => i % stride === 0).every((filter) => filter === 0)).toBe(true);
  const dots = rows.filter((_, i) => i % stride !== 0);
  if (kind === 6) return dots;
  return Uint8Array.from({ length: 4 * dots.length }, (_, i) => {
    const n = dots[i >> 2] ?? 0;
    return ((i & 3) === 3 ? alphas[n] : colours[3 * n + (i & 3)]) ?? 0;
  });
}

test("dots read back as they are drawn, with a list of colours where there are at most 256", () => {
  const sizes = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      sizes,
      sizes,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 9 }),
      (w, h, k, step) => {
        const picture = pictureOf(w, h, k, step);
        const dots = dotsOf(picture);
        const different = new Set(new Uint32Array(picture.pixels.buffer)).size;
        expect(dots.kind).toBe(different <= 256 ? 3 : 6);
        expect(dots.colours.length).toBe(different <= 256 ? 3 * different : 0);
        expect(Buffer.compare(readBack(dots, w), picture.pixels)).toBe(0);
      },
    ),
  );
});

test.each([
  [256, 3],
  [257, 6],
])("%i colours are of kind %i", (colours, kind) => {
  expect(dotsOf(pictureOf(20, 20, colours, 1)).kind).toBe(kind);
});
