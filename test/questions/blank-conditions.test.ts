import fc from "fast-check";
import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

/** Exercises of these kinds and services, blank where they say none. */
async function exercises(of: readonly { readonly kind: string; readonly services: string }[]) {
  const texts = studyOf(of.map((_, i) => `e${i} 2001 PPP AAA`));
  const [header = "", ...rows] = `${texts["exercises.csv"]}`.trim().split("\n");
  const names = header.split(",");
  const columns = [...names.filter((name) => name !== "kind" && name !== "services"), "kind", "services"];
  const lines = rows.map((row, i) => {
    const cells = row.split(",");
    const own = new Map(names.map((name, k) => [name, cells[k] ?? ""]));
    const { kind = "", services = "" } = of[i] ?? {};
    return columns
      .map((name) => new Map([...own, ["kind", kind], ["services", services]]).get(name) ?? "")
      .join(",");
  });
  return datasetIn({ ...texts, "exercises.csv": `${[columns.join(","), ...lines].join("\n")}\n` });
}

const COUNT = { measure: "count", layer: "exercises", to: "region", period: "2001" } as const;

test("what says no kind may be of the kind asked for, and may not be where it is asked not to be", async () => {
  const dataset = await exercises(["a", "a", "b", ""].map((kind) => ({ kind, services: "" })));
  const ends = (where: NonNullable<Question["where"]>) => {
    const { low, value, high } = answer(dataset, { ...COUNT, where });
    return [low, value, high];
  };
  expect(ends({ kind: "a" })).toEqual([2, 2, 3]);
  expect(ends({ kind: "!a" })).toEqual([1, 2, 2]);
  expect(ends({ kind: "a", service: "army" })).toEqual([0, 0, 3]);
  expect(ends({ activity: "e0" })).toEqual([1, 1, 1]);
  expect(ends({ series: "s" })).toEqual([0, 0, 0]);
});

test("parts by kind and by service say how many records stand in none", async () => {
  const dataset = await exercises([
    { kind: "a", services: "army;navy" },
    { kind: "", services: "" },
    { kind: "", services: "navy" },
  ]);
  const notes = (by: "kind" | "service" | "year") => answer(dataset, { ...COUNT, by }).notes ?? [];
  expect(notes("kind")).toContain("records that say no kind and stand in no part: 2");
  expect(notes("service")).toContain("records that say no service and stand in no part: 1");
  expect(notes("year").join()).not.toContain("stand in no part");
  for (const lang of ["ru", "zh"] as const)
    for (const by of ["kind", "service"] as const)
      for (const note of notes(by)) expect(noteText(lang, note).lang).toBe(lang);
});

test("bounds hold what filling the blanks in any way would give", async () => {
  const kinds = ["a", "b", ""] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom("a", "b"), { minLength: 6, maxLength: 6 }),
      fc.constantFrom("a", "!a", "a,b"),
      async (of, filled, wanted) => {
        const asked = async (list: readonly string[]) =>
          answer(await exercises(list.map((kind) => ({ kind, services: "" }))), {
            ...COUNT,
            where: { kind: wanted },
          });
        const open = await asked(of);
        const shut = await asked(of.map((kind, i) => (kind === "" ? (filled[i] ?? "a") : kind)));
        expect(shut.low).toBe(shut.high);
        expect(Number(shut.value)).toBeGreaterThanOrEqual(Number(open.low));
        expect(Number(shut.value)).toBeLessThanOrEqual(Number(open.high));
      },
    ),
    { numRuns: 40 },
  );
});
