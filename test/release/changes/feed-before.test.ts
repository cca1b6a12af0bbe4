import { expect, test } from "vitest";
import { feedBefore, feedEntry, hasNews } from "../../../src/cli/release/feed.ts";
import { countsIn, countsOf, countsSaid } from "../../../src/release/changes/counts.ts";
import { NO_CHANGES } from "./no-changes.ts";

test("a feed says of the first of all releases that it is the first, and of those between what is known", () => {
  const of = (version: string) => ({ version, date: "2026-01-01", hash: version });
  expect(feedBefore([])).toEqual([]);
  expect(feedBefore([of("0.3.0"), of("0.2.0"), of("0.1.0")]).map(({ changes }) => changes)).toEqual([
    null,
    null,
    "first",
  ]);
  const changes = {
    since: "0.1.0",
    ...{ added: 1, removed: 2, changed: 3, merged: 4, noLonger: 5 },
    claims: 6,
  };
  const known = [of("0.3.0"), { ...of("0.2.0"), changes }, of("0.1.0")];
  expect(feedBefore(known)[1]?.changes).toEqual(changes);
  expect(feedBefore(known, false)[1]?.changes).toEqual({ ...changes, claims: null });
});

test("what an earlier release changed is counted in its files as it was when it was made", () => {
  const since = { version: "0.1.0", date: "2026-01-01", hash: "ab" };
  const change = (id: string) => ({ id, name: id, cells: [] });
  const tables = [
    {
      ...{ table: "exercises", columns: { added: [], removed: [] } },
      ...{ added: [change("a"), change("b")], removed: [change("c")], merged: [], changed: [change("d")] },
    },
  ];
  const noLonger = [{ table: "exercises", why: "kept", records: 2, cells: 0 }];
  const claims = [{ kind: "value" }, { kind: "own" }];
  const text = JSON.stringify({ ...NO_CHANGES, version: "0.2.0", since, tables, noLonger, claims });
  const counts = countsIn(text);
  expect(counts).toEqual({
    since: "0.1.0",
    ...{ added: 2, removed: 1, changed: 1, merged: 0, noLonger: 2, claims: 1 },
  });
  expect(countsSaid(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
  expect(countsOf({ ...NO_CHANGES, since: null })).toBeNull();
  for (const none of ["{}", "", "[]", '{"since": null}']) expect(countsIn(none)).toBeNull();
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
