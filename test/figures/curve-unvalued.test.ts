import { expect, test } from "vitest";
import { readings } from "../../src/questions/answer.ts";
import { LANGS } from "../../src/words/words.ts";
import { datasetIn } from "../questions/asking.ts";
import { drawing, studyOf } from "./tied.ts";

/** Exercises of which neither organiser nor place is known: attribution and universe decide whether there is a value, the unit moves it. */
const texts = studyOf(["e1 2001 PPP AAA,BBB", "e2 2002 PPP AAA", "e3 2003 QQQ AAA"]);
const unsent = {
  ...texts,
  "participants.csv": `${(texts["participants.csv"] ?? "").replaceAll(/,organiser$/gm, ",participant")}`,
  "exercises.csv":
    "id,name,start,status,structure,series\ne1,One,2001,held,single,s\ne2,Two,2002,held,single,s\ne3,Three,2003,held,single,\n",
};
const question = {
  measure: "count",
  layer: "exercises",
  from: "PPP",
  to: "AAA",
  conventions: { attribution: "participant" },
} as const;

test("a choice that decides whether there is a value is told apart from those that move it", async () => {
  const vary = { attribution: ["organiser", "participant"], unit: ["edition", "series"] };
  const read = readings(await datasetIn(unsent), question, vary, false);
  expect(read).toMatchObject({ n: 4, nulls: 2, decides: "unit", decidesValue: ["attribution"] });
});

const SAID = {
  en: {
    decides: "Whatdecideswhetherthereisavalue:Participationorterritory.",
    idle: /changesnothing[^.]*Participationorterritory/,
  },
  ru: {
    decides: "Отчегозависит,естьлизначение:Участиеилитерритория.",
    idle: /ничегонеменяет[^.]*Участиеилитерритория/,
  },
  zh: { decides: "决定有无数值的选择：参与或领土。", idle: /结果不变的选择[^。]*参与或领土/ },
};

test("a curve does not list it among those that change nothing", async () => {
  const draw = await drawing(unsent);
  for (const lang of LANGS) {
    const { svg, takeaway } = await draw({ kind: "curve", question }, { lang });
    const text = svg.replace(/<[^>]+>/g, "").replace(/\s+/g, "");
    expect(text).toContain(SAID[lang].decides);
    expect(text).not.toMatch(SAID[lang].idle);
    expect(takeaway).toMatch({ en: /Where there is a value/, ru: /Где значение есть/, zh: /有数值/ }[lang]);
  }
});
