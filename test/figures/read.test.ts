import { expect, test } from "vitest";
import { checkFigures } from "../../src/figures/check.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { placeOf } from "../../src/model/fault.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { SMALL } from "./small-study.ts";

async function studyWith(text: string) {
  return openStudy(memoryFiles({ ...SMALL, "figures/a.yaml": text }));
}

async function faultsIn(text: string): Promise<readonly string[]> {
  const { faults } = await figuresOf(await studyWith(text));
  return faults.map((f) => `${placeOf(f)} ${f.code}: ${f.message}; ${f.mend}`);
}

const GOOD = `
- id: one
  kind: bars
  title: { en: Exercises, ru: Учения }
  note: A note
  question: { measure: count, layer: exercises, to: region, by: year, period: 2001..2009 }
  series: { field: from, values: groups, rest: true }
  panels: { field: attribution, values: all }
  claims: [C-1]
  where: A book, Figure 1
`;

test("a figure is read with all its keys", async () => {
  const { figures, faults, spotOf } = await figuresOf(await studyWith(GOOD));
  expect(faults).toEqual([]);
  expect(figures).toEqual([
    {
      id: "one",
      kind: "bars",
      title: { en: "Exercises", ru: "Учения" },
      note: { en: "A note" },
      question: { measure: "count", layer: "exercises", to: "region", by: "year", period: "2001..2009" },
      series: { field: "from", values: "groups", rest: true },
      panels: { field: "attribution", values: "all" },
      claims: ["C-1"],
      where: "A book, Figure 1",
    },
  ]);
  expect(spotOf("one")).toEqual({ file: "figures/a.yaml", row: 2, column: 3 });
  expect(spotOf("one", "panels", "values")).toEqual({ file: "figures/a.yaml", row: 8, column: 41 });
});

test("keys of a figure left blank are as if they were not there", async () => {
  const blank = GOOD.replace("where: A book, Figure 1", "where:")
    .replace("  claims: [C-1]", "  claims:\n  against:")
    .replace("by: year, ", "by: , ");
  const { figures, faults } = await figuresOf(await studyWith(blank));
  expect(figures[0]).not.toHaveProperty("where");
  expect(figures[0]).not.toHaveProperty("claims");
  expect(figures[0]?.question).not.toHaveProperty("by");
  expect(faults.map((f) => `${f.level} ${f.message}`)).toEqual([
    "warning figure one: by is blank, and read as left out",
    "warning figure one: claims is blank, and read as left out",
    "warning figure one: against is blank, and read as left out",
  ]);
});

test("each fault says where it stands and how to mend it", async () => {
  expect(await faultsIn("id: one\nkind: bars\n")).toEqual([
    "figures/a.yaml:1:1 not-a-list: is no list of figures; start each figure with `- id:`",
  ]);
  expect(await faultsIn("- kind: bars\n")).toEqual([
    "figures/a.yaml:1:3 no-id: is a figure without an id; give it an id: a short name that does not change",
    "figures/a.yaml:1:3 no-title: this figure has no title; state its finding or its question: title: { en: … }",
    "figures/a.yaml:1:3 no-question: this figure asks nothing; give it a question with a measure and a layer: question: { measure: count, layer: exercises }",
  ]);
  expect((await faultsIn("- id: ../../etc/passwd\n"))[0]).toBe(
    'figures/a.yaml:1:7 bad-id: a figure cannot be called "../../etc/passwd"; write small letters, digits and hyphens, 64 at most: it becomes the name of files',
  );
  expect(await faultsIn(GOOD.replace("kind: bars", "kind: bar"))).toEqual([
    'figures/a.yaml:3:9 unknown-kind: figure one: there is no kind "bar"; did you mean bars? If not, write one of bars, area, lines, matrix, star, ring, layered, map, timeline, dumbbell, slope, curve, change-points',
  ]);
  expect((await faultsIn(GOOD.replace("  note:", "  noet:")))[0]).toContain(
    'unknown-key: figure one: there is no key "noet"; did you mean note?',
  );
  expect((await faultsIn(GOOD.replace("by: year", "bye: year")))[0]).toContain(
    'unknown-key: the question of figure one: there is no key "bye"',
  );
  expect((await faultsIn(GOOD.replace("field: attribution", "field: colour")))[0]).toContain(
    'figures/a.yaml:8:20 bad-axis: figure one: panels cannot run over "colour"',
  );
  expect((await faultsIn(GOOD.replace("values: all", "values: []")))[0]).toContain("panels has no values");
  expect((await faultsIn(GOOD.replace("measure: count,", "")))[0]).toContain(
    "figures/a.yaml:6:13 no-question: the question of figure one has no measure",
  );
  for (const title of ["{}", "{ en: }", "{ en: , ru: }"])
    expect(await faultsIn(GOOD.replace("title: { en: Exercises, ru: Учения }", `title: ${title}`))).toEqual([
      expect.stringContaining("no-title"),
    ]);
  expect((await faultsIn(GOOD.replace("ru: Учения", "ru: ")))[0]).toContain("left-blank");
  const cut = await faultsIn(GOOD.replace("en: Exercises", "en: Who exercises, by year?"));
  expect(cut).toEqual([
    expect.stringContaining('unknown-key: title of figure one: there is no key "by year?"'),
  ]);
  expect((await faultsIn("- id: a\n  kind: [\n"))[0]).toMatch(/^figures\/a\.yaml:\d+:\d+ yaml: /);
});

