import { describe, expect, test } from "vitest";
import type { Files } from "../../src/model/files.ts";
import { checkStudy } from "../../src/study/check.ts";
import { openStudy, StudyError } from "../../src/study/study.ts";
import {
  added,
  brief,
  cells,
  faultsIn,
  nextRow,
  type Patch,
  patched,
  place,
  replaced,
  textOf,
} from "./faults.ts";

const said = async (patch: Patch) => brief(await faultsIn(patch));
const bytes = (text: string, width: 1 | 2) =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      width === 1 ? [c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );

describe("the bytes of a table", () => {
  test("a byte order mark is a warning, and the table is read", async () => {
    expect(await said({ "exercises.csv": `\ufeff${textOf("exercises.csv")}` })).toEqual([
      "warning exercises.csv byte-order-mark",
    ]);
  });
  test("CRLF is no fault, a mixture of line ends is a warning", async () => {
    const crlf = textOf("series.csv").replaceAll("\n", "\r\n");
    expect(await said({ "series.csv": crlf })).toEqual([]);
    expect(await said({ "series.csv": crlf.replace("\r\n", "\n") })).toEqual([
      "warning series.csv mixed-line-ends",
    ]);
    expect(await said({ "series.csv": textOf("series.csv").replaceAll("\n", "\r") })).toEqual([]);
  });
  test("a line feed inside a quoted cell does not mix line ends", async () => {
    const crlf = textOf("series.csv").replaceAll("\n", "\r\n");
    expect(await said({ "series.csv": `${crlf}x,X,,"one\ntwo"\r\n` })).toEqual([]);
  });
  test.each([
    ["UTF-16LE with its mark", Uint8Array.from([255, 254, ...bytes(textOf("series.csv"), 2)])],
    ["windows-1251", bytes("id,name,names,note\nx,\u00d1\u00ee\u00f2\u00f0,,\n", 1)],
    [
      "GB18030",
      Uint8Array.from([...bytes("id,name,names,note\nx,", 1), 0xba, 0xcd, 0xc6, 0xbd, ...bytes(",,\n", 1)]),
    ],
  ])("%s is not UTF-8, and the other tables are checked all the same", async (_, content) => {
    const patch = { "leads.csv": content, ...cells("exercises", 0, { start: "never" }) };
    expect(await said(patch)).toEqual([
      `error ${place("exercises", 0, "start")} not-a-date`,
      "error leads.csv not-utf8",
    ]);
  });
  test("a table that cannot be read does not make every reference to it dangle", async () => {
    expect(await said({ "actors.csv": Uint8Array.from([255, 254, 0]) })).toEqual([
      "error actors.csv not-utf8",
    ]);
  });
  test("NUL is an error with its row", async () => {
    const [first] = await said(cells("series", 2, { note: "a\0b" }));
    expect(first).toBe("error series.csv:4 nul");
  });
  test("UTF-16 without its mark is full of NUL", async () => {
    expect(await said({ "leads.csv": bytes(textOf("leads.csv"), 2) })).toContain("error leads.csv:1 nul");
  });
  test("an empty table needs its header", async () => {
    expect(await said({ "leads.csv": "" })).toEqual(["error leads.csv:1 empty-file"]);
    expect(await said({ "leads.csv": "id,name\n" })).toEqual([]);
  });
});

describe("the rows of a table", () => {
  test.each<[string, string, string]>([
    ["an unclosed quote", 'x,"X,,\n', "error series.csv:7:2 unclosed-quote"],
    ["too many cells", "x,X,,,,\n", "error series.csv:7 cell-count"],
    ["too few cells", "x,X\n", "error series.csv:7 cell-count"],
    ["a blank line", "\n", "error series.csv:7 blank-row"],
    ["a row of commas", ",,,\n", "error series.csv:7 blank-row"],
  ])("%s", async (_, row, fault) => {
    const all = await said({ "series.csv": textOf("series.csv") + row });
    expect(all).toContain(fault);
    expect(all.filter((f) => !f.endsWith("cell-count"))).toHaveLength(fault.endsWith("cell-count") ? 0 : 1);
  });
  test("a missing id, a repeated id, an id that two tables share", async () => {
    expect(await said(cells("series", 1, { id: "" }))).toContain(`error ${place("series", 1, "id")} no-id`);
    expect(await said(added("exercises", { id: "eagle-rock-2005" }))).toEqual([
      `error ${place("exercises", nextRow("exercises"), "id")} duplicate-id`,
    ]);
    expect(await said(cells("training", "ves-dor-course", { id: "deal-02" }))).toEqual([
      `error ${place("training", "ves-dor-course", "id")} duplicate-id`,
    ]);
  });
  test("an id that would split a list", async () => {
    expect(await said(cells("searches", 0, { id: "a;b" }))).toEqual([
      `error ${place("searches", 0, "id")} not-an-id`,
    ]);
  });
});

