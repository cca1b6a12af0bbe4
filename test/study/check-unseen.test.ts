import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/model/fault.ts";
import { faultsIn, type Patch, replaced, textOf } from "./faults.ts";

const RLO = "\u202e";

async function told(patch: Patch) {
  return (await faultsIn(patch)).map((fault) => [placeOf(fault), fault.level, fault.code]);
}

/** Where a part of a file stands: row and column from 1. */
function placeIn(file: string, text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split("\n");
  return `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

describe("a mark that turns the order of reading is told where it stands", () => {
  test.each([
    ["a label", "study.yaml", "    en: Security", `    en: Sec${RLO}urity`],
    ["the title of a study", "study.yaml", "title: ", `title: ${RLO}`],
    ["a code", "codebook.yaml", "exercise_kind:", `odd:\n  odd: { en: "x${RLO}" }\nexercise_kind:`],
  ])("in %s", async (_, file, part, by) => {
    const patch = replaced(file, part, by);
    const text = String(patch[file]);
    expect(await told(patch)).toContainEqual([placeIn(file, text, RLO), "warning", "invisible-character"]);
  });

  test("in the title or note of a figure, and in a claim", async () => {
    const figure = `- id: odd\n  kind: bars\n  title: { en: "Fine" }\n  note: { en: "so${RLO}so" }\n`;
    const claim = `- id: C\n  says: "Says \u2067it"\n  where: Here\n  qualitative: words\n`;
    const found = await told({ "figures/odd.yaml": figure, "claims/odd.yaml": claim });
    expect(found).toContainEqual([
      placeIn("figures/odd.yaml", figure, RLO),
      "warning",
      "invisible-character",
    ]);
    expect(found).toContainEqual([
      placeIn("claims/odd.yaml", claim, "\u2067"),
      "warning",
      "invisible-character",
    ]);
  });

  test("in a note of a table, as before", async () => {
    const file = "exercises.csv";
    const [header = "", first = "", ...rest] = textOf(file).split("\n");
    const note = header.split(",").indexOf("note");
    const found = await told({ [file]: [header, first.replace(/,?$/, RLO), ...rest].join("\n") });
    expect(note).toBeGreaterThan(-1);
    expect(found.filter(([, , code]) => code === "invisible-character")).toHaveLength(1);
  });
});

test("one that is written by its code is found too, at the text; one in a remark is not shown and not told", async () => {
  const label = `licence: "CC0\\u202E" # ${RLO}`;
  const text = String(
    replaced("study.yaml", "licence: CC0 1.0; everything in it is invented", label)["study.yaml"],
  );
  const faults = (await faultsIn({ "study.yaml": text })).filter((f) => f.code === "invisible-character");
  expect(faults.map(placeOf)).toEqual([placeIn("study.yaml", text, '"CC0')]);
  expect(faults[0]?.message).toContain("U+202E, which turns the order");
  expect(faults[0]?.mend).toContain("type the text again");
  expect(faults[0]?.message).not.toContain(RLO);
});
