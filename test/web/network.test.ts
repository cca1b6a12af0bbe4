import { describe, expect, test } from "vitest";
import { distance, onCurve } from "../../src/figures/network/outline.ts";
import { exercises } from "../../src/layers/exercises.ts";
import { ALL_TIME, type Period } from "../../src/model/period.ts";
import { networksOf } from "../../src/release/networks/network.ts";
import { yearsHeld } from "../../src/release/years-held.ts";
import { yearsOf } from "../../src/views/bench.ts";
import type { Looked } from "../../src/views/searched.ts";
import { receiptOf } from "../../src/web/data/figure.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { questionOf } from "../../src/web/state/question-url.ts";
import { firstMap, mapFigure, mapOf } from "../../src/web/views/map/map-state.ts";
import { earlierIn, justBefore } from "../../src/web/views/network/earlier.ts";
import { keptNetwork } from "../../src/web/views/network/kept-network.ts";
import { NetworkControls } from "../../src/web/views/network/network-controls.tsx";
import {
  drawnHubs,
  drawnTies,
  NetworkPicture,
  totalOf,
} from "../../src/web/views/network/network-picture.tsx";
import {
  askedValues,
  networkScreen,
  summedValues,
  valuesOf,
} from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { NetworkView } from "../../src/web/views/network/network-view.tsx";
import { columnsFor } from "../../src/web/views/network/panels.ts";
import { asksAbout } from "../../src/web/views/network/sides.ts";
import { rimOf, WIDEST } from "../../src/web/views/network/tie-look.ts";
import { tieQuestion } from "../../src/web/views/network/tie-questions.ts";
import { mayTextOf, tieText } from "../../src/web/views/network/tie-words.ts";
import { type Pair, windowIn } from "../../src/web/views/network/ties.ts";
import { figureScreen } from "../../src/web/views/parts/figure-screen.ts";
import type { ViewTools } from "../../src/web/views/tools.ts";
import { answerWords } from "../../src/words/catalogue/answer.ts";
import { lookedWords } from "../../src/words/catalogue/looked.ts";
import { maps } from "../../src/words/catalogue/maps.ts";
import { views } from "../../src/words/catalogue/views.ts";
import { spreadText } from "../../src/words/headline.ts";
import { say } from "../../src/words/say.ts";
import { twoPeriodsText } from "../../src/words/two-periods.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, studyOf } from "../figures/tied.ts";
import { central, toolsFor } from "./view-tools.ts";

/** The network of an address, as wide as on a large screen. */
function screenOf(tools: ViewTools, query: string, width = 1240) {
  const { dataset } = tools.bench;
  const { state } = networkOf(new URLSearchParams(query), firstNetwork(tools.bench), dataset);
  return networkScreen(tools, state, width);
}

test.each(["count", "tiv-millions"])("stars are of the partners with most in %s", async (value) => {
  const tools = await toolsFor(central);
  const { panels, tables } = screenOf(tools, `layer=transfers&value=${value}`);
  const [table] = tables;
  const totals = table?.totalsIn(ALL_TIME) ?? [];
  const of = (partner: string | null) => totals[table?.partners.indexOf(partner ?? "") ?? -1] ?? 0;
  const drawn = panels.map(({ panel }) => of(panel.of));
  expect(drawn).toEqual([...totals].sort((a, b) => b - a).slice(0, drawn.length));
});

/** The lowest point of a line or of a curve towards one point. */
function lowest(d: string): number {
  const [from = 0, by = 0, to = by] = [...d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  if (!d.includes("Q")) return Math.max(from, by);
  return Math.max(
    ...Array.from({ length: 101 }, (_, i) => i / 100).map(
      (t) => (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to,
    ),
  );
}

describe.each(LANGS)("a network in %s", (lang) => {
  test.each([
    ["layered", 1240],
    ["layered", 1000],
    ["layered", 328],
    ["ring", 1240],
    ["ring", 328],
  ])("arranged %s names the largest partners first at %i pixels", async (view, width) => {
    const { panels, unnamed, tables } = screenOf(await toolsFor(central, lang), `view=${view}`, width);
    const { partners = [], sizes = [] } = tables[0] ?? {};
    const size = (id: string) => sizes[partners.indexOf(id)] ?? 0;
    const largest = [...partners].sort((a, b) => size(b) - size(a)).slice(0, width > 900 ? 12 : 4);
    expect(unnamed.filter((id) => largest.includes(id))).toEqual([]);
    for (const { panel } of panels) {
      const low = Math.max(...panel.ties.map(({ d }) => lowest(d)));
      expect(low + WIDEST / 2).toBeLessThanOrEqual(panel.height);
      for (const { label } of panel.nodes) expect(label?.y ?? 0).toBeLessThan(panel.height);
    }
  });
});

/** The page of the network of an address, without its tags. */
function pageOf(tools: ViewTools, query: string) {
  const screen = screenOf(tools, query);
  const values = valuesOf(tools, screen);
  const html = render(h(NetworkView, { tools, screen, values, notices: [] }));
  const textOf = (part: string) =>
    part
      .replace(/<[^>]*>/g, "")
      .replaceAll("\u00a0", " ")
      .trim();
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, part = ""]) => textOf(part));
  return {
    screen,
    values,
    html,
    caption: all(/<figcaption[^>]*>(.*?)<\/figcaption>/gs)[0] ?? "",
    headings: all(/<div class="panel"[^>]*><h2[^>]*>(.*?)<\/h2>/gs),
    numbers: all(/<text [^>]*class="f-ink number"[^>]*>(.*?)<\/text>/gs),
    rows: all(/<tr[^>]*>(<th scope="row".*?)<\/tr>/gs),
    cells: all(/<td[^>]*>(.*?)<\/td>/gs),
    questions: all(/<td[^>]*>.*?<a [^>]*href="([^"]*)"/gs),
  };
}

test.each([
  ["en", "no record, not searched", "searched, none found"],
  ["ru", "нет записи, не искали", "искали, не нашли"],
  ["zh", "无记录，未检索", "已检索，未发现"],
] as const)("no record is no 0 in %s, in headings and in differences", async (lang, unknown, none) => {
  const tools = await toolsFor(central, lang);
  const { headings, cells } = pageOf(tools, "period=2015..2019");
  const certain = say(lang, answerWords, "noneCertain");
  for (const [query, ends] of [
    ["period=2015..2019", certain],
    ["period=1995", unknown],
  ] as const) {
    const of = pageOf(tools, query);
    of.screen.panels.forEach(({ panel, title }, i) => {
      const place = of.screen.tables[0]?.partners.indexOf(panel.of ?? "") ?? -1;
      const now = place < 0 ? undefined : of.values.held[0]?.partner(place).now;
      if (now === undefined || now.value !== null) return;
      const may = mayTextOf(tools, now);
      expect(of.headings[i]).toBe(`${title} ${may === null ? unknown : `${may} · ${certain}`}`);
    });
    expect(of.headings.filter((text) => text.endsWith(ends)).length).toBeGreaterThan(3);
  }
  const held = pageOf(tools, "period=2015..2019&against.period=2010..2014");
  for (const text of [...headings, ...held.headings, ...held.cells, ...cells])
    expect(text).not.toMatch(/(^|[^\d.,])0( |$)(?!.*;)/);
  const { headings: looked } = pageOf(
    searched(tools, () => "all"),
    "period=1995",
  );
  expect(looked.some((text) => text.endsWith(none))).toBe(true);
});

