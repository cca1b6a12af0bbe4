import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { barOf, drawnOf, lookOf, looksOf } from "../../src/figures/time/bar.ts";
import { packed } from "../../src/figures/time/pack.ts";
import { dayScale, isUndated, yearsShown } from "../../src/figures/time/span.ts";
import { dayOf, EVER, NEVER } from "../../src/model/day.ts";
import { LANGS } from "../../src/words/words.ts";
import type { Texts } from "../memory-files.ts";
import { studyTexts } from "../studies/facts.ts";
import { meetings } from "./drawn-well.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

// Ten years of 100 pixels each, leap days spread.
const scale = dayScale(2000, 2009, 0, 1000);
const span = (start: readonly [number, number], end: readonly [number, number] = start) => ({
  startFrom: start[0],
  startTo: start[1],
  endFrom: end[0],
  endTo: end[1],
});
const year = (y: number): [number, number] => [dayOf(y), dayOf(y, 12, 31)];

describe("how sure dates are drawn", () => {
  test("a year alone is pale over the year, and no day of it is sure", () => {
    const drawn = drawnOf(span(year(2004)), scale);
    expect(drawn.sure).toBeNull();
    expect(Math.round(drawn.to - drawn.from)).toBe(100);
    expect(barOf(drawn, 0, 8, "p1")).toMatchObject([{ kind: "rect", opacity: 0.3 }]);
  });
  test("a day is a point", () => {
    const day: [number, number] = [dayOf(2004, 5, 3), dayOf(2004, 5, 3)];
    expect(barOf(drawnOf(span(day), scale), 0, 8, "p1")).toMatchObject([{ kind: "circle" }]);
  });
  test("from a year to a year: sure between, pale at both ends", () => {
    const { from, to, sure } = drawnOf(span(year(2002), year(2006)), scale);
    expect([from, sure?.from, sure?.to, to].map((x) => Math.round((x ?? 0) / 10))).toEqual([20, 30, 60, 70]);
  });
  test("what has no end reaches the edge with an arrow", () => {
    const drawn = drawnOf(span(year(2002), [NEVER, NEVER]), scale);
    expect(drawn).toMatchObject({ to: 1000, openEnd: true });
    expect(barOf(drawn, 0, 8, "p1").at(-1)).toMatchObject({ kind: "path" });
  });
  test("a start that is not recorded has a dashed rim and nothing sure", () => {
    const drawn = drawnOf(span([EVER, NEVER], [NEVER, NEVER]), scale);
    expect(drawn).toMatchObject({ from: 0, sure: null, unknownStart: true });
    expect(barOf(drawn, 0, 8, "p1").some((s) => s.kind === "rect" && s.dash !== undefined)).toBe(true);
  });
  test("nothing known of when is no date; a base without dates still stands", () => {
    expect(isUndated(span([EVER, NEVER]))).toBe(true);
    expect(isUndated(span([EVER, NEVER], [NEVER, NEVER]))).toBe(false);
  });
});

test("a scale gives back the day that it was given", () => {
  const wide = dayScale(1990, 2030, 100, 20_000);
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1990), max: dayOf(2030) }), (day) => {
      expect(Math.abs(wide.dayAt(wide.at(day) + 0.01) - day)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the years are those of the period, or those of the records", () => {
  expect(yearsShown("1999..2003", [])).toEqual({ first: 1999, last: 2003 });
  expect(yearsShown(undefined, [span(year(2004)), span(year(2001), [NEVER, NEVER])])).toEqual({
    first: 2001,
    last: 2004,
  });
  expect(yearsShown("..2003", [span(year(2001))])).toEqual({ first: 2001, last: 2003 });
  expect(yearsShown(undefined, [span([EVER, NEVER])])).toBeNull();
});

describe("lanes", () => {
  test("by hand: the third waits for the first to end, the fourth has no lane", () => {
    const stretches = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
      { from: 11, to: 15 },
      { from: 12, to: 13 },
    ];
    expect(packed(stretches, 2, 1)).toEqual([0, 1, 0, null]);
  });
  test("no two in one lane meet", () => {
    const stretch = fc.tuple(fc.nat(500), fc.nat(60)).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 40 }), (list) => {
        const sorted = list.toSorted((a, b) => a.from - b.from);
        const lanes = packed(sorted, 5, 2);
        sorted.forEach((a, i) => {
          sorted.slice(i + 1).forEach((b, k) => {
            if (lanes[i] !== null && lanes[i] === lanes[i + 1 + k])
              expect(b.from).toBeGreaterThanOrEqual(a.to + 2);
          });
        });
      }),
    );
  });
});

