import { createHash } from "node:crypto";
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import ACTORS from "../../assets/actors.json" with { type: "json" };
import { importOf } from "../../src/changes/import.ts";
import { namesIn } from "../../src/changes/names.ts";
import { type NewStudy, newStudy } from "../../src/changes/new-study.ts";
import { savedTable } from "../../src/changes/own-table.ts";
import type { Platform } from "../../src/changes/platform.ts";
import { undo } from "../../src/changes/undo.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import { typedText } from "../../src/cli/refusal-text.ts";
import type { WritableFiles } from "../../src/model/files.ts";
import { FileError } from "../../src/sources/file/document.ts";
import { openDocument } from "../../src/sources/file/open.ts";
import { checkStudy } from "../../src/study/check.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { rowsOf } from "../edit-sheet.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { asked, datasetIn } from "../questions/asking.ts";
import { encoded, uploadOf } from "../sources/file/uploads.ts";

const platform: Platform = {
  today: "2026-05-18",
  sha256: async (upload) => {
    const hash = createHash("sha256");
    for await (const piece of upload.chunks()) hash.update(piece);
    return hash.digest("hex");
  },
  spool: () => Promise.reject(new Error("no spool is needed")),
  progress: () => undefined,
};

async function madeOf(
  content: string | Uint8Array,
  name: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<{ readonly made: NewStudy; readonly texts: Texts; readonly errors: readonly string[] }> {
  const upload = uploadOf(content, name);
  const made = await newStudy(upload, await openDocument(upload, {}, () => false), answers, platform);
  const files = memoryFiles({});
  await files.commit(made.files);
  const texts: Record<string, string> = {};
  for (const path of made.files.keys()) {
    texts[path] = new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());
  }
  const faults = await checkStudy(await openStudy(files));
  const errors = faults.filter((f) => f.level === "error").map((f) => `${f.file}:${f.row} ${f.message}`);
  return { made, texts, errors };
}

/** A workbook of sheets of texts. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

async function refusal(content: string, answers: Readonly<Record<string, string>> = {}): Promise<FileError> {
  const error = await madeOf(content, "list.csv", answers).catch((e: unknown) => e);
  if (error instanceof FileError) return error;
  throw error instanceof Error ? error : new Error("nothing was asked");
}

/** What stands in a study. */
async function left(files: WritableFiles): Promise<readonly string[]> {
  const folders = ["", "imports", "imports/0001-my-list", "imports/0001-my-list/undo", "mappings"];
  return (await Promise.all(folders.map((folder) => files.list(folder)))).flat();
}

const count = { measure: "count", layer: "exercises" } as const;

test("the sender that a publisher's format has in all of its rows is a partner and none of the region", async () => {
  const rows = ["Kazakhstan,2008,KAZ,3", "Kyrgyzstan,2008,KGZ,1064", "Kyrgyzstan,2009,KGZ,3962"];
  const { made, texts, errors } = await madeOf(
    `countryname,year,iso3c,troops_ad\n${rows.join("\n")}\n`,
    "troops.csv",
  );
  expect(errors).toEqual([]);
  expect(made.region).toEqual({ members: ["KGZ", "KAZ"], by: "reporters" });
  expect(made.partners).toEqual(["USA"]);
  expect(texts["study.yaml"]).toContain('partners: ["USA"]');
});

test("everybody else whom a table names is a partner, however many have as many records", async () => {
  const others = ACTORS.rows.map(([id]) => String(id)).filter((id) => id !== "KAZ" && id !== "unknown");
  const rows = others.map((id, n) => `Reef ${n},2001-05-14,Kazakhstan,${id},Kazakhstan; ${id}`);
  const { made, texts, errors } = await madeOf(
    `Exercise,Start,Host,Organiser,Participants\n${rows.join("\n")}\n`,
    "list.csv",
    { region: "KAZ" },
  );
  expect(errors).toEqual([]);
  expect(others.length).toBeGreaterThan(300);
  expect([...made.partners].sort()).toEqual([...others].sort());
  const { subject } = await openStudy(memoryFiles(texts));
  expect(subject.partners).toEqual(made.partners);
});

