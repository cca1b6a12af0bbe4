import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { FigureBench } from "../../src/figures/kind.ts";
import { inTwo } from "../../src/model/answer.ts";
import type { Question } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { readingsAlong, readingsOf } from "../../src/questions/readings.ts";
import { openStudy } from "../../src/study/study.ts";
import { yearsOf } from "../../src/views/bench.ts";
import { lookedIn } from "../../src/views/searched.ts";
import { figureTold } from "../../src/web/client/figure-marks.ts";
import { hereOf } from "../../src/web/here.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { queryOf, questionOf } from "../../src/web/state/question-url.ts";
import { AskControls } from "../../src/web/views/ask/ask-controls.tsx";
import { figureOf } from "../../src/web/views/ask/ask-figure.ts";
import { askedFigure, askScreen, groupsOf } from "../../src/web/views/ask/ask-screen.ts";
import { AskView } from "../../src/web/views/ask/ask-view.tsx";
import { defaultQuestion } from "../../src/web/views/ask/default-question.ts";
import { answerText, keptAnswer } from "../../src/web/views/ask/kept-answer.ts";
import { codeOptions } from "../../src/web/views/ask/options.ts";
import { periodFrom, yearsIn } from "../../src/web/views/ask/period.ts";
import { placeOf, readingChoices } from "../../src/web/views/ask/reading-words.ts";
import {
  settled,
  takesAgainst,
  valuesOf,
  withConvention,
  withWhere,
} from "../../src/web/views/ask/settled.ts";
import type { ViewTools } from "../../src/web/views/tools.ts";
import { capital } from "../../src/words/capital.ts";
import { coverageText } from "../../src/words/coverage.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { twoPeriodsText } from "../../src/words/two-periods.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { memoryFiles, textsIn } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

const central = textsIn(new URL("../../studies/central-asia/", import.meta.url));

async function toolsFor(texts: Readonly<Record<string, string>>, lang: Lang): Promise<ViewTools> {
  const study = await openStudy(memoryFiles(texts));
  const dataset = await datasetIn(texts);
  const factors = factorsOf(dataset);
  const bench: FigureBench = {
    dataset,
    factors,
    ask: (question) => answerPlan(factors, planOf(factors, question)),
    looked: () => "no",
  };
  return {
    lang,
    here: hereOf(lang, "ask"),
    bench,
    speech: { labels: await labelsOf(study, lang), subject: study.subject, lang },
    about: { title: "A study", version: "1", licence: "", dataHash: "0123456789ab" },
    record: () => null,
    page: () => null,
    source: () => null,
    once: factors.once,
  };
}

/** What the bars of the figure of a question are of. */
async function barsOf(question: Question): Promise<string | undefined> {
  const tools = await toolsFor(smallStudy, "en");
  return figureOf(tools, question, tools.bench.ask(question), "")?.figure.question.by;
}

test("the figure of an answer shows the parts that the answer has: partners of what compares partners, whoever receives", async () => {
  for (const to of ["region", "ADA"])
    for (const measure of ["largest", "hhi", "gini", "composition"])
      expect([to, measure, await barsOf({ measure, layer: "exercises", to })]).toEqual([
        to,
        measure,
        "partner",
      ]);
  expect(await barsOf({ measure: "share", layer: "exercises", from: "POL", to: "region" })).toBe("recipient");
});

/** The page of a question as HTML, its readings made. */
function pageOf(tools: ViewTools, question: Question): string {
  const screen = askScreen(tools, question);
  const { asked } = screen;
  return render(
    h(AskView, {
      tools,
      screen,
      figure: askedFigure(tools, screen, [640]),
      readings:
        asked === null
          ? { state: "too many" }
          : { state: "made", readings: readingsOf(tools.bench.factors, question, true) },
      groups: asked === null ? null : groupsOf(tools, question, asked.answer),
      notices: [],
    }),
  );
}

