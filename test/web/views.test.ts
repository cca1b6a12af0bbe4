import { describe, expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import { admittedText } from "../../src/figures/geo/admitted.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import { openStudy } from "../../src/study/study.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { lookedText } from "../../src/web/parts/looked.ts";
import { queryOf, questionOf } from "../../src/web/state/question-url.ts";
import { askScreen } from "../../src/web/views/ask/ask-screen.ts";
import { layerOptions, tieLayerOptions } from "../../src/web/views/ask/options.ts";
import { borderDays, firstMap, mapFigure, mapOf, mapQuery } from "../../src/web/views/map/map-state.ts";
import { MapView } from "../../src/web/views/map/map-view.tsx";
import type { Held } from "../../src/web/views/network/held.ts";
import { keptNetwork } from "../../src/web/views/network/kept-network.ts";
import { networkScreen, valuesOf } from "../../src/web/views/network/network-screen.ts";
import {
  firstNetwork,
  type NetworkState,
  networkOf,
  networkQuery,
} from "../../src/web/views/network/network-state.ts";
import { NetworkView } from "../../src/web/views/network/network-view.tsx";
import type { Side } from "../../src/web/views/network/sides.ts";
import { lookOf } from "../../src/web/views/network/tie-look.ts";
import { nameOf } from "../../src/web/views/network/tie-words.ts";
import type { Options } from "../../src/web/views/parts/field.tsx";
import { figureScreen } from "../../src/web/views/parts/figure-screen.ts";
import { Notices } from "../../src/web/views/parts/notices.tsx";
import {
  firstTimeline,
  timelineFigure,
  timelineOf,
  timelineQuery,
} from "../../src/web/views/timeline/timeline-state.ts";
import { countsOf, TimelineView } from "../../src/web/views/timeline/timeline-view.tsx";
import type { ViewTools } from "../../src/web/views/tools.ts";
import { figures } from "../../src/words/catalogue/figures.ts";
import { maps } from "../../src/words/catalogue/maps.ts";
import { say } from "../../src/words/say.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";
import { central, toolsFor } from "./view-tools.ts";

/** The first map and the first timeline of a study as pages have them. */
function mapAndTimeline(tools: ViewTools): readonly string[] {
  const { bench } = tools;
  const [map, timeline] = [firstMap(bench), firstTimeline(bench)];
  const of = (figure: Figure) => figureScreen(tools, figure, [640]);
  return [
    render(h(MapView, { tools, state: map, screen: of(mapFigure(tools, map)), notices: [] })),
    render(
      h(TimelineView, { tools, state: timeline, screen: of(timelineFigure(tools, timeline)), notices: [] }),
    ),
  ];
}

const studies = [
  ["the reference study", central, 500],
  ["a small study", smallStudy, 500],
  // It has no slider of years.
  ["a study about nothing", { "study.yaml": "title: Nothing\n" }, 400],
] as const;

describe.each(studies)("%s", (_, texts, least) => {
  test.each(LANGS)(
    "has a network, a map and a timeline in %s, without a script or a style in them",
    async (lang) => {
      const tools = await toolsFor(texts, lang);
      const { bench } = tools;
      const screen = networkScreen(tools, firstNetwork(bench), 900);
      const pages = [
        render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] })),
        ...mapAndTimeline(tools),
      ];
      for (const html of pages) {
        expect(html.length).toBeGreaterThan(least);
        expect(html).not.toMatch(/ style=|<script|onclick/);
      }
    },
  );
});

/** What stands below the picture of a network in a state. */
function captionsIn(tools: ViewTools): (state: NetworkState) => string {
  return (state) => {
    const screen = networkScreen(tools, state, 900);
    const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
    return /<figcaption[^>]*>(.*?)<span/s.exec(html)?.[1] ?? "";
  };
}

test.each(LANGS)("a least above every tie is told with the largest tie, in %s", async (lang) => {
  const tools = await toolsFor(central, lang);
  const first = firstNetwork(tools.bench);
  const said = captionsIn(tools);
  const told = {
    en: /^No tie reaches the least: .*\d+ exercises\./,
    ru: /^Ни одна .* \d+ учени/,
    zh: /^没有.*\d+次演习/,
  };
  expect(said({ ...first, least: 5000 })).toMatch(told[lang]);
  expect(said({ ...first, least: 5 })).not.toMatch(told[lang]);
  expect(said({ ...first, least: 5000, arrangement: "levers" })).toMatch(
    told[lang] === told.en ? /exercises \(\d+ exercises\)/ : /\d/,
  );
});

test("a timeline of an address that names no recipients has those that the page begins with", async () => {
  const { bench } = await toolsFor(central, "en");
  const first = firstTimeline(bench);
  const to = (query: string) => timelineOf(new URLSearchParams(query), first, []).state.question.to;
  expect(to("period=2001..2005")).toBe(first.question.to);
  expect(to("rows=kind&layer=facilities")).toBe(first.question.to);
  expect(to("period=2001..2005&to=any")).toBeUndefined();
  expect(to("to=KAZ")).toBe("KAZ");
});