describe("a list of exercises", () => {
  const LIST = `Exercise,Start,End,Host,Participants,Troops
Reef 2001,2001-05-14,2001-05-20,Kazakhstan,"Kazakhstan; Russia","c. 1,200"
Tide 2003,2003-06,,Kyrgyzstan,"Kyrgyzstan, Russia; and China",60–70
Reef 2004,2004-05-14,2004-05-22,Kazakhstan,Kazakhstan; China,
`;

  test("in CSV becomes a study without errors, which answers", async () => {
    const { made, texts, errors } = await madeOf(LIST, "my-list.csv");
    expect(errors).toEqual([]);
    expect(made.made.rows).toEqual({ read: 3, taken: 3, ignored: 0, refused: 0 });
    expect(made.outside).toBe(0);
    expect(made.id).toBe("0001-my-list");
    expect(made.region).toEqual({ members: ["KAZ", "KGZ"], by: "receivers" });
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining([
        "study.yaml",
        "codebook.yaml",
        "actors.csv",
        "exercises.csv",
        "participants.csv",
        "mappings/my-list.yaml",
        "imports/0001-my-list.yaml",
      ]),
    );
    expect(texts["study.yaml"]).toContain('title: "My list"');
    expect(made.title).toEqual({ text: "My list", ofFile: true });
    expect(texts["study.yaml"]).toContain("\nyear: 2026\n");
    expect(texts["actors.csv"]).toContain("KGZ,state,Kyrgyzstan,ru=Кыргызстан; zh=吉尔吉斯斯坦,703,703");
    const dataset = await datasetIn(texts);
    expect(asked(dataset, { ...count, to: "region" })).toBe(3);
    expect(
      asked(dataset, { ...count, to: "KAZ", from: "CHN", conventions: { attribution: "participant" } }),
    ).toBe(1);
    expect(asked(dataset, { measure: "sum", layer: "exercises", to: "KGZ", value: "troops" })).toBe(65);
  });

  test("is gone again where its import is taken back; settings that were edited stay", async () => {
    for (const answers of [{}, { region: "KAZ, RUS" }]) {
      const files = memoryFiles({});
      const upload = uploadOf(LIST, "my-list.csv");
      const made = await newStudy(upload, await openDocument(upload, {}, () => false), answers, platform);
      await files.commit(made.files);
      expect(await undo(files, platform)).toMatchObject({
        files: expect.arrayContaining(["study.yaml", "codebook.yaml", "actors.csv"]),
        stay: [],
      });
      expect(await left(files)).toEqual([]);
      await files.commit(made.files);
      await files.commit(new Map([["study.yaml", encoded("title: Mine\n", "utf-8")]]));
      expect((await undo(files, platform)).stay).toEqual(["study.yaml"]);
      expect(await left(files)).toEqual(["study.yaml"]);
    }
  });

  test("is not taken back with its import where work came since, which would be left alone", async () => {
    const files = memoryFiles({});
    const upload = uploadOf(LIST, "my-list.csv");
    const made = await newStudy(upload, await openDocument(upload, {}, () => false), {}, platform);
    await files.commit(made.files);
    const header = "table,a,b,verdict,who,on,why\n";
    const came = (path: string, text: string) => files.commit(new Map([[path, encoded(text, "utf-8")]]));
    for (const [path, empty, work] of [
      ["judgements.csv", header, `${header}exercises,a,b,same,,2026-05-18,\n`],
      ["claims/mine.yaml", "# none yet\n", "- id: M-1\n"],
    ] as const) {
      await came(path, work);
      const before = await left(files);
      await expect(undo(files, platform)).rejects.toMatchObject({
        name: "ChangeError",
        message: `${path} came after 0001-my-list, with which the study began, and would be left without its study`,
        mend: "take that work back first, put it elsewhere, or delete the folder of the study where none of it is to stay",
      });
      expect(await left(files)).toEqual(before);
      await came(path, empty);
    }
    expect(await undo(files, platform)).toMatchObject({
      gone: true,
      rest: ["judgements.csv", "claims/mine.yaml"],
    });
  });

  test.each([
    ["my_list-v3.xlsx.csv", "My list v3 xlsx"],
    ["exercises 2018-2024_final.csv", "Exercises 2018-2024 final"],
    ["2024-05-01_v3.1.csv", "2024-05-01 v3.1"],
    ["учения_2020.csv", "Учения 2020"],
    ["演习.csv", "演习"],
    ["___.csv", "___"],
  ])("is called by the name of its file in words: %s", async (name, text) => {
    const { made, texts } = await madeOf(LIST, name);
    expect(made.title).toEqual({ text, ofFile: true });
    expect(texts["study.yaml"]).toContain(`title: ${JSON.stringify(text)}\n`);
  });

  test("with its region and title said takes those", async () => {
    const { made, texts } = await madeOf(LIST, "my-list.csv", { region: "Kazakhstan, RUS", title: "Reefs" });
    expect(made.region).toEqual({ members: ["KAZ", "RUS"], by: null });
    expect(texts["study.yaml"]).toContain('title: "Reefs"');
    expect(texts["study.yaml"]).toMatch(/^partners: .*"CHN"/m);
  });

  test("shows how the study and its groups are named in each language, as they could stand", async () => {
    const { texts } = await madeOf(LIST, "my-list.csv");
    const begun = (texts["study.yaml"] ?? "").replaceAll(/^# (?=groupings:|labels:| )/gm, "");
    const own = begun.replace("[AAA, BBB]", "[RUS]").replace("[CCC]", "[CHN]");
    const study = await openStudy(memoryFiles({ ...texts, "study.yaml": own }));
    expect(await checkStudy(study)).toEqual(await checkStudy(await openStudy(memoryFiles(texts))));
    const labels = await labelsOf(study, "ru");
    expect([labels.title, labels.group("first"), labels.group("second")]).toEqual([
      "Моё исследование",
      "Первый блок",
      "Second",
    ]);
    expect(study.subject.labels?.groupings).toEqual({
      blocs: { en: "by bloc", ru: "по блокам", zh: "按集团" },
    });
  });

  test("whose region is said to have a member that the table does not name gets that actor too", async () => {
    const { texts, errors } = await madeOf(LIST, "my-list.csv", { region: "Kazakhstan, Turkmenistan" });
    expect(texts["study.yaml"]).toContain('members: ["KAZ", "TKM"]');
    expect(errors).toEqual([]);
  });

  test("whose region is said to have a member that nobody knows is not made", async () => {
    await expect(madeOf(LIST, "my-list.csv", { region: "Kazakhstan, Atlantis" })).rejects.toThrow(FileError);
  });

  test("of more hosts than a region has asks who it is, and takes all where that is said", async () => {
    const states = "KAZ KGZ TJK TKM UZB AFG ALB DZA AGO ARG ARM AUS AUT AZE BHR BGD BLR BEL BOL BRA BGR";
    const rows = [...states.split(" "), "UZB"].map((id, i) => `Reef ${i},2001-05-14,${id},${id}; RUS`);
    const of = (n: number) => `Exercise,Start,Host,Participants\n${rows.slice(-n).join("\n")}\n`;
    expect((await madeOf(of(21), "a.csv")).made.region.members).toHaveLength(20);
    const error = await refusal(of(22));
    expect([error.code, error.message, error.mend]).toEqual([
      "unanswered",
      "who is the region? 21 actors could be of it, most often UZB, AFG, AGO, ALB, ARG, ARM, AUS, AUT",
      "say it: --answer region=UZB,AFG,…; --answer region=all takes them all",
    ]);
    expect(error.asks).toBe("region");
    for (const lang of ["ru", "zh"] as const)
      expect(typedText(lang, `a.csv: ${error.message}; ${error.mend}`)).not.toMatch(/who|takes|say/);
    const all = await madeOf(of(22), "a.csv", { region: "all" });
    expect([all.made.region.members.length, all.made.region.by]).toEqual([21, "receivers"]);
  });

  test("without hosts takes those who join in every row, and without organisers all", async () => {
    const those = "Kazakhstan; Tajikistan";
    const rows = `Reef,2018-05-04,Russia,"Russia; ${those}"\nTide,2019-05-04,China,"China; ${those}"\n`;
    const organised = await madeOf(`Exercise,Start,Organiser,Participants\n${rows}`, "a.csv");
    expect(organised.made.region).toEqual({ members: ["KAZ", "TJK"], by: "attendants" });
    const without = rows.replaceAll(/,(?:Russia|China),/g, ",");
    const bare = await madeOf(`Exercise,Start,Participants\n${without}`, "a.csv");
    expect(bare.made.region).toEqual({
      members: ["KAZ", "TJK", "CHN", "RUS"],
      by: "named",
    });
    expect([...organised.errors, ...bare.errors]).toEqual([]);
    const said = bare.made.made.notes.filter((note) => note.includes("who organises"));
    expect(said).toEqual(["no row says who organises (records of exercises taken without it: 2)"]);
    for (const lang of ["ru", "zh"] as const)
      expect(importNote(lang, said[0] ?? "")).toMatch(/^(ни одна строка|没有一行).*exercises.*2/);
    expect(organised.made.made.notes.join()).not.toContain("who organises");
  });

  test("that hosts are not among those who take part is told with how many records", async () => {
    const of = async (participants: string) =>
      (
        await madeOf(
          `Exercise,Start,Country,Participants\nReef,2018-05-04,Kazakhstan,${participants}\nTide,2019-05-04,,Russia\n`,
          "a.csv",
        )
      ).made.made.notes.filter((note) => note.startsWith("who hosts"));
    const said = await of("Russia");
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("records of exercises: 1");
    for (const lang of ["ru", "zh"] as const)
      expect(importNote(lang, said[0] ?? "")).toMatch(/^(принимающая|东道方).*exercises.*1/);
    expect(await of('"Russia; Kazakhstan"')).toEqual([]);
  });

  test("without hosts asks who its region is where others join in each row, and says what it has seen", async () => {
    const rows = ["Russia", "Russia", "Russia", "Kazakhstan", "China"].map(
      (lead, i) =>
        `Reef ${i},201${i}-05-04,${lead},"${lead}; ${lead === "Kazakhstan" ? "Kyrgyzstan" : "Kazakhstan"}"`,
    );
    const list = `Exercise,Start,Organiser,Participants\n${rows.join("\n")}\n`;
    const { code, message, mend, asks } = await refusal(list);
    expect({ code, message, mend, asks }).toEqual({
      code: "unanswered",
      message:
        "who is the region? No row says who hosts or receives, and who joins those who organise does not tell (rows joined/organised: KAZ 4/1, KGZ 1/0, CHN 0/1, RUS 0/3)",
      mend: "say it: --answer region=A,B; --answer region=all takes those who join at least as often as they organise",
      asks: "region",
    });
    for (const lang of ["ru", "zh"] as const)
      expect(typedText(lang, `a.csv: ${message}; ${mend}`)).not.toMatch(/who|rows|say|takes/);
    const all = await madeOf(list, "a.csv", { region: "all" });
    expect([all.made.region, all.made.partners]).toEqual([
      { members: ["KAZ", "KGZ"], by: "attendants" },
      ["RUS", "CHN"],
    ]);
    expect((await madeOf(list, "a.csv", { region: "Kazakhstan" })).made.region.members).toEqual(["KAZ"]);
  });

  test("without hosts guesses as its region those who join and never organise, where those who organise never join", async () => {
    const list = `Exercise,Start,Organiser,Participants\nReef,2010-05-04,Russia,"Russia; Kazakhstan"\nTide,2011-05-04,China,"China; Kyrgyzstan; Kazakhstan"\n`;
    const { region, partners } = (await madeOf(list, "a.csv")).made;
    expect(region).toEqual({ members: ["KAZ", "KGZ"], by: "attendants" });
    expect(partners).toEqual(["CHN", "RUS"]);
  });

  test("a code that there is not is told with the one that may be meant, and a region by itself is asked for by its members", async () => {
    const list = "Exercise,Start,Host,Participants\nReef,2010-05-04,Kazakhstan,Russia\n";
    const of = (region: string) => madeOf(list, "a.csv", { region }).catch((error: unknown) => error);
    const code = await of("KAZ,KGS");
    if (!(code instanceof FileError)) throw new Error("it was made");
    for (const lang of ["ru", "zh"] as const)
      expect(typedText(lang, `a.csv: ${code.message}; ${code.mend}`)).not.toMatch(/called|did you/);
    expect(code).toMatchObject({
      code: "no-actor",
      mend: "did you mean Kyrgyzstan (KGZ)?",
    });
    const none = await of("Central Asia");
    expect(none).toMatchObject({
      code: "unanswered",
      message: "who is the region? No row names anybody of central-asia",
      mend: "say it by its members, their ids or names with commas: --answer region=A,B; --answer region=KAZ takes it as the rows let it be guessed",
    });
    if (!(none instanceof FileError)) throw new Error("it was made");
    for (const lang of ["ru", "zh"] as const)
      expect(typedText(lang, `a.csv: ${none.message}; ${none.mend}`)).not.toMatch(/who|say|takes/);
  });

  test("without hosts asks who its region is where a rule says who organises, or one state alone joins", async () => {
    const few =
      "Exercise,Start,Participants\nReef,2010,Kazakhstan\nTide,2011,Uzbekistan; Russia\nWave,2012,Kazakhstan; Russia\n";
    const error = await refusal(few, { organiser: "first-participant" });
    expect(error.message).toContain("(rows joined/organised: RUS 2/0, UZB 0/1, KAZ 0/2)");
    const alone = few.replace(/Reef.*\n/, "");
    expect((await refusal(alone, { organiser: "first-participant" })).asks).toBe("region");
    const one = alone.replace("Start", "Start,Organiser").replaceAll(/,(Kaz|Uzb)(\w+)/g, ",$1$2,$1$2");
    expect((await refusal(one)).message).toContain("(rows joined/organised: RUS 2/0, KAZ 0/1, UZB 0/1)");
  });

  test("in windows-1251, Russian and semicolons is the same study", async () => {
    const russian = `Название;Начало;Место проведения;Страна;Участники
Рубеж-2011;14.05.2011;Бишкек;Киргизия;Россия, Киргизия, Таджикистан
Щит союза;20.06.2012;Алма-Ата;Казахстан;Россия, Казахстан
Рубеж-2013;25.09.2013;Бишкек;Киргизия;Россия, Киргизия
`;
    const { texts, errors } = await madeOf(encoded(russian, "windows-1251"), "список.csv");
    expect(errors).toEqual([]);
    expect(rowsOf(texts["exercises.csv"] ?? "").map((e) => [e.name, e.start])).toEqual([
      ["Рубеж-2011", "2011-05-14"],
      ["Щит союза", "2012-06-20"],
      ["Рубеж-2013", "2013-09-25"],
    ]);
    expect(asked(await datasetIn(texts), { ...count, to: "KGZ" })).toBe(2);
  });

  test("on a workbook's sheets, one a year, is read together", async () => {
    const head = ["Exercise", "Start", "Host", "State1", "State2", "State3"];
    const bytes = workbook({
      "2001": [
        ["List of drills"],
        head,
        ["Reef 2001", "2001-05-14", "Kazakhstan", "Kazakhstan", "Russia", ""],
      ],
      "2003": [
        ["List of drills"],
        head,
        ["Tide 2003", "2003-06-01", "Kyrgyzstan", "Kyrgyzstan", "Russia", "China"],
        ["Owl 2003", "2003-07-01", "Kazakhstan", "Kazakhstan", "Tajikistan", "China"],
      ],
    });
    const { made, texts, errors } = await madeOf(bytes, "drills.xlsx");
    expect(errors).toEqual([]);
    expect(made.made.rows).toEqual({ read: 3, taken: 3, ignored: 0, refused: 0 });
    const dataset = await datasetIn(texts);
    expect(asked(dataset, { ...count, to: "region" })).toBe(3);
    expect(asked(dataset, { ...count, to: "KAZ" })).toBe(2);
  });

  test("on several sheets is told of by sheet and row, in what is asked, refused, odd and wrong", async () => {
    const head = ["Exercise", "Start", "End", "Host", "Participants", "Troops"];
    const row = (...cells: readonly string[]) => [...cells.slice(0, 3), "Kazakhstan", ...cells.slice(3)];
    const owl = row("Owl 2016", "2016-05-01", "2016-05-04", "Kazakhstan; Russia", "20");
    const file = (end: string) =>
      workbook({
        "2016": [head, owl],
        "2017": [
          head,
          row("Tide 2017", "2017-04-03", end, "Kazakhstan; China", "1.200"),
          row("Reef 2017", "soon", "", "Kazakhstan; Russia", "30"),
          row("Silk 2017", "2017-06", "", "Kazakhstan; Narnia", "30"),
          owl,
        ],
      });
    await expect(madeOf(file("2017-04-05"), "drills.xlsx")).rejects.toThrow(
      'such as "1.200" in sheet 2017, row 2 of Troops',
    );
    const { made, texts } = await madeOf(file("2017-04-05"), "drills.xlsx", { decimal: "comma" });
    expect(made.made.rejects).toMatchObject([
      { sheet: "2017", row: 3, column: "Start", reason: "is no date that can be read" },
      { sheet: "2017", row: 4, column: "Participants" },
    ]);
    expect(made.made.unmatched).toMatchObject([{ name: "Narnia", sheet: "2017", first: 4 }]);
    expect(made.made.flags).toMatchObject([
      {
        sheet: "2017",
        row: 5,
        why: "would have the id of row 2 of sheet 2016: taken as another record",
      },
    ]);
    expect(rowsOf(texts["imports/0001-drills/rejects.csv"] ?? "").map((r) => r.row)).toEqual([
      "2017:3",
      "2017:4",
    ]);
    const reversed = (await madeOf(file("2017-04-01"), "drills.xlsx", { decimal: "comma" })).made;
    expect([reversed.id, reversed.made.faults]).toEqual([
      null,
      [
        expect.objectContaining({
          message: expect.stringContaining(
            "end 2017-04-01 lies before start 2017-04-03 (drills.xlsx, sheet 2017, row 2)",
          ),
        }),
      ],
    ]);
  });

  test("whose names nobody knows keeps the rest, and says which rows were refused", async () => {
    const { made, errors } = await madeOf(
      LIST.replace("Kyrgyzstan, Russia", "Kirgistan, Atlantis"),
      "my-list.csv",
    );
    expect(errors).toEqual([]);
    expect(made.made.rows).toEqual({ read: 3, taken: 2, ignored: 0, refused: 1 });
    expect(made.made.unmatched.map((u) => u.name)).toContain("Atlantis");
    expect(made.made.rejects[0]).toMatchObject({ row: 3 });
  });
});

