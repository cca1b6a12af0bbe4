import { expect, test } from "vitest";
import { choicesNamed } from "../../src/words/choices-named.ts";
import { noteText } from "../../src/words/notes.ts";

const NOTE =
  "3 records are left out by status=held-and-announced and by year-basis=delivery; status=all and year-basis=order can be chosen together instead";

test.each([
  [
    "en",
    /^3 records are left out by “Status: held and announced ones” and by “Year of a deal: [^,]*?”; “Status: all” /,
  ],
  ["ru", /^из-за «Статус: состоявшиеся и объявленные» и «Год сделки: [^»,]*» не учтены 3 записи; /],
  ["zh", /^“状态：已举行和已宣布者”和“[^”]*”排除了3条记录；/],
] as const)("choices in a note are called in %s as pages call them", (lang, told) => {
  const text = choicesNamed(lang, noteText(lang, NOTE).text);
  expect(text).toMatch(told);
  expect(text).not.toMatch(/[a-z]=[a-z]/);
});

test("a value keeps its commas and points, what follows it none; what is no choice stays as it is", () => {
  const of = (note: string) => choicesNamed("en", note);
  expect(of("layer-weights=exercises:2,transfers:0.5, as chosen")).toBe(
    "“Weights of layers: exercises:2,transfers:0.5”, as chosen",
  );
  expect(of("it is status=all.")).toMatch(/^it is “Status: all”\.$/);
  expect(choicesNamed("zh", "attribution=participant在此不起作用")).toMatch(/^“归属：.*”在此不起作用$/);
  for (const other of ["kind=foo", "a=b", "x-status=all", "from 2001=2002"]) expect(of(other)).toBe(other);
});

test("registers and groupings are called as the study calls them", () => {
  const none = { en: "", ru: "", zh: "" };
  const groupings = { blocs: { en: "Blocs of states", ru: "Блоки", zh: "集团" } };
  const labels = { title: none, region: none, groupings, groups: {}, registers: {}, actors: {} };
  expect(choicesNamed("ru", "grouping=blocs здесь ничего не меняет", labels)).toMatch(/: Блоки» здесь/);
});
