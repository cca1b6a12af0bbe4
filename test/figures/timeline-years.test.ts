import { expect, test } from "vitest";
import { drawing, QUESTION, studyOf } from "./tied.ts";

const study = studyOf(["a 2003 PPP AAA", "b 2004 PPP BBB", "c 2001 QQQ AAA", "d 2003 PPP AAA"], {
  partners: ["PPP", "QQQ"],
});
const figure = (period: string) =>
  ({
    kind: "timeline",
    question: { ...QUESTION, period },
    series: { field: "from", values: "partners" },
  }) as const;

test("a timeline tells the years of the row that has most, and not those of the whole", async () => {
  const draw = await drawing(study);
  const told = async (period: string, lang: "en" | "ru" | "zh" = "en") =>
    (await draw(figure(period), { lang })).takeaway;
  expect(await told("1990..2010")).toContain("3 exercises, from 2003 to 2004.");
  expect(await told("1990..2010", "ru")).toMatch(/с 2003 по 2004 г\.$/);
  expect(await told("1990..2010", "zh")).toContain("2003年至2004年。");
  expect(await told("2003")).toContain("2 exercises, in 2003.");
  expect(await told("2003", "ru")).toMatch(/в 2003 г\.$/);
  expect(await told("2003", "zh")).toContain("2003年。");
});