test("a value held back out of caution leads to itself with its warning", async () => {
  const question = { measure: "betweenness", layer: "exercises", to: "KAZ" };
  for (const lang of LANGS) {
    const tools = await toolsFor(central, lang);
    const screen = askScreen(tools, question);
    const figure = askedFigure(tools, screen, [640]);
    const html = render(
      h(AskView, { tools, screen, figure, readings: { state: "too many" }, groups: [], notices: [] }),
    );
    const head = /class="ask-answer"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    const address = /href="[^"?]*\?([^"]*caution[^"]*)"/.exec(head)?.[1] ?? "";
    const asked = questionOf(new URLSearchParams(address.replaceAll("&amp;", "&")), question).question;
    expect(asked.conventions).toEqual({ caution: "go-on" });
    expect(tools.bench.ask(asked).value, lang).not.toBeNull();
  }
});

test("what is drawn of a measure that compares parts is called what the parts are", async () => {
  const tools = await toolsFor(central, "en");
  const troops = { layer: "exercises", to: "region", value: "troops" };
  for (const [question, measure, title] of [
    [{ ...troops, measure: "median", by: "partner" }, "sum", /^Sum of /],
    [{ ...troops, measure: "mean" }, "sum", /^Sum of /],
    [{ measure: "hhi", layer: "exercises", to: "region", by: "year" }, "count", /^Number of /],
    [{ measure: "rank", layer: "exercises", from: "RUS", to: "region", by: "year" }, "count", /^Number of /],
    [{ measure: "trend", layer: "exercises", to: "region", by: "partner" }, "trend", /^Trend /],
  ] as const) {
    const { asked } = askedFigure(tools, askScreen(tools, question), []);
    expect([question.measure, asked?.figure.question.measure]).toEqual([question.measure, measure]);
    expect(asked?.figure.title.en).toMatch(title);
  }
});

test.each(LANGS)(
  "the page says of the records it could use what the command line says, in %s",
  async (lang) => {
    const tools = await toolsFor(smallStudy, lang);
    for (const question of [
      { measure: "count", layer: "exercises" },
      { measure: "share", layer: "exercises", from: "POL" },
    ]) {
      const { asked } = askScreen(tools, question);
      if (asked === null) throw new Error("not asked");
      const said = coverageText(asked.answer, question, lang);
      const html = pageOf(tools, question);
      expect(html.slice(html.indexOf('id="ask-coverage"'))).toContain(said.slice(1));
      expect(/whoever|от кого|何方/.test(said)).toBe("from" in question);
    }
  },
);

test.each(LANGS)(
  "a 0 that rests on no record says first that nobody searched, and then that nothing was counted, in %s",
  async (lang) => {
    const tools = await toolsFor(smallStudy, lang);
    const question: Question = {
      measure: "count",
      layer: "exercises",
      from: "POL",
      to: "region",
      period: "2004",
    };
    expect(askScreen(tools, question).asked?.answer).toMatchObject({ value: 0, receipt: [] });
    const told = { en: "no record, not searched", ru: "нет записей, не искали", zh: "无记录，未检索" }[lang];
    const html = pageOf(tools, question);
    expect(html).toContain(`<p class="big none">${capital(told)}</p>`);
    const none = { en: "0 exercises counted, which is", ru: "Посчитано: 0 учений.", zh: "计入0次演习，" }[
      lang
    ];
    expect(html).toMatch(
      new RegExp(`<p class="lede"><a class="number" href="#ask-receipt">${none.replace(/ (?=у)/, ".")}`),
    );
    const readings = {
      en: /In none of \d+ readings does a record count\./,
      ru: /Ни в одном из \d+ прочтений/,
      zh: /种解读中均无记录计入/,
    };
    expect(html).toMatch(readings[lang]);
    // No record is there that could leave anything open, or nothing.
    expect(pageOf(tools, question)).not.toContain('class="range"');
    const { asked, phrase } = askScreen(tools, question);
    if (asked === null) throw new Error("no answer");
    expect(answerText(tools, phrase, asked).toLowerCase()).toContain(told);
  },
);

