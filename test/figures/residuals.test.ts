import { expect, test } from "vitest";
import type { Figure } from "../../src/figures/spec.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, studyOf } from "./tied.ts";

/** Two exercises of P, and three of others that no group and no colour is for. */
const study = studyOf([
  "e1 2001 PPP AAA",
  "e2 2002 PPP AAA",
  "e3 2001 XXX AAA",
  "e4 2002 YYY AAA",
  "e5 2002 ZZZ BBB",
]);
const draw = await drawing({
  ...study,
  "study.yaml": (study["study.yaml"] ?? "").replace("partners: [PPP,QQQ]", "partners: [PPP]"),
});
const series: Figure["series"] = { field: "from", values: ["ppp-led"], rest: true };
const question = { measure: "count", layer: "exercises", to: "region", period: "2001..2002" } as const;

test("all others together are never the most of a takeaway", async () => {
  const { takeaway } = await draw({ kind: "area", series, question: { ...question, by: "year" } });
  expect(takeaway).toContain("Most: State PPP, with 2 of 5 exercises, 2001–2002; others together have 3");
  const { takeaway: timeline } = await draw({ kind: "timeline", series, question });
  expect(timeline).toContain("State P");
  expect(timeline).not.toContain("Others");
  const columns = { field: "from", values: ["ppp-led"], rest: true } as const;
  const side: Figure["series"] = { field: "to", values: ["AAA", "BBB"] };
  const { takeaway: matrix } = await draw({ kind: "matrix", series: side, columns, question });
  expect(matrix).not.toContain("Others");
  expect(matrix).toContain("State P");
});

/** Two exercises of P, two of others, and one of Q, whom a group of its own draws, or of nobody known. */
const apart = [
  ["one more is drawn", { series: { ...series, values: ["ppp-led", "qqq-led"] } }, "QQQ"],
  ["nobody knows whose one is", { series }, "NOBODY"],
] as const;

test.each(apart)("others are those drawn as such where %s", async (_, figure, organiser) => {
  const lines = ["e1 2001 PPP AAA", "e2 2002 PPP AAA", "e3 2001 XXX AAA", "e4 2002 YYY AAA"];
  const texts = studyOf([...lines, `e6 2001 ${organiser} AAA`]);
  const participants = (texts["participants.csv"] ?? "").replace("e6,NOBODY,organiser\n", "");
  const drawn = await drawing({ ...texts, "participants.csv": participants });
  const asked = { kind: "area", question: { ...question, by: "year" }, ...figure } as const;
  const said = await Promise.all(LANGS.map(async (lang) => (await drawn(asked, { lang })).takeaway));
  expect(said[0]).toContain(
    "Most: State PPP, with 2 of 5 exercises, 2001–2002; those drawn together as “Others” have 2;",
  );
  expect(said[1]).toContain("у тех, кто показан вместе как «Прочие», — 2;");
  expect(said[2]).toContain("图中归入“其他”者合计2；");
});

test("others together are told in every language", async () => {
  const asked = { kind: "area", series, question: { ...question, by: "year" } } as const;
  const said = await Promise.all(LANGS.map(async (lang) => (await draw(asked, { lang })).takeaway));
  expect(said[1]).toContain("у прочих вместе 3");
  expect(said[2]).toContain("其他合计3");
});