const NONSENSE = `
- id: one
  kind: barz
  title: [Exercises]
  question: { measure: cuont, layer: [exercises], where: army, bye: year }
  series: from
  panels: { field: attribution, values: layers, rest: yes }
  claims: C-1
  border-view: 2016-13-01
- just a text
`;

test("every fault of a figure is told at its own place, not the first alone", async () => {
  expect((await faultsIn(NONSENSE)).map((said) => said.split(";")[0])).toEqual([
    'figures/a.yaml:3:9 unknown-kind: figure one: there is no kind "barz"',
    "figures/a.yaml:4:10 not-a-text: figure one: title is a list, where texts by language are meant",
    'figures/a.yaml:5:64 unknown-key: the question of figure one: there is no key "bye"',
    "figures/a.yaml:5:38 not-a-text: the question of figure one: layer is a list, where a text is meant",
    'figures/a.yaml:5:58 not-a-map: the question of figure one: where is "army", where a map is meant',
    'figures/a.yaml:6:11 bad-axis: figure one: series is "from", where a map is meant',
    'figures/a.yaml:7:55 bad-axis: figure one: rest of panels is "yes"',
    "figures/a.yaml:7:41 bad-axis: figure one: panels over attribution cannot be layers",
    'figures/a.yaml:8:11 not-a-list: claims of figure one is "C-1", where a list is meant',
    'figures/a.yaml:9:16 bad-border-view: figure one: not a day: "2016-13-01"',
    'figures/a.yaml:10:3 not-a-figure: an entry of the list is "just a text", where a figure is meant',
  ]);
});

test("a list where several are named in one text is told as that text, and no other list is", async () => {
  const wrong = "from: [RUS, CHN], to: [region], without: [], by: [year]";
  const faults = await faultsIn(GOOD.replace("to: region, by: year", wrong));
  expect(faults.map((said) => said.split("; ")[1])).toEqual([
    'write a text: from: "RUS,CHN"',
    "write a text: to: region",
    "write a text: without: …",
    "write a text: by: …",
  ]);
});

test("every name that there is not is told at its own place", async () => {
  const wrong = GOOD.replace("measure: count", "measure: cuont")
    .replace("to: region", "to: NOWHERE")
    .replace("by: year", "by: yaer")
    .replace("values: groups", "values: [P2, ZZZ]")
    .replace(
      "panels: { field: attribution, values: all }",
      "panels: { field: attribution, values: [participant, nobody] }",
    );
  expect((await checked(wrong)).map((said) => said.slice(0, 60))).toEqual([
    'error figures/a.yaml:6:24 figure one: no measure "cuont"',
    'error figures/a.yaml:6:66 figure one: no part by "yaer"',
    "error figures/a.yaml:6:53 figure one: to: no actor or group ",
    "error figures/a.yaml:7:39 figure one: from: no actor or grou",
    "error figures/a.yaml:8:55 figure one: attribution cannot be ",
    "error figures/a.yaml:9:12 figure one: bears on a claim that ",
  ]);
});

test("what cannot be asked in any file stops no other file, and its faults are kept by its id", async () => {
  const { figures, faults, broken } = await figuresOf(
    await openStudy(
      memoryFiles({
        ...SMALL,
        "figures/a.yaml": NONSENSE,
        "figures/b.yaml": GOOD.replace("one", "two"),
        "figures/c.yaml": "- id: three\n\tkind: bars\n- {",
      }),
    ),
  );
  expect(figures.map((figure) => figure.id)).toEqual(["two"]);
  expect(broken.get("one")).toHaveLength(10);
  expect(faults.some((f) => f.file === "figures/c.yaml" && f.row === 2)).toBe(true);
});