test("a timeline that cannot be asked says so, and counts nothing beside its period", async () => {
  const tools = await toolsFor(smallStudy);
  const first = firstTimeline(tools.bench);
  const timeline = { ...first, question: { ...first.question, from: "NOBODY-KNOWN" } };
  const screen = figureScreen(tools, timelineFigure(tools, timeline), [640]);
  const html = render(h(TimelineView, { tools, state: timeline, screen, notices: [] }));
  expect(screen.error).not.toBeNull();
  expect(html).toContain("NOBODY-KNOWN");
});

test.each(LANGS)("a timeline of facilities counts facilities beside its period, in %s", async (lang) => {
  const tools = await toolsFor(central, lang);
  const first = firstTimeline(tools.bench);
  const timeline = { ...first, question: { ...first.question, layer: "facilities" } };
  const screen = figureScreen(tools, timelineFigure(tools, timeline), [640]);
  const html = render(h(TimelineView, { tools, state: timeline, screen, notices: [] }));
  const told = { en: /\d+ facilities in \d/, ru: /: \d+ объект/, zh: /有\d+处设施/ }[lang];
  expect(/<p class="row">.*?<\/p>/s.exec(html)?.[0]).toMatch(told);
});

test.each(LANGS)(
  "a timeline of years without a record says in %s what Ask says, and never 0",
  async (lang) => {
    const tools = await toolsFor(smallStudy, lang);
    const first = firstTimeline(tools.bench);
    const told = (to: string, layer = "exercises") => {
      const question = { ...first.question, layer, to, period: "1901..1905" };
      const screen = figureScreen(tools, timelineFigure(tools, { ...first, question }), [640]);
      const html = render(h(TimelineView, { tools, state: { ...first, question }, screen, notices: [] }));
      const { asked } = askScreen(tools, { ...question, measure: "count" });
      const [, row = ""] =
        /<span class="muted">(.*?)<\/span>/s.exec(/<p class="row">.*?<\/p>/s.exec(html)?.[0] ?? "") ?? [];
      expect(row).not.toMatch(/(^|[^\d])0[^\d]/);
      expect(row).toContain("1901");
      return [row.slice(-(asked?.reason ?? "?").length), asked?.reason];
    };
    for (const layer of ["exercises", "transfers"])
      for (const to of ["ADA", "DUN", "region"]) {
        const [own, asks] = told(to, layer);
        expect(own).toBe(asks);
      }
    expect(told("ADA")[0]).not.toBe(told("DUN")[0]);
  },
);

test.each(LANGS)(
  "panels of layers say in %s that each has a scale of its own, and what its widest tie is",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const first = firstNetwork(tools.bench);
    const said = captionsIn(tools);
    const own = {
      en: ["Each panel has a scale of its own.", "exercises (114 exercises)"],
      ru: ["У каждой панели свой масштаб.", "учения (114 учений)"],
      zh: ["各分图使用各自的比例。", "演习（114次演习）"],
    }[lang];
    const period = "1991..2026";
    const question = { ...first.question, period };
    const levers = said({ ...first, question, arrangement: "levers" });
    const against = said({
      ...first,
      question: { ...question, against: { period: "1991..1999" } },
      arrangement: "levers",
    });
    for (const text of own) expect(levers).toContain(text);
    expect(against).toContain(own[0]);
    expect(said({ ...first, question, arrangement: "ring" })).not.toContain(own[0]);
  },
);

test.each(LANGS)(
  "a network names in %s who of the region sends to others of it and is not drawn",
  async (lang) => {
    const csv = smallStudy["transfers.csv"] ?? "";
    const texts = { ...smallStudy, "transfers.csv": csv.replace("POL,BEL", "ADA,BEL") };
    expect(texts["transfers.csv"]).not.toBe(csv);
    const tools = await toolsFor(texts, lang);
    const first = firstNetwork(tools.bench);
    const said = (layer: string, state: Partial<NetworkState> = {}) => {
      const question = { ...first.question, layer, period: "2000..2020" };
      const screen = networkScreen(tools, { ...first, question, ...state }, 900);
      const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
      return /<figcaption[^>]*>(.*?)<span/s.exec(html)?.[1] ?? "";
    };
    const note = {
      en: "Of the region itself, on record and not drawn: ADA (1).",
      ru: "Из самого региона, записаны, но не показаны: ADA (1).",
      zh: "本地区自身成员，有记录而未绘出：ADA（1）。",
    }[lang];
    expect(said("transfers")).toContain(note);
    expect(said("exercises")).not.toContain(note);
    expect(said("exercises", { arrangement: "levers" })).toContain(note);
  },
);

