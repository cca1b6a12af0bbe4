import { describe, expect, test } from "vitest";
import { conventions } from "../../../src/conventions/index.ts";
import { methodsOf } from "../../../src/release/about/edition-words.ts";
import { licencesFile } from "../../../src/release/about/licences.ts";
import { readmeFile } from "../../../src/release/about/readme.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import type { Attribution } from "../../../src/release/terms/excerpts.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { exampleTexts, handedOf } from "../handed.ts";

async function readmeOf(texts: Texts): Promise<string> {
  const handed = await handedOf(texts, { claims: [] });
  return readmeFile(handed, [], [], { pairs: [], unlooked: [] });
}

/** A study without an outside partner of its own, whose one exercise of three an outsider leads. */
function exerciseOf(set: string): Texts {
  return {
    "study.yaml": `title: Small\nregion: { name: the Region, members: [R1] }\npartners: []\n${set}`,
    "actors.csv": "id,kind,name\nR1,state,First\nP1,state,Leader\nP2,state,Guest\n",
    "sources.csv": "id,title,date,may_redistribute\ns,A list,2020,yes\n",
    "exercises.csv":
      "id,name,start,end,status,structure,source,locator\ne,Reef,2001,2001,held,single,s,p. 1\n",
    "participants.csv":
      "activity,actor,role,evidence,source\ne,P1,organiser,stated,s\ne,R1,participant,stated,s\ne,P2,participant,stated,s\n",
  };
}

describe("README of a release", () => {
  const actors = "Its actors are the region, the partners of the study and whoever else supplied or led";

  test("says who has no place in networks, of how many in which layer", async () => {
    expect(await readmeOf(exerciseOf(""))).toContain(
      `${actors}; others who took part have no place in it (1 in exercises). Each says`,
    );
  });

  test("says that whoever took part has a place where whoever takes part counts as a partner", async () => {
    expect(await readmeOf(exerciseOf("conventions: { attribution: participant }\n"))).toContain(
      `${actors}, in exercises whoever else took part; nobody else counts as taking part. Each says`,
    );
  });

  test("says nothing of networks where there are none", async () => {
    const { "participants.csv": _, ...texts } = exerciseOf("");
    const readme = await readmeOf({ ...texts, "participants.csv": "activity,actor,role,source\n" });
    expect(readme).toContain("* `site/index.html`");
    expect(readme).not.toMatch(/networks/i);
  });

  test("tells for a methods section the conventions of layers that have records, and all in its table", async () => {
    const handed = await handedOf(exerciseOf(""), { claims: [] });
    const methods = methodsOf(handed);
    const named: readonly string[] = methods.match(/(?<=\()[a-z-]+(?=\)\.( |$))/g) ?? [];
    const idle = ["year-basis", "vintage", "resampling-unit", "alliances", "pact-counting", "normaliser"];
    expect(
      conventions
        .map(({ name }) => name)
        .filter((name) => !named.includes(name))
        .sort(),
    ).toEqual([...idle, "grouping"].sort());
    expect(methods).toContain(
      ` is counted under ${named.length + 1} named conventions; the name of each stands in brackets. `,
    );
    const [told = "", others = ""] = methods.split(" No layer with records here is one that these bear on: ");
    expect(told).not.toMatch(/transfers|alliances/i);
    expect(others.replace(/\.$/, "").split(/, | and /)).toEqual(
      conventions.flatMap(({ name }) => (idle.includes(name) ? [name] : [])),
    );
    const [records = "", measures = ""] = told.split(
      " The choices that follow bear only on measures that use them. ",
    );
    expect(records).toContain("(attribution). ");
    expect(records).not.toContain("(half-life)");
    expect(measures).toMatch(/\(half-life\)\. .*\(kappa-weights\)\./);
    const readme = await readmeOf(exerciseOf(""));
    expect(readme).toContain(
      `counted under ${conventions.length} named conventions. The next paragraph is for a methods section and tells the ${named.length + 1} of them that bear on layers with records here (exercises), and names the others; the table below it says of all`,
    );
    for (const name of idle) expect(readme).toContain(`| \`${name}\` |`);
  });

  test("opens a table that has rows, and says after the licence that sources have terms of their own", async () => {
    const handed = await handedOf(exampleTexts(), { claims: [] });
    const table = (name: string, rows: Table["rows"]): Table => ({
      ...{ name, rows, title: name, group: "records", columns: [], key: [], links: [] },
    });
    const tables = [table("exercises", []), table("facilities", [["f1"]])];
    const owing: Attribution = {
      ...{ rule: null, treatment: "open", line: null, sources: ["s"], obtain: null, excerpt: null },
      ...{ bySource: { s: 1 }, byTable: { s: { facilities: 1 } }, rows: { facilities: 1 } },
    };
    const readme = readmeFile({ ...handed, tables }, [owing], [], { pairs: [], unlooked: [] });
    expect(readme).toContain('facilities <- read.csv("tables/records/facilities.csv"');
    expect(readme).toMatch(
      /^Licence: .*\. Rows taken from sources are under the terms of these sources, which/m,
    );
  });

  test("tells all conventions of a study with records of all layers", async () => {
    expect(await readmeOf(exampleTexts())).toContain(
      "The next paragraph is for a methods section; the table below it says of all",
    );
  });
});

test("LICENCES calls no source open whose publisher states no licence, and says by whose word its rows go", async () => {
  const texts = exerciseOf("");
  const terms = "no licence is stated with the file";
  const out = await handedOut(
    await openStudy(
      memoryFiles({
        ...texts,
        "sources.csv": `id,title,date,terms,may_redistribute\ns,A list,2020,${terms},yes\n`,
      }),
    ),
  );
  const handed = await handedOf(texts, { claims: [], withheld: out.withheld });
  const licences = await licencesFile({ ...handed, study: await openStudy(out.files) }, out.attributions);
  expect(licences).toContain(
    "How they go: whole: rows and texts, since the study says that they may be handed on (`may_redistribute` in its `sources.csv`); what the publisher allows stands under `terms`.",
  );
  expect(licences).toMatch(
    new RegExp(`^\\| s \\| A list \\|.*\\| ${terms} \\| whole: rows and texts \\| 4 \\|`, "m"),
  );
  expect(licences).not.toMatch(/\bopen\b/);
});
