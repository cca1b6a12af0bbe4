import type { Survey } from "./survey.ts";

/**
 * UTF-16 without a byte order mark, by where its NULs stand, or, where Cyrillic or Chinese text has hardly any,
 * by what its units would be; null where it is none.
 */
export function utf16Of(
  survey: Survey,
): { readonly encoding: "utf-16le" | "utf-16be"; readonly why: string } | null {
  const half = survey.size / 2;
  if (half < 1 || survey.controls === 0) return null;
  const little = shareOfText(survey.pieces, true);
  const big = shareOfText(survey.pieces, false);
  const share = Math.max(little, big);
  const encoding = little >= big ? "utf-16le" : "utf-16be";
  const [even, odd] = survey.nuls;
  const [most, least] = encoding === "utf-16le" ? [odd, even] : [even, odd];
  if (share >= 0.9 && most >= half * 0.03 && least <= most * 0.05) {
    const place = encoding === "utf-16le" ? "second" : "first";
    return { encoding, why: `${most.toLocaleString("en")} of its pairs of bytes have a NUL as the ${place}` };
  }
  const controls = most + least + survey.low[0] + survey.low[1];
  if (share < 0.95 || Math.min(little, big) > share - 0.2 || controls < half * 0.02) return null;
  return { encoding, why: "its pairs of bytes are letters and its single bytes are not" };
}

/** The share of pairs of bytes that are signs of the scripts that such files are in. */
function shareOfText(pieces: readonly Uint8Array[], little: boolean): number {
  let good = 0;
  let all = 0;
  for (const piece of pieces) {
    for (let i = 0; i + 1 < piece.length; i += 2) {
      const first = piece[i] ?? 0;
      const second = piece[i + 1] ?? 0;
      all++;
      if (little ? isText(second, first) : isText(first, second)) good++;
    }
  }
  return all === 0 ? 0 : good / all;
}

function isText(high: number, low: number): boolean {
  if (high === 0)
    return (low >= 0x20 && low !== 0x7f && (low < 0x80 || low > 0x9f)) || (low >= 9 && low <= 13);
  if (high <= 0x05) return true;
  if (high === 0x20) return low >= 0x10 && low <= 0xcf;
  if (high === 0x21) return low >= 0x10;
  if (high === 0xfe) return low === 0xff;
  // Read the wrong way round, ASCII is signs whose low byte is NUL.
  if (high === 0x30 || (high >= 0x4e && high <= 0x9f)) return low !== 0;
  return high === 0xff && low < 0xef;
}
