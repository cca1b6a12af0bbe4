import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { memoryFiles } from "../../memory-files.ts";
import { htmlAt, textOf } from "./site-of.ts";

const WRONG = `
- id: mistyped
  kind: bars
  title: { en: Ties of the Lakes }
  question: { measure: ties, layer: exercises, to: region, by: year }
`;

test.each([
  ["a published site names a figure that cannot be drawn and not its mend", false],
  ["whoever works on the study reads why", true],
])("%s", async (_, live) => {
  const study = await openStudy(memoryFiles({ ...exampleFiles(), "figures/wrong.yaml": WRONG }));
  const site = await openSite(study, { version: "0.0.0", live, claims: true });
  const text = textOf(await htmlAt(site, "figures"));
  expect(text).toContain("Figures that cannot be drawn Ties of the Lakes");
  expect(text.includes("no measure")).toBe(live);
});
