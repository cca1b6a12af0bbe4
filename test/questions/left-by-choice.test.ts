import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { type Factors, factorsOf } from "../../src/questions/factors.ts";
import { leftOf } from "../../src/questions/left-by-choice.ts";
import { leftRecords } from "../../src/questions/left-records.ts";
import { narrowed } from "../../src/questions/narrow.ts";
import { type Plan, planOf } from "../../src/questions/plan.ts";
import { tallyOf } from "../../src/questions/tally.ts";
import { sheetText } from "../../src/study/write.ts";
import { isLeftByChoice, reasonText, zeroText } from "../../src/views/reason.ts";
import { stateAsked } from "../../src/views/state.ts";
import { partStates } from "../../src/views/zeros.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { datasetIn } from "./asking.ts";
import { licences } from "./licences.ts";
import { smallStudy } from "./small-study.ts";

// The only deal of Qua with Cyr is of the register media; the study counts the register arms.
const question: Question = { measure: "count", layer: "transfers", from: "QUA", to: "CYR" };
const NOTE = "1 record is left out by vintage=arms; vintage=all can be chosen instead";
let dataset: Dataset;

beforeAll(async () => {
  dataset = await datasetIn(smallStudy);
});

test("what leaves records out of a part of a year is not told of the whole year, whichever is asked first", async () => {
  const studied = await datasetIn({
    "study.yaml": "title: A study\nregion: { name: The region, members: [AAA] }\npartners: [PPP]\n",
    "actors.csv": "id,kind,name\nAAA,state,A\nPPP,state,P\n",
    "exercises.csv":
      "id,name,start,status,structure\ne1,One,2001-02,planned,single\ne2,Two,2001-10,planned,single\ne3,Three,2003-05,held,single\n",
    "participants.csv":
      "activity,actor,role\ne1,PPP,organiser\ne1,AAA,participant\ne2,PPP,organiser\ne2,AAA,participant\ne3,PPP,organiser\ne3,AAA,participant\n",
  });
  const asked: Question = { measure: "count", layer: "exercises", to: "region" };
  const notesOf = (factors: Factors, period: string) => {
    const plan = planOf(factors, { ...asked, period });
    return leftOf(factors, plan, tallyOf(factors, plan)).map(({ count }) => count);
  };
  const partFirst = factorsOf(studied);
  const plan = planOf(partFirst, { ...asked, period: "2001-07..2003" });
  const part = narrowed(plan, { period: "2001" });
  expect(leftOf(partFirst, part, tallyOf(partFirst, part)).map(({ count }) => count)).toEqual([1]);
  expect(notesOf(partFirst, "2001")).toEqual([2]);
  expect(notesOf(factorsOf(studied), "2001")).toEqual([2]);
});

test("an answer of nothing names the choice that leaves its records out, how many, and what has them", () => {
  expect(answer(dataset, question)).toMatchObject({ value: 0, notes: expect.arrayContaining([NOTE]) });
  const all = answer(dataset, { ...question, conventions: { vintage: "all" } });
  expect(all.value).toBe(1);
  expect(isLeftByChoice(all)).toBe(false);
  // A deal of Pol with Bel counts, and that of nobody known may be of Qua: no register holds more.
  expect(isLeftByChoice(answer(dataset, { ...question, from: "POL", to: "BEL" }))).toBe(false);
  expect(isLeftByChoice(answer(dataset, { ...question, from: "QUA", to: "BEL" }))).toBe(false);
  const { notes = [] } = answer(dataset, {
    ...question,
    layer: "exercises",
    from: "QUA",
    to: "CYR",
    where: { kind: "none" },
  });
  expect(notes.some((note) => note.includes("left out by"))).toBe(false);
});

test("so does a share, a sum and the part of a recipient", () => {
  const share = answer(dataset, { ...question, measure: "share", value: "orders" });
  expect([share.value, share.notes]).toEqual([null, expect.arrayContaining([NOTE])]);
  expect(answer(dataset, { ...question, measure: "sum", value: "units" }).notes).toContain(NOTE);
  const { parts } = answer(dataset, { ...question, to: "region", by: "recipient" });
  expect(parts?.CYR?.notes).toContain(NOTE);
});

test("then nothing says that nobody searched, in any language", () => {
  const zero = answer(dataset, question);
  const none = answer(dataset, { ...question, measure: "share", value: "orders" });
  expect(zeroText(zero, question, "no", "en")).toBe("no record counts under the choices made");
  const told = LANGS.map((lang) => zeroText(zero, question, "no", lang));
  expect(LANGS.map((lang) => reasonText(none, { ...question, measure: "share" }, "no", lang))).toEqual(told);
  for (const lang of LANGS) {
    const { text, lang: spoken } = noteText(lang, NOTE);
    expect([spoken, text.includes("vintage=arms")]).toEqual([lang, true]);
  }
});

