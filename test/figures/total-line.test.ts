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
      const across = shared.filter((s) => s.kind === "line" && s.stroke === "ink" && s.strokeWidth === 2);
      // One in the legend, and one across the bar, with a rim wide enough that it is no edge of a part.
      expect(across).toHaveLength(2);
      const rims = shared.filter((s) => s.kind === "line" && s.stroke === "ground" && s.strokeWidth === 7);
      expect(rims).toHaveLength(1);
      // A tick each, and the number of the bar: three exercises, and not the five that its parts add up to.
      const times = (number: string) => texts.filter((text) => text === number).length;
      if (by === "recipient") expect([times("3"), times("5")]).toEqual([2, 1]);
      const apart = (await drawn("organiser")).flatMap((s) => (s.kind === "text" ? [s.text] : []));
      expect(apart).not.toContain(told);
    }
  },
);
