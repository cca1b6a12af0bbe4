import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnTies, type Tie } from "../../src/figures/network/ask.ts";
import { inside, overlap } from "../../src/figures/network/boxes.ts";
import { changesOf, largestChange } from "../../src/figures/network/change.ts";
import { layersOrder } from "../../src/figures/network/layers-order.ts";
import { type Curve, curve, onCircle, onCurve, tapered, towards } from "../../src/figures/network/outline.ts";
import { pastNames, pointsOf, pointsOn } from "../../src/figures/network/past-names.ts";
import { ringArc, ringLink, ringPlaces } from "../../src/figures/network/ring-places.ts";
import { leadsOf, seatsOf } from "../../src/figures/network/ring-seats.ts";
import { nearestIn, starPlaces } from "../../src/figures/network/star-places.ts";

const near = ([x, y]: readonly [number, number]) => [
  Math.round(x * 1e6) / 1e6 + 0,
  Math.round(y * 1e6) / 1e6 + 0,
];

function tie(from: string, to: string, value: number | null): Tie {
  const state = value === null ? "not-searched" : "recorded";
  const nothing = { low: null, high: null, unit: "exercises", why: null, n: 0, narrows: {} };
  return { from, to, value: { ...nothing, value, state, receipt: value === null ? [] : [`${from}-${to}`] } };
}

describe("outlines, by hand", () => {
  test("turns go round as a clock does, from straight up", () => {
    expect(near(onCircle([10, 10], 4, 0))).toEqual([10, 6]);
    expect(near(onCircle([10, 10], 4, 0.25))).toEqual([14, 10]);
    expect(near(onCircle([10, 10], 4, 0.5))).toEqual([10, 14]);
    expect(near(onCircle([10, 10], 4, 0.75))).toEqual([6, 10]);
  });
  test("a band is as wide at each end as is said, and half of both between", () => {
    expect(tapered([0, 0], [50, 0], [100, 0], 10, 2)).toBe("M0,5Q50,3 100,1L100,-1Q50,-3 0,-5Z");
  });
  test("a line through one point, and a band without length", () => {
    expect(curve([0, 0], [5, 8], [10, 0])).toBe("M0,0Q5,8 10,0");
    expect(tapered([3, 3], [3, 3], [3, 3], 4, 4)).toBe("M3,3Q3,3 3,3L3,3Q3,3 3,3Z");
    expect(near(towards([0, 0], [10, 0], 3))).toEqual([3, 0]);
    expect(towards([2, 2], [2, 2], 3)).toEqual([2, 2]);
  });
});

describe("a star", () => {
  test("five spokes stand a fifth of a turn apart, the first straight up", () => {
    const { hub, ends, radius } = starPlaces(
      Array.from({ length: 5 }, () => ({ width: 40, height: 30 })),
      300,
    );
    const turns = ends.map(([x, y]) => Math.atan2(x - hub[0], hub[1] - y) / (2 * Math.PI));
    expect(turns.map((t) => Math.round(((t + 1) % 1) * 1000) / 1000)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    for (const [x, y] of ends) expect(Math.hypot(x - hub[0], y - hub[1])).toBeCloseTo(radius);
  });
  test("labels lie in the cell and on no other label or end of a spoke, whatever their size", () => {
    const label = fc.record({
      width: fc.integer({ min: 8, max: 74 }),
      height: fc.integer({ min: 15, max: 45 }),
    });
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 240, max: 900 }),
        (labels, width) => {
          const { boxes, ends, height } = starPlaces(labels, width);
          const frame = { x: -0.01, y: -0.01, width: width + 0.02, height: height + 0.02 };
          for (const [i, box] of boxes.entries()) {
            expect(inside(box, frame)).toBe(true);
            for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
            for (const [x, y] of ends)
              expect(overlap(box, { x: x - 5, y: y - 5, width: 10, height: 10 })).toBe(false);
          }
        },
      ),
    );
  });
  test("a label touches the column or the row of its own end, a few pixels away, its lines set to that side", () => {
    const labels = Array.from({ length: 5 }, () => ({ width: 60, height: 46 }));
    const { boxes, ends, anchors } = starPlaces(labels, 330);
    const away = (n: number, i: number) => {
      const [box, end] = [boxes[n], ends[i]];
      if (box === undefined || end === undefined) throw new Error("no such label");
      const dx = Math.max(box.x - end[0], end[0] - box.x - box.width, 0);
      const dy = Math.max(box.y - end[1], end[1] - box.y - box.height, 0);
      return Math.hypot(dx, dy);
    };
    for (const n of boxes.keys()) {
      expect(away(n, n)).toBeLessThanOrEqual(11.01);
      for (const i of ends.keys()) if (i !== n) expect(away(n, i)).toBeGreaterThan(20);
    }
    expect(anchors).toEqual(["middle", "start", "middle", "middle", "end"]);
  });
  test.each([8, 16])(
    "labels of equal size are a mirror of each other left and right, and so with %i",
    (n) => {
      const labels = Array.from({ length: n }, () => ({ width: 20, height: 15 }));
      const { boxes, anchors, hub } = starPlaces(labels, 900);
      const other = { start: "end", middle: "middle", end: "start" } as const;
      for (const [i, box] of boxes.entries()) {
        const twin = boxes[(n - i) % n];
        expect(twin?.x).toBeCloseTo(2 * hub[0] - box.x - box.width);
        expect(twin?.y).toBeCloseTo(box.y);
        expect(anchors[(n - i) % n]).toBe(other[anchors[i] ?? "middle"]);
      }
      expect(anchors[n / 8]).toBe("start");
      expect(anchors[(3 * n) / 8]).toBe("start");
    },
  );
  test("a label lies within the room of a larger one, as near to its end as can be", () => {
    const room = { x: 10, y: 0, width: 60, height: 40 };
    const size = { width: 20, height: 16 };
    expect(nearestIn(room, room, [0, 20])).toEqual(room);
    expect(nearestIn(room, size, [0, 20])).toEqual({ ...size, x: 10, y: 12 });
    expect(nearestIn(room, size, [90, -5])).toEqual({ ...size, x: 50, y: 0 });
    expect(nearestIn(room, size, [40, 60])).toEqual({ ...size, x: 30, y: 24 });
  });
  test("without spokes there is still a hub", () => {
    expect(starPlaces([], 200).hub.every(Number.isFinite)).toBe(true);
  });
});