describe("a timeline", () => {
  test("every activity is a mark with its own id and name", async () => {
    const draw = await drawing(studyOf(["e1 2001-05-01 PPP AAA", "e2 2002 QQQ BBB"]));
    const drawn = await draw({ kind: "timeline" });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.marks.map((m) => [m.label, m.receipt.join(), m.narrows?.["where.activity"]])).toEqual([
      ["Exercise e1", "e1", "e1"],
      ["Exercise e2", "e2", "e2"],
    ]);
    expect(drawn.twins.map((t) => [t.caption, t.rows[0]?.cells[0]?.text])).toEqual([
      ["State PPP", "1 May 2001"],
      ["State QQQ", "2002"],
    ]);
  });
  test("what nobody knows whose it is has a row of its own; where a study groups nobody, partners stand one by one", async () => {
    const study = studyOf(["e1 2001-05-01 PPP AAA", "e2 2002 QQQ BBB", "e3 2003 - AAA"]);
    const texts = {
      ...study,
      "participants.csv": (study["participants.csv"] ?? "").replace(/^e3,-,.*\n/m, ""),
    };
    const draw = await drawing(texts);
    const captions = async (values: "groups" | "partners") =>
      (await draw({ kind: "timeline", series: { field: "from", values, rest: true } })).twins.map((t) => [
        t.caption,
        t.rows.length,
      ]);
    const rows = [
      ["State PPP", 1],
      ["State QQQ", 1],
      ["Not known", 1],
    ];
    expect(await captions("groups")).toEqual(rows);
    expect(await captions("partners")).toEqual(rows);
  });
  test("a study without dates says so and draws none", async () => {
    const draw = await drawing(studyOf(["e1  PPP AAA", "e2  QQQ BBB"]));
    const { period: _, ...ever } = QUESTION;
    const drawn = await draw({ kind: "timeline", question: ever });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.svg).toContain("2 activities have no date");
  });
  test("arms stand over their deliveries of the period, or at the order where that is the basis", async () => {
    const draw = await drawing({
      ...studyOf([]),
      "transfers.csv":
        "id,supplier,recipient,designation,order_year,status\nd1,PPP,AAA,One,2001,delivered\nd2,PPP,AAA,Two,2003,delivered\n",
      "deliveries.csv": "id,deal,year,units_best\nx1,d1,2003,1\nx2,d1,2005,1\nx3,d1,2009,1\nx4,d2,2004,1\n",
    });
    const shown = async (period: string, conventions: Readonly<Record<string, string>> = {}) => {
      const question = { ...QUESTION, layer: "transfers", period, conventions };
      const drawn = await draw({ kind: "timeline", question });
      expect(faultsIn(drawn)).toEqual([]);
      const cells = drawn.twins.flatMap((t) => t.rows.map((row) => `${row.name} ${row.cells[0]?.text}`));
      const told = drawn.svg.includes("Arms stand over their deliveries");
      const wide = shapesOf(drawn).flatMap((s) => (s.kind === "rect" && s.fill === "p1" ? [s.width] : []));
      return { cells, told, widest: Math.max(0, ...wide) };
    };
    expect(await shown("2002..2006")).toMatchObject({ cells: ["One 2003–2005", "Two 2004"], told: true });
    const one = await shown("2005..2005");
    expect(one).toMatchObject({ cells: ["One 2005"], told: true });
    expect(one.widest).toBeGreaterThan(700);
    expect((await shown("2002..2010", { "year-basis": "delivery-first" })).cells[0]).toBe("One 2003");
    expect(await shown("2000..2010", { "year-basis": "order" })).toMatchObject({
      cells: ["One 2001", "Two 2003"],
      told: false,
    });
  });
  test("past the lanes of a row the rest is counted", async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `e${i} 2001-05-01 PPP AAA`);
    const drawn = await (await drawing(studyOf(lines)))({ kind: "timeline" });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.svg).toContain("+ 44 more");
    expect(drawn.twins[0]?.rows).toHaveLength(60);
  });
  test("the reference study at every width and in every language", async () => {
    const draw = await drawing(studyTexts);
    for (const layer of ["exercises", "facilities"])
      for (const width of [280, 960])
        for (const lang of ["en", "ru", "zh"] as const) {
          const question = { ...QUESTION, layer, period: "1991..2023" };
          expect(faultsIn(await draw({ kind: "timeline", question }, { width, lang }))).toEqual([]);
        }
  });
  test("names keep their own language", async () => {
    const unnamed = studyTexts["facilities.csv"]?.replace(/(Naval testing site),[^,]+,/, "$1,,") ?? "";
    const draw = await drawing({ ...studyTexts, "facilities.csv": unnamed });
    const question = { ...QUESTION, layer: "facilities", period: "1991..2023" };
    const drawn = await draw({ kind: "timeline", question }, { lang: "ru" });
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s] : []));
    expect(texts.find((t) => /Kant|Кант/.test(t.text))).toMatchObject({ text: "Авиабаза Кант" });
    expect(texts.find((t) => t.text.startsWith("Naval testing site"))?.lang).toBe("en");
  });
});

