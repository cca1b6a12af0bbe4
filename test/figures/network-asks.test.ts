import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { conventions } from "../../src/conventions/index.ts";
import { drawnValue, mayCount } from "../../src/figures/ask/value.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { networkOf } from "../../src/figures/network/ask.ts";
import { sum } from "../../src/measures/sum.ts";
import { UNKNOWN } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { openStudy } from "../../src/study/study.ts";

const bench = await benchFor(await openStudy(diskFiles("studies/central-asia")));

/** Values of the conventions by which who sends, who receives or what counts is another; no record of the study names an initiator. */
const CHOSEN = ["attribution", "grouping", "unit", "resolution", "universe", "observers"].flatMap((name) =>
  (conventions.find((c) => c.name === name)?.values(bench.dataset) ?? []).flatMap((value) =>
    value === "initiator" ? [] : [{ [name]: value }],
  ),
);

test.each([{}, ...CHOSEN])(
  "ties between recipients and those not drawn are as asked alone, under %o",
  (chosen) => {
    for (const layer of ["exercises", "operations", "transfers"]) {
      const applies = conventions.filter((c) => c.layers === "all" || c.layers.includes(layer));
      if (Object.keys(chosen).some((name) => !applies.some((c) => c.name === name))) continue;
      const question: Question = {
        measure: "count",
        layer,
        to: "region",
        period: "1992..2024",
        conventions: chosen,
      };
      const { recipients, horizontals, undrawn } = networkOf(bench, { question }, 9);
      const asked = (from: string, to: string) => {
        const own = { ...question, from, to };
        return drawnValue(bench, bench.ask(own), own, { from, to });
      };
      const pairs = recipients.flatMap((from, i) => recipients.slice(i + 1).map((to) => [from, to] as const));
      const alone = pairs.flatMap(([from, to]) => {
        const value = asked(`${from},${to}`, `${from}+${to}`);
        const tied = (value.value ?? 0) > 0 || mayCount(value);
        return layer === "transfers" || !tied ? [] : [{ from, to, value }];
      });
      expect(horizontals).toEqual(alone);
      for (const { name, value } of undrawn.filter((one) => one.name !== UNKNOWN))
        expect({ ...value, narrows: {} }).toEqual({ ...asked(name, "region"), narrows: {} });
      // Several may take part in one activity, and have editions of one series.
      if (Object.values(chosen).some((value) => value === "participant" || value === "series")) continue;
      // What belongs to nobody known is all that partners leave, records without a sender included.
      const { parts = {} } = bench.ask({ ...question, by: "partner" });
      const partners = Object.entries(parts).filter(([name]) => name !== UNKNOWN);
      const left = Number(bench.ask(question).value) - sum(partners.map(([, { value }]) => Number(value)));
      const nobodys = undrawn.flatMap(({ name, value }) => (name === UNKNOWN ? Number(value.value) : []));
      expect(sum(nobodys)).toBeCloseTo(left, 9);
    }
  },
);

test("whoever takes part is a sender where taking part is, and recipients are among them", () => {
  const question: Question = {
    measure: "count",
    layer: "exercises",
    to: "region",
    period: "1992..2024",
    conventions: { attribution: "participant" },
  };
  expect(networkOf(bench, { question }).horizontals.length).toBeGreaterThan(5);
});
