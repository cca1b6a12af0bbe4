import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANGE_DASHES, EVEN_WIDTH } from "../../src/figures/network/change.ts";
import { studyTexts } from "../studies/facts.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = [
  "e1 2001-05-01 PPP AAA,BBB",
  "e2 2002-05-01 PPP AAA",
  "e3 2003-05-01 PPP AAA",
  "e4 2008-05-01 QQQ BBB",
  "e5 2009-05-01 PPP BBB",
  "e6 2009-07-01 PPP BBB",
  "e7 2002-07-01 RRR AAA",
  "e8 2009-08-01 PPP AAA",
];
const searches = "s1,exercises,,AAA,2000..2010,0\ns2,exercises,,BBB,2006..2010,0\n";
const TEXTS = studyOf(LINES, { searches, partners: ["PPP", "QQQ", "RRR"] });
const draw = await drawing(TEXTS);
const LATER = { question: { ...QUESTION, period: "2006..2010" }, against: { period: "2000..2005" } } as const;
/** Partners of a layered drawing stand by themselves, those of others by their groups. */
const PARTNER = { star: "ppp-led", ring: "ppp-led", layered: "PPP" } as const;
const KINDS = ["star", "ring", "layered"] as const;

function textsOf(drawn: Parameters<typeof shapesOf>[0]): readonly string[] {
  return shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
}

describe.each(KINDS)("a %s beside an earlier period", (kind) => {
  test("says of every tie what it was, and opens the records of both periods", async () => {
    const drawn = await draw({ kind, ...LATER });
    expect(faultsIn(drawn)).toEqual([]);
    const of = new Map(drawn.marks.map((mark) => [mark.label, mark]));
    const [gone, more, less, unlike] = [
      "RRR and State AAA",
      "PPP and State BBB",
      "PPP and State AAA",
      "QQQ and State BBB",
    ].map((ends) => of.get(`State ${ends}`));
    expect(gone).toMatchObject({ value: "searched, none found; 1 in 2000–2005: less", receipt: ["e7"] });
    expect(more).toMatchObject({ value: "2 exercises; 1 in 2000–2005: more", receipt: ["e5", "e6", "e1"] });
    expect(less).toMatchObject({
      value: "1 exercise; 3 in 2000–2005: less",
      receipt: ["e8", "e1", "e2", "e3"],
    });
    expect(unlike?.value).toBe("1 exercise; no record in 2000–2005: not comparable");
    expect(drawn.takeaway).toBe(
      "Ties larger than in 2000–2005: 1; smaller: 2. 1 counts in one period alone and is not comparable.",
    );
  });
  test("has whoever was a partner then alone, and says who is drawn in neither", async () => {
    const drawn = await draw({ kind, ...LATER });
    expect(textsOf(drawn)).toContain("State RRR");
    const listed = { field: "from", values: ["PPP"] } as const;
    const told = textsOf(await draw({ kind, ...LATER, series: listed })).join(" ");
    expect(told).toContain("2006–2010: On record too, and not drawn: State QQQ (1).");
    expect(told).toContain("2000–2005: On record too, and not drawn: State RRR (1).");
  });
  test("says of a partner what it had, and does not compare it where one of its ties cannot be", async () => {
    const { marks } = await draw({ kind, ...LATER });
    const saidOf = (label: string) => marks.find((mark) => mark.label === label)?.value;
    expect(saidOf("State PPP")).toBe("3 exercises, as in 2000–2005");
    expect(saidOf("State QQQ")).toBe("1 exercise; no record in 2000–2005: not comparable");
  });
  test("has both periods in its tables and its CSV, as figures of one period have them", async () => {
    const drawn = await draw({ kind, ...LATER });
    expect(drawn.csv).toContain(`\n2006..2010,${PARTNER[kind]},AAA,1,`);
    expect(drawn.csv).toContain(`\n2000..2005,${PARTNER[kind]},AAA,3,`);
    const series = { field: "from", values: ["ppp-led", "qqq-led", "rrr-led"] } as const;
    const rows = async (period: string) =>
      (await draw({ kind, question: { ...QUESTION, period }, series })).csv
        .split("\n")
        .flatMap((line) =>
          /^,(\w+-led|[PQR]{3}),/.test(line) ? [`${line.split(",").slice(1, 9).join()}`] : [],
        );
    const both = drawn.csv.split("\n").map((line) => line.split(",").slice(0, 9).join());
    for (const period of ["2006..2010", "2000..2005"])
      expect(both).toEqual(expect.arrayContaining((await rows(period)).map((row) => `${period},${row}`)));
  });
  test("draws what is new, gone, less and not to be compared as its legend says, and nothing as a number", async () => {
    const drawn = await draw({ kind, ...LATER });
    const shapes = shapesOf(drawn);
    const signs = (form: RegExp) =>
      shapes.filter((s) => s.kind === "path" && s.stroke === "ink" && form.test(s.d)).length;
    expect(signs(/^M\S+L\S+M\S+L\S+$/)).toBe(2);
    expect(signs(/^M\S+H\S+M\S+V\S+$/)).toBe(0);
    const dashed = shapes.filter((s) => "dash" in s && s.dash?.join() === CHANGE_DASHES.unlike.join());
    expect(dashed).toHaveLength(2);
    const legend = textsOf(drawn).join(" ");
    for (const text of [
      "more than in 2000–2005",
      "less than in 2000–2005",
      "gone: on record in 2000–2005 alone",
    ])
      expect(legend).toContain(text);
    expect(legend).not.toContain("new:");
    expect(legend).not.toContain("full colour");
  });
  test.each([
    [{ layer: "training" }, "another period and nothing else"],
    [{ period: "2000..2005", to: "AAA" }, "another period and nothing else"],
    [{}, "another period and nothing else"],
    [{ period: "2006..2010" }, "the period of its question"],
  ])("is refused %j to be set against", async (against, why) => {
    await expect(draw({ kind, ...LATER, against })).rejects.toThrow(why);
  });
  test("of which nothing is in either period says so", async () => {
    const none = await draw({
      kind,
      question: { ...QUESTION, period: "1990..1991" },
      against: { period: "1988..1989" },
      series: { field: "from", values: ["ppp-led"] },
    });
    expect(faultsIn(none)).toEqual([]);
    expect(none.takeaway).toBe("No tie is recorded here.");
  });
  test.each(["en", "ru", "zh"] as const)("is drawn well in %s, on a phone and on a page", async (lang) => {
    const study = await drawing(studyTexts);
    const question = { measure: "count", layer: "exercises", to: "region", period: "2014..2021" } as const;
    for (const width of [360, 960]) {
      const drawn = await study({ kind, question, against: { period: "2006..2013" } }, { lang, width });
      expect(faultsIn(drawn)).toEqual([]);
    }
  });
});