test("a list of deals with money becomes transfers", async () => {
  const { texts, errors } = await madeOf(
    'Supplier,Recipient,Weapon,Ordered,Delivered,Units,Price (USD)\nRussia,Kazakhstan,Su-30,2015,2017,4,"5,000,000"\nChina,Uzbekistan,FD-2000,2017,2019,1,2500000\n',
    "deals.csv",
  );
  expect(errors).toEqual([]);
  const dataset = await datasetIn(texts);
  expect(asked(dataset, { measure: "count", layer: "transfers", to: "region" })).toBe(2);
  expect(asked(dataset, { measure: "sum", layer: "transfers", to: "KAZ", value: "usd" })).toBe(5_000_000);
});

test("a column of days called Delivered is when, and one of numbers how many", async () => {
  const deals = (delivered: readonly string[]) =>
    `Supplier,Recipient,Weapon,Ordered,Delivered\n${delivered.map((cell, i) => `Russia,Kazakhstan,Su-${30 + i},2015,${cell}`).join("\n")}\n`;
  const when = await madeOf(deals(["2018-11", "2019"]), "deals.csv");
  expect(rowsOf(when.texts["deliveries.csv"] ?? "").map((d) => d.year)).toEqual(["2018", "2019"]);
  const many = await madeOf(deals(["4", "12"]), "deals.csv");
  expect(rowsOf(many.texts["transfers.csv"] ?? "").map((d) => d.units_best)).toEqual(["4", "12"]);
});

