import { expect, test } from "vitest";
import { coveredBy } from "../../src/changes/covered.ts";
import { mme } from "../../src/sources/exercises/mme.ts";
import { usTraining } from "../../src/sources/training/fmtr.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const STUDY = "title: The Lakes\nregion: { name: the Lakes, members: [ADA, BEL] }\npartners: []\n";
const EXERCISES = `id,name,series,start
mme-1,One,,1994
mme-2,Two,,1995
mme-3,Three,,1996
mme-4,Four,osprey,2004
mme-5,Five,osprey,2005
`;
const PARTICIPANTS = `activity,actor,role
mme-1,ADA,participant
mme-2,BEL,participant
mme-3,ADA,participant
mme-4,ADA,participant
mme-5,ADA,participant
`;

/** Which exercises of a study a file of others is about. */
async function about(...rows: readonly (readonly [id: string, start: string, actor: string])[]) {
  const study = await openStudy(
    memoryFiles({
      "study.yaml": STUDY,
      "exercises.csv": EXERCISES,
      "participants.csv": PARTICIPANTS,
      "series.csv": "id,name\nosprey,Osprey\n",
    }),
  );
  const taken = rows.flatMap(([id, start, actor], row) => [
    { table: "exercises", row, cells: { id, start } },
    { table: "participants", row, cells: { activity: id, actor, role: "participant" } },
  ]);
  const covered = await coveredBy(study, taken, mme, { source: "mme-v8", register: "mme" });
  return {
    exercises: [1, 2, 3, 4, 5].filter((n) => covered("exercises", `mme-${n}`)),
    series: covered("series", "osprey"),
  };
}

test("a file with half of what earlier ones brought is the whole again, and what it lacks is gone", async () => {
  expect(await about(["mme-1", "1994", "ADA"], ["mme-2", "1995", "BEL"], ["mme-4", "2004", "ADA"])).toEqual({
    exercises: [1, 2, 3, 4, 5],
    series: true,
  });
});

test("an excerpt is about its years and actors, and one of other records about none that the study has", async () => {
  expect(await about(["mme-1", "1994", "ADA"], ["mme-9", "1996", "ADA"])).toEqual({
    exercises: [1, 3],
    series: false,
  });
  expect(await about(["mme-8", "1994", "ADA"], ["mme-9", "1996", "BEL"])).toEqual({
    exercises: [],
    series: false,
  });
});

test("a yearly report is held against itself alone", async () => {
  const table = "training";
  const study = await openStudy(
    memoryFiles({
      "study.yaml": STUDY,
      "training.csv": "id,recipient,start,source\nfmtr-1,ADA,2001,us-2001\nfmtr-2,ADA,2002,us-2002\n",
    }),
  );
  const rows = [{ table, row: 1, cells: { id: "fmtr-3", recipient: "ADA", start: "2001/2002" } }];
  const of = async (source: string) => {
    const covered = await coveredBy(
      study,
      [...rows, { table, row: 2, cells: { id: "fmtr-2" } }],
      usTraining,
      {
        source,
        register: "fmtr",
      },
    );
    return ["fmtr-1", "fmtr-2"].filter((id) => covered(table, id));
  };
  expect([await of("us-2002"), await of("us-2001")]).toEqual([["fmtr-2"], []]);
});
