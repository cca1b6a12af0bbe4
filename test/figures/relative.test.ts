import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeOutline } from "../../src/figures/geo/relative.ts";
import { cornersOf } from "./path-points.ts";

test("an outline is written in steps, without the zero before a point or a comma before a minus", () => {
  expect(relativeOutline("M10,20L10.5,19.5L10.5,20L11,20.1ZM-3.2,0L-3,4Z")).toBe(
    "M10,20l.5-.5,0,.5 .5,.1ZM-3.2,0l.2,4Z".replace(",0,", " 0,"),
  );
  expect(relativeOutline("")).toBe("");
});

const tenth = fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 10);
const ring = fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 12 });

test("every point is where it was, however many steps lead to it", () => {
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 4 }), (rings) => {
      const d = rings.map((points) => `M${points.map((p) => p.join(",")).join("L")}Z`).join("");
      const steps = relativeOutline(d);
      const rounded = cornersOf(steps).map(([x, y]) => [Math.round(x * 10) + 0, Math.round(y * 10) + 0]);
      expect(rounded).toEqual(rings.flat().map(([x, y]) => [Math.round(x * 10) + 0, Math.round(y * 10) + 0]));
    }),
  );
});
