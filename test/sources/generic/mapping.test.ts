import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { FileError } from "../../../src/sources/file/document.ts";
import { answered } from "../../../src/sources/generic/answers.ts";
import { fieldsOf, GENERIC_TABLES } from "../../../src/sources/generic/fields.ts";
import { mappingFrom } from "../../../src/sources/generic/mapping-from.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { TABLES } from "../../../src/study/schema.ts";
import { cells, documentOf, home, mappingFor, names, readWith, short, unordered } from "./documents.ts";

const list = `
  Exercise | Start | End | Participants | Kind | Remarks
  Green Hill | 03/04/2018 | 05/04/2018 | Kazakhstan; Russia | military | -
  Blue Hill | 06/05/2018 | 07/05/2018 | Kazakhstan; China | naval | n/a`;

describe("a mapping", () => {
  test("is the same after it was written to a file and read again", () => {
    const mapping = mappingFor(documentOf("list.csv", { "": cells(list) }, ","), {
      "date-style": "day-first",
    });
    expect(mappingFrom(parse(stringify(mapping)))).toEqual(mapping);
  });

  test.each([
    [{ table: "exercise" }, "table cannot be that", "exercises"],
    [{ table: "exercises", name: "x", columns: [{ heading: "A", to: "nmae" }] }, "columns[0].to", "name"],
    [{ table: "exercises", name: "x", columns: [{ heading: "A", to: "constructor" }] }, "columns[0].to", ""],
    [{ table: "exercises", name: "x", colums: [] }, "nothing reads", "columns"],
    [{ table: "exercises", name: "x", columns: {} }, "is no list", ""],
    [{ table: "exercises", name: "x", header: { row: -1 } }, "header.row", ""],
    [null, "the mapping", ""],
  ])("that is broken is told with its place: %j", (value, message, mend) => {
    const error = thrownBy(() => mappingFrom(value));
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).message).toContain(message);
    expect((error as FileError).mend).toContain(mend);
  });

  test("takes what YAML made a number back as what stands in the cell", () => {
    const text = "name: x\ntable: exercises\ncolumns:\n  - { heading: 2015, to: note, missing: [-9] }\n";
    expect(mappingFrom(parse(text)).columns).toEqual([
      { heading: "2015", to: "note", as: "text", missing: ["-9"] },
    ]);
  });

  test("stands in the guide as it can be read", () => {
    const guide = readFileSync(new URL("../../../docs/import-your-spreadsheet.md", import.meta.url), "utf8");
    const mapping = mappingFrom(parse(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ""));
    expect(mapping.columns.map((c) => c.to)).toEqual(["name", "start", "participants", "kind", null]);
  });

  test("fills only columns that the study's tables have", () => {
    const own = new Set([
      "participants",
      "organiser",
      "co-organiser",
      "host",
      "observer",
      "url",
      "delivery_year",
    ]);
    for (const table of GENERIC_TABLES) {
      const stems = new Set(["troops", "units", "money", "number", "personnel"]);
      const unknown = Object.keys(fieldsOf(table)).filter(
        (f) => !(f in (TABLES[table] ?? {})) && !own.has(f) && !stems.has(f),
      );
      expect(
        unknown.filter((f) => !f.startsWith("tiv")),
        table,
      ).toEqual([]);
    }
  });
});

