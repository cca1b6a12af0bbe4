import { describe, expect, test } from "vitest";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const count: Question = { measure: "count", layer: "exercises" };

/** The words a question is refused with. */
function refused(question: Question): string {
  try {
    answer(study, question);
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
  return "answered";
}

describe("a question that cannot be asked is refused, with what could be meant", () => {
  test.each<[string, Partial<Question>, string]>([
    ["a measure misspelt", { measure: "sharre" }, "did you mean share?"],
    ["a measure of what lasts, of what happens", { measure: "ties" }, "did you mean count?"],
    ["a measure by another word of the field", { measure: "concentration" }, "did you mean hhi?"],
    [
      "a word of the field that is spelt like another measure",
      { measure: "Diversity" },
      "did you mean effective-number?",
    ],
    ["the same of what lasts", { measure: "ties", layer: "facilities" }, "did you mean ties-in-force?"],
    ["a layer misspelt", { layer: "exercise" }, "did you mean exercises?"],
    ["a layer there is not", { layer: "xxxxxxxxxxxx" }, "there are exercises, transfers"],
    ["an actor misspelt", { to: "ADB" }, "did you mean ADA?"],
    ["a group misspelt", { from: "p-lad" }, "did you mean p-led?"],
    [
      "a group where actors are asked for",
      { to: "p-led", conventions: { grouping: "states-alone" } },
      "to takes actors, and p-led is a group: POL",
    ],
    ["the region where actors are", { without: "region" }, "region is a group: ADA, BEL, CYR, DUN"],
    ["an actor without", { without: "nobody-knows" }, 'without: no actor or group "nobody-knows"'],
    [
      "an actor misspelt in what it is held against",
      { measure: "ratio", from: "p-led", against: { from: "p-lad" } },
      'against.from: no actor or group "p-lad"; did you mean p-led?',
    ],
    ["a value there is not", { value: "roubles" }, "there are count, orders"],
    [
      "a value of another layer",
      { measure: "sum", value: "tiv-millions" },
      "exercises cannot be added up in tiv-millions",
    ],
    ["a part there is not", { by: "month" }, "there are year, recipient"],
    ["a part misspelt", { by: "yeer" }, "did you mean year?"],
    ["a condition misspelt", { where: { knd: "air" } }, "did you mean kind?"],
    ["a value misspelt", { value: "cuont" }, "did you mean count?"],
    ["a value of a convention misspelt", { conventions: { unit: "serie" } }, "did you mean series?"],
    [
      "a measure misspelt in what it is held against",
      { measure: "change", from: "POL", against: { period: "2001", measure: "sharre" } },
      "did you mean share?",
    ],
    ["a seed that is no whole number", { measure: "hhi", conventions: { seed: "1.5" } }, "a whole number"],
    ["a seed below 0", { measure: "hhi", conventions: { seed: "-1" } }, "a whole number from 0"],
    ["draws out of range", { measure: "hhi", conventions: { draws: "0" } }, "a whole number from"],
    ["draws that are no number", { measure: "hhi", conventions: { draws: "many" } }, "a whole number"],
    ["a threshold out of range", { conventions: { "exclusive-above": "2" } }, "a number from 0 to 1"],
    ["a threshold that is no number", { conventions: { "exclusive-above": "half" } }, "it is a number"],
    ["a condition there is not", { where: { colour: "red" } }, 'no condition "colour"'],
    ["a field of an object's own kind", { where: { constructor: "x" } }, 'no condition "constructor"'],
    ["a convention misspelt", { conventions: { atribution: "organiser" } }, "did you mean attribution?"],
    ["a value of a convention", { conventions: { unit: "month" } }, "it can be edition, phase, series"],
    [
      "a period that ends before it starts",
      { period: "2021..2016" },
      "; 2021 is later than 2016: did you mean 2016..2021?",
    ],
    ["years with a hyphen", { period: "2011-2020" }, "did you mean 2011..2020?"],
    ["years with a dash", { period: "2011–2020" }, "did you mean 2011..2020?"],
    ["the same with a hyphen", { period: "2021-2016" }, "2021 is later than 2016: did you mean 2016..2021?"],
    ["a last year of two digits", { period: "2016..21" }, "did you mean 2016..2021?"],
    ["the same with a dash", { period: "2016–21" }, "did you mean 2016..2021?"],
    ["an earlier year of two digits", { period: "2016..05" }, "the earlier end first"],
    [
      "two digits for a year that nobody means",
      { period: "2000..99" },
      'not a period: "2000..99"; write 2016..2021, ..2023 or an EDTF date, the earlier end first',
    ],
    ["two digits for half a century", { period: "1950..99" }, "did you mean 1950..1999?"],
    ["no period at all", { period: "soon..later" }, "the earlier end first"],
    ["a day there is not", { period: "2016-02-30" }, 'not a period: "2016-02-30"; 2016-02 has 29 days'],
    ["an end that is no day", { period: "2016..2021-04-31" }, "; 2021-04 has 30 days"],
    ["nobody to receive", { to: "," }, "to names nobody"],
    ["nobody to send", { from: "," }, "from names nobody"],
    ["a share of nobody", { measure: "share" }, "share needs whose share"],
    [
      "a share in a base that holds other records",
      { measure: "share", from: "p-led", against: { from: "q-led" } },
      "does not hold what it is a share of; ask for the ratio",
    ],
    ["a field misspelt", JSON.parse('{"form":"p-led"}'), 'no field "form"'],
    [
      "weights of a layer there is not",
      { measure: "bandwidth", from: "p-led", to: "ADA", conventions: { "layer-weights": "exercise:1" } },
      "did you mean exercises?",
    ],
    ["a ratio to nothing", { measure: "ratio" }, "needs something to be held against"],
    [
      "a share of what does not hold it",
      { measure: "share", against: { period: "2001" } },
      "ask for the ratio",
    ],
    ["overlap with nobody", { measure: "institutional-overlap", layer: "memberships" }, "needs a partner"],
  ])("%s", (_, fields, says) => {
    expect(refused({ ...count, ...fields })).toContain(says);
  });

  test("a field of its own", () => {
    const odd: Question = { ...count, ...{ whom: "POL" } };
    expect(refused(odd)).toContain('no field "whom" in a question');
  });

  test.each<[string, Question["against"]]>([
    ["ratio", { value: "orders" }],
    ["change", { value: "units" }],
    ["share", { value: "usd" }],
    ["change", { value: "usd", measure: "share" }],
  ])("%s of amounts in different units", (measure, against = {}) => {
    const question = { measure, layer: "transfers", from: "POL", value: "tiv-millions", against };
    expect(refused(question)).toContain("are different units and cannot be held against each other");
  });

  test("a ratio of what is less than 0, of which the change can be asked", () => {
    const falls: Question = { ...count, to: "ADA", period: "2001..2004" };
    const against = { measure: "trend", period: "2005..2010" };
    expect(refused({ ...falls, measure: "ratio", against })).toMatch(
      /trend is -0\.16\d* here.*ask for the change/,
    );
    expect(answer(study, { ...falls, measure: "change", against }).value).toBeLessThan(0);
  });

  test("a base that a measure would not look at, names of nobody in a list, and a window of nothing", () => {
    expect(refused({ ...count, against: { period: "2010" } })).toContain("count is held against nothing");
    expect(refused({ ...count, to: "ADA+" })).toContain("to names nobody");
    expect(refused({ ...count, from: "POL,," })).toContain("from names nobody");
    expect(refused({ ...count, period: ".." })).toContain("not a period");
  });

  test("amounts of different units in one sum", () => {
    expect(refused({ measure: "sum", layer: "training", value: "value", to: "ADA" })).toBe(
      "amounts in different units cannot be added up: events, persons; narrow the question with where or value",
    );
    expect(refused({ measure: "share", layer: "indicators", value: "value", from: "POL" })).toContain(
      "percent, usd",
    );
    expect(refused({ measure: "sum", layer: "transfers,assistance", value: "tiv-millions" })).toContain(
      "assistance cannot be added up",
    );
  });
});

describe("null says why, and is never 0", () => {
  test.each<[string, Question, string]>([
    ["no table at all", { measure: "count", layer: "operations" }, "no-data"],
    [
      "no record with a number",
      { measure: "sum", layer: "exercises", value: "troops", where: { activity: "e4" } },
      "no-data",
    ],
    ["a share of nothing", { measure: "share", layer: "exercises", from: "POL", to: "DUN" }, "degenerate"],
    ["no date", { measure: "first", layer: "exercises", to: "DUN" }, "no-data"],
    ["fewer than asked for", { measure: "nth", layer: "exercises", to: "BEL", value: "9" }, "too-few"],
    ["one year only", { measure: "interval", layer: "exercises", period: "2005" }, "too-few"],
    [
      "rank of a partner with nothing",
      { measure: "rank", layer: "exercises", from: "QUA", period: "2001..2003" },
      "isolate",
    ],
    ["rank of nobody", { measure: "rank", layer: "exercises" }, "under-specified"],
    ["E-I where ties can only be vertical", { measure: "e-i", layer: "transfers" }, "by-construction"],
    [
      "E-I of a clique",
      { measure: "e-i", layer: "exercises", conventions: { projection: "clique" } },
      "by-construction",
    ],
    [
      "E-I after Newman",
      { measure: "e-i-normalised", layer: "exercises", conventions: { projection: "newman" } },
      "by-construction",
    ],
    ["hierarchy of a star", { measure: "flow-hierarchy", layer: "exercises" }, "by-construction"],
    ["E-I without ties", { measure: "e-i", layer: "exercises", period: "1999" }, "degenerate"],
  ])("%s", (_, question, why) => {
    expect(answer(study, question)).toMatchObject({ value: null, why });
  });

  test("looked for and not found is 0", () => {
    expect(answer(study, { ...count, to: "DUN" })).toMatchObject({ value: 0, receipt: [] });
  });
});

test.each(["exercises", "transfers", "facilities", "all"])(
  "a share of one partner in what another has is refused in %s, and its ratio answered",
  (layer) => {
    const asked: Question = {
      measure: "share",
      layer,
      from: "p-led",
      against: { from: "q-led" },
      value: "count",
    };
    expect(refused(asked)).toContain("does not hold what it is a share of; ask for the ratio");
    expect(refused({ ...asked, measure: "ratio" })).toBe("answered");
  },
);
