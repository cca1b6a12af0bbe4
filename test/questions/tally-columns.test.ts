import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layers } from "../../src/layers/index.ts";
import { sum } from "../../src/measures/sum.ts";
import type { Factor } from "../../src/questions/factors.ts";
import { pick } from "../../src/questions/named.ts";
import {
  columnsOf,
  countedIn,
  countsAt,
  hasRows,
  placesIn,
  type Rows,
  restSums,
  rowsOf,
  selectedRows,
  sumsOf,
  unknownIn,
} from "../../src/questions/tally-columns.ts";

const layer = pick(layers, "exercises", "layer");
const of = (...values: readonly number[]) => Float64Array.from(values);
const exact = (...values: readonly number[]) => ({
  best: of(...values),
  low: of(...values),
  high: of(...values),
});

const columns = (rows: Rows, from: Factor | null, table = "exercises") =>
  columnsOf(layer, table, rows, from, () => placesIn(rows, from?.best.length ?? 0));

describe("rows of a table", () => {
  const rows = selectedRows(exact(1, 0, 1, 1, 1), {
    best: of(3, 9, Number.NaN, 0, 5),
    low: of(3, 9, 0, 0, 4),
    high: of(3, 9, 0, 0, Number.POSITIVE_INFINITY),
  });

  test("are what is selected and adds something, or may", () => {
    expect([...rows.index]).toEqual([0, 2, 4]);
    expect([...rows.unknown]).toEqual([1]);
    expect(rows.known).toBe(2);
    expect(rows.whole()).toEqual([8, 7, Number.POSITIVE_INFINITY]);
  });

  test("stay the same for every sender, whose part and whose rest are added up apart", () => {
    const from = exact(0.5, 1, 0, 1, 0);
    const all = [columns(rows, from)];
    expect(sumsOf(all, "part")).toEqual([1.5, 1.5, 1.5]);
    expect(sumsOf(all, "whole")).toEqual([8, 7, Number.POSITIVE_INFINITY]);
    expect(restSums(all)).toEqual([6.5, 5.5, Number.POSITIVE_INFINITY]);
    expect(unknownIn(all)).toBe(0);
    expect([...countedIn(columns(rows, from), "part")]).toEqual([0]);
    expect(rowsOf(all).map((row) => row.index)).toEqual([0, 4]);
    expect(unknownIn([columns(rows, null)])).toBe(1);
  });

  test("are none where nothing is selected", () => {
    const none = columns(selectedRows(exact(0, 0), exact(1, 1)), null);
    expect(hasRows(none)).toBe(false);
    expect(sumsOf([none], "part")).toEqual([0, 0, 0]);
  });
});

test("what is certain is selected as what may be more or less is", () => {
  const bits = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { maxLength: 40 });
  fc.assert(
    fc.property(
      bits,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
      (rows, shares) => {
        const column = (k: 0 | 1) => rows.map((row) => row[k]);
        const certain = (of: readonly number[]) => {
          const best = Uint8Array.from(of);
          return { best, low: best, high: best };
        };
        const general = selectedRows(exact(...column(0)), exact(...column(1)));
        const fast = selectedRows(certain(column(0)), certain(column(1)));
        const from = exact(...rows.map((_, i) => shares[i] ?? 0));
        for (const share of [null, from]) {
          const [one, other] = [columns(fast, share), columns(general, share)];
          expect(sumsOf([one], "part")).toEqual(sumsOf([other], "part"));
          expect(sumsOf([one], "whole")).toEqual(sumsOf([other], "whole"));
          expect(restSums([one])).toEqual(restSums([other]));
          expect(countedIn(one, "part")).toEqual(countedIn(other, "part"));
          for (const which of ["part", "whole"] as const)
            expect(rows.flatMap((_, i) => (countsAt(other, i, which) ? [i] : []))).toEqual([
              ...countedIn(other, which),
            ]);
          expect(rowsOf([one])).toEqual(rowsOf([other]));
        }
        expect({ ...fast, whole: null }).toEqual({ ...general, whole: null });
      },
    ),
  );
});

test("sums of columns are those of their rows, to the last bit", () => {
  const share = fc.constantFrom(0, 0.25, 1 / 3, 0.7, 1);
  const amount = fc.oneof(fc.constantFrom(0, 1, Number.NaN), fc.double({ min: -10, max: 1e9, noNaN: true }));
  const activity = fc.record({
    weight: fc.constantFrom(0, 1),
    amount,
    more: fc.constantFrom(0, 1, 2.5, Number.POSITIVE_INFINITY),
    share,
  });
  fc.assert(
    fc.property(fc.array(fc.array(activity, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (tables) => {
      const dense = tables.map((all, n) => {
        const column = (take: (one: (typeof all)[number]) => number) => Float64Array.from(all, take);
        const weights = column((a) => a.weight);
        const amounts = {
          best: column((a) => a.amount),
          low: column((a) => a.amount),
          high: column((a) => a.amount + (a.amount === 0 ? 0 : a.more)),
        };
        const best = column((a) => a.share);
        const from = { best, low: best, high: column((a) => Math.min(1, a.share * 1.5)) };
        const rows = selectedRows({ best: weights, low: weights, high: weights }, amounts);
        return columns(rows, from, `t${n}`);
      });
      const sparse = dense.map(({ table, rows, from }) => {
        const few = Int32Array.from([...(from?.high ?? [])].flatMap((share, i) => (share === 0 ? [] : [i])));
        return columns(rows, from === null ? null : { ...from, few }, table);
      });
      const rows = rowsOf(dense);
      const sums = (take: (row: (typeof rows)[number]) => readonly [number, number, number]) =>
        [0, 1, 2].map((end) => sum(rows.map((row) => take(row)[end] ?? 0)));
      expect(sumsOf(dense, "part")).toEqual(sums((r) => [r.best, r.low, r.high]));
      expect(sumsOf(sparse, "part")).toEqual(sumsOf(dense, "part"));
      for (const [n, one] of sparse.entries()) {
        expect(one.own()).not.toBeNull();
        expect(countedIn(one, "part")).toEqual(countedIn(dense[n] ?? one, "part"));
      }
      expect(sumsOf(dense, "whole")).toEqual(sums(({ whole }) => [whole.best, whole.low, whole.high]));
      expect(restSums(dense)).toEqual(
        sums(({ whole, best, low, high }) => [
          whole.best - best,
          Math.max(0, whole.low - high),
          whole.high === Number.POSITIVE_INFINITY ? whole.high : Math.max(0, whole.high - low),
        ]),
      );
    }),
  );
});
