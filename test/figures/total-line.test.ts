import { expect, test } from "vitest";
import { figures } from "../../src/words/catalogue/figures.ts";
import { say } from "../../src/words/say.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const draw = await drawing(studyOf(["e1 2001 PPP AAA,QQQ", "e2 2001 PPP AAA,QQQ", "e3 2001 QQQ AAA"]));
const series = { field: "from", values: ["PPP", "QQQ"] } as const;

test.each(["year", "recipient"] as const)(
  "bars by %s whose parts share activities have a line at all of them, which the legend names",
  async (by) => {
    for (const lang of LANGS) {
      const told = say(lang, figures, "allActivities");
      const drawn = async (attribution: string) => {
        const question = { ...QUESTION, by, conventions: { attribution } };
        const figure = await draw({ kind: "bars", question, series }, { lang });
        expect(faultsIn(figure)).toEqual([]);
        return shapesOf(figure);
      };
      const shared = await drawn("participant");
      const texts = shared.flatMap((s) => (s.kind === "text" ? [s.text] : []));
      expect(texts).toContain(told);
      const across = shared.filter(
        (s) => (s.kind === "line" || s.kind === "path") && s.stroke === "ink" && s.strokeWidth === 2,
      );
      // One in the legend, and one across the bar, with a rim wide enough that it is no edge of a part.
      expect(across).toHaveLength(2);
      const rims = shared.filter(
        (s) =>
          (s.kind === "line" && s.stroke === "ground" && s.strokeWidth === 7) ||
          (s.kind === "path" && s.stroke === "ground" && s.strokeWidth === 4),
      );
      expect(rims).toHaveLength(1);
      // A tick each, and the number of the bar: three exercises, and not the five that its parts add up to.
      const times = (number: string) => texts.filter((text) => text === number).length;
      if (by === "recipient") expect([times("3"), times("5")]).toEqual([2, 1]);
      const apart = (await drawn("organiser")).flatMap((s) => (s.kind === "text" ? [s.text] : []));
      expect(apart).not.toContain(told);
    }
  },
);

test("over years it is one line with steps, as broad as all years, and breaks where a year has none", async () => {
  const years = ["2001", "2002", "2002", "2004"].map((year, i) => `e${i} ${year} PPP AAA,QQQ`);
  const many = await drawing(studyOf(years));
  const question = {
    ...QUESTION,
    period: "2001..2004",
    by: "year",
    conventions: { attribution: "participant" },
  };
  const shapes = shapesOf(await many({ kind: "bars", question, series }));
  const lines = shapes.flatMap((s) =>
    s.kind === "path" && s.stroke === "ink" && s.strokeWidth === 2 ? [s.d] : [],
  );
  expect(lines.map((d) => pointsOf(d).length)).toEqual([4, 2]);
  const [[first, second, third, fourth] = []] = lines.map(pointsOf);
  expect([first?.[1], third?.[1]]).toEqual([second?.[1], fourth?.[1]]);
  expect(second?.[0]).toBe(third?.[0]);
  expect(third?.[1]).toBeLessThan(first?.[1] ?? 0);
});

function pointsOf(d: string): readonly (readonly number[])[] {
  return d
    .slice(1)
    .split("L")
    .map((point) => point.split(",").map(Number));
}