test("persons are how many were trained", async () => {
  const { texts } = await madeOf(
    "Programme,Provider,Recipient,Start,Persons\nStaff course,Russia,Kazakhstan,2015,120\nSchool,China,Uzbekistan,2016,32\n",
    "training.csv",
  );
  expect(rowsOf(texts["training.csv"] ?? "").map((t) => t.number_best)).toEqual(["120", "32"]);
});

test("a row with more cells than headings is told with the number of headings that there are", async () => {
  const { made } = await madeOf(
    "Exercise,Start,Organiser,Participants,Troops\nReef,2008-04,Russia,Kazakhstan; Russia,1,200\nTide,2008-09,Russia,Kazakhstan; Russia,300\n",
    "list.csv",
  );
  expect(made.made.rejects.map((r) => r.reason)).toEqual(["has 6 cells where the headings have 5"]);
});

test("a month that is none is taken as a span of years, and said", async () => {
  const { made, texts } = await madeOf(
    "Exercise,Start,Organiser,Participants\nReef,2008-04,Russia,Kazakhstan; Russia\nTide,2008-13,Russia,Kazakhstan; Russia\nWave,1992-95,Russia,Kazakhstan; Russia\n",
    "list.csv",
  );
  expect(rowsOf(texts["exercises.csv"] ?? "").map((e) => `${e.start}/${e.end}`)).toEqual([
    "2008-04/",
    "2008/2013",
    "1992/1995",
  ]);
  expect(made.made.flags.map((f) => [f.row, f.text])).toEqual([
    [3, "2008-13"],
    [4, "1992-95"],
  ]);
});

