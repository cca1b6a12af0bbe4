import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosen } from "../../src/changes/choose.ts";
import { type Reconciled, reconciled } from "../../src/changes/reconcile.ts";
import { opened } from "../sources/sipri/reading.ts";

const FLAT_HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";
const SEMI_HEADER =
  "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";
const above = (title: string) => `${title}\nData generated: 18 May 2026 2:29:20 PM\n\n`;
const YEARS = [2010, 2011, 2012, 2013] as const;

/** A delivery of a generated register; the volume in hundredths of a million. */
interface Delivery {
  readonly deal: number;
  readonly to: string;
  readonly year: number;
  readonly hundredths: number;
}

const tiv = (hundredths: number) => String(hundredths / 100);
const recipientOf = (deal: number) =>
  ["Kazakhstan", "Peru", "Houthi rebels (Yemen)*", "Viet Nam"][deal % 4] ?? "";

/** Deliveries of a few deals, one recipient a deal, at most one a year. */
const deliveries = fc
  .uniqueArray(
    fc.record({
      deal: fc.integer({ min: 1, max: 12 }),
      year: fc.constantFrom(...YEARS),
      hundredths: fc.integer({ min: 1, max: 60_000 }),
    }),
    { selector: (d) => `${d.deal} ${d.year}`, minLength: 6, maxLength: 40 },
  )
  .map((all) => all.map((d) => ({ ...d, to: recipientOf(d.deal) })));

function flat(all: readonly Delivery[]): string {
  const lines = all.map(
    (d) =>
      `${d.deal},France,${d.to},Gun-${d.deal},gun,Artillery,2009,No,5,No,${d.year},No,New,1,0.5,${tiv(d.hundredths)},No`,
  );
  return `${above("Transfers of major conventional arms")}${FLAT_HEADER}\n${lines.join("\n")}\n`;
}

function semi(all: readonly Delivery[]): string {
  const lines = [...new Set(all.map((d) => d.deal))].map((deal) => {
    const own = all.filter((d) => d.deal === deal);
    const years = own.map((d) => d.year).sort();
    const total = tiv(own.reduce((n, d) => n + d.hundredths, 0));
    return `${own[0]?.to},France,2009,,5,,Gun-${deal},gun,5,,${years.join("; ")},New,,0.5,${total},${total}`;
  });
  return `${above("Transfers of major conventional arms")}${SEMI_HEADER}\n${lines.join("\n")}\n`;
}

/** The publisher's table of whole numbers: 0 is under half a million, blank is nothing. */
function values(all: readonly Delivery[], change: (cell: string, i: number) => string = (c) => c): string {
  const names = [...new Set(all.map((d) => d.to))];
  let n = 0;
  const lines = names.map((to) => {
    const cells = YEARS.map((year) => {
      const own = all.filter((d) => d.to === to && d.year === year);
      const sum = own.reduce((s, d) => s + d.hundredths, 0) / 100;
      return change(own.length === 0 ? "" : String(Math.round(sum)), n++);
    });
    return [to, ...cells, "1", "1%"].join(",");
  });
  return `${above("Volume of transfers of major arms")}Imports by,${YEARS.join(",")},2010-2013,Percentage\n${lines.join("\n")}\nTotal world import,1,1,1,1,4,100%\n`;
}

async function held(ours: string, theirs: string): Promise<Reconciled> {
  const side = async (text: string, name: string) => {
    const document = await opened(new TextEncoder().encode(text), name);
    const told = chosen(document, undefined);
    if (told === null) throw new Error(`${name} is of no source`);
    return { document, told };
  };
  return reconciled(await side(ours, "ours.csv"), await side(theirs, "theirs.csv"));
}