test("a reading without a value is a tick at the foot of the strip, and never a dot", async () => {
  const tools = await toolsFor(smallStudy, "en");
  const question: Question = {
    measure: "share",
    layer: "exercises",
    from: "POL",
    to: "region",
    period: "2003",
  };
  const { list = [] } = readingsOf(tools.bench.factors, question, true);
  const values = list.map(({ value }) => value);
  expect(values).toContain(null);
  const numbers = new Set(values.filter((value) => value !== null));
  expect(numbers.size).toBeGreaterThan(0);
  const html = pageOf(tools, question);
  const marksOf = (name: string) => new RegExp(`class="${name}" d="([^"]*)"`).exec(html)?.[1] ?? "";
  expect(marksOf("strip-none").match(/v9/g)).toHaveLength(
    values.length - values.filter((v) => v !== null).length,
  );
  expect(marksOf("strip-none")).not.toContain("h0");
  expect(marksOf("strip-dots")).not.toContain("v9");
  expect(marksOf("strip-dots").match(/h0/g)?.length ?? 0).toBeGreaterThanOrEqual(numbers.size);
});

test("the strip has its smallest and largest value at its ends, and tells a screen reader them in words", async () => {
  const tools = await toolsFor(smallStudy, "en");
  const question: Question = { measure: "count", layer: "exercises", to: "region", period: "2001..2005" };
  const { min, max } = readingsOf(tools.bench.factors, question, true);
  expect(min).not.toBe(max);
  const html = pageOf(tools, question);
  const scale = /<div class="strip-scale[^>]*>(.*?)<\/svg>/.exec(html)?.[1] ?? "";
  const told = [...scale.matchAll(/<text[^>]*y="([\d.]+)"[^>]*>([^<]*)</g)].map(([, y, text]) => [
    Number(y),
    text,
  ]);
  expect(told.slice(0, 2)).toEqual([
    [14, String(max)],
    [136, String(min)],
  ]);
  expect(html).toContain('aria-describedby="strip-says strip-spread"');
  expect(/<p id="strip-spread">([^<]*)/.exec(html)?.[1]).toContain(`From ${min} to ${max};`);
});

const share: Question = {
  measure: "share",
  layer: "transfers",
  from: "CHN",
  to: "region",
  period: "2016..2021",
  value: "tiv-millions",
};

