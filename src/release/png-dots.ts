import type { RenderedImage } from "@resvg/resvg-js";

/** The dots of a picture as PNG has them. */
export interface PngDots {
  /** The number of the colour type: a list of colours, or red, green, blue and alpha. */
  readonly kind: 3 | 6;
  /** Red, green and blue of each colour in the list, and the alpha of each; blank where there is no list. */
  readonly colours: Buffer;
  readonly alphas: Buffer;
  /** Each row after the number of its filter, which is none; they stand until the next picture. */
  readonly rows: Uint8Array;
}

/** The most colours that a list holds. */
const MOST = 256;
/** Places to look a colour up in, of which a list fills a quarter at most. */
const PLACES = 1024;
/** Dots in a row of one colour that are written one by one. */
const SHORT = 16;

/**
 * Gives the dots of pictures one after another: as places in a list of colours where these are few, which takes a quarter of the bytes and
 * of the time that packing them does. New memory for each picture costs more time than what is done in it.
 */
export function dotsInOnePlace(): (picture: RenderedImage) => PngDots {
  let place = Buffer.alloc(0);
  return ({ width, height, pixels }) => {
    const length = height * (4 * width + 1);
    if (place.length < length) place = Buffer.alloc(length);
    const dots = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
    const listed = listInto(place, dots, width);
    if (listed !== null)
      return { kind: 3, ...coloursOf(listed), rows: place.subarray(0, height * (width + 1)) };
    for (let y = 0; y < height; y++) {
      place[y * (4 * width + 1)] = 0;
      pixels.copy(place, y * (4 * width + 1) + 1, 4 * y * width, 4 * (y + 1) * width);
    }
    return { kind: 6, colours: Buffer.alloc(0), alphas: Buffer.alloc(0), rows: place.subarray(0, length) };
  };
}

/** Writes each dot as its place in a list of colours in the order they come in. @returns the list, or null where they are too many */
function listInto(out: Uint8Array, dots: Uint32Array, width: number): readonly number[] | null {
  const colours: number[] = [];
  const keys = new Uint32Array(PLACES);
  const places = new Int16Array(PLACES).fill(-1);
  const numberOf = (colour: number): number => {
    let at = (Math.imul(colour, 0x9e3779b1) >>> 22) % PLACES;
    while (places[at] !== -1 && keys[at] !== colour) at = (at + 1) % PLACES;
    if (places[at] === -1) {
      keys[at] = colour;
      places[at] = colours.length;
      colours.push(colour);
    }
    return places[at] ?? 0;
  };
  let at = 0;
  for (let row = 0; row < dots.length; row += width) {
    out[at++] = 0;
    const end = row + width;
    for (let i = row; i < end; ) {
      const colour = dots[i] as number;
      const begun = i;
      do i++;
      while (i < end && dots[i] === colour);
      const number = numberOf(colour);
      if (colours.length > MOST) return null;
      if (i - begun < SHORT) for (let k = begun; k < i; k++) out[at++] = number;
      else {
        out.fill(number, at, at + i - begun);
        at += i - begun;
      }
    }
  }
  return colours;
}

/** Colours as the renderer gives them, four bytes each. */
function coloursOf(list: readonly number[]): Pick<PngDots, "colours" | "alphas"> {
  const bytes = new Uint8Array(Uint32Array.from(list).buffer);
  return {
    colours: Buffer.from(bytes.filter((_, i) => i % 4 < 3)),
    alphas: Buffer.from(bytes.filter((_, i) => i % 4 === 3)),
  };
}
