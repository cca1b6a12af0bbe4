import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "../../src/changes/apply.ts";
import { chosen } from "../../src/changes/choose.ts";
import { type Import, type ImportOptions, importOf } from "../../src/changes/import.ts";
import { namesIn } from "../../src/changes/names.ts";
import type { Question } from "../../src/model/question.ts";
import { checkStudy } from "../../src/study/check.ts";
import { openStudy } from "../../src/study/study.ts";
import { rowsOf, withRows } from "../edit-sheet.ts";
import { memoryFiles, type Texts, textsIn } from "../memory-files.ts";
import { asked, datasetIn } from "../questions/asking.ts";
import { uploadOf } from "../sources/file/uploads.ts";
import { opened } from "../sources/sipri/reading.ts";

const STUDY: Texts = {
  "study.yaml": `title: The Lakes
region: { name: the Lakes, members: [ADA, BEL] }
partners: [POL, QUA]
conventions: { vintage: sipri }
`,
  "codebook.yaml": `actor_kind:
  state: { en: state }
status:
  held: { en: held }
`,
  "actors.csv":
    "id,kind,name\nADA,state,Adania\nBEL,state,Belmark\nPOL,state,Polia\nQUA,state,Quaria\nunknown,state,not named\n",
  "claims/arms.yaml": `- id: A-share
  says: Polia supplied 75 % of the volume
  printed: { value: 0.75, unit: share, rounding: percent-0 }
  question: { measure: share, layer: transfers, from: POL, to: region, period: 2011..2020, value: tiv-millions }
- id: A-rank
  says: Polia is first
  printed: { value: 1, unit: place }
  question: { measure: rank, layer: transfers, from: POL, to: region, period: 2011..2020, value: tiv-millions }
- id: A-growth
  says: Volumes fell
  printed: { value: -20, unit: tiv-millions }
  question: { measure: change, layer: transfers, to: region, period: 2016..2020, against: { period: 2011..2015 }, value: tiv-millions }
- id: A-exercises
  says: No exercise was held
  printed: { value: 0, unit: exercises }
  question: { measure: count, layer: exercises, to: region, period: 2011..2020 }
`,
};

const HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";
const above = (day: string) =>
  `Transfers of major conventional arms from All countries to All countries . Deals with deliveries or orders made for year range '2010' to '2020'\nData generated: ${day} 2:29:20 PM\n\n`;

/** Deliveries in one line each: deal, supplier, recipient, designation, order year, units, year of delivery, volume. */
const ROWS = `1 Polia Adania Tank 2010 5 2011 20
1 Polia Adania Tank 2010 5 2012 10
2 Quaria Belmark Jet 2011 2 2013 7
3 Polia Peru Gun 2011 2 2013 8
4 France Belmark Gun 2012 2 2014 3
5 Polia Adania Radar 2015 1 2016 0.5`;

/** A flat register as it is published. */
function flat(rows: string, day = "18 May 2024"): string {
  const lines = rows.split("\n").map((row) => {
    const [deal, from, to, what, ordered, units, year, tiv] = row.split(" ");
    return `${deal},${from},${to},${what},towed gun,Artillery,${ordered},No,${units},No,${year},No,New,1,0.5,${tiv},No`;
  });
  return `${above(day)}${HEADER}\n${lines.join("\n")}\n`;
}

/** The same deals in the shape of one row a deal. */
const SEMI_HEADER =
  "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";
function semi(day: string): string {
  const deals = [
    "Adania,Polia,2010,,10,,Tank,towed gun,10,,2011; 2012,New,,3,30,30",
    "Belmark,Quaria,2011,,2,,Jet,towed gun,2,,2013,New,,3.5,7,7",
    "Peru,Polia,2011,,2,,Gun,towed gun,2,,2013,New,,4,8,8",
    "Belmark,France,2012,,2,,Gun,towed gun,2,,2014,New,,1.5,3,3",
    "Adania,Polia,2015,,1,,Radar,towed gun,1,,2016,New,,0.5,0.5,0.5",
  ];
  return `${above(day)}${SEMI_HEADER}\n${deals.join("\n")}\n`;
}

const platform = {
  today: "2026-05-18",
  sha256: async (upload: { chunks(): AsyncIterable<Uint8Array> }) => {
    const hash = createHash("sha256");
    for await (const piece of upload.chunks()) hash.update(piece);
    return hash.digest("hex");
  },
  spool: () => Promise.reject(new Error("no spool is needed")),
  progress: () => undefined,
};

interface After {
  readonly made: Import;
  readonly texts: Texts;
}

