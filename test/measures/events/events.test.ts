import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coPresence,
  hyperdegree,
  participationBySize,
  redundancy,
  temporalReach,
} from "../../../src/measures/events/attended.ts";
import { type Events, eventsFrom } from "../../../src/measures/events/events.ts";
import {
  eventDensity,
  meanActivitySize,
  simpliciality,
  twoModeClustering,
} from "../../../src/measures/events/structure.ts";
import type { Measure } from "../../../src/measures/measure.ts";
import { newman } from "../../../src/measures/ties/projection.ts";
import { davis, GUESTS, WOMEN } from "./davis.ts";

const of = (measure: Measure<"attendance">, events: Events, ego: number, other = -1) =>
  measure.of({ events, ego, other }).value;

const event = (...who: readonly number[]) => who;

describe("Davis's women (newman_davis of the vectors; networkx 3.2.1)", () => {
  const at = (name: string) => WOMEN.indexOf(name);

  test("participations, events attended, and events shared", () => {
    expect(eventDensity.of(davis).value).toBeCloseTo(0.3531746031746032, 10);
    expect(meanActivitySize.of(davis).value).toBeCloseTo(89 / 14, 10);
    expect(of(hyperdegree, davis, at("Evelyn"))).toBe(8);
    expect(of(coPresence, davis, at("Evelyn"), at("Laura"))).toBe(6);
  });

  test("Newman's weights: a strength is the number of events", () => {
    const arcs = newman(
      GUESTS.map((to) => ({ from: [], to })),
      WOMEN.length,
    );
    const those = [...Array.from(arcs.weights).entries()].filter(
      ([k]) => arcs.from[k] === 0 || arcs.to[k] === 0,
    );
    const withLaura = those.filter(([k]) => arcs.to[k] === at("Laura") || arcs.from[k] === at("Laura"));
    expect(those.reduce((s, [, w]) => s + w, 0)).toBeCloseTo(8, 10);
    expect(withLaura.reduce((s, [, w]) => s + w, 0)).toBeCloseTo(1.5626373626373626, 10);
    expect(Array.from(arcs.weights).reduce((a, b) => a + b, 0)).toBeCloseTo(44.5, 10);
  });

  test("redundancy and clustering of the two modes", () => {
    expect(of(redundancy, davis, at("Evelyn"))).toBeCloseTo(0.9642857142857143, 10);
    expect(of(redundancy, davis, at("Nora"))).toBeCloseTo(0.75, 10);
    expect(of(redundancy, davis, at("Helen"))).toBeCloseTo(0.9, 10);
    expect(twoModeClustering.of(davis).value).toBeCloseTo(0.46776406035665297, 10);
  });
});

test("no activity, nobody asked about, one who was nowhere, a name twice", () => {
  const none = eventsFrom(["A", "B"], []);
  for (const m of [eventDensity, meanActivitySize, twoModeClustering, simpliciality])
    expect(m.of(none)).toMatchObject({ value: null, why: "no-data" });
  const all = eventsFrom(["A", "B", "C"], [event(0, 0, 1), event()]);
  for (const m of [hyperdegree, participationBySize, redundancy, coPresence, temporalReach]) {
    expect(m.of({ events: none, ego: 0, other: 1 })).toMatchObject({ value: null, why: "no-data" });
    expect(m.of({ events: all, ego: -1, other: 1 })).toMatchObject({ value: null, why: "under-specified" });
  }
  expect(of(hyperdegree, all, 2)).toBe(0);
  expect(participationBySize.of({ events: all, ego: 2, other: -1 }).why).toBe("isolate");
  expect(redundancy.of({ events: all, ego: 0, other: -1 }).why).toBe("undefined-by-definition");
  expect(coPresence.of({ events: all, ego: 0, other: 0 }).why).toBe("under-specified");
  expect(temporalReach.of({ events: all, ego: 0, other: -1 }).why).toBe("no-data");
  expect(meanActivitySize.of(all)).toMatchObject({
    value: 2,
    notes: ["from 2 to 2", "1 activities without a known actor left out"],
  });
  expect(twoModeClustering.of(all).why).toBe("degenerate");
  expect(simpliciality.of(all).why).toBe("degenerate");
  expect(() => eventsFrom(["A"], [event(1)])).toThrow("not one of 1 actors: 1");
});

test("simpliciality: each company once, and every smaller one must have met", () => {
  const pairs = [event(0, 1), event(0, 2), event(1, 2)];
  const names = ["A", "B", "C", "D"];
  expect(simpliciality.of(eventsFrom(names, [event(0, 1, 2), event(2, 1, 0), ...pairs])).value).toBe(1);
  expect(simpliciality.of(eventsFrom(names, [event(0, 1, 2), ...pairs.slice(1)])).value).toBe(0);
  const four = [event(0, 1, 2, 3), event(0, 1, 2), ...pairs];
  expect(simpliciality.of(eventsFrom(names, four)).value).toBe(0.5);
});