test("an id that stands twice is a fault, and the first stays", async () => {
  const { figures, faults } = await figuresOf(await studyWith(GOOD + GOOD.trimStart()));
  expect(figures).toHaveLength(1);
  expect(faults.map((f) => f.message)).toEqual(["figure one stands in figures/a.yaml too"]);
});

test("a study without figures has none, and no fault", async () => {
  const { figures, faults } = await figuresOf(await openStudy(memoryFiles(SMALL)));
  expect([figures, faults]).toEqual([[], []]);
});

async function checked(text: string): Promise<readonly string[]> {
  const faults = await checkFigures(await studyWith(text));
  return faults.map((f) => `${f.level} ${placeOf(f)} ${f.message}`);
}

test("a figure whose question cannot be asked or drawn so is a fault", async () => {
  const plain = GOOD.replace("  claims: [C-1]\n", "");
  expect(await checked(plain)).toEqual([]);
  expect(await checked(GOOD)).toEqual([
    'error figures/a.yaml:9:12 figure one: bears on a claim that there is not: "C-1"',
  ]);
  expect(await checked(plain.replace("measure: count", "measure: cuont"))).toEqual([
    'error figures/a.yaml:6:24 figure one: no measure "cuont"',
  ]);
  expect((await checked(plain.replace("to: region", "to: NOWHERE")))[0]).toContain(
    'no actor or group "NOWHERE"',
  );
  expect(
    (await checked(plain.replace("kind: bars", "kind: area").replace("measure: count", "measure: hhi")))[0],
  ).toContain("area needs amounts that add up");
  expect(
    (
      await checked(plain.replace("kind: bars", "kind: curve").replace("measure: count", "measure: largest"))
    )[0],
  ).toContain("curve needs a number");
  expect((await checked(plain.replace("kind: bars", "kind: slope").replace("by: year, ", "")))[0]).toContain(
    "needs something to set its values against",
  );
});

test("a fault of a figure has one mend: the one of its refusal, or another where that has none", async () => {
  const plain = GOOD.replace("  claims: [C-1]\n", "");
  for (const kind of ["bars", "brs"])
    for (const [wrong, message, mend] of [
      ["measure: cuont, layer: exercises", 'no measure "cuont"', "did you mean count?"],
      ["measure: count, layer: 'a; b'", 'no layer "a; b"', /^there are /],
      [
        "measure: count, layer: exercises, from: QQQ",
        'from: no actor or group "QQQ"',
        /^actors are in actors\.csv, groups under groupings in study\.yaml: \w/,
      ],
      [
        "measure: count, layer: exercises, without: QQQ",
        'without: no actor or group "QQQ"',
        /^actors\.csv lists them$/,
      ],
    ] as const) {
      const text = plain
        .replace("measure: count, layer: exercises", wrong)
        .replace("kind: bars", `kind: ${kind}`);
      const faults = (await checkFigures(await studyWith(text))).filter((f) => f.code === "figure");
      expect(faults.map((f) => f.message)).toEqual([`figure one: ${message}`]);
      expect(faults[0]?.mend).toMatch(mend);
      expect(faults[0]?.mend).not.toMatch(/; correct the name/);
    }
});

test("a language that a title leaves blank is told once", async () => {
  const plain = GOOD.replace("  claims: [C-1]\n", "");
  const settings = (SMALL["study.yaml"] ?? "").replace("languages: [en]", "languages: [en, ru]");
  for (const [title, said] of [
    ["{ en: Exercises, ru: }", ["ru is blank", "no note in ru"]],
    ["{ en: Exercises }", ["no title in ru", "no note in ru"]],
  ] as const) {
    const text = plain.replace("{ en: Exercises, ru: Учения }", title);
    const files = { ...SMALL, "figures/a.yaml": text, "study.yaml": settings };
    const faults = await checkFigures(await openStudy(memoryFiles(files)));
    expect(faults.map((f) => /no \w+ in ru|ru is blank/.exec(f.message)?.[0])).toEqual(said);
  }
});

