import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import type { Figure, Kind } from "../../src/figures/spec.ts";
import { KINDS } from "../../src/figures/spec.ts";
import { LANGS } from "../../src/words/words.ts";
import { faintIn, mistaken } from "./may-be.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = ["e1 2001 PPP AAA,BBB", "e2 2002 QQQ AAA"];
const GROUPS = { field: "from", values: "groups" } as const;
const PERIOD = { ...QUESTION, period: "1950..1954" };
const YEARS = { ...PERIOD, by: "year" };
const NOTHING = "Nothing is recorded of what this figure asks.";
const HATCH = "no record, and not searched in full";

/** A figure of each kind in years of which there is no record. */
const FIGURES: Readonly<Record<Kind, Partial<Figure>>> = {
  bars: { question: YEARS, series: { ...GROUPS, rest: true } },
  area: { question: YEARS, series: { ...GROUPS, rest: true } },
  lines: { question: YEARS, series: GROUPS },
  matrix: { question: PERIOD, series: { field: "to", values: "region" }, columns: GROUPS },
  dumbbell: { question: PERIOD, series: GROUPS, against: { period: "1945..1949" } },
  slope: { question: PERIOD, series: GROUPS, against: { period: "1945..1949" } },
  curve: { question: { ...PERIOD, from: "PPP" } },
  "change-points": { question: YEARS },
  star: { question: PERIOD },
  ring: { question: PERIOD },
  layered: { question: PERIOD },
  map: { question: PERIOD },
  timeline: { question: PERIOD },
};
/** Kinds that fill the place of what is not there. */
const HATCHED: readonly Kind[] = ["bars", "area", "lines", "matrix", "curve", "change-points"];
const NETWORKS: readonly Kind[] = ["star", "ring", "layered"];
/** Kinds with an axis of numbers, which alone would say 0. */
const IN_WORDS: readonly Kind[] = ["dumbbell", "slope"];

test.each(KINDS.flatMap((kind) => [360, 960].map((width) => ({ kind, width }))))(
  "$kind $width wide of what nobody recorded says so, and shows no 0",
  async ({ kind, width }) => {
    const drawn = await (await drawing(studyOf(LINES)))({ kind, ...FIGURES[kind] }, { width });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.takeaway).toBe(NETWORKS.includes(kind) ? "No tie is recorded here." : NOTHING);
    expect(drawn.notes.filter((note) => note === NOTHING)).toHaveLength(1);
    expect(textsOf(drawn)).toContain(NOTHING);
    expect(drawn.csv).not.toMatch(/,(zero|recorded),/);
    const hatched = shapesOf(drawn).filter((s) => s.kind === "rect" && s.fill === "hatch");
    const inLegend = textsOf(drawn).filter((text) => text === HATCH);
    expect([hatched.length > 1, inLegend.length]).toEqual(HATCHED.includes(kind) ? [true, 1] : [false, 0]);
    if (IN_WORDS.includes(kind)) expect(textsOf(drawn)).toContain("No record");
    expect(textsOf(drawn).filter((text) => /^\d{1,3}(\s?%)?$/.test(text))).toEqual([]);
  },
);

test("a curve of what somebody looked for and did not find has the open circle", async () => {
  const searches = "s1,exercises,,AAA;BBB;CCC,1940..1960,0\n";
  const drawn = await (await drawing(studyOf(LINES, { searches })))({ kind: "curve", ...FIGURES.curve });
  expect(textsOf(drawn)).toContain("searched, none found");
  expect(drawn.csv).toContain(",searched,");
});

const CLAIM = `- id: C-1
  says: PPP held two exercises
  where: Conclusion
  printed: { value: 2, unit: exercises }
  question: { measure: count, layer: exercises, from: PPP, to: region, period: 1950..1954 }
  readings: { attribution: { organiser: E, participant: E }, period: { 1950..1955: N } }
`;
const CLAIMED = { kind: "curve", ...FIGURES.curve, claims: ["C-1"] } as const;

