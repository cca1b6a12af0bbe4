import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Answer } from "../../src/model/answer.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf, tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { claimNotes } from "../../src/words/catalogue/notes/claims.ts";
import { inferenceNotes } from "../../src/words/catalogue/notes/inference.ts";
import { networkNotes } from "../../src/words/catalogue/notes/networks.ts";
import { recordNotes } from "../../src/words/catalogue/notes/records.ts";
import { refusalNotes } from "../../src/words/catalogue/notes/refusals.ts";
import { typedNotes } from "../../src/words/catalogue/typed-notes.ts";
import { claimPlaceText, claimText, struckText, whyOfClaim } from "../../src/words/claim-texts.ts";
import { noteText } from "../../src/words/notes.ts";

const LANGS = ["ru", "zh"] as const;

describe("a note", () => {
  test("with its numbers, its plural and the names of layers", () => {
    expect(noteText("ru", "1 records lack the number asked for and add nothing").text).toBe(
      "в 1 записи нет нужного числа, и они ничего не прибавляют",
    );
    expect(noteText("ru", "3 activities without a date left out").text).toBe(
      "не учтены 3 мероприятия без даты",
    );
    expect(noteText("ru", "supF 16.14").text).toBe("supF 16,14");
    expect(noteText("zh", "exercises, transfers: no ties, and left out").text).toBe(
      "演习、武器转让：没有联系，未计入",
    );
  });

  test("says arms transfers in English as pages do, and leaves what is typed", () => {
    const said = (note: string) => noteText("en", note).text;
    expect(said("ties by layer: exercises 5, transfers 2")).toBe(
      "ties by layer: exercises 5, arms transfers 2",
    );
    expect(said("by-construction: transfers: recipients cannot be tied")).toBe(
      "arms transfers: recipients cannot be tied",
    );
    expect(said("exercises and transfers")).toBe("exercises and arms transfers");
    for (const typed of [
      "ask for --layer transfers alone",
      "as in exercises:2,transfers:1",
      "`transfers` is a table",
      "3 arms transfers, all of 2016",
      "see transfers.csv",
    ])
      expect(said(typed)).toBe(typed);
  });

  test("within a note is said in the language too", () => {
    expect(noteText("ru", "too-few: 3 records of outside partners, fewer than 5").text).toBe(
      "записей о внешних партнёрах: 3, меньше 5",
    );
  });

  test("the special one wins over the general one", () => {
    expect(noteText("ru", "of RUS").text).toBe("RUS");
    expect(noteText("ru", "of RUS, whose share is 6.3 %, against CIS 23.7 %").text).toBe(
      "RUS с долей 6,3\u00a0% против CIS 23,7\u00a0%",
    );
  });

  test("names stand for ids where they are handed in", () => {
    const group = (id: string) => ({ RUS: "Россия", "us-nato": "США и НАТО" })[id] ?? id;
    expect(noteText("ru", "no ties of RUS and us-nato", { group }).text).toBe(
      "нет связей: Россия, США и НАТО",
    );
    const note = "us-nato is first with probability 84.9 %, its share 30.4 %";
    expect(noteText("en", note, { group }).text).toBe(note.replace("us-nato", "США и НАТО"));
    expect(noteText("en", note).text).toBe(note);
  });

  test("that nobody has translated stays English, and says so", () => {
    expect(noteText("ru", "something new <b>& odd</b>")).toEqual({
      text: "something new <b>& odd</b>",
      lang: "en",
    });
    expect(noteText("en", "no ties")).toEqual({ text: "no ties", lang: "en" });
    expect(noteText("zh", "").text).toBe("");
  });
});

