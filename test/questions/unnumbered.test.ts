import { expect, test } from "vitest";
import { planOf } from "../../src/questions/plan.ts";
import { unnumberedIn } from "../../src/questions/unnumbered.ts";
import { reasonText, whyNone } from "../../src/views/reason.ts";
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
  ["RRR", [], "not-searched", "no record, not searched"],
  ["QQQ", [], "recorded", null],
] as const)(
  "records of %s that lack the number asked for are told from none",
  async (from, ids, state, why) => {
    const { bench } = await toolsFor(texts);
    const question = { measure: "sum", layer: "training", value: "persons", from, to: "region" } as const;
    const asked = { ...question, from: from === "RRR" ? "BBB" : from };
    const answer = bench.ask(asked);
    expect(unnumberedIn(bench.factors, planOf(bench.factors, asked))).toEqual(ids);
    expect(stateOf(answer, asked, () => "no")).toBe(state);
    expect(whyNone(answer, asked, "no", "en")).toBe(why);
    expect(reasonText({ ...answer, value: null }, asked, "no", "en")).not.toBe("");
  },
);
