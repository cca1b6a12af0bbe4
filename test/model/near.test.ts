import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, nearOf, suggested } from "../../src/model/near.ts";

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
        const least = Math.min(...known.map((name) => far(typed, name)));
        expect(near === null || far(typed, near) === least).toBe(true);
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

  test("of which nothing is near is answered with what there is, many by their first few and what lists them", () => {
    expect(nearOf("hhx", ["sum", "hhi", "mean"])).toBe("did you mean hhi?");
    expect(nearOf("zzz", ["sum", "hhi", "mean"], "help lists them")).toBe("there are sum, hhi, mean");
    const many = Array.from({ length: 13 }, (_, i) => `name-${i}`);
    expect(nearOf("zzz", many, "help lists them")).toBe(
      "there are name-0, name-1, name-2 and 10 more; help lists them",
    );
    expect(nearOf("zzz", many)).toBe(`there are ${many.join(", ")}`);
    expect(nearOf("who", many, "help lists them", new Map([["who", "name-5"]]))).toBe("did you mean name-5?");
  });
});

/** How far two words are apart by the letters put in, left out, changed or swapped with the next, a swap at 0.9. */
function far(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    rows.push([]);
    for (let j = 0; j <= b.length; j++) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2];
      const costs = [
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 0.9 : Number.POSITIVE_INFINITY,
      ];
      rows[i]?.push(i + j === 0 ? 0 : Math.min(...costs));
    }
  }
  return at(a.length, b.length);
}
