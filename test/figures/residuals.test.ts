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
  expect(takeaway).toContain("Most: State PPP, with 2 of 5 exercises over all years; others together have 3");
  const { takeaway: timeline } = await draw({ kind: "timeline", series, question });
  expect(timeline).toContain("State P");
  expect(timeline).not.toContain("Others");
  const columns = { field: "from", values: ["ppp-led"], rest: true } as const;
  const side: Figure["series"] = { field: "to", values: ["AAA", "BBB"] };
  const { takeaway: matrix } = await draw({ kind: "matrix", series: side, columns, question });
  expect(matrix).not.toContain("Others");
  expect(matrix).toContain("State P");
});

test("others together are told in every language", async () => {
  const asked = { kind: "area", series, question: { ...question, by: "year" } } as const;
  const said = await Promise.all(LANGS.map(async (lang) => (await draw(asked, { lang })).takeaway));
  expect(said[1]).toContain("у прочих вместе 3");
  expect(said[2]).toContain("其他合计3");
});
