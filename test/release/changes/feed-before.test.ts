import { expect, test } from "vitest";
import { feedBefore, feedEntry, hasNews } from "../../../src/cli/release/feed.ts";
import { NO_CHANGES } from "./no-changes.ts";

test("a feed says of the first of all releases that it is the first, and of none between what it changed", () => {
  const of = (version: string) => ({ version, date: "2026-01-01", hash: version });
  expect(feedBefore([])).toEqual([]);
  expect(feedBefore([of("0.3.0"), of("0.2.0"), of("0.1.0")]).map(({ changes }) => changes)).toEqual([
    null,
    null,
    "first",
  ]);
});

test("a feed counts records that are no longer handed out, and takes no claim and no figure for one", () => {
  const of = { version: "0.2.0", date: "2026-01-01", hash: "0.2.0" };
  const noLonger = ["exercises", "claims", "figures"].map(
    (table) => ({ table, why: "kept", records: 2, cells: 0 }) as const,
  );
  const changes = { ...NO_CHANGES, version: "0.2.0", since: { ...of, version: "0.1.0" }, noLonger };
  expect(feedEntry(of, changes).changes).toMatchObject({ noLonger: 2 });
  expect(noLonger.map((one) => hasNews({ ...changes, noLonger: [one] }))).toEqual([true, true, false]);
});