test.each([
  [
    "en",
    "no date",
    "2 records without a date, counted in no period",
    "no date: 2",
    "After “no date” stands how many records",
  ],
  [
    "ru",
    "без даты",
    "2 записи без даты, не учтены ни в одном периоде",
    "без даты: 2",
    "После слов «без даты» — число записей",
  ],
  ["zh", "无日期", "2条记录无日期，未计入任何时期", "无日期：2", "“无日期”之后为"],
] as const)(
  "where records have no date that is said in %s, and not that there is none",
  async (lang, short, long, cell, note) => {
    const tools = await toolsFor(studyOf(["e1 2001 PPP AAA", "u1  QQQ BBB", "u2  QQQ BBB"]), lang);
    const { screen, values, headings, numbers, cells, html } = pageOf(tools, "period=2001..2002");
    expect(headings[1]).toContain(long);
    expect(numbers.slice(3, 6)).toEqual(["–", short, "–"]);
    // A cell has the number alone, and what it means stands once below them all.
    expect(cells).toContain(cell);
    expect(cells.join()).not.toContain(long);
    expect(html.split(note)).toHaveLength(2);
    expect(pageOf(tools, "period=2001..2002&to=AAA").html).not.toContain(note);
    expect(keptNetwork(tools, screen, values)?.marks.map(([, value]) => value)).toContain(long);
    expect(html.match(/<g[^>]*class="searched/g)).toBeNull();
    const none = pageOf(tools, "period=1999").caption;
    expect(none).toContain(say(lang, views, "noDatedTies"));
    expect(none).not.toContain(say(lang, maps, "noTies"));
  },
);

test.each([
  ["en", "Exercises", "Between recipients"],
  ["ru", "Учения", "Между получателями"],
] as const)("captions of the matrices of levers begin with a large letter in %s", async (lang, ...first) => {
  const { html } = pageOf(await toolsFor(central, lang), "view=levers");
  const captions = [...html.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, text]) => text);
  expect(captions.length).toBeGreaterThan(6);
  expect(captions.slice(0, 2)).toEqual(first);
  for (const text of captions) expect(text).toMatch(/^\p{Lu}/u);
});

test("the hub of a star opens all that is drawn of it, and no tie lies over it", async () => {
  const tools = await toolsFor(
    studyOf(["e1 2001 PPP AAA", "e2 2001 PPP BBB", "e3 2002 PPP AAA", "e4 2002 QQQ AAA"]),
  );
  const { screen, values, html } = pageOf(tools, "period=2001..2002");
  const ties = drawnTies(screen).length;
  const hubs = drawnHubs(screen);
  expect(hubs.map(({ of }) => of)).toEqual(["ppp-led", "qqq-led"]);
  const kept = keptNetwork(tools, screen, values);
  const receipts = hubs.map(
    (_, i) => receiptOf(kept?.marks[ties + i] ?? ["", "", "", ""], kept?.records ?? []).receipt,
  );
  expect(receipts.map((ids) => ids.toSorted())).toEqual([["e1", "e2", "e3"], ["e4"]]);
  expect(kept?.marks).toHaveLength(ties + 2);
  for (const i of hubs.keys())
    expect(html).toMatch(new RegExp(`<g[^>]*data-m="${ties + i}"[^>]*><circle[^>]*class="node`));
  const drawn = html.split("<svg").slice(1);
  for (const svg of drawn.slice(0, 2))
    expect(svg.lastIndexOf('class="touch"')).toBeLessThan(svg.indexOf('class="node'));
});

test("a star of somebody who sends and is sent to has what it is sent first, and says which way its ties go", async () => {
  const tools = await toolsFor(
    studyOf(["e1 2001 SSS AAA,TTT", "e2 2002 TTT AAA", "e3 2003 UUU TTT,AAA"], { partners: ["PPP"] }),
  );
  const star = (query: string) => {
    const { screen, caption } = pageOf(tools, query);
    const pairs = drawnTies(screen).flatMap(({ tie }) => screen.tables[0]?.pairs[tie.pair] ?? []);
    return {
      caption,
      ways: pairs.map(({ from, to, horizontal }) => (horizontal ? `${from}-${to}` : `${from}>${to}`)),
    };
  };
  const both = star("to=TTT,AAA&centre=TTT");
  expect(both.ways).toEqual(["SSS>TTT", "UUU>TTT", "TTT>AAA", "TTT-AAA"]);
  expect(both.caption).toContain("it sends or organises itself, on lines in its own colour");
  expect(both.caption).toContain("Lines in the colour of the text are between two recipients");
  const received = star("to=TTT,AAA&centre=AAA").caption;
  expect(received).not.toContain("on lines in its own colour");
  expect(received).toContain("Lines in the colour of the text are between two recipients");
  expect(star("centre=SSS").caption).not.toMatch(/own colour|Lines in the colour/);
});

test("a network that is refused says why, and nothing of a drawing", async () => {
  const { screen, html, caption } = pageOf(await toolsFor(central), "grouping=nobodys");
  expect([screen.error, html]).toEqual([
    expect.stringMatching(/^grouping cannot be/),
    expect.stringContaining("grouping cannot be"),
  ]);
  expect(caption).not.toContain(say("en", maps, "noTies"));
});

test("the matrix has no cell and no number of an actor with itself", async () => {
  const tools = await toolsFor(studyOf(["e1 2001 PPP AAA,PPP", "e2 2002 PPP PPP", "e3 2003 QQQ QQQ"]));
  const { screen, values, rows, cells } = pageOf(tools, "to=AAA,PPP,QQQ");
  const pairs = screen.tables[0]?.pairs ?? [];
  const self = pairs.flatMap((pair, n) => (pair.self ? [n] : []));
  expect(self).toHaveLength(2);
  for (const n of self) expect(values.now[0]?.[n]).toBe(0);
  // Whoever has a star has a row, and what two recipients have between them stands below.
  expect(rows.map((row) => /State [A-Z]+/.exec(row)?.[0])).toEqual(["State PPP", "State QQQ", "State AAA"]);
  expect(cells.slice(0, 4)).toEqual(["1", "", "no record, not searched", "1"]);
});

test("whoever has no other recipient than itself is no partner, and what it has with itself counts for no size", async () => {
  const records = [
    "e1 2001 PPP AAA,PPP",
    "e2 2002 PPP PPP",
    "e3 2003 PPP PPP",
    "e4 2004 QQQ AAA,PPP",
    "e5 2005 QQQ AAA",
  ];
  const tools = await toolsFor(studyOf(records));
  expect(pageOf(tools, "to=PPP").screen.tables[0]?.partners).toEqual(["qqq-led"]);
  const [both] = pageOf(tools, "to=AAA,PPP").screen.tables;
  expect([both?.partners, both?.sizes]).toEqual([
    ["ppp-led", "qqq-led"],
    [1, 2],
  ]);
});

