import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { namer } from "../../src/figures/subtitle.ts";
import { openStudy } from "../../src/study/study.ts";
import { printedOf } from "../../src/words/claim-words.ts";
import { labelsOf, labelsUnder, namesText } from "../../src/words/labels.ts";
import { phraseOf } from "../../src/words/phrase.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";

const YAML = `
title: Of the sea
region: { name: the Coast, members: [AAA] }
partners: [BBB, CCC]
groupings:
  both: { b-led: [BBB, CCC], c-led: [] }
  alone: { b-led: [BBB] }
labels:
  title: { ru: О море }
  region: { ru: Побережье, zh: 海岸 }
  groups:
    both: { b-led: { en: B and C, ru: Бе и Це } }
    alone: { b-led: { en: B alone, ru: один Бе } }
  actors:
    BBB: { ru: Бе }
`;
const ACTORS = `id,kind,name,names
AAA,state,Alpha,ru=Альфа; zh=甲; tg=Алфа
BBB,state,Beta,ru=Бетония
CCC,organisation,<b>Gamma</b>,
`;
const CODEBOOK = `
exercise_kind: { guard: { en: guarding, ru: охранное } }
service: { guard: { en: the guard, ru: гвардия }, fleet: { en: fleet, ru: флот } }
`;
const study = await openStudy(
  memoryFiles({ "study.yaml": YAML, "actors.csv": ACTORS, "codebook.yaml": CODEBOOK }),
);

test("an actor in the language, else in English, told which; a stranger by its id", async () => {
  const zh = await labelsOf(study, "zh");
  expect(zh.nameWithLang("AAA")).toEqual({ text: "甲", lang: "zh" });
  expect(zh.nameWithLang("BBB")).toEqual({ text: "Beta", lang: "en" });
  expect(zh.nameWithLang("ZZZ")).toEqual({ text: "ZZZ", lang: "en" });
  expect(zh.actors(["AAA", "CCC"])).toBe("甲、<b>Gamma</b>");
});

test("a region that has no name of its own is called the region in every language", async () => {
  const nameless = await openStudy(memoryFiles({ "study.yaml": "title: Of the sea\n" }));
  expect(await Promise.all(LANGS.map(async (lang) => (await labelsOf(nameless, lang)).region))).toEqual([
    "the region",
    "регион",
    "本地区",
  ]);
});

test("a code is called what its own variable calls it, and not what another one does", async () => {
  const ru = await labelsOf(study, "ru");
  expect(["kind", "service", "status"].map((field) => ru.code("guard", field))).toEqual([
    "охранное",
    "гвардия",
    "guard",
  ]);
  expect(ru.code("fleet", "kind")).toBe("fleet");
  expect(namesText(["fleet", "Aircraft", "ZZZ"], "names", ru, "ru")).toBe("флот, авиационная техника, ZZZ");
});

test("an answer that is a date is written as people write it, in English too", async () => {
  const texts = await Promise.all(
    LANGS.map(async (lang) => namesText("2004-09-23", "date", await labelsOf(study, lang), lang)),
  );
  expect(texts).toEqual(["23 September 2004", "23 сентября 2004\u00a0г.", "2004年9月23日"]);
});

test("what an actor calls itself, where that is not what is shown", async () => {
  const ru = await labelsOf(study, "ru");
  expect(ru.endonym("AAA")).toEqual({ text: "Алфа", lang: "tg" });
  expect(ru.endonym("BBB")).toBeNull();
  expect(ru.endonym("ZZZ")).toBeNull();
});

test("what an actor calls itself in Russian or Chinese is told by its country, and in letters that few have not at all", async () => {
  const rows = [
    "CHN,state,China,ru=Китай; zh=中国; zh-CN=中国",
    "IND,state,India,ru=Индия; hi=भारत",
    "MNG,state,Mongolia,mn-x-old=Улс; mn=Монгол Улс",
    "RUS,state,Russia,ru=Россия; zh=俄罗斯; ru-RU=Россия",
    "TUR,state,Türkiye,ru=Турция; zh=土耳其; tr=Türkiye",
  ];
  const states = await openStudy(
    memoryFiles({ "study.yaml": YAML, "actors.csv": `id,kind,name,names\n${rows.join("\n")}\n` }),
  );
  const told = async (lang: "en" | "ru" | "zh") => {
    const { endonym } = await labelsOf(states, lang);
    return ["CHN", "IND", "MNG", "RUS", "TUR"].map((id) => endonym(id)?.text ?? null);
  };
  expect(await told("en")).toEqual(["中国", null, "Монгол Улс", "Россия", null]);
  expect(await told("ru")).toEqual(["中国", null, "Монгол Улс", null, "Türkiye"]);
  expect(await told("zh")).toEqual([null, null, "Монгол Улс", "Россия", "Türkiye"]);
});

