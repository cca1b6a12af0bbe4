import { expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import { countsRecords } from "../../src/figures/charts/stack.ts";
import { askTimeline } from "../../src/figures/kinds/timeline-ask.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { askedTitle } from "../../src/words/measure-words.ts";
import { measuredText } from "../../src/words/numbers.ts";
import { phraseOf } from "../../src/words/phrase.ts";
import type { Lang } from "../../src/words/words.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { datasetIn } from "./asking.ts";
import { licences } from "./licences.ts";
import { smallStudy } from "./small-study.ts";

const COUNT: Question = {
  measure: "count",
  layer: "transfers",
  to: "region",
  conventions: { status: "all" },
};
const unitIn = async (texts: Texts, more: Partial<Question> = {}) =>
  answer(await datasetIn(texts), { ...COUNT, ...more }).unit;

test("licences are counted as licences where nothing else can count, and orders as orders", async () => {
  expect(await unitIn(licences)).toBe("licences");
  // None counts under the status of the study, so that the layer says what is meant.
  expect(await unitIn(licences, { conventions: {} })).toBe("orders");
  expect(await unitIn(licences, { conventions: {}, where: { status: "licensed" } })).toBe("licences");
  expect(await unitIn(licences, { layer: "all" })).toBe("activities and memberships");
  expect(await unitIn(smallStudy)).toBe("orders");
  const [head, ...rows] = (licences["transfers.csv"] ?? "").trimEnd().split("\n");
  const mixed = [head, ...rows.map((row, i) => (i === 0 ? row.replace("licensed", "delivered") : row)), ""];
  const both = { ...licences, "transfers.csv": mixed.join("\n") };
  expect(await unitIn(both)).toBe("orders");
  expect(await unitIn(both, { where: { status: "licensed" } })).toBe("licences");
  expect(countsRecords("licences")).toBe(true);
});

test.each<[Lang, string, string]>([
  ["en", "1 licence, 5 licences", "Herfindahl–Hirschman index of arms transfers (records)"],
  ["ru", "1 лицензия, 5 лицензий", "Индекс Херфиндаля — Хиршмана: поставки вооружений (записи)"],
  ["zh", "1项许可, 5项许可", "赫芬达尔—赫希曼指数：武器转让（记录）"],
])("and are called so in %s", async (lang, numbers, title) => {
  const [one, five] = [1, 5].map((n) =>
    measuredText(n, { unit: "licences" }, lang).replaceAll("\u00a0", " "),
  );
  expect(`${one}, ${five}`).toBe(numbers);
  const chosen = "conventions: { vintage: arms, status: all, year-basis: order }";
  const yaml = (licences["study.yaml"] ?? "").replace(/^conventions: .*$/m, chosen);
  const study = await openStudy(memoryFiles({ ...licences, "study.yaml": yaml }));
  const speech = { labels: await labelsOf(study, lang), subject: study.subject, lang };
  const asked: Question = { measure: "hhi", layer: "transfers" };
  expect(phraseOf(asked, askedTitle(lang, asked), speech).replaceAll("\u00a0", " ")).toBe(title);
  const own = phraseOf({ ...asked, where: { status: "licensed" } }, "HHI", speech);
  expect(own).toMatch(/\(licences\)|\(лицензии\)|（许可）/);
  const question = { ...asked, measure: "count" };
  const figure = { id: "f", kind: "timeline", title: { en: "?" }, question } as const;
  expect(askTimeline(await benchFor(study), figure).unit).toBe("licences");
});