test.each(LANGS)(
  "what is not on record has one wording in %s, in legends of figures and below networks",
  async (lang) => {
    const tools = await toolsFor(studyOf(["e0 2001 P1 AAA"]), lang);
    const first = firstNetwork(tools.bench);
    const screen = networkScreen(tools, first, 900);
    const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
    const caption = /<figcaption[^>]*>(.*?)<span/s.exec(html)?.[1] ?? "";
    expect(caption).toContain(say(lang, figures, "hatch"));
    expect(caption).toContain(say(lang, figures, "open"));
    expect(say(lang, figures, "open")).toBe(lookedText(lang, "all"));
    expect(/<p class="small muted states">(.*?)<\/p>/s.exec(html)?.[1]).toContain(
      say(lang, figures, "hatch"),
    );
  },
);

test.each(LANGS)("a network of a period says in %s how many records nobody dated, by panel", async (lang) => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const tools = await toolsFor(
    { ...smallStudy, "exercises.csv": csv.replaceAll(/,\d{4}[-/\d]*(?=,)/g, ",") },
    lang,
  );
  const first = firstNetwork(tools.bench);
  const question = { measure: "count", layer: "exercises", to: "region", period: "2000..2020" };
  const { period: _, ...always } = question;
  const said = (state: Partial<NetworkState>) => {
    const screen = networkScreen(tools, { ...first, question, ...state }, 900);
    const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
    return /<figcaption[^>]*>(.*?)<span/s.exec(html)?.[1] ?? "";
  };
  const count = (from: object = {}) => tools.bench.ask({ ...always, ...from }).value;
  const note = (n: unknown) =>
    ({
      en: `${n} matching records have no date`,
      ru: `аписей без даты: ${n};`,
      zh: `相关记录中有${n}条没有日期`,
    })[lang];
  expect(said({})).toContain(note(count()));
  expect(said({ centre: "QUA" })).toContain(note(count({ from: "QUA" })));
  expect(count({ from: "QUA" })).toBeLessThan(Number(count()));
  const named = { en: "Exercises: ", ru: "Учения: ", zh: "演习：" }[lang];
  expect(said({ arrangement: "levers" })).toMatch(new RegExp(`${named}.?${note(count())}`, "u"));
  expect(said({ question: always })).not.toContain(note(count()));
});

test("a map of a period says once how many records nobody dated", async () => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const [head = "", first = "", ...rest] = csv.trimEnd().split("\n");
  const undated = first.replaceAll(/,\d{4}[-/\d]*(?=,)/g, ",");
  expect(undated).not.toBe(first);
  const tools = await toolsFor({ ...smallStudy, "exercises.csv": [head, undated, ...rest, ""].join("\n") });
  const { bench } = tools;
  const map = {
    ...firstMap(bench),
    question: { ...firstMap(bench).question, layer: "exercises", period: "2002..2010" },
  };
  const screen = figureScreen(tools, mapFigure(tools, map), [640, 360]);
  expect(screen.asked?.undated()).toEqual([
    ["1 matching record has no date: it is counted in no period and may belong to any"],
  ]);
  const html = render(h(MapView, { tools, state: map, screen, notices: [] }));
  expect(html.split("has no date").length - 1).toBe(1);
});

describe("a timeline", () => {
  test("draws the rows that its question names, and no others", async () => {
    const tools = await toolsFor(smallStudy);
    const first = firstTimeline(tools.bench);
    const rows = (query: string) => {
      const { state } = timelineOf(new URLSearchParams(query), first, []);
      return timelineFigure(tools, state).series;
    };
    expect(rows("")).toEqual({ field: "from", values: "groups", rest: true });
    expect(rows("from=POL,QUA")).toEqual({ field: "from", values: ["POL", "QUA"] });
    expect(rows("rows=recipient")).toEqual({ field: "to", values: "region" });
    expect(rows("rows=recipient&to=ADA")).toEqual({ field: "to", values: ["ADA"] });
    expect(rows("rows=recipient&to=ADA+BEL".replace("+", "%2B"))).toEqual({
      field: "to",
      values: ["ADA+BEL"],
    });
    expect(rows("rows=kind&where.kind=police")).toEqual({ field: "where.kind", values: ["police"] });
  });

  test("offers no period where no record is dated", async () => {
    const tools = await toolsFor({ "study.yaml": "title: Nothing\n" });
    for (const page of mapAndTimeline(tools)) {
      expect(page).toContain("there is no period to choose");
      expect(page).not.toContain('type="range"');
    }
  });

  test("shows in the bars of its slider what no source dates to one year, and says what they are", async () => {
    const study = studyOf([
      "a 2001 PPP AAA",
      "b 2001/2003 PPP AAA",
      "c 2002 PPP BBB",
      "d 2002/2002-05 PPP AAA",
    ]);
    const tools = await toolsFor(study);
    const { question } = firstTimeline(tools.bench);
    expect(countsOf(tools, question, { first: 2001, last: 2003 })).toEqual([
      { count: 1, vague: 0 },
      { count: 3, vague: 1 },
      { count: 0, vague: 0 },
    ]);
    const [, page = ""] = mapAndTimeline(tools);
    const heights = (look: string) =>
      [...page.matchAll(/height="([\d.]+)" class="([^"]*)"/g)]
        .filter(([, , is]) => is === look)
        .map(([, h]) => Number(h));
    expect(heights("f-heat4 pale")).toEqual([14]);
    expect(heights("f-heat4")).toEqual([14, 28]);
    expect(page).toContain("Pale: in the middle of the years that it may be in.");
    const [, plain = ""] = mapAndTimeline(await toolsFor(studyOf(["a 2001 PPP AAA", "c 2002 PPP BBB"])));
    expect(plain).toContain("year-bars");
    expect(plain).not.toContain('pale"');
  });

  test("has no picture of somebody there is not, and says why", async () => {
    const tools = await toolsFor(smallStudy);
    const first = firstTimeline(tools.bench);
    for (const query of ["from=Nobody", "from=Nobody&rows=kind", "to=Nobody&rows=recipient"]) {
      const { state } = timelineOf(new URLSearchParams(query), first, []);
      const screen = figureScreen(tools, timelineFigure(tools, state), [640]);
      expect(screen.drawn).toEqual([]);
      expect(screen.error).toContain("Nobody");
    }
  });
});

