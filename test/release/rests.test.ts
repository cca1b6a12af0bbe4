import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { restsOf } from "../../src/release/rests.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what works again before its time is not ended by a rest that began earlier", () => {
  const ended: string[] = [];
  const rests = restsOf<string>(2000, (one) => ended.push(one));
  rests.begin("a");
  rests.begin("b");
  vi.advanceTimersByTime(1900);
  rests.stop("a");
  rests.begin("a");
  vi.advanceTimersByTime(200);
  expect(ended).toEqual(["b"]);
  rests.begin("a");
  vi.advanceTimersByTime(1900);
  expect(ended).toEqual(["b"]);
  vi.advanceTimersByTime(200);
  expect(ended).toEqual(["b", "a"]);
  rests.begin("a");
  rests.stop("a");
  vi.advanceTimersByTime(9000);
  expect(ended).toHaveLength(2);
});
