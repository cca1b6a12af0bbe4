import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { drawing, QUESTION, studyOf } from "./tied.ts";

/** A member of the region, which has no colour of its own, has more than any partner that is drawn by name. */
const LINES = [
  "a 2001 PPP AAA",
  "b 2002 PPP BBB",
  "c 2001 QQQ AAA",
  "d 2001 BBB AAA",
  "e 2002 BBB AAA",
  "f 2003 BBB CCC",
  "g 2003 CCC AAA",
];
/** Members of the region are partners one by one. */
function studied(lines: readonly string[]) {
  const texts = studyOf(lines);
  return drawing({
    ...texts,
    "study.yaml": (texts["study.yaml"] ?? "").replace(/, region-led: \[.*?\]/, ""),
  });
}
const draw = await studied(LINES);
const series = { field: "from", values: "partners", rest: true } as const;
const question = { ...QUESTION, period: "2001..2003" };
const byYear = { kind: "bars", question: { ...question, by: "year" }, series } as const;

test("a caption names who has most though it is drawn among others", async () => {
  const told = await Promise.all(LANGS.map(async (lang) => (await draw(byYear, { lang })).takeaway));
  expect(told.map((text) => text.split(/[;；]/)[0])).toEqual([
    "Most: State BBB (drawn among “Others”), with 3 of 7 exercises, 2001–2003",
    "На первом месте — State BBB (на рисунке среди «Прочих»): 3",
    "State BBB（图中归入“其他”）最多：2001—2003年7次演习中占3",
  ]);
  expect(told[0]).toContain("those drawn together as “Others” have 4");
});

test("whoever is drawn by name is named alone where nobody among others has more", async () => {
  const fewer = await studied(LINES.filter((line) => !/^[ef]/.test(line)));
  expect((await fewer(byYear)).takeaway).toContain("Most: State PPP, with 2 of 5 exercises, 2001–2003;");
});

test("they tie where one is drawn by name and the other among others", async () => {
  const level = await studied(LINES.filter((line) => !line.startsWith("f")));
  expect((await level(byYear)).takeaway).toContain(
    "State PPP and State BBB (drawn among “Others”) tie for the most: 2 each of 6 exercises, 2001–2003",
  );
});

test("shares name the largest of all too", async () => {
  const shares = {
    kind: "lines",
    question: { ...question, measure: "share" },
    series: { field: "from", values: ["PPP"], rest: true },
    columns: { field: "period", values: ["2001..2002", "2003"] },
  } as const;
  const late = await draw(shares);
  expect(late.takeaway).toBe(
    "State BBB (drawn among “Others”) and State CCC (drawn among “Others”), 2003: 50\u00a0% each.",
  );
});

test("a matrix whose columns end with the rest names the largest of all", async () => {
  const drawn = await draw({
    kind: "matrix",
    question,
    series: { field: "to", values: "region" },
    columns: { field: "from", values: ["PPP"], rest: true },
  });
  expect(drawn.takeaway).toBe("Highest: 2 exercises, State AAA with State BBB (drawn among “Others”).");
});
