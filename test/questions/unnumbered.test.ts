import { expect, test } from "vitest";
import { drawnValue } from "../../src/figures/ask/value.ts";
import { endRecords } from "../../src/questions/end-records.ts";
import { planOf } from "../../src/questions/plan.ts";
import { unnumberedIn } from "../../src/questions/unnumbered.ts";
import { whyNone } from "../../src/views/reason.ts";
import { stateOf } from "../../src/views/state.ts";
import { studyOf } from "../figures/tied.ts";
import { toolsFor } from "../web/view-tools.ts";

const HEAD = "id,name,kind,provider,recipient,start,number_best,unit,status\n";
const texts = {
  ...studyOf(["e1 2001 PPP AAA"]),
  "training.csv": `${HEAD}t1,A,course,PPP,AAA,2006,,persons,held\nt2,B,course,QQQ,AAA,2006,5,persons,held\n`,
};

test.each([
  ["PPP", ["t1"], "no-value", "on record without the number asked for"],
  ["BBB", [], "not-searched", "no record, not searched"],
  ["QQQ", [], "recorded", null],
] as const)(
  "records of %s that lack the number asked for are told from none",
  async (from, ids, state, why) => {
    const { bench } = await toolsFor(texts);
    const question = { measure: "sum", layer: "training", value: "persons", from, to: "region" } as const;
    const answer = bench.ask(question);
    expect(unnumberedIn(bench.factors, planOf(bench.factors, question))).toEqual(ids);
    expect(endRecords(bench.factors, planOf(bench.factors, question), answer).unnumbered).toEqual(ids);
    expect(stateOf(answer, question, () => "no")).toBe(state);
    expect(whyNone(answer, question, "no", "en")).toBe(why);
  },
);

test("what may count beside a record without its number is told, and not that the number lacks", async () => {
  const undated = `${texts["training.csv"]}t3,C,course,PPP,AAA,,7,persons,held\n`;
  const { bench } = await toolsFor({ ...texts, "training.csv": undated });
  const asked = {
    measure: "sum",
    layer: "training",
    value: "persons",
    from: "PPP",
    to: "AAA",
    period: "2006",
  } as const;
  const answer = bench.ask(asked);
  expect(stateOf(answer, asked, () => "no")).toBe("not-searched");
  expect(whyNone(answer, asked, "no", "en")).toBe("no record that counts for certain, not searched");
  expect(drawnValue(bench, answer, asked)).toMatchObject({ value: null, low: 0, high: 7, may: ["t3"] });
});
