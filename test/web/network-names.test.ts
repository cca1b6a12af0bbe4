import { expect, test } from "vitest";
import { type Panel, ringPanel, starPanel, starWidth } from "../../src/web/views/network/layout.ts";
import { nameSize, nameWidth, withRoom } from "../../src/web/views/network/names.ts";

const named = (id: string) => `Partner ${id}`;
const ids = (n: number) => Array.from({ length: n }, (_, i) => String(i + 1));
const REGION = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];

/** How many names that run level lie over another one. */
function touching({ nodes }: Panel): number {
  const size = nameSize({ nodes });
  const boxes = nodes.flatMap(({ id, label }) => {
    if (label === null || label.turn !== 0) return [];
    const width = (nameWidth(named(id)) * size) / 13;
    const shift = label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width;
    return [{ from: label.x - shift + 0.5, to: label.x - shift + width - 0.5, y: label.y }];
  });
  const over = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
    a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < size;
  return boxes.filter((box, i) => boxes.slice(i + 1).some((other) => over(box, other))).length;
}

test.each([24, 130, 298])(
  "a ring of %i partners on a phone names who has room, and knows who has none",
  (n) => {
    const placed = ringPanel(ids(n), REGION, [], 328);
    const { panel, unnamed } = withRoom(placed, named);
    expect(touching(panel)).toBe(0);
    const held = panel.nodes.filter(({ label }) => label !== null).map(({ id }) => id);
    expect([...held, ...unnamed].sort()).toEqual([...ids(n), ...REGION].sort());
    expect(unnamed.length).toBeGreaterThan(0);
    // Who comes first is named before who comes after.
    expect(held).toContain("1");
  },
);

test("where there is room every name stands", () => {
  const { panel, unnamed } = withRoom(ringPanel(ids(22), REGION, [], 1200), named);
  expect(unnamed).toEqual([]);
  expect(panel.nodes.every(({ label }) => label !== null)).toBe(true);
});

test("a star of many ends is as wide as its names need, and its number goes with a name that has no room", () => {
  const ends = ids(26).map((id, pair) => ({ id, pair, outside: false }));
  const beside = nameWidth(named("26")) + 16;
  const width = starWidth(26, beside);
  expect(width).toBeGreaterThan(320);
  expect(starWidth(5, beside)).toBe(0);
  const { panel, unnamed } = withRoom(starPanel("HUB", ends, width, true, beside), named);
  expect(touching(panel)).toBe(0);
  expect(unnamed.length).toBeLessThan(13);
  expect(panel.ties.filter(({ number }) => number === null)).toHaveLength(unnamed.length);
  for (const { label } of panel.nodes.slice(1)) {
    if (label?.anchor === "start") expect(label.x + nameWidth(named("26"))).toBeLessThanOrEqual(width + 2);
    if (label?.anchor === "end") expect(label.x - nameWidth(named("26"))).toBeGreaterThanOrEqual(-2);
  }
});

test("a name that has no room beside the end of a spoke stands under it, with its number below", () => {
  const short = (id: string) => ["Russia", "Spain", "UAE", "Germany"][Number(id) % 4] ?? "";
  let moved = 0;
  for (let n = 12; n <= 26; n++) {
    const ends = ids(n).map((id, pair) => ({ id, pair, outside: true }));
    const placed = starPanel("KAZ", ends, 640, false);
    const { panel, unnamed } = withRoom(placed, short);
    const nodes = placed.nodes.map((node) => ({ ...node, elsewhere: [] }));
    moved += withRoom({ ...placed, nodes }, short).unnamed.length - unnamed.length;
    panel.ties.forEach(({ number }, i) => {
      const label = panel.nodes[i + 1]?.label ?? null;
      expect(number).toEqual(label === null ? null : { ...label, y: label.y + 15 });
    });
  }
  expect(moved).toBeGreaterThan(0);
});
