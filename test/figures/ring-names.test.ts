import fc from "fast-check";
import { expect, test } from "vitest";
import { measure } from "../../src/figures/scene/measure.ts";
import type { Circle, Text } from "../../src/figures/scene/scene.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, shapesOf, studyOf } from "./tied.ts";

const codes = (first: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => first.repeat(2) + String.fromCharCode(65 + i).repeat(1 + ((i * 5) % 9)),
  );

/** How far a sign is from a name. */
function away(text: Text, { cx, cy }: Circle): number {
  const width = measure(text.text, text.size, text.weight);
  const left = text.x - width * (text.anchor === "middle" ? 0.5 : text.anchor === "end" ? 1 : 0);
  const [top, bottom] = [text.y - 12, text.y + 4];
  return Math.hypot(Math.max(left - cx, 0, cx - left - width), Math.max(top - cy, 0, cy - bottom));
}

test("the name of a recipient is nearer to its own sign than to any other, however many there are and however wide the ring", async () => {
  let named = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 280, max: 1000 }),
      fc.constantFrom(...LANGS),
      async (recipients, senders, width, lang) => {
        const [region, partners] = [codes("R", recipients), codes("P", senders)];
        const lines = partners.flatMap((from, i) =>
          region.flatMap((to, k) => ((i + k) % 3 === 0 ? [`e${i}-${k} 2001 ${from} ${to}`] : [])),
        );
        const draw = await drawing(studyOf(lines, { region, partners }));
        const shapes = shapesOf(await draw({ kind: "ring" }, { width, lang }));
        const circles = shapes.filter((s): s is Circle => s.kind === "circle" && s.dash === undefined);
        const own = circles.filter((s) => s.fill === "ground" && s.stroke === "ink");
        expect(own).toHaveLength(recipients);
        own.forEach((sign, i) => {
          const name = `State ${region[i]}`;
          const texts = shapes.filter(
            (s): s is Text => s.kind === "text" && s.halo === true && [name, region[i]].includes(s.text),
          );
          for (const text of texts) {
            named++;
            const others = circles.filter((other) => other !== sign).map((other) => away(text, other));
            expect(away(text, sign)).toBeLessThan(Math.min(...others));
          }
        });
      },
    ),
    { numRuns: 60, seed: 7 },
  );
  expect(named).toBeGreaterThan(100);
});
