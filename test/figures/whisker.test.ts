import { expect, test } from "vitest";
import { hasRange } from "../../src/figures/charts/whisker.ts";

test.each([
  [0.2, 0.1, 0.3, true],
  [0, 0, 1e-9, true],
  [1, 1, Number.POSITIVE_INFINITY, true],
  [0.221229261603749, 0.22122926160374962, 0.22122926160374964, false],
  [0, 0, 0, false],
  [1, null, null, false],
])("a value of %d from %d to %d has a range: %s", (value, low, high, has) => {
  expect(hasRange({ value, low, high })).toBe(has);
});
