import { describe, expect, test } from "vitest";
import { added, brief, faultsIn, KNOWN, replaced, textOf } from "./faults.ts";

describe("study.yaml", () => {
  test.each<[name: string, part: string, by: string, fault: RegExp]>([
    ["no region", "  members: [ALV, BRE, CAS, DOR]\n", "", /^error study.yaml:\d+:\d+ no-region$/],
    [
      "a member that is no actor",
      "members: [ALV,",
      "members: [ALX,",
      /^error study.yaml:6:13 dangling-reference$/,
    ],
    [
      "a partner that is no actor",
      "partners: [ORL",
      "partners: [OLR",
      /^error study.yaml:7:12 dangling-reference$/,
    ],
    ["a partner of the region", "partners: [ORL", "partners: [ALV", /partner-of-region$/],
    ["a language that is none", "languages: [en,", "languages: [x,", /not-a-language$/],
    [
      "a setting that nothing reads",
      "partners: [",
      "title2: x\npartners: [",
      /^warning study.yaml:\d+:\d+ unknown-setting$/,
    ],
    ["a year that is none", "year: 2021", "year: May 2021", /^error study.yaml:\d+:\d+ not-a-year$/],
    [
      "a publication of no source",
      "source: review-2021",
      "source: review-2022",
      /^error .* dangling-reference$/,
    ],
    ["own texts of no source", "own: []", "own: [nothing]", /^error .* dangling-reference$/],
    [
      "data of no source, in short",
      "register: { sources: [register-2021], same: true }",
      "register: [other]",
      /^error .* dangling-reference$/,
    ],
    [
      "data of no source",
      "register: { sources: [register-2021],",
      "register: { sources: [other],",
      /^error .* dangling-reference$/,
    ],
    [
      "an actor in two groups",
      "vesperian: [VES]",
      "vesperian: [VES, ODC]",
      /^error study.yaml:\d+:\d+ counted-twice$/,
    ],
    [
      "an actor twice in a group",
      "vesperian: [VES]",
      "vesperian: [VES, VES]",
      /^error study.yaml:\d+:\d+ counted-twice$/,
    ],
    ["a group that is no list", "vesperian: [VES]", "vesperian: VES", /no-groups$/],
    ["a group of no actor", "vesperian: [VES]", "vesperian: [VXS]", /dangling-reference$/],
    [
      "one organisation left out",
      "mirelian: [MIR, LSF]",
      "mirelian: [MIR]",
      /^warning study.yaml:\d+:\d+ unlike-treatment$/,
    ],
    [
      "one where none of its leads is",
      "orlavian: [ORL, ODC]\n    vesperian: [VES]",
      "orlavian: [ORL]\n    vesperian: [VES, ODC]",
      /^warning .* unlike-treatment$/,
    ],
  ])("%s", async (_, part, by, fault) => {
    const said = brief(await faultsIn(replaced("study.yaml", part, by)));
    expect(said.filter((f) => fault.test(f))).toHaveLength(1);
    expect(said.filter((f) => !fault.test(f) && !/(no|unknown)-label$/.test(f))).toEqual([]);
  });
  test("the name of an actor in a group, in place of its id", async () => {
    const faults = await faultsIn(replaced("study.yaml", "vesperian: [VES]", "vesperian: [Alvaria]"));
    expect(faults.find((f) => f.code === "dangling-reference")?.mend).toBe("write its id, ALV");
  });
  test("nothing in it at all", async () => {
    expect(brief(await faultsIn({ "study.yaml": "" }))).toContain("error study.yaml:1:1 no-region");
  });
  test("conventions are checked where their names are known", async () => {
    const set = (text: string) => replaced("study.yaml", "{ vintage: register }", text);
    expect(brief(await faultsIn(set("{ composits: parts }")))).toEqual([]);
    const faults = await faultsIn(set("{ composits: parts, status: hold }"), KNOWN);
    expect(faults.map((f) => f.code)).toEqual(["unknown-convention", "unknown-convention"]);
    expect(faults.map((f) => f.mend).join()).toMatch(/composites.*held/);
    expect(brief(await faultsIn(set("{ composites: parts, half-life: 7 }"), KNOWN))).toEqual([]);
  });
  test("a number that a convention cannot be, a grouping where there is none, a register that no transfer is of", async () => {
    const set = (text: string) => replaced("study.yaml", "{ vintage: register }", text);
    const [years, grouping] = await faultsIn(set("{ half-life: -7, grouping: blocs }"), KNOWN);
    expect(years).toMatchObject({ code: "unknown-convention", message: 'half-life cannot be "-7"' });
    expect(years?.mend).not.toContain("one of");
    expect(grouping).toMatchObject({
      message: 'grouping cannot be "blocs", as the study has no groupings',
      mend: "take grouping out, or add groupings to study.yaml",
    });
    expect(await faultsIn(set("{ vintage: registre }"))).toMatchObject([
      {
        level: "warning",
        message: 'no transfer is of the register "registre", so that none counts',
        mend: expect.stringContaining("did you mean register?"),
      },
    ]);
    expect(await faultsIn(set("{ vintage: all }"))).toEqual([]);
  });
});

