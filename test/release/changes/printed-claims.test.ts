import { expect, test } from "vitest";
import { claimsIn, printed } from "../../../src/cli/release/printed-claims.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { labelsOf } from "../../../src/words/labels.ts";
import { memoryFiles } from "../../memory-files.ts";

const item = (value: number) => ({
  finding: "consistent",
  comparison: "independent-records",
  answer: { value, unit: "share" },
  question: { measure: "share" },
  printed: { value, unit: "share" },
});

test("what a release prints of a claim, all values of its sentence, is read from its file again", async () => {
  const labels = await labelsOf(await openStudy(memoryFiles(exampleFiles())), "en");
  const claim = { id: "A", says: "From a tenth to a half", where: "p. 1", ...item(0.1), and: [item(0.5)] };
  const [read] = claimsIn(JSON.stringify({ claims: [claim] }), labels);
  expect(read).toEqual(printed(claim, labels));
  expect(read?.and?.map(({ shown }) => shown)).toEqual(["50\u00a0%"]);
  const { and: _, ...before } = claim;
  expect(claimsIn(JSON.stringify({ claims: [before] }), labels)).toEqual([{ ...read, and: null }]);
  expect(claimsIn("no JSON", labels)).toEqual([]);
});
