import fc from "fast-check";
import { expect, test } from "vitest";
import {
  horizontalDensity,
  horizontalDensityValued,
  twoModeDensity,
  twoModeDensityValued,
  verticalDensity,
  verticalDensityValued,
} from "../../../src/measures/ties/block-density.ts";
import { density } from "../../../src/measures/ties/density.ts";
import { GUESTS, WOMEN } from "../events/davis.ts";
import { karate, randomTies, relabelled, tiesOf, toyH } from "./graphs.ts";

const all = [
  twoModeDensity,
  twoModeDensityValued,
  verticalDensity,
  verticalDensityValued,
  horizontalDensity,
  horizontalDensityValued,
];

test("toy H: ten of fifteen pairs from outside, nothing back, four of twenty ties inside", () => {
  expect(all.map((m) => m.of(toyH).value)).toEqual([10 / 15, 10 / 15, 10 / 30, 10 / 30, 4 / 20, 4 / 20]);
});

test("women and events: the two-mode density (networkx)", () => {
  const events = GUESTS.map((_, e) => `E${e}`);
  const arcs = GUESTS.flatMap((guests, e) => guests.map((g) => [WOMEN[g] ?? "", `E${e}`] as const));
  const ties = tiesOf([...WOMEN, ...events], arcs, { directed: false, inside: events });
  expect(twoModeDensity.of(ties).value).toBeCloseTo(0.3531746032, 10);
  expect(verticalDensity.of(ties).value).toBeCloseTo(0.3531746032, 10);
  expect(horizontalDensity.of(ties).value).toBe(0);
});

test("numbers of actors do not matter to a block, and with all inside it is the density", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (bits) => {
      const ties = randomTies(6, bits);
      for (const m of all)
        expect(m.of(relabelled(ties, [5, 3, 1, 0, 2, 4])).value, m.name).toBeCloseTo(
          Number(m.of(ties).value),
          12,
        );
      const inside = { ...ties, inside: new Uint8Array(6).fill(1) };
      expect(horizontalDensity.of(inside).value).toBeCloseTo(Number(density.of(ties).value), 12);
    }),
  );
});

test("no outsider, one member, an unknown tie, weights near the largest number", () => {
  for (const m of all.slice(0, 4)) expect(m.of(karate).why).toBe("undefined-by-definition");
  for (const m of all.slice(4))
    expect(m.of(tiesOf(["a", "b"], [["a", "b"]], { inside: ["a"] })).why).toBe("undefined-by-definition");
  const unknown = tiesOf(
    ["p", "k", "l"],
    [
      ["p", "k", Number.NaN],
      ["p", "l", 3],
    ],
    { inside: ["k", "l"] },
  );
  expect(twoModeDensity.of(unknown)).toEqual({ value: 1, low: 0.5, high: 1 });
  expect(twoModeDensityValued.of(unknown)).toEqual({ value: 3, low: 1.5, high: null });
  const large = tiesOf(
    ["p", "k", "l"],
    [
      ["p", "k", 1.5e308],
      ["p", "l", 1.5e308],
    ],
    { inside: ["k", "l"] },
  );
  expect(twoModeDensityValued.of(large).value).toBeCloseTo(1.5e308, -296);
  expect(
    all
      .slice(4)
      .map(
        (m) => m.of(tiesOf(["k", "l"], [["k", "l", 1]], { inside: ["k", "l"], byConstruction: "made" })).why,
      ),
  ).toEqual(["by-construction", "by-construction"]);
});
