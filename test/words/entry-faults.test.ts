import { expect, test } from "vitest";
import { faultText } from "../../src/cli/show/faults.ts";
import { checkFigures } from "../../src/figures/check.ts";
import { openStudy } from "../../src/study/study.ts";
import { entryFaults, entryHeads } from "../../src/words/catalogue/entry-faults.ts";
import { settingFaults } from "../../src/words/catalogue/setting-faults.ts";
import { faultsIn, WHOLE, WRONG } from "../claims/whole-claim.ts";
import { memoryFiles } from "../memory-files.ts";
import { exampleTexts } from "../release/handed.ts";
import { cells, KNOWN, replaced, faultsIn as settingFaultsIn } from "../study/faults.ts";

/** Claims that say what none can, besides wrong values of one that says everything. */
const BAD: readonly string[] = [
  WHOLE.replace("  question:", "  queston:"),
  `${WHOLE}  coder_remark: x\n`,
  `${WHOLE}  relation: over\n`,
  WHOLE.replace("    measure: share\n", ""),
  WHOLE.replace("    layer: exercises\n", ""),
  WHOLE.replace("      value: 0.5\n", "").replace("    value: 0.5\n", ""),
  WHOLE.replace("    attribution:\n      organiser: E", "    atribution:\n      organiser: E"),
  WHOLE.replace("      attribution: organiser\n", "      atribution: organiser\n"),
  WHOLE.replace("    attribution=participant: because", "    attribution=partcipant: because"),
  WHOLE.replace("    ru:\n", "    Russian:\n"),
  WHOLE.replace("        base: 40\n", "        bsae: 40\n"),
  WHOLE.replace("    period: 2005..2020\n    value", "    value"),
  WHOLE.replace("- id: W-1\n  says", "- says"),
  `${WHOLE}${WHOLE}`,
  "- just a text\n",
  "- [a, list]\n",
  "-\n",
  "id: X\n",
  "- { id: Z, says: z }\n",
  "- { id: Z, says: z, question: { measure: count, layer: exercises } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: cuont, layer: exercises } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: count, layer: exercizes, by: yaer } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: count, layer: exercises, from: NOBODY, value: wealth } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: count, layer: exercises, against: { from: ORL } } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: share, layer: exercises } }\n",
  "- { id: Z, says: z, open: [window], question: { measure: pagerank, layer: exercises }, readings: { damping: { much: E } } }\n",
  ...[
    "printed: { value: 44, unit: exercises }, checks: [{ grim: { base: 96 } }]",
    "printed: { value: 44 }, checks: [{ grim: { base: 96 } }]",
    "printed: { value: 0.44, unit: share, rounding: percent-0 }, checks: [{ grim: { base: 9.6 } }]",
    "printed: { value: 44, unit: exercises }, checks: [{ same-as: Y }]",
    "printed: { value: ADA }, checks: [{ same-as: Y }]",
    "printed: { value: ADA }, checks: [{ sum: { of: [Y], is: Z } }]",
    "printed: { value: 44 }, checks: [{ order: [Z, Q] }]",
    "printed: { value: 44 }, checks: [{ order: [Z] }]",
    "printed: { value: 44, unit: exercises }, checks: [{ unit: { printed: usd, source: usd } }]",
    "checks: [{ bounds: { unknowns: { x: { low: 0 } }, hold: [{ terms: { y: 1 }, value: 3 }] } }]",
  ].map(
    (more) =>
      `- { id: Z, says: z, missing: records, ${more} }\n- { id: Y, says: y, missing: records, printed: { value: 0.5, unit: share } }\n`,
  ),
  ...WRONG.map(([part, by]) => WHOLE.replace(part, by)),
];

