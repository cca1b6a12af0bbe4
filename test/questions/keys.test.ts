import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf } from "../../src/questions/keys.ts";

test("the same parts have the same text, and others another", () => {
  const part = fc.oneof(fc.stringMatching(/^[a-zЁ苦 ]*$/), fc.integer());
  const key = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(key, key, (one, other) => {
      const keys = keysOf();
      const text = keys.text(one);
      expect(keys.text([...one])).toBe(text);
      expect(keys.text(other) === text).toBe(one.join("|") === other.join("|"));
    }),
  );
});

test("a text is its own key, and texts stay equal once they are forgotten", () => {
  const keys = keysOf();
  expect(keys.text("rows|1|2")).toBe(keys.text(["rows", 1, 2]));
  const before = keys.text(["a", "b"]);
  keys.forget();
  expect(keys.text(["a", "b"])).toBe(before);
});