describe("a question on its page", () => {
  test.each(LANGS)("says answer, range, readings, methods, records and id in %s", async (lang) => {
    const tools = await toolsFor(central, lang);
    const html = pageOf(tools, share);
    const { answer } = askScreen(tools, share).asked ?? {};
    expect(html).toContain(lang === "ru" ? "13,2" : "13.2");
    expect(html).toContain(answer?.id);
    expect(html).toContain('role="slider"');
    expect(html).toContain('data-figure="ask"');
    expect(html).toContain("multivector ask share --layer transfers --from CHN");
    expect(html).not.toContain("style=");
  });

  test.each<[Lang, RegExp, string]>([
    ["en", /Kazakhstan: China and SCO is first with probability/, "has no range of numbers"],
    ["ru", /Казахстан: Китай и ШОС на первом месте с вероятностью/, "нет границ в числах"],
    ["zh", /哈萨克斯坦：中国与上合组织居首的概率/, "没有数值区间"],
  ])("says whom a sphere is of, and that a class has no range, in %s", async (lang, who, range) => {
    const tools = await toolsFor(central, lang);
    const screen = askScreen(tools, { measure: "sphere", layer: "all", to: "KAZ" });
    const html = render(
      h(AskView, {
        tools,
        screen,
        figure: askedFigure(tools, screen, [640]),
        readings: { state: "too many" },
        groups: [],
        notices: [],
      }),
    );
    const head = /class="ask-answer"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(head).toMatch(who);
    expect(head).toContain(range);
    expect(head).not.toContain("leaves nothing open");
  });

  test.each<[Lang, string, string]>([
    [
      "en",
      "what is recorded leaves nothing open; what was never recorded is in no range",
      "there may be more",
    ],
    ["ru", "а незаписанное ни в какие границы не входит", "могло быть и больше"],
    ["zh", "未记录的不在任何区间之内", "实际可能更多"],
  ])(
    "says that no range holds what is not recorded, of which there may be more, in %s",
    async (lang, range, more) => {
      const tools = await toolsFor(central, lang);
      const html = pageOf(tools, { measure: "count", layer: "transfers", to: "KAZ", period: "2010..2012" });
      expect(html).toContain(range);
      expect(html).toContain(more);
    },
  );

  test.each<[Lang, string]>([
    ["en", "No record asked of meets the condition kind foo."],
    ["ru", "Условию «вид: foo» не отвечает ни одна запись из тех, о которых спрошено."],
    ["zh", "所问记录中没有一条符合条件“类别：foo”。"],
  ])("says beside the number that nothing meets a condition, in %s", async (lang, told) => {
    const tools = await toolsFor(central, lang);
    const question: Question = { measure: "count", layer: "exercises", to: "region", where: { kind: "foo" } };
    const head = /class="ask-answer"[\s\S]*?<\/section>/.exec(pageOf(tools, question))?.[0] ?? "";
    expect(head).toContain(told);
  });

  test("says beside the number which choice leaves all records out", async () => {
    const question: Question = { measure: "count", layer: "transfers", from: "QUA", to: "CYR" };
    const page = pageOf(await toolsFor(smallStudy, "en"), question);
    const head = /class="ask-answer"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
    expect(head).toContain(
      "1 record is left out by “Register: the register arms”; “Register: all registers together, each in one vintage” can be chosen instead.",
    );
    expect(head).not.toContain("not searched");
  });

  test("says why it cannot be asked, with the mend, and keeps its controls", async () => {
    const html = pageOf(await toolsFor(central, "en"), { ...share, from: "CHI" });
    expect(html).toContain("no actor or group");
    expect(html).toContain("ask-measure");
  });

  test("escapes what a study or an address says", async () => {
    const tools = await toolsFor(smallStudy, "en");
    const html = pageOf(tools, { measure: "count", layer: "exercises", from: '<img src=x onerror="1">' });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img");
  });

  test("a study about nothing has a page too", async () => {
    const tools = await toolsFor({ "study.yaml": "title: Nothing\n" }, "en");
    expect(pageOf(tools, defaultQuestion(tools.bench))).toContain("ask-measure");
  });
});