describe("a ring", () => {
  const places = ringPlaces(5, 4, [100, 100], 80);
  test("partners stand on the outer ring, recipients on the inner one between their directions", () => {
    expect(near(places.partners[0]?.at ?? [0, 0])).toEqual([100, 20]);
    expect(places.recipients.map((r) => r.turn)).toEqual([0.125, 0.375, 0.625, 0.875]);
    for (const { at } of places.recipients)
      expect(Math.hypot(at[0] - 100, at[1] - 100)).toBeCloseTo(80 * 0.42);
  });
  test("a link begins at the partner and ends at the recipient, and none goes through the middle", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(3), fc.double({ min: 1, max: 12, noNaN: true }), (p, r, width) => {
        const way = ringLink(places, p, r, width);
        if (way === null) throw new Error("no link");
        const numbers = [...tapered(...way.curve, ...way.widths).matchAll(/-?[\d.]+/g)].map(Number);
        expect(numbers.every(Number.isFinite)).toBe(true);
        const [x = 0, y = 0] = numbers;
        const [px, py] = places.partners[p]?.at ?? [0, 0];
        expect(Math.hypot(x - px, y - py)).toBeCloseTo(width / 2, 1);
        const [cx = 0, cy = 0, ex = 0, ey = 0] = numbers.slice(2);
        const middle = [(x + 2 * cx + ex) / 4, (y + 2 * cy + ey) / 4] as const;
        expect(Math.hypot(middle[0] - 100, middle[1] - 100)).toBeGreaterThan(80 * 0.42 * 0.9);
      }),
    );
  });
  test("arcs stay inside the inner ring; ends that are not there draw nothing", () => {
    const [, [cx, cy] = [0, 0]] = ringArc(places, 0, 2, 1)?.curve ?? [];
    expect(Math.hypot(cx - 100, cy - 100)).toBeLessThan(80 * 0.42);
    expect(ringLink(places, 9, 0, 3)).toBeNull();
    expect(ringLink(places, undefined, 0, 3)).toBeNull();
    expect(ringArc(places, 0, 9, 1)).toBeNull();
  });
});

describe("seats round the rings of several panels", () => {
  test("one panel has its own order", () => {
    expect(seatsOf([["P", "Q", "R"]])).toEqual({ count: 3, panels: [[0, 1, 2]] });
    expect(seatsOf([])).toEqual({ count: 0, panels: [] });
  });
  test("by hand: those of several panels as far from each other as can be, the others between, all others together last", () => {
    const alone = ["A", "B", "C", "D"];
    expect(seatsOf([["P", "Q"], ["Q", ...alone, "P"], ["X"]])).toEqual({
      count: 6,
      panels: [[3, 0], [0, 1, 2, 4, 5, 3], [4]],
    });
    expect(
      seatsOf([
        ["P", "rest", "Q"],
        ["rest", "Q"],
      ]).panels,
    ).toEqual([
      [1, 2, 0],
      [2, 0],
    ]);
    expect(
      seatsOf([
        ["P", "Q", "R"],
        ["P", "Q", "R"],
      ]).panels,
    ).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });
  test("whoever is in several panels has one seat in all, and nobody shares one in a panel", () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 24 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 6 }), (panels) => {
        const { count, panels: seats } = seatsOf(panels);
        const seatOf = new Map<string, Set<number>>();
        for (const [p, names] of panels.entries()) {
          const own = seats[p] ?? [];
          expect(own).toHaveLength(names.length);
          expect(new Set(own).size).toBe(names.length);
          for (const [i, name] of names.entries()) {
            const seat = own[i] ?? -1;
            expect(seat).toBeGreaterThanOrEqual(0);
            expect(seat).toBeLessThan(count);
            seatOf.set(name, (seatOf.get(name) ?? new Set()).add(seat));
          }
        }
        for (const held of seatOf.values()) expect(held.size).toBe(1);
      }),
    );
  });
  test("a group is who leads it, unless that actor stands there too", () => {
    const groups = { "p-led": ["P", "ORG"], "q-led": ["Q"] };
    expect(leadsOf(["p-led", "Q", "R"], groups)).toEqual(["P", "Q", "R"]);
    expect(leadsOf(["p-led", "P"], groups)).toEqual(["p-led", "P"]);
  });
});