test("a view says which fields of its address it has no use for, and what no record has", async () => {
  const tools = await toolsFor(smallStudy);
  const { bench } = tools;
  const query = "measure=share&from=POL&by=year&period=1800";
  const network = networkOf(new URLSearchParams(query), firstNetwork(bench), bench.dataset);
  expect(network.notices.map(({ name, why }) => `${name} ${why}`)).toEqual([
    "measure unused",
    "from unused",
    "by unused",
  ]);
  const screen = networkScreen(tools, network.state, 900);
  const html = render(
    h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: network.notices }),
  );
  expect(html).toContain("from=POL is of no use on this page, and was left out; Ask takes it.");
  expect(html).toContain("the period lies outside the records asked of");
  const map = mapOf(
    new URLSearchParams("against.period=2001&layer=exercises"),
    firstMap(bench),
    bench.dataset,
    [],
  );
  expect(map.notices.map(({ name, why }) => `${name} ${why}`)).toEqual(["against.period unused"]);
  expect(timelineOf(new URLSearchParams("measure=count"), firstTimeline(bench), []).notices).toEqual([]);
});

test.each([
  [
    "en",
    "period=2021..2016 is no value that can be asked for, and was left out. Did you mean period=2016..2021?",
  ],
  [
    "ru",
    "period=2021..2016: такого значения нет, оно пропущено. Возможно, имелось в виду period=2016..2021?",
  ],
  ["zh", "period=2021..2016的值无效，已略去。是否指period=2016..2021？"],
] as const)("a part of an address that can not be used is told with what to write, %s", (lang, said) => {
  const { notices } = questionOf(new URLSearchParams("period=2021..2016"), {
    measure: "count",
    layer: "all",
  });
  expect(render(h(Notices, { lang, notices })).replace(/<[^>]+>/g, "")).toContain(said);
});

test("what a page has no use for is told with what is meant by it", async () => {
  const { bench } = await toolsFor(smallStudy);
  const { notices } = mapOf(new URLSearchParams("measure=shar"), firstMap(bench), bench.dataset, []);
  const html = render(h(Notices, { lang: "en", notices }));
  expect(html).toContain("Did you mean measure=share?");
  expect(html).not.toContain("Ask takes it");
});

test("map, timeline and network say of years after every source what Ask says of them", async () => {
  const tools = await toolsFor(central);
  const { bench } = tools;
  const said = /the period begins after \d{4}, the year of the newest source/;
  const told = async (period: string) => {
    const question = { measure: "count", layer: "facilities", to: "region", period } as const;
    const map = { ...firstMap(bench), question };
    const timeline = { ...firstTimeline(bench), question };
    const network = { ...firstNetwork(bench), question };
    const screen = networkScreen(tools, network, 900);
    return [
      render(
        h(MapView, {
          tools,
          state: map,
          screen: figureScreen(tools, mapFigure(tools, map), [640]),
          notices: [],
        }),
      ),
      render(
        h(TimelineView, {
          tools,
          state: timeline,
          screen: figureScreen(tools, timelineFigure(tools, timeline), [640]),
          notices: [],
        }),
      ),
      render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] })),
    ];
  };
  for (const html of await told("2030..2031")) expect(html).toMatch(said);
  for (const html of await told("2020..2031")) expect(html).not.toMatch(said);
});