/** What a list would change that comes again, by the mapping that its study keeps. */
async function againIn(texts: Texts, list: string, dropGone: boolean) {
  const study = await openStudy(memoryFiles(texts));
  const upload = uploadOf(list, "list.csv");
  const document = await openDocument(upload, {}, () => false);
  const own = await savedTable(study, document);
  if (own === null) throw new Error("no mapping is kept");
  const from = { source: own.source, evidence: [] };
  const options = { scope: "region", fill: {}, dropGone } as const;
  return importOf(study, upload, document, from, await namesIn(study), options, platform);
}

test("a row that the study began with and that names nobody of its region is not gone", async () => {
  const list =
    "Exercise,Start,Organiser,Participants\nReef,2010-05,France,France; Tonga\nTide,2011-05,France,\nWave,2012,Australia,Australia; Fiji\n";
  const { made, texts } = await madeOf(list, "list.csv", { region: "FJI,TON" });
  const again = await againIn(texts, list, true);
  expect(made.outside).toBe(1);
  expect(again.rows).toEqual({ read: 3, taken: 2, ignored: 1, refused: 0 });
  expect([again.changes.gone, [...again.files.keys()]]).toEqual([0, []]);
});

describe("what only a person can say is asked, with choices", () => {
  const ambiguous =
    "Exercise,Start,Host,Participants\nReef,3/4/2018,Kazakhstan,Kazakhstan; Russia\nTide,5/6/2018,Kazakhstan,Kazakhstan; China\n";

  test("how dates are written", async () => {
    const error = await refusal(ambiguous);
    expect(error.code).toBe("unanswered");
    expect(error.mend).toContain("--answer date-style=");
    expect(error.choices.map((c) => c.value)).toEqual(expect.arrayContaining(["day-first", "month-first"]));
    expect(error.choices[0]?.lines.join()).toContain("3/4/2018");
    const { texts, errors } = await madeOf(ambiguous, "list.csv", { "date-style": "day-first" });
    expect(errors).toEqual([]);
    expect(rowsOf(texts["exercises.csv"] ?? "").map((e) => e.start)).toEqual(["2018-04-03", "2018-06-05"]);
  });

  test("an answer that is none of the choices is refused", async () => {
    const error = await refusal(ambiguous, { "date-style": "sideways" });
    expect(error.message).toContain("sideways");
  });

  test("an answer to a question that nobody asked is refused", async () => {
    const error = await refusal(ambiguous, { "date-style": "day-first", colour: "blue" });
    expect(error.message).toContain("colour");
  });

  test("who gives and who gets, where two columns of states have headings that do not tell", async () => {
    const error = await refusal(
      "Weapon,State A,State B,Ordered\nTank,Russia,Kazakhstan,2015\nGun,China,Uzbekistan,2016\n",
      { table: "transfers" },
    );
    expect(error.code).toBe("unanswered");
    expect(error.mend).toMatch(/--answer (supplier|recipient)=/);
    expect(error.choices.map((c) => c.value)).toEqual(
      expect.arrayContaining(["column:State A", "column:State B"]),
    );
  });
});

