import { expect, test } from "vitest";
import { inTurn } from "../../src/cli/explore/in-turn.ts";
import { refuseEmpty } from "../../src/cli/release/prepared.ts";
import { screenOf } from "../../src/cli/screen.ts";
import { NONE_UNASKED, type Withheld } from "../../src/release/terms/withheld.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { exampleTexts } from "./handed.ts";

const HEAD = "id,name,kind,reporter,start,value_best,unit,source\n";

/** A study of one number of context, of which the terms of a source keep rows of a table back. */
async function refusing(table: string): Promise<() => void> {
  const texts = {
    "study.yaml": exampleTexts()["study.yaml"] ?? "",
    "indicators.csv": `${HEAD}debt,debt,economy,DOR,2018,5,USD,s1\n`,
  };
  const dataset = await datasetOf(await openStudy(memoryFiles(texts)), ["exercises", "indicators"]);
  const one = { source: "shut", title: "Shut", terms: "closed", cells: {}, obtain: "" };
  const withheld: Withheld = {
    bySource: [{ ...one, rows: { [table]: 2 } }],
    kept: [],
    unasked: NONE_UNASKED,
  };
  return () => refuseEmpty(dataset, withheld);
}

test("where nothing that happened is left for the terms of a source, a number of context is no activity", async () => {
  expect(await refusing("exercises")).toThrow("no activity would be left: the terms of shut");
  expect(await refusing("indicators")).not.toThrow();
});

test("files that threads make are begun when the first is wanted, and not before tables are written", async () => {
  const said = { write: () => {} };
  let begun = false;
  const files = inTurn(
    () => {
      begun = true;
      return [{ path: "a.html", content: () => "a" }];
    },
    { screen: screenOf({ out: said, err: said, env: {} }, true), lang: "en" },
  );
  expect(begun).toBe(false);
  const written: string[] = [];
  for await (const { path } of files) written.push(path);
  expect([begun, written]).toEqual([true, ["a.html"]]);
});
