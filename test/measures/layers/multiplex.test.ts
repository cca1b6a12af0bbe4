import fc from "fast-check";
import { expect, test } from "vitest";
import {
  edgeOverlap,
  layerConditional,
  layerJaccard,
  type Multiplex,
  multilayerDensity,
  overlapDegree,
  participation,
} from "../../../src/measures/layers/multiplex.ts";
import type { Measure, Ties } from "../../../src/measures/measure.ts";
import { arcsOf, tiesOf } from "../ties/graphs.ts";

const FAMILIES =
  "Acciaiuoli Albizzi Barbadori Bischeri Castellani Ginori Guadagni Lamberteschi Medici Pazzi Peruzzi Pucci Ridolfi Salviati Strozzi Tornabuoni".split(
    " ",
  );

const layer = (text: string) => tiesOf(FAMILIES, arcsOf(text), { directed: false });

/** Padgett & Ansell 1993. */
const florentine: Multiplex = {
  layers: ["marriage", "business"],
  ties: [
    layer(
      "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi Ridolfi-Tornabuoni",
    ),
    layer(
      "Barbadori-Castellani Barbadori-Ginori Barbadori-Medici Barbadori-Peruzzi Bischeri-Guadagni Bischeri-Lamberteschi Bischeri-Peruzzi Castellani-Lamberteschi Castellani-Peruzzi Ginori-Medici Guadagni-Lamberteschi Lamberteschi-Peruzzi Medici-Pazzi Medici-Salviati Medici-Tornabuoni",
    ),
  ],
};

const reversedLayers = ({ layers, ties }: Multiplex): Multiplex => ({
  layers: layers.toReversed(),
  ties: ties.toReversed(),
});

test("Florentine families (multiplex_florentine of the vectors)", () => {
  const of = (measure: Measure<"standing">, name: string) =>
    measure.of({ multiplex: florentine, ego: FAMILIES.indexOf(name) });
  const expected = {
    Medici: 0.9917355371900829,
    Barbadori: 0.8888888888888888,
    Lamberteschi: 0.64,
    Strozzi: 0,
  };
  for (const [name, value] of Object.entries(expected))
    expect(of(participation, name).value).toBeCloseTo(value, 10);
  expect(of(participation, "Guadagni").value).toBeCloseTo(0.8888888888888888, 10);
  expect(of(participation, "Pucci")).toMatchObject({ value: null, why: "isolate" });
  expect(of(overlapDegree, "Medici")).toMatchObject({
    value: 11,
    notes: ["ties by layer: marriage 6, business 5"],
  });
  expect(of(overlapDegree, "Pucci").value).toBe(0);
  expect(layerJaccard.of(florentine)).toMatchObject({
    value: expect.closeTo(0.2962962962962963, 10),
    notes: ["marriage and business: 8 common, 0.2963"],
  });
  expect(layerConditional.of(florentine).value).toBeCloseTo(0.4, 10);
  expect(layerConditional.of(reversedLayers(florentine)).value).toBeCloseTo(8 / 15, 10);
  expect(edgeOverlap.of(florentine).value).toBeCloseTo(35 / 27, 10);
});

test("density over layers is the mean of theirs", () => {
  expect(multilayerDensity.of(florentine).value).toBeCloseTo((20 + 15) / (2 * 120), 12);
  expect(multilayerDensity.of(florentine).notes).toContain("by layer: marriage 0.1667, business 0.125");
  const none = tiesOf(FAMILIES, [], { directed: false });
  const more = { layers: [...florentine.layers, "arms"], ties: [...florentine.ties, none] };
  expect(multilayerDensity.of(more).value).toBeCloseTo((20 + 15) / (2 * 120), 12);
  expect(multilayerDensity.of({ layers: ["arms"], ties: [none] }).why).toBe("no-data");
});