test("a file that is no table is no study", async () => {
  await expect(madeOf("one line of words\n", "a.csv")).rejects.toThrow(FileError);
});

test.each([
  ["comma", "day-first", "1200", "2019-04-03"],
  ["point", "month-first", "1.2", "2019-03-04"],
])(
  "cells are shown as they are written by the answers: decimal %s, %s",
  async (decimal, style, troops, start) => {
    const list = `Exercise,Start,Participants,Troops
Altai Shield,03/04/2019,"Kazakhstan, Russia",1.200
Silk Sword,05/06/2018,"Kyrgyzstan, China",350
`;
    const { made, texts } = await madeOf(list, "list.csv", { decimal, "date-style": style });
    const shown = new Map(made.own?.proposal?.columns.map((c) => [c.to, c.preview[0]]));
    expect(shown.get("troops")).toBe(`1.200 → ${troops}`);
    expect(shown.get("start")).toBe(`03/04/2019 → ${start}`);
    const [row] = rowsOf(texts["exercises.csv"] ?? "");
    expect(row).toMatchObject({ troops_best: troops, start });
  },
);

test("a name is shown as whom it stands for at the time of its rows, which is told where it is another than today", async () => {
  const list = `Name,Operator,Host,Opened
Alpha base,Russia,Kazakhstan,1989
Beta base,Russia,Kyrgyzstan,2003
Gamma base,RUS,Kazakhstan,1988
`;
  const { made, texts } = await madeOf(list, "bases.csv");
  const shown = made.own?.proposal?.columns.find((c) => c.to === "operator")?.preview;
  expect(shown).toEqual(["Russia → SUN / RUS", "RUS"]);
  expect(rowsOf(texts["facilities.csv"] ?? "").map((r) => r.operator)).toEqual(["SUN", "RUS", "RUS"]);
  expect(made.made.flags).toEqual([
    {
      row: 2,
      column: "Operator",
      text: "Russia",
      why: "stands for SUN at the time of the row, and for RUS today: taken as SUN; write RUS if that is meant",
    },
    {
      row: 2,
      column: "closed",
      text: "",
      why: "has no end, and counts as that of SUN after 1991, its last year; end it by 1991 and give whoever took it over a row of its own, or correct SUN",
    },
  ]);
});