test.each(["period=2021..2016", "against.period=2021..2016"])(
  "%s, the wrong way round, is told and left out alike on every page with years",
  async (query) => {
    const { bench } = await toolsFor(smallStudy);
    const given = () => new URLSearchParams(`layer=exercises&${query}`);
    const [network, map, timeline] = [firstNetwork(bench), firstMap(bench), firstTimeline(bench)];
    const all = [
      questionOf(given(), network.question).notices,
      networkOf(given(), network, bench.dataset).notices,
      mapOf(given(), map, bench.dataset, []).notices,
      timelineOf(given(), timeline, []).notices,
    ];
    const [name = "", value = ""] = query.split("=");
    const meant = `${name}=2016..2021`;
    for (const notices of all) expect(notices).toContainEqual({ name, value, why: "damaged", meant });
    expect(mapOf(given(), map, bench.dataset, []).state.question.period).toBe(map.question.period);
    expect(timelineOf(given(), timeline, []).state.question.period).not.toBe("2021..2016");
  },
);

test("Ask offers numbers of context where a study has them, and networks do not", async () => {
  const tools = await toolsFor(central);
  const named = (options: readonly Options[]) =>
    options.flatMap((group) => group.options.map((o) => o.value));
  expect(named(layerOptions(tools))).toContain("indicators");
  expect(named(tieLayerOptions(tools))).toEqual(
    named(layerOptions(tools)).filter((name) => name !== "indicators"),
  );
  const screen = networkScreen(tools, firstNetwork(tools.bench), 900);
  const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
  expect(html).toContain('value="transfers"');
  expect(html).not.toContain('value="indicators"');
});

describe("a network", () => {
  test("has a star a partner, the numbers of its ties and their sum without counting twice", async () => {
    const tools = await toolsFor(smallStudy);
    const state: NetworkState = { ...firstNetwork(tools.bench), arrangement: "stars" };
    const question = { measure: "count", layer: "exercises", to: "region" } as const;
    const screen = networkScreen(tools, { ...state, question }, 900);
    const values = valuesOf(tools, screen);
    const [table] = screen.tables;
    table?.partners.forEach((from, p) => {
      expect(values.totals[0]?.[p]).toBe(tools.bench.ask({ ...question, from }).value);
    });
    const kept = keptNetwork(tools, screen, values);
    const ties = screen.panels.reduce((n, { panel }) => n + panel.ties.length, 0);
    const stars = screen.panels.filter(({ panel }) => panel.of !== null);
    expect(kept?.marks.length).toBe(ties + stars.length);
  });

  test("calls a group as the grouping asked for does", async () => {
    const tools = await toolsFor(central);
    const question = { measure: "count", layer: "exercises", conventions: { grouping: "states-alone" } };
    expect(nameOf(tools, { question }, "china-linked")).toBe("China");
    expect(nameOf(tools, { question: { ...question, conventions: {} } }, "china-linked")).toBe(
      "China and SCO",
    );
  });

  test("keeps its address: layout, middle, threshold, years and choices", async () => {
    const { bench } = await toolsFor(central);
    const first = firstNetwork(bench);
    const state: NetworkState = {
      question: {
        ...first.question,
        period: "2005..2010",
        against: { period: "1995..2000" },
        conventions: { attribution: "participant" },
      },
      arrangement: "ring",
      centre: "KAZ",
      least: 2.5,
    };
    const query = networkQuery(state, first);
    expect(networkOf(new URLSearchParams(query), first, bench.dataset)).toEqual({ state, notices: [] });
    expect(networkQuery(first, first)).toBe("");
    expect(networkOf(new URLSearchParams(""), first, bench.dataset).state).toEqual(first);
  });

  test("tells what of an address it cannot use", async () => {
    const { bench } = await toolsFor(central);
    const { notices } = networkOf(
      new URLSearchParams("view=cloud&centre=Atlantis&least=-1&foo=1"),
      firstNetwork(bench),
      bench.dataset,
    );
    expect(notices.map((n) => n.name).sort()).toEqual(["centre", "foo", "least", "view"]);
  });

  test("no record looks unlike none found, and a difference unlike a number", () => {
    const bare = { unit: "events", why: null, receipt: [], narrows: {} };
    const side = (
      value: number | null,
      state: Side["state"] = "recorded",
      high: number | null = value,
    ): Side => ({
      ...bare,
      value,
      low: value,
      high,
      state,
    });
    const none = (state: Side["state"]) => side(null, state);
    const look = (
      now: Side,
      before: Side | null = null,
      compared: Held["compared"] = null,
      least = 0,
      widest = 15,
    ) => lookOf({ now, before, compared }, true, { most: 10, widest, least });
    for (const [state, kind] of [
      ["searched", "searched"],
      ["not-searched", "unknown"],
      ["uncounted", "uncounted"],
    ] as const) {
      expect(look(none(state)).kind).toBe(kind);
      expect(
        lookOf({ now: none(state), before: null, compared: null }, false, { most: 10, widest: 15, least: 0 })
          .kind,
      ).toBe("off");
    }
    const may = (high: number | null) => ({ ...side(null, "not-searched", high), may: ["e1"] });
    for (const [high, width] of [
      [null, 1],
      [1, look(side(1)).width],
      [10, 3],
    ] as const)
      expect(look(may(high))).toEqual({ width, kind: "may" });
    expect(look(may(1), null, null, 2).kind).toBe("off");
    expect(look(side(10))).toEqual({ width: 15, kind: "tie" });
    expect(look(side(10), null, null, 0, 3)).toEqual({ width: 3, kind: "tie" });
    expect(look(side(5), null, null, 6).kind).toBe("off");
    expect(look(side(2), side(5)).kind).toBe("lost");
    expect(look(side(5), side(2)).kind).toBe("gained");
    expect(look(side(5), side(5)).kind).toBe("same");
    expect(look(side(5), none("searched"), "new").kind).toBe("new");
    expect(look(none("searched"), side(5), "gone").kind).toBe("gone");
    expect(look(none("searched"), none("searched")).kind).toBe("off");
    expect(look(side(5), none("not-searched"), "unlike")).toEqual({ width: 2, kind: "unlike" });
    expect(look(side(5), none("not-searched"), "unlike", 6).kind).toBe("off");
  });

  test("300 partners are laid out on a ring, each with its ties", async () => {
    const partners = Array.from({ length: 300 }, (_, i) => `P${i}`);
    const texts = {
      "study.yaml": `title: Many\nregion: { name: R, members: [A, B, C, D, E] }\npartners: [${partners}]\n`,
      "actors.csv": `id,kind,name\n${[...partners, ..."ABCDE"].map((id) => `${id},state,${id}`).join("\n")}\n`,
      "sources.csv": "id,title,publisher,date\ns,S,P,2020\n",
      "exercises.csv": `id,name,start,country,status,structure,participants_complete,source\n${partners.map((_, i) => `x${i},X,${2000 + (i % 20)}-01-01,A,held,single,yes,s`).join("\n")}\n`,
      "participants.csv": `activity,actor,role,evidence\n${partners.flatMap((p, i) => [`x${i},${p},organiser,stated`, ...[..."ABCDE"].map((r) => `x${i},${r},participant,stated`)]).join("\n")}\n`,
    };
    const tools = await toolsFor(texts);
    const first = firstNetwork(tools.bench);
    const screen = networkScreen(tools, { ...first, arrangement: "ring" }, 1000);
    expect(screen.panels[0]?.panel.nodes).toHaveLength(305);
    expect(screen.panels[0]?.panel.ties.length).toBe(1500 + 10);
    const values = valuesOf(tools, screen);
    expect(values.now[0]?.filter((n) => n > 0)).toHaveLength(1500);
    const page = render(h(NetworkView, { tools, screen, values, notices: [] }));
    expect(page).toContain(say("en", maps, "unnamed", { names: "" }).slice(0, 24));
  });
});

