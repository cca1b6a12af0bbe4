import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { ChangeError } from "../../../src/changes/change-error.ts";
import { workbookBytes } from "../../../src/changes/spreadsheet/write.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { textsIn } from "../../memory-files.ts";
import { exported, studyOf, tripOf } from "./exported.ts";

const STUDIES = [
  ["the reference study", textsIn(new URL("../../../studies/central-asia/", import.meta.url))],
  ["the example", exampleFiles()],
] as const;

test.each(STUDIES)(
  "%s: the same study gives the same bytes, which read back change nothing",
  async (_, texts) => {
    const study = await studyOf(texts);
    const bytes = await workbookBytes(study, { version: "1" });
    expect(await workbookBytes(study, { version: "1" })).toEqual(bytes);
    const document = await exported(texts);
    expect(document.grids.length).toBeGreaterThan(5);
    expect(await tripOf(document, texts)).toEqual({ tables: new Map(), changes: [], rejects: [], moved: [] });
  },
);

test("any text at all comes back as it was, and so does any number", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "+1",
      "-1",
      "@a",
      "\ta",
      "\ra",
      "'a",
      "_x000D_",
      "_x0041_b",
      "constructor",
      "__proto__",
    ),
    fc.constantFrom("\ufffd", "\ufffe", "\u{1fffe}x", " a ", "a\r\nb", "2016", "007", "1-2", "TRUE", "#REF!"),
  );
  const count = fc.oneof(
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom("1.50", "007", "-0", "1e3", "0.1234567890123456789", "", "x"),
  );
  const row = fc.record({ name: cell, note: cell, troops_best: count, unheard: cell });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const named = rows.map((cells, i) => ({ id: `e${i}`, ...cells }));
      const header = ["name", "id", "note", "troops_best", "unheard"];
      const texts = { "study.yaml": "title: T", "exercises.csv": sheetText(header, named) };
      const document = await exported(texts);
      const trip = await tripOf(document, texts);
      expect(trip).toEqual({ tables: new Map(), changes: [], rejects: [], moved: [] });
      const [head, ...body] = document.grids.find((grid) => grid.name === "exercises")?.rows ?? [];
      expect(head).toEqual(["id", "name", "note", "troops_best", "unheard"]);
      expect(body.map((cells) => cells[1])).toEqual(named.map((cells) => cells.name));
      expect(body.map((cells) => cells[3])).toEqual(named.map((cells) => cells.troops_best));
    }),
    { numRuns: 60 },
  );
});

test("codes have drop-downs of the codebook, texts are typed as text, and the state is hidden", async () => {
  const texts = {
    "study.yaml": "title: T",
    "codebook.yaml":
      "a: { x: { en: X } }\nstatus:\n  held: { en: held, ru: да, zh: 是 }\n  planned: { en: planned }\n",
    "exercises.csv": "id,name,status,troops_best,forecast\ne1,=1+1,held,1200,yes\n",
  };
  const parts = unzipSync(await workbookBytes(await studyOf(texts), { version: "1" }));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<formula1>'codebook'!$B$3:$B$4</formula1>");
  expect(sheet).toContain('<formula1>"yes,no"</formula1>');
  expect(sheet).toMatch(/sqref="C2:C1001"/);
  expect(sheet).toContain('<c r="D2"><v>1200</v></c>');
  expect(sheet).toMatch(/<c r="B2" s="2" t="s">/);
  expect(sheet).toMatch(/<col min="2" [^>]*style="2"/);
  expect(sheet).not.toMatch(/<col min="4" [^>]*style/);
  expect(sheet).toContain('ySplit="1"');
  const styles = part("xl/styles.xml");
  const format = /formatCode="@"/.test(styles) ? /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] : "49";
  expect([...styles.matchAll(/<xf ([^>]*)>/g)][2]?.[1]).toContain(`numFmtId="${format}"`);
  expect(part("xl/workbook.xml")).toMatch(/name="_multivector" state="veryHidden"/);
  const { grids } = await exported(texts);
  expect(grids.find((grid) => grid.name === "codebook")?.rows).toEqual([
    ["variable", "value", "en", "ru", "zh"],
    ["a", "x", "X", "", ""],
    ["status", "held", "held", "да", "是"],
    ["status", "planned", "planned", "", ""],
  ]);
});

test("a text longer than a cell may hold is refused by row rather than cut", async () => {
  const texts = { "study.yaml": "title: T", "exercises.csv": `id,note\ne1,x\ne2,${"x".repeat(32_768)}\n` };
  const made = workbookBytes(await studyOf(texts), { version: "1" });
  const message = "exercises row 3 has in note 32768 letters where a cell of a workbook holds 32767";
  await expect(made).rejects.toThrow(new ChangeError(message, "shorten it in the CSV file"));
});