describe("a star beside an earlier period", () => {
  test("stands by the number what has become of it: with its sign, a question mark, or a dash", async () => {
    const drawn = await draw({
      kind: "star",
      ...LATER,
      series: { field: "from", values: ["ppp-led", "qqq-led"] },
    });
    const [, ...texts] = textsOf(drawn);
    const numbers = texts.filter((text) => /^[+−]\d|^[?–0]$/.test(text));
    expect(numbers).toEqual(["−2", "+1", "–", "–", "?", "–"]);
    expect(textsOf(drawn).join(" ")).toContain("–: nothing counts for certain in either period");
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(["0 in all", "not comparable"]));
  });
  test("has below it what the records leave open of it", async () => {
    const open = [...LINES, "u1  PPP BBB"];
    const drawn = await (await drawing(studyOf(open, { searches })))({ kind: "star", ...LATER });
    expect(textsOf(drawn)).toContain("0 to +2");
  });
  test("beside a period that is open says so in its own words", async () => {
    const legends = {
      en: "more than in the years to 2005",
      ru: "больше, чем в период по 2005 г.",
      zh: "多于截至2005年的时期",
    };
    for (const lang of ["en", "ru", "zh"] as const) {
      const drawn = await draw({ kind: "star", ...LATER, against: { period: "..2005" } }, { lang });
      expect(textsOf(drawn).map((text) => text.replaceAll("\u00a0", " "))).toContain(legends[lang]);
    }
  });
  test("tells of the partners with most in either period first, and that others are not drawn", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `P${String(i).padStart(2, "0")}`);
    const lines = many.flatMap((from, i) => {
      const [year, n] = i === 19 ? [2001, 40] : [2008, 20 - i];
      return Array.from({ length: n }, (_, k) => `${from}-${k} ${year} ${from} AAA`);
    });
    const texts = studyOf(lines, { searches, partners: many });
    const plain = {
      ...texts,
      "study.yaml": (texts["study.yaml"] as string).replace(/groupings:[\s\S]*(?=languages)/, ""),
    };
    const drawn = await (await drawing(plain))({ kind: "star", ...LATER });
    expect(drawn.twins[0]?.keys?.rows[0]).toBe("P19");
    expect(drawn.takeaway).toMatch(/^Of the ties drawn, larger than in 2000–2005: \d+; smaller: 1\./);
  });
  test("that nothing certain changes says of both what may be", async () => {
    const open = [...LINES, "u1 1995/2000 SSS BBB"];
    const texts = studyOf(open, { searches: "s1,exercises,,,1990..2010,0\n", partners: ["PPP", "SSS"] });
    const drawn = await (await drawing(texts))({
      kind: "star",
      ...LATER,
      series: { field: "from", values: ["sss-led"] },
    });
    const mark = drawn.marks.find(({ label }) => label === "State SSS and State BBB");
    expect(mark?.value).toBe("searched, none found; 0–1 in 2000–2005");
    expect(textsOf(drawn)).not.toContain("searched, none found");
  });
  test("of a recipient has every partner of either period as its spokes", async () => {
    const drawn = await draw({ kind: "star", ...LATER, series: { field: "to", values: ["AAA"] } });
    expect(faultsIn(drawn)).toEqual([]);
    const ends = drawn.marks.flatMap(({ narrows }) => (narrows?.to === "AAA" ? (narrows.from ?? []) : []));
    expect(new Set(ends)).toEqual(new Set(["ppp-led", "qqq-led", "rrr-led"]));
    expect(drawn.marks.find(({ label }) => label === "State AAA")?.value).toBe(
      "1 exercise; 4 in 2000–2005: less",
    );
  });
  test("whatever is recorded, is as wide as the difference of the same star in either period", async () => {
    const line = fc.tuple(
      fc.integer({ min: 2000, max: 2009 }),
      fc.constantFrom("PPP", "QQQ", "RRR"),
      fc.constantFrom("AAA", "BBB", "CCC", "AAA,BBB"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const texts = studyOf(
          lines.map(([year, from, to], i) => `e${i} ${year} ${from} ${to}`),
          { searches: "s1,exercises,,,2000..2009,0\n", partners: ["PPP", "QQQ", "RRR"] },
        );
        const one = await drawing(texts);
        const series = { field: "from", values: ["ppp-led", "qqq-led", "rrr-led"] } as const;
        const [now, then] = ["2005..2009", "2000..2004"] as const;
        const of = (period: string) => one({ kind: "star", question: { ...QUESTION, period }, series });
        const [a, b] = [await of(now), await of(then)];
        const both = await one({
          kind: "star",
          question: { ...QUESTION, period: now },
          against: { period: then },
          series,
        });
        const cells = (twin: (typeof a.twins)[number] | undefined) =>
          twin?.rows.map((row) => row.cells.map((c) => c.value));
        expect(cells(both.twins[1])).toEqual(cells(a.twins[0]));
        expect(cells(both.twins[2])).toEqual(cells(b.twins[0]));
        const differences = cells(a.twins[0])?.map((row, r) =>
          row.slice(0, -1).map((n, c) => Number(n ?? 0) - Number(cells(b.twins[0])?.[r]?.[c] ?? 0)),
        );
        const drawn = shapesOf(both).flatMap((shape) =>
          shape.kind === "line" && /^p\d/.test(shape.stroke ?? "") ? [shape.strokeWidth ?? 0] : [],
        );
        const some = (r: number, c: number) =>
          [a, b].some((of) => Number(cells(of.twins[0])?.[r]?.[c] ?? 0) > 0);
        const told = (differences ?? []).map((row, r) => row.map((by, c) => (some(r, c) ? by : null)));
        expect(cells(both.twins[0])?.map((row) => row.slice(0, -1))).toEqual(told);
        const stars = told.map((row) => row.flatMap((by) => (by === null ? [] : [Math.abs(by)])));
        expect(drawn).toHaveLength(stars.flat().length);
        for (const sizes of stars) {
          const widths = drawn.splice(0, sizes.length);
          for (const [i, size] of sizes.entries()) {
            if (size === 0) expect(widths[i]).toBe(EVEN_WIDTH);
            for (const [k, other] of sizes.entries())
              if (size < other) expect(widths[i]).toBeLessThan(widths[k] ?? 0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

test.each(["bars", "area", "lines", "matrix", "curve", "change-points", "map", "timeline"] as const)(
  "%s is refused what it would be set against",
  async (kind) => {
    const question = {
      measure: "count",
      layer: "exercises",
      to: "region",
      period: "2006..2010",
      by: "year",
    } as const;
    const series = { field: "from", values: "groups" } as const;
    await expect(draw({ kind, question, series, against: LATER.against })).rejects.toThrow(
      "against is for dumbbells, slopes and networks",
    );
  },
);