test("a layer without ties drops out and is named; one layer that is left says nothing of two", () => {
  const none = tiesOf(FAMILIES, [], { directed: false });
  const [marriage] = florentine.ties;
  const one = { layers: ["marriage", "arms"], ties: [marriage ?? none, none] };
  expect(overlapDegree.of({ multiplex: one, ego: 8 })).toMatchObject({
    value: 6,
    notes: ["arms: no ties, and left out", "ties by layer: marriage 6"],
  });
  expect(participation.of({ multiplex: one, ego: 8 }).why).toBe("undefined-by-definition");
  expect(layerJaccard.of(one).why).toBe("undefined-by-definition");
  expect(layerConditional.of(one).value).toBe(0);
  expect(layerConditional.of(reversedLayers(one)).why).toBe("degenerate");
  const empty = { layers: ["arms"], ties: [none] };
  for (const m of [edgeOverlap, layerJaccard]) expect(m.of(empty).why).toBe("no-data");
  expect(participation.of({ multiplex: { layers: [], ties: [] }, ego: 0 }).why).toBe("no-data");
  expect(participation.of({ multiplex: one, ego: -1 }).why).toBe("under-specified");
});

test("unknown ties are not counted as none, and layers of other actors are refused", () => {
  const some = tiesOf(["A", "B", "C"], [["A", "B", Number.NaN]]);
  const known = tiesOf(["A", "B", "C"], [["B", "C"]]);
  const multiplex = { layers: ["x", "y"], ties: [some, known] };
  expect(overlapDegree.of({ multiplex, ego: 0 }).why).toBe("no-data");
  expect(overlapDegree.of({ multiplex, ego: 2 }).value).toBe(1);
  expect(edgeOverlap.of(multiplex).why).toBe("no-data");
  const strangers = { layers: ["x", "y"], ties: [known, tiesOf(["A", "B"], [["A", "B"]])] };
  expect(() => edgeOverlap.of(strangers)).toThrow("layer of other actors: y");
});

test("direction and weight make no difference, however large or small", () => {
  const both = tiesOf(
    ["A", "B", "C"],
    [
      ["A", "B", 1e300],
      ["B", "A", 1e300],
      ["B", "C", 1e-300],
    ],
  );
  const plain = tiesOf(
    ["A", "B", "C"],
    [
      ["A", "B"],
      ["B", "C"],
    ],
    { directed: false },
  );
  const multiplex = { layers: ["x", "y"], ties: [both, plain] };
  expect(layerJaccard.of(multiplex).value).toBe(1);
  expect(edgeOverlap.of(multiplex).value).toBe(2);
  expect(participation.of({ multiplex, ego: 1 }).value).toBe(1);
  expect(overlapDegree.of({ multiplex, ego: 1 }).value).toBe(4);
});

const NAMES = ["A", "B", "C", "D", "E"];
const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 8 });
const made = (list: readonly (readonly [number, number])[], names: readonly string[], shift = 0): Ties =>
  tiesOf(
    names,
    list.map(([i, j]) => [names[(i + shift) % 5] ?? "", names[(j + shift) % 5] ?? ""] as const),
  );

test("neither names, nor the order of layers, nor an actor without ties changes what layers share", () => {
  fc.assert(
    fc.property(pairs, pairs, fc.nat(4), fc.nat(4), (one, two, shift, ego) => {
      const plain = { layers: ["x", "y"], ties: [made(one, NAMES), made(two, NAMES)] };
      const moved = { layers: ["y", "x"], ties: [made(two, NAMES, shift), made(one, NAMES, shift)] };
      const more = [...NAMES, "F"];
      const wider = { layers: ["x", "y"], ties: [made(one, more), made(two, more)] };
      for (const m of [edgeOverlap, layerJaccard]) {
        expect(m.of(moved).value ?? -1).toBeCloseTo(Number(m.of(plain).value ?? -1), 12);
        expect(m.of(wider).value).toEqual(m.of(plain).value);
      }
      for (const m of [overlapDegree, participation]) {
        const value = m.of({ multiplex: plain, ego }).value;
        expect(m.of({ multiplex: moved, ego: (ego + shift) % 5 }).value ?? -1).toBeCloseTo(
          Number(value ?? -1),
          12,
        );
        expect(m.of({ multiplex: wider, ego }).value).toEqual(value);
      }
      const spread = participation.of({ multiplex: plain, ego }).value ?? 0;
      expect(spread).toBeGreaterThanOrEqual(0);
      expect(spread).toBeLessThanOrEqual(1);
    }),
  );
});
