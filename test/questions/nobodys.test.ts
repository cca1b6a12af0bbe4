import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { measures } from "../../src/questions/measures.ts";
import { nobodysText } from "../../src/words/card-words.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

/** Three exercises of known organisers and one of nobody known. */
const dataset = await datasetIn(
  studyOf(["e1 2001 PPP AAA,BBB", "e2 2002 PPP AAA", "e3 2003 QQQ BBB", "e4 2004 unknown AAA"]),
);
const NOTE = "25 % of the whole belongs to nobody known and is left out of the value";
const ask = (measure: string) =>
  answer(dataset, { measure, layer: "exercises", to: "region", period: "2001..2004" });

const partial = measures.filter((m) => m.input === "parts").map(({ name }) => name);
const LOOKS_AT_ALL = ["largest-share", "cr-1", "cr-2", "cr-3", "cr-4", "composition"];

test.each(partial)(
  "%s says how much belongs to nobody known, where it leaves that out of a number",
  (measure) => {
    const { value, notes } = ask(measure);
    const number = typeof value === "number" && !LOOKS_AT_ALL.includes(measure) && measure !== "rank";
    expect((notes ?? []).includes(NOTE)).toBe(number);
  },
);

test("a share of everything, the unknown included, does not say so", () => {
  for (const measure of ["largest-share", "cr-2", "composition"])
    expect(ask(measure).notes ?? []).not.toContain(NOTE);
});

test("nothing is said where everything is somebody’s", () => {
  const { notes } = answer(dataset, {
    measure: "hhi",
    layer: "exercises",
    to: "region",
    period: "2001..2003",
  });
  expect((notes ?? []).filter((note) => note.includes("nobody known"))).toEqual([]);
});

test("both are said in every language", () => {
  const labels = { layer: (name: string) => name };
  const line = { layer: "exercises", value: "count", nobodys: 0.25 };
  for (const lang of LANGS) {
    expect(noteText(lang, NOTE).lang).toBe(lang);
    expect(nobodysText([line], labels, lang)).toMatch(/exercises 25(\u00a0| )?%/);
  }
  expect(nobodysText([{ ...line, nobodys: 0 }], labels, "en")).toBeNull();
});
