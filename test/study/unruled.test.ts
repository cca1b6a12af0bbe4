import { expect, test } from "vitest";
import { unruledAmong } from "../../src/study/unruled.ts";

test("a new vintage is told where another of its register has a rule, and where it does not go out by itself", () => {
  const rules = [
    { index: 0, sources: ["other"] },
    { index: 1, sources: ["register-2021", "herald-*"] },
  ];
  const sources = [
    ["register-2021", "no"],
    ["register-2024", "no"],
    ["register-2025-01-31", ""],
    ["register-2026", "yes"],
    ["herald-2024", "no"],
    ["nobodys-2024", "no"],
  ] as const;
  expect(unruledAmong(sources, rules)).toEqual([
    { source: "register-2024", register: "register", rule: 1 },
    { source: "register-2025-01-31", register: "register", rule: 1 },
  ]);
});
