import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNames } from "../../src/views/file-names.ts";

test("an id that can be a file name is one; any other becomes one that cannot leave the folder", () => {
  const ids = [
    "figure-1",
    "../../etc/passwd",
    "a/b",
    "a\\b",
    "CON",
    "Map",
    "map",
    "...",
    "a.ru",
    "苦盏",
    "-x",
    "",
  ];
  const names = fileNames(ids);
  expect(names.get("figure-1")).toBe("figure-1");
  expect(names.get("苦盏")).toBe("苦盏");
  for (const [id, begins] of [
    ["../../etc/passwd", "etc-passwd-"],
    ["CON", "id-CON-"],
    ["Map", "Map-"],
    ["map", "map-"],
    ["...", "id-"],
    ["a.ru", "a-ru-"],
    ["", "id-"],
  ] as const)
    expect(names.get(id)).toMatch(new RegExp(`^${begins}[0-9a-f]{8}$`));
  expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(ids.length);
  expect(fileNames(["map"]).get("map")).toBe("map");
});

test("no id makes a name that is a path, reserved, too long, or another's", () => {
  const id = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 600 }),
    fc.constantFrom(
      "nul",
      "NUL",
      "com1",
      "..",
      "a",
      "A",
      "ß",
      "ss",
      "SS",
      "ı",
      "i",
      "I",
      "x".repeat(500),
      "𠀀".repeat(90),
    ),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
      const names = [...fileNames(ids).values()];
      for (const name of names) {
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}_-]+$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(name).not.toMatch(/^-/);
        expect(Buffer.byteLength(`.${name}.zh.dark.1600.receipt.csv.4194304.draft`)).toBeLessThanOrEqual(255);
      }
      expect(new Set(names.map((n) => n.toUpperCase())).size).toBe(new Set(ids).size);
    }),
  );
});