describe("licences, which were not delivered", () => {
  const LICENCES: Question = { measure: "count", layer: "transfers", to: "ADA", period: "2006..2013" };
  let licensed: Dataset;

  beforeAll(async () => {
    licensed = await datasetIn(licences);
  });

  test("in a period are told with all the choices that leave them out together, in any language", () => {
    const both = "status=held-and-announced and by year-basis=delivery";
    const ways = "status=all and year-basis=order can be chosen together instead";
    const note = `3 records are left out by ${both}; ${ways}`;
    const none = answer(licensed, LICENCES);
    expect(none.notes).toContain(note);
    expect(reasonText(none, LICENCES, "no", "en")).toBe("no record counts under the choices made");
    const share = answer(licensed, { ...LICENCES, measure: "share", from: "QUA" });
    expect(share.notes).toContain(`1 record is left out by ${both}; ${ways}`);
    for (const lang of LANGS)
      for (const one of [note, `1 record is left out by ${both}; ${ways}`]) {
        const { text, lang: spoken } = noteText(lang, one);
        expect([spoken, text.includes("year-basis=delivery")]).toEqual([lang, true]);
      }
    const otherwise = { status: "all", "year-basis": "order" };
    expect(answer(licensed, { ...LICENCES, conventions: otherwise }).value).toBe(3);
  });

  test("are told with the year basis alone where their status counts, and with the status alone at any time", () => {
    const all = answer(licensed, { ...LICENCES, conventions: { status: "all" } });
    expect(all.notes).toContain(
      "3 records are left out by year-basis=delivery; year-basis=order can be chosen instead",
    );
    const { period: _, ...ever } = LICENCES;
    const told = "3 records are left out by status=held-and-announced; status=all can be chosen instead";
    expect(answer(licensed, ever).notes).toContain(told);
    expect(answer(licensed, { ...LICENCES, period: "1990..1995" }).notes ?? []).not.toContainEqual(
      expect.stringContaining("left out by"),
    );
  });

  test("of somebody else are told of a share that would be of them", () => {
    const { notes } = answer(licensed, { ...LICENCES, measure: "share", from: "UNION" });
    expect(notes).toContainEqual(expect.stringContaining("3 records are left out by status="));
  });

  test("are no parts that nobody searched", () => {
    const question: Question = { ...LICENCES, period: "2006..2008", by: "year" };
    const { parts = {} } = answer(licensed, question);
    const states = partStates(parts, question, "year", () => "no", licensed.subject);
    expect([...states].map(([year, { state }]) => [year, state])).toEqual([
      ["2006", "uncounted"],
      ["2007", "not-searched"],
      ["2008", "not-searched"],
    ]);
    expect(stateAsked(answer(licensed, LICENCES), LICENCES, () => "no")).toBe("uncounted");
  });

  test("are opened by what leaves them out", () => {
    const factors = factorsOf(licensed);
    expect(leftRecords(factors, planOf(factors, LICENCES))).toEqual([
      {
        count: 3,
        choices: [
          { name: "status", now: "held-and-announced", instead: "all" },
          { name: "year-basis", now: "delivery", instead: "order" },
        ],
        ids: ["l0", "l1", "l2"],
      },
    ]);
    const otherwise = { status: "all", "year-basis": "order" };
    expect(leftRecords(factors, planOf(factors, { ...LICENCES, conventions: otherwise }))).toEqual([]);
  });
});

test("records whose amounts cannot be added up refuse no question that choices leave them out of", async () => {
  const study = {
    ...smallStudy,
    "training.csv": sheetText(
      ["id", "kind", "provider", "recipient", "start", "number_best", "unit", "status", "source"],
      [
        { id: "t1", unit: "persons", status: "held" },
        { id: "t2", unit: "persons", status: "planned" },
        { id: "t3", unit: "courses", status: "planned" },
      ].map((row) => ({
        kind: "programme",
        provider: "QUA",
        recipient: row.id === "t1" ? "BEL" : "ADA",
        start: "2018",
        number_best: "5",
        source: "plain",
        ...row,
      })),
    ),
  };
  const training = await datasetIn(study);
  const asked: Question = { measure: "sum", layer: "training", value: "value", to: "ADA", period: "2018" };
  expect(answer(training, asked).value).toBe(0);
  const persons: Question = { ...asked, value: "persons" };
  expect(answer(training, persons).notes).toContain(
    "1 record is left out by status=held-and-announced; status=all can be chosen instead",
  );
});

describe.each([
  ["the small study", smallStudy],
  ["licences", licences],
])("of %s, any question of which nothing counts", (_, texts) => {
  test("names choices where one or two let records in, and no choice that lets in none", async () => {
    const asked = await datasetIn(texts);
    const factors = factorsOf(asked);
    const { region, partners } = asked.subject;
    const ofWhom = fc.record({
      measure: fc.constant("count"),
      layer: fc.constantFrom("exercises", "transfers", "facilities", "training"),
      from: fc.constantFrom(...partners),
      to: fc.constantFrom("region", ...region),
      period: fc.integer({ min: 1998, max: 2022 }).map((year) => `${year}..${year + (year % 4)}`),
    });
    const counts = (question: Question) => answer(asked, question).receipt.length;
    fc.assert(
      fc.property(ofWhom, (question) => {
        if (counts(question) > 0) return;
        const plan = planOf(factors, question);
        const left = leftOf(factors, plan, tallyOf(factors, plan));
        for (const { choices } of left) {
          const instead = Object.fromEntries(choices.map((one) => [one.name, one.instead]));
          expect(counts({ ...question, conventions: instead })).toBeGreaterThan(0);
        }
        if (left.length > 0) return;
        for (const [name, value] of ways(asked, plan))
          for (const [other, also] of ways(asked, plan))
            if (isReading(factors, { ...question, conventions: { [other]: also, [name]: value } }))
              expect(counts({ ...question, conventions: { [other]: also, [name]: value } })).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** Other values of the choices that decide which records count; what moves them to another year leaves none out. */
function ways(dataset: Dataset, { choices }: Plan): readonly (readonly [string, string])[] {
  return conventions
    .filter(({ name, keep }) => keep !== undefined && choices[name] !== undefined)
    .flatMap((one) => one.values(dataset).map((value) => [one.name, value] as const))
    .filter(([name, value]) => value !== choices[name]);
}

function isReading(factors: Factors, question: Question): boolean {
  const { asked, choices } = planOf(factors, question);
  return conventions.every((one) => (one.struck?.(asked, choices[one.name] ?? "") ?? null) === null);
}
