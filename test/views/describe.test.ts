import { expect, test } from "vitest";
import { codebook } from "../../src/study/example/codebook.ts";
import { openStudy } from "../../src/study/study.ts";
import { amountsOf, nameOf, whoOf } from "../../src/views/describe.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { between } from "../../src/words/lists.ts";
import { memoryFiles } from "../memory-files.ts";

const study = await openStudy(
  memoryFiles({
    "study.yaml": "title: T\nregion: { name: R, members: [AAA] }\n",
    "codebook.yaml": codebook,
    "actors.csv": "id,kind,name\nAAA,state,Alpha\nBBB,state,Beta\n",
  }),
);

function row(table: string, cells: Readonly<Record<string, string>>) {
  return { table, id: cells.id ?? "", row: 2, cells };
}

test.each([
  ["en", "organiser: Beta (inferred by rule); participant: Alpha"],
  ["ru", "организатор: Beta (выведено по правилу); участники: Alpha"],
  ["zh", "组织方：Beta（按规则推断）；参加方：Alpha"],
] as const)(
  "in %s a list says itself which role a rule inferred, by no mark that needs a key",
  async (lang, told) => {
    const took = [
      row("participants", { activity: "x", actor: "BBB", role: "organiser", evidence: "inferred" }),
      row("participants", { activity: "x", actor: "AAA", role: "participant", evidence: "stated" }),
    ];
    const who = whoOf(row("exercises", { id: "x" }), took, await labelsOf(study, lang), lang);
    expect(who.join(between(lang, ";"))).toBe(told);
  },
);

test.each([
  ["en", "participants: Alpha, Beta"],
  ["ru", "участники: Alpha, Beta"],
  ["zh", "参加方：Alpha、Beta"],
] as const)("in %s a role that several had is said of several", async (lang, told) => {
  const took = ["AAA", "BBB"].map((actor) =>
    row("participants", { activity: "x", actor, role: "participant" }),
  );
  expect(whoOf(row("exercises", { id: "x" }), took, await labelsOf(study, lang), lang)).toEqual([told]);
});

test.each([
  ["1", "", "1 unit"],
  ["2", "", "2 units"],
  ["1", "3", "1 (3 or less) units"],
  ["", "1", "1 or less units"],
] as const)(
  "an amount of %s at best and %s at most has its unit in the number that it asks for",
  (best, high, told) => {
    expect(amountsOf(row("deliveries", { units_best: best, units_high: high }), "en")).toEqual([told]);
  },
);

test("a transfer without a designation is called by what it is of", () => {
  expect(nameOf(row("transfers", { id: "m-03", description: "tractor trucks" }))).toBe("tractor trucks");
  expect(nameOf(row("transfers", { id: "m-03" }))).toBe("m-03");
});

test.each([
  ["en", "550 persons per year"],
  ["ru", "550 человек в год"],
  ["zh", "550人/年"],
] as const)("in %s the unit that a row names itself is said in words", (lang, told) => {
  const [text = ""] = amountsOf(row("training", { number_best: "550", unit: "persons per year" }), lang);
  expect(text).toBe(told);
  const [money] = amountsOf(row("assistance", { money_best: "5", currency: "USD" }), lang);
  expect(money).toBe("5 USD");
});