describe("what is handed out of an answer", () => {
  const keptOf = (tools: ViewTools, question: Question) => {
    const screen = askScreen(tools, question);
    const kept = keptAnswer(tools, screen, askedFigure(tools, screen, [640]), 640);
    if (kept === null) throw new Error("not answered");
    const rows: Readonly<Record<string, string>>[] = parse(kept.csv, { columns: true });
    return { screen, kept, rows };
  };

  test.each(LANGS)("is the answer with its range, its choices and whom it owes in %s", async (lang) => {
    const bare = await toolsFor(central, lang);
    const credits = [{ sources: ["*"], line: "A database, of its makers" }];
    const tools = { ...bare, about: { ...bare.about, credits } };
    const question: Question = { measure: "count", layer: "exercises", to: "KAZ", period: "2003..2020" };
    const { screen, kept, rows } = keptOf(tools, question);
    const { answer, choices } = screen.asked ?? { choices: [] };
    const own = (panel: string, series: string) =>
      rows.filter((r) => r.panel === panel && r.series === series);
    expect(own("answer", "value")).toMatchObject([
      {
        value: String(answer?.value),
        low: String(answer?.low),
        high: String(answer?.high),
        unit: answer?.unit,
        state: "recorded",
        records: answer?.receipt.join("; "),
        records_left_out: "0",
      },
    ]);
    expect(own("answer", "question")).toMatchObject([{ x_label: screen.phrase }]);
    expect(kept.file).toBe(`ask-${answer?.id}`);
    expect(kept.file).not.toBe(keptOf(tools, { ...question, period: "2003..2019" }).kept.file);
    expect(own("answer", "why")).toEqual([]);
    expect(rows.filter((r) => r.panel === "convention").map((r) => [r.series, r.x])).toEqual(
      choices.map(({ name, value }) => [name, value]),
    );
    expect(own("attribution", "")).toMatchObject([{ x: "A database, of its makers" }]);
    expect(rows.filter((r) => r.panel === "" && r.series === "total" && r.x === "2010")).toHaveLength(1);
    expect(kept.owed).toEqual(["A database, of its makers"]);
    expect(kept.answer?.[1]).toContain(screen.phrase);
    expect(kept.answer?.[1]).toContain(screen.asked?.headline);
  });

  test.each<[string, Question]>([
    ["a share", { ...share, period: "2016..2021" }],
    ["a change", { ...share, measure: "change", period: "2016..2021", against: { period: "2010..2015" } }],
    ["a number", { measure: "count", layer: "exercises", to: "KAZ", period: "2003..2020" }],
  ])(
    "opens from %s as a whole to the records of the answer, those of its base apart",
    async (_, question) => {
      const { screen, kept } = keptOf(await toolsFor(central, "en"), question);
      const { receipt, split } = screen.asked?.answer ?? { receipt: [] };
      const told = figureTold({ id: "ask", view: true, kept });
      const parts = (ids: readonly string[]) => {
        const { counted, rest } = inTwo(ids, split ?? { counted: ids.length, rest: "base" });
        return [counted.toSorted(), rest.toSorted()];
      };
      expect(told.label).toBe(screen.phrase);
      expect(told.split).toEqual(split);
      expect(parts(told.receipt)).toEqual(parts(receipt));
      expect(split === undefined).toBe(question.measure === "count");
    },
  );

  test("opens where none counts to the records that choices leave out, as its CSV has them", async () => {
    const study = studyOf(["e1 2001 PPP AAA", "e2 2002 QQQ BBB"]);
    const planned = (study["exercises.csv"] ?? "").replace("e2,2002,held", "e2,2002,planned");
    const tools = await toolsFor({ ...study, "exercises.csv": planned }, "en");
    const question = { measure: "count", layer: "exercises", to: "BBB", period: "2000..2010" };
    const { kept, rows } = keptOf(tools, question);
    const told = figureTold({ id: "ask", view: true, kept });
    expect(told).toMatchObject({ receipt: ["e2"], heading: "recordsLeft" });
    expect(rows.find(({ panel, series }) => panel === "answer" && series === "value")).toMatchObject({
      state: "uncounted",
      records: "e2",
    });
    const by = keptOf(tools, { ...question, to: "region", by: "recipient" }).kept;
    const { answer: _, ...figure } = by;
    const whole = figureTold({ id: "f", view: false, kept: figure });
    expect([whole.receipt, whole.left]).toEqual([["e1"], ["e2"]]);
    expect(figureTold({ id: "ask", view: true, kept: by }).receipt).toEqual(["e1"]);
  });

  test.each(LANGS)(
    "says that the two periods of a change are not alike, beside it and in its files, in %s",
    async (lang) => {
      const tools = await toolsFor(central, lang);
      const against = { measure: "count", period: "2015..2019" };
      const question = { measure: "change", layer: "exercises", from: "RUS", period: "2010..2019", against };
      const said = twoPeriodsText(question, undefined, lang);
      expect(said).toHaveLength(2);
      const page = pageOf(tools, question);
      for (const sentence of said) {
        expect(page).toContain(sentence);
        expect(keptOf(tools, question).kept.answer?.[1]).toContain(sentence);
      }
    },
  );

  test("says why there is no value where it has none, and needs no figure", async () => {
    const tools = await toolsFor(central, "en");
    const { screen, kept, rows } = keptOf(tools, { ...share, period: "1991" });
    expect(screen.asked?.answer.value).toBeNull();
    expect(kept.svg).toBe("");
    expect(rows[0]).toMatchObject({ panel: "answer", series: "value", value: "" });
    expect(rows.find((r) => r.series === "why")).toMatchObject({
      x: screen.asked?.answer.why,
      x_label: screen.asked?.reason,
    });
    expect(kept.answer?.[1]).toContain(screen.asked?.reason ?? "?");
    expect(pageOf(tools, { ...share, period: "1991" })).toContain('data-open="download"');
  });
});

