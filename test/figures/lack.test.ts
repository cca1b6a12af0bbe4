import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { drawing, QUESTION, shapesOf, studyOf } from "./tied.ts";

const study = studyOf(["e1 2001 PPP AAA", "e2 2002 PPP AAA", "e3 2003 QQQ BBB"]);
/** The same, of which nobody says who organises. */
const unsent = await drawing({
  ...study,
  "participants.csv": (study["participants.csv"] ?? "").replaceAll(/.*,organiser\n/g, ""),
});
const SAID =
  "3 records do not say who sends or organises; “Attribution: every state that takes part” can be chosen instead.";
const INSTEAD = {
  en: "Attribution: every state that takes part",
  ru: "Атрибуция: каждому участвующему государству",
  zh: "归属：归每个参加国",
} as const;

test("a figure of partners says that no record names any, and how many these are", async () => {
  for (const kind of ["map", "star", "timeline"] as const) {
    const figure = { kind, series: { field: "from", values: "groups" } } as const;
    const { takeaway, svg } = await unsent(figure);
    expect(takeaway).toBe(SAID);
    expect(svg).not.toContain("Nothing is recorded");
    for (const lang of LANGS) expect((await unsent(figure, { lang })).takeaway).toContain(INSTEAD[lang]);
  }
});

test("a chart over years without any partner tells the total", async () => {
  const series = { field: "from", values: "groups" } as const;
  const { takeaway } = await unsent({ kind: "area", series, question: { ...QUESTION, by: "year" } });
  expect(takeaway).toContain("3 exercises, 2000–2010");
  expect(takeaway).not.toContain("Most");
});

test.each([
  ["year", 3],
  ["recipient", 2],
] as const)("bars by %s of what nobody sends are open", async (by, bars) => {
  for (const series of [
    { field: "from", values: "partners", rest: true },
    { field: "from", values: "groups" },
  ] as const) {
    const drawn = await unsent({ kind: "bars", question: { ...QUESTION, by }, series });
    const open = shapesOf(drawn).filter(
      (shape) => shape.kind === "rect" && shape.fill === "ground" && shape.mark !== undefined,
    );
    expect(open.length).toBe(bars);
  }
});

test("a chart of partners without any says so below, where it has a total too", async () => {
  const series = { field: "from", values: "partners", rest: true } as const;
  const question = { ...QUESTION, by: "year" } as const;
  for (const kind of ["bars", "area", "lines"] as const) {
    const drawn = await unsent({ kind, series, question });
    expect(drawn.svg).toContain(SAID);
    expect(drawn.takeaway).toContain("3 exercises");
    for (const lang of LANGS)
      expect((await unsent({ kind, series, question }, { lang })).svg).toContain(INSTEAD[lang]);
    const sent = await drawing(study);
    expect((await sent({ kind, series, question })).svg).not.toMatch(/participant|Attribution/);
  }
});

test("nothing is recorded where no record is of the question", async () => {
  const empty = { ...QUESTION, period: "1950..1960" };
  expect((await unsent({ kind: "map", question: empty })).takeaway).toBe(
    "Nothing is recorded of what this figure asks.",
  );
});