describe("the columns of a table", () => {
  test.each<[string, string, string, string, RegExp]>([
    ["unknown, with the nearest name", "leads", "place,", "plcae,", /place/],
    ["coordinates", "facilities", "district,", "lat,", /district|precision/],
  ])("%s", async (_, table, from, to, mend) => {
    const faults = await faultsIn(replaced(`${table}.csv`, from, to));
    expect(faults.every((f) => f.level === "warning" && f.row === 1)).toBe(true);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.mend).toMatch(mend);
  });
  test("what an unknown column holds is kept", async () => {
    const study = await openStudy(await patched(replaced("leads.csv", "place,", "plcae,")));
    expect((await study.sheet("leads")).column("plcae")).toContain("Alvar crossing");
  });
  test("without an id column, without a name, twice the same name", async () => {
    expect(await said(replaced("leads.csv", "id,", "key,"))).toContain("error leads.csv:1 missing-column");
    expect(await said(replaced("exercises.csv", ",start,", ",strt,"))).toContainEqual(
      expect.stringMatching(/^error exercises\.csv:1:\d+ missing-column$/),
    );
    expect(await said(replaced("exercises.csv", ",start,", ",when it was,"))).toContain(
      "error exercises.csv:1 missing-column",
    );
    expect(await said(replaced("training.csv", ",provider,", ",giver,"))).toContain(
      "error training.csv:1 missing-column",
    );
    expect(await said(replaced("leads.csv", "place,", ","))).toEqual([
      `error ${place("leads", -1, "place")} unnamed-column`,
    ]);
    expect(await said(replaced("leads.csv", ",note", ",place"))).toEqual([
      `error ${place("leads", -1, "note")} repeated-column`,
    ]);
  });
});

describe("the files of a study", () => {
  test("a table that others refer to is missing: one fault, not one for every row", async () => {
    expect(await said({ "transfers.csv": null, "judgements.csv": null })).toEqual([
      "error transfers.csv missing-file",
    ]);
    const all = await said({ "actors.csv": null });
    expect(all.filter((f) => f === "error actors.csv missing-file")).toHaveLength(1);
    expect(all.filter((f) => f.endsWith("dangling-reference"))).toEqual([]);
  });
  test("participants without any activities", async () => {
    const none = { "exercises.csv": null, "operations.csv": null, "facilities.csv": null };
    expect(await said({ ...none, "values.csv": null, "judgements.csv": null })).toEqual([
      "error exercises.csv missing-file",
    ]);
  });
  test("no codebook, or one that is no YAML", async () => {
    expect(await said({ "codebook.yaml": null })).toEqual(["error codebook.yaml missing-file"]);
    expect((await said({ "codebook.yaml": "a: [b" }))[0]).toMatch(/^error codebook.yaml:\d+:\d+ yaml$/);
  });
  test("a table that nothing reads", async () => {
    const [fault] = await faultsIn({ "exercise.csv": "id\n" });
    expect(fault?.code).toBe("unknown-table");
    expect(fault?.mend).toContain("exercises");
  });
  test("what figure writes where it is called is no table, since its caption stands beside it", async () => {
    const drawn = { "by-year.csv": "id\n", "by-year.receipt.csv": "id\n" };
    expect(await said({ ...drawn, "by-year.ru.caption.txt": "By year\n" })).toEqual([]);
    expect(await said(drawn)).toHaveLength(2);
  });
  test("no study.yaml, or one that is no YAML, is said on opening", async () => {
    await expect(patched({ "study.yaml": null }).then(openStudy)).rejects.toThrow(StudyError);
    await expect(patched({ "study.yaml": "a: [b" }).then(openStudy)).rejects.toThrow(StudyError);
  });
  test("files that refuse to be read are faults", async () => {
    const good = await patched({});
    const refusing: Files = {
      list: good.list,
      read: async (path) => {
        if (path === "sources.csv" || path === "codebook.yaml") throw new Error("EACCES");
        return good.read(path);
      },
    };
    expect(brief(await checkStudy(await openStudy(refusing)))).toEqual([
      "error codebook.yaml unreadable",
      "error sources.csv unreadable",
    ]);
  });
});