test("a network is held against blocks of years that have ties, and its matrix says what its signs mean", async () => {
  const tools = await toolsFor(central);
  const blocksOf = (layer: string) => {
    const first = firstNetwork(tools.bench);
    const screen = networkScreen(tools, { ...first, question: { ...first.question, layer } }, 800);
    const html = render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }));
    return {
      html,
      blocks: [...html.matchAll(/<option value="(\d{4}\.\.\d{4})"/g)].map(([, value]) => value),
    };
  };
  const arms = blocksOf("transfers");
  expect(arms.blocks).toContain("1995..1999");
  const technology = blocksOf("technology").blocks;
  expect(technology.length).toBeGreaterThan(0);
  expect(technology).not.toContain("1995..1999");
  expect(arms.html).toContain('<span class="state not-searched"></span> no record, and not searched in full');
});

test("facilities stand at places in the language of a page where the gazetteer has one, else marked as written", async () => {
  const study = await openStudy(memoryFiles(central));
  const tools: ViewTools = {
    ...(await toolsFor(central, "ru")),
    bench: await benchFor(study, mapBaseFor(study.subject.region)),
  };
  const map = firstMap(tools.bench);
  const html = render(
    h(MapView, { tools, state: map, screen: figureScreen(tools, mapFigure(tools, map), [640]), notices: [] }),
  );
  const table = html.slice(html.indexOf('id="facilities"'));
  expect(table).toContain("<bdi>Термез</bdi>");
  // By an older name too, and where several towns are named.
  expect(table).toContain("<bdi>Душанбе, Бохтар, Куляб</bdi>");
  expect(table).not.toContain("Qurghonteppa");
  expect(table).toContain('<td data-said="Место"><bdi lang="en">near Nurek</bdi></td>');
  expect(table).not.toContain('<td class="num">');
});

