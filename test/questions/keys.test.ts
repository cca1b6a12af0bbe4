import fc from "fast-check";
import { expect, test } from "vitest";
import { keyed } from "../../src/questions/keys.ts";
import { recent } from "../../src/questions/recent.ts";

test("what has the same text is made once, by parts or as one, and what has another is made anew", () => {
  const part = fc.oneof(fc.stringMatching(/^[a-zЁ苦 ]*$/), fc.integer());
  const key = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(key, key, (one, other) => {
      const { once } = keyed(new Map());
      const made = once(one, () => ({}));
      expect(once([...one], () => ({}))).toBe(made);
      expect(once(one.join("|"), () => ({}))).toBe(made);
      expect(once(other, () => ({})) === made).toBe(one.join("|") === other.join("|"));
    }),
  );
});

test("what is held is found again once its parts are forgotten", () => {
  const { once, forget } = keyed(new Map());
  const made = once(["a", "b"], () => ({}));
  forget();
  expect(once(["a", "b"], () => ({}))).toBe(made);
});

test("what a memo lets go of is made anew, and so is what weighs too much for it", () => {
  let made = 0;
  const memo = recent<unknown>(
    2,
    (value) => Number(value),
    () => keys.forget(),
  );
  const keys = keyed(memo);
  const ask = (name: string, weight: number) =>
    keys.once(["of", name], () => {
      made++;
      return weight;
    });
  ask("heavy", 3);
  ask("heavy", 3);
  expect(made).toBe(2);
  for (const name of ["a", "b", "c", "d", "e", "f"]) ask(name, 1);
  expect(made).toBe(8);
  ask("f", 1);
  expect(made).toBe(8);
  ask("a", 1);
  expect(made).toBe(9);
});
