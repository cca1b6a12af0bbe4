/** What the bytes of a whole text say of its encoding, counted in one pass; of the text itself only samples are kept. */
export interface Survey {
  readonly size: number;
  /** Whole characters of more than one byte that are valid UTF-8. */
  readonly multibyte: number;
  /** Bytes from 0x80 that are not part of such a character. */
  readonly bad: number;
  /** Bytes that no text has: control characters other than tab, line ends and the two that old programs leave. */
  readonly controls: number;
  /** NULs at even and at odd places. */
  readonly nuls: readonly [number, number];
  /** Control characters at even and at odd places, NULs left out. */
  readonly low: readonly [number, number];
  /** The first bytes of the file, for byte order marks. */
  readonly head: Uint8Array;
  /** Pieces of bytes from all over the file, each at an even place, for a look at UTF-16. */
  readonly pieces: readonly Uint8Array[];
  /** Words with bytes from 0x80, as Latin-1, and how often each was met: all of a small file, of a large one some of each part. */
  readonly words: ReadonlyMap<string, number>;
  /** Some lines that hold such words, as bytes. */
  readonly lines: readonly Uint8Array[];
  /** Lines that hold bytes from 0x80. */
  readonly marked: number;
}

/** Counts while a file goes by; `size` says how large it is, so that the words kept are spread over all of it. */
export function surveying(size: number): { add(piece: Uint8Array): void; end(): Survey } {
  const counts = {
    multibyte: 0,
    bad: 0,
    controls: 0,
    nuls: [0, 0] as [number, number],
    low: [0, 0] as [number, number],
    marked: 0,
  };
  const words = new Map<string, number>();
  const lines: Uint8Array[] = [];
  const pieces: Uint8Array[] = [];
  const perBlock = Math.max(8, Math.ceil(MOST_WORDS / Math.ceil((size + 1) / BLOCK)));
  let head = NOTHING;
  let seen = 0;
  let small = NOTHING;
  let carry = NOTHING;
  let lineMarked = false;

  const addParity = (piece: Uint8Array) => {
    let controls = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] ?? 0;
      if (byte >= 32 || TEXTUAL[byte] === 1) continue;
      controls++;
      const place = (seen + i) & 1 ? 1 : 0;
      if (byte === 0) counts.nuls[place]++;
      else counts.low[place]++;
    }
    counts.controls += controls;
    if (controls > 0 && pieces.length < 64) {
      const from = seen & 1;
      pieces.push(piece.slice(from, from + BLOCK));
    }
  };

  const addWords = (bytes: Uint8Array) => {
    let i = 0;
    let last = 0;
    while (i < bytes.length) {
      const blockEnd = Math.min(bytes.length, i + BLOCK);
      let left = perBlock;
      while (i < blockEnd) {
        const byte = bytes[i] ?? 0;
        if (byte < 0x80) {
          if (byte === 10 || byte === 13) lineMarked = false;
          i++;
          continue;
        }
        if (!lineMarked) {
          lineMarked = true;
          counts.marked++;
          if (lines.length < MOST_LINES) lines.push(lineAround(bytes, i));
        }
        const from = wordStart(bytes, i, last);
        const to = wordEnd(bytes, i);
        validate(bytes, i, to, counts);
        if (left > 0) {
          left--;
          const word = latin(bytes, from, Math.min(to, from + LONGEST_WORD));
          words.set(word, (words.get(word) ?? 0) + 1);
        }
        i = to;
        last = to;
      }
    }
  };

  const addBlock = (block: Uint8Array) => {
    if (head.length === 0) head = block.slice(0, 4);
    addParity(block);
    seen += block.length;
    const cut = lastCut(block);
    if (cut === 0) {
      carry = concat(carry, block);
      if (carry.length < LONGEST_CARRY) return;
      addWords(carry);
      carry = NOTHING;
      return;
    }
    const first = carry.length === 0 ? 0 : firstCut(block);
    if (first > 0) addWords(concat(carry, block.subarray(0, first)));
    addWords(block.subarray(first, cut));
    carry = block.slice(cut);
  };

  return {
    add(piece) {
      const block = small.length === 0 ? piece : concat(small, piece);
      small = NOTHING;
      if (block.length >= BLOCK) addBlock(block);
      else small = block.slice();
    },
    end() {
      addBlock(small);
      addWords(carry);
      return { ...counts, size: seen, head, pieces, words, lines };
    },
  };
}

const NOTHING = new Uint8Array(0);

/** Longer words, which are prose without spaces, are cut here, maybe inside a character. */
export const LONGEST_WORD = 400;

const BLOCK = 1 << 16;
const LONGEST_CARRY = 1 << 20;
const MOST_WORDS = 20_000;
const MOST_LINES = 200;

/** Control characters that texts have: tab, line feed, vertical tab, form feed, carriage return, end of file, escape. */
const TEXTUAL = Uint8Array.from({ length: 32 }, (_, i) => ([9, 10, 11, 12, 13, 26, 27].includes(i) ? 1 : 0));

/** No encoding has one of these as a later byte of a character, except the digits of GB18030, which are held in. */
function parts(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x40);
}

function wordStart(bytes: Uint8Array, at: number, last: number): number {
  let i = at;
  while (i > last && at - i < 40 && !parts(bytes[i - 1] ?? 0)) i--;
  return i;
}

function wordEnd(bytes: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < bytes.length && !parts(bytes[i] ?? 0)) i++;
  return i;
}

function lineAround(bytes: Uint8Array, at: number): Uint8Array {
  let from = at;
  while (from > 0 && at - from < 200 && bytes[from - 1] !== 10 && bytes[from - 1] !== 13) from--;
  let to = at;
  while (to < bytes.length && to - at < 200 && bytes[to] !== 10 && bytes[to] !== 13) to++;
  return bytes.slice(from, to);
}

/** Where the word that a piece begins inside of has ended. */
function firstCut(piece: Uint8Array): number {
  for (let i = 0; i < piece.length; i++) if (parts(piece[i] ?? 0)) return i + 1;
  return piece.length;
}

/** Where a piece can be cut without cutting a word; 0 where it is nowhere. */
function lastCut(piece: Uint8Array): number {
  for (let i = piece.length; i > 0; i--) if (parts(piece[i - 1] ?? 0)) return i;
  return 0;
}

/** Counts the characters of UTF-8 between two places as Unicode's table of well-formed sequences has them. */
function validate(
  bytes: Uint8Array,
  from: number,
  to: number,
  counts: { multibyte: number; bad: number },
): void {
  let i = from;
  while (i < to) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    const second = bytes[i + 1] ?? 0;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let good = size > 0 && second >= least && second <= most;
    for (let k = 2; good && k <= size; k++) good = ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (good) counts.multibyte++;
    else counts.bad++;
    i += good ? size + 1 : 1;
  }
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
