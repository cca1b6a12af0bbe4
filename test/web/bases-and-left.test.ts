import { describe, expect, test } from "vitest";
import { layers } from "../../src/layers/index.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { questionOf } from "../../src/web/state/question-url.ts";
import { askScreen, groupsOf } from "../../src/web/views/ask/ask-screen.ts";
import { leftOf, withLeft } from "../../src/web/views/ask/left.ts";
import { rangeText } from "../../src/web/views/ask/range-text.ts";
import { settled, valuesOf } from "../../src/web/views/ask/settled.ts";
import { wholesOf } from "../../src/web/views/ask/share-bases.ts";
import { ReceiptList } from "../../src/web/views/parts/receipt-list.tsx";
import { LANGS } from "../../src/words/words.ts";
import { licences } from "../questions/licences.ts";
import { central, toolsFor } from "./view-tools.ts";

const FIELDS = ["from", "to", "layer"] as const;

describe("bases of a share", () => {
  test("each that is offered holds what it is a share of", async () => {
    const tools = await toolsFor(central, "en");
    const { partners, region } = tools.speech.subject;
    let offered = 0;
    for (const { name: layer } of layers.filter((l) => l.attributed || l.name === "transfers"))
      for (const value of valuesOf(layer))
        for (const from of [undefined, "RUS,CHN", "russia-led", ...partners.slice(0, 12)])
          for (const to of ["region", region[0] ?? ""]) {
            const question: Question = {
              measure: "share",
              layer,
              to,
              value,
              ...(from === undefined ? {} : { from }),
            };
            for (const field of FIELDS)
              for (const whole of wholesOf(tools, question, field)) {
                offered++;
                const asked = { ...question, against: { [field]: whole } };
                expect(
                  refusalOf(() => tools.bench.ask(asked)),
                  JSON.stringify(asked),
                ).not.toContain("does not hold");
              }
          }
    expect(offered).toBeGreaterThan(50);
  });

  test("nothing is offered that is no more than what is asked about", async () => {
    const tools = await toolsFor(central, "en");
    const share = { measure: "share", layer: "transfers", from: "PAK", to: "region", value: "tiv-millions" };
    expect(FIELDS.flatMap((field) => wholesOf(tools, share, field))).toEqual([]);
    expect(wholesOf(tools, { ...share, to: "TJK" }, "to")).toEqual(["region"]);
    expect(wholesOf(tools, { ...share, value: "count" }, "layer")).toEqual(["all"]);
    expect(wholesOf(tools, { ...share, from: "CSTO" }, "from")).toEqual(["russia-led"]);
  });
});

function refusalOf(ask: () => unknown): string {
  try {
    ask();
    return "";
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return error.message;
  }
}

/** What a reader has after a change, and what waits for a measure or layer that has a use for it. */
function changed(
  [question, left]: readonly [Question, object],
  to: Partial<Question>,
): readonly [Question, object] {
  const wanted = withLeft({ ...question, ...to }, left);
  const got = settled(wanted);
  return [got, leftOf(wanted, got)];
}

describe("what a measure or a layer has no use for", () => {
  const conventions = { "year-basis": "order" };
  const deals: Question = {
    measure: "share",
    layer: "transfers",
    from: "CHN",
    value: "tiv-millions",
    conventions,
  };

  test("is there again with one that has", () => {
    const exercises = changed([deals, {}], { layer: "exercises" });
    expect(exercises[0]).toEqual({ measure: "share", layer: "exercises", from: "CHN" });
    expect(changed(exercises, { layer: "transfers" })).toEqual([deals, {}]);
    const ratio: Question = { ...deals, measure: "ratio", against: { period: "2007..2016" } };
    const other = changed([ratio, {}], { measure: "hhi" });
    expect(other[0].against).toBeUndefined();
    expect(changed(other, { measure: "ratio" })[0]).toEqual(ratio);
  });

  test("does not come over what was chosen since", () => {
    const [exercises, left] = changed([deals, {}], { layer: "exercises" });
    const chosen = { ...exercises, conventions: { "year-basis": "delivery" } };
    expect(changed([chosen, left], { layer: "transfers" })[0].conventions).toEqual({
      "year-basis": "delivery",
    });
  });
});

test.each(LANGS)("records in an upper bound alone are listed below those that count, in %s", async (lang) => {
  const tools = await toolsFor(central, lang);
  const question: Question = {
    measure: "count",
    layer: "exercises",
    from: "russia-led",
    to: "region",
    period: "2007..2016",
  };
  const answer = tools.bench.ask(question);
  const [counted, most, ...more] = groupsOf(tools, question, answer);
  expect(more).toEqual([]);
  expect(counted?.ids.length).toBe(answer.value);
  expect((counted?.ids.length ?? 0) + (most?.ids.length ?? 0)).toBe(answer.high);
});

test("a range narrower than the digits that are shown is not called none", async () => {
  const { bench, lang } = await toolsFor(central, "en");
  const ratio = { measure: "ratio", layer: "transfers", from: "RUS", to: "region", value: "tiv-millions" };
  const answer = bench.ask({ ...ratio, period: "2017..2026", against: { period: "2007..2016" } });
  expect(answer.low).not.toBe(answer.high);
  const told = (of: typeof answer) => rangeText(lang, { answer: of, range: null, reason: null });
  expect(told(answer)).toContain("narrower");
  expect(told({ ...answer, low: answer.value as number, high: answer.value as number })).toContain(
    "nothing open",
  );
});

test.each(LANGS)(
  "what choices leave out of an answer that counts none is listed below it in %s, with a way to have it",
  async (lang) => {
    const tools = await toolsFor(licences, lang);
    const question: Question = { measure: "count", layer: "transfers", to: "ADA", period: "2005..2014" };
    const asked = askScreen(tools, question);
    if (asked.asked === null) throw new Error("no answer");
    const groups = groupsOf(tools, question, asked.asked.answer);
    const [rests, left, ...more] = groups;
    expect(more).toEqual([]);
    expect(rests).toMatchObject({ ids: [] });
    expect(rests?.says).not.toBeNull();
    expect(left?.ids).toEqual(["l0", "l1", "l2"]);
    const again = questionOf(new URLSearchParams(left?.again?.query), question).question;
    expect(tools.bench.ask(again).value).toBe(3);
    const html = groups.map((group) => render(h(ReceiptList, { tools, ...group }))).join("");
    expect(html).toMatch(/<details><summary>3 [^<]*<\/summary>|<details><summary>3条[^<]*<\/summary>/);
    expect(html).toContain(left?.again?.text);
  },
);

test("nothing is listed as left out where something counts", async () => {
  const tools = await toolsFor(central, "en");
  const question: Question = { measure: "count", layer: "transfers", to: "region" };
  const { answer } = askScreen(tools, question).asked ?? {};
  if (answer === undefined) throw new Error("no answer");
  expect(groupsOf(tools, question, answer).filter(({ again }) => again !== undefined)).toEqual([]);
});
