import { expect, test } from "vitest";
import { idsIn } from "../../src/cli/by-name.ts";
import { refusalText } from "../../src/cli/refusal-text.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

const LABELS = `labels:
  region: { en: Home, ru: Дом }
  groups:
    with-organisations:
      p-led: { en: "Pol, and the Pact", ru: Пол }
      q-led: { en: Both, fr: Quà }
      home: { en: Both }
    states-alone:
      p-led: { en: Both }
      q-led: { en: One }
      home: { en: One }
      new-led: { en: Newest }
`;
const files = {
  ...smallStudy,
  "study.yaml": `${smallStudy["study.yaml"]}${LABELS}`.replace(
    "states-alone: {",
    "states-alone: { new-led: [QUA],",
  ),
};
const dataset = await datasetIn(files);
const idOf = idsIn(await openStudy(memoryFiles(files)), dataset);

test("a label is that of the grouping chosen, else of another one where it is the only one", async () => {
  expect(await idOf("pol, and the pact")).toBe("p-led");
  expect(await idOf("Qua")).toBe("QUA");
  expect(await idOf("ДОМ")).toBe("region");
  expect(await idOf("Both", "states-alone")).toBe("p-led");
  expect(await idOf("Newest")).toBe("new-led");
  expect(await idOf("Nobody")).toBe("Nobody");
});

test("a label of several is refused with their ids, in the language asked for", async () => {
  for (const [typed, grouping, ids] of [
    ["Both", undefined, "q-led, home"],
    ["One", undefined, "q-led, home"],
    // The region and a group whose id is the same word.
    ["Home", undefined, "region, home"],
  ] as const) {
    const error: unknown = await idOf(typed, grouping).catch((e: unknown) => e);
    if (!(error instanceof QuestionError)) throw error;
    expect(error.message).toBe(`"${typed}" names several groups: ${ids}; write one of these ids`);
    expect(refusalText("zh", error, [])).toBe(
      `"${typed}"指多个集团：${ids.replace(", ", "，")}；请写其中一个id`,
    );
  }
});

test("a group of another grouping is told as one, and all groups where there are few", () => {
  const refused = (from: string, conventions: Question["conventions"] = {}) => {
    try {
      answer(dataset, { measure: "count", layer: "exercises", from, conventions });
    } catch (error) {
      if (error instanceof QuestionError) return refusalText("en", error, ["from"]);
      throw error;
    }
    return "answered";
  };
  expect(refused("new-led")).toBe(
    "--from: new-led is a group of the grouping states-alone, and the one chosen is with-organisations",
  );
  expect(refused("Nobody")).toMatch(/: p-led \(Pol, and the Pact\), q-led \(Both\) and home \(Both\)$/);
  expect(refused("Nobody", { grouping: "states-alone" })).toMatch(
    /: new-led \(Newest\), p-led .* and home \(One\)$/,
  );
});
