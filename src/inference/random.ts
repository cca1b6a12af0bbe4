import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** Random numbers, the same on every machine for the same seed and stream. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `below`. */
  below(below: number): number;
}

/** Up to here the product with a 32-bit number is exact. */
const EXACT = 2 ** 21;

/**
 * One of many streams of a seed. Work that is cut into blocks takes one stream a block, so that its result does not
 * depend on who does which block.
 */
export function randomOf(seed: number, stream = 0): Random {
  const words = [0, 1, 2, 3].map((word) => mixed(mixed(seed, stream), word));
  const generator = xoroshiro128plusFromState(words);
  const next = () =>
    ((generator.next() >>> 5) * 67_108_864 + (generator.next() >>> 6)) / 9_007_199_254_740_992;
  // Lemire 2019: the high word of a product is uniform once products whose low word is too small are drawn again.
  const below = (size: number) => {
    if (!(size >= 1 && size <= EXACT)) return Math.floor(next() * size);
    let product = (generator.next() >>> 0) * size;
    if (product >>> 0 < size) {
      const least = 4_294_967_296 % size;
      while (product >>> 0 < least) product = (generator.next() >>> 0) * size;
    }
    return Math.floor(product / 4_294_967_296);
  };
  return { next, below };
}

/** A 32-bit number of two, all bits of both in each bit (the finaliser of MurmurHash3). */
function mixed(seed: number, stream: number): number {
  let h = Math.imul(seed ^ Math.imul(stream + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
