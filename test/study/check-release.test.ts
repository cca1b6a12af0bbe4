import { describe, expect, test } from "vitest";
import { mentioner } from "../../src/study/mentions.ts";
import { added, brief, cells, faultsIn, textOf } from "./faults.ts";
import { withoutRelease } from "./without-release.ts";

const YAML = withoutRelease(textOf("study.yaml"));
const LINES = YAML.split("\n").length;

/** Faults of the example with these lines at the end of its study.yaml, the first of them row 1. */
async function faultsOf(release: string): Promise<readonly string[]> {
  const faults = await faultsIn({ "study.yaml": `${YAML}${release}` });
  return brief(faults)
    .filter((fault) => fault.includes("study.yaml"))
    .map((fault) => fault.replace(/study\.yaml:(\d+)/, (_, row) => `+${Number(row) - LINES + 1}`));
}

const GOOD = `release:
  creators: [{ name: Example Project }]
  internal: [leads, values.coder, "*.note", "exercises:eagle-*", "claims:LX-1", claims.note]
  public: [judgements.who]
`;

test("authors of the study stand for creators", async () => {
  const section = "release:\n  internal: [leads]\n";
  expect((await faultsOf(section)).map((fault) => fault.split(" ").at(-1))).toEqual(["no-creators"]);
  expect(await faultsOf(`authors: [A. One]\n${section}`)).toEqual([]);
});

test("a release section that says what there is has no fault", async () => {
  const terms = `  terms:
    - { sources: [register-*], rows: excerpt, below: 0.1, of: 26000, counts: deliveries, attribution: A, obtain: B }
    - { sources: ["*"], rows: facts }
`;
  expect(await faultsOf(GOOD + terms)).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ["[arms transfers, exercises]", []],
  ["arms transfers", ["error +2:13 keywords"]],
  ["[arms transfers, '', { a: b }]", ["error +2:30 keywords", "error +2:34 keywords"]],
  ["[order, ' order']", ["warning +2:21 keywords"]],
])("release.keywords: %s", async (keywords, faults) => {
  expect(
    await faultsOf(`release:\n  keywords: ${keywords}\n  creators: [{ name: Example Project }]\n`),
  ).toEqual(faults);
});

describe("release.internal", () => {
  test.each<[string, string]>([
    ["laeds", "error +3:14 release-names"],
    ["exercises.nmae", "error +3:14 release-names"],
    ["exercises.id", "error +3:14 release-names"],
    ['"*.actor"', "error +3:14 release-names"],
    ['"exercises:nothing-2019"', "error +3:14 release-names"],
    ['"claims:LX-99"', "error +3:14 release-names"],
    ['"values:eagle-rock-2005"', "error +3:14 release-names"],
    ["{ exercises: eagle-rock-2005 }", "error +3:14 release-names"],
    ['"a b"', "error +3:14 release-names"],
  ])("%s is no name of anything to keep", async (name, fault) => {
    const release = `release:\n  creators: [{ name: X }]\n  internal: [${name}]\n`;
    expect(await faultsOf(release)).toEqual([fault]);
  });

  test("is a list", async () => {
    const release = "release:\n  creators: [{ name: X }]\n  internal: leads\n";
    expect(await faultsOf(release)).toEqual(["error +3:13 release-names"]);
  });

  test("names no row that study.yaml names, since that is handed out", async () => {
    const release = 'release:\n  creators: [{ name: X }]\n  internal: ["sources:review-2021"]\n';
    expect((await faultsOf(release)).filter((f) => f.includes("kept-row-named"))).toHaveLength(1);
  });

  test("and public do not contradict each other", async () => {
    const release =
      "release:\n  creators: [{ name: X }]\n  internal: [values.note]\n  public: [values.note, leads]\n";
    expect(await faultsOf(release)).toEqual(["error +4:12 release-names", "error +4:25 release-names"]);
  });
});

