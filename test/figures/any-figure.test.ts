import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import type { FigureBench } from "../../src/figures/kind.ts";
import type { Axis, Figure } from "../../src/figures/spec.ts";
import { QuestionError } from "../../src/model/question.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import type { Labels } from "../../src/words/labels.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { faultsOf } from "./drawn-well.ts";
import { SMALL } from "./small-study.ts";

let study: Study;
let bench: FigureBench;
let labels: Labels;

beforeAll(async () => {
  study = await openStudy(memoryFiles(SMALL));
  bench = await benchFor(study);
  labels = await labelsOf(study, "en");
});

const KINDS = ["bars", "area", "lines", "matrix", "dumbbell", "slope", "curve", "change-points"] as const;
const axis: fc.Arbitrary<Axis | undefined> = fc.option(
  fc.constantFrom<Axis>(
    { field: "from", values: "groups" },
    { field: "from", values: "groups", rest: true },
    { field: "from", values: "partners", rest: true },
    { field: "from", values: ["P1", "P2"] },
    { field: "to", values: "region" },
    { field: "where.kind", values: "all" },
    { field: "attribution", values: "all" },
    { field: "period", values: ["2001..2003", "2004..2009"] },
    { field: "layer", values: "layers" },
  ),
  { nil: undefined },
);
const figure: fc.Arbitrary<Figure> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    title: fc.string({ unit: "grapheme", maxLength: 500 }),
    note: fc.option(fc.string({ unit: "binary", maxLength: 500 }), { nil: undefined }),
    measure: fc.constantFrom(
      "count",
      "share",
      "hhi",
      "effective-number",
      "composition",
      "change",
      "rank",
      "trend",
    ),
    layer: fc.constantFrom("exercises", "exercises", "transfers", "all"),
    to: fc.constantFrom(undefined, "region", "R1", "R9"),
    from: fc.constantFrom(undefined, "P1", "led", "P1,P2"),
    by: fc.constantFrom(undefined, "year", "year", "kind", "recipient", "partner"),
    period: fc.constantFrom(undefined, "2001..2009", "1950..1951", "2003", "..2005"),
    series: axis,
    columns: axis,
    panels: axis,
    against: fc.constantFrom(undefined, { period: "2001..2004" }),
  })
  .map(({ kind, title, note, series, columns, panels, against, ...q }) => {
    const asked = Object.fromEntries(Object.entries(q).filter(([, v]) => v !== undefined));
    const all = { note: note === undefined ? undefined : { en: note }, series, columns, panels, against };
    const given = Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined));
    return {
      id: "any",
      kind,
      title: { en: title },
      question: { measure: "", layer: "", ...asked },
      ...given,
    };
  });

test("whatever a figure asks, it is refused with a reason or drawn whole", () => {
  const look = fc.record({
    lang: fc.constantFrom(...LANGS),
    theme: fc.constantFrom("light" as const, "dark" as const),
    width: fc.integer({ min: 200, max: 1700 }),
  });
  let count = 0;
  fc.assert(
    fc.property(figure, look, (spec, how) => {
      const about = { title: spec.title.en, version: "", licence: "", dataHash: "" };
      try {
        const asked = askFigure(bench, spec);
        const drawn = drawFigure(asked, how, { labels, subject: study.subject, lang: how.lang }, about);
        count++;
        expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error;
        expect(error.message.length).toBeGreaterThan(8);
      }
    }),
    { numRuns: 800 },
  );
  expect(count).toBeGreaterThan(40);
});

test("where nothing is recorded a figure says so, and hatches what nobody looked for", () => {
  const spec: Figure = {
    id: "none",
    kind: "bars",
    title: { en: "Nothing" },
    question: {
      measure: "count",
      layer: "exercises",
      to: "R3",
      from: "P2",
      period: "1990..1995",
      by: "year",
    },
  };
  const look = { lang: "en", theme: "light", width: 640 } as const;
  const about = { title: "Study", version: "", licence: "", dataHash: "" };
  const drawn = drawFigure(
    askFigure(bench, spec),
    look,
    { labels, subject: study.subject, lang: "en" },
    about,
  );
  expect(drawn.takeaway).toBe("Nothing is recorded of what this figure asks.");
  expect(drawn.svg.match(/<rect[^>]*url\(#none-hatch\)/g)?.length).toBeGreaterThanOrEqual(6);
  expect(drawn.csv).toContain(",1990,,,,exercises,not-searched,");
  expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
});