describe("the question that the page begins with", () => {
  test("ends with the last year of which its layer has records, or of which somebody looked for all", async () => {
    const { bench } = await toolsFor(central, "en");
    // Exercises and technology of the study go on to 2026, arms do not.
    expect(yearsOf(bench)?.last).toBe(2026);
    expect(defaultQuestion(bench)).toMatchObject({ layer: "transfers", period: "2015..2024" });
    const searched = (year: number) =>
      lookedIn([{ layer: "transfers", to: [], wide: true, period: `2020..${year}` }]);
    expect(defaultQuestion({ ...bench, looked: searched(2025) })).toMatchObject({ period: "2016..2025" });
    expect(defaultQuestion({ ...bench, looked: searched(2026) })).toMatchObject({ period: "2017..2026" });
  });

  test("has readings that all have room", async () => {
    const { bench } = await toolsFor(central, "en");
    const { n, list } = readingsOf(bench.factors, defaultQuestion(bench), true);
    expect(n).toBeGreaterThan(1);
    expect(list).toHaveLength(n);
  });
});

describe("readings", () => {
  test("made one after another are those made at once, and the chosen one is found among them", async () => {
    const tools = await toolsFor(central, "en");
    const along = readingsAlong(tools.bench.factors, share, true);
    const made: number[] = [];
    let step = along.next();
    while (step.done !== true) {
      made.push(step.value);
      step = along.next();
    }
    expect(step.value).toEqual(readingsOf(tools.bench.factors, share, true));
    expect(made.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    // While they are summed up, the last number comes again and no other.
    expect(made.slice(5).filter((n) => n !== 5)).toEqual([]);
    const asked = { ...share, conventions: { "year-basis": "order" } };
    const { answer } = askScreen(tools, asked).asked ?? {};
    if (answer === undefined) throw new Error("not answered");
    const place = placeOf(step.value, answer);
    const one = step.value.list?.[place];
    expect(one?.value).toBeCloseTo(0.052, 2);
    expect(one === undefined ? "" : readingChoices(tools, one)).toContain("order");
  });
});

describe("what a reader meant by a change", () => {
  test("a unit that the new layer has not is left out", () => {
    expect(settled({ measure: "count", layer: "exercises", value: "tiv-millions" })).toEqual({
      measure: "count",
      layer: "exercises",
    });
  });
  test("a sum is of an amount", () => {
    expect(settled({ measure: "sum", layer: "transfers" }).value).toBe("tiv-millions");
    expect(settled({ measure: "sum", layer: "exercises" }).value).toBe("troops");
  });
  test("what a measure cannot be held against is left out", () => {
    expect(takesAgainst("ratio")).toBe(true);
    expect(settled({ measure: "count", layer: "exercises", against: { to: "KAZ" } }).against).toBeUndefined();
    expect(settled({ measure: "ratio", layer: "exercises", against: { to: "KAZ" } }).against).toEqual({
      to: "KAZ",
    });
  });
  test("layers together have the units that all of them have", () => {
    expect(valuesOf("technology,assistance")).toContain("usd");
    expect(valuesOf("exercises,transfers")).toEqual(["count"]);
  });
  test("the last condition or choice taken away leaves none", () => {
    expect(withWhere({ measure: "count", layer: "exercises", where: { kind: "a" } }, "kind", " ")).toEqual({
      measure: "count",
      layer: "exercises",
    });
    const one: Question = { measure: "count", layer: "exercises", conventions: { status: "all" } };
    expect(withConvention(one, "status", null)).toEqual({ measure: "count", layer: "exercises" });
  });
  test("conditions and choices stand as in an address that is read, in whatever order they were set", () => {
    const bare: Question = { measure: "count", layer: "exercises" };
    const one = withConvention(withConvention(bare, "status", "all"), "attribution", "participant");
    const other = withConvention(withConvention(bare, "attribution", "participant"), "status", "all");
    const read = questionOf(new URLSearchParams(queryOf(one)), bare).question;
    for (const question of [one, other])
      expect(Object.keys(question.conventions ?? {})).toEqual(Object.keys(read.conventions ?? {}));
    const wheres = [
      withWhere(withWhere(bare, "place", "Osh"), "kind", "staff"),
      withWhere(withWhere(bare, "kind", "staff"), "place", "Osh"),
    ];
    expect(wheres.map(({ where }) => Object.keys(where ?? {}))).toEqual([
      ["kind", "place"],
      ["kind", "place"],
    ]);
  });
  test("a convention that bears on none of the layers is left out with them, and one of all layers stays", () => {
    const conventions = { attribution: "participant", grouping: "blocs", "year-basis": "delivery-even" };
    const { attribution, grouping, "year-basis": year } = conventions;
    const under = (layer: string, against?: Partial<Question>) =>
      settled({ measure: "ratio", layer, conventions, ...(against === undefined ? {} : { against }) })
        .conventions;
    expect(under("transfers")).toEqual({ grouping, "year-basis": year });
    expect(under("exercises")).toEqual({ attribution, grouping });
    expect(under("exercises, transfers")).toEqual(conventions);
    expect(under("all")).toEqual(conventions);
    expect(under("exercises", { layer: "transfers" })).toEqual(conventions);
  });
});

describe("a period as two years", () => {
  const span = { first: 1992, last: 2026 };
  test.each([
    [undefined, { first: 1992, last: 2026, whole: true }],
    ["2016..2021", { first: 2016, last: 2021, whole: true }],
    ["2016", { first: 2016, last: 2016, whole: true }],
    ["..2000", { first: 1992, last: 2000, whole: true }],
    ["2016-03..2018", { first: 2016, last: 2018, whole: false }],
  ])("%s", (period, years) => {
    expect(yearsIn(period, span)).toEqual(years);
  });
  test("is written the earlier year first, a year alone as itself", () => {
    expect(periodFrom(2021, 2016)).toBe("2016..2021");
    expect(periodFrom(2016, 2016)).toBe("2016");
  });
});

test("boxes of years are blank where a period has no end there, and at both ends of all time", async () => {
  const tools = await toolsFor(central, "en");
  const boxes = (period: string | undefined) => {
    const html = pageOf(tools, {
      measure: "count",
      layer: "exercises",
      to: "region",
      ...(period === undefined ? {} : { period }),
    });
    return [...html.matchAll(/<input type="number"[^>]*aria-label="(?:From|To) year"[^>]*>/g)].map(
      ([input]) => / value="(\d*)"/.exec(input)?.[1] ?? "",
    );
  };
  expect(boxes(undefined)).toEqual(["", ""]);
  expect(boxes("2016..")).toEqual(["2016", ""]);
  expect(boxes("..2000")).toEqual(["", "2000"]);
  expect(boxes("2016..2021")).toEqual(["2016", "2021"]);
});

test.each([
  ["en", "exercises", ["counter-narcotics", "law enforcement"]],
  ["en", "transfers", ["Air-defence systems"]],
  ["ru", "exercises", ["военно-морское", "правоохранительное"]],
] as const)("kinds in %s of %s keep the hyphens of their names", async (lang, layer, names) => {
  const [list] = codeOptions(await toolsFor(central, lang), layer, "kind");
  expect(list?.options.map(({ text }) => text)).toEqual(expect.arrayContaining([...names]));
});

test.each(LANGS)("one kind in two spellings is one entry in %s, and is chosen in either", async (lang) => {
  const tools = await toolsFor(central, lang);
  const [list] = codeOptions(tools, "transfers", "kind");
  const texts = (list?.options ?? []).map(({ text }) => text.toLowerCase());
  expect(texts).toEqual([...new Set(texts)]);
  expect(list?.options.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["Aircraft", "Armoured vehicles", "vehicles"]),
  );
  const count = (kind: string): Question => ({
    measure: "count",
    layer: "transfers",
    to: "region",
    where: { kind },
  });
  expect(tools.bench.ask(count("aircraft")).receipt).toEqual(tools.bench.ask(count("Aircraft")).receipt);
  const chosen = /<option[^>]*selected[^>]*value="Aircraft"|<option[^>]*value="Aircraft"[^>]*selected/;
  for (const kind of ["aircraft", "Aircraft"]) expect(pageOf(tools, count(kind))).toMatch(chosen);
});

