import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkClaims } from "../../src/claims/check.ts";
import { judgeClaims } from "../../src/claims/judge.ts";
import { readClaims } from "../../src/claims/read.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { faultsIn, WHOLE, WRONG } from "./whole-claim.ts";

const lines = WHOLE.split("\n");
/** Lines whose key is a name of somebody's own, which may be any. */
const OWN = new Set(["x", "organiser", "participant", "edition", "2004..2020", "ru"]);
/** The lines that have a key of the schema, with it and where it begins. */
const KEYS = lines.flatMap((line, row) => {
  const [, before = "", key = ""] = /^((?: |- )*)([\w.=-]+):/.exec(line) ?? [];
  return key === "" || OWN.has(key) ? [] : [{ row, key, column: before.length }];
});

/** A key as a hand may mistype it: two letters swapped, one left out, or one twice. */
const mistyped = fc
  .record({ at: fc.nat(KEYS.length - 1), letter: fc.nat(), how: fc.constantFrom("swap", "drop", "double") })
  .map(({ at, letter, how }) => {
    const { row, key, column } = KEYS[at] ?? { row: 0, key: "", column: 0 };
    const i = letter % key.length;
    const [a = "", b = ""] = [key[i], key[i + 1]];
    const typed =
      how === "swap"
        ? key.slice(0, i) + b + a + key.slice(i + 2)
        : key.slice(0, i) + (how === "double" ? a + a : "") + key.slice(i + 1);
    return { row, key, column, typed };
  })
  .filter(({ key, typed }) => typed !== "" && typed !== key && !/^[-=.]/.test(typed));

test("a claim that says everything has no fault, and each of its keys is looked at", async () => {
  expect(await faultsIn(WHOLE)).toEqual([]);
  expect(KEYS.length).toBeGreaterThan(80);
});

test("a mistyped key of a claim, wherever it is, is told at its own row and column with the keys that there are", async () => {
  await fc.assert(
    fc.asyncProperty(mistyped, async ({ row, column, key, typed }) => {
      const line = lines[row] ?? "";
      const text = lines
        .with(row, line.slice(0, column) + typed + line.slice(column + key.length))
        .join("\n");
      const faults = await faultsIn(text);
      const found = faults.filter((f) => f.row === row + 1 && f.column === column + 1);
      expect(found.map(({ level, message }) => [level, message])).toContainEqual([
        "error",
        expect.stringContaining(JSON.stringify(typed)),
      ]);
      const said = found.find(({ message }) => message.includes(JSON.stringify(typed)));
      // What is far from every key of two or three letters is told with the list alone.
      if (key.length > 3) expect(said?.mend).toContain("did you mean ");
      else expect(said?.mend).toMatch(/did you mean |write (?:one of|name=value)/);
      const { claims } = await readClaims(
        await openStudy(memoryFiles({ ...exampleFiles(), "claims/w.yaml": text })),
      );
      expect(claims.map(({ id }) => id)).not.toContain("W-1");
    }),
    { numRuns: 200 },
  );
});

test.each(WRONG)("%j written %j is told at its place", async (part, by, place, said, mend) => {
  expect(WHOLE.split(part)).toHaveLength(2);
  const faults = await faultsIn(WHOLE.replace(part, by));
  const at = faults.map((f) => ({ place: `${f.row}:${f.column}`, message: f.message, mend: f.mend }));
  expect(at).toContainEqual({
    place,
    message: expect.stringContaining(said),
    mend: expect.stringContaining(mend),
  });
});

test("a key of one's own that looks like none of a claim is a remark, told as a warning, and the claim is judged", async () => {
  const text = `${WHOLE}  coder_remark: ask again\n`;
  const [found, ...more] = await faultsIn(text);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    level: "warning",
    row: text.split("\n").length - 1,
    column: 3,
    code: "remark",
  });
  expect(found?.message).toBe('claim W-1: nothing reads "coder_remark"');
  expect(found?.mend).toContain("keep it as a remark; a claim says id, says, where");
  const study = await openStudy(memoryFiles({ ...exampleFiles(), "claims/w.yaml": text }));
  expect((await judgeClaims(study)).map(({ id }) => id)).toContain("W-1");
  expect((await faultsIn(`${WHOLE}  nt: ask again\n`)).map(({ level }) => level)).toEqual(["error"]);
  for (const key of ["doi", "url", "tag"])
    expect((await faultsIn(`${WHOLE}  ${key}: x\n`)).map(({ level }) => level)).toEqual(["warning"]);
});

test.each([
  ["relation: at-most", "printed"],
  ["value: tiv-millions", "printed"],
  ["period: 2005..2020", "question"],
])("%s beside what it belongs to is a fault, and no remark", async (line, within) => {
  const [found, ...more] = await faultsIn(`${WHOLE}  ${line}\n`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ level: "error", column: 3, code: "unknown-key" });
  expect(found?.mend).toBe(`write it within ${within}, or give it another name`);
});

describe("a claim with a fault", () => {
  const bad = `- { id: B-1, says: x, printed: { value: 1, unti: exercises }, question: { measure: count, layer: exercises, period: 2005 } }
- { id: B-2, says: x, printed: { value: 1 }, question: { measure: count, layer: exercises, from: NOBODY, period: 2005 } }
- { id: B-3, says: x, printed: { value: 1 }, question: { measure: count, layer: exercises, period: 2005 }, checks: [{ same-as: B-1 }] }
- { id: B-4, says: x, queston: { measure: count, layer: exercises, period: 2005 } }
- just a text
`;

  test("is not judged, others are, and a check against it adds no fault", async () => {
    const study = await openStudy(memoryFiles({ ...exampleFiles(), "claims/w.yaml": bad }));
    const ids = (await judgeClaims(study)).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("B-"))).toEqual(["B-3"]);
    expect((await checkClaims(study)).map(({ row, column, code }) => `${row}:${column} ${code}`)).toEqual([
      "1:44 unknown-key",
      "2:98 question",
      "4:23 unknown-key",
      "5:3 not-a-claim",
    ]);
  });
});
