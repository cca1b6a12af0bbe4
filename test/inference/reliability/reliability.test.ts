import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import {
  alphaInterval,
  alphaNominal,
  alphaOrdinal,
  alphaRatio,
  alphaSets,
} from "../../../src/inference/reliability/alphas.ts";
import {
  ac1,
  agreement,
  cohenKappa,
  fleissKappa,
  weightedKappa,
} from "../../../src/inference/reliability/kappas.ts";
import type { Codings } from "../../../src/measures/codings/codings.ts";
import type { Measure } from "../../../src/measures/measure.ts";
import { valueOn } from "../../../src/measures/on-table.ts";
import { TableError, tableOf } from "../../../src/measures/table.ts";
import { anxiety, byCoder, codingsOf, diagnoses, krippendorff } from "./ratings.ts";

const FEW = { draws: "99" };
const alphas = [alphaNominal, alphaOrdinal, alphaInterval, alphaRatio, alphaSets];
const all: readonly Measure<"codings">[] = [
  ...alphas,
  agreement,
  cohenKappa,
  weightedKappa,
  fleissKappa,
  ac1,
];
const value = (m: Measure<"codings">, codings: Codings, chosen: Readonly<Record<string, string>> = FEW) =>
  m.of(codings, chosen).value;

/** Two coders, one cell of a table of counts after another. */
function twoByTwo(counts: readonly (readonly number[])[]): Codings {
  return codingsOf(counts.flatMap((row, a) => row.flatMap((n, b) => Array<string>(n).fill(`${a}${b}`))));
}

test("every example is what its table gives", () => {
  for (const m of all) {
    const made = valueOn(m, tableOf(m.rows ?? []), FEW).value;
    expect(Number(Number(made).toPrecision(4)), m.name).toBe(m.gives);
    expect(m.example, m.name).toMatch(new RegExp(`${m.gives}$`));
  }
});