test("a file is gone through once, whoever its region is", async () => {
  const list = (lead: string) =>
    `Exercise,Start,Participants,Organiser\nReef,2019-04-03,Kazakhstan; Russia,Russia\nTide,2018-04-31,Kyrgyzstan; Russia,${lead}\n`;
  for (const content of [list("Russia"), list("China")]) {
    const upload = uploadOf(content, "list.csv");
    const document = await openDocument(upload, {}, () => false);
    let passes = 0;
    const grids = document.grids.map((grid) => ({
      ...grid,
      whole: false,
      each: (...args: Parameters<typeof grid.each>) => {
        passes++;
        return grid.each(...args);
      },
    }));
    await newStudy(upload, { ...document, grids }, { region: "all" }, platform);
    expect(passes).toBe(1);
  }
});

test("the region has those too whom only refused rows name, and the mended file is taken whole", async () => {
  const list = (end: string, lead: string) => `Exercise,Start,Host,Participants,Organiser
Altai Shield,2019-04-03,Kazakhstan,"Kazakhstan, Russia",Russia
Silk Sword,${end},Kyrgyzstan,"Kyrgyzstan, China",China
Steppe Wolf,2016-05-06,Kazakhstan,"Kazakhstan, United Kingdom",${lead}
`;
  const { made, texts, errors } = await madeOf(list("2018-04-31", "Great Britan"), "list.csv");
  expect(errors).toEqual([]);
  expect(made.made.rows.refused).toBe(2);
  expect(made.region).toEqual({ members: ["KAZ", "KGZ"], by: "receivers" });
  expect(texts["study.yaml"]).toContain('members: ["KAZ", "KGZ"]');
  const again = await againIn(texts, list("2018-04-30", "United Kingdom"), false);
  expect(again.rows).toEqual({ read: 3, taken: 3, ignored: 0, refused: 0 });
});

