import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sipriRtf } from "../../../src/sources/sipri/rtf.ts";
import { paragraphsOf } from "../../../src/sources/sipri/rtf-text.ts";
import { contextOf, fatesOf, frozen, hasSamples, rowsOf, rtfOf, sample, through } from "./reading.ts";

const HEAD = String.raw`{\rtf1\mac\deff2 {\fonttbl{\f20\froman Times;}}
{\stylesheet{\s224 \b\v\f20\fs20 PostScript;}}
\f20\fs40 Transfers of major weapons: Deals with deliveries or orders made for 1950 to 2022\par 
{\fs20\b Note: \b0 The \'d4No. delivered\'d5 column. \par \b Source: \b0 SIPRI Arms Transfers Database\par \b Information generated:\b0  18 February 2024\par \par }
{\b \tab recipient (R)\tab ordered\par }`;
const DEALS = String.raw`{\b France}\par{\b R:} Kazakhstan\tab (20)\tab Turret-1\tab APC turret\tab (2019)\tab 2019-2021\tab (20)\tab For 7 \'d4Arrow\'d5 APC\par{\b     } \tab\tab \tab Turret-2\tab APC turret\tab 2020\tab \tab \tab \par{\b     } Peru\tab 1\tab Turret-2\tab APC turret\tab 2020\tab 2021\tab 1\tab \par
{\b South Africa}\par{\b R:} Uzbekistan\tab ()\tab T\'9frret\tab APC turret\tab 2005\tab 2006\tab 3\tab \par{\b     } \tab\tab . .\tab Turret-9\tab APC turret\tab 2005\tab 2006\tab 3\tab \par`;
const WHOLE = `${HEAD}\n${DEALS}}`;

test("deals are read under their supplier and recipient, estimates from brackets", async () => {
  const document = rtfOf(WHOLE, "turrets.rtf");
  expect(sipriRtf.recognise(document)?.score).toBe(1);
  const { reading, found } = await through(sipriRtf, document);
  expect(reading.vintage).toBe("2024-02-18");
  expect(reading.notes[0]).toContain("1950 to 2022");
  expect(reading.notes.join()).toContain("only the file's name, turrets");
  expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1, 1]);
  expect(rowsOf(found, "transfers")).toMatchObject([
    {
      id: "sipri-fra-kaz-2019-turret-1",
      order_year_estimated: "yes",
      units_best: "20",
      units_ordered: "20",
      units_estimated: "yes",
      status: "delivered",
    },
    { id: "sipri-fra-kaz-2020-turret-2", units_best: "", units_ordered: "", status: "ordered" },
    { supplier: "ZAF", recipient: "UZB", designation: "Türret", units_ordered: "", units_estimated: "no" },
    { recipient: "UZB", designation: "Turret-9", units_ordered: "" },
  ]);
  expect(rowsOf(found, "deliveries").map((d) => [d.id, d.year])).toEqual([
    ["sipri-fra-kaz-2019-turret-1-2019-2021", "2019/2021"],
    ["sipri-zaf-uzb-2005-turret-2006", "2006"],
    ["sipri-zaf-uzb-2005-turret-9-2006", "2006"],
  ]);
  expect(reading.entries[0]?.cells.Comments).toBe("For 7 ‘Arrow’ APC");
});

test("a text cut off in the middle of a deal refuses that deal", async () => {
  const { reading } = await through(sipriRtf, rtfOf(WHOLE.slice(0, -30)));
  expect(reading.rejects).toHaveLength(1);
  expect(reading.entries).toHaveLength(4);
});

test("two registers in one text are refused", async () => {
  const text = WHOLE + WHOLE.replace("18 February 2024", "19 March 2021");
  await expect(sipriRtf.read(rtfOf(text))).rejects.toMatchObject({
    code: "two-registers",
    message: expect.stringMatching(/2024-02-18.*2021-03-19/),
  });
});

test("other RTF is not taken for a register", () => {
  expect(sipriRtf.recognise(rtfOf(String.raw`{\rtf1\ansi Dear R: sir\par}`))).toBeNull();
});

describe("text of RTF", () => {
  test("letters, signs and what is not shown", () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1251{\*\generator X;}\u1050?\u1072?z \{a\}\~b \'ca\emdash c\par}`;
    expect(paragraphsOf(text)).toEqual([{ cells: ["Каz {a} b К—c"], bold: false, ended: true }]);
  });

  test("groups without end are refused and not gone into", () => {
    expect(() => paragraphsOf("{".repeat(100_000))).toThrow("more than 500 deep");
  });

  test("never throws anything else, and is done in time that grows with the text", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "\\par ",
      "\\tab",
      "\\b",
      "\\u9?",
      "\\'e4",
      "\\'",
      "x",
      "\\*",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        for (const { cells } of paragraphsOf(pieces.join(""))) expect(cells.join("")).not.toMatch(/[{}]/);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(paragraphsOf(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(paragraphsOf("\\'e4{\\b x}\\tab ".repeat(100_000)).length).toBeGreaterThan(0);
  });
});

test("interpreting leaves the entries as they are", async () => {
  const reading = frozen(await sipriRtf.read(rtfOf(WHOLE)));
  expect(sipriRtf.interpret(reading, contextOf(null)).rejects).toEqual([]);
});

describe.skipIf(!hasSamples)("real copies (skipped where the samples are not here)", () => {
  const files = [
    ["satellites.rtf", 10],
    ["other.rtf", 199],
  ] as const;
  test.each(files)("%s", async (file, deals) => {
    const document = await sample(file);
    expect(sipriRtf.recognise(document)?.score).toBe(1);
    const { reading, found } = await through(sipriRtf, document, contextOf(null));
    expect([reading.vintage, reading.rejects, found.rejects]).toEqual(["2024-02-18", [], []]);
    expect(reading.entries).toHaveLength(deals);
    expect(fatesOf(reading, found).every((n) => n === 1)).toBe(true);
  });
});