describe("what only the owner of a file knows is asked", () => {
  const document = documentOf("list.csv", { "": cells(list) }, ",");

  test("which comes first in a date that no row decides", async () => {
    const proposal = proposeMapping(document, names, home);
    expect(proposal.questions.map((q) => q.id)).toEqual(["date-style", "organiser"]);
    const none = answered(proposal, {}, home);
    expect(none).toBeInstanceOf(FileError);
    expect((none as FileError).mend).toContain("--answer date-style=day-first");
    const start = async (style: string) => {
      const { said } = await readWith(mappingFor(document, { "date-style": style }), document);
      return short(said.rows, "exercises", "start", "end");
    };
    expect(await start("day-first")).toEqual(["2018-04-03 | 2018-04-05", "2018-05-06 | 2018-05-07"]);
    expect(await start("month-first")).toEqual(["2018-03-04 | 2018-05-04", "2018-06-05 | 2018-07-05"]);
  });

  test("and not what the file proves", () => {
    const proved = documentOf(
      "list.csv",
      { "": cells(`${list}\nRed Hill | 13/04/2018 | 14/04/2018 | Kazakhstan; China | naval | x`) },
      ",",
    );
    const proposal = proposeMapping(proved, names, home);
    expect(proposal.mapping.dates).toBe("day-first");
    expect(proposal.questions.map((q) => q.id)).toEqual(["organiser"]);
  });

  test("wrong answers are told with what may be said", () => {
    const proposal = proposeMapping(document, names, home);
    const say = (answers: Record<string, string>) => answered(proposal, answers, home) as FileError;
    expect(say({ "date-stile": "day-first" }).mend).toBe("did you mean date-style?");
    expect(say({ table: "nonsense" }).mend).toBe("it can be exercises");
    expect(say({ "date-style": "day" }).mend).toBe("say one of day-first, month-first");
  });

  test("supplier or recipient, where both could be", async () => {
    const both = documentOf(
      "arms.csv",
      {
        "": cells(`
        Country A | Country B | Weapon | Year | Quantity
        Russia | Kazakhstan | Tank A | 2015 | 3
        China | Kyrgyzstan | Tank B | 2016 | 4`),
      },
      ",",
    );
    const proposal = proposeMapping(both, names, home, "transfers");
    expect(proposal.questions.map((q) => q.id)).toEqual(["year", "supplier", "recipient"]);
    const supplier = "column:Country A";
    const mapping = mappingFor(both, { year: "delivery", supplier, recipient: "column:Country B" });
    expect(mapping.columns.find((c) => c.heading === "Year")?.to).toBe("delivery_year");
    expect(mapping.id).toContain("delivery_year");
    expect(mapping.id).not.toContain("order_year");
    const shown = proposal.columnsBy(mapping);
    expect(shown.map(({ to }) => to)).toEqual([
      "supplier",
      "recipient",
      "designation",
      "delivery_year",
      "units",
    ]);
    expect(shown[3]?.evidence).toMatch(/^as it was answered; 2 of 2 cells are dates/);
    const say = (recipient: string) => answered(proposal, { year: "order", supplier, recipient }, home);
    expect(say("column:Country C")).toMatchObject({ code: "wrong-answer" });
    expect(say("column:Country A")).toMatchObject({ code: "wrong-answer" });
    const { said } = await readWith(mapping, both);
    expect(short(said.rows, "transfers", "supplier", "recipient", "designation")).toEqual([
      "RUS | KAZ | Tank A",
      "CHN | KGZ | Tank B",
    ]);
  });

  test("who supplies a list that is of one supplier", async () => {
    const one = documentOf(
      "arms.csv",
      {
        "": cells(`
        Recipient | Weapon | Year ordered | Number
        Kazakhstan | Tank A | 2015 | 3
        Kyrgyzstan | Tank B | 2016 | 4`),
      },
      ",",
    );
    const mapping = mappingFor(one, { supplier: "Russia" });
    const { said } = await readWith(mapping, one);
    expect(short(said.rows, "transfers", "id")).toEqual(["rus-kaz-tank-a-2015", "rus-kgz-tank-b-2016"]);
  });

  test("what becomes of values that the codebook lacks", async () => {
    const odd = documentOf(
      "list.csv",
      {
        "": cells(`
        Exercise | Start | Participants | Organiser | Kind
        Green Hill | 2018-03-04 | Kazakhstan; Russia | Russia | Militry
        Blue Hill | 2018-04-05 | Kazakhstan; China | China | river crossing`),
      },
      ",",
    );
    const kinds = async (answers: Record<string, string>) => {
      const { said } = await readWith(mappingFor(odd, answers), odd);
      return { kinds: short(said.rows, "exercises", "kind"), mends: said.rejects.map((r) => r.mend) };
    };
    expect(answered(proposeMapping(odd, names, home), {}, home)).toMatchObject({
      code: "unanswered",
      asks: "new-codes",
    });
    expect((await kinds({ "new-codes": "refuse" })).mends[0]).toMatch(/^did you mean military\?/);
    expect(await kinds({ "new-codes": "leave" })).toEqual({ kinds: ["-", "-"], mends: [] });
    expect(await kinds({ "new-codes": "add" })).toEqual({ kinds: ["militry", "river-crossing"], mends: [] });
    expect(mappingFor(odd, { "new-codes": "add" }).codes.exercise_kind?.["river-crossing"]?.en).toBe(
      "river crossing",
    );
  });

  test("what a row is, where the columns would do for two tables", async () => {
    const either = documentOf(
      "x.csv",
      { "": cells("Date | Country\n2018-01-02 | Kazakhstan\n2018-02-03 | Russia") },
      ",",
    );
    const proposal = proposeMapping(either, names, home);
    const question = proposal.questions.find((q) => q.id === "table");
    expect(question?.choices.length).toBeGreaterThan(1);
    const other = question?.choices.find((c) => c.value !== proposal.mapping.table)?.value ?? "";
    const chosen = answered(proposal, { table: other, supplier: "Russia", provider: "Russia" }, home);
    expect(chosen instanceof FileError || chosen.table === other).toBe(true);
  });
});

describe("a file that has changed since its mapping was made", () => {
  const mapping = mappingFor(documentOf("list.csv", { "": cells(list) }, ","), { "date-style": "day-first" });
  const rows = async (text: string) => {
    const { reading, said } = await readWith(mapping, documentOf("other.csv", { "": cells(text) }, ","));
    return { notes: reading.notes, rows: unordered(said.rows), rejects: said.rejects };
  };

  test("a renamed heading is found by what it means and holds, and told", async () => {
    const renamed = await rows(list.replace("Start", "Start date").replace("Remarks", "Comment"));
    expect(renamed.rows).toEqual((await rows(list)).rows);
    expect(renamed.notes.join("\n")).toContain('the column "Start" is called "Start date" here');
  });

  test("a new column is named, not lost in silence; a missing one is told", async () => {
    const more = await rows(list.replaceAll(/\n/g, "\n new | ").replace("\n new | ", "\n Cost | "));
    expect(more.notes.join("\n")).toContain("columns that the mapping does not know, not taken: Cost");
    const less = await rows(list.replace("| Kind", "").replace("| military", "").replace("| naval", ""));
    expect(less.notes.join("\n")).toContain("columns of the mapping that the file lacks: Kind");
  });

  test("a file of other columns is none of it", async () => {
    await expect(rows("Deal | Seller\n1 | x")).rejects.toThrow(FileError);
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
