import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const HEAD = "id,name,start,country,source\n";
const SITES = "id,name,operator,host,place,opened,source\n";
const study = (exercises: string, judgements = "") => ({
  ...exampleFiles(),
  "facilities.csv": SITES,
  "exercises.csv": HEAD + exercises,
  "participants.csv":
    "activity,actor,role\n" +
    ["one", "two"].flatMap((id) => ["KAZ", "RUS", "CHN"].map((who) => `${id},${who},participant\n`)).join(""),
  "judgements.csv": `table,a,b,verdict,who,on,why\n${judgements}`,
});
const PAIR = "one,Steppe Eagle,2006-09-01,KAZ,s\ntwo,Steppe Eagle,2006-09-02,KAZ,s\n";
const conflicts = async (texts: Record<string, string>, lang: "en" | "ru" | "zh" = "en") =>
  textOf(await htmlAt(await siteOf(texts, false), "conflicts", lang));

test("pairs that nobody has judged are counted and listed beside what was judged unsure", async () => {
  const page = await conflicts(study(PAIR));
  expect(page).toContain("1 pair that nobody has judged yet");
  expect(page).toMatch(/Steppe Eagle .*2006 .*may be the same.*Steppe Eagle .*2006/);
  expect(page).not.toContain("No pair is in doubt");
  expect(await conflicts(study(PAIR), "ru")).toContain("1 пара, о которой ещё никто не решил");
  expect(await conflicts(study(PAIR), "zh")).toContain("1对尚无人判定");
});

test("none is in doubt where each was judged; one judged unsure is no pair that nobody has judged", async () => {
  expect(await conflicts(study(PAIR, "exercises,one,two,different,x,2020-01-01,y\n"))).toContain(
    "No pair is in doubt",
  );
  const unsure = await conflicts(study(PAIR, "exercises,one,two,unsure,x,2020-01-01,y\n"));
  expect(unsure).not.toContain("No pair is in doubt");
  expect(unsure).not.toContain("nobody has judged");
});

test("facilities of one operator that may be one are listed too, beside exercises, unless there are too many", async () => {
  const bases = `${SITES}x,Ayni airbase,RUS,TJK,Ayni,2004,s\ny,Aini air base (Gissar),RUS,TJK,,2004,s\n`;
  const page = await conflicts({ ...study(PAIR), "facilities.csv": bases });
  expect(page).toContain("2 pairs that nobody has judged yet");
  expect(page).toMatch(
    /Aini air base.*may be the same.*Ayni airbase|Ayni airbase.*may be the same.*Aini air base/,
  );
  const many = Array.from({ length: 3001 }, (_, i) => `f${i},Site ${i},RUS,TJK,,2004,s\n`).join("");
  const large = await conflicts({ ...study(PAIR), "facilities.csv": SITES + many });
  expect(large).toContain("1 pair that nobody has judged yet");
  expect(large).toContain("Facilities: among so many (3,001)");
}, 60_000);

test("a record that names no site is told once, beside the sites that it may stand for", async () => {
  const sites = ["x,Okno,RUS,TJK,Nurek,2002,s", "y,Ayni airbase,RUS,TJK,Ayni,2004,s"].join("\n");
  const bases = `${SITES}g,Base or bases of Russia in Tajikistan,RUS,TJK,,,s\n${sites}\n`;
  const actors = "id,kind,name\nRUS,state,Russia\nTJK,state,Tajikistan\n";
  const texts = { ...study(""), "facilities.csv": bases, "actors.csv": actors };
  const page = await conflicts(texts);
  expect(page).toContain("1 record that names no site");
  expect(page).toMatch(/Base or bases of Russia in Tajikistan.*beside 2 of the same operator there/);
  expect(page.match(/Base or bases of Russia/g)).toHaveLength(1);
  expect(page).not.toContain("nobody has judged");
  expect(page).not.toContain("No pair is in doubt");
  expect(await conflicts(texts, "ru")).toContain("1 запись, не называющая объекта");
  expect(await conflicts(texts, "zh")).toContain("1条记录未指明具体地点");
});

test("of very many exercises the page says that it did not look, and the command that does", async () => {
  const many = Array.from({ length: 3001 }, (_, i) => `e${i},Drill ${i},2006,KAZ,s\n`).join("");
  const page = await conflicts(study(many));
  expect(page).toContain("Exercises: among so many (3,001)");
  expect(page).toContain("multivector duplicates");
  expect(page).not.toContain("No pair is in doubt");
}, 60_000);