test.each(LANGS)("names have no median: of them is told what most readings say, in %s", async (lang) => {
  const tools = await toolsFor(central, lang);
  const question: Question = { measure: "largest", layer: "exercises", to: "KAZ", period: "2010..2015" };
  const html = pageOf(tools, question);
  const heads = {
    en: ["Median", "Said most often"],
    ru: ["Медиана", "Чаще всего"],
    zh: ["中位数", "最常见的答案"],
  };
  const [median = "", often = ""] = heads[lang];
  expect(html).toContain(`>${often}</th>`);
  expect(html).not.toContain(`>${median}</th>`);
});

test.each(LANGS)("dates by part stand in a table, each leading to its question, in %s", async (lang) => {
  const tools = await toolsFor(central, lang);
  const question: Question = { measure: "first", layer: "exercises", to: "region", by: "recipient" };
  const html = pageOf(tools, question);
  expect(html).not.toContain('measure=first&amp;layer=exercises&amp;to=region&amp;by=recipient">');
  expect(html).toMatch(
    /<th scope="row">[^<]+<\/th><td class="num"><a class="number" href="[^"]*ask\.html\?measure=first[^"]*to=KAZ[^"]*">[^<]*\d{4}/,
  );
});

test.each(LANGS)("an entropy says below its number what a nat is, in %s", async (lang) => {
  const tools = await toolsFor(smallStudy, lang);
  const told = { en: "A nat is", ru: "Нат — единица", zh: "奈特是" }[lang];
  const of = (measure: string) => pageOf(tools, { measure, layer: "exercises", to: "CYR" });
  expect(of("shannon")).toContain(told);
  expect(of("hhi")).not.toContain(told);
});