test("where no row says who organises, the study counts whoever takes part; where one does, it is as usual", async () => {
  const list =
    "Name,Date,Participants\nAlpha,2001-05-04,Kazakhstan; Russia\nBeta,2002-06-07,Kazakhstan; China\n";
  const { made, texts, errors } = await madeOf(list, "list.csv", { region: "KAZ" });
  expect([made.unorganised, errors]).toEqual([true, []]);
  expect(texts["study.yaml"]).toContain("conventions: { attribution: participant }");
  const question = { measure: "count", layer: "exercises", from: "RUS", to: "region" };
  expect(asked(await datasetIn(texts), question)).toBe(1);
  const organised = list
    .replace("Participants\n", "Participants,Organiser\n")
    .replace("Russia\n", "Russia,Russia\n");
  const other = await madeOf(organised, "list.csv", { region: "KAZ" });
  expect([other.made.unorganised, other.errors]).toEqual([false, []]);
  expect(other.texts["study.yaml"]).not.toMatch(/^conventions:/m);
});

test("where a file holds licences alone, the study makes the choices under which they count; where something was delivered, none", async () => {
  const licences = [
    "2006,GB,United Kingdom,AF,Afghanistan,UN Mission,Helmets",
    "2010,AT,Austria,TJ,Tajikistan,UN Mission,Vests",
  ].join("\n");
  const { made, texts, errors } = await madeOf(licences, "caat_mission.csv", { region: "AFG,TJK" });
  expect([made.undelivered, errors]).toEqual([{ status: "all", "year-basis": "order" }, []]);
  expect(texts["study.yaml"]).toMatch(/^conventions: \{ status: all, year-basis: order \}$/m);
  const told =
    "no row says that anything was delivered (deals taken without it: 2), so that these count only under";
  expect(made.made.notes.filter((note) => note.startsWith(told))).toHaveLength(1);
  const dataset = await datasetIn(texts);
  const question = { measure: "count", layer: "transfers", to: "region" };
  expect(asked(dataset, question)).toBe(2);
  expect(asked(dataset, { ...question, period: "2006..2009" })).toBe(1);
  const list = "Name,Date,Participants,Organiser\nAlpha,2001-05-04,Kazakhstan; Russia,Russia\n";
  expect((await madeOf(list, "list.csv", { region: "KAZ" })).made.undelivered).toEqual({});
});
