import { expect, test } from "vitest";
import { OPACITY } from "../../../src/figures/kinds/ring-draw.ts";
import { leader } from "../../../src/figures/plot/leader.ts";
import { HEAT, heatOf, inkOver, PALETTE } from "../../../src/figures/scene/palette.ts";
import { ciede2000, contrast, deltaE, type Vision } from "./colour-science.ts";

const PARTNERS = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"] as const;
const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];
const THEMES = ["light", "dark"] as const;

test("the distance of colours is that of Sharma, Wu & Dalal's table", () => {
  // Pairs 1, 7, 17 and 25 of their test data.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

const PAIRS = PARTNERS.flatMap((a, i) => PARTNERS.slice(i + 1).map((b) => [a, b] as const));

test.each(THEMES)("any two partners are told apart with any colour vision, %s", (theme) => {
  for (const simulation of ["brettel-vienot", "machado"] as const) {
    for (const vision of VISIONS) {
      const far = PAIRS.map(([a, b]) => deltaE(PALETTE[theme][a], PALETTE[theme][b], vision, simulation));
      expect(Math.min(...far), `${theme}, ${vision}, ${simulation}`).toBeGreaterThanOrEqual(15);
    }
  }
});

test.each(THEMES)("what is drawn as the rest is told from every partner, %s", (theme) => {
  for (const vision of VISIONS) {
    const far = PARTNERS.map((p) =>
      deltaE(PALETTE[theme][p], PALETTE[theme].muted, vision, "brettel-vienot"),
    );
    expect(Math.min(...far), vision).toBeGreaterThanOrEqual(10);
  }
});

test.each(THEMES)("partners, the rest and the accent stand out from the ground, %s", (theme) => {
  for (const paint of [...PARTNERS, "muted", "accent", "heat4"] as const)
    expect(contrast(PALETTE[theme][paint], PALETTE[theme].ground), paint).toBeGreaterThanOrEqual(3);
});

test.each(THEMES)(
  "links of rings, which are seen through one another, stand out from the ground, %s",
  (theme) => {
    const { ground } = PALETTE[theme];
    const part = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
    const over = (colour: string) =>
      `#${[0, 1, 2]
        .map((i) => Math.round(part(colour, i) * OPACITY + part(ground, i) * (1 - OPACITY)))
        .map((n) => n.toString(16).padStart(2, "0"))
        .join("")}`;
    for (const paint of [...PARTNERS, "muted", "ink"] as const)
      expect(contrast(over(PALETTE[theme][paint]), ground), paint).toBeGreaterThanOrEqual(3);
  },
);

test.each(THEMES)(
  "lines and signs of partners stand out from land and water with room to spare, %s",
  (theme) => {
    const colours = PALETTE[theme];
    for (const under of ["ground", "land", "water"] as const)
      for (const paint of PARTNERS)
        expect(contrast(colours[paint], colours[under]), `${paint} on ${under}`).toBeGreaterThanOrEqual(3.2);
  },
);

test.each(THEMES)("text is readable on the ground, on washes, land and water, and over heat, %s", (theme) => {
  const colours = PALETTE[theme];
  for (const ground of ["ground", "wash", "land", "water"] as const)
    for (const ink of ["ink", "muted"] as const)
      expect(contrast(colours[ink], colours[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  for (const heat of HEAT)
    expect(contrast(colours[inkOver(heat)], colours[heat]), heat).toBeGreaterThanOrEqual(4.5);
});

test.each(THEMES)(
  "the dots of a leader stand out from land, water and the ground, and are close, %s",
  (theme) => {
    const colours = PALETTE[theme];
    const line = leader(0, 0, 10, 0);
    expect(line).toMatchObject({ kind: "line", stroke: "ink" });
    if (line.kind !== "line") return;
    expect(line.strokeWidth).toBeGreaterThanOrEqual(1);
    const [on = 0, off = 0] = line.dash ?? [];
    expect(on).toBeGreaterThanOrEqual(1);
    expect(off).toBeLessThanOrEqual(2);
    for (const under of ["ground", "land", "water"] as const)
      expect(contrast(colours.ink, colours[under]), under).toBeGreaterThanOrEqual(7);
  },
);

test("heat goes from nothing to all in steps", () => {
  expect([0, 0.19, 0.2, 0.5, 0.99, 1, 2, -1].map(heatOf)).toEqual([
    "heat0",
    "heat0",
    "heat1",
    "heat2",
    "heat4",
    "heat4",
    "heat4",
    "heat0",
  ]);
});