test.each(LANGS)(
  "records stand below one heading in %s, which the number of them does not repeat",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const question: Question = { measure: "count", layer: "exercises", to: "KAZ", period: "2003..2020" };
    const { answer } = askScreen(tools, question).asked ?? {};
    if (answer === undefined) throw new Error("no answer");
    const [first] = groupsOf(tools, question, answer);
    expect(first).toMatchObject({ title: expect.stringMatching(/^\d+\P{L}*\p{L}+$/u), count: null });
  },
);

test("beside a rank all partners are drawn that it is among", async () => {
  const tools = await toolsFor(central, "en");
  const question = { measure: "rank", layer: "exercises", from: "CHN", to: "region", period: "2010" };
  const figure = figureOf(tools, question, tools.bench.ask(question), "")?.figure;
  expect(figure?.question.by).toBe("partner");
  expect(figure?.question.from).toBeUndefined();
});

test.each(LANGS)(
  "above a figure in parts that nobody chose, Ask denies them in no words in %s",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const arms = { layer: "transfers", to: "region", period: "2015..2024", value: "tiv-millions" };
    const ways = [
      [{ measure: "share", from: "RUS", ...arms }, "recipient"],
      [{ measure: "hhi", ...arms }, "partner"],
      [{ measure: "sum", ...arms }, "year"],
    ] as const;
    for (const [question, by] of ways) {
      expect(figureOf(tools, question, tools.bench.ask(question), "")?.figure.question.by).toBe(by);
      const page = render(h(AskControls, { tools, question, change: undefined }));
      const chosen = [...page.matchAll(/<option(?: value(?:="")?)? selected>([^<]*)/g)].map(
        ([, text]) => text,
      );
      expect(chosen).toContain(
        { en: "what suits the answer", ru: "как подходит для ответа", zh: "视答案而定" }[lang],
      );
      expect(chosen.join()).not.toMatch(/no parts|без частей|不分/);
    }
  },
);