describe("a way past names", () => {
  const circle = { centre: [100, 100], radius: 100 } as const;
  const straight = {
    curve: [
      [100, 10],
      [100, 100],
      [100, 190],
    ] as const,
    widths: [8, 2] as const,
  };
  test("is its own where there is none, and bends round one that lies on it, within the circle", () => {
    expect(pastNames(straight, { ...circle, names: [] })).toEqual(straight.curve);
    const name = { x: 70, y: 92, width: 60, height: 16 };
    expect(pointsOn([name], pointsOf([straight]))[0]).toBeGreaterThan(0);
    const bent = pastNames(straight, { ...circle, names: [name] });
    expect(pointsOn([name], pointsOf([{ ...straight, curve: bent }]))).toEqual([0]);
    expect([bent[0], bent[2]]).toEqual([straight.curve[0], straight.curve[2]]);
    for (const { at } of [0, 0.25, 0.5, 0.75, 1].map((t) => ({ at: onCurve(bent, t) })))
      expect(Math.hypot(at[0] - 100, at[1] - 100)).toBeLessThanOrEqual(100);
  });
  test("never lies on more of the names than by itself", () => {
    const name = fc.record({
      x: fc.integer({ min: 0, max: 180 }),
      y: fc.integer({ min: 20, max: 170 }),
      width: fc.integer({ min: 10, max: 90 }),
      height: fc.constant(16),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 9 }), (names) => {
        const on = (curve: Curve) =>
          pointsOn(names, pointsOf([{ ...straight, curve }])).reduce((sum, n) => sum + n, 0);
        expect(on(pastNames(straight, { ...circle, names }))).toBeLessThanOrEqual(on(straight.curve));
      }),
    );
  });
});

describe("ties", () => {
  test("past a number the largest are drawn and the rest counted; those without a record are none", () => {
    const ties = [tie("P", "A", 3), tie("P", "B", null), tie("Q", "A", 9), tie("Q", "B", 1)];
    expect(drawnTies(ties).ties).toHaveLength(3);
    const few = drawnTies(ties, 2);
    expect(few.ties.map((t) => t.value.value)).toEqual([9, 3]);
    expect(few.left).toBe(1);
  });
  test("a change is now less before; what is in neither is left out, and no record is not a number", () => {
    const now = [tie("P", "A", 5), tie("P", "B", null), tie("Q", "A", 2), tie("Q", "B", null)];
    const before = [tie("P", "A", 2), tie("P", "B", 4), tie("R", "A", 1)];
    const none = (of: Tie) => tie(of.from, of.to, null).value;
    const changes = changesOf(now, before, none);
    expect(changes.map((c) => [c.tie.from, c.tie.to, c.by])).toEqual([
      ["P", "A", 3],
      ["P", "B", -4],
      ["Q", "A", 2],
      ["R", "A", -1],
    ]);
    expect(changes[1]?.tie.value.value).toBeNull();
    expect(changes[3]?.tie.value.value).toBeNull();
    expect(changes.map((c) => c.unlike)).toEqual([false, true, true, true]);
    expect(largestChange(changes)).toBe(3);
    const searched = (of: Tie) => ({ ...none(of), state: "searched" as const });
    expect(changesOf(now, before, searched).map((c) => c.unlike)).toEqual([false, true, false, false]);
    expect(largestChange([])).toBeNull();
  });
});

describe("tiers", () => {
  const at = (tier: number, name: string) => ({ tier, name });
  test("two ties that cross are uncrossed", () => {
    const ties = [
      { from: at(0, "a"), to: at(1, "y"), weight: 1 },
      { from: at(0, "b"), to: at(1, "x"), weight: 1 },
    ];
    const [top = [], bottom = []] = layersOrder(
      [
        ["a", "b"],
        ["x", "y"],
      ],
      ties,
    );
    expect(top.indexOf("a") - top.indexOf("b")).toBe(bottom.indexOf("y") - bottom.indexOf("x"));
  });
  test("every name stays, once; the same input gives the same order", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const ties = fc.array(fc.record({ from: name, to: name, weight: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(ties, (list) => {
        const tiers = [
          ["a", "b", "c", "d"],
          ["a", "b", "c", "d"],
        ];
        const made = list.map((t) => ({ from: at(0, t.from), to: at(1, t.to), weight: t.weight }));
        const order = layersOrder(tiers, made);
        expect(order.map((tier) => [...tier].sort())).toEqual(tiers);
        expect(layersOrder(tiers, made)).toEqual(order);
      }),
    );
  });
});
