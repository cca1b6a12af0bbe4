import { expect, test } from "vitest";
import { onStudy } from "./run.ts";

test("a claim of several values names the findings on the rest where they are others, within the screen", async () => {
  const { out } = await onStudy("claims", "AR-17", "NW-02");
  const rests = [...out.matchAll(/\(\+\d+: [^\n]+\)$/gm)].map(([rest]) => rest);
  expect(rests).toHaveLength(2);
  expect(rests[0]).toMatch(/^\(\+3: .* \(\d\)/);
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(out.replace(/\s+/g, " ")).toContain("on the first, under which the sentence is counted");
});
