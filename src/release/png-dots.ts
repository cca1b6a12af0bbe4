import type { RenderedImage } from "@resvg/resvg-js";
import { sum } from "../measures/sum.ts";

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
/** Of these, those that are in it since most dots have them; the others are there so that no dot gets a colour far from its own. */
const USUAL = 192;
/** Of so many dots one may be of a colour beyond them; where more are, the picture is no drawing of areas, lines and letters. */
const ONE_OF = 100;
/** Places to look a colour up in at first. */
const PLACES = 1024;
/** Dots in a row of one colour that are written one by one. */
const SHORT = 16;

/**
 * Gives the dots of pictures one after another: as places in a list of colours where these are few, which takes a quarter of the bytes and
 * of the time that packing them does. A drawing has thousands of colours where edges of several meet, each of a dot or two: those beyond the
 * list take the nearest in it. New memory for each picture costs more time than what is done in it.
 */
export function dotsInOnePlace(): (picture: RenderedImage) => PngDots {
  let place = Buffer.alloc(0);
  const runsOf = runsInOnePlace();
  return ({ width, height, pixels }) => {
    const length = height * (4 * width + 1);
    if (place.length < length) place = Buffer.alloc(length);
    const dots = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
    const runs = runsOf(dots, width);
    const list = listOf(runs);
    if (list !== null) {
      const rows = place.subarray(0, height * (width + 1));
      written(rows, runs, list, width);
      return { kind: 3, ...coloursOf(list.colours), rows };
    }
    for (let y = 0; y < height; y++) {
      place[y * (4 * width + 1)] = 0;
      pixels.copy(place, y * (4 * width + 1) + 1, 4 * y * width, 4 * (y + 1) * width);
    }
    return { kind: 6, colours: Buffer.alloc(0), alphas: Buffer.alloc(0), rows: place.subarray(0, length) };
  };
}

/** Dots of one colour beside each other in a row, one run after another. */
interface Runs {
  readonly size: number;
  /** The number of the colour of each, and its length. */
  readonly numbers: Uint32Array;
  readonly lengths: Uint32Array;
  /** All colours in the order they come in, and how many dots have each. */
  readonly colours: readonly number[];
  readonly counts: readonly number[];
}

function runsInOnePlace(): (dots: Int32Array, width: number) => Runs {
  let [numbers, lengths] = [new Uint32Array(PLACES), new Uint32Array(PLACES)];
  const twice = (list: Uint32Array) => {
    const longer = new Uint32Array(2 * list.length);
    longer.set(list);
    return longer;
  };
  return (dots, width) => {
    const [colours, counts]: [number[], number[]] = [[], []];
    const numberOf = numbering(colours);
    let size = 0;
    for (let row = 0; row < dots.length; row += width) {
      const end = row + width;
      for (let i = row; i < end; ) {
        const colour = dots[i] as number;
        const begun = i;
        do i++;
        while (i < end && dots[i] === colour);
        const number = numberOf(colour);
        counts[number] = (counts[number] ?? 0) + i - begun;
        if (size === numbers.length) [numbers, lengths] = [twice(numbers), twice(lengths)];
        numbers[size] = number;
        lengths[size++] = i - begun;
      }
    }
    return { size, numbers, lengths, colours, counts };
  };
}

/** Gives each colour a number in the order they come in, and lists it. */
function numbering(colours: number[]): (colour: number) => number {
  let places = PLACES;
  let keys = new Int32Array(places);
  let numbers = new Int32Array(places).fill(-1);
  const placeOf = (colour: number) => {
    let at = Math.imul(colour, 0x9e3779b1) >>> (Math.clz32(places) + 1);
    while (numbers[at] !== -1 && keys[at] !== colour) at = (at + 1) % places;
    return at;
  };
  const put = (colour: number, number: number) => {
    const at = placeOf(colour);
    keys[at] = colour;
    numbers[at] = number;
  };
  return (colour) => {
    const known = numbers[placeOf(colour)] ?? -1;
    if (known !== -1) return known;
    if (4 * colours.length >= places) {
      places *= 4;
      keys = new Int32Array(places);
      numbers = new Int32Array(places).fill(-1);
      for (const [number, held] of colours.entries()) put(held, number);
    }
    put(colour, colours.length);
    return colours.push(colour) - 1;
  };
}

interface List {
  readonly colours: readonly number[];
  /** Where in the list each colour of the picture stands, or the one that stands for it. */
  readonly places: Uint8Array;
}

/** The colours that most dots have, and of all others those that differ most from any listed; null where too many dots have none of these. */
function listOf({ colours, counts }: Runs): List | null {
  if (colours.length <= MOST) return { colours, places: Uint8Array.from(colours.keys()) };
  const usual = [...colours.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const tooMany = (beyond: readonly number[]) =>
    sum(beyond.map((number) => counts[number] ?? 0)) * ONE_OF > sum(counts);
  // No list holds more dots than that of the colours which most have.
  if (tooMany(usual.slice(MOST))) return null;
  const listed: number[] = [];
  const held = new Uint8Array(colours.length);
  const places = new Uint8Array(colours.length);
  const apart = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY);
  const list = (number: number) => {
    const colour = colours[number] ?? 0;
    for (let other = 0; other < colours.length; other++) {
      const far = differs(colour, colours[other] ?? 0);
      if (far >= (apart[other] ?? 0)) continue;
      apart[other] = far;
      places[other] = listed.length;
    }
    held[number] = 1;
    listed.push(colour);
  };
  usual.slice(0, USUAL).forEach(list);
  while (listed.length < MOST) list(apart.reduce((most, far, n) => (far > (apart[most] ?? 0) ? n : most), 0));
  return tooMany(usual.filter((number) => held[number] === 0)) ? null : { colours: listed, places };
}

/** How much two colours differ: the sum of the squares of what their parts do. */
function differs(one: number, other: number): number {
  let far = 0;
  for (let bit = 0; bit < 32; bit += 8) {
    const part = ((one >>> bit) & 255) - ((other >>> bit) & 255);
    far += part * part;
  }
  return far;
}

/** Writes the place of each dot's colour, row after row, each after the number of its filter. */
function written(out: Uint8Array, { size, numbers, lengths }: Runs, { places }: List, width: number): void {
  let at = 0;
  for (let run = 0, x = 0; run < size; run++) {
    if (x === 0) out[at++] = 0;
    const [place, length] = [places[numbers[run] ?? 0] ?? 0, lengths[run] ?? 0];
    const end = at + length;
    if (length < SHORT) while (at < end) out[at++] = place;
    else out.fill(place, at, end);
    at = end;
    x = (x + length) % width;
  }
}

/** Colours as the renderer gives them, four bytes each. */
function coloursOf(list: readonly number[]): Pick<PngDots, "colours" | "alphas"> {
  const bytes = new Uint8Array(Uint32Array.from(list).buffer);
  return {
    colours: Buffer.from(bytes.filter((_, i) => i % 4 < 3)),
    alphas: Buffer.from(bytes.filter((_, i) => i % 4 === 3)),
  };
}