test("translations use no placeholder that their English has not", () => {
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((m) => m[1] ?? "");
  for (const [english, ru, zh] of [
    ...recordNotes,
    ...networkNotes,
    ...inferenceNotes,
    ...claimNotes,
    ...refusalNotes,
    ...typedNotes,
  ]) {
    const known = new Set(holes(english));
    expect([english, [...holes(ru), ...holes(zh)].filter((h) => !known.has(h))]).toEqual([english, []]);
    expect(`${ru}${zh}`).not.toMatch(/[#~*]\}\}/);
  }
});

test("why a choice cannot be made is said without the name and the value that files have for it", () => {
  const claim = { says: "", where: "", note: "" };
  const why = "attribution cannot be initiator here: no record names an initiator";
  const told = (lang: "en" | (typeof LANGS)[number], value: string) =>
    struckText(lang, claim, { attribution: value }, why).text;
  expect(told("en", "initiator")).toBe("no record names an initiator");
  expect(told("ru", "initiator")).toBe("ни в одной записи не назван инициатор");
  expect(told("zh", "initiator")).toBe("没有记录指明发起方");
  expect(told("en", "organiser")).toBe(why);
});

test("a check of units names them as people do", () => {
  const says =
    "printed in usd-millions; the source that is cited counts in tiv-millions, which is another quantity";
  for (const note of [says, `unit: ${says}`])
    for (const lang of LANGS) expect(noteText(lang, note).text).not.toMatch(/usd|tiv-/);
  expect(noteText("ru", says).text).toContain("напечатано в млн долл. США; ");
  expect(noteText("zh", says).text).toContain("所印以百万美元计；");
});

describe("of the reference study", () => {
  const ASKED: readonly Partial<Question>[] = [
    { from: "CHN", to: "region" },
    { to: "UZB" },
    { from: "RUS", to: "KAZ", period: "2010..2021", by: "year" },
    { from: "CHN", to: "region", period: "2016..2021", against: { period: "2010..2015" } },
    { from: "USA", to: "region", conventions: { spread: "sampling", draws: "99" } },
    { to: "TKM", value: "tiv-millions" },
  ];
  const MEASURES = [
    "share",
    "count",
    "sum",
    "composition",
    "largest",
    "hhi",
    "change",
    "trend",
    "rank",
    "first",
  ];
  const notes = new Set<string>();
  let claims: Awaited<ReturnType<typeof judgeClaims>> = [];

  beforeAll(async () => {
    const study = await openStudy(diskFiles(resolve(import.meta.dirname, "../../studies/central-asia")));
    for (const layer of ["exercises", "transfers", "facilities"]) {
      const factors = factorsOf(await datasetOf(study, tablesOf({ measure: "count", layer })));
      for (const measure of MEASURES)
        for (const asked of ASKED) gather(answered(factors, { ...asked, measure, layer }), notes);
    }
    claims = await judgeClaims(study);
    for (const claim of claims)
      for (const item of [claim, ...claim.and]) if (item.answer !== null) gather(item.answer, notes);
  }, 120_000);

  test("every note of the questions that readers ask has its Russian and its Chinese", () => {
    expect(notes.size).toBeGreaterThan(50);
    for (const lang of LANGS)
      expect([...notes].filter((note) => noteText(lang, note).lang !== lang)).toEqual([]);
  });

  test("every claim is told in each language: what it says, where, its note, and why it has its finding", () => {
    expect(claims).toHaveLength(128);
    for (const lang of LANGS) {
      for (const claim of claims) {
        expect([claim.id, claimText(lang, claim, "says").lang]).toEqual([claim.id, lang]);
        expect([claim.id, claimPlaceText(lang, claim).lang]).toEqual([claim.id, lang]);
        if (claim.note !== "")
          expect([claim.id, claimText(lang, claim, "note").lang]).toEqual([claim.id, lang]);
        for (const item of [claim, ...claim.and])
          expect([claim.id, whyOfClaim(lang, claim, item)?.lang ?? lang]).toEqual([claim.id, lang]);
        for (const check of claim.checks)
          expect([claim.id, check.says, noteText(lang, check.says).lang]).toEqual([
            claim.id,
            check.says,
            lang,
          ]);
        for (const { struck, change } of claim.others)
          if (struck !== undefined) {
            const told = struckText(lang, claim, change, struck);
            expect([claim.id, told.lang]).toEqual([claim.id, lang]);
            for (const code of Object.entries(change).flat()) expect(told.text).not.toContain(code);
          }
      }
    }
  });

  test("no number of a claim is lost on the way", () => {
    const digits = (text: string) =>
      (text.match(/\d+/g) ?? []).filter((n) => n.length > 1 && !n.startsWith("20"));
    for (const claim of claims) {
      const ru = digits(claimText("ru", claim, "says").text.replaceAll(/(\d)[\s\u00a0](\d{3})/g, "$1$2"));
      const en = digits(claim.says.replaceAll(/(\d),(\d{3})/g, "$1$2"));
      expect([claim.id, en.filter((n) => !ru.includes(n))]).toEqual([claim.id, []]);
    }
  });
});

function answered(factors: Parameters<typeof planOf>[0], question: Question): Answer | null {
  try {
    return answerPlan(factors, planOf(factors, question));
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

function gather(answer: Answer | null, notes: Set<string>): void {
  for (const note of answer?.notes ?? []) notes.add(note);
  for (const part of Object.values(answer?.parts ?? {})) gather(part, notes);
}