describe("alpha", () => {
  const data = byCoder(krippendorff);

  test("Krippendorff's four coders of twelve units, as he prints it", () => {
    expect(value(alphaNominal, data)).toBeCloseTo(0.7434210526, 10);
    expect(value(alphaOrdinal, data)).toBeCloseTo(0.8153875038, 10);
    expect(value(alphaInterval, data)).toBeCloseTo(0.8491071429, 10);
    expect(value(alphaRatio, data)).toBeCloseTo(0.7974027747, 10);
  });

  // R's irr 0.84.1 takes the coders of a unit less one as 1 where no coding is missing, so that it has 120 codings of
  // 60 and prints 0.2218478516 in place of Krippendorff's alpha.
  test("the three raters of anxiety: from R's irr, once its count of codings is put right", () => {
    const alpha = Number(value(alphaOrdinal, codingsOf(anxiety)));
    expect(alpha).toBeCloseTo(0.22838694529232217, 10);
    expect(1 - ((1 - alpha) * 119) / 2 / 59).toBeCloseTo(0.2218478516, 10);
  });

  test("a unit that one coder alone speaks of says nothing; all the same has no alpha, not 1", () => {
    const more = codingsOf([
      ...byCoder(krippendorff).values.map((row) => row.map((v) => v ?? ".").join("")),
      "7...",
    ]);
    expect(value(alphaNominal, more)).toBeCloseTo(0.7434210526, 10);
    for (const m of alphas) {
      expect(m.of(codingsOf(["11", "11"]), FEW), m.name).toMatchObject({ value: null, why: "degenerate" });
      expect(m.of(codingsOf(["1.", ".2"]), FEW), m.name).toMatchObject({ value: null, why: "no-data" });
      expect(m.of({ units: [], coders: [], values: [] }, FEW), m.name).toMatchObject({ why: "no-data" });
    }
  });

  test("numbers are numbers, in their order: 10 comes after 9, a range is its middle, a date its day", () => {
    const coded = (rows: readonly (readonly string[])[]): Codings => ({
      units: rows.map((_, u) => `u${u}`),
      coders: ["X", "Y"],
      values: rows,
    });
    const tens = coded([
      ["9", "10"],
      ["1", "1"],
      ["10", "10"],
      ["9", "9"],
    ]);
    const nines = coded([
      ["2", "3"],
      ["1", "1"],
      ["3", "3"],
      ["2", "2"],
    ]);
    expect(value(alphaOrdinal, tens)).toBeCloseTo(Number(value(alphaOrdinal, nines)), 12);
    expect(
      value(
        alphaInterval,
        coded([
          ["100..200", "150"],
          ["1", "1"],
          ["2", "2"],
        ]),
      ),
    ).toBe(1);
    const dates = alphaInterval.of(
      coded([
        ["2001-05", "2001-05-16"],
        ["2009", "2009-07-02"],
        ["2015", "2015-07-02"],
      ]),
      FEW,
    );
    expect(dates.value).toBeGreaterThan(0.999);
    const words = coded([
      ["east", "west"],
      ["west", "west"],
      ["west", "west"],
    ]);
    expect(alphaInterval.of(words, FEW)).toMatchObject({ value: null, why: "undefined-by-definition" });
    expect(
      alphaRatio.of(
        coded([
          ["-1", "1"],
          ["2", "2"],
        ]),
        FEW,
      ),
    ).toMatchObject({ why: "undefined-by-definition" });
    expect(alphaOrdinal.of(words, FEW).notes?.join()).toContain("in the order of their letters: east, west");
  });

  test("sets agree in part: MASI and Jaccard by hand", () => {
    // Pairs within: a∩b of {a,b} and {b,c} is 1 of 3, neither holds the other: MASI 1 - 1/9, Jaccard 2/3.
    const sets: Codings = {
      units: ["u", "v", "w"],
      coders: ["X", "Y"],
      values: [
        ["a;b", "b; c"],
        ["d", "d"],
        ["e", "e"],
      ],
    };
    const said = alphaSets.of(sets, FEW);
    // Expected: 2 d(ab, bc) + 24 · 1 over 6 · 5.
    expect(said.value).toBeCloseTo(1 - (5 * 2 * (8 / 9)) / (2 * (8 / 9) + 24), 12);
    expect(said.notes).toContain(
      `with Jaccard's distance ${(1 - (5 * 2 * (2 / 3)) / (2 * (2 / 3) + 24)).toFixed(4)}`,
    );
  });

  test("alpha does not know coders by name, nor nominal ones categories, nor interval ones a scale", () => {
    const units = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(units, (rows) => {
        const plain = codingsOf(rows.map((r) => r.join("")));
        const turned = codingsOf(rows.map(([a, b, c]) => `${c}${a}${b}`));
        const named = codingsOf(rows.map((r) => r.map((x) => "qdza"[x]).join("")));
        const scaled: Codings = { ...plain, values: rows.map((r) => r.map((x) => String(100 + 7 * x))) };
        for (const m of alphas) same(value(m, turned), value(m, plain));
        same(value(alphaNominal, named), value(alphaNominal, plain));
        same(value(alphaInterval, scaled), value(alphaInterval, plain));
        same(value(alphaOrdinal, scaled), value(alphaOrdinal, plain));
        // Single members are sets that agree or do not.
        same(value(alphaSets, plain), value(alphaNominal, plain));
      }),
      { numRuns: 40 },
    );
  });
});

function same(a: unknown, b: unknown): void {
  if (typeof a === "number" && typeof b === "number") expect(a).toBeCloseTo(b, 9);
  else expect(a).toEqual(b);
}