describe("a flat register against the table of import values", () => {
  test("agrees within 0.51 in every cell where the table was made of it, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (all) => {
        const found = await held(flat(all), values(all));
        const cells = new Set(all.map((d) => `${d.to} ${d.year}`));
        expect(found.unequal).toEqual([]);
        expect(found.largest).toBeLessThanOrEqual(0.51);
        expect(found.cells).toBe(cells.size);
        expect([found.by, found.tolerance]).toEqual(["recipient-year", 0.51]);
        expect(found.vintages).toEqual(["2026-05-18", "2026-05-18"]);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  test("one cell that is off by two is found, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.nat(), async (all, pick) => {
        const full = values(all)
          .split("\n")
          .slice(4, -2)
          .flatMap((line) => line.split(",").slice(1, 5));
        const printed = full.flatMap((cell, i) => (cell === "" ? [] : [i]));
        const at = printed[pick % printed.length];
        const found = await held(
          flat(all),
          values(all, (cell, i) => (i === at ? String(Number(cell) + 2) : cell)),
        );
        expect(found.unequal).toHaveLength(1);
        expect(found.unequal[0]?.theirs).toBe(Number(full[at ?? 0]) + 2);
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  const some: readonly Delivery[] = [
    { deal: 4, to: "Kazakhstan", year: 2010, hundredths: 1000 },
    { deal: 5, to: "Peru", year: 2012, hundredths: 300 },
    { deal: 5, to: "Peru", year: 2013, hundredths: 100 },
  ];

  test("a cell that one of the two has not is found with nothing on its side, the largest difference first", async () => {
    const lacking = await held(flat(some.slice(1)), values(some));
    expect(lacking.unequal).toEqual([{ recipient: "Kazakhstan", year: "2010", ours: null, theirs: 10 }]);
    const blank = await held(flat(some), values(some.slice(1)));
    expect(blank.unequal).toEqual([{ recipient: "Kazakhstan", year: "2010", ours: 10, theirs: null }]);
    const both = await held(flat(some), values(some.map((d) => ({ ...d, hundredths: d.hundredths * 2 }))));
    expect(both.unequal.map((u) => [u.recipient, u.year])).toEqual([
      ["Kazakhstan", "2010"],
      ["Peru", "2012"],
      ["Peru", "2013"],
    ]);
  });

  test("what was delivered for less than half a million is a printed 0, and agrees", async () => {
    const small = [...some, { deal: 6, to: "Viet Nam", year: 2011, hundredths: 49 }];
    expect(values(small)).toContain("Viet Nam,,0,,");
    expect((await held(flat(small), values(small))).unequal).toEqual([]);
  });

  test("years that the table does not have are not compared", async () => {
    const later = [...some, { deal: 7, to: "Peru", year: 2019, hundredths: 9900 }];
    expect((await held(flat(later), values(some))).unequal).toEqual([]);
  });

  test("a table of exports is refused, and so is a register of one row a deal against values", async () => {
    const exports = values(some).replace("Imports by", "Exports by").replace("world import", "world export");
    await expect(held(flat(some), exports)).rejects.toMatchObject({ name: "FileError", code: "exports" });
    await expect(held(semi(some), values(some))).rejects.toMatchObject({ code: "not-comparable" });
    await expect(held(values(some), flat(some))).rejects.toMatchObject({ code: "not-comparable" });
  });
});

describe("two shapes of one register", () => {
  test("agree year by year with each deal spread evenly, in either order", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (all) => {
        const [found, turned] = [await held(flat(all), semi(all)), await held(semi(all), flat(all))];
        expect(found).toMatchObject({ by: "year", unequal: [] });
        expect(found.cells).toBeGreaterThan(0);
        expect(turned).toMatchObject({ cells: found.cells, unequal: [] });
      }),
      { seed: 10, numRuns: 40 },
    );
  });

  test("what one of them lacks is found by year", async () => {
    const all = YEARS.flatMap((year) => [
      { deal: 1, to: "Peru", year, hundredths: 500 },
      { deal: 2, to: "Peru", year, hundredths: 700 },
    ]);
    const found = await held(flat(all), semi(all.filter((d) => d.deal === 1 || d.year !== 2011)));
    expect(found.unequal).toEqual([{ recipient: "", year: "2011", ours: 12, theirs: 5 }]);
  });
});