/** What `study.yaml` of the example says, and what it must not. */
const SETTINGS: readonly (readonly [part: string, by: string])[] = [
  ["  members: [ALV, BRE, CAS, DOR]\n", ""],
  ["members: [ALV,", "members: [ALX,"],
  ["partners: [ORL", "partners: [OLR"],
  ["partners: [ORL", "partners: [ALV"],
  ["partners: [ORL", "partners: [ORL, ORL"],
  ["languages: [en,", "languages: [x,"],
  ["partners: [", "title2: x\npartners: ["],
  ["partners: [", "langauges: [en]\npartners: ["],
  ["year: 2021\nlicence", "year: May 2021\nlicence"],
  ["source: review-2021", "source: review-2022"],
  ["  - id: invented-review-2021\n    title", "  - title"],
  ["vesperian: [VES]", "vesperian: [VES, ODC]"],
  ["vesperian: [VES]", "vesperian: VES"],
  ["mirelian: [MIR, LSF]", "mirelian: [MIR]"],
  ["orlavian: [ORL, ODC]\n    vesperian: [VES]", "orlavian: [ORL]\n    vesperian: [VES, ODC]"],
  ["conventions: { vintage: register }", "conventions: { composits: parts, status: hold }"],
  ["conventions: { vintage: register }", "conventions: { half-life: -7, grouping: blocs }"],
  ["conventions: { vintage: register }", "conventions: { vintage: registre }"],
  ["  region: { en", "  regoin: { en"],
  ["    states-alone: { en: states", "    states-alnoe: { en: states"],
  ["    states-alone:\n      orlavian: { en", "    states-alnoe:\n      orlavian: { en"],
  ["      vesperian: { en: Vesperia, ru: Весперия", "      vesperian: { en: Vesperia, x: Весперия"],
  ["internal: [leads]", "intrenal: [leads]"],
  ["internal: [leads]", "internal: leads"],
  ["internal: [leads]", 'internal: [laeds, exercises.nmae, exercises.id, "*.actor", "claims:LX-99", "a b"]'],
  [
    "internal: [leads]",
    'internal: ["sources:review-2021", "values:x", values.note]\n  public: [values.note, leads]',
  ],
  ["creators: [{ name: Makers of the Lakes (invented) }]", "creators: []"],
  ["creators: [{ name: Makers", "creators: [{ nmae: Makers"],
  ["(invented) }]\n  licence", "(invented), type: organization, orcid: 1 }]\n  licence"],
  ["(invented) }]\n  licence", "(invented), type: organisation, orcid: 0000-0002-1825-0097 }]\n  licence"],
  ["  licence: CC0-1.0", "  licence: CC BY 4.0"],
  ["  licence: CC0-1.0", "  licence: CC-BY-4.0"],
  ["internal: [leads]", "internal: [leads]\n  terms: no"],
  [
    "internal: [leads]",
    "internal: [leads]\n  terms:\n    - { sources: [nobody], rows: opne }\n    - { sources: [], rows: open, below: 0.1 }\n    - { sources: [register-2021], rows: excerpt, of: many, counts: x, atribution: y }\n    - { sources: [register-2021], rows: facts }\n    - x",
  ],
];

test("every fault of study.yaml is told in Russian and in Chinese throughout", async () => {
  const faults = await Promise.all([
    settingFaultsIn({ "study.yaml": "" }, KNOWN),
    ...SETTINGS.map(([part, by]) => settingFaultsIn(replaced("study.yaml", part, by), KNOWN)),
    settingFaultsIn(
      cells("sources", "register-2021", { terms: "an excerpt under 10 %", may_redistribute: "yes" }),
    ),
  ]);
  const told = faults.flatMap((found, i) => {
    const own = found.filter(({ file, code }) => file === "study.yaml" || code === "terms");
    expect(own, SETTINGS[i - 1]?.join(" → ")).not.toEqual([]);
    return own;
  });
  for (const lang of ["ru", "zh"] as const)
    expect(told.filter((f) => isLeft(lang, `${f.message}; ${f.mend}`))).toEqual([]);
});

test("every fault of a claim is told in Russian and in Chinese throughout", async () => {
  const faults = (await Promise.all(BAD.map(faultsIn))).flat();
  expect(faults.length).toBeGreaterThan(BAD.length);
  for (const lang of ["ru", "zh"] as const)
    expect(faults.filter((f) => isLeft(lang, `${f.message}; ${f.mend}`))).toEqual([]);
});

