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
        if (different > 256 && dots.kind === 3) return;
        expect(dots.kind).toBe(different <= 256 ? 3 : 6);
        expect(dots.colours.length).toBe(different <= 256 ? 3 * different : 0);
        expect(Buffer.compare(readBack(dots, w), picture.pixels)).toBe(0);
      },
    ),
  );
});

/** A picture of a ground and of colours that one dot each has. */
function edgesOf(ground: number, colours: readonly number[]) {
  const size = Math.ceil(Math.sqrt(ground + colours.length));
  const dots = new Uint32Array(size * size).fill(0xffffffff);
  dots.set(colours, 5);
  return { width: size, height: size, pixels: Buffer.from(dots.buffer), asPng: () => Buffer.alloc(0) };
}

test("where more than one dot in a hundred has a colour beyond the 256 that most have, every dot stays as drawn", () => {
  const colours = Array.from({ length: 355 }, (_, i) => (0xff000000 | (i * 37)) >>> 0);
  for (const [ground, kind] of [
    [9_600, 3],
    [9_000, 6],
  ] as const) {
    const picture = edgesOf(ground, colours);
    expect(dotsOf(picture).kind).toBe(kind);
    if (kind === 6) expect(Buffer.compare(readBack(dotsOf(picture), picture.width), picture.pixels)).toBe(0);
  }
});

test("a colour beyond the list takes the one in it that differs least, and all others stay", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }), { minLength: 256, maxLength: 700 }),
      (rare) => {
        const colours = rare.map((colour) => (0xff000000 | colour) >>> 0);
        const picture = edgesOf(100 * colours.length, colours);
        const dots = dotsOf(picture);
        expect(dots.kind).toBe(3);
        const read = new Uint32Array(readBack(dots, picture.width).buffer);
        const drawn = new Uint32Array(picture.pixels.buffer);
        const listed = [...new Set(read)];
        expect(listed.length).toBeLessThanOrEqual(256);
        const far = (a: number, b: number) =>
          [0, 8, 16].reduce((sum, bit) => sum + (((a >>> bit) & 255) - ((b >>> bit) & 255)) ** 2, 0);
        const others = [...drawn.keys()].filter((i) => read[i] !== drawn[i]);
        expect(others.length).toBe(new Set(drawn).size - 256);
        for (const i of others) {
          const to = drawn[i] ?? 0;
          expect(far(read[i] ?? 0, to)).toBe(Math.min(...listed.map((one) => far(one, to))));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test.each([
  [256, 3],
  [260, 6],
])("%i colours in few dots are of kind %i", (colours, kind) => {
  expect(dotsOf(pictureOf(20, 13, colours, 1)).kind).toBe(kind);
});