describe("kappas", () => {
  test("a table of two coders, and the first two raters of anxiety", () => {
    const table = twoByTwo([
      [20, 5],
      [10, 15],
    ]);
    expect(value(cohenKappa, table)).toBeCloseTo(0.4, 12);
    expect(value(agreement, table)).toBeCloseTo(0.7, 12);
    const two = codingsOf(anxiety.map((row) => row.slice(0, 2)));
    expect(value(cohenKappa, two)).toBeCloseTo(0.1194968553, 10);
    expect(value(weightedKappa, two)).toBeCloseTo(0.2967651195, 10);
    expect(value(weightedKappa, two, { ...FEW, "kappa-weights": "linear" })).toBeCloseTo(0.1891891892, 10);
  });

  test("Fleiss' psychiatrists: .430 as printed", () => {
    expect(value(fleissKappa, codingsOf(diagnoses))).toBeCloseTo(0.4302445201, 10);
  });

  test("where one category prevails kappa falls and AC1 does not (Gwet 2008)", () => {
    // p_o .9, kappa p_e .9022; AC1 p_e 2 · .95 · .05 = .095.
    const rare = twoByTwo([
      [90, 5],
      [5, 0],
    ]);
    expect(value(cohenKappa, rare)).toBeCloseTo((0.9 - 0.905) / (1 - 0.905), 10);
    expect(value(ac1, rare)).toBeCloseTo((0.9 - 0.095) / (1 - 0.095), 10);
  });

  test("a kappa of two coders is of two; all the same has none, but full agreement", () => {
    expect(cohenKappa.of(codingsOf(anxiety), FEW)).toMatchObject({
      value: null,
      why: "undefined-by-definition",
    });
    for (const m of [cohenKappa, weightedKappa, fleissKappa, ac1])
      expect(m.of(codingsOf(["11", "11"]), FEW), m.name).toMatchObject({ value: null, why: "degenerate" });
    expect(value(agreement, codingsOf(["11", "11", "11"]))).toBe(1);
  });

  test("two categories: weights make no difference, and which is which neither", () => {
    const units = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(units, (rows) => {
        const plain = codingsOf(rows.map((r) => r.join("")));
        const swapped = codingsOf(rows.map((r) => r.map((x) => 1 - x).join("")));
        same(value(weightedKappa, plain), value(cohenKappa, plain));
        for (const m of [cohenKappa, fleissKappa, ac1, agreement]) same(value(m, swapped), value(m, plain));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the interval", () => {
  test("holds the value, is the same for the same seed, and another for another", () => {
    const once = alphaNominal.of(byCoder(krippendorff));
    expect(once).toEqual(alphaNominal.of(byCoder(krippendorff), { seed: "1", draws: "2000" }));
    expect(once.spread).toBe("bootstrap");
    expect(once.low).toBeLessThan(0.7434);
    expect(once.high).toBeGreaterThan(0.7434);
    expect(alphaNominal.of(byCoder(krippendorff), { seed: "2" }).low).not.toBe(once.low);
    expect(once.notes).toEqual([
      "11 units coded twice or more; 1 coded once say nothing and are left out",
      `coders: ${byCoder(krippendorff).coders.join(", ")}`,
    ]);
  });

  test("holds the true kappa about 95 times in 100", () => {
    // Both coders see the truth, one of two as likely, with chance .8 each: kappa (.68 - .5) / .5 = .36.
    const random = randomOf(17);
    let held = 0;
    for (let n = 0; n < 300; n++) {
      const rows = Array.from({ length: 60 }, () => {
        const truth = random.below(2);
        const see = () => (random.next() < 0.8 ? truth : 1 - truth);
        return `${see()}${see()}`;
      });
      const { low, high } = cohenKappa.of(codingsOf(rows), { draws: "199", seed: String(n) });
      if ((low ?? 1) <= 0.36 && (high ?? -1) >= 0.36) held++;
    }
    expect(held / 300).toBeGreaterThan(0.88);
    expect(held / 300).toBeLessThan(0.99);
  });

  test("coders who guess have an interval above 0 in few of 300 tries", () => {
    const random = randomOf(23);
    let wrong = 0;
    for (let n = 0; n < 300; n++) {
      const rows = Array.from({ length: 50 }, () => `${random.below(3)}${random.below(3)}`);
      if ((alphaNominal.of(codingsOf(rows), { draws: "199", seed: String(n) }).low ?? 0) > 0) wrong++;
    }
    expect(wrong / 300).toBeLessThan(0.07);
  });

  test("few units are said to be few", () => {
    expect(agreement.of(codingsOf(["12", "11", "22"]), FEW).notes?.join()).toContain("too narrow");
    expect(agreement.of(codingsOf(["12", "11"]), FEW)).toMatchObject({
      value: null,
      why: "too-few",
      notes: ["2 units are coded twice"],
    });
  });
});

test("a table must not have two values of one coder for one unit", () => {
  const lines = ["unit,coder,value", "a,X,1", "a,X,2"];
  expect(() => valueOn(alphaNominal, tableOf(lines))).toThrow(TableError);
});
