import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endedActors, outlasted } from "../../src/study/check-ended-actors.ts";
import { added, faultsIn } from "./faults.ts";

const ACTOR = added("actors", { id: "SUN", kind: "state", name: "Soviet Union" });

async function said(...rows: readonly Readonly<Record<string, string>>[]) {
  const patch = added(
    "facilities",
    ...rows.map((row, i) => ({ id: `b${i}`, operator: "SUN", closed: "", ...row })),
  );
  const faults = await faultsIn({ ...ACTOR, ...patch });
  return faults
    .filter(({ code }) => code === "outlasts-actor")
    .map(({ level, message }) => `${level}: ${message}`);
}

describe("what goes on after a state of it has ended", () => {
  test("has no end, ends later or begins later", async () => {
    expect(await said({ opened: "1989" }, { opened: "", closed: "1995" }, { opened: "1997" })).toEqual([
      "warning: has no end, and counts as that of SUN after 1991, its last year",
      "warning: ends 1995, after 1991, the last year of SUN",
      "warning: begins 1997, after 1991, the last year of SUN",
    ]);
  });
  test("and not what ends in time, may have, or is of a state that stands", async () => {
    expect(
      await said(
        { opened: "1979", closed: "1991" },
        { opened: "1979", closed: "1991/1993" },
        { opened: "1989", operator: "ORL" },
      ),
    ).toEqual([]);
  });
  test("nor what the value ledger ends", async () => {
    const values = added("values", { table: "facilities", id: "b0", field: "closed", value: "1991" });
    const rows = added("facilities", { id: "b0", operator: "SUN", opened: "1989", closed: "" });
    const faults = await faultsIn({ ...ACTOR, ...rows, ...values });
    expect(faults.filter(({ code }) => code === "outlasts-actor")).toEqual([]);
  });
  test("of hosts and members too, each state once", () => {
    const ended = endedActors();
    const row = { operator: "SUN", host: "DDR", opened: "1957", closed: "" };
    expect(outlasted("facilities", row, ended).map(({ why }) => why)).toEqual([
      "has no end, and counts as that of SUN after 1991, its last year",
      "has no end, and counts as that of DDR after 1990, its last year",
    ]);
    const late = { operator: "SUN", host: "KAZ", opened: "1997", closed: "" };
    expect(outlasted("facilities", late, ended).map(({ mend }) => mend)).toEqual([
      "name whose it was after 1991, or correct 1997",
    ]);
    expect(outlasted("memberships", { actor: "YUG", from: "1961", to: "" }, ended)).toHaveLength(1);
    expect(outlasted("exercises", { operator: "SUN" }, ended)).toEqual([]);
  });
});

test("an end by the last year is never told, and one after it always is", () => {
  const ended = new Map([["X", 1991]]);
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2030 }), (year) => {
      const told = outlasted(
        "facilities",
        { operator: "X", host: "Y", opened: "1900", closed: `${year}` },
        ended,
      );
      expect(told.length).toBe(year > 1991 ? 1 : 0);
    }),
  );
});