test("two sides of a figure that run over one field are a fault of the one or the other", async () => {
  const matrix = GOOD.replace("  claims: [C-1]\n", "").replace("kind: bars", "kind: matrix");
  const partners = "columns: { field: from, values: partners }";
  expect(await checked(matrix)).toEqual([]);
  expect(await checked(matrix.replace("panels: {", "panels: { field: from, values: [P1, P2] } #"))).toEqual([
    "error figures/a.yaml:8:11 figure one: panels and series both run over from, so that all panels would be the same; give one of the two another field",
  ]);
  expect(await checked(matrix.replace("panels: { field: attribution, values: all }", partners))).toEqual([
    "error figures/a.yaml:7:11 figure one: series and columns both run over from, so that all series would have the same values; give one of the two another field",
  ]);
});

test("a figure that rests on no record is told, and is no error", async () => {
  const plain = GOOD.replace("  claims: [C-1]\n", "");
  expect(await checked(plain.replace("2001..2009", "1900..1901"))).toEqual([
    expect.stringMatching(/^warning figures\/a\.yaml:6:\d+ figure one: it rests on no record/),
  ]);
});

test("what a question names wrongly is told beside what is wrong with the rest of its figure", async () => {
  const wrong = GOOD.replace("measure: count", "measure: cuont").replace("kind: bars", "kind: brs");
  expect(await checked(wrong)).toEqual([
    expect.stringMatching(/^error figures\/a\.yaml:\d+:\d+ figure one: there is no kind "brs"/),
    expect.stringMatching(/^error figures\/a\.yaml:6:\d+ figure one: no measure "cuont"/),
    'error figures/a.yaml:9:12 figure one: bears on a claim that there is not: "C-1"',
  ]);
});

test("all that can be told of a figure is told at once, each once", async () => {
  const wrong = `
- id: two
  kind: dumbbell
  title: { en: Two }
  question: { measure: cuont, layer: excercises, to: regoin, without: QQQ, conventions: { grouping: blocs }, from: led }
  series: { field: from, values: [led, QQQ] }
  panels: { field: from, values: [P1] }
  claims: [C-1]
`;
  const told = [
    'no layer "excercises"; did you mean exercises?',
    'no measure "cuont"; did you mean count?',
    'to: no actor or group "regoin"; did you mean region?',
    'without: no actor or group "QQQ"; actors.csv lists them',
    'grouping cannot be "blocs"; it can be',
    'from: no actor or group "QQQ"; actors are in actors.csv, groups under groupings in study.yaml:',
    "dumbbell needs something to set its values against: against, or columns; change its question",
    "panels and series both run over from, so that all panels would be the same; give one of the two another field; change its question",
    'bears on a claim that there is not: "C-1"; name a claim',
  ];
  const of = async (text: string) =>
    (await checkFigures(await studyWith(text)))
      .filter(({ level }) => level === "error")
      .map(({ message, mend }) => `${message}; ${mend}`);
  const bare = await of(wrong);
  expect(bare).toEqual(told.map((text) => expect.stringContaining(`figure two: ${text}`)));
  const broken = await of(wrong.replace("title: { en: Two }", "titel: { en: Two }"));
  const ofFile = broken.filter((text) => /titel|no title/.test(text));
  expect(ofFile).toHaveLength(2);
  expect(broken.filter((text) => !ofFile.includes(text))).toEqual(bare);
  expect(
    (await of(GOOD.replace("to: region", "to: =KKK+R1+QQQ").replace("  claims: [C-1]\n", ""))).map((text) =>
      text.replace(/;.*/, ""),
    ),
  ).toEqual(["KKK", "QQQ"].map((name) => `figure one: to: no actor or group "${name}"`));
  const twice = await of(
    `${GOOD.replace("  claims: [C-1]\n", "").replace("id: one", "id: two")}${wrong.trimStart()}`,
  );
  expect(twice.filter((text) => !text.includes("stands in"))).toEqual(bare);
});

test("a language that the title of a figure with a fault lacks is told beside it", async () => {
  const settings = (SMALL["study.yaml"] ?? "").replace("languages: [en]", "languages: [en, ru]");
  const one = GOOD.replace("  claims: [C-1]\n", "")
    .replace(", ru: Учения", "")
    .replace("note: A note", "where: X");
  const text = `${one.replace("  where: A book, Figure 1\n", "").replace("kind: bars", "kind: barz")}${one.replace("id: one", "id: two").replace("  where: X\n", "")}`;
  const files = { ...SMALL, "figures/a.yaml": text, "study.yaml": settings };
  const faults = await checkFigures(await openStudy(memoryFiles(files)));
  expect(faults.map((f) => `${placeOf(f)} ${f.message}`)).toEqual([
    'figures/a.yaml:3:9 figure one: there is no kind "barz"',
    "figures/a.yaml:4:10 2 figures have no title in ru, so that they stand in English there: one, two",
  ]);
});

