/** Keys of rows and a print of what each says, for tables that are too long to keep: 12 bytes a place. */
export interface Prints {
  readonly size: number;
  /** The print of a key; null where it is not held. 64 bits of hash stand for it. */
  get(key: string): number | null;
  /** Holds a key with its print, if it is not held yet, and says whether it was new. */
  put(key: string, print: number): boolean;
}

/** Holds no more than this share of its places. */
const FULL = 0.75;

export function newPrints(): Prints {
  let places = 1 << 12;
  let size = 0;
  let high = new Uint32Array(places);
  let low = new Uint32Array(places);
  let prints = new Uint32Array(places);
  const find = (h: number, l: number) => {
    let at = (l ^ Math.imul(h, 31)) & (places - 1);
    while ((high[at] !== 0 || low[at] !== 0) && (high[at] !== h || low[at] !== l))
      at = (at + 1) & (places - 1);
    return at;
  };
  const grow = () => {
    const old = { high, low, prints };
    places *= 2;
    high = new Uint32Array(places);
    low = new Uint32Array(places);
    prints = new Uint32Array(places);
    for (let i = 0; i < old.high.length; i++) {
      const [h, l] = [old.high[i] ?? 0, old.low[i] ?? 0];
      if (h === 0 && l === 0) continue;
      const at = find(h, l);
      high[at] = h;
      low[at] = l;
      prints[at] = old.prints[i] ?? 0;
    }
  };
  return {
    get size() {
      return size;
    },
    get: (key) => {
      const at = find(hashed(key, 0xdeadbeef), hashed(key, 0x41c6ce57));
      return high[at] === 0 && low[at] === 0 ? null : (prints[at] ?? 0);
    },
    put: (key, print) => {
      if (size + 1 > FULL * places) grow();
      const [h, l] = [hashed(key, 0xdeadbeef), hashed(key, 0x41c6ce57)];
      const at = find(h, l);
      if (high[at] !== 0 || low[at] !== 0) return false;
      high[at] = h;
      low[at] = l;
      prints[at] = print;
      size++;
      return true;
    },
  };
}

/** A print of what a row says: 32 bits over its cells. */
export function printOf(cells: readonly string[]): number {
  let print = 0x9747b28c;
  for (const cell of cells) print = hashed(cell, print);
  return print;
}

/** 32 bits of a text under a seed, never 0. */
function hashed(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x5bd1e995) ^ (h >>> 13);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0 || 1;
}