test("a map on which no partner has a place to begin at offers none", async () => {
  const tools = await toolsFor(smallStudy);
  const map = { ...firstMap(tools.bench), partners: null };
  const state = { ...map, question: { ...map.question, layer: "exercises" } };
  const screen = figureScreen(tools, mapFigure(tools, state), [640]);
  expect(screen.asked?.figure.question.layer).toBe("exercises");
  const html = render(h(MapView, { tools, state, screen, notices: [] }));
  expect(html).toContain("<legend>Period</legend>");
  expect(html).not.toContain("<legend>Outside partners");
});

describe("the partners of a map", () => {
  const shown = async (state: { readonly layer: string; readonly partners: readonly string[] | null }) => {
    const plain = await toolsFor(central);
    const study = await openStudy(memoryFiles(central));
    const bench = await benchFor(study, mapBaseFor(study.subject.region));
    const tools: ViewTools = { ...plain, bench };
    const first = firstMap(bench);
    const map = { ...first, partners: state.partners, question: { ...first.question, layer: state.layer } };
    const screen = figureScreen(tools, mapFigure(tools, map), [640]);
    const html = render(h(MapView, { tools, state: map, screen, notices: [] }));
    const boxes = [...html.matchAll(/<label><input type="checkbox"([^>]*)>([^<]*)<\/label>/g)];
    const named = (mark: string) =>
      boxes.flatMap(([, attributes = "", name = ""]) => (attributes.includes(mark) ? [name] : []));
    const marks = screen.drawn[0]?.marks ?? [];
    const arcs = new Set(
      marks.flatMap(({ narrows }) => (narrows?.to === undefined ? [] : [narrows.from ?? ""])),
    );
    const grouping = map.question.conventions?.grouping;
    return {
      all: boxes.map(([, , name]) => name),
      ticked: named("checked").sort(),
      shut: named("disabled"),
      drawn: [...arcs].map((id) => tools.speech.labels.short(id, grouping)).sort(),
      html,
    };
  };
  test("are those that send, ticked where their arcs are drawn, up to eight", async () => {
    const { all, ticked, shut, drawn, html } = await shown({ layer: "transfers", partners: null });
    expect(ticked).toHaveLength(8);
    expect(ticked).toEqual(drawn);
    expect(ticked).toContain("Ukraine");
    expect(all).not.toContain("Pakistan");
    expect(shut).toEqual(all.filter((name) => !ticked.includes(name ?? "")));
    expect(html).toContain("up to 8 at once");
  });
  test("are the ones chosen, and others can be added", async () => {
    const { all, ticked, shut } = await shown({ layer: "exercises", partners: ["russia-led", "UKR"] });
    expect(ticked).toEqual(["Russia, CIS and CSTO", "Ukraine"]);
    expect(shut).toEqual([]);
    expect(all.length).toBeGreaterThan(8);
  });
});

