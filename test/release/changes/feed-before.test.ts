import { expect, test } from "vitest";
import { feedBefore } from "../../../src/cli/release/feed.ts";

test("a feed says of the first of all releases that it is the first, and of none between what it changed", () => {
  const of = (version: string) => ({ version, date: "2026-01-01", hash: version });
  expect(feedBefore([])).toEqual([]);
  expect(feedBefore([of("0.3.0"), of("0.2.0"), of("0.1.0")]).map(({ changes }) => changes)).toEqual([
    null,
    null,
    "first",
  ]);
});
