import { expect, test } from "vitest";
import { checkClaims, checkLedger } from "../../src/claims/check.ts";
import { readClaims } from "../../src/claims/read.ts";
import { faultText } from "../../src/cli/show/faults.ts";
import { placeOf } from "../../src/model/fault.ts";
import type { Files } from "../../src/model/files.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const QUESTION = "question: { measure: count, layer: exercises, period: 2005..2020 }";

async function said(claims: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const study = await openStudy(memoryFiles({ ...exampleFiles(), ...claims }));
  return (await checkClaims(study)).map((f) => `${placeOf(f)} ${f.code}`);
}

test("the claims of the example have no fault", async () => {
  expect(await said({})).toEqual([]);
});

test("files that are no YAML, no list, or hold an id twice or none", async () => {
  expect((await said({ "claims/b.yaml": "- id: [" }))[0]).toMatch(/claims\/b.yaml:\d+:\d+ yaml/);
  expect(await said({ "claims/b.yaml": "id: X\n" })).toEqual(["claims/b.yaml:1:1 not-a-list"]);
  const twice = `- { id: LX-1, says: again, ${QUESTION} }\n- says: no id\n`;
  expect(await said({ "claims/z.yaml": twice })).toEqual([
    "claims/z.yaml:1:9 duplicate-id",
    "claims/z.yaml:2:3 no-id",
  ]);
});

test("a percentage where the question gives a share, in a claim and in what it says besides", async () => {
  const share = "question: { measure: share, layer: exercises, from: ORL, to: region, period: 2005..2020 }";
  const claim = (printed: string, measure = share) =>
    `- { id: Z, says: z, printed: { ${printed} }, ${measure} }\n`;
  expect(await said({ "claims/z.yaml": claim("value: 61, unit: percent") })).toEqual([
    "claims/z.yaml:1:39 percent",
  ]);
  expect(await said({ "claims/z.yaml": claim("low: 0.5, high: 60, unit: share") })).toEqual([
    "claims/z.yaml:1:48 percent",
  ]);
  expect(await said({ "claims/z.yaml": claim("value: 1.04, unit: share") })).toEqual([]);
  expect(await said({ "claims/z.yaml": claim("value: 61, unit: exercises", QUESTION) })).toEqual([]);
  const beside = `- { id: Z, says: z, ${QUESTION}, and: [{ printed: { value: 61, unit: share }, ${share} }] }\n`;
  expect((await said({ "claims/z.yaml": beside }))[0]).toMatch(/ percent$/);
});

test("optional keys left blank are as if they were not there, with a warning where that could hide something", async () => {
  const claim = `- id: Z
  says: z
  where:
  note:
  readings:
  must:
  printed: { value: 1, unit: exercises, rounding: }
  question:
    measure: count
    layer: exercises
    period: 2005..2020
    from:
    where:
- id: Y
  says: y
  question:
  qualitative: no number
- id: X
  says: x
  question: { measure: , layer: exercises, period: }
  states: { from: }
`;
  expect(await said({ "claims/z.yaml": claim })).toEqual([
    "claims/z.yaml:5:3 left-blank",
    "claims/z.yaml:6:3 left-blank",
    "claims/z.yaml:7:41 left-blank",
    "claims/z.yaml:12:5 left-blank",
    "claims/z.yaml:13:5 left-blank",
    "claims/z.yaml:20:24 not-a-text",
    "claims/z.yaml:20:44 left-blank",
    "claims/z.yaml:21:19 not-a-text",
  ]);
  const study = await openStudy(memoryFiles({ ...exampleFiles(), "claims/z.yaml": claim }));
  const { sound, faults } = await checkLedger(study, await readClaims(study));
  expect(sound.map(({ id }) => id)).toEqual(expect.arrayContaining(["Z", "Y"]));
  expect(sound.find(({ id }) => id === "Z")?.question).not.toHaveProperty("where");
  const [first] = faults;
  expect([first?.level, first?.message]).toEqual([
    "warning",
    "claim Z: readings is blank, and read as left out",
  ]);
  for (const lang of ["ru", "zh"] as const)
    expect(faultText(lang, `${first?.message}; ${first?.mend}`)).not.toMatch(/claim|blank|write/);
});

