import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Random numbers, the same on every machine for the same seed and stream. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `below`. */
  below(below: number): number;
}

/**
 * One of many streams of a seed. Work that is cut into blocks takes one stream a block, so that its result does not
 * depend on who does which block.
 */
export function randomOf(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(mixed(seed, stream));
  const next = () =>
    ((generator.next() >>> 5) * 67_108_864 + (generator.next() >>> 6)) / 9_007_199_254_740_992;
  return { next, below: (below) => Math.floor(next() * below) };
}

/** A 32-bit number of two, all bits of both in each bit (the finaliser of MurmurHash3). */
function mixed(seed: number, stream: number): number {
  let h = Math.imul(seed ^ Math.imul(stream + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
