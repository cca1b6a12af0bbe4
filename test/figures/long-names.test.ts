import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/figures/spec.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import type { Texts } from "../memory-files.ts";
import { faultsOf, meetings } from "./drawn-well.ts";
import { drawing, shapesOf, studyOf } from "./tied.ts";

const WORDS = "long words of a name ".repeat(24).trim();
const ONE = "X".repeat(500);
const LABEL = `${"Group label of two hundred letters ".repeat(6)}`.slice(0, 200);

const texts = studyOf(
  [
    "e1 2001-05-01 PPP AAA,BBB",
    "e2 2002 PPP AAA",
    "e3 2003/2005 QQQ AAA",
    "e4 2008-05-01 QQQ BBB",
    "e5 2004 RRR BBB",
    "e6 2009-07-01 RRR AAA",
  ],
  { partners: ["PPP", "QQQ", "RRR"] },
);
const STUDY: Texts = {
  ...texts,
  "study.yaml": `${texts["study.yaml"]}`
    .replace("{ en: State RRR }", JSON.stringify({ en: LABEL }))
    .replace("{ en: State PPP }", JSON.stringify({ en: ONE }))
    .replace("{ en: State QQQ }", JSON.stringify({ en: WORDS })),
  "actors.csv": `${texts["actors.csv"]}`
    .replace("State PPP", ONE)
    .replace("State QQQ", WORDS)
    .replace("State AAA", ONE)
    .replace("State BBB", WORDS),
  "exercises.csv": `${texts["exercises.csv"]}`.replace("Exercise e1", ONE).replace("Exercise e3", WORDS),
  "facilities.csv": `id,name,operator,host,place,precision,opened,closed,standing\nf1,${ONE},PPP,AAA,Alpha,city,2001,,acknowledged\nf2,${WORDS},QQQ,BBB,Beta,city,2002,,claimed\n`,
  "places.csv":
    "id,name,names,country,kind,lat,lon,radius_km,source,note\na,Alpha,,AAA,city,40.1,60.1,5,,\nb,Beta,,BBB,city,45.1,66.1,5,,\np,Gamma,,PPP,city,55.1,60.1,5,,\n",
};
const draw = await drawing(STUDY, mapBaseFor(["AAA", "BBB", "CCC"]));

const count = { measure: "count", layer: "exercises", to: "region", period: "2000..2010" } as const;
const partners = { field: "from", values: ["PPP", "QQQ", "rrr-led"] } as const;
const region = { field: "to", values: "region" } as const;
const periods = { field: "period", values: ["2000..2004", "2005..2010"] } as const;
const { period: _, ...ever } = count;
const FIGURES: Readonly<Record<string, Partial<Figure>>> = {
  bars: { kind: "bars", question: { ...count, by: "year" }, series: partners },
  "bars lying": { kind: "bars", question: { ...count, by: "partner" } },
  area: { kind: "area", question: { ...count, by: "year" }, series: partners },
  lines: { kind: "lines", question: ever, series: partners, columns: periods },
  matrix: { kind: "matrix", question: count, series: region, columns: partners },
  "matrix turned": { kind: "matrix", question: count, series: partners, columns: region },
  dumbbell: { kind: "dumbbell", question: count, series: partners, against: { period: "1990..1999" } },
  "dumbbell of partners": { kind: "dumbbell", question: count, series: region, columns: partners },
  slope: {
    kind: "slope",
    question: { ...count, period: "2005..2010" },
    series: partners,
    against: { period: "2000..2004" },
  },
  star: { kind: "star", question: count, series: partners },
  "star of recipients": { kind: "star", question: count, series: region },
  ring: { kind: "ring", question: count, series: partners },
  layered: { kind: "layered", question: count, series: partners },
  map: { kind: "map", question: count, series: partners, facilities: true },
  timeline: { kind: "timeline", question: count, series: partners },
  "change-points": { kind: "change-points", question: count, panels: partners },
  curve: { kind: "curve", question: { ...count, from: "PPP" } },
};

/** Names as they may stand, their first letter large where they begin something. */
const NAMES = [ONE, WORDS, LABEL, `L${WORDS.slice(1)}`];

describe.each([280, 360, 960])("names of 500 letters and group labels of 200 at width %i", (width) => {
  test.each(Object.keys(FIGURES))("%s", async (name) => {
    const drawn = await draw(FIGURES[name] ?? {}, { width });
    expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
    expect(meetings(drawn.scene)).toEqual([]);
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s] : []));
    const cutNames = texts.filter((t) => t.text.endsWith("…") && t.fill !== "muted");
    expect(cutNames.filter(({ whole }) => whole === undefined).map((t) => t.text)).toEqual([]);
    for (const { whole = "" } of cutNames) expect(drawn.svg).toContain(`<title>${whole}</title>`);
    const told = drawn.twins.flatMap(({ caption, columns, rows }) => [
      caption,
      ...columns,
      ...rows.flatMap((row) => [row.name, ...row.cells.map(({ text }) => text)]),
    ]);
    for (const { whole = "" } of cutNames) {
      const full = NAMES.find((n) => whole.startsWith(n)) ?? "";
      expect(
        told.some((text) => text.toLowerCase().includes(full.toLowerCase())),
        full.slice(0, 20),
      ).toBe(true);
    }
  });
});

test("a name that is too long does not hide the others of a sentence", async () => {
  const drawn = await draw({ kind: "ring", series: { field: "from", values: ["rrr-led"] }, question: count });
  const text = shapesOf(drawn)
    .flatMap((s) => (s.kind === "text" && s.fill === "muted" ? [s.text] : []))
    .join(" ");
  expect(text).toMatch(/not drawn: (?:X+ ?)+… \(2\), long words .*… \(2\)\./);
  const { subtitle } = await draw({ kind: "bars", question: { ...count, by: "year", from: "PPP" } });
  expect(subtitle).toMatch(/X… · The region · 2000–2010$/);
});

test("leaders look the same wherever a name had to be moved from its mark", async () => {
  const partners = Array.from({ length: 24 }, (_, i) => `P${String(i).padStart(2, "0")}`);
  const crowd = await drawing(
    studyOf(
      partners.flatMap((p, i) => [`e${i} 2001 ${p} AAA`, `f${i} 2004 ${p} BBB`]),
      { partners },
    ),
  );
  const all = { field: "from", values: partners.slice(0, 8) } as const;
  const split = {
    question: { ...count, period: "2003..2005" },
    series: all,
    against: { period: "2000..2002" },
  };
  for (const figure of [
    { kind: "ring", question: count },
    { kind: "slope", ...split },
    { kind: "lines", question: ever, series: all, columns: periods },
  ] as const) {
    const lines = shapesOf(await crowd(figure, { width: 960 })).flatMap((s) =>
      s.kind === "line" ? [s] : [],
    );
    // A ring has no other line but that over its footer.
    const slanted = lines.filter(({ x1, x2, y1, y2, stroke }) =>
      figure.kind === "ring" ? stroke !== "hair" : x1 !== x2 && y1 !== y2,
    );
    expect(slanted.length, figure.kind).toBeGreaterThan(1);
    for (const { stroke, strokeWidth, dash } of slanted)
      expect([stroke, strokeWidth, dash], figure.kind).toEqual(["ink", 1.4, [1.4, 2]]);
  }
});
