import { resolve } from "node:path";
import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { ROLES } from "../../src/model/activity.ts";
import { each } from "../../src/study/dataset.ts";
import { codebook } from "../../src/study/example/codebook.ts";
import { openStudy } from "../../src/study/study.ts";
import { amountsOf, nameOf, ROLE_COLUMNS, whoOf } from "../../src/views/describe.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { between } from "../../src/words/lists.ts";
import { roleText } from "../../src/words/role-words.ts";
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

test.each(["ru", "zh"] as const)("in %s every role has a word of its own", (lang) => {
  for (const role of [...ROLES, ...ROLE_COLUMNS])
    for (const count of [1, 2]) expect(roleText(lang, role, count)).not.toMatch(/[a-z]/);
});

test.each(["ru", "zh"] as const)(
  "in %s what training and technology of the study count has words",
  async (lang) => {
    const own = await openStudy(diskFiles(resolve(import.meta.dirname, "../../studies/central-asia")));
    const told = new Set<string>();
    for (const table of ["training", "technology"]) {
      const units: string[] = [];
      each(await own.sheet(table, ["unit"]), ["unit"], (unit = "") => units.push(unit));
      for (const unit of units)
        if (/^[a-z]+$/.test(unit)) told.add(amountsOf(row(table, { number_best: "2", unit }), lang)[0] ?? "");
    }
    expect(told.size).toBeGreaterThan(4);
    expect([...told].filter((text) => /[a-z]/.test(text))).toEqual([]);
    const [share] = amountsOf(row("technology", { number_best: "80", unit: "percent" }), lang);
    expect(share).toBe(lang === "zh" ? "80%" : "80\u00a0%");
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