describe("temporal reach", () => {
  const dated = (rows: readonly (readonly [from: number, to: number, ...who: number[]])[], n = 4) =>
    eventsFrom(
      Array.from({ length: n }, (_, i) => `S${i}`),
      rows.map(([, , ...who]) => who),
      { from: Int32Array.from(rows, (r) => r[0]), to: Int32Array.from(rows, (r) => r[1]) },
    );
  const reach = (events: Events, ego: number) => temporalReach.of({ events, ego, other: -1 });

  test("goes forward in time only", () => {
    const chain = dated([
      [10, 10, 0, 1],
      [20, 20, 1, 2],
      [5, 5, 2, 3],
    ]);
    expect([0, 1, 2, 3].map((ego) => reach(chain, ego).value)).toEqual([2 / 3, 2 / 3, 2 / 3, 2 / 3]);
    const back = dated([
      [20, 20, 0, 1],
      [10, 10, 1, 2],
    ]);
    expect(reach(back, 0).value).toBeCloseTo(1 / 3, 12);
    expect(reach(back, 2).value).toBeCloseTo(2 / 3, 12);
  });

  test("dates that may be either way round leave it open", () => {
    const year = dated([
      [0, 364, 0, 1],
      [100, 100, 1, 2],
    ]);
    expect(reach(year, 0)).toMatchObject({ value: 2 / 3, low: 1 / 3, high: 2 / 3 });
    const same = dated([
      [7, 7, 0, 1],
      [7, 7, 1, 2],
    ]);
    expect(reach(same, 0)).toMatchObject({ value: 1 / 3, low: 1 / 3, high: 2 / 3 });
  });

  const rows = fc.array(
    fc.tuple(fc.nat(40), fc.nat(9), fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 })),
    { minLength: 1, maxLength: 12 },
  );

  test("lies within its ends; another activity takes nothing away; the day that time begins on does not matter", () => {
    fc.assert(
      fc.property(rows, fc.nat(5), (all, ego) => {
        const made = (list: typeof all, shift = 0) =>
          dated(
            list
              .map(([from, length, who]) => [from + shift, from + length + shift, ...who] as const)
              .map((r) => [...r]),
            6,
          );
        const { value, low, high } = reach(made(all), ego);
        expect(low ?? 0).toBeLessThanOrEqual(Number(value));
        expect(Number(value)).toBeLessThanOrEqual(high ?? 0);
        if (all.length > 1)
          expect(Number(reach(made(all.slice(1)), ego).value)).toBeLessThanOrEqual(Number(value));
        expect(reach(made(all, 1000), ego).value).toBe(value);
      }),
    );
  });
});

const companies = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 9,
});
const NAMES = ["A", "B", "C", "D", "E", "F"];

test("who is called what does not matter, nor the order of activities", () => {
  fc.assert(
    fc.property(companies, fc.nat(5), fc.nat(5), (all, ego, shift) => {
      const moved = (i: number) => (i + shift) % 6;
      const events = eventsFrom(NAMES, all);
      const other = eventsFrom(NAMES, all.map((who) => who.map(moved)).reverse());
      for (const m of [eventDensity, meanActivitySize, twoModeClustering, simpliciality])
        expect(m.of(other).value ?? -1).toBeCloseTo(Number(m.of(events).value ?? -1), 12);
      for (const m of [hyperdegree, participationBySize, redundancy, coPresence])
        expect(of(m, other, moved(ego), moved(0))).toEqual(of(m, events, ego, 0));
    }),
  );
});

test("an actor that was nowhere changes no measure of one actor; density falls by its share", () => {
  fc.assert(
    fc.property(companies, fc.nat(5), (all, ego) => {
      const [before, after] = [eventsFrom(NAMES, all), eventsFrom([...NAMES, "G"], all)];
      for (const m of [hyperdegree, participationBySize, redundancy])
        expect(of(m, after, ego)).toEqual(of(m, before, ego));
      expect(twoModeClustering.of(after).value).toEqual(twoModeClustering.of(before).value);
      expect(eventDensity.of(after).value).toBeCloseTo((Number(eventDensity.of(before).value) * 6) / 7, 12);
    }),
  );
});

test("hyperdegrees add up to the sizes, and shares of activities lie in 0 to 1", () => {
  fc.assert(
    fc.property(companies, (all) => {
      const events = eventsFrom(NAMES, all);
      const degrees = NAMES.map((_, i) => Number(of(hyperdegree, events, i)));
      expect(degrees.reduce((a, b) => a + b, 0)).toBe(all.reduce((a, who) => a + who.length, 0));
      for (const m of [eventDensity, twoModeClustering, simpliciality]) {
        const value = m.of(events).value ?? 0;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});
