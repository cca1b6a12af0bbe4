import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { lackingCodes } from "../../src/changes/lacking-codes.ts";
import type { Mapping } from "../../src/sources/generic/mapping.ts";
import { mappingFrom } from "../../src/sources/generic/mapping-from.ts";
import type { Reject } from "../../src/sources/source.ts";
import { cells, documentOf, mappingFor, readWith, short } from "../sources/generic/documents.ts";

const list = documentOf(
  "list.csv",
  {
    "": cells(`
    Exercise | Start | Participants | Kind | Status
    Green Hill | 2018-03-04 | Kazakhstan; Russia | Militry | held
    Blue Hill | 2018-04-05 | Kazakhstan; China | river crossing | held
    Grey Hill | 2018-04-06 | Kazakhstan; China | naval | called off: rain
    Red Hill | 2018-04-07 | Atlantis | naval | held`),
  },
  ",",
);
const mapping = mappingFor(list, { "new-codes": "refuse" });
const refused = async (by: Mapping) => (await readWith(by, list)).said.rejects;

/** A mapping as its file has it, with lines in place of its codes. */
function pasted(lines: readonly string[]): Mapping {
  const { codes: _, ...rest } = mapping;
  return mappingFrom(parse(`${stringify(rest)}${lines.join("\n")}\n`));
}

test("values that the codebook lacks are lines that the mapping takes as they are pasted", async () => {
  const lacking = lackingCodes(await refused(mapping), mapping);
  expect(lacking).toEqual({
    word: "Militry",
    column: "Kind",
    lines: [
      "codes:",
      "  exercise_kind:",
      '    militry: { en: "Militry" }',
      '    river-crossing: { en: "river crossing" }',
      '  status: { called-off-rain: { en: "called off: rain" } }',
    ],
  });
  const { said } = await readWith(pasted(lacking?.lines ?? []), list);
  expect(said.rejects.map(({ column }) => column)).toEqual(["Participants"]);
  expect(short(said.rows, "exercises", "kind")).toEqual(["militry", "river-crossing", "naval"]);
  expect(short(said.rows, "exercises", "status")).toEqual(["held", "held", "called-off-rain"]);
});

test("what the mapping has is among them, with its labels, and one alone takes two lines", async () => {
  const codes = { status: { "called-off-rain": { en: "called off: rain", ru: "отменено", zh: "取消" } } };
  const lines = lackingCodes(await refused({ ...mapping, codes }), { ...mapping, codes })?.lines ?? [];
  expect(lines).toContain('    called-off-rain: { en: "called off: rain", ru: "отменено", zh: "取消" }');
  expect(pasted(lines).codes.status).toEqual(codes.status);
  const one: Reject = { row: 4, column: "Status", reason: "", mend: "", text: "late" };
  expect(lackingCodes([one], mapping)?.lines).toEqual(["codes:", '  status: { late: { en: "late" } }']);
});

test("rows refused for anything else lack no code", async () => {
  const names = (await refused(mapping)).filter(({ column }) => column === "Participants");
  expect([names.length, lackingCodes(names, mapping), lackingCodes([], mapping)]).toEqual([1, null, null]);
});

test("a value that is called as what every object has is lacking too", () => {
  const one: Reject = { row: 4, column: "Status", reason: "", mend: "", text: "constructor" };
  const lines = lackingCodes([one], mapping)?.lines ?? [];
  expect(lines).toEqual(["codes:", '  status: { constructor: { en: "constructor" } }']);
});
