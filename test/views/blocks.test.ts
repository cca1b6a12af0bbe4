import { expect, test } from "vitest";
import { blocksOf, networkBlocks } from "../../src/views/blocks.ts";

test("blocks begin with a round year, and the last ends with the span", () => {
  expect(blocksOf({ first: 1994, last: 2003 }, 5)).toEqual([
    { first: 1990, last: 1994 },
    { first: 1995, last: 1999 },
    { first: 2000, last: 2003 },
  ]);
  expect(blocksOf({ first: 2000, last: 2000 }, 10)).toEqual([{ first: 2000, last: 2000 }]);
});

test("a year that comes before the others moves none of the blocks after it", () => {
  const later = networkBlocks({ first: 1997, last: 2006 });
  const earlier = networkBlocks({ first: 1988, last: 2006 });
  expect(later[0]).toEqual({ first: 1997, last: 1999 });
  expect(earlier.slice(-2)).toEqual(later.slice(1));
  expect(earlier[0]).toEqual({ first: 1988, last: 1989 });
});
