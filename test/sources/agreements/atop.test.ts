import fc from "fast-check";
import { expect, test } from "vitest";
import { atop } from "../../../src/sources/agreements/atop.ts";
import {
  contextOf,
  documentOf,
  fatesOf,
  faultsOf,
  hasSamples,
  rowsOf,
  sampleOf,
  understood,
} from "./reading.ts";

const HEADER =
  "atopid,member,cowsys,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,bilat,phase,defense,offense,neutral,nonagg,consul,armred,version";

/** A file of rows `alliance member entry exit phase defense`, dates as y-m-d. */
function file(...rows: readonly string[]) {
  const lines = rows.map((text) => {
    const [id = "", member = "", entry = "", exit = "", phase = "0", defense = "0"] = text.split(" ");
    const parts = (date: string) => [...date.split("-"), "", ""].slice(0, 3).join(",");
    const inEffect = exit.startsWith("0") ? "1" : "0";
    return `${id},${member},1,${parts(entry)},${parts(exit)},${inEffect},0,${phase},${defense},0,0,1,0,,5.1`;
  });
  return documentOf([HEADER, ...lines].join("\n"));
}

test("an alliance is one framework, with a membership for each member and phase", async () => {
  const { reading, found } = await understood(
    atop,
    file(
      "8001 705 1992-5-15 1999-4-20 1 1",
      "8001 705 1999-4-20 0-0-0 2 0",
      "8001 365 1992-5-15 0-0-0 0 1",
      "8002 200 1950-1-1 0-0-0 0 1",
    ),
  );
  expect([...rowsOf(found, "frameworks").values()]).toEqual([
    {
      id: "atop-8001",
      name: "Alliance of Kazakhstan and Russia, 1992",
      kind: "military-alliance",
      founded: "1992-05-15",
      dissolved: "",
      source: "src",
      locator: "alliance 8001",
      note: "promises of a member: defence, non-aggression",
    },
  ]);
  expect([...rowsOf(found, "memberships")].map(([id, m]) => [id, m.from, m.to, m.note])).toEqual([
    ["atop-8001-kaz-1992-05-15", "1992-05-15", "1999-04-20", "phase 1 of the alliance"],
    ["atop-8001-kaz-1999-04-20", "1999-04-20", "", "phase 2 of the alliance"],
    ["atop-8001-rus-1992-05-15", "1992-05-15", "", ""],
  ]);
  expect(found.ignored).toEqual([{ row: 5, reason: "an alliance without a member of the region" }]);
  expect(reading.vintage).toBe("5.1");
});

test("an alliance that every member has left is dissolved; an exit without a day keeps its month", async () => {
  const { found } = await understood(
    atop,
    file("8003 703 1992-1-1 1994-5- 0", "8003 704 1992-1-1 1996-12-24 0"),
  );
  expect(rowsOf(found, "frameworks").get("atop-8003")?.dissolved).toBe("1996-12-24");
  expect(rowsOf(found, "memberships").get("atop-8003-kgz-1992-01-01")?.to).toBe("1994-05");
});

test("a number that passed to another state is taken as the state that has it, and flagged", async () => {
  const { found } = await understood(
    atop,
    file(
      "8004 365 1990-11-21 0-0-0 2",
      "8004 705 1992-1-1 0-0-0 2",
      "8005 365 1975-8-1 1990-11-21 1",
      "8005 705 1992-1-1 0-0-0",
    ),
  );
  const actors = [...rowsOf(found, "memberships").values()].map((m) => [m.framework, m.actor]);
  expect(actors).toEqual([
    ["atop-8004", "RUS"],
    ["atop-8004", "KAZ"],
    ["atop-8005", "SUN"],
    ["atop-8005", "KAZ"],
  ]);
  expect(found.flags.map((f) => [f.row, f.column])).toEqual([[2, "member"]]);
});

test("an exit before the entry, or one that nobody dates, leaves the end blank and is flagged", async () => {
  const { found } = await understood(
    atop,
    file(
      "8006 705 1999-1-1 1995-1-1",
      "8006 702 1999-1-1 ",
      "8006 701 0-0-0 0-0-0",
      "8006 999 1999-1-1 0-0-0",
    ),
  );
  expect([...rowsOf(found, "memberships").values()].map((m) => m.to)).toEqual(["", ""]);
  expect(found.flags.map((f) => [f.row, f.column])).toEqual([
    [2, "yrexit"],
    [3, "yrexit"],
  ]);
  expect(found.rejects.map((r) => [r.row, r.column])).toEqual([
    [4, "yrent"],
    [5, "member"],
  ]);
});

test("a file of alliances without members is no member file", () => {
  expect(atop.recognise(documentOf("atopid,yrent,moent,yrexit\n1,1990,1,0\n"))).toBeNull();
});

test("every row ends in exactly one way, in any order, and with the same ids", async () => {
  const member = fc.constantFrom("705", "365", "200", "345", "999", "");
  const entry = fc.constantFrom("1975-8-1", "1992-5-15", "1999-13-40", "0-0-0", "");
  const exit = fc.constantFrom("0-0-0", "1990-11-21", "2002-5-", "");
  const any = fc.tuple(fc.constantFrom("1", "2", ""), member, entry, exit).map((parts) => parts.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (rows) => {
      const { reading, found } = await understood(atop, file(...rows));
      expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
      expect(faultsOf(atop, found)).toEqual([]);
      const turned = await understood(atop, file(...rows.toReversed()));
      const ids = (of: typeof found) => of.rows.map((r) => String(r.cells.id)).toSorted();
      expect(ids(turned.found)).toEqual(ids(found));
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!hasSamples)("the alliances of Central Asia in ATOP 5.1: every member row is taken", async () => {
  const document = await sampleOf("agreements/atop5_1m_CA_alliances.csv");
  const { reading, found } = await understood(atop, document, contextOf(atop));
  expect(fatesOf(reading, found)).toEqual(new Array(300).fill(1));
  expect(faultsOf(atop, found)).toEqual([]);
  expect(found.rejects).toEqual([]);
  expect(rowsOf(found, "frameworks").size).toBe(86);
  const standing = [...rowsOf(found, "memberships").values()].filter(
    (m) => m.framework === "atop-4220" && m.actor === "UZB",
  );
  expect(standing.map((m) => [m.from, m.to])).toEqual([
    ["1992-05-15", "1999-04-20"],
    ["2006-08-17", "2012-06-28"],
  ]);
});