test("a key left blank is needed by where it stands, and what hides nothing is told at most once", async () => {
  const claim = (more: string) => `- { id: Z, says: z, ${more} }\n`;
  const asked = (more: string, measure = "count") =>
    claim(`question: { measure: ${measure}, layer: exercises, period: 2005..2020, ${more} }`);
  expect(await said({ "claims/z.yaml": asked("where: { kind: }") })).toEqual([
    expect.stringMatching(/ left-blank$/),
  ]);
  expect(await said({ "claims/z.yaml": asked("against: { layer: , period: 2004 }", "change") })).toEqual([
    expect.stringMatching(/ left-blank$/),
  ]);
  expect(await said({ "claims/z.yaml": claim(`${QUESTION}, in: { zh: { says: } }`) })).toEqual([
    expect.stringMatching(/ left-blank$/),
  ]);
  expect(await said({ "claims/z.yaml": claim(`${QUESTION}, printed: { value: }`) })).toEqual([
    expect.stringMatching(/ missing-key$/),
  ]);
  expect(await said({ "claims/z.yaml": claim(`${QUESTION}, open: , checks: , data:`) })).toEqual([]);
  const beside = `${QUESTION}, and: [{ question: { measure: , layer: exercises, period: 2005 } }]`;
  expect(await said({ "claims/z.yaml": claim(beside) })).toEqual([expect.stringMatching(/ not-a-text$/)]);
});

test("a claim without a window, or without a question", async () => {
  const bare = "- { id: Z, says: z, question: { measure: count, layer: exercises } }\n";
  expect(await said({ "claims/z.yaml": bare })).toEqual(["claims/z.yaml:1:31 no-window"]);
  expect(await said({ "claims/z.yaml": bare.replace("says: z,", "says: z, open: [window],") })).toEqual([]);
  expect(await said({ "claims/z.yaml": "- { id: Z, says: z }\n" })).toEqual([
    "claims/z.yaml:1:3 no-question",
  ]);
});

test("a claim that asks nothing may state a state of the world that has no record, and no other", async () => {
  const of = (states: string, more: string) => `- { id: Z, says: z, states: ${states}, ${more} }\n`;
  const missing = "missing: no records of training";
  expect(await said({ "claims/z.yaml": of("{ from: JPN }", missing) })).toEqual([]);
  expect(await said({ "claims/z.yaml": of("{ from: JPNN }", missing) })).toEqual([
    "claims/z.yaml:1:37 stated",
  ]);
  expect(await said({ "claims/z.yaml": of("{ from: JPN }", QUESTION) })).toEqual([
    "claims/z.yaml:1:37 stated",
  ]);
});

test("a question that cannot be asked, marks of choices there are none of, checks that cannot be run", async () => {
  const bad = `- id: Z
  says: z
  question: { measure: cuont, layer: exercises, period: 2005..2020 }
  readings: { colour: { red: E }, unit: { edition: E, dozen: N, phase: X } }
  checks: [{ grim: { base: none } }, { magic: 1 }]
`;
  expect(await said({ "claims/z.yaml": bad })).toEqual([
    "claims/z.yaml:3:24 question",
    "claims/z.yaml:4:15 unknown-key",
    "claims/z.yaml:4:55 reading",
    "claims/z.yaml:4:72 unknown-mark",
    "claims/z.yaml:5:28 not-a-number",
    "claims/z.yaml:5:40 unknown-key",
  ]);
});

