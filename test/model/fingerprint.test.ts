import { expect, test } from "vitest";
import { fingerprint } from "../../src/model/fingerprint.ts";

// Made in another language by what docs/figures.md says.
test.each([
  ["", "488bdcb81aee8d83"],
  ["a", "501c2ba782c97901"],
  ["Хуҷанд 苦盏 🏔", "939c652aca83a98c"],
])("of %j is that which the documentation says how to make", (text, made) => {
  expect(fingerprint(text)).toBe(made);
});
