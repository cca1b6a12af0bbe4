import { expect, test } from "vitest";
import { jsonOf, onStudy } from "./run.ts";

const ALL = ["--layer", "all"];

/** What is on a screen, lines that were broken made one. */
function joined(out: string): string {
  return out.replace(/\s+/g, " ");
}

test("a card says who comes first and how far ahead in the words and points of ask", async () => {
  const card = joined((await onStudy("card", "KAZ")).out);
  const line =
    /sphere (\w+); China and SCO comes first with probability [\d.]+ %; margin ([\d.]+) percentage points, 95 % credible interval ([\d.]+) to ([\d.]+)/.exec(
      card,
    );
  expect(line).not.toBeNull();
  const ask = joined((await onStudy("ask", "dominance-margin", ...ALL, "--to", "KAZ")).out);
  expect(ask).toContain(`${line?.[2]} percentage points`);
  expect(ask).toContain(`${line?.[3]}–${line?.[4]}`);
  const { answer } = (await jsonOf("ask", "dominance-margin", ...ALL, "--to", "KAZ")) as {
    answer: { value: number; unit: string };
  };
  expect(answer.unit).toBe("share");
  expect(answer.value).toBeLessThan(1);
});

test("several recipients: the classes are counted, and the table is of recipients", async () => {
  const { out } = await onStudy("ask", "sphere", ...ALL, "--to", "region");
  expect(out).toMatch(/each has its own, below: \d [a-z]+/);
  expect(out).toMatch(/^ +recipient +class/m);
  const counted = [
    ...(out.split("\n")[0] ?? "").matchAll(/(\d) (?:contested|leaning|exclusive|multivector)/g),
  ];
  expect(counted.reduce((a, [, n]) => a + Number(n), 0)).toBe(5);
  expect((await onStudy("ask", "dominance-margin", ...ALL, "--to", "region")).out).toMatch(
    /recipient +percentage points/,
  );
});

test("readings of a class tell which class each value of a choice gives", async () => {
  const question = ["--layer", "exercises,transfers", "--to", "KGZ", "--period", "2016..2021"];
  const vary = ["--vary", "contested-within=0.15,0.9"];
  const { out } = await onStudy("ask", "sphere", ...question, ...vary);
  expect(out).toMatch(/contested-within 0\.15 +leaning in 1/);
  expect(out).toMatch(/contested-within 0\.9 +contested in 1/);
});