test("a study without groupings is told to have none, wherever a claim names one", async () => {
  const texts = exampleFiles();
  const yaml = (texts["study.yaml"] ?? "").replace(/^groupings:\n(?: .*\n|#.*\n)+/m, "");
  const of = (more: string, set = "") =>
    `- { id: Z, says: z, question: { measure: count, layer: exercises, period: 2005..2020${set} }${more} }\n`;
  const told = async (claim: string) => {
    const files = { "study.yaml": yaml, "actors.csv": texts["actors.csv"] ?? "", "claims/z.yaml": claim };
    const [fault] = await checkClaims(await openStudy(memoryFiles(files)));
    const english = `${fault?.message}; ${fault?.mend}`;
    return { en: english, ru: faultText("ru", english), zh: faultText("zh", english) };
  };
  expect(await told(of(", readings: { grouping: { states-alone: E } }"))).toEqual({
    en: 'claim Z: grouping cannot be "states-alone", as the study has no groupings; take grouping out, or add groupings to study.yaml',
    ru: 'утверждение Z: grouping не может быть "states-alone": в исследовании нет группировок; уберите grouping или добавьте groupings в study.yaml',
    zh: '论断Z：grouping不能为"states-alone"：研究中没有分组；请去掉grouping，或在study.yaml中加入groupings',
  });
  const asked = await told(of("", ", conventions: { grouping: states-alone }"));
  expect(asked.en).toContain('grouping cannot be "states-alone"; the study has no groupings: take it out, ');
  expect(asked.ru).toContain("; в исследовании нет группировок: уберите её ");
  expect(asked.zh).toContain("；研究中没有分组：请将其去掉");
});

test("each wrong field of a question is told at its own place, in further parts of a claim too", async () => {
  const bad = `- id: Z
  says: z
  open: [window]
  question:
    measure: share
    layer: exercises
    perod: 2010..2020
    from: ORL
    against: { from: VES, peried: 2010 }
  and:
    - question: { measure: count, layer: exercises, to: NOWHERE, where: { knd: air } }
    - question: { measure: count, layer: exercises, against: { from: ORL } }
`;
  const study = await openStudy(memoryFiles({ ...exampleFiles(), "claims/z.yaml": bad }));
  const faults = (await checkClaims(study)).map((f) => `${placeOf(f)} ${f.message.slice(0, 45)}`);
  expect(faults).toEqual([
    'claims/z.yaml:7:5 claim Z: question: there is no key "perod"',
    'claims/z.yaml:9:27 claim Z: question: against: there is no key "',
    'claims/z.yaml:11:57 claim Z: to: no actor or group "NOWHERE"',
    "claims/z.yaml:11:75 claim Z: and: question: where: there is no ke",
    "claims/z.yaml:12:17 claim Z: count is held against nothing; ask f",
  ]);
});

test("a check that cannot be run is told where its claim has another fault, unless that may be why", async () => {
  const of = (more: string, printed = "printed: { value: 3, unit: exercises }") =>
    `- { id: Z, says: z, ${QUESTION}, ${printed}, ${more}, checks: [{ sum: { of: [LX-0], is: Z } }] }\n`;
  const told = async (claims: string) =>
    (await said({ "claims/z.yaml": claims })).map((text) => text.split(" ")[1]);
  expect(await told(of("note: n"))).toEqual(["check"]);
  expect(await told(of("must: hodl"))).toEqual(["unknown-must", "check"]);
  expect(await told(of("readings: { year-basis: { delivery: X } }"))).toEqual(["unknown-mark", "check"]);
  expect(await told(of("note: n", "printed: { value: 3, unti: exercises }"))).toEqual(["unknown-key"]);
  expect(await told(of("note: n", "value: 3"))).toEqual(["unknown-key"]);
  const other = `- { id: Y, says: y, ${QUESTION}, printed: { vale: 3 } }\n`;
  const sum = of("must: hodl").replace("LX-0", "Y");
  expect(await told(`${other}${sum}`)).not.toContain("check");
});

test("a translation in no language, or of a field that there is not", async () => {
  const told = (texts: string) =>
    said({ "claims/z.yaml": `- { id: Z, says: z, ${QUESTION}, in: ${texts} }\n` });
  expect(await told("{ ru: { says: зед, note: нота }, zh-Hant: { says: 乙 } }")).toEqual([]);
  expect(await told("{ Russian: { says: зед } }")).toEqual([expect.stringMatching(/not-a-translation$/)]);
  expect(await told("{ ru: зед }")).toEqual([expect.stringMatching(/:99 not-a-map$/)]);
  expect(await told("{ ru: { sais: зед } }")).toEqual([expect.stringMatching(/:101 unknown-key$/)]);
});

test("a claim file that cannot be read is a fault, and the others are read", async () => {
  const good = memoryFiles(exampleFiles());
  const refusing: Files = {
    list: async (folder) => [...(await good.list(folder)), ...(folder === "claims" ? ["z.yaml"] : [])],
    read: async (path) => {
      if (path === "claims/z.yaml") throw new Error("EACCES");
      return good.read(path);
    },
  };
  const faults = await checkClaims(await openStudy(refusing));
  expect(faults.map((f) => `${placeOf(f)} ${f.code}`)).toEqual(["claims/z.yaml unreadable"]);
});

test("a claim, or what it says besides, of whose layer no record is, with a warning at the layer; of several layers one with records will do", async () => {
  const asks = (layer: string) => `{ measure: count, layer: "${layer}", period: 2005..2020 }`;
  const claim = (layer: string, beside: string) =>
    `- { id: Z, says: z, question: ${asks(layer)}, and: [{ question: ${asks(beside)} }] }\n`;
  const study = async (text: string) =>
    openStudy(memoryFiles({ ...exampleFiles(), "assistance.csv": "id\n", "claims/z.yaml": text }));
  expect(await checkClaims(await study(claim("exercises", "exercises,assistance")))).toEqual([]);
  const [text, empty] = [claim("assistance", "assistance"), '"assistance"'];
  const faults = await checkClaims(await study(text));
  expect(faults.map((f) => [f.level, f.code, f.message])).toEqual([
    ["warning", "empty-claim", 'claim Z: no record is of its layer "assistance"'],
    ["warning", "empty-claim", 'claim Z: no record is of its layer "assistance"'],
  ]);
  expect(faults.map(({ column }) => column)).toEqual([text.indexOf(empty) + 1, text.lastIndexOf(empty) + 1]);
  for (const { message, mend } of faults)
    for (const lang of ["ru", "zh"] as const)
      expect(faultText(lang, `${message}; ${mend}`)).not.toMatch(/record|layer|leave/);
});
