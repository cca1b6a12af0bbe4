import { expect, test } from "vitest";
import type { Value } from "../../src/figures/ask/value.ts";
import { cellShapes, writingFor } from "../../src/figures/charts/matrix-cell.ts";
import { NO_RANGES } from "../../src/figures/charts/matrix-range.ts";
import { NARROW } from "../../src/web/gallery.ts";
import { LANGS } from "../../src/words/words.ts";
import { plotOf, studyOf } from "./tied.ts";

function share(value: number): Value {
  const known = { low: value, high: value, state: "recorded", unit: "share", why: null } as const;
  return { ...known, value, receipt: ["e1"], narrows: {} };
}

const VALUES = [0.87, 0.03, 0.01, 0.52, 0.94].map(share);

test("numbers of a narrow matrix are all as large as the widest can be, and large enough for a small picture", async () => {
  for (const lang of LANGS) {
    const plot = await plotOf(studyOf(["e1 2001 PPP AAA"]), { width: NARROW, lang });
    for (const width of [9, 12, 14.33, 30, 60]) {
      const writing = writingFor(VALUES, width, plot);
      const box = { x: 0, y: 0, width, height: 28 };
      const sizes = VALUES.flatMap((value) =>
        cellShapes(value, box, 1, 0, writing, NO_RANGES, plot).flatMap((s) =>
          s.kind === "text" ? [s.size] : [],
        ),
      );
      expect(sizes).toHaveLength(VALUES.length);
      expect(new Set(sizes).size).toBe(1);
      if (width > 14) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
      expect(writing.unsigned).toBe(width < 30);
    }
  }
});
