import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

const texts = studyOf(["e1 2001 PPP AAA", "e2 2002 PPP AAA", "e3 2003 PPP AAA"]);
const count = { measure: "count", layer: "exercises", to: "region" } as const;
const broken = /^files asked of are broken in places.*: \d+, the first at exercises\.csv:3:1;/;

test("an answer says where a quotation mark swallows the rows below it", async () => {
  const odd = { ...texts, "exercises.csv": String(texts["exercises.csv"]).replace("\ne2,", '\n"e2,') };
  const { value, notes = [] } = answer(await datasetIn(odd), count);
  expect(value).toBeLessThan(3);
  const note = notes.find((text) => broken.test(text)) ?? "";
  expect(note).not.toBe("");
  for (const lang of LANGS) expect(noteText(lang, note).lang).toBe(lang);
});

test("nothing is said of files that are whole, nor of a broken one that is not asked of", async () => {
  expect(answer(await datasetIn(texts), count).notes?.some((note) => broken.test(note)) ?? false).toBe(false);
  const dataset = await datasetIn({ ...texts, "training.csv": 'id,start\n"t1,2001\n' });
  expect(answer(dataset, count).notes?.join(" ") ?? "").not.toContain("training.csv");
});