describe("a map and a timeline", () => {
  test("keep their addresses", async () => {
    const { bench } = await toolsFor(central);
    const map = firstMap(bench);
    const shown = { ...map, partners: ["russia-led", "us-nato"], borders: "2024-12-31" };
    expect(mapOf(new URLSearchParams(mapQuery(shown, map)), map, bench.dataset, [])).toEqual({
      state: shown,
      notices: [],
    });
    // Of a day that the base map does not know nothing can be said.
    const known = { first: "1991-12-21", last: "2025-11-01" };
    for (const day of ["2030-01-01", "1800-01-01"]) {
      const other = mapOf(new URLSearchParams(`borders=${day}`), map, bench.dataset, [], known);
      expect(other.state.borders).toBeNull();
      expect(other.notices).toEqual([{ name: "borders", value: day, why: "damaged" }]);
    }
    const timeline = firstTimeline(bench);
    const other = {
      question: { ...timeline.question, period: "2001..2003", where: { kind: "military" } },
      rows: "kind" as const,
    };
    expect(timelineOf(new URLSearchParams(timelineQuery(other, timeline)), timeline, [])).toEqual({
      state: other,
      notices: [],
    });
  });

  test("are the same by their whole address wherever pages begin with others, as a network is", async () => {
    const [{ bench }, { bench: fewer }] = [await toolsFor(central), await toolsFor(smallStudy)];
    const [map, network, timeline] = [firstMap(bench), firstNetwork(bench), firstTimeline(bench)];
    const whole = [mapQuery(map, null), networkQuery(network, null), timelineQuery(timeline, null)];
    const [ofMap, ofNetwork, ofTimeline] = whole.map((query) => new URLSearchParams(query));
    expect(mapOf(ofMap ?? new URLSearchParams(), firstMap(fewer), bench.dataset, [])).toEqual({
      state: map,
      notices: [],
    });
    expect(networkOf(ofNetwork ?? new URLSearchParams(), firstNetwork(fewer), bench.dataset)).toEqual({
      state: network,
      notices: [],
    });
    expect(timelineOf(ofTimeline ?? new URLSearchParams(), firstTimeline(fewer), [])).toEqual({
      state: timeline,
      notices: [],
    });
    for (const query of whole) expect(query).toMatch(/\blayer=[^&]+.*\bperiod=\d{4}\.\.\d{4}/);
  });

  test("of everyone or of the region say so in their addresses, which mean the same on each page", async () => {
    const { bench } = await toolsFor(central);
    const [timeline, network, map] = [firstTimeline(bench), firstNetwork(bench), firstMap(bench)];
    const { to: _, ...everyone } = timeline.question;
    const address = timelineQuery({ ...timeline, question: everyone }, timeline);
    expect(address).toContain("&to=any&");
    const params = new URLSearchParams(address);
    expect(timelineOf(params, timeline, [])).toEqual({
      state: { ...timeline, question: everyone },
      notices: [],
    });
    expect(questionOf(params, timeline.question).question.to).toBeUndefined();
    expect(questionOf(new URLSearchParams("to=KAZ&against.to=any"), everyone).question.against).toEqual({
      to: undefined,
    });
    const told = [{ name: "to", value: "any", why: "unused" }];
    for (const query of [params, new URLSearchParams(queryOf({ ...everyone, measure: "count" }))])
      for (const { state, notices } of [
        networkOf(query, network, bench.dataset),
        mapOf(query, map, bench.dataset, []),
      ]) {
        expect(state.question.to).toBe("region");
        expect(notices).toEqual(told);
      }
    // The other way round, and where an address names none, which are those that each page begins with.
    for (const query of [
      networkQuery({ ...network, least: 2, question: { ...network.question, period: "2001" } }, network),
      mapQuery({ ...map, question: { ...map.question, period: "2001" } }, map),
    ]) {
      expect(query).toContain("to=region");
      expect(timelineOf(new URLSearchParams(query), timeline, ["least"]).state.question.to).toBe("region");
    }
    const bare = new URLSearchParams("layer=exercises&period=2001..2003");
    for (const { state, notices } of [
      timelineOf(bare, timeline, []),
      networkOf(bare, network, bench.dataset),
      mapOf(bare, map, bench.dataset, []),
    ]) {
      expect(state.question.to).toBe("region");
      expect(notices).toEqual([]);
    }
  });

  test("days on which borders changed come with the day before", () => {
    const line = {
      id: "a",
      between: ["A", "B"],
      within: null,
      line: "dashed",
      note: {},
      source: "s",
    } as const;
    const base = {
      name: {},
      terms: "",
      world: {
        type: "Topology",
        arcs: [],
        objects: { countries: { type: "GeometryCollection", geometries: [] } },
      },
      anchors: {},
      version: "2025-12-31",
      since: {},
      borders: [
        { ...line, from: null, to: "2025-03-12" },
        { ...line, from: "2025-03-13", to: null },
      ],
    } as const;
    const countries = { type: "GeometryCollection" as const, geometries: [] };
    const whole = { ...base, world: { ...base.world, arcs: [], objects: { countries } } };
    expect(borderDays(whole)).toEqual(["2025-03-12", "2025-03-13"]);
    expect(borderDays(whole, { first: "2025-03-13", last: "2025-12-31" })).toEqual(["2025-03-13"]);
    expect(borderDays(null)).toEqual([]);
  });
});

test("a map under a choice that there is not says so, and offers no partners", async () => {
  const tools = await toolsFor(smallStudy);
  const first = firstMap(tools.bench);
  const question = { ...first.question, layer: "exercises", conventions: { grouping: "none-such" } };
  const state = { ...first, question };
  const screen = figureScreen(tools, mapFigure(tools, state), [640]);
  const html = render(h(MapView, { tools, state, screen, notices: [] }));
  expect(html).toContain("none-such");
  expect(html).not.toContain('type="checkbox"');
  const good = { ...first, question: { ...first.question, layer: "exercises" } };
  const shown = figureScreen(tools, mapFigure(tools, good), [640]);
  const lagging = render(h(MapView, { tools, state: good, around: state, screen: shown, notices: [] }));
  expect(lagging).toContain("<svg");
});

test.each(LANGS)(
  "facilities are listed with the standing that the key of the map names in %s",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const [map = ""] = mapAndTimeline(tools);
    const rows = map.slice(map.indexOf("<tbody"));
    for (const standing of ["acknowledged", "claimed"] as const) {
      const said = say(lang, maps, standing);
      expect(say(lang, maps, standing === "claimed" ? "signClaimed" : "signAcknowledged")).toContain(said);
      expect(rows).toContain(`>${said}<`);
    }
    const both = { standing: "claimed", otherwise: ["denied"] } as const;
    const list = map.slice(map.indexOf("by-rows facilities"));
    expect(list).toContain(`>${admittedText(both, lang)}<`);
  },
);
