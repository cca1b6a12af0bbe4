import type { Years } from "./years-in.ts";

/** Blocks of some years each, from a round year on, that a span of years takes; the last ends with the span. */
export function blocksOf({ first, last }: Years, years: number): readonly Years[] {
  const round = Math.floor(first / years) * years;
  const n = Math.floor((last - round) / years) + 1;
  return Array.from({ length: n }, (_, i) => {
    const from = round + i * years;
    return { first: from, last: Math.min(last, from + years - 1) };
  });
}

/** Years of a block by which networks are held against each other. */
const NETWORK = 5;

/** The blocks of a span by which networks are held against each other, on pages and in releases: the first begins and the last ends with the span. */
export function networkBlocks(span: Years): readonly Years[] {
  return blocksOf(span, NETWORK).map((block) => ({ ...block, first: Math.max(block.first, span.first) }));
}