/** The same, where somebody has looked as far as this in a period. */
function searched(tools: ViewTools, looked: (period: Period) => Looked): ViewTools {
  return { ...tools, bench: { ...tools.bench, looked: (_, __, period) => looked(period) } };
}

test.each([
  ["en", "not comparable: 1; 2010–2014: no record, not searched", "no difference is known"],
  ["ru", "сравнить нельзя: 1; 2010–2014\u00a0гг.: нет записи, не искали", "разница неизвестна"],
  ["zh", "无法比较：1；2010—2014年：无记录，未检索", "差额不明"],
] as const)(
  "a record beside a period that nobody searched is no difference in %s",
  async (lang, told, why) => {
    const tools = await toolsFor(central, lang);
    const query = "period=2015..2019&against.period=2010..2014";
    const { screen, values, numbers, caption, html, cells } = pageOf(
      searched(tools, () => "no"),
      query,
    );
    const [now = [], before = []] = [values.now[0], values.before?.[0]];
    const alone = (pair: number) => (now[pair] === 0) !== (before[pair] === 0);
    const spokes = screen.panels.flatMap(({ panel }) => panel.ties.filter((tie) => tie.number !== null));
    expect(numbers.map((number) => number === "?")).toEqual(spokes.map(({ pair }) => alone(pair)));
    expect(numbers.filter((number) => number === "?").length).toBeGreaterThan(3);
    expect(html.match(/class="unlike /g)).toHaveLength(
      drawnTies(screen).filter(({ tie }) => alone(tie.pair)).length,
    );
    const compared = drawnTies(screen).filter(({ tie }) => !alone(tie.pair));
    expect(values.most).toEqual([
      Math.max(...compared.map(({ tie: { pair } }) => Math.abs((now[pair] ?? 0) - (before[pair] ?? 0)))),
    ]);
    expect(caption).toContain(why);
    expect(cells.filter((text) => text.startsWith("?")).length).toBeGreaterThan(3);
    const marks =
      keptNetwork(
        searched(tools, () => "no"),
        screen,
        values,
      )?.marks ?? [];
    expect(marks.map(([, value]) => value)).toContain(told);
  },
);

test.each(["no", "part", "all"] as const)(
  "of a difference the period without a record counts, searched: %s",
  async (far) => {
    const tools = await toolsFor(central);
    const query = "period=2015..2019&against.period=2010..2014";
    // The period of the question alone was searched so far, the other one not at all.
    const start = windowIn("2015..2019").from;
    const { values, html, caption, numbers } = pageOf(
      searched(tools, ({ from }) => (from >= start ? far : "no")),
      query,
    );
    const [now = [], before = []] = [values.now[0], values.before?.[0]];
    for (const n of now.keys()) {
      const [a, b] = [now[n] ?? 0, before[n] ?? 0];
      expect(values.held[0]?.pair(n).compared === "unlike").toBe(
        (a > 0 && b === 0) || (a === 0 && b > 0 && far !== "all"),
      );
    }
    expect(numbers.some((number) => number === "\u22121")).toBe(far === "all");
    expect(html).toContain('class="unlike ');
    expect(caption).toContain("no difference is known");
    expect(pageOf(tools, "period=2015..2019").caption).not.toContain("no difference is known");
  },
);

test.each(LANGS)(
  "periods that are not equally long, or share years, are told beside the drawing, above the matrix and in its file in %s",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const query = "period=1991..2023&against.period=2020..2023";
    const { screen, values, html, caption } = pageOf(tools, query);
    const said = twoPeriodsText({ ...screen.state.question, measure: "count" }, undefined, lang);
    expect(said).toHaveLength(2);
    expect(html).not.toContain(">2020..2023<");
    const [, below = ""] = html.split("</figcaption>");
    const drawn = keptNetwork(tools, screen, values)?.svg ?? "";
    const plain = (text: string) => text.replace(/<[^>]*>|\s/g, "");
    for (const text of [caption, below, drawn])
      for (const sentence of said) expect(plain(text)).toContain(plain(sentence));
  },
);

test("a difference is told with its sign and both its numbers, and each tie that is drawn has a row", async () => {
  const tools = searched(await toolsFor(central), () => "all");
  const query = "period=2015..2019&against.period=2010..2014";
  const { screen, values, numbers, rows, headings, questions } = pageOf(tools, query);
  const [now = [], before = []] = [values.now[0], values.before?.[0]];
  const text = (n: number) => `${n > 0 ? "+" : n < 0 ? "\u2212" : ""}${Math.abs(n)}`;
  const spokes = screen.panels.flatMap(({ panel }) => panel.ties.filter((tie) => tie.number !== null));
  expect(numbers).toEqual(
    spokes.map(({ pair }) =>
      now[pair] || before[pair] ? text((now[pair] ?? 0) - (before[pair] ?? 0)) : "–",
    ),
  );
  const gone = screen.tables[0]?.pairs.filter((_, n) => now[n] === 0 && (before[n] ?? 0) > 0) ?? [];
  expect(gone.length).toBeGreaterThan(0);
  const france = rows.find((row) => row.startsWith("France"));
  // Each number of the two has the bounds that it has alone.
  expect(france).toContain("\u22121\u22122 to 00–1 no record that counts for certain; 2010–2014: 1 (1–2)");
  expect(france).toContain("–0–1 no record that counts for certain; 2010–2014: 0–1");
  expect(france).toContain("searched, none found; 2010–2014: searched, none found");
  expect(rows.find((row) => row.startsWith("Russia"))).toMatch(
    /[+\u2212]\d+[+\u2212]\d+ to \+\d+\d+ \(\d+–\d+\); 2010–2014: \d+ \(\d+–\d+\)/,
  );
  expect(headings[0]).toMatch(
    /^Russia, CIS and CSTO \+\d+ exercises \([+\u2212]\d+ to \+\d+\): \d+ \(\d+–\d+\); 2010–2014: \d+ \(\d+–\d+\)$/,
  );
  expect(questions.length).toBeGreaterThan(0);
  const kept = keptNetwork(tools, screen, values);
  drawnTies(screen).forEach(({ tie: { pair } }, mark) => {
    const { now: is, before: was } = values.held[0]?.pair(pair) ?? {};
    const some = [is, was].some((side) => (side?.value ?? 0) > 0 || side?.may !== undefined);
    expect((kept?.marks[mark]?.[2] ?? "") !== "").toBe(some);
  });
});

test.each(["ring", "layered"])(
  "ties of one panel are the finer the less room it has, as %s",
  async (view) => {
    const tools = await toolsFor(central);
    const widest = [328, 400, 640, 1240].map((width) => screenOf(tools, `view=${view}`, width).widest);
    expect(widest.toSorted((a, b) => a - b)).toEqual(widest);
    expect(widest[0]).toBeLessThan(WIDEST);
    expect(widest.at(-1)).toBe(WIDEST);
    expect(screenOf(tools, "centre=KAZ", 328).widest).toBe(WIDEST);
  },
);

