import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleaned, mixedScripts } from "../../../src/sources/cells/clean.ts";
import { mangled } from "../../../src/sources/cells/mangled.ts";
import { slugOf } from "../../../src/sources/cells/slug.ts";

describe("a cell is cleaned", () => {
  test("of what the eye does not see, which is said", () => {
    expect(cleaned("  Рубеж\u200b\u00a02018\u200e ")).toEqual({
      text: "Рубеж 2018",
      removed: ["zero-width signs", "direction marks"],
    });
    expect(cleaned("２０１８")).toEqual({ text: "2018", removed: ["full-width letters or digits"] });
    expect(cleaned("a\u0000b").removed).toEqual(["control characters"]);
    expect(cleaned("и\u0306").text).toBe("й");
    expect(cleaned("line one\nline two").text).toBe("line one\nline two");
    expect(cleaned("می\u200cخواهم")).toEqual({ text: "می\u200cخواهم", removed: [] });
    expect(cleaned("=HYPERLINK(1)").text).toBe("=HYPERLINK(1)");
  });

  test("once and for all", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("a", "ا", "\u200c", "\u200d", "\u0301", "\u0000", "\u200b", "１", "\u3000"), {
          maxLength: 8,
        })
        .map((p) => p.join("")),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const once = cleaned(cell).text;
        expect(cleaned(once)).toEqual({ text: once, removed: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

test("a word of two alphabets is told from a text of two languages", () => {
  expect(mixedScripts("Казaхстан")).toBe(true);
  expect(mixedScripts("Учения Rubezh")).toBe(false);
  expect(mixedScripts("Ми-8MTV")).toBe(false);
  expect(mixedScripts("Kazakhstan")).toBe(false);
});

describe("an id from a name", () => {
  test.each([
    ["Centrazbat '97", "centrazbat-97"],
    ["Рубеж-2018", "rubezh-2018"],
    ["  --  ", ""],
    ["Ünïted", "united"],
  ])("%s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("is an id, and its own id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

test("what a spreadsheet or an encoding changed is told", () => {
  for (const bad of [
    "1-Mar",
    "Mar-01",
    "01-мар",
    "1.00E+05",
    "2018-03-01 00:00:00",
    "1/3/2024",
    "3月1日",
    "#REF!",
    "####",
    "B\ufffd-181",
    "BÃ¼-181",
    "РњРё-8",
  ]) {
    expect(mangled(bad), bad).toEqual(expect.any(String));
  }
  for (const good of [
    "Mi-17",
    "BTR-80A",
    "F-16",
    "May",
    "Mar-Vel 3",
    "Type-95",
    "Bü-181",
    "С-300",
    "РУБЕЖ",
    "2018",
    "",
  ]) {
    expect(mangled(good), good).toBeNull();
  }
});