test("why a figure cannot be asked, and what it lacks, is told in Russian and in Chinese throughout", async () => {
  const figure = (id: string, kind: string, more: string) =>
    `- { id: ${id}, kind: ${kind}, title: { en: T }, ${more} }\n`;
  const question = "question: { measure: count, layer: exercises, to: region, period: 2000..2010";
  const files = memoryFiles({
    ...exampleTexts(),
    "figures/a.yaml": figure("a", "area", `${question}, by: year }`),
    "figures/b.yaml": figure("b", "slope", `${question} }, claims: [NONE-1]`),
    "figures/c.yaml": `${figure("c", "bars", "question: { measure: count, layer: exercises, period: 1801, by: year }")}${figure("d", "matrix", `${question} }`)}`,
  });
  const faults = (await checkFigures(await openStudy(files))).filter(({ file }) => /[abc]\.yaml/.test(file));
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["figure", "empty-figure", "no-title"]));
  expect(faults.length).toBeGreaterThan(6);
  for (const lang of ["ru", "zh"] as const)
    expect(faults.filter((f) => isLeft(lang, `${f.message}; ${f.mend}`))).toEqual([]);
});

/** Figures with faults of every sort in what their file says. */
const ODD_FIGURES = `
- { kind: barz }
- { id: [a], title: { en: A }, kind: [bars], question: x }
- { id: A b, title: { en: A }, kind: bars }
- { id: third, title: { en: A }, kind: bars }
- { id: fourth, title: { en: A }, kind: bars }
- id: odd
  kind: dumbbell
  title: [T]
  question: { measure: count, layer: exercises, from: NOBODY, to: NOBODY, where: { status: hled } }
  series: group
  columns: { values: group, rest: yes }
  panels: { field: colour, values: [] }
  against: 2001
  border-view: 2016-13-01
  facilities: maybe
  claims: [LX-1, LX-1, 7, [x]]
- id: odder
  kind: dumbbell
  title: { en: T }
  question: { measure: count, layer: exercises, to: regoin }
  series: { field: to, values: group }
  columns: { field: to, values: layers }
  panels: { field: from, values: layers }
  claims: [LX-99]
- id: empty
  kind: bars
  title: { en: T }
  question: { measure: count, layer: exercises, by: year, where: { status: hled } }
`;

test("what a figure says wrongly is told in Russian and in Chinese throughout", async () => {
  const files = memoryFiles({ ...exampleTexts(), "figures/odd.yaml": ODD_FIGURES });
  const faults = (await checkFigures(await openStudy(files))).filter(
    ({ file }) => file === "figures/odd.yaml",
  );
  expect(faults.length).toBeGreaterThan(30);
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(/ and \d+ more$/));
  for (const lang of ["ru", "zh"] as const)
    expect(
      faults.map((f) => `${f.message}; ${f.mend}`).filter((text) => isLeft(lang, text)),
      lang,
    ).toEqual([]);
});

/** Whether something of a fault is left in English. */
function isLeft(lang: "ru" | "zh", english: string): boolean {
  const told = faultText(lang, english);
  // What files hold, commands, and what is to be written are the same in each language.
  const bare = told.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|\{[^{}]*\}|docs\/\S+/g, "");
  return told === english || /[a-z]{2,} [a-z]{2,}|\band \d+ more\b/.test(bare);
}

test("what is to be typed is the same in each language", () => {
  const example = "{ value: 0.46, unit: share, rounding: percent-0 }";
  for (const lang of ["ru", "zh"] as const) {
    const told = (english: string) => faultText(lang, english);
    expect(told("write it without quotation marks: 0.5")).toMatch(/0\.5$/);
    expect(told("write a list: [0.5, 1.5]")).toMatch(/\[0\.5, 1\.5\]$/);
    expect(told(`take the check out, or print a share as such: ${example}`)).toContain(example);
    expect(told('grim cannot be run on {"base":40.5}')).toContain('{"base":40.5}');
    expect(told('bounds cannot be run on {"whole":true,"low":0.5,"hold":[{"value":1.5}]}')).toContain(
      '"low":0.5',
    );
  }
});

test("every pattern fills the same places in each language", () => {
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [en, ru, zh] of [...entryHeads, ...entryFaults, ...settingFaults])
    expect([places(ru), places(zh)]).toEqual([places(en), places(en)]);
});