describe("terms that allow an excerpt alone", () => {
  const told = async (terms: string, may: string, rows: string | null) => {
    const rule = rows === null ? "" : `  terms:\n    - { sources: [register-2021], ${rows} }\n`;
    const files = {
      ...cells("sources", "register-2021", { terms, may_redistribute: may }),
      "study.yaml": `${YAML}release:\n  creators: [{ name: X }]\n${rule}`,
    };
    return brief(await faultsIn(files)).filter((fault) => fault.endsWith(" terms"));
  };
  const PART = "no more than an excerpt under 10 % of the data set";

  test.each([
    PART,
    "выдержки до 10%",
    "可摘录少于10％",
    "extracts only",
    "up to 10 per cent of the rows",
    "не более 10 процентов строк",
  ])("refuse the whole: %s", async (terms) => {
    expect(await told(terms, "yes", null)).toEqual(["error sources.csv:2:14 terms"]);
  });

  test("hold under a rule, and are warned of where it is open", async () => {
    expect(await told(PART, "yes", "rows: excerpt, below: 0.1")).toEqual([]);
    expect(await told(PART, "yes", "rows: facts")).toEqual([]);
    expect(await told(PART, "yes", "rows: open")).toEqual([
      expect.stringMatching(/^warning study\.yaml:\d+:41 terms$/),
    ]);
  });

  test("say nothing of a source that stays, nor do terms of all of it", async () => {
    expect(await told(PART, "no", null)).toEqual([]);
    expect(await told("", "yes", null)).toEqual([]);
    for (const whole of ["100 % in the public domain", "covers 95 % of all flights", "free, 0 % VAT"])
      expect(await told(whole, "yes", null)).toEqual([]);
  });
});

describe("release.terms", () => {
  test.each<[string, readonly string[]]>([
    ["sources: [nobody], rows: open", ["error +4:19 dangling-reference"]],
    ["sources: [], rows: open", ["error +4:18 terms"]],
    ["rows: open", ["error +4:7 terms"]],
    ["sources: [register-2021], rows: opne", ["error +4:41 terms"]],
    ["sources: [register-2021], rows: excerpt", ["error +4:7 terms"]],
    ["sources: [register-2021], rows: excerpt, below: 10", ["error +4:57 terms"]],
    ["sources: [register-2021], rows: excerpt, below: 0.1, of: many", ["error +4:66 terms"]],
    ["sources: [register-2021], rows: excerpt, below: 0.1", ["warning +4:41 excerpt-unchecked"]],
    ["sources: [register-2021], rows: excerpt, below: 0.1, of: null", ["error +4:66 terms"]],
    [
      "sources: [register-2021], rows: excerpt, below: 0.1, counts: dilveries",
      ["warning +4:41 excerpt-unchecked", "error +4:70 terms"],
    ],
    ["sources: [register-2021], rows: open, below: 0.1", ["warning +4:54 terms"]],
    ["sources: [register-2021], rows: open, atribution: X", ["warning +4:59 unknown-setting"]],
  ])("%s", async (rule, faults) => {
    expect(await faultsOf(`release:\n  creators: [{ name: X }]\n  terms:\n    - { ${rule} }\n`)).toEqual(
      faults,
    );
  });

  test("a rule that another one is before is told", async () => {
    const terms = '    - { sources: ["*"], rows: facts }\n    - { sources: [register-2021], rows: open }\n';
    expect(await faultsOf(`release:\n  creators: [{ name: X }]\n  terms:\n${terms}`)).toEqual([
      "warning +5:19 terms",
    ]);
  });
});

test.each<[string, readonly string[]]>([
  ["creators: []", ["warning +2:13 no-creators"]],
  ["creators: [{ nmae: X }]", ["error +2:14 no-name", "warning +2:22 unknown-setting"]],
  ["creators: [{ name: X, orcid: 0000-0002-1825-0098 }]", ["error +2:32 orcid"]],
  ["creators: [{ name: X, orcid: https://orcid.org/0000-0002-1825-0097 }]", []],
  ["creators: [{ name: X, type: organisation }, { name: Y, type: person }]", []],
  ["creators: [{ name: X, type: organization }]", ["error +2:31 creator-type"]],
  ["creators: [{ name: X, type: organisation, orcid: 0000-0002-1825-0097 }]", ["error +2:31 creator-type"]],
  ["creators: [{ name: X }]\n  licence: CC BY 4.0", ["error +3:12 licence"]],
  ["creators: [{ name: X }]\n  intrenal: [leads]", ["warning +3:13 unknown-setting"]],
])("release: %s", async (line, faults) => {
  expect(await faultsOf(`release:\n  ${line}\n`)).toEqual(faults);
});