describe("codebook.yaml", () => {
  const at = /^(error|warning) codebook.yaml(:\d+:\d+)? /;
  test.each<[name: string, part: string, by: string, code: string]>([
    ["a variable in use that is missing", "mode:\n", "way:\n", "no-variable"],
    ["a value without a label", ', zh: "已举行（或已存在）"', "", "no-label"],
    [
      "a role that no layer reads",
      "  organiser: {",
      "  sponsor: { en: a, ru: b, zh: c }\n  organiser: {",
      "unknown-role",
    ],
    [
      "a variable that no column uses",
      "mode:\n",
      'colour:\n  red: { en: "r", ru: "r", zh: "r" }\nmode:\n',
      "unknown-variable",
    ],
    ["a variable without values", "verdict:\n", "verdict2: 3\nverdict:\n", "not-a-variable"],
  ])("%s", async (_, part, by, code) => {
    const faults = await faultsIn(replaced("codebook.yaml", part, by));
    expect(faults.map((f) => f.code)).toContain(code);
    expect(brief(faults).every((f) => at.test(f))).toBe(true);
  });
});

test("several faults are all told in one run, by file, row and column", async () => {
  const faults = await faultsIn({
    ...added("series", { id: "clear-water" }),
    ...added("leads", { id: "l", start: "x", end: "y" }),
    ...replaced("study.yaml", "members: [ALV,", "members: [ALX,"),
  });
  expect(faults.map((f) => f.file)).toEqual(["leads.csv", "leads.csv", "series.csv", "study.yaml"]);
  expect(faults[0]?.column).toBeLessThan(faults[1]?.column ?? 0);
});

describe("labels of study.yaml", () => {
  /** The example's own labels give way to these. */
  const labelled = (labels: string) => {
    const [own = ""] = /^labels:\n(?: .*\n)+/m.exec(textOf("study.yaml")) ?? [];
    return replaced("study.yaml", own, `labels: ${labels}\n`);
  };

  test.each<[name: string, labels: string, fault: RegExp]>([
    [
      "of a group that there is not",
      "{ groups: { states-alone: { nobody: { ru: Никто } } } }",
      /unknown-label$/,
    ],
    [
      "of a grouping that there is not",
      "{ groups: { nothing: {} } }",
      /^warning study.yaml:\d+:\d+ unknown-label$/,
    ],
    ["of an actor that there is not", "{ actors: { QQQ: { ru: Ку } } }", /unknown-label$/],
    ["of terms that no source has", "{ source_terms: { free: { ru: Свободно } } }", /unknown-label$/],
    ["of a register that there is not", "{ registers: { none: { ru: Ничто } } }", /unknown-label$/],
    ["that nothing reads", "{ gruops: {} }", /unknown-label$/],
    ["in no language", "{ region: { x: Ы } }", /^error .* not-a-language$/],
    ["that is blank", "{ region: { ru: '' } }", /unknown-label$/],
  ])("a label %s", async (_, labels, fault) => {
    const found = await faultsIn(labelled(labels));
    expect(brief(found).filter((text) => fault.test(text))).toHaveLength(1);
  });

  test("labels as they should be are no fault", async () => {
    const found = await faultsIn(labelled("{ title: { ru: Озёра }, region: { ru: Озёра, zh: 湖区 } }"));
    expect(brief(found).filter((text) => text.includes("label"))).toEqual([]);
  });
});
