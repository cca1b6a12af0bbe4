import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import { core, corePeriphery, corePeripheryOpen } from "../../../src/measures/ties/core-periphery.ts";
import { fewestErrors } from "../../../src/measures/ties/core-search.ts";
import { eINormalised } from "../../../src/measures/ties/e-i.ts";
import { hubAndSpoke } from "../../../src/measures/ties/hub-and-spoke.ts";
import {
  arcsOf,
  CLIENTS,
  cycle5,
  florentine,
  karate,
  randomTies,
  relabelled,
  tiesOf,
  toyH,
} from "./graphs.ts";

test("Florentine families without Pucci (vectors `core_periphery_florentine15`)", () => {
  const families = florentine(false);
  expect(corePeriphery.of(families).value).toBeCloseTo(0.32985293957177053, 12);
  expect(core.of(families).value).toEqual(["Guadagni", "Medici", "Strozzi"]);
  expect(corePeripheryOpen.of(families)).toMatchObject({
    value: expect.closeTo(0.4225771273642584, 12),
    notes: expect.arrayContaining(["core Medici, Ridolfi, Tornabuoni"]),
  });
  const { errors, core: few } = fewestErrors(families);
  expect(errors).toBe(9);
  expect(few.map((i) => families.nodes[i]).sort()).toEqual(["Guadagni", "Medici", "Strozzi"]);
});

test("a star is all core and periphery", () => {
  const star = tiesOf([..."abcde"], arcsOf("a-b a-c a-d a-e"), { directed: false });
  expect(corePeriphery.of(star).value).toBe(1);
  expect(core.of(star).value).toEqual(["a"]);
  expect(fewestErrors(star)).toEqual({ errors: 0, core: [0] });
});

test("cores that fit as well are all named", () => {
  const square = tiesOf([..."abcd"], arcsOf("a-b b-c c-d d-a"), { directed: false });
  const { notes } = core.of(square);
  const named = notes?.filter((note) => note.startsWith("fits as well")) ?? [];
  // Two opposite corners reach everybody.
  expect(core.of(square).value).toEqual(["a", "c"]);
  expect(named).toEqual(["fits as well: b, d"]);
});

test("nothing to tell apart: no ties, all ties, two actors", () => {
  const whole = tiesOf([..."abcd"], arcsOf("a-b a-c a-d b-c b-d c-d"), { directed: false });
  for (const m of [corePeriphery, corePeripheryOpen, core]) {
    expect(m.of(tiesOf([..."abcd"], [])).why, m.name).toBe("degenerate");
    expect(m.of(whole).why, m.name).toBe("degenerate");
    expect(m.of(tiesOf(["a", "b"], [["a", "b"]])).why, m.name).toBe("degenerate");
  }
});

/** Pearson's r of every ordered pair with what a core says of it, written out. */
function fitOf(
  ties: Parameters<typeof corePeriphery.of>[0],
  inside: readonly number[],
  open: boolean,
): number {
  const n = ties.nodes.length;
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j || (open && inside[i] !== inside[j])) continue;
      x.push([...ties.targets.subarray(ties.starts[i], ties.starts[i + 1])].includes(j) ? 1 : 0);
      y.push((inside[i] ?? 0) | (inside[j] ?? 0));
    }
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const about = (v: readonly number[]) => v.map((k) => k - mean(v));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((s, v, k) => s + v * (b[k] ?? 0), 0);
  const [p, q] = [about(x), about(y)];
  return dot(p, q) / Math.sqrt(dot(p, p) * dot(q, q));
}

test("no core of a small network fits better than the one found", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      (bits, inside, order) => {
        const ties = randomTies(6, bits);
        for (const m of [corePeriphery, corePeripheryOpen]) {
          const { value } = m.of(ties);
          const other = fitOf(ties, inside, m === corePeripheryOpen);
          if (value === null) expect(other).toBeNaN();
          else if (!Number.isNaN(other)) expect(Number(value)).toBeGreaterThanOrEqual(other - 1e-9);
          const moved = m.of(relabelled(ties, order)).value;
          if (value === null) expect(moved).toBeNull();
          else expect(moved).toBeCloseTo(Number(value), 12);
        }
      },
    ),
  );
});

test("beyond twenty actors a planted core is found, and the answer calls itself heuristic", () => {
  const { next } = randomOf(11);
  const n = 60;
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      if (next() < (i < 6 ? 0.85 : 0.03)) {
        from.push(i);
        to.push(j);
      }
  const names = Array.from({ length: n }, (_, i) => `a${String(i).padStart(2, "0")}`);
  const ties = tiesFrom(names, { from, to, weights: from.map(() => 1) }, { directed: false });
  expect(core.of(ties).value).toEqual(names.slice(0, 6));
  const found = corePeriphery.of(ties);
  expect(found.notes?.join()).toContain("heuristic");
  expect(found).toMatchObject({ low: found.value, high: null });
  // The best of 300 searches from random cores, by a script of its own.
  expect(corePeriphery.of(karate).value).toBeCloseTo(0.43147501098394087, 12);
  expect(core.of(karate).value).toEqual(["0", "1", "2", "32", "33"]);
});

test("hub-and-spoke: densities of both kinds, and the same as the normalised E-I index", () => {
  expect(hubAndSpoke.of(toyH).value).toBeCloseTo(Number(eINormalised.of(toyH).value), 12);
  // 10 ties over 2 * 3 * 5 vertical pairs, 4 over 5 * 4 horizontal ones.
  expect(hubAndSpoke.of(toyH)).toMatchObject({
    value: expect.closeTo((1 / 3 - 1 / 5) / (1 / 3 + 1 / 5), 12),
    notes: ["vertical density 0.3333, over 30 pairs", "horizontal density 0.2000, over 20 pairs"],
  });
  const spokes = tiesOf(
    ["P", ...CLIENTS],
    CLIENTS.map((c) => ["P", c]),
    { inside: CLIENTS },
  );
  expect(hubAndSpoke.of(spokes).value).toBe(1);
  for (const scale of [1e-300, 1e300])
    expect(hubAndSpoke.of({ ...toyH, weights: toyH.weights.map((w) => w * scale) }).value).toBeCloseTo(
      0.25,
      12,
    );
  expect(hubAndSpoke.of(tiesOf(["P", ...CLIENTS], [], { inside: CLIENTS })).why).toBe("degenerate");
  expect(hubAndSpoke.of(cycle5).why).toBe("undefined-by-definition");
});
