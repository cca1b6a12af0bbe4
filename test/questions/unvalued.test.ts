import fc from "fast-check";
import { expect, test } from "vitest";
import { decidingValue, unvaluedOf } from "../../src/questions/unvalued.ts";

const AXES = new Map([
  ["period", new Set(["a", "b", "c"])],
  ["status", new Set(["held", "all"])],
  ["unit", new Set(["phase", "edition"])],
]);
const ALL = [...(AXES.get("period") ?? [])].flatMap((period) =>
  [...(AXES.get("status") ?? [])].flatMap((status) =>
    [...(AXES.get("unit") ?? [])].map((unit) => ({ period, status, unit })),
  ),
);

const readings = (isBlank: (choices: (typeof ALL)[number]) => boolean) =>
  ALL.map((choices) => ({ choices, value: isBlank(choices) ? null : 1 }));

test("readings without a value are told by the choices that it rests on", () => {
  const told = (isBlank: (choices: (typeof ALL)[number]) => boolean) => unvaluedOf(readings(isBlank));
  expect(told(() => false)).toEqual({ count: 0, when: [] });
  expect(told(() => true)).toEqual({ count: 12, when: [] });
  expect(told(({ period }) => period === "b")).toEqual({ count: 4, when: [{ period: "b" }] });
  expect(told(({ period, status }) => period === "b" && status === "all")).toEqual({
    count: 2,
    when: [{ period: "b", status: "all" }],
  });
});

test("the choices that are named are met by the readings without a value and by no other", () => {
  const some = fc.uniqueArray(fc.nat({ max: ALL.length - 1 }), { maxLength: ALL.length - 1 });
  fc.assert(
    fc.property(some, (blank) => {
      const held = ALL.map((choices, i) => ({ choices, value: blank.includes(i) ? null : 1 }));
      const { count, when } = unvaluedOf(held);
      expect(count).toBe(blank.length);
      for (const { choices, value } of held) {
        const met = when.some((told) =>
          Object.entries(told).every(([name, of]) =>
            Object.entries(choices).some(([k, v]) => k === name && v === of),
          ),
        );
        expect(met).toBe(value === null);
      }
    }),
  );
});

test("a choice that does not apply in a reading is no difference", () => {
  const list = [
    { choices: { to: "", resolution: "recorded" }, value: 1 },
    { choices: { to: "", resolution: "latest" }, value: 2 },
    { choices: { to: "DJI" }, value: null },
  ];
  expect(unvaluedOf(list)).toEqual({ count: 1, when: [{ to: "DJI" }] });
});

test("tens of thousands of readings are told in a moment", () => {
  const names = Array.from({ length: 15 }, (_, i) => `choice-${i}`);
  const list = Array.from({ length: 2 ** 15 }, (_, n) => ({
    choices: Object.fromEntries(names.map((name, i) => [name, String((n >> i) & 1)])),
    value: n % 2 === 0 ? 1 : null,
  }));
  expect(unvaluedOf(list)).toEqual({ count: 2 ** 14, when: [{ "choice-0": "1" }] });
}, 30_000);

test("a choice that decides whether there is a value is told, one that does not is not", () => {
  expect(decidingValue(readings(() => false))).toEqual([]);
  expect(decidingValue(readings(({ period }) => period === "b"))).toEqual(["period"]);
  expect(decidingValue(readings(({ period, status }) => period === "b" && status === "all"))).toEqual([
    "period",
    "status",
  ]);
});