/** Imports a file into a study and writes it. */
async function imported(
  texts: Texts,
  file: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<After> {
  const files = memoryFiles(texts);
  const study = await openStudy(files);
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const document = await opened(bytes, "register.csv");
  const told = chosen(document, undefined);
  if (told === null) throw new Error("the file is of no source");
  const source = { source: told.source, evidence: told.recognised.evidence };
  const all: ImportOptions = { scope: "region", fill: {}, dropGone: false, ...options };
  const upload = uploadOf(bytes, "register.csv");
  const made = await importOf(study, upload, document, source, await namesIn(study), all, platform);
  const change = await written(study, upload, made, platform);
  await files.commit(change?.files ?? new Map());
  return { made, texts: await textsOf(files, texts, change?.files.keys() ?? []) };
}

async function textsOf(files: ReturnType<typeof memoryFiles>, old: Texts, changed: Iterable<string>) {
  const texts: Record<string, string> = {};
  for (const path of new Set([...Object.keys(old), ...changed])) {
    const bytes = await files.read(path);
    if (bytes !== null) texts[path] = new TextDecoder().decode(bytes);
  }
  return texts;
}

/** Several files, one import after the other. */
async function studyWith(...files: readonly string[]): Promise<Texts> {
  let texts = STUDY;
  for (const file of files) texts = (await imported(texts, file)).texts;
  return texts;
}

async function volume(texts: Texts, more: Partial<Question> = {}): Promise<unknown> {
  const question = { measure: "sum", layer: "transfers", to: "region", value: "tiv-millions", ...more };
  return asked(await datasetIn(texts), question);
}

async function errorsIn(texts: Texts): Promise<readonly string[]> {
  const faults = await checkStudy(await openStudy(memoryFiles(texts)));
  return faults.filter((f) => f.level === "error").map((f) => `${f.file}:${f.row} ${f.message}`);
}

const cellOf = (texts: Texts, table: string, id: string, field: string) =>
  rowsOf(texts[`${table}.csv`] ?? "").find((r) => r.id === id)?.[field];

/** A study in which a person has written over one cell of a row. */
const edited = (texts: Texts, table: string, id: string, cells: Readonly<Record<string, string>>) =>
  withRows(texts, table, (row) => (row.id === id ? cells : null));

describe("a flat register into a study without arms", () => {
  test("every row is taken or ignored by name, with the actors, the source and the codes that they need", async () => {
    const { made, texts } = await imported(STUDY, flat(ROWS));
    expect(made.rows).toEqual({ read: 6, taken: 5, ignored: 1, refused: 0 });
    expect(made.ignored).toEqual([{ reason: "recipient outside the Lakes", rows: 1 }]);
    expect(made.changes.tables).toEqual({
      transfers: { new: 4 },
      deliveries: { new: 5 },
      actors: { new: 1 },
      sources: { new: 1 },
    });
    expect(await volume(texts)).toBe(40.5);
    expect(cellOf(texts, "actors", "FRA", "name")).toBe("France");
    expect(cellOf(texts, "sources", "sipri-register-2024-05-18", "may_redistribute")).toBe("no");
    expect(texts["codebook.yaml"]).toMatch(/^status:\n {2}held: .*\n {2}delivered: \{ en: "delivered"/m);
    expect(await errorsIn(texts)).toEqual([]);
  });

  test("a supplier that partners of the study lack is told, and study.yaml stays as it is", async () => {
    const { made } = await imported(STUDY, flat(ROWS));
    expect(made.notes.filter((note) => note.includes("partners of study.yaml")).join()).toContain(
      ": FRA (1);",
    );
    expect([...made.files.keys()]).not.toContain("study.yaml");
  });

  test("with all actors in scope nothing is ignored", async () => {
    const { made } = await imported(STUDY, flat(ROWS), { scope: "all" });
    expect(made.rows).toEqual({ read: 6, taken: 6, ignored: 0, refused: 0 });
  });

  test("the record has hash, vintage, counts and what was refused", async () => {
    const { texts } = await imported(STUDY, flat(`${ROWS}\n6 Polia Atlantis Boat 2015 1 2016 2`));
    const record = texts["imports/0001-sipri-flat.yaml"] ?? "";
    expect(record).toMatch(/sha256: [0-9a-f]{64}\n/);
    expect(record).toContain("vintage: 2024-05-18\n");
    expect(record).toContain("rows:\n  read: 7\n  taken: 5\n  ignored: 1\n  refused: 1\n");
    expect(rowsOf(texts["imports/0001-sipri-flat/rejects.csv"] ?? "")).toMatchObject([
      { row: "11", column: "Recipient", text: "Atlantis" },
    ]);
  });

  test("whatever stands in its rows, taken, ignored and refused add up to the rows read", async () => {
    const cell = fc.oneof(
      fc.constantFrom("", "0", "No", "2013", "1.5", "Adania", "Peru", "?", "1;2"),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[",\r\n]/g, " ")),
    );
    const good = fc.constantFrom(...flat(ROWS).trimEnd().split("\n").slice(-6));
    const spoilt = fc.tuple(good, fc.nat(16), cell).map(([row, at, text]) => {
      const cells = row.split(",");
      cells[at] = `"${text}"`;
      return cells.join(",");
    });
    const cut = fc.tuple(good, fc.integer({ min: 4, max: 60 })).map(([row, n]) => row.slice(0, n));
    await fc.assert(
      fc.asyncProperty(
        good,
        fc.array(fc.oneof({ weight: 3, arbitrary: spoilt }, good, cut), { maxLength: 12 }),
        async (first, more) => {
          const rows = [first, ...more];
          const { made } = await imported(STUDY, `${above("18 May 2024")}${HEADER}\n${rows.join("\n")}\n`);
          const { read, taken, ignored, refused } = made.rows;
          const passed = Object.values(made.passed).reduce((n, of) => n + of, 0);
          expect(taken + ignored + refused).toBe(read);
          expect(read + passed).toBe(rows.length + 4);
          expect(new Set(made.rejects.map((r) => r.row)).size).toBe(refused);
          expect(made.ignored.reduce((n, of) => n + of.rows, 0)).toBe(ignored);
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe("the same register again", () => {
  test("the same file is a no-op", async () => {
    const { made } = await imported(await studyWith(flat(ROWS)), flat(ROWS));
    expect(made.files.size).toBe(0);
    expect(made.changes.unchanged).toBe(9);
    expect(made.moves).toEqual([]);
  });

  test("columns in another order and under other headings update, and nothing is there twice", async () => {
    const names: Readonly<Record<string, string>> = {
      "SIPRI AT Database ID": "Deal ID",
      "Order date": "Order year",
      "TIV delivery values": "TIV delivered",
    };
    const turned = flat(ROWS.replace("2016 0.5", "2016 0.75"))
      .trimEnd()
      .split("\n")
      .map((line, i) => {
        if (i < 3) return line;
        const cells = line.split(",").map((cell) => names[cell] ?? cell);
        return [...cells.slice(9), ...cells.slice(0, 9)].join(",");
      });
    const { made, texts } = await imported(await studyWith(flat(ROWS)), `${turned.join("\n")}\n`);
    expect(made.changes).toMatchObject({ new: 0, changed: 2, unchanged: 8 });
    expect(made.changes.rows.map((r) => [r.id, r.cells.map((c) => [c.field, c.old, c.new])])).toEqual([
      ["sipri-5-2016", [["tiv_millions", "0.5", "0.75"]]],
      [expect.any(String), [["hash", expect.any(String), expect.any(String)]]],
    ]);
    expect(await volume(texts)).toBe(40.75);
  });

  test("rows in any order are a no-op, two deliveries of one deal and year among them", async () => {
    const rows = `${ROWS}\n1 Polia Adania Tank 2010 3 2012 4`.split("\n");
    const study = await studyWith(flat(rows.join("\n")));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (mixed) => {
        const { made } = await imported(study, flat(mixed.join("\n")));
        expect([...made.files.keys()]).toEqual([]);
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});

test("the same exercises again are a no-op, their series among them, and only one that is gone is told so", async () => {
  const head =
    "MMEID,Ex_Name,Series_Name,Location,StartDate,EndDate,CPX,Air,Land,Sea,Warfighting,Peacekeeping,Humanitarian,StateA,StateB";
  const nugget = "mme1,Nugget 95,Nugget,Fort Polk,8/6/95,8/28/95,0,0,1,0,0,1,0,Adania,Polia";
  const osprey = "mme2,Osprey 96,Osprey,Camp Lejeune,8/12/96,8/30/96,0,0,1,0,0,1,0,Belmark,Polia";
  const both = `${head}\n${nugget}\n${osprey}\n`;
  const study = await studyWith(both);
  expect(rowsOf(study["series.csv"] ?? "").map((s) => s.id)).toEqual(["nugget", "osprey"]);
  const { made } = await imported(study, both);
  expect(made.files.size).toBe(0);
  expect(made.changes.tables).toEqual({
    exercises: { unchanged: 2 },
    participants: { unchanged: 4 },
    series: { unchanged: 2 },
  });
  const damaged = `${nugget}\nmme3,Nugget 96,Nugget,Fort Polk,8/6/96,8/28/96,0,0,1,0,0,1,0,Adania,Polia\n`;
  const held = await imported(study, `${head}\n${damaged}`);
  const refused = await imported(held.texts, `${head}\n${damaged.replace("8/6/96", "")}`, { dropGone: true });
  expect(refused.made.rows.refused).toBe(1);
  expect(refused.made.changes.gone).toBe(0);
  const less = await imported(study, `${head}\n${nugget}\n`);
  expect(less.made.changes.rows.map((r) => [r.table, r.id, r.kind])).toEqual([
    ["exercises", "mme-2", "gone"],
    ["participants", expect.stringContaining("mme-2 · BEL"), "gone"],
    ["participants", expect.stringContaining("mme-2 · POL"), "gone"],
    ["series", "osprey", "gone"],
  ]);
});

describe("two vintages", () => {
  const NEWER = flat(ROWS.replace("2011 20", "2011 25").replaceAll("Radar", "Radar-2"), "3 Jan 2025");

  test("a newer one takes over the register's rows", async () => {
    const { made, texts } = await imported(await studyWith(flat(ROWS)), NEWER);
    expect(made.changes.tables.transfers).toEqual({ confirmed: 3, changed: 1 });
    expect(made.changes.tables.deliveries).toEqual({ confirmed: 4, changed: 1 });
    expect(await volume(texts)).toBe(45.5);
    expect(new Set(rowsOf(texts["transfers.csv"] ?? "").map((r) => `${r.register} ${r.vintage}`))).toEqual(
      new Set(["sipri 2025-01-03"]),
    );
    expect(made.notes.join()).toContain("the study holds the vintage 2024-05-18; this one takes its place");
    expect(await errorsIn(texts)).toEqual([]);
  });

  test("an older one stands beside under a name of its own, and no default number moves", async () => {
    const study = await studyWith(NEWER);
    const { made, texts } = await imported(study, flat(ROWS));
    expect(made.recognised.register).toBe("sipri-2024-05-18");
    expect(made.changes).toMatchObject({ changed: 0, confirmed: 0, gone: 0 });
    expect(made.moves).toEqual([]);
    expect(await volume(texts)).toBe(await volume(study));
    expect(await volume(texts, { conventions: { vintage: "sipri-2024-05-18" } })).toBe(40.5);
    expect(await errorsIn(texts)).toEqual([]);
    expect((await imported(texts, flat(ROWS))).made.files.size).toBe(0);
  });

  test("a newer one can be kept beside by name", async () => {
    const { made, texts } = await imported(await studyWith(flat(ROWS)), NEWER, { register: "mine" });
    expect(made.changes.tables.transfers).toEqual({ new: 4 });
    expect(await volume(texts)).toBe(40.5);
    expect(await volume(texts, { conventions: { vintage: "mine" } })).toBe(45.5);
  });

  test("whom its query was for stands with its source, and two queries of one day are two sources", async () => {
    const asked = (query: string) =>
      flat(ROWS.split("\n").slice(0, 2).join("\n"), "17 Sep 2022").replace(
        "from All countries to All countries",
        query,
      );
    const { made, texts } = await imported(await studyWith(NEWER), asked("from Polia to All countries"));
    expect(made.recognised.as).toBe("sipri-register-pol-2022-09-17");
    expect(cellOf(texts, "sources", made.recognised.as, "asked_from")).toBe("POL");
    expect(cellOf(texts, "sources", "sipri-register-2025-01-03", "asked_from")).toBe("");
    expect(await errorsIn(texts)).toEqual([]);
    const other = await imported(texts, asked("from All countries to Adania"));
    expect(cellOf(other.texts, "sources", "sipri-register-to-ada-2022-09-17", "asked_to")).toBe("ADA");
    const untold = await imported(texts, asked("from Nowhere to All countries"));
    expect(untold.made.notes.join()).toContain(
      'not known by name, "Nowhere": say it in asked_from of sources.csv',
    );
  });

  test("a name of its own that hides whose vintage it is is told", async () => {
    const { made } = await imported(await studyWith(flat(ROWS)), NEWER, { register: "mine" });
    expect(made.notes.join()).toContain("under the name sipri-2025-01-03 the two are vintages of one");
  });

  test("rows that are gone are listed and stay; they go where that is asked for", async () => {
    const less = flat(
      ROWS.split("\n")
        .filter((r) => !r.startsWith("4"))
        .join("\n"),
      "3 Jan 2025",
    );
    const study = await studyWith(flat(ROWS));
    const kept = await imported(study, less);
    expect(kept.made.changes.rows.filter((r) => r.kind === "gone").map((r) => r.id)).toEqual([
      "sipri-4",
      "sipri-4-2014",
    ]);
    expect(await volume(kept.texts)).toBe(40.5);
    const dropped = await imported(study, less, { dropGone: true });
    expect(cellOf(dropped.texts, "transfers", "sipri-4", "id")).toBeUndefined();
    expect(await volume(dropped.texts)).toBe(37.5);
    expect(await errorsIn(dropped.texts)).toEqual([]);
  });

  test("a deal that is gone goes with its deliveries, though it was ordered before the file's first delivery", async () => {
    const less = flat(
      ROWS.split("\n")
        .filter((r) => !r.startsWith("1"))
        .join("\n"),
      "3 Jan 2025",
    );
    const wide = `${less}${flat("9 Quaria Belmark Boat 2009 1 2011 1").trimEnd().split("\n").at(-1)}\n`;
    const { texts } = await imported(await studyWith(flat(ROWS)), wide, { dropGone: true });
    expect(rowsOf(texts["deliveries.csv"] ?? "").filter((r) => r.deal === "sipri-1")).toEqual([]);
    expect(cellOf(texts, "transfers", "sipri-1", "id")).toBeUndefined();
  });

  test("a delivery that moved to another year of its deal moves, and is not there twice", async () => {
    const moved = flat(ROWS.replace("2012 10", "2013 10"), "3 Jan 2025");
    const { texts } = await imported(await studyWith(flat(ROWS)), moved);
    expect(await volume(texts)).toBe(40.5);
    expect(await volume(texts, { period: "2012" })).toBe(0);
  });

  test.each([false, true])("a row that was refused takes nothing away (drop gone: %s)", async (dropGone) => {
    const damaged = ROWS.replace("2012 10", "2012 1O").replace("Belmark Jet", "Atlantis Jet");
    const { made, texts } = await imported(await studyWith(flat(ROWS)), flat(damaged, "3 Jan 2025"), {
      dropGone,
    });
    expect(made.rows.refused).toBe(2);
    expect(cellOf(texts, "deliveries", "sipri-1-2012", "tiv_millions")).toBe("10");
    expect(cellOf(texts, "transfers", "sipri-2", "id")).toBe("sipri-2");
  });

  test("what the file does not cover does not go with what is gone", async () => {
    const recent = flat(ROWS.split("\n").slice(4).join("\n"), "3 Jan 2025");
    const { texts } = await imported(await studyWith(flat(ROWS)), recent, { dropGone: true });
    expect(await volume(texts)).toBe(40.5);
  });

  test("what the file does not cover is not gone", async () => {
    const recent = ROWS.split("\n")
      .filter((r) => r.startsWith("5"))
      .join("\n");
    const { made } = await imported(await studyWith(flat(ROWS)), flat(recent, "3 Jan 2025"));
    expect(made.changes.gone).toBe(0);
  });
});

describe("what a person did since the last import", () => {
  const touched = async () =>
    edited(await studyWith(flat(ROWS)), "deliveries", "sipri-1-2011", { units_best: "6" });

  test("an edited cell stays, and where the publisher changes it too its value becomes a rival", async () => {
    const newer = flat(ROWS.replace("2010 5 2011 20", "2010 7 2011 21"), "3 Jan 2025");
    const { made, texts } = await imported(await touched(), newer);
    expect(cellOf(texts, "deliveries", "sipri-1-2011", "units_best")).toBe("6");
    expect(cellOf(texts, "deliveries", "sipri-1-2011", "tiv_millions")).toBe("21");
    expect(made.changes.rows.find((r) => r.id === "sipri-1-2011")?.cells[0]).toMatchObject({
      field: "units_best",
      old: "6",
      new: "7",
      taken: false,
    });
    expect(rowsOf(texts["values.csv"] ?? "")).toMatchObject([
      {
        table: "deliveries",
        id: "sipri-1-2011",
        field: "units_best",
        value: "7",
        source: "sipri-register-2025-01-03",
      },
    ]);
    expect(await errorsIn(texts)).toEqual([]);
    expect((await imported(texts, newer)).made.files.size).toBe(0);
  });

  test("an edited cell of a deal becomes a rival that the study's check accepts", async () => {
    const study = edited(await studyWith(flat(ROWS)), "transfers", "sipri-2", { order_year: "2010" });
    const newer = flat(ROWS.replace("Jet 2011", "Jet 2012"), "3 Jan 2025");
    const { texts } = await imported(study, newer);
    expect(cellOf(texts, "transfers", "sipri-2", "order_year")).toBe("2010");
    expect(rowsOf(texts["values.csv"] ?? "").map((v) => [v.id, v.field, v.value])).toEqual([
      ["sipri-2", "order_year", "2012"],
    ]);
    expect(await errorsIn(texts)).toEqual([]);
  });

  test("an edited cell that the publisher did not change is not even mentioned", async () => {
    const { made, texts } = await imported(await touched(), flat(ROWS, "3 Jan 2025"));
    expect(cellOf(texts, "deliveries", "sipri-1-2011", "units_best")).toBe("6");
    expect(made.changes.rows.flatMap((r) => r.cells).filter((c) => c.field === "units_best")).toEqual([]);
    expect(texts["values.csv"]).toBeUndefined();
  });

  test("an edited cell stays when the register comes in its other shape in between", async () => {
    const study = edited(await studyWith(flat(ROWS)), "transfers", "sipri-2", { order_year: "2010" });
    const { texts } = await imported(study, semi("18 May 2024"));
    expect(cellOf(texts, "transfers", "sipri-2", "order_year")).toBe("2010");
  });

  test("a delivery that a person added to a deal of the register stays", async () => {
    const study = await studyWith(flat(ROWS));
    const [header = ""] = (study["deliveries.csv"] ?? "").split("\n");
    const own: Readonly<Record<string, string>> = {
      id: "ours",
      deal: "sipri-1",
      year: "2013",
      units_best: "1",
    };
    const added = `${header
      .split(",")
      .map((field) => own[field] ?? "")
      .join(",")}\n`;
    const texts = { ...study, "deliveries.csv": `${study["deliveries.csv"]}${added}` };
    for (const day of ["18 May 2024", "3 Jan 2025"]) {
      const after = await imported(texts, flat(ROWS, day));
      expect(cellOf(after.texts, "deliveries", "ours", "units_best")).toBe("1");
    }
  });

  test("a row that was taken out stays out, and so it does when the file comes again", async () => {
    const study = await studyWith(flat(ROWS));
    const without = {
      ...study,
      "deliveries.csv": (study["deliveries.csv"] ?? "").replace(/^sipri-1-2012.*\n/m, ""),
    };
    for (const day of ["18 May 2024", "3 Jan 2025"]) {
      const { made, texts } = await imported(without, flat(ROWS, day));
      expect(made.changes.tables.deliveries?.kept).toBe(1);
      expect(cellOf(texts, "deliveries", "sipri-1-2012", "id")).toBeUndefined();
    }
  });
});

describe("a wrong file between two right ones", () => {
  const wrong = flat(ROWS.replace("Tank 2010 5 2012", "Tank 2010 5 2013"));

  test("what an import took out comes back when the file has it again", async () => {
    const { made, texts } = await imported(await studyWith(flat(ROWS), wrong), flat(ROWS));
    expect(made.changes).toMatchObject({ new: 1, kept: 0, gone: 1 });
    const right = rowsOf((await studyWith(flat(ROWS)))["deliveries.csv"] ?? "");
    const byId = (a: { id?: string }, b: { id?: string }) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1);
    expect(rowsOf(texts["deliveries.csv"] ?? "").toSorted(byId)).toEqual(right.toSorted(byId));
    expect((await imported(texts, flat(ROWS))).made.files.size).toBe(0);
  });

  test("the source has the hash and the day of the file that its rows are of now", async () => {
    const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
    const source = (texts: Texts) => {
      const [row] = rowsOf(texts["sources.csv"] ?? "").filter(({ hash = "" }) => hash !== "");
      return [row?.hash, row?.accessed];
    };
    const first = await studyWith(flat(ROWS));
    expect(source(first)).toEqual([hashOf(flat(ROWS)), platform.today]);
    const older = {
      ...first,
      "sources.csv": (first["sources.csv"] ?? "").replaceAll(platform.today, "2020-01-01"),
    };
    const { made, texts } = await imported(older, wrong);
    expect(source(texts)).toEqual([hashOf(wrong), platform.today]);
    expect(made.changes.tables.sources).toMatchObject({ changed: 1 });
    const same = await imported(older, `${flat(ROWS)}\n`);
    expect(same.made.files.size).toBe(0);
    const unhashed = {
      ...older,
      "sources.csv": (older["sources.csv"] ?? "").replace(hashOf(flat(ROWS)), ""),
    };
    expect(source((await imported(unhashed, wrong)).texts)).toEqual([undefined, undefined]);
  });

  test("what a person took out stays out, and is named", async () => {
    const study = await studyWith(flat(ROWS), wrong, flat(ROWS));
    const out = (study["deliveries.csv"] ?? "").replace(/^sipri-1-2012.*\n/m, "");
    const { made } = await imported({ ...study, "deliveries.csv": out }, flat(ROWS));
    expect(made.files.size).toBe(0);
    expect(made.changes.rows.map((r) => [r.id, r.kind])).toEqual([["sipri-1-2012", "kept"]]);
  });

  test.each([
    ["before the order", "2001"],
    ["after all others", "2019"],
    ["after the file was made", "2061"],
    ["after the query and before the file was made", "2023"],
  ])("a mistyped year %s goes when it is corrected, and is told", async (_, year) => {
    const mistyped = flat(ROWS.replace("2012 10", `${year} 10`));
    const { made, texts } = await imported(await studyWith(mistyped), flat(ROWS));
    expect(made.changes.rows.filter((r) => r.kind === "gone")).toMatchObject([
      { id: `sipri-1-${year}`, removed: true },
    ]);
    expect(await volume(texts)).toBe(40.5);
  });

  test("one between the order and the years of the query goes too, and what a wider query was for stays", async () => {
    const early = ROWS.replaceAll("Tank 2010", "Tank 2002");
    const mistyped = flat(early.replace("2012 10", "2005 10"));
    const { made, texts } = await imported(await studyWith(mistyped), flat(early));
    expect(made.changes.rows.filter((r) => r.kind === "gone")).toMatchObject([
      { id: "sipri-1-2005", removed: true },
    ]);
    expect(await volume(texts)).toBe(40.5);
    const wider = mistyped.replace("range '2010'", "range '2000'");
    const narrower = await imported(await studyWith(wider), flat(early));
    expect(narrower.made.changes.gone).toBe(0);
    expect(cellOf(narrower.texts, "deliveries", "sipri-1-2005", "year")).toBe("2005");
  });

  test("one that a person has changed since stays, and is told each time", async () => {
    const mistyped = await studyWith(flat(ROWS.replace("2012 10", "2001 10")));
    let texts = edited(mistyped, "deliveries", "sipri-1-2001", { units_best: "6" });
    for (const day of ["18 May 2024", "18 May 2024", "3 Jan 2025"]) {
      const again = await imported(texts, flat(ROWS, day));
      expect(again.made.changes.rows.filter((r) => r.kind === "gone")).toMatchObject([
        { id: "sipri-1-2001", removed: false },
      ]);
      texts = again.texts;
    }
  });

  test("a deal that was dropped as gone comes back whole", async () => {
    const less = flat(`${ROWS.split("\n").slice(0, 5).join("\n")}\n6 Polia Adania Gun 2015 1 2016 1`);
    const dropped = (await imported(await studyWith(flat(ROWS)), less, { dropGone: true })).texts;
    expect(cellOf(dropped, "transfers", "sipri-5", "id")).toBeUndefined();
    const { texts } = await imported(dropped, flat(ROWS), { dropGone: true });
    expect(await volume(texts)).toBe(40.5);
  });
});

describe("two shapes of one register", () => {
  test.each(["18 May 2024", "3 Jan 2025"])(
    "one row a deal after one row a delivery, of %s: deals are matched and no volume is there twice",
    async (day) => {
      const { made, texts } = await imported(await studyWith(flat(ROWS)), semi(day));
      expect(made.rows).toEqual({ read: 5, taken: 4, ignored: 1, refused: 0 });
      expect(made.changes.tables.transfers?.new).toBeUndefined();
      expect(rowsOf(texts["transfers.csv"] ?? "").map((r) => r.id)).toEqual([
        "sipri-1",
        "sipri-2",
        "sipri-4",
        "sipri-5",
      ]);
      expect(await volume(texts)).toBe(40.5);
      expect(await volume(texts, { value: "units" })).toBe(15);
      expect(made.notes.join()).toContain("4 totals of deals were not taken");
      expect(await errorsIn(texts)).toEqual([]);
    },
  );

  test("one row a delivery after one row a deal: no volume is there twice", async () => {
    const { texts } = await imported(await studyWith(semi("18 May 2024")), flat(ROWS));
    expect(rowsOf(texts["transfers.csv"] ?? "")).toHaveLength(4);
    expect(await volume(texts)).toBe(40.5);
    expect(await volume(texts, { value: "units" })).toBe(15);
  });
});

describe("tables of published values", () => {
  const table = (day: string, value: number) =>
    `Volume of transfers of major arms\nData generated: ${day} 3:54:15 PM\n\nImports by,2022,2023\nAdania,${value},2\nTotal world import,${value},2\n`;
  const first = async (texts: Texts) => rowsOf(texts["published.csv"] ?? "").map((r) => [r.period, r.value]);

  test("of a newer day take the place of the study's", async () => {
    const texts = await studyWith(table("13 Apr 2024", 5), table("18 May 2025", 6));
    expect(await first(texts)).toEqual([
      ["2022", "6"],
      ["2023", "2"],
    ]);
    expect(await errorsIn(texts)).toEqual([]);
  });

  test("of an older day do not", async () => {
    const texts = await studyWith(table("18 May 2025", 6), table("13 Apr 2024", 5));
    expect((await first(texts)).filter(([year]) => year === "2022")).toContainEqual(["2022", "6"]);
  });
});

describe("claims that move", () => {
  test("are listed with both values and findings: finding, rank and sign first", async () => {
    const study = await studyWith(flat(ROWS));
    const newer = flat(
      `${ROWS.replace("2011 20", "2011 1").replace("2012 10", "2012 1")}\n7 Quaria Adania Ship 2017 1 2018 90`,
      "3 Jan 2025",
    );
    const { made } = await imported(study, newer);
    const of = new Map((made.moves ?? []).map((m) => [m.claim, m]));
    expect([...of.keys()].toSorted()).toEqual(["A-growth", "A-rank", "A-share"]);
    expect(of.get("A-share")).toMatchObject({
      says: "Polia supplied 75 % of the volume",
      old: { value: 30.5 / 40.5, finding: "consistent-after-rounding" },
      new: { value: 2.5 / 102.5, finding: "differs-in-our-records" },
    });
    expect(of.get("A-share")?.moved.slice(0, 2)).toEqual(["finding", "value"]);
    expect(of.get("A-rank")).toMatchObject({ old: { value: 1 }, new: { value: 3 } });
    expect(of.get("A-rank")?.moved).toContain("rank");
    expect(of.get("A-growth")).toMatchObject({ old: { value: -39.5 }, new: { value: 78.5 } });
    expect(of.get("A-growth")?.moved).toContain("sign");
    const weights = (made.moves ?? []).map((m) =>
      ["finding", "sign", "rank", "value"].indexOf(m.moved[0] ?? ""),
    );
    expect(weights).toEqual(weights.toSorted());
  });

  test("none does where a new vintage says what the old one said", async () => {
    const { made } = await imported(await studyWith(flat(ROWS)), flat(ROWS, "3 Jan 2025"));
    expect(made.files.size).toBeGreaterThan(0);
    expect(made.moves).toEqual([]);
  });
});

const SAMPLES = new URL("../../../shared/data/", import.meta.url);

describe.skipIf(!existsSync(SAMPLES))("the samples (skipped where they are not here)", () => {
  const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, SAMPLES)));

  test("each makes no fault in the reference study, and is a no-op when it comes again", async () => {
    const all = textsIn(new URL("../../studies/central-asia/", import.meta.url));
    const study = Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith("claims/")));
    const paths = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && e.name !== "README.md")
      .map((e) => `${e.parentPath.split("/").at(-1)}/${e.name}`);
    const bad: string[] = [];
    for (const path of paths) {
      const { made, texts } = await imported(study, bytesOf(path), { scope: "all" });
      const { taken, ignored, refused, read } = made.rows;
      if (taken + ignored + refused !== read) bad.push(`${path}: rows do not add up`);
      if (made.files.size > 0) bad.push(...(await errorsIn(texts)).map((error) => `${path}: ${error}`));
      if ((await imported(texts, bytesOf(path), { scope: "all" })).made.files.size > 0)
        bad.push(`${path}: changes something again`);
    }
    expect(paths.length).toBeGreaterThan(20);
    expect(bad).toEqual([]);
  });

  test("two vintages and two shapes of one register come to the volume of the newest, whatever came before", async () => {
    const [older, newer, deals] = [
      "trade-register_flat_CA_1990-2023_2024-04-13.csv",
      "trade-register_flat_CA_2000-2030_2025-01-03.csv",
      "trade-register_semi_CA_2024-10-13_cp1252.csv",
    ].map((name) => bytesOf(`sipri/${name}`));
    const both = async (...files: readonly (Uint8Array | undefined)[]) => {
      const yaml = (STUDY["study.yaml"] ?? "").replace("[ADA, BEL]", "[KAZ, KGZ, TJK, TKM, UZB]");
      let texts: Texts = { ...STUDY, "study.yaml": yaml };
      for (const file of files) texts = (await imported(texts, file ?? new Uint8Array())).texts;
      return volume(texts, { period: "2000..2023" });
    };
    const alone = await both(newer);
    expect(await both(older, newer)).toBe(alone);
    expect(await both(older, deals)).toBe(await both(older));
    expect(await both(older, deals, newer)).toBe(alone);
    expect(await both(newer, deals)).toBe(alone);
  });
});
