import { type Sheet, sheetOf } from "../../src/study/csv.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { edited, widened } from "../../src/study/write.ts";
import type { Texts } from "../memory-files.ts";
import { withoutRelease } from "../study/without-release.ts";

/** Marks that stand in what a study keeps to itself, each of them in one place or in what hangs on it. */
export const MARKS: readonly string[] = [
  ..."coder who note lead leadId talks talksName talksNote talksSource talksValue talksWhy talksPart talksDelivery".split(
    " ",
  ),
  ..."claim claimNote figure unknownColumn unknownName reject undo readme comment setting remark table".split(
    " ",
  ),
  ..."withheldRow withheldPlace withheldValue words".split(" "),
  ..."actorName seriesName placeName withheldActor withheldSeries".split(" "),
].map((name) => `canary${name}7f3`);

const mark = (name: string) => {
  const found = MARKS.find((m) => m === `canary${name}7f3`);
  if (found === undefined) throw new Error(`no mark ${name}`);
  return found;
};

/** The example study with a mark in every place that no release may show. */
export function markedStudy(): Texts {
  const texts: Record<string, string> = { ...exampleFiles() };
  const sheet = (table: string) => sheetOf(`${table}.csv`, texts[`${table}.csv`] ?? "");
  const add = (table: string, ...rows: readonly Readonly<Record<string, string>>[]) => {
    texts[`${table}.csv`] = edited(sheet(table), { add: rows });
  };
  const everywhere = (table: string, column: string, value: string) => {
    const s: Sheet = sheet(table);
    const set = new Map(Array.from({ length: s.size }, (_, i) => [i, { [column]: value }] as const));
    texts[`${table}.csv`] = edited(s, { set });
  };
  const talks = mark("talks");
  everywhere("values", "coder", mark("coder"));
  everywhere("judgements", "who", mark("who"));
  everywhere("facilities", "note", mark("note"));
  add("leads", { id: mark("leadId"), name: mark("lead"), table: "exercises" });
  for (const id of ["talks-source", "secret-voice"])
    add("sources", {
      id,
      title: mark("talksSource"),
      may_redistribute: "yes",
      language: "en",
      official: "no",
    });
  const exercise = {
    kind: "military",
    start: "2019-05",
    country: "ALV",
    status: "held",
    structure: "single",
  };
  add(
    "actors",
    { id: "QTA", kind: "state", name: mark("actorName") },
    { id: "QTB", kind: "state", name: mark("withheldActor") },
    { id: "QTC", kind: "state", name: "Named by nothing" },
  );
  add(
    "series",
    { id: "talks-series", name: mark("seriesName") },
    { id: "shut-series", name: mark("withheldSeries") },
  );
  add(
    "places",
    { id: "quiet-town", name: `Quiet ${mark("placeName")}`, country: "QTA", kind: "city" },
    { id: "shut-town", name: mark("withheldPlace"), country: "ALV", kind: "city" },
    { id: "other-town", name: "Elsewhere", country: "ALV", kind: "city" },
  );
  add(
    "exercises",
    {
      ...exercise,
      ...{ id: talks, name: mark("talksName"), source: "talks-source", structure: "umbrella" },
      ...{ series: "talks-series", place: `near Quiet ${mark("placeName")}` },
    },
    {
      ...exercise,
      id: "a-part",
      name: mark("talksPart"),
      part_of: talks,
      structure: "part",
      source: "lake-herald",
    },
    { ...exercise, id: "open-one", name: "Open one", source: "lake-herald", note: `after ${talks}` },
    {
      ...exercise,
      id: "shut-one",
      name: mark("withheldRow"),
      source: "shut-press",
      place: mark("withheldPlace"),
      series: "shut-series",
    },
    { ...exercise, id: "worded", name: "Worded", source: "facts-press", troops_reported: mark("words") },
  );
  for (const id of ["shut-press", "facts-press"])
    add("sources", { id, title: `Title of ${id}`, may_redistribute: "no", language: "en", official: "no" });
  for (const activity of [talks, "a-part", "open-one", "shut-one", "worded"])
    for (const actor of ["ALV", "ORL"])
      add("participants", {
        ...{ activity, actor, role: "participant", evidence: "stated", source: "lake-herald" },
        note: activity === talks ? mark("talksNote") : "",
      });
  for (const [activity, actor] of [
    [talks, "QTA"],
    ["shut-one", "QTB"],
  ] as const)
    add("participants", { activity, actor, role: "observer", evidence: "stated", source: "lake-herald" });
  add(
    "values",
    { table: "exercises", id: talks, field: "place", value: mark("talksValue"), source: "lake-herald" },
    {
      table: "exercises",
      id: "shut-one",
      field: "place",
      value: mark("withheldValue"),
      source: "lake-herald",
    },
    {
      table: "exercises",
      id: "worded",
      field: "troops_reported",
      value: mark("words"),
      source: "facts-press",
    },
  );
  const judged = { table: "exercises", a: "open-one", verdict: "different" };
  add("judgements", { ...judged, b: talks, why: mark("talksWhy") });
  const deal = {
    register: "press",
    supplier: "ORL",
    recipient: "ALV",
    designation: "X",
    status: "delivered",
  };
  add("transfers", { ...deal, id: "secret-deal", source: "secret-voice", order_year: "2019" });
  add("deliveries", {
    ...{ id: mark("talksDelivery"), deal: "secret-deal", year: "2019", units_best: "1" },
    ...{ source: "lake-herald", note: mark("talksDelivery") },
  });
  texts["exercises.csv"] = widened(sheet("exercises"), [mark("unknownName")]).text;
  everywhere("exercises", mark("unknownName"), mark("unknownColumn"));
  const question = "{ measure: count, layer: exercises, to: region, period: 2005..2020 }";
  texts["claims/example.yaml"] =
    `${(texts["claims/example.yaml"] ?? "").replace(/note: The two/, `note: ${mark("claimNote")} The two`)}
- id: LX-9
  says: Those talks were ${mark("claim")}
  printed: { value: 1, unit: exercises, rounding: whole }
  question: { measure: count, layer: exercises, period: 2019, where: { activity: ${talks} } }
- id: LX-10
  says: Another
  printed: { value: 1, unit: exercises, rounding: whole }
  question: ${question}
  coder_remark: ${mark("remark")}
  checks: [{ same-as: LX-9 }]
- id: LX-11
  says: ${mark("claim")} as well
  question: ${question}
- id: LX-12
  says: What hangs on nothing, told as in LX-11
  question: ${question}
`;
  texts["figures/own.yaml"] = `# ${mark("comment")}
- { id: bars, kind: bars, title: { en: Exercises }, question: { measure: count, layer: exercises, to: region, period: 2005..2020, by: year }, series: { field: from, values: groups }, claims: [LX-1, LX-9] }
- { id: hidden, kind: bars, title: { en: ${mark("figure")} }, question: { measure: count, layer: exercises, period: 2019, by: year, where: { activity: ${talks} } }, series: { field: from, values: groups } }
`;
  texts["figures/own.yaml"] +=
    `- { id: days, kind: timeline, title: { en: Days }, question: { measure: count, layer: exercises, to: region, period: 2005..2020 } }
`;
  texts["study.yaml"] = `# ${mark("comment")}
${withoutRelease(texts["study.yaml"])}${mark("setting")}: ${mark("setting")}
home: { figure: hidden, says: { en: Look } }
release:
  creators: [{ name: Example Project, orcid: 0000-0002-1825-0097 }]
  licence: CC0-1.0
  internal: [leads, facilities.note, claims.note, "exercises:${talks}", "claims:LX-11", "sources:secret-voice"]
  terms:
    - { sources: [facts-press], rows: facts }
    - { sources: [shut-press], rows: withheld, obtain: ask the paper }
`;
  texts["imports/2020-1/rejects.csv"] = mark("reject");
  texts[".undo/1/exercises.csv"] = mark("undo");
  texts["NOTES.md"] = mark("readme");
  texts["README.md"] = mark("readme");
  texts["people.csv"] = `id,name\n1,${mark("table")}\n`;
  return texts;
}

/** The same study where it hands all of it out, as it may have done once. */
export function openlyMarked(): Texts {
  const texts = markedStudy();
  const yaml = (texts["study.yaml"] ?? "").replace(
    / {2}internal:[\s\S]*/,
    `  public: [values.coder, judgements.who, exercises.${mark("unknownName")}]\n  terms: [{ sources: ["*"], rows: open }]\n`,
  );
  return { ...texts, "study.yaml": yaml };
}