test.each([360, 960])(
  "a curve %i wide of a claim draws what is printed, and hatches what nobody recorded",
  async (width) => {
    const drawn = await (await drawing({ ...studyOf(LINES), "claims/a.yaml": CLAIM }))(CLAIMED, { width });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.takeaway).toBe(NOTHING);
    const texts = textsOf(drawn).map((text) => text.replace(/\s/g, " "));
    expect(texts).toEqual(expect.arrayContaining(["printed: 2", "printed", HATCH]));
    expect(texts.filter((text) => /as asked|readings?|^0/.test(text))).toEqual([]);
    const shapes = shapesOf(drawn);
    expect(
      shapes.filter((s) => s.kind === "rect" && s.fill === "hatch" && s.mark !== undefined),
    ).toHaveLength(1);
    expect(
      shapes.filter((s) => s.kind === "circle" || (s.kind === "path" && s.stroke !== undefined)),
    ).toEqual([]);
    const [head = "", ...rows] = drawn.csv.trim().split("\n");
    const state = head.split(",").indexOf("state");
    expect(new Set(rows.map((row) => row.split(",")[state]))).toEqual(new Set(["not-searched"]));
    expect(rows.length).toBeGreaterThan(1);
  },
);

/** PPP has nothing on record in these years, and one exercise without a date may be of any. */
const MAYBE = [...LINES, "u1  PPP CCC"];
const OF_C = { ...PERIOD, to: "CCC" };
const YEARS_OF_C = { ...OF_C, by: "year" };
const FROM_P = { field: "from", values: ["PPP"] } as const;
const AT_C = { field: "to", values: ["CCC"] } as const;
const IN_C: Readonly<Partial<Record<Kind, Partial<Figure>>>> = {
  bars: { question: YEARS_OF_C, series: FROM_P },
  area: { question: YEARS_OF_C, series: FROM_P },
  lines: { question: YEARS_OF_C, series: FROM_P },
  matrix: { question: PERIOD, series: AT_C, columns: FROM_P },
  dumbbell: { question: { ...OF_C, from: "PPP" }, series: AT_C, against: { period: "1945..1949" } },
  slope: { question: { ...OF_C, from: "PPP" }, series: AT_C, against: { period: "1945..1949" } },
  curve: { question: { ...OF_C, from: "PPP" } },
  "change-points": { question: { ...YEARS_OF_C, from: "PPP" } },
  star: { question: OF_C, series: FROM_P },
  ring: { question: OF_C, series: FROM_P },
  layered: { question: OF_C, series: FROM_P },
};
const MAY_LEGENDS = {
  en: /no record that counts for certain; some may/,
  ru: /наверняка не учитывается ни одна запись, но некоторые могут/,
  zh: /没有确定计入的记录，但有的可能计入/,
} as const;

test.each(
  Object.entries(IN_C).flatMap(([kind, figure]) =>
    [360, 960].flatMap((width) =>
      ["", "s1,exercises,,CCC,1940..1960,0\n"].map((searches) => ({ kind, figure, width, searches })),
    ),
  ),
)(
  "$kind $width wide of what may count draws it faintly, says so, and never as no record or none found",
  async ({ kind, figure, width, searches }) => {
    const draw = await drawing(studyOf(MAYBE, { searches }));
    for (const lang of LANGS) {
      const drawn = await draw({ kind: kind as Kind, ...figure }, { width, lang });
      expect(faultsIn(drawn)).toEqual([]);
      if (kind !== "curve") expect(drawn.csv).toMatch(/,,0,1,exercises,/);
      expect(mistaken(drawn)).toEqual([]);
      expect(
        shapesOf(drawn).filter((s) => s.kind !== "group" && s.fill === "hatch"),
        lang,
      ).toEqual([]);
      expect(textsOf(drawn).join(" ").replace(/\s/g, " ")).toMatch(MAY_LEGENDS[lang]);
      expect(faintIn(drawn).length, "faint, and its sign in the legend").toBeGreaterThan(1);
    }
  },
);

test.each(LANGS)("a faint cell says in %s up to what may count", async (lang) => {
  const shares = { ...PERIOD, measure: "share", period: "2000..2010" };
  const cells = {
    series: { field: "to", values: ["BBB"] },
    columns: { field: "from", values: ["PPP", "QQQ"] },
  } as const;
  const draw = await drawing(studyOf([...LINES, "u1  QQQ BBB"]));
  const told = async (width: number) => {
    const drawn = await draw({ kind: "matrix", question: shares, ...cells }, { lang, width });
    return textsOf(drawn).map((text) => text.replace(/\s/g, " "));
  };
  expect((await told(960)).filter((text) => /^0–50 ?%$/.test(text))).toHaveLength(1);
});

function textsOf(drawn: Drawn): readonly string[] {
  return shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
}