test.each(["ring", "layered", "levers"])(
  "on a phone the widest tie, its rim included, is narrower than the sign that it begins at, as %s",
  async (view) => {
    const { panels, widest } = screenOf(await toolsFor(central), `view=${view}`, 328);
    const signs = panels.flatMap(({ panel }) => panel.nodes.filter(({ outside }) => outside));
    expect(signs.length).toBeGreaterThan(9);
    for (const { r } of signs) expect(rimOf(1000, 1, widest)).toBeLessThan(2 * r);
  },
);

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 2],
  [5, 3],
  [6, 2],
  [7, 2],
  [8, 2],
  [9, 3],
])("%i panels stand in rows of %i, the last of which is as full as can be", (panels, columns) => {
  expect(columnsFor(panels, 1240)).toBe(columns);
  expect(columnsFor(panels, 760)).toBe(Math.min(2, panels));
  expect(columnsFor(panels, 690)).toBe(1);
});

test("panels of levers fill their rows, and what is over stands in the middle", async () => {
  const tools = await toolsFor(central);
  const screen = screenOf(tools, "view=levers", 1240);
  const widths = screen.panels.map(({ panel }) => panel.width);
  expect(new Set(widths)).toEqual(new Set([Math.floor(1240 / columnsFor(widths.length, 1240))]));
  const page = (of: string) => {
    const one = screenOf(tools, of, 1240);
    return render(h(NetworkView, { tools, screen: one, values: valuesOf(tools, one), notices: [] }));
  };
  expect(page("view=levers")).toContain('<div class="panels levers">');
  expect(page("view=ring")).toContain('<div class="panels">');
});

test("each lever's panel has finer ties than one panel of the whole width", async () => {
  const tools = await toolsFor(central);
  const [one, each] = ["ring", "levers"].map((view) => screenOf(tools, `view=${view}`, 1240).widest);
  expect(each).toBeLessThan(one ?? 0);
});

test("the drawer tells the range of a tie, as its question has it", async () => {
  const tools = await toolsFor(central);
  const { screen, values } = pageOf(tools, "");
  const marks = keptNetwork(tools, screen, values)?.marks ?? [];
  const told = marks.slice(0, drawnTies(screen).length).map(([, value]) => value);
  const ranges = drawnTies(screen).map(({ table, tie }) => {
    const pair = screen.tables[table]?.pairs[tie.pair];
    const answer = pair === undefined ? null : tools.bench.ask(tieQuestion(screen, table, pair));
    return answer === null || answer.value === 0 || answer.low === answer.high
      ? ""
      : `(${answer.low}–${answer.high})`;
  });
  expect(ranges.filter((range) => range !== "").length).toBeGreaterThan(3);
  expect(told.filter((value, mark) => !value.endsWith(ranges[mark] ?? "?"))).toEqual([]);
  expect(told.filter((value) => value.includes("(")).length).toBe(ranges.filter((r) => r !== "").length);
});

test.each(["", "view=ring", "view=levers&period=2005..2015"])(
  "the drawing of %j has a rim for what records leave open of a tie, once that is asked",
  async (query) => {
    const tools = await toolsFor(central);
    const { screen, values, html } = pageOf(tools, query);
    const width = (n: number, table: number) =>
      Math.max(1, Math.round((n / (values.most[table] ?? 1)) * screen.widest * 10) / 10);
    const drawn = drawnTies(screen).flatMap(({ table, tie }) => {
      const pair = screen.tables[table]?.pairs[tie.pair];
      const held = values.now[table]?.[tie.pair] ?? 0;
      if (pair === undefined || held === 0) return [];
      const { low, high } = tools.bench.ask(tieQuestion(screen, table, pair));
      const [least, own, all] = [low ?? held, held, high ?? held].map((n) => width(n, table));
      const most = Math.min(2 * screen.widest, all ?? 0);
      return [{ least: least ?? 0, own: own ?? 0, most, cut: (all ?? 0) > most, sure: low !== 0 }];
    });
    const rims = drawn.flatMap(({ own, most }) => (most - own < 0.3 ? [] : [String(most)]));
    const cores = drawn.flatMap(({ own, least, sure }) =>
      own - least < 0.3 || !sure ? [] : [String(least)],
    );
    const widths = (kind: string) =>
      [...html.matchAll(new RegExp(`class="${kind}" d="[^"]*" stroke-width="([^"]*)"`, "g"))].map(
        (m) => m[1],
      );
    expect(rims.length).toBeGreaterThan(2);
    expect([widths("rim"), widths("core")]).toEqual([rims, cores]);
    expect(html).toContain("Faint: the most that the records leave open.");
    expect(html.includes("wider than two of the widest ties")).toBe(drawn.some(({ cut }) => cut));
    expect(query.includes("levers")).toBe(drawn.some(({ cut }) => cut));
    expect(
      render(
        h(NetworkView, {
          tools,
          screen,
          values,
          notices: [],
          around: pageOf(tools, "view=stars&period=1999"),
        }),
      ),
    ).not.toContain('class="rim"');
  },
);

