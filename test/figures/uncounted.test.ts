import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Figure } from "../../src/figures/spec.ts";
import { lookedWords } from "../../src/words/catalogue/looked.ts";
import { say } from "../../src/words/say.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const study = studyOf([
  "e1 2001 PPP AAA,BBB",
  "e2 2003 PPP AAA",
  "e3 2003 QQQ AAA",
  "e4 2002 QQQ BBB",
  "e5 2002 PPP CCC",
]);
/** QQQ and CCC have exercises that were planned alone. */
const draw = await drawing({
  ...study,
  "exercises.csv": (study["exercises.csv"] ?? "").replace(/(Exercise e[45],2002),held/g, "$1,planned"),
});
const PARTNERS = { field: "from", values: "groups" } as const;
const TO = { field: "to", values: ["AAA", "BBB", "CCC"] } as const;
const BY_YEAR = { ...QUESTION, period: "2001..2003", by: "year" } as const;
const MATRIX: Partial<Figure> = { kind: "matrix", series: PARTNERS, columns: TO };

/** Signs of what is not counted, with those of legends. */
function waves(drawn: Awaited<ReturnType<typeof draw>>) {
  return shapesOf(drawn).filter(
    (s) => s.kind === "path" && s.stroke === "muted" && /^M[^Q]*Q[^Q]*Q[^Q]*$/.test(s.d),
  );
}

test.each([
  ["bars", { kind: "bars", question: BY_YEAR, series: PARTNERS }, 1],
  ["lines", { kind: "lines", question: BY_YEAR, series: PARTNERS }, 1],
  ["matrix", MATRIX, 2],
  ["star", { kind: "star", series: PARTNERS }, 2],
] as const)(
  "%s mark what is on record and not counted, and say so as coverage does",
  async (_, figure, n) => {
    for (const lang of LANGS)
      for (const width of [360, 960]) {
        const drawn = await draw(figure, { lang, width });
        expect(faultsIn(drawn)).toEqual([]);
        expect(waves(drawn)).toHaveLength(n + 1);
        const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
        expect(texts.join(" ").replace(/\s/g, "")).toContain(
          say(lang, lookedWords, "uncountedAny").replace(/\s/g, ""),
        );
        const cells = drawn.twins.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
        const uncounted = cells.filter(({ state }) => state === "uncounted");
        expect(uncounted.length).toBeGreaterThanOrEqual(n);
        expect(new Set(uncounted.map(({ text }) => text))).toEqual(
          new Set([say(lang, lookedWords, "uncountedAny")]),
        );
        expect(drawn.csv).toContain(",uncounted,");
      }
  },
);

test("files of a figure name the records that are not counted", async () => {
  const drawn = await draw(MATRIX);
  const rows: Readonly<Record<string, string>>[] = parse(drawn.csv, { columns: true });
  const uncounted = rows.filter(({ state }) => state === "uncounted");
  expect(uncounted.map(({ value, records }) => [value, records]).toSorted()).toEqual([
    ["", "e4"],
    ["", "e5"],
  ]);
  const held: unknown = JSON.parse(
    (/<metadata[^>]*>([\s\S]*?)<\/metadata>/.exec(drawn.svg)?.[1] ?? "").replaceAll("&quot;", '"'),
  );
  const left = drawn.marks.flatMap((mark, m) => (mark.left === undefined ? [] : [[`${m}`, mark.left]]));
  expect(left.length).toBeGreaterThan(1);
  expect(held).toMatchObject({ left: Object.fromEntries(left) });
});

test.each(["ring", "layered"] as const)("a %s does not say of them that there is no record", async (kind) => {
  expect((await draw({ kind, series: PARTNERS })).notes.join(" ")).toContain(
    "No link: no record, or none that counts under the choices made;",
  );
});

test("dots of them are missing for what they are", async () => {
  const columns = { field: "period", values: ["2001..2001", "2002..2002"] } as const;
  const drawn = await draw({ kind: "dumbbell", series: { ...TO, values: ["BBB"] }, columns });
  expect(drawn.notes.join(" ")).toContain("or none counts under the choices made: that is no zero");
});

test("a figure of nothing else tells what leaves them out", async () => {
  const drawn = await draw({ kind: "bars", question: { ...BY_YEAR, to: "CCC" }, series: PARTNERS });
  expect(drawn.takeaway).toBe(
    "1 record is left out by “Status: held and announced ones”; “Status: all” can be chosen instead.",
  );
});