test("an id is named as a word of its own", () => {
  const named = mentioner(["mme-11", "a/b c", "5", "ab", "Ж-1"]);
  expect(named("see mme-11.")).toBe("mme-11");
  expect(named("(a/b c)")).toBe("a/b c");
  expect(named("после Ж-1")).toBe("Ж-1");
  for (const text of ["mme-1135", "xmme-11", "mme-11-b", "5", "ab", "a/b cd", ""])
    expect(named(text)).toBeNull();
});

describe("licence and release.licence", () => {
  const both = async (licence: string, spdx: string) => {
    const yaml = YAML.replace(/^licence: .*$/m, `licence: ${licence}`);
    const faults = await faultsIn({
      "study.yaml": `${yaml}release: { creators: [{ name: X }], licence: ${spdx} }\n`,
    });
    return faults.filter(({ code }) => code === "two-licences");
  };

  test.each([
    ["CC BY 4.0", "CC-BY-4.0"],
    ["Our own coding is under CC BY; the sources keep their terms", "CC-BY-4.0"],
    ["Ours is CC BY-SA 4.0, and Wikipedia's CC BY-SA 3.0", "CC-BY-SA-4.0"],
    ["CC-BY-3.0", "CC-BY-3.0-IGO"],
    ["ODbL v1.0", "ODbL-1.0"],
    ["free for all, mit Dank", "MIT"],
  ])("%s and %s agree", async (licence, spdx) => {
    expect(await both(licence, spdx)).toEqual([]);
  });

  test.each([
    ["CC BY 4.0", "CC0-1.0", "cc-by-4.0"],
    ["CC BY 4.0", "CC-BY-NC-4.0", "cc-by-4.0"],
    ["CC BY", "CC-BY-NC-4.0", "cc-by"],
    ["CC BY 3.0", "CC-BY-4.0", "cc-by-3.0"],
    ["CC 0", "CC-BY-4.0", "cc0"],
  ])("%s and %s are told with both places", async (licence, spdx, named) => {
    const [fault, ...others] = await both(licence, spdx);
    expect(others).toEqual([]);
    const row = YAML.split("\n").findIndex((line) => line.startsWith("licence:")) + 1;
    expect(fault).toMatchObject({ level: "warning", row: LINES });
    expect(fault?.message).toMatch(new RegExp(`and licence at study\\.yaml:${row}:\\d+ says "?${named}`));
  });
});

test("words of one's own that do not name release.licence are told", async () => {
  const yaml = YAML.replace(/^licence: .*$/m, "licence: my own");
  const faults = await faultsIn({
    "study.yaml": `${yaml}release: { creators: [{ name: X }], licence: CC0-1.0 }\n`,
  });
  const [fault] = faults.filter(({ code }) => code === "two-licences");
  expect(fault?.message).toMatch(/is "?CC0-1\.0"?, and licence at study\.yaml:\d+:\d+ does not name it/);
});

test("a new vintage that no rule names is told, with what to add, where another of its register has a rule", async () => {
  const release =
    "release:\n  creators: [{ name: X }]\n  terms:\n    - { sources: [register-2021], rows: facts }\n";
  const files = added("sources", { id: "register-2024-10-13", may_redistribute: "no" });
  const faults = await faultsIn({ ...files, "study.yaml": `${YAML}${release}` });
  const told = faults.filter(({ code }) => code === "no-rule");
  expect(brief(told)).toEqual([`warning study.yaml:${LINES + 3}:18 no-rule`]);
  expect(told[0]?.message).toContain('"register-2024-10-13"');
  expect(told[0]?.mend).toContain('"register-*"');
  const free = added("sources", { id: "register-2024-10-13", may_redistribute: "yes" });
  expect(await faultsIn({ ...free, "study.yaml": `${YAML}${release}` })).not.toContainEqual(
    expect.objectContaining({ code: "no-rule" }),
  );
});
