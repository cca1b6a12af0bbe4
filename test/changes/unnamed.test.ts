import { expect, test } from "vitest";
import { unnamedNotes } from "../../src/changes/unnamed.ts";
import { partlyOrganisedNotes, unorganisedNotes } from "../../src/changes/unorganised.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import type { Row } from "../../src/sources/source.ts";

const drill = (id: string, name = id): Row => ({ table: "exercises", row: 2, cells: { id, name } });
const part = (activity: string, role: string): Row => ({
  table: "participants",
  row: 2,
  cells: { activity, actor: "ORL", role },
});

const SOME = [
  drill("a"),
  drill("b", "Unnamed exercise (Orland) 1998"),
  drill("c"),
  part("a", "organiser"),
  part("b", "participant"),
];

test("records without a name or an organiser are counted, in every language", () => {
  expect(unorganisedNotes(SOME)).toEqual([]);
  const notes = [...partlyOrganisedNotes(SOME), ...unnamedNotes(SOME)];
  expect(notes).toEqual([
    "records of exercises of which no row says who organises: 2, counted as not known",
    "records of exercises without a name: 1, called after who took part",
  ]);
  for (const note of notes)
    for (const lang of ["ru", "zh"] as const)
      expect(importNote(lang, note)).not.toMatch(/[a-z]{3}(?<!exercises)\b/);
});

test("where no record has an organiser one note says so, and where all have one and a name none does", () => {
  const none = [drill("a"), drill("b"), part("a", "participant")];
  expect(unorganisedNotes(none)).toEqual([
    "no row says who organises (records of exercises taken without it: 2)",
  ]);
  expect(partlyOrganisedNotes(none)).toEqual([]);
  const all = [drill("a"), part("a", "organiser")];
  expect([...unorganisedNotes(all), ...partlyOrganisedNotes(all), ...unnamedNotes(all)]).toEqual([]);
});
