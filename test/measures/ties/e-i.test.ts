import { expect, test } from "vitest";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import { density } from "../../../src/measures/ties/density.ts";
import { eI, eIExpected, eINormalised, mixingOf } from "../../../src/measures/ties/e-i.ts";
import { clique, newman, star } from "../../../src/measures/ties/projection.ts";
import { GUESTS, WOMEN } from "../events/davis.ts";
import { CLIENTS, KARATE_FACTIONS, karate, matrixOf, TOY7_ACTORS, toy7 } from "./graphs.ts";

test("E-I between the factions of the karate club (vectors `ei_karate`)", () => {
  const m = mixingOf(
    karate,
    KARATE_FACTIONS.map((f) => f + 1),
  );
  expect([m.external, m.internal]).toEqual([11, 67]);
  expect((m.external - m.internal) / (m.external + m.internal)).toBeCloseTo(-0.717948717948718, 12);
  expect((m.externalPairs - m.internalPairs) / (m.externalPairs + m.internalPairs)).toBeCloseTo(
    0.030303030303030304,
    12,
  );
});

test.each([
  ["clique", clique, 17, 12, 0.1724137931, -0.0286],
  ["Newman", newman, 6.6, 4.2, 0.2222222222, 0.0233],
  ["star", star, 13, 1, 0.8571428571, 0.7931],
] as const)(
  "%s projection of seven exercises (vectors `toy7`)",
  (name, project, vertical, horizontal, ei, normalised) => {
    const inside = Uint8Array.from(TOY7_ACTORS, (a) => (CLIENTS.includes(a) ? 1 : 0));
    const ties = tiesFrom(TOY7_ACTORS, project(toy7, 8), { directed: name === "star", inside });
    const m = mixingOf(ties, ties.inside);
    expect(m.external).toBeCloseTo(vertical, 10);
    expect(m.internal).toBeCloseTo(horizontal, 10);
    expect(eI.of(ties).value).toBeCloseTo(ei, 9);
    expect(eINormalised.of(ties).value).toBeCloseTo(normalised, 4);
    expect(eIExpected.of(ties).value).toBeCloseTo(name === "star" ? (30 - 20) / 50 : (15 - 10) / 25, 12);
  },
);

test("shares of patrons in the star projection (vectors `toy7`)", () => {
  const weights = matrixOf(star(toy7, 8), 8, true);
  const patrons = (client: string) => {
    const column = [0, 1, 2].map((p) => weights[p * 8 + TOY7_ACTORS.indexOf(client)] ?? 0);
    const total = column.reduce((a, b) => a + b, 0);
    return column.map((w) => expect.closeTo(w / total, 9));
  };
  expect([0.375, 0.375, 0.25]).toEqual(patrons("KZ"));
  expect([0.8333333333, 0.1666666667, 0]).toEqual(patrons("TJ"));
  expect([0.75, 0.25, 0]).toEqual(patrons("UZ"));
});

test("eighteen women at fourteen events: a clique of each ties 139 of 153 pairs (vectors `newman_davis`)", () => {
  const events = GUESTS.map((guests) => ({ from: guests, to: guests }));
  const ties = tiesFrom(WOMEN, clique(events, WOMEN.length), { directed: false });
  expect(density.of(ties).value).toBeCloseTo(0.9084967320261438, 12);
});