test("what cannot be read of a figure is not told as missing, nor what it could be read from", async () => {
  const text = `
- id: two
  kind: slope
  title: { en: Two }
  question: { measure: count, layer: exercises }
  series: group
  against: 2001
  panels: { field: group, values: [Q1] }
`;
  const faults = await checkFigures(await studyWith(text));
  expect(faults.map((f) => `${placeOf(f)} ${f.message}; ${f.mend}`)).toEqual([
    'figures/a.yaml:6:11 figure two: series is "group", where a map is meant; write series: { field: from, values: groups }',
    expect.stringMatching(/^figures\/a\.yaml:8:20 figure two: panels cannot run over "group"; /),
    'figures/a.yaml:7:12 figure two: against is "2001", where a map is meant; write the fields that differ: against: { period: 2010..2014 }',
  ]);
});

test("the nearest word is named for what a side runs over, and for its values", async () => {
  const mends = async (axis: string) =>
    (await faultsIn(GOOD.replace("series: { field: from, values: groups, rest: true }", axis)))
      .filter((text) => text.includes("bad-axis"))
      .map((text) => text.slice(text.indexOf("; ") + 2));
  expect(await mends("series: regoin")).toEqual(["write series: { field: to, values: region }"]);
  expect(await mends("series: { field: form, values: group }")).toEqual([
    expect.stringMatching(/^did you mean from\? If not, name from, to, /),
    expect.stringMatching(/^did you mean groups\? If not, list them, or write one of /),
  ]);
  expect(await mends("series: { field: recipient, values: regoin }")).toEqual([
    expect.stringMatching(/^did you mean to\? /),
    expect.stringMatching(/^did you mean region\? /),
  ]);
  // No groups stand for recipients.
  expect(await mends("series: { field: to, values: group }")).toEqual([
    expect.stringMatching(/^list them, /),
  ]);
  expect(await mends("series: { field: where.knid, values: all }")).toEqual([
    expect.stringMatching(/^did you mean where\.kind\? /),
  ]);
});

test("a code that no record has is told with the nearest that one has", async () => {
  const plain = GOOD.replace("  claims: [C-1]\n", "");
  const told = await checkFigures(
    await studyWith(plain.replace("to: region,", "to: region, where: { status: hled },")),
  );
  expect(told.map((f) => `${f.level} ${placeOf(f)} ${f.message}; ${f.mend}`)).toEqual([
    'warning figures/a.yaml:6:78 figure one: it rests on no record: none has status "hled"; did you mean held?',
  ]);
});

test("a language of the study that a title or a note lacks is a warning at its place, with the mend", async () => {
  const files = { ...SMALL, "figures/a.yaml": GOOD.replace("  claims: [C-1]\n", "") };
  const study = await openStudy(
    memoryFiles({
      ...files,
      "study.yaml": (SMALL["study.yaml"] ?? "").replace("languages: [en]", "languages: [en, ru, zh]"),
    }),
  );
  expect(
    (await checkFigures(study)).map((f) => `${f.level} ${placeOf(f)} ${f.code} ${f.message}; ${f.mend}`),
  ).toEqual([
    "warning figures/a.yaml:4:10 no-title figure one has no title in zh, so that it stands in English there; add it to the title, as in { en: …, zh: … }",
    "warning figures/a.yaml:5:9 no-note figure one has no note in ru, so that it stands in English there; add it to the note, as in { en: …, ru: … }",
    "warning figures/a.yaml:5:9 no-note figure one has no note in zh, so that it stands in English there; add it to the note, as in { en: …, zh: … }",
  ]);
  const many = ["one", "two", "three", "four", "five"].map((id) => GOOD.replace("one", id)).join("");
  const told = await checkFigures(
    await openStudy(
      memoryFiles({
        ...SMALL,
        "figures/a.yaml": many.replaceAll("  claims: [C-1]\n", "").replaceAll("  note: A note\n", ""),
        "study.yaml": (SMALL["study.yaml"] ?? "").replace("languages: [en]", "languages: [en, ru, zh]"),
      }),
    ),
  );
  expect(told.map((f) => `${placeOf(f)} ${f.message}`)).toEqual([
    "figures/a.yaml:4:10 5 figures have no title in zh, so that they stand in English there: one, two, three and 2 more",
  ]);
});