describe("what a legend says", () => {
  const signs = (shapes: readonly Shape[]) =>
    shapes.map(({ kind, ...s }) => ({
      kind,
      dash: "dash" in s ? s.dash : undefined,
      opacity: "opacity" in s ? s.opacity : undefined,
    }));
  test.each([
    ["point", span([dayOf(2004, 5, 3), dayOf(2004, 5, 3)])],
    ["sure", span([dayOf(2004), dayOf(2004)], [dayOf(2006), dayOf(2006)])],
    ["pale", span(year(2004))],
    ["open-end", span([dayOf(2004), dayOf(2004)], [NEVER, NEVER])],
    ["unknown-start", span([EVER, NEVER], year(2004))],
  ] as const)("the swatch of %s is drawn as such a bar is", (look, of) => {
    const drawn = drawnOf(of, scale);
    expect(looksOf(drawn)).toContain(look);
    const one = signs(lookOf(look, 0, 10, 22, "p1"));
    const bar = signs(barOf(drawn, 0, 8, "p1"));
    if (look !== "unknown-start") expect(one).toEqual(bar);
    else for (const sign of one) expect(bar).toContainEqual(sign);
  });
  test("only looks that are drawn are told, in every language", async () => {
    const texts = studyOf(["e1 2001-05-01 PPP AAA", "e2 2003 QQQ BBB"]);
    const draw = await drawing(texts);
    const said = {
      en: ["too short for a bar", "pale: may have been"],
      ru: ["слишком коротко для полосы", "бледное: возможно"],
      zh: ["过短，以圆点表示", "淡色：可能"],
    };
    for (const lang of LANGS) {
      const all = shapesOf(await draw({ kind: "timeline" }, { lang })).flatMap((s) =>
        s.kind === "text" ? [s.text] : [],
      );
      for (const text of said[lang])
        expect(
          all.some((t) => t.startsWith(text)),
          text,
        ).toBe(true);
      expect(all.join()).not.toMatch(/surely|точно|实色|arrow/);
    }
  });
});

test("years stand at the top too where a picture is higher than a screen, over the same places", async () => {
  const at = async (texts: Texts, layer: string, width: number) => {
    const draw = await drawing(texts);
    const question = { ...QUESTION, layer, period: "1991..2023" };
    const drawn = await draw(
      { kind: "timeline", question, series: { field: "from", values: "groups", rest: true } },
      { width },
    );
    expect(meetings(drawn.scene)).toEqual([]);
    return shapesOf(drawn).flatMap((s) =>
      s.kind === "text" && /^(19|20)\d\d$/.test(s.text) ? [`${s.text} ${s.x}`] : [],
    );
  };
  const tall = await at(studyTexts, "facilities", 360);
  expect(tall.length).toBeGreaterThan(4);
  expect(new Set(tall).size).toBe(tall.length / 2);
  expect(new Set(tall).size).toBe(tall.length / 2);
  const low = await at(studyOf(["e1 2001-05-01 PPP AAA"]), "exercises", 360);
  expect(low.length).toBeGreaterThan(2);
  expect(new Set(low).size).toBe(low.length);
});
