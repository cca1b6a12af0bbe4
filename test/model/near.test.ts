import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, nearestFew, suggested } from "../../src/model/near.ts";

describe("a name that was mistyped", () => {
  test("letters in the wrong order are nearer than a letter that is another", () => {
    expect(nearest("KZA", ["DZA", "KAZ"])).toBe("KAZ");
    expect(nearest("KZA", ["KAZ", "DZA"])).toBe("KAZ");
    expect(nearest("shaer", ["shader", "share"])).toBe("share");
    expect(nearest("KZA", ["USA", "UZB"])).toBeNull();
  });

  test("what is far away is given up early, and nothing near is missed", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 8 }), (typed, known) => {
        const near = nearest(typed, known);
        const [first] = nearestFew(typed, known, 1);
        expect(near === null || near === first).toBe(true);
        // With no more letters than are free to differ it is near whatever the others are.
        const changed = `${typed}${"c".repeat(Math.floor(typed.length / 3))}`;
        expect(nearest(typed, [changed])).toBe(changed);
      }),
    );
  });

  test("one letter more than two is another name", () => {
    expect(nearest("EU", ["DEU", "EUR"])).toBeNull();
    expect(nearest("eu", ["DEU", "EU"])).toBe("EU");
  });

  test("of equally near names one that is preferred, else the first by its letters", () => {
    expect(nearest("KAX", ["KAB", "KAZ"])).toBe("KAB");
    expect(nearest("KAX", ["KAB", "KAZ"], (name) => name === "KAZ")).toBe("KAZ");
  });

  test("a beginning of four letters or more is enough", () => {
    expect(suggested("kazakh", ["Kazan", "Kazakhstan", "Kazakhstani"])).toBe("Kazakhstan");
    expect(suggested("kaz", ["Kazakhstan"])).toBeNull();
    expect(suggested("shaer", ["share"])).toBe("share");
  });

  test("the nearest few, however far", () => {
    expect(nearestFew("hhx", ["sum", "hhi", "hh", "mean"], 2)).toEqual(["hh", "hhi"]);
  });
});