test.each([
  "",
  "layer=transfers&value=tiv-millions",
  "view=levers&period=2005..2015",
  "view=levers&layer=transfers&value=tiv-millions",
  "view=levers&layer=exercises&where.kind=military",
])("the matrix of %j has each number with its range, as its question has them", async (query) => {
  const tools = await toolsFor(central);
  const { screen, values, html } = pageOf(tools, query);
  const asked = (table: number, pair: Pair, held: number) => {
    const question = tieQuestion(screen, table, pair);
    const answer = tools.bench.ask(question);
    expect([query, pair, answer.value]).toEqual([query, pair, expect.closeTo(held, 9)]);
    return `${tieText(tools, held, answer.unit)}|${spreadText(answer, question.measure, "en") ?? ""}`;
  };
  const ties = screen.tables.flatMap(({ pairs }, table) =>
    pairs.flatMap((pair, n) => {
      const held = values.now[table]?.[n] ?? 0;
      return held > 0 ? [asked(table, pair, held)] : [];
    }),
  );
  const totals = screen.tables.flatMap(({ partners, recipients }, table) =>
    partners.flatMap((from, p) => {
      const held = values.totals[table]?.[p] ?? 0;
      const to = recipients.filter((id) => id !== from).join(",");
      return held > 0 ? [asked(table, { from, to, horizontal: false }, held)] : [];
    }),
  );
  const told = (number: RegExp) =>
    [...html.matchAll(number)].map(([, value, range = ""]) => `${value}|${range}`);
  const linked = told(/<a class="number"[^>]*>([^<]*)<\/a>(?:<span class="range[^>]*>([^<]*)<\/span>)?/g);
  expect(ties.filter((tie) => !tie.endsWith("|")).length).toBeGreaterThan(5);
  expect(linked.toSorted()).toEqual([...ties, ...totals].toSorted());
  expect(html).toContain("Below a number: the least and most that the records leave open.");
  expect(html.match(/<caption>[^<]* · million TIV/g)?.length ?? 0).toBe(query.includes("tiv") ? 1 : 0);
});

test("a pair that has nothing for certain has what it may have, and leads to its question; so does a total", async () => {
  const tools = await toolsFor(central);
  const { html } = pageOf(tools, "layer=exercises");
  const cells = (name: string) => {
    const row = new RegExp(`<tr><th scope="row">${name}</th>(.*?)</tr>`, "s").exec(html)?.[1] ?? "";
    return [...row.matchAll(/<td class="num">(.*?)<\/td>/gs)].map(([, cell = ""]) => cell);
  };
  const [kaz, kgz, tjk, tkm, , total = ""] = cells("Azerbaijan");
  expect(
    [kgz, tjk].map((cell) => />(0–2)<span class="hide"> (.*?)<\/span>/.exec(cell ?? "")?.slice(1)),
  ).toEqual(Array(2).fill(["0–2", "no record that counts for certain"]));
  expect(kaz).toContain(">1</a>");
  expect(tkm).toContain('class="state not-searched"');
  const asked = (cell = "") =>
    new URLSearchParams(/href="[^"?]*\?([^"]*)"/.exec(cell)?.[1]?.replaceAll("&amp;", "&"));
  for (const [cell, to, value, high] of [
    [kgz, "KGZ", 0, 2],
    [total, "region", 1, 3],
  ] as const) {
    const { question } = questionOf(asked(cell), { measure: "count", layer: "exercises" }, []);
    expect(question).toMatchObject({ from: "AZE", to });
    expect(tools.bench.ask(question)).toMatchObject({ value, high });
  }
  expect(html).toContain("A range alone: no record counts for certain.");
});

test.each(LANGS)(
  "what may count looks unlike no record and none found in %s, and the caption says how",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const tiesIn = (html: string) =>
      [...html.matchAll(/<g data-m="\d+" class="(\w+) s-[^>]*>(.*?)<\/g>/gs)].map(
        ([, kind = "", inner = ""]) => ({
          kind,
          number: /<text[^>]*number[^>]*>([^<]*)</.exec(inner)?.[1] ?? null,
        }),
      );
    const stars = pageOf(tools, "layer=exercises");
    const spokes = tiesIn(stars.html);
    const may = spokes.filter(({ number }) => /^0–\d/.test(number ?? ""));
    expect(may.length).toBeGreaterThan(1);
    expect(new Set(may.map(({ kind }) => kind))).toEqual(new Set(["may"]));
    const none = spokes.filter(({ kind, number }) => number === "–" && kind !== "off");
    expect(new Set(none.map(({ kind }) => kind))).toEqual(new Set(["unknown"]));
    for (const view of ["", "&view=ring", "&view=layered"]) {
      const { html, caption } = pageOf(tools, `layer=exercises${view}`);
      expect(
        tiesIn(html).some(({ kind }) => kind === "may"),
        view,
      ).toBe(true);
      expect(caption.toLowerCase()).toContain(say(lang, maps, "mayTie"));
    }
    const dateless = await toolsFor(studyOf(["e1 2001 PPP AAA", "u1  PPP BBB", "e2 2001 QQQ AAA"]), lang);
    const of = pageOf(dateless, "layer=exercises&period=2000..2010");
    expect(tiesIn(of.html).filter(({ kind }) => kind === "may").length).toBe(1);
    expect(of.caption.toLowerCase()).toContain(say(lang, maps, "mayTie"));
  },
);

describe.each(LANGS)("records of which none counts, in %s,", (lang) => {
  const study = studyOf(["e1 2001 PPP AAA,BBB", "e2 2003 QQQ AAA", "e3 2002 QQQ BBB", "e4 2002 PPP CCC"]);
  const planned = (study["exercises.csv"] ?? "").replace(/(Exercise e[34],2002),held/g, "$1,planned");
  const told = say(lang, lookedWords, "uncountedAny");

  test("have the sign of figures on spokes and in the matrix, and the words of figures in key and caption", async () => {
    const tools = await toolsFor({ ...study, "exercises.csv": planned }, lang);
    const { html, caption, screen, values } = pageOf(tools, "layer=exercises");
    expect(html.match(/<g data-m="\d+" class="uncounted /g)?.length).toBe(2);
    expect(html.match(/<path class="wave" d="M[^Q"]*Q[^Q"]*Q[^Q"]*"/g)?.length).toBe(2);
    expect(html.match(/<td class="num"><span class="state uncounted"><span class="hide">([^<]*)/g)).toEqual(
      Array(2).fill(`<td class="num"><span class="state uncounted"><span class="hide">${told}`),
    );
    expect(html).toMatch(new RegExp(`<span class="state uncounted"></span> ${told}</span>`));
    expect(caption).toContain(`~`);
    expect(caption).toContain(told);
    const marks = keptNetwork(tools, screen, values)?.marks.filter(([, value]) => value === told);
    expect(marks?.map(([label]) => label)).toEqual([
      say(lang, views, "pair", { from: tools.speech.labels.short("ppp-led"), to: "State CCC" }),
      say(lang, views, "pair", { from: tools.speech.labels.short("qqq-led"), to: "State BBB" }),
    ]);
  });

  test("open from their marks, of the page and of its figure; a mark of no record says whether somebody searched", async () => {
    const tools = await toolsFor({ ...study, "exercises.csv": planned }, lang);
    const behind = (of: ViewTools, query = "") => {
      const { screen, values } = pageOf(of, `layer=exercises${query}`);
      const kept = keptNetwork(of, screen, values);
      const opened = kept?.marks.map((mark) => receiptOf(mark, kept.records, kept.left)) ?? [];
      expect(kept?.records.toSorted()).toEqual(["e1", "e2"]);
      return drawnTies(screen).flatMap(({ tie }, mark) => (tie.spoke ? [opened[mark]] : []));
    };
    const left = { heading: "recordsLeft" };
    const [ppp, qqq] = [
      [{ receipt: ["e1"] }, { receipt: ["e1"] }, { ...left, receipt: ["e4"] }],
      [{ receipt: ["e2"] }, { ...left, receipt: ["e3"] }],
    ];
    const none = (kind: string) => [...ppp, ...qqq, { receipt: [], none: kind }];
    expect(behind(tools)).toEqual(none("not-searched"));
    expect(
      behind(
        searched(tools, () => "all"),
        "&period=2001..2003",
      ),
    ).toEqual(none("searched"));
    const draw = await drawing({ ...study, "exercises.csv": planned });
    const { marks } = await draw({ kind: "star", series: { field: "from", values: "partners" } }, { lang });
    expect(marks.flatMap(({ left = [] }) => left).toSorted()).toEqual(["e3", "e4"]);
    expect(marks.filter((mark) => mark.none !== undefined).map((mark) => mark.none)).toEqual([
      "not-searched",
    ]);
  });

  test("are not to be compared with another period, on the page as in its figure, and neither new nor gone", async () => {
    const tools = searched(await toolsFor({ ...study, "exercises.csv": planned }, lang), () => "all");
    const query = "layer=exercises&view=ring&period=2002..2003&against.period=2000..2001";
    const kinds = ({ html }: { html: string }) =>
      [...html.matchAll(/<g data-m="\d+" class="(\w+) /g)].flatMap(([, kind]) =>
        kind === "off" ? [] : [kind],
      );
    // PPP with AAA and BBB is gone, QQQ with AAA new.
    expect(kinds(pageOf(tools, query)).toSorted()).toEqual(["gone", "gone", "new"]);
    const more = `${planned}e5,Exercise e5,2001,planned,single\n`;
    const people = `${study["participants.csv"]}e5,QQQ,organiser\ne5,QQQ,participant\ne5,AAA,participant\n`;
    const tables = { ...study, "exercises.csv": more, "participants.csv": people };
    const lacking = searched(await toolsFor(tables, lang), () => "all");
    const page = pageOf(lacking, query);
    expect(kinds(page).toSorted()).toEqual(["gone", "gone", "unlike"]);
    const kept = keptNetwork(lacking, page.screen, page.values);
    expect(kept?.svg.match(/stroke-dasharray="9 3 2 3"/g)?.length).toBeGreaterThan(0);
    const unlike = say(lang, maps, "notComparable");
    expect(kept?.marks.some(([, text]) => text.startsWith(unlike) && text.includes(told))).toBe(true);
  });

  test("are told where they draw no link, and by a partner of which nothing else is in the years shown", async () => {
    const tools = await toolsFor({ ...study, "exercises.csv": planned }, lang);
    for (const view of ["ring", "layered"])
      expect(pageOf(tools, `layer=exercises&view=${view}`).caption).toContain(
        say(lang, maps, "noCountedLink"),
      );
    const { headings, rows } = pageOf(tools, "layer=exercises&period=2002..2002");
    const names = ["ppp-led", "qqq-led"].map((id) => tools.speech.labels.short(id));
    expect(headings.slice(0, 2)).toEqual(names.map((name) => `${name} ${told}`));
    expect(rows.length).toBe(2);
    const all = await toolsFor(study, lang);
    expect(pageOf(all, "layer=exercises&view=ring").caption).not.toContain(say(lang, maps, "noCountedLink"));
    expect(pageOf(all, "layer=exercises").html).not.toContain("uncounted");
  });
});

test("a matrix of which nothing is asked tells no ranges, and says where they are told", async () => {
  const records = Array.from({ length: 41 }, (_, i) => `e${i} 2001 P${i} AAA`);
  const tools = await toolsFor(studyOf(records));
  const screen = screenOf(tools, "layer=exercises");
  const values = summedValues(tools, screen, valuesOf(tools, screen));
  const html = render(h(NetworkView, { tools, screen, values, notices: [] }));
  expect(html).toContain("The bounds of each number are told where it is opened.");
});

test("the widest tie that a caption tells of is one that is drawn", async () => {
  const tools = await toolsFor(central);
  expect(pageOf(tools, "centre=KAZ").caption).toContain("the widest stands for 111 exercises.");
  expect(pageOf(tools, "").caption).toContain("the widest stands for 114 exercises.");
  expect(pageOf(tools, "period=1950").caption).toContain("No tie is recorded here.");
});

test("a network without ties says how many records do not say who organises", async () => {
  const parts = central["participants.csv"] ?? "";
  const unsent = { ...central, "participants.csv": parts.replaceAll(/.*,(organiser|observer),.*\n/g, "") };
  for (const [lang, none] of [
    ["en", "records do not say who sends or organises"],
    ["ru", "не сказано, кто направляет или организует"],
    ["zh", "未说明由谁提供或组织"],
  ] as const) {
    const tools = await toolsFor(unsent, lang);
    const { caption, html } = pageOf(tools, "layer=exercises");
    expect(caption).toContain(none);
    expect(html.split("</figcaption>")[1]?.replaceAll("\u00a0", " ")).toContain(none);
    expect(html).not.toContain("<table");
    expect(caption).not.toContain(say(lang, maps, "noTies"));
    expect(pageOf(tools, "layer=exercises&period=1950").caption).toContain(say(lang, maps, "noTies"));
  }
});

test.each([
  ["en", "in equal parts"],
  ["ru", "в равных долях"],
  ["zh", "平分"],
] as const)("numbers that are not whole are explained in %s, on networks and on maps", async (lang, why) => {
  const tools = await toolsFor(central, lang);
  expect(pageOf(tools, "layer=memberships").caption).toContain(why);
  expect(pageOf(tools, "").caption).not.toContain(why);
  expect(pageOf(tools, "layer=transfers&value=tiv-millions").caption).not.toContain(why);
  const { dataset } = tools.bench;
  const notesOf = (query: string) => {
    const { state } = mapOf(new URLSearchParams(query), firstMap(tools.bench), dataset, []);
    const drawn = figureScreen(tools, mapFigure(tools, state), [1200]).drawn[0];
    return JSON.stringify(drawn);
  };
  const told = say(lang, maps, "parted").slice(0, 12);
  expect(notesOf("layer=memberships")).toContain(told);
  expect(notesOf("layer=exercises")).not.toContain(told);
});

test("ties between recipients are arcs within their circle, with their numbers on them and none over another", async () => {
  for (const width of [328, 1240]) {
    const { panels, tables } = screenOf(await toolsFor(central), "layer=exercises", width);
    const between = panels.map(({ panel }) => panel).find(({ of, ties }) => of === null && ties.length > 0);
    const ties = between?.ties ?? [];
    expect(ties.length).toBeGreaterThan(4);
    const nodes = between?.nodes ?? [];
    const middle = [0, 1].map(
      (k) => nodes.reduce((sum, { x, y }) => sum + (k === 0 ? x : y), 0) / nodes.length,
    );
    const toMiddle = (x: number, y: number) => distance([x, y], [middle[0] ?? 0, middle[1] ?? 0]);
    for (const { pair, number, d } of ties) {
      expect(tables[0]?.pairs[pair]?.horizontal).toBe(true);
      const [x1 = 0, y1 = 0, bx = 0, by = 0, x2 = 0, y2 = 0] = [...d.matchAll(/-?[\d.]+/g)].map(Number);
      expect(d).toMatch(/^M[^L]*Q/);
      expect(toMiddle(bx, by)).toBeLessThan(toMiddle((x1 + x2) / 2, (y1 + y2) / 2));
      const way = [
        [x1, y1],
        [bx, by],
        [x2, y2],
      ] as const;
      const off = Array.from({ length: 1001 }, (_, i) =>
        distance(onCurve(way, i / 1000), [number?.x ?? 0, (number?.y ?? 0) - 4.5]),
      );
      expect(Math.min(...off)).toBeLessThan(0.3);
    }
    const places = ties.map(({ number }) => number);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 26 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 13).toBe(
          true,
        );
  }
});

test("the first period that a network can be held against is the one just before it, as long, where ties are in it", async () => {
  const tools = await toolsFor(central);
  const span = yearsOf(tools.bench);
  if (span === null) throw new Error("no years");
  const before = (period: string) =>
    justBefore(span, screenOf(tools, `layer=exercises&period=${encodeURIComponent(period)}`));
  expect(before("2012..2018")).toBe("2005..2011");
  expect(before("2015")).toBe("2014");
  expect(before(`${span.first}..${span.last}`)).toBeNull();
  expect(before("2000..2023")).toBeNull();
  expect(before(`${span.first + 1}`)).toBeNull();
  const screen = screenOf(tools, "layer=exercises&period=2000..2004");
  const html = render(h(NetworkControls, { tools, state: screen.state, screen, actions: undefined }));
  const offered = [...html.matchAll(/<option value="(\d{4}\.\.\d{4})"[^>]*>([^<]*)/g)].map(([, v, text]) => [
    v,
    text,
  ]);
  expect(offered[0]).toEqual(["1995..1999", "1995–1999 (just before)"]);
  expect(offered.filter(([value]) => value === "1995..1999")).toHaveLength(1);
  expect(offered).toHaveLength(earlierIn(tools, span, screen).length);
});

describe("what is held in two periods", () => {
  const query = "layer=exercises&period=2005..2009&against.period=2000..2004";
  const minus = "\u2212";

  test("a total has no known difference where one of its ties has none, and one where all have", async () => {
    // With BBB nobody looked before, and with AAA there are records of both periods.
    const tools = await toolsFor(
      studyOf([
        "e1 2001 PPP AAA",
        "e2 2006 PPP AAA",
        "e3 2007 PPP AAA",
        "e4 2008 PPP BBB",
        "e5 2001 QQQ AAA,BBB",
      ]),
    );
    const of = (how: ViewTools) => pageOf(how, query);
    const partly = of(searched(tools, () => "no"));
    const totalsOf = ({ values }: ReturnType<typeof pageOf>) =>
      [0, 1].map((p) => values.held[0]?.partner(p).compared ?? null);
    expect(totalsOf(partly)).toEqual(["unlike", "unlike"]);
    expect(partly.headings.slice(0, 2)).toEqual([
      `${tools.speech.labels.short("ppp-led")} not comparable: 3; 2000–2004: 1`,
      `${tools.speech.labels.short("qqq-led")} not comparable: no record, not searched; 2000–2004: 1`,
    ]);
    expect(partly.rows[0]).toContain("+12; 2000–2004: 1");
    expect(partly.rows[0]).toContain("?1; 2000–2004: no record, not searched");
    expect(partly.rows[0]).toMatch(/\?3; 2000–2004: 1$/);
    expect(partly.caption).toContain("nor is one of a total that such a tie is part of");
    const wholly = of(searched(tools, () => "all"));
    expect(totalsOf(wholly)).toEqual([null, "gone"]);
    expect(wholly.headings.slice(0, 2)).toEqual([
      `${tools.speech.labels.short("ppp-led")} +2 exercises: 3; 2000–2004: 1`,
      `${tools.speech.labels.short("qqq-led")} ${minus}1 exercise: searched, none found; 2000–2004: 1`,
    ]);
    expect(wholly.caption).not.toContain("no difference is known");
  });

  test.each([
    ["layer=exercises", "one period"],
    ["layer=exercises&period=2015..2023", "part of all years"],
    ["layer=exercises&period=2015..2023&against.period=2006..2014", "two periods"],
    ["layer=transfers&period=2010..2019&against.period=2000..2009", "two periods of orders"],
    ["layer=exercises&view=ring&period=2015..2023&against.period=2006..2014", "two periods of a ring"],
    ["layer=exercises&certainty=held&period=2010..2012", "a choice that leaves out"],
  ])("a mark of %s opens what its words tell of (%s)", async (of) => {
    const tools = await toolsFor(central);
    const { screen, values } = pageOf(tools, of);
    const kept = keptNetwork(tools, screen, values);
    const ties = drawnTies(screen).map(({ table, tie }) => values.held[table]?.pair(tie.pair));
    const hubs = drawnHubs(screen).map(({ one }) => totalOf(screen, one, values));
    const uncounted = say("en", lookedWords, "uncountedAny");
    expect(kept?.marks).toHaveLength(ties.length + hubs.length);
    for (const [i, held] of [...ties, ...hubs].entries()) {
      const mark = kept?.marks[i];
      if (!held || mark === undefined) continue;
      const opened = receiptOf(mark, kept?.records ?? [], kept?.left);
      const sides = [held.now, ...(held.before === null ? [] : [held.before])];
      const counted = new Set(sides.flatMap((side) => side.may ?? side.receipt));
      const left = new Set(sides.flatMap((side) => side.left ?? []));
      const listed = opened.heading === "recordsLeft" ? [] : opened.receipt;
      expect(new Set(listed)).toEqual(counted);
      expect(new Set(opened.heading === "recordsLeft" ? opened.receipt : opened.left)).toEqual(left);
      expect(mark[1].includes(uncounted)).toBe(left.size > 0);
      const told = [/no record, not searched/, /searched, none found|searched in part/].some((why) =>
        why.test(mark[1]),
      );
      if (told && counted.size + left.size === 0) expect(opened.none).toBeDefined();
      if (!told && counted.size + left.size === 0) expect(mark[1]).toBe("");
    }
  });

  test("of very many partners of very many records nothing is asked, and whether a tie is new or gone is told where it is opened", async () => {
    const partners = (n: number) => Array.from({ length: n }, (_, i) => `P${i}`);
    const pairs = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ from: `R${i}`, to: "R", horizontal: true }));
    const asks = (n: number, records: number, between = 0) =>
      asksAbout({ partners: partners(n), pairs: pairs(between), records });
    expect(asks(50, 1_000_000, 10)).toBe(true);
    expect(asks(50, 1_000_000, 11)).toBe(false);
    expect(asks(300, 5_000)).toBe(true);
    expect(asks(61, 100_000)).toBe(false);
    // Each two of forty recipients are a question too.
    expect(asks(5, 10_000, 780)).toBe(false);
    expect(asks(5, 2_000, 780)).toBe(true);
    const records = Array.from({ length: 41 }, (_, i) => `e${i} ${2001 + 5 * (i % 2)} P${i} AAA`);
    const tools = searched(await toolsFor(studyOf(records)), () => "all");
    const screen = screenOf(tools, `${query}&view=ring`);
    const values = summedValues(tools, screen, valuesOf(tools, screen));
    const html = render(h(NetworkView, { tools, screen, values, notices: [] }));
    const [drawing = ""] = html.split("</svg>");
    expect(drawing).not.toMatch(/class="(new|gone) /);
    expect(drawing.match(/class="(gained|lost) /g)).toHaveLength(41);
    expect(html).toContain(say("en", views, "turnedLater"));
    const known = askedValues(tools, screen, values);
    const compared = screen.tables[0]?.pairs.map((_, n) => known.held[0]?.pair(n).compared) ?? [];
    expect(new Set(compared.filter((is) => is !== null))).toEqual(new Set(["new", "gone"]));
  });

  test("all partners of a study of few records are asked about, however many: none reads as no record that may have some", async () => {
    const tools = await toolsFor(central);
    const { screen, values, html } = pageOf(
      tools,
      "layer=exercises&attribution=participant&period=2015..2019",
    );
    expect(screen.tables[0]?.partners.length).toBeGreaterThan(40);
    expect(values.held[0]?.asked).toBe(true);
    expect(html).toContain(say("en", views, "aloneSays"));
    expect(html).not.toContain(say("en", views, "openLater"));
  });

  test("a search for either of two recipients finds what they have together, whichever comes first", async () => {
    const base = await toolsFor(studyOf(["e1 2001 AAA AAA,BBB", "e2 2001 PPP AAA", "e3 2006 PPP AAA"]));
    for (const who of ["AAA", "BBB", "none"]) {
      const looked: ViewTools["bench"]["looked"] = (_, actor) => (actor === who ? "all" : "no");
      const tools: ViewTools = { ...base, bench: { ...base.bench, looked }, once: (_, make) => make() };
      const { screen, values } = pageOf(tools, `${query}&view=ring`);
      const n = screen.tables[0]?.pairs.findIndex(({ from, to }) => from === "AAA" && to === "BBB") ?? -1;
      expect(values.held[0]?.pair(n).compared).toBe(who === "none" ? "unlike" : "gone");
      const kept = keptNetwork(tools, screen, values);
      expect(kept?.svg.includes('stroke-dasharray="9 3 2 3"')).toBe(who === "none");
    }
  });

  test("a 0 on record is a number beside its range, and beside what nobody searched no difference is known", async () => {
    const study = studyOf(["e1 2001 PPP AAA"]);
    const training = {
      ...study,
      "training.csv":
        "id,name,kind,provider,recipient,start,number_best,unit,status\nt1,A course,course,PPP,AAA,2006,0,persons,held\n",
    };
    const tools = searched(await toolsFor(training), () => "no");
    const { values, html, screen } = pageOf(tools, "layer=training&value=persons&period=2005..2009");
    const n = screen.tables[0]?.pairs.findIndex(({ to }) => to === "AAA") ?? -1;
    expect(values.held[0]?.pair(n).now).toMatchObject({ value: 0, state: "zero", receipt: ["t1"] });
    expect(html).toMatch(/<a class="number"[^>]*>0<\/a>/);
    const two = pageOf(tools, "layer=training&value=persons&period=2005..2009&against.period=2000..2004");
    expect(two.values.held[0]?.pair(n).compared).toBe("unlike");
    expect(two.html).toMatch(/<a class="number"[^>]*>\?<\/a>/);
  });

  test.each(["stars", "ring", "layered", "levers", "stars&centre=KAZ"])(
    "as %s the file to keep has the difference that the page has, and both periods",
    async (view) => {
      const tools = await toolsFor(central);
      const layer = view === "levers" ? "" : "layer=exercises&";
      const query = `${layer}view=${view}&period=2014..2021&against.period=2006..2013`;
      const { screen, values } = pageOf(tools, query);
      const kept = keptNetwork(tools, screen, values);
      expect(kept?.svg).toContain(say("en", maps, "gained", { period: "2006–2013" }));
      expect(kept?.svg).not.toContain(say("en", maps, "spokeWidth"));
      for (const period of ["2006..2013", "2014..2021"])
        expect(kept?.csv).toMatch(new RegExp(`\n(\\w+ · )?${period},`));
    },
  );

  test.each([
    ["en", "no number", "on record without the number asked for"],
    ["ru", "без числа", "записано без числа"],
    ["zh", "无数值", "缺少所问的数值"],
  ] as const)("in %s a record without its number is on record, and opens", async (lang, short, long) => {
    const study = studyOf(["e1 2001 PPP AAA"]);
    const rows =
      "t1,A course,course,PPP,AAA,2006,,persons,held\nt2,Another,course,PPP,BBB,2006,7,persons,held\n";
    const texts = {
      ...study,
      "training.csv": `id,name,kind,provider,recipient,start,number_best,unit,status\n${rows}`,
    };
    for (const lines of [texts, { ...texts, "training.csv": texts["training.csv"].replace(/t2.*\n/, "") }]) {
      const tools = searched(await toolsFor(lines, lang), () => "all");
      const { values, html, screen } = pageOf(tools, "layer=training&value=persons&period=2005..2009");
      const n = screen.tables[0]?.pairs.findIndex(({ to }) => to === "AAA") ?? -1;
      expect(values.held[0]?.pair(n).now).toMatchObject({ value: null, state: "no-value", receipt: ["t1"] });
      expect(html).toMatch(new RegExp(`<a class="small" href="[^"]*ask[^"]*to=AAA[^"]*"[^>]*>${short}</a>`));
      const kept = keptNetwork(tools, screen, values);
      const at = drawnTies(screen).findIndex(({ tie }) => tie.pair === n);
      const mark = kept?.marks[at] ?? ["", "", "", ""];
      expect(mark[1]).toContain(long);
      expect(receiptOf(mark, kept?.records ?? []).receipt).toEqual(["t1"]);
    }
  });

  test("each partner is one question a period, and each tie between recipients", async () => {
    const tools = await toolsFor(central);
    const screen = screenOf(tools, "period=2015..2023&against.period=2006..2014");
    const { partners = [], pairs = [] } = screen.tables[0] ?? {};
    let asked = 0;
    const ask: ViewTools["bench"]["ask"] = (question) => {
      asked++;
      return tools.bench.ask(question);
    };
    const counting = { ...tools, bench: { ...tools.bench, ask } };
    const values = valuesOf(counting, screen);
    expect(asked).toBe(0);
    for (let times = 0; times < 2; times++) {
      for (const n of pairs.keys()) values.held[0]?.pair(n);
      for (const p of partners.keys()) values.held[0]?.partner(p);
      const horizontal = pairs.filter((pair) => pair.horizontal).length;
      expect(asked).toBeLessThanOrEqual(2 * (partners.length + horizontal + 1));
    }
  });

  test("sums draw what is asked draws, but for signs and what is left out, and ask nothing", async () => {
    const tools = await toolsFor(central);
    const { screen, values } = pageOf(tools, "period=2015..2023&against.period=2006..2014");
    const none = {
      ...tools,
      bench: {
        ...tools.bench,
        ask: () => {
          throw new Error("asked");
        },
      },
    };
    const sums = summedValues(none, screen, values);
    expect(render(h(NetworkPicture, { tools: none, screen, values, asked: false }))).toContain("<svg");
    for (const { table, tie } of drawnTies(screen)) {
      const [summed, asked] = [sums, values].map(({ held }) => held[table]?.pair(tie.pair));
      expect(summed?.now.value ?? 0).toBe(asked?.now.value ?? 0);
      expect(summed?.before?.value ?? 0).toBe(asked?.before?.value ?? 0);
      if (summed?.compared === "unlike") expect(["unlike", null]).toContain(asked?.compared);
      expect(["new", "gone"]).not.toContain(summed?.compared);
    }
  });
});

test("a release has networks of the periods that the page offers, between the years of its panels", async () => {
  const tools = await toolsFor(central);
  const years = yearsHeld(tools.bench.dataset);
  if (years === null) throw new Error("no years");
  const offered = earlierIn(tools, years, screenOf(tools, "layer=exercises"));
  expect(offered.length).toBeGreaterThan(4);
  expect(networksOf(tools.bench, exercises).map(({ period }) => period)).toEqual([
    "whole",
    ...offered.map((period) => period.replace("..", "-")),
  ]);
});