test("a group by its label under its grouping, in each language", async () => {
  const [en, ru, zh] = await Promise.all((["en", "ru", "zh"] as const).map((lang) => labelsOf(study, lang)));
  expect([en?.group("b-led"), en?.group("b-led", "alone"), en?.actor("b-led")]).toEqual([
    "B and C",
    "B alone",
    "B and C",
  ]);
  expect([ru?.group("b-led"), ru?.group("b-led", "alone"), ru?.actor("b-led")]).toEqual([
    "Бе и Це",
    "один Бе",
    "Бе и Це",
  ]);
  expect([zh?.group("b-led"), zh?.group("c-led"), zh?.group("AAA")]).toEqual(["B led", "C led", "甲"]);
  expect(ru?.group("b-led", "no-such")).toBe("B led");
  if (en === undefined) throw new Error("no labels");
  expect(labelsUnder(en, "alone").actors(["b-led", "AAA"])).toBe(`B alone, ${en.actor("AAA")}`);
});

test("short names, the region and the title, with what stands in for them", async () => {
  const ru = await labelsOf(study, "ru");
  expect([ru.short("BBB"), ru.short("AAA"), ru.short("b-led")]).toEqual(["Бе", "Альфа", "Бе и Це"]);
  expect([ru.region, ru.title]).toEqual(["Побережье", "О море"]);
  const zh = await labelsOf(study, "zh");
  expect([zh.region, zh.title]).toEqual(["海岸", "Of the sea"]);
});

test("a study without labels has its names all the same", async () => {
  const bare = await openStudy(
    memoryFiles({ "study.yaml": YAML.split("labels:")[0] ?? "", "actors.csv": ACTORS }),
  );
  const ru = await labelsOf(bare, "ru");
  expect([ru.region, ru.group("b-led"), ru.short("AAA")]).toEqual(["the Coast", "B led", "Альфа"]);
});

test("a group that the study has no label for is called by its id as words, and an actor by its own id", async () => {
  const bare = await openStudy(
    memoryFiles({ "study.yaml": YAML.slice(0, YAML.indexOf("labels:")), "actors.csv": ACTORS }),
  );
  for (const lang of ["en", "zh"] as const) {
    const labels = await labelsOf(bare, lang);
    expect([labels.group("b-led"), labels.short("b-led"), labels.groupLabel("b-led")]).toEqual([
      "B led",
      "B led",
      null,
    ]);
    expect([labels.group("by-construction"), labels.group("zz")]).toEqual(["by-construction", "zz"]);
  }
});

test("an id of a group that is a code stays as it stands", async () => {
  const coded = `${YAML.slice(0, YAML.indexOf("groupings:"))}groupings:
  by-code: { BBB: [BBB], bbb: [BBB], bbb-led: [BBB], eu: [CCC], own: [CCC], old-allies: [CCC], west: [CCC] }
`;
  const labels = await labelsOf(
    await openStudy(memoryFiles({ "study.yaml": coded, "actors.csv": ACTORS })),
    "ru",
  );
  const called = ["bbb", "bbb-led", "eu", "own", "old-allies", "west"].map((id) => labels.short(id));
  expect(called).toEqual(["bbb", "bbb-led", "eu", "Own", "Old allies", "West"]);
});

const bare = await openStudy(
  memoryFiles({ "study.yaml": YAML.slice(0, YAML.indexOf("labels:")), "actors.csv": ACTORS }),
);

test.each(LANGS)(
  "a group has one name in figures, views and sentences of pages, with a label or without, in %s",
  async (lang) => {
    for (const own of [study, bare]) {
      const labels = await labelsOf(own, lang);
      for (const grouping of [undefined, "both", "alone"]) {
        const name = labels.group("b-led", grouping);
        const question = { measure: "count", layer: "exercises", from: "b-led", conventions: {} };
        if (grouping !== undefined) Object.assign(question.conventions, { grouping });
        expect(labels.short("b-led", grouping)).toBe(name);
        expect(namer({ labels, lang }, question)("b-led")).toBe(name);
        expect(phraseOf(question, "", { labels, lang, subject: own.subject })).toContain(name);
      }
      expect(labels.actor("b-led")).toBe(labels.group("b-led"));
      const printed = {
        value: ["b-led", "BBB"],
        low: null,
        high: null,
        relation: "equal",
        unit: "",
        rounding: "none",
      } as const;
      expect(printedOf({ printed }, labels, lang)).toBe(
        [labels.group("b-led"), labels.nameWithLang("BBB").text].join(lang === "zh" ? "、" : ", "),
      );
    }
  },
);

test("the reference study calls partners, recipients, roles and equivalent readings in Chinese as pages do", () => {
  const study = resolve(import.meta.dirname, "../../studies/central-asia");
  const files = readdirSync(study, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".yaml"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files)
    expect([
      name,
      readFileSync(join(study, name), "utf8").match(/域外伙伴|接收方|等同解读|组织者|参加者/u),
    ]).toEqual([name, null]);
});

test("measures, methods and imports call organisers and participants in Chinese as records do", () => {
  const words = resolve(import.meta.dirname, "../../src/words");
  const files = readdirSync(words, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const name of files)
    expect([name, readFileSync(join(words, name), "utf8").match(/组织者|参加者/u)]).toEqual([name, null]);
});
