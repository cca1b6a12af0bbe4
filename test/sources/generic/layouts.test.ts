import { describe, expect, test } from "vitest";
import { inSheet } from "../../../src/sources/generic/layout.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { cells, documentOf, home, mappingFor, names, readWith, short } from "./documents.ts";

describe("exercises in the layouts that people have", () => {
  test("one list of participants in a cell, a preamble, a footer and dates in words", async () => {
    const document = documentOf(
      "exercises.csv",
      {
        "": cells(`
        List of exercises, compiled by hand | | | | |
        | | | | |
        Exercise | Dates | Participants | Place | Troops | Type
        Silver Reed 2018 | 15–20 May 2018 | Kazakhstan, Russia; and China | Edelweiss range | c. 1,200 | counter-terrorism
        Winter Bridge | 3/14/2019 | Kyrgyz Republic; Korea, Republic of | Balykchy | 60–70 | Military
        | | | | |
        Source: own coding | | | | |`),
      },
      ",",
    );
    const mapping = mappingFor(document, { organiser: "first-participant" });
    const { reading, said } = await readWith(mapping, document);
    expect(reading.passed).toEqual({ preamble: 1, blank: 2, header: 1, footer: 1 });
    expect(said.rejects).toEqual([]);
    expect(
      short(
        said.rows,
        "exercises",
        "id",
        "start",
        "end",
        "place",
        "troops_low",
        "troops_best",
        "troops_high",
        "kind",
      ),
    ).toEqual([
      "silver-reed-2018-2018-05-15 | 2018-05-15 | 2018-05-20 | Edelweiss range | - | 1200 | - | counter-terrorism",
      "winter-bridge-2019-03-14 | 2019-03-14 | - | Balykchy | 60 | - | 70 | military",
    ]);
    expect(short(said.rows, "participants", "activity", "actor", "role", "evidence")).toEqual([
      "silver-reed-2018-2018-05-15 | KAZ | participant | stated",
      "silver-reed-2018-2018-05-15 | RUS | participant | stated",
      "silver-reed-2018-2018-05-15 | CHN | participant | stated",
      "silver-reed-2018-2018-05-15 | KAZ | organiser | inferred",
      "winter-bridge-2019-03-14 | KGZ | participant | stated",
      "winter-bridge-2019-03-14 | KOR | participant | stated",
      "winter-bridge-2019-03-14 | KGZ | organiser | inferred",
    ]);
  });

  test("a blank date is taken and flagged where the row says whose it is; without a column of dates none is", async () => {
    const rows = `
        Exercise | Date | Participants
        Silver Reed | 2018 | Kazakhstan, Russia
        Winter Bridge | | Kazakhstan, China
        Nobody's | |
        Spring | 2019 | Kazakhstan`;
    const read = async (text: string) => {
      const document = documentOf("exercises.csv", { "": cells(text) }, ",");
      return (await readWith(mappingFor(document, {}), document)).said;
    };
    const said = await read(rows);
    expect(short(said.rows, "exercises", "name", "start")).toEqual([
      "Silver Reed | 2018",
      "Winter Bridge | -",
      "Spring | 2019",
    ]);
    expect(said.flags.map(({ row, column, why }) => [row, column, why])).toEqual([
      [3, "Date", expect.stringContaining("has no date, so that it lies in no period")],
    ]);
    expect(said.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "has no start or participants or organiser or host"],
    ]);
    const undated = await read(rows.replace(/ [|][^|]*[|]/g, " |"));
    expect(undated.rejects.map(({ reason }) => reason)).toContain("has no start");
    expect(undated.rows).toEqual([]);
  });

  test("wide participants, numbered, with codes for nothing known and organisations", async () => {
    const document = documentOf(
      "drills.csv",
      {
        "": cells(`
        No | Name | Start date | End date | State1 | State2 | State3
        1 | North Gate | 9/14/97 | 9/20/97 | Kazakhstan | NATO | -9
        2 | South Gate | 2000-09-xx | -9 | Turkey | Turkey | Uzbekistan
        3 | East Gate | 3/4/98 | 3/5/98 | Tajikistan | -9 | -9`),
      },
      ",",
    );
    const proposal = proposeMapping(document, names, home);
    expect(proposal.columns.map((c) => `${c.heading}: ${c.to}`)).toEqual([
      "No: null",
      "Name: name",
      "Start date: start",
      "End date: end",
      "State1: participants",
      "State2: participants",
      "State3: participants",
    ]);
    expect(proposal.columns[2]?.evidence).toContain("2 dates prove month first, none contradicts");
    const { said } = await readWith(mappingFor(document), document);
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "exercises", "id", "start", "end")).toEqual([
      "north-gate-1997-09-14 | 1997-09-14 | 1997-09-20",
      "south-gate-2000-09 | 2000-09 | -",
      "east-gate-1998-03-04 | 1998-03-04 | 1998-03-05",
    ]);
    expect(short(said.rows, "participants", "actor", "note")).toEqual([
      "KAZ | -",
      "NATO | the file names the organisation itself",
      "TUR | -",
      "UZB | -",
      "TJK | -",
    ]);
    expect(said.flags).toMatchObject([{ row: 3, why: "is participant twice in the row: taken once" }]);
  });

  test("a matrix of marks below two rows of merged headings", async () => {
    const document = documentOf("matrix.xlsx", {
      Exercises: cells(`
        Exercise | Date | Date | Participants | Participants | Participants | Host
        Exercise | start | end | Kazakhstan | Russia | China | Host
        Long Steppe | 2018-05-15 | 2018-05-20 | x | | x | Kazakhstan
        Short Steppe | 2019-06-01 | 2019-06-03 | | х | 1 | Russia
        Total | | | 1 | 1 | 2 |`),
    });
    const mapping = mappingFor(document, { organiser: "host" });
    expect(mapping.header).toEqual({ row: 1, rows: 2 });
    const { reading, said } = await readWith(mapping, document);
    expect(reading.passed).toEqual({ header: 2, total: 1 });
    expect(short(said.rows, "exercises", "id", "end")).toEqual([
      "long-steppe-2018-05-15 | 2018-05-20",
      "short-steppe-2019-06-01 | 2019-06-03",
    ]);
    expect(short(said.rows, "participants", "activity", "actor", "role")).toEqual([
      "long-steppe-2018-05-15 | KAZ | host",
      "long-steppe-2018-05-15 | KAZ | participant",
      "long-steppe-2018-05-15 | CHN | participant",
      "long-steppe-2018-05-15 | KAZ | organiser",
      "short-steppe-2019-06-01 | RUS | host",
      "short-steppe-2019-06-01 | RUS | participant",
      "short-steppe-2019-06-01 | CHN | participant",
      "short-steppe-2019-06-01 | RUS | organiser",
    ]);
  });

  test("merged headings as a text file keeps them: the group once, blanks after it", async () => {
    const document = documentOf(
      "merged.csv",
      {
        "": cells(`
        Name | Date | | Troops | |
        | start | end | low | high |
        Deep Well | 2011-01-02 | 2011-01-05 | 100 | 200 | Kazakhstan; Russia
        Dry Well | 2012-01-02 | 2012-01-05 | | 300 | Kazakhstan; China`),
      },
      ",",
    );
    const { said } = await readWith(mappingFor(document), document);
    expect(short(said.rows, "exercises", "id", "end", "troops_low", "troops_high")).toEqual([
      "deep-well-2011-01-02 | 2011-01-05 | 100 | 200",
      "dry-well-2012-01-02 | 2012-01-05 | - | 300",
    ]);
    expect(short(said.rows, "participants", "actor")).toEqual(["KAZ", "RUS", "KAZ", "CHN"]);
  });

  test("Russian headings and dates", async () => {
    const document = documentOf(
      "учения.csv",
      {
        "": cells(`
        № п/п; | |||||
        № п/п | Название учений | Дата начала | Дата окончания | Участники | Численность | Примечание
        1 | Тихий берег | 15.05.2018 | 20.05.2018 | Россия, Казахстан | около 1,2 тыс. чел. | по данным агентства
        2 | Быстрый ветер | 3 июня 2019 г. | 05.06.2019 | Россия, Киргизия и Таджикистан | более 500 | нет данных
        Итого | | | | | 1700 | `),
      },
      ";",
    );
    const { said } = await readWith(mappingFor(document), document);
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "exercises", "id", "start", "end", "troops_low", "troops_best", "note")).toEqual([
      "tikhiy-bereg-2018-05-15 | 2018-05-15 | 2018-05-20 | - | 1200 | по данным агентства",
      "bystryy-veter-2019-06-03 | 2019-06-03 | 2019-06-05 | 500 | - | -",
    ]);
    expect(short(said.rows, "participants", "actor")).toEqual(["RUS", "KAZ", "RUS", "KGZ", "TJK"]);
  });

  test("Chinese headings, dates and names", async () => {
    const document = documentOf("演习.xlsx", {
      演习: cells(`
        序号 | 演习名称 | 日期 | 参与国 | 地点 | 兵力 | 类型
        1 | 和平之桥 | 2018年5月15日至20日 | 中国、俄罗斯、哈萨克斯坦 | 新疆 | 约1200人 | 反恐
        2 | 草原之风 | 2019年6月 | 中国、吉尔吉斯斯坦 | 比什凯克 | 1.2万人 | 综合军事
        合计 | | | | | 13200 | `),
    });
    const { said } = await readWith(mappingFor(document), document);
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "exercises", "name", "start", "end", "troops_best", "kind")).toEqual([
      "和平之桥 | 2018-05-15 | 2018-05-20 | 1200 | counter-terrorism",
      "草原之风 | 2019-06 | - | 12000 | military",
    ]);
    expect(short(said.rows, "participants", "actor")).toEqual(["CHN", "RUS", "KAZ", "CHN", "KGZ"]);
  });

  test("a sheet for each year, read together, where rows are told by sheet and row", async () => {
    const document = documentOf("years.xlsx", {
      2018: cells(`
        Exercise | Participants | Place
        Green Hill | Kazakhstan; Russia | Almaty
        Blue Hill | Kazakhstan; Narnia | Almaty`),
      2019: cells(`
        Exercise | Place | Participants
        Green Hill | Astana | Kazakhstan; China
        | Astana | Kazakhstan; Naria`),
      notes: cells("one cell"),
    });
    const { reading, said } = await readWith(mappingFor(document), document);
    expect(reading.entries).toHaveLength(4);
    expect(short(said.rows, "exercises", "id", "start")).toEqual([
      "green-hill-2018 | 2018",
      "green-hill-2019 | 2019",
    ]);
    expect(said.rejects.map((r) => [r.row, r.column, r.text])).toEqual([
      [3, "Participants", "Narnia"],
      [1_000_003, "Participants", "Naria"],
    ]);
    expect(said.rejects.map((r) => inSheet(r.row, reading.sheets ?? []))).toEqual([
      { sheet: "2018", row: 3 },
      { sheet: "2019", row: 3 },
    ]);
    expect(said.unmatched.map((u) => [u.name, u.rows])).toEqual([
      ["Narnia", 1],
      ["Naria", 1],
    ]);
  });
});

describe("transfers in the layouts that people have", () => {
  test("years as columns become deliveries, totals are left aside", async () => {
    const document = documentOf("arms transfers.xlsx", {
      Deals: cells(`
        Arms deliveries, units | | | | | |
        Supplier | Recipient | Weapon | Order year | 2015 | 2016 | 2017
        | | | (year) | (units) | (units) | (units)
        Russia | Kazakhstan | Ka-99 | 2014 | 4 | | 2
        unknown supplier(s) | Kyrgyzstan | Mar-01 | | | c. 10 |
        Total | | | | 4 | 10 | 2`),
    });
    const { reading, said } = await readWith(mappingFor(document), document);
    expect(reading.passed).toEqual({ preamble: 1, header: 1, units: 1, total: 1 });
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "transfers", "id", "supplier", "recipient", "designation", "order_year")).toEqual(
      ["rus-kaz-ka-99-2014 | RUS | KAZ | Ka-99 | 2014", "unknown-kgz-mar-01 | unknown | KGZ | Mar-01 | -"],
    );
    expect(short(said.rows, "deliveries", "id", "deal", "year", "units_best")).toEqual([
      "rus-kaz-ka-99-2014-2015 | rus-kaz-ka-99-2014 | 2015 | 4",
      "rus-kaz-ka-99-2014-2017 | rus-kaz-ka-99-2014 | 2017 | 2",
      "unknown-kgz-mar-01-2016 | unknown-kgz-mar-01 | 2016 | 10",
    ]);
    expect(said.flags).toMatchObject([{ column: "Weapon", text: "Mar-01" }]);
  });

  test("semicolons and decimal commas", async () => {
    const document = documentOf(
      "lieferungen.csv",
      {
        "": cells(`
        Exporter | Importer | Item | Quantity | Value | Delivery years | Link
        Germany | Uzbekistan | Truck A | 12 | € 1,5 mln | 2015; 2016 | https://example.org/a
        Italy | Uzbekistan | Truck C | 1.200 | € 2 mln | |
        France | Uzbekistan | Truck B | 5 | € 38,25 mln | 2017 | javascript:alert(1)`),
      },
      ";",
    );
    const { said } = await readWith(mappingFor(document), document);
    expect(short(said.rows, "transfers", "id", "units_best", "money_best", "currency", "locator")).toEqual([
      "deu-uzb-truck-a | - | 1500000 | EUR | https://example.org/a",
      "ita-uzb-truck-c | 1200 | 2000000 | EUR | -",
    ]);
    expect(short(said.rows, "deliveries", "id", "year", "units_best")).toEqual([
      "deu-uzb-truck-a-2015-2016 | 2015/2016 | 12",
    ]);
    expect(said.rejects).toMatchObject([{ row: 4, column: "Link", text: "javascript:alert(1)" }]);
  });
});

describe("other tables that people have", () => {
  test("training, with numbers in thousands of persons below a heading that says so", async () => {
    const document = documentOf(
      "training.csv",
      {
        "": cells(`
        Provider | Recipient | Academy | Year | Students, thousand
        Russia | Kazakhstan | Academy A | 2019 | 1.5
        India | Tajikistan | Academy B | 2020 | 0.2`),
      },
      ",",
    );
    const { said } = await readWith(mappingFor(document), document);
    expect(short(said.rows, "training", "id", "institution", "number_best", "unit")).toEqual([
      "rus-kaz-2019 | Academy A | 1500 | persons",
      "ind-tjk-2020 | Academy B | 200 | persons",
    ]);
  });

  test("bases, with the years in which they opened and closed", async () => {
    const document = documentOf("bases.xlsx", {
      Bases: cells(`
        Base name | Operator | Host country | Opened | Closed | Location
        Base One | Russia | Kyrgyzstan | 2003 | | Kant
        Base Two | United States | Kyrgyzstan | Dec 2001 | June 2014 | Manas`),
    });
    const { reading, said } = await readWith(mappingFor(document), document);
    expect(reading.notes.join("\n")).toContain("precision stays blank");
    expect(short(said.rows, "facilities", "precision")).toEqual(["-", "-"]);
    expect(short(said.rows, "facilities", "id", "opened", "closed", "place")).toEqual([
      "rus-kgz-base-one | 2003 | - | Kant",
      "usa-kgz-base-two | 2001-12 | 2014-06 | Manas",
    ]);
  });

  test("money in millions, and a currency that the file does not say", async () => {
    const rows = (heading: string) =>
      documentOf(
        "aid.csv",
        {
          "": cells(`
          Donor country | Recipient | Programme | Year | ${heading}
          United States | Kazakhstan | Aid A | 2015 | 2.5
          Turkey | Kyrgyzstan | Aid B | 2016 | 10`),
        },
        ",",
      );
    const money = async (heading: string, answers: Record<string, string>) => {
      const { said } = await readWith(
        mappingFor(rows(heading), { table: "assistance", ...answers }),
        rows(heading),
      );
      return short(said.rows, "assistance", "money_best", "currency");
    };
    expect(await money("Value, USD million", {})).toEqual(["2500000 | USD", "10000000 | USD"]);
    const scales = ["USD m", "US$m", "$m", "USD mn", "USD M", "m USD", "USDm", "USD mm", "US$ mio."];
    scales.push("$ mil", "US$ mil", "mil. USD", "USD, mil", "mln USD", "млн долл.");
    for (const scale of scales)
      expect([scale, await money(`Value (${scale})`, {})]).toEqual([
        scale,
        ["2500000 | USD", "10000000 | USD"],
      ]);
    for (const scale of ["USD '000", "USD k", "USD 000s", "'000 USD"])
      expect([scale, await money(`Value (${scale})`, {})]).toEqual([scale, ["2500 | USD", "10000 | USD"]]);
    expect(await money("Value (€bn)", {})).toEqual(["2500000000 | EUR", "10000000000 | EUR"]);
    expect(await money("Value (USD, 2000 prices)", {})).toEqual(["2.5 | USD", "10 | USD"]);
    expect(await money("Value", { currency: "EUR" })).toEqual(["2.5 | EUR", "10 | EUR"]);
    expect(() => mappingFor(rows("Value"), { table: "assistance" })).toThrow("in which currency is Value?");
  });

  test("a scale that a cell says itself is that of the cell, and not of the heading too", async () => {
    const document = documentOf(
      "aid.csv",
      {
        "": cells(`
        Donor country | Recipient | Programme | Year | Value (USD million)
        United States | Kazakhstan | Aid A | 2015 | $1.2m
        Turkey | Kyrgyzstan | Aid B | 2016 | 5 million
        Turkey | Tajikistan | Aid C | 2017 | 5–7 thousand
        Turkey | Tajikistan | Aid D | 2018 | 7
        Turkey | Tajikistan | Aid E | 2019 | 3 mil. USD`),
      },
      ",",
    );
    const mapping = mappingFor(document, { table: "assistance" });
    const { said } = await readWith(mapping, document);
    expect(short(said.rows, "assistance", "money_low", "money_best", "money_high")).toEqual([
      "- | 1200000 | -",
      "- | 5000000 | -",
      "5000 | - | 7000",
      "- | 7000000 | -",
      "- | 3000000 | -",
    ]);
  });

  test("a table without headings, and one whose headings are names of JavaScript", async () => {
    const headless = documentOf(
      "x.csv",
      {
        "": cells("Green Hill | 2018-05-15 | Kazakhstan; Russia\nBlue Hill | 2019-05-15 | Kazakhstan; China"),
      },
      ",",
    );
    const first = await readWith(mappingFor(headless, { table: "exercises" }), headless);
    expect(short(first.said.rows, "exercises", "id")).toEqual([
      "green-hill-2018-05-15",
      "blue-hill-2019-05-15",
    ]);
    const odd = documentOf(
      "x.csv",
      {
        "": cells(
          "__proto__ | constructor | Exercise | Date | Participants\nx | y | Green Hill | 2018 | Kazakhstan; Russia",
        ),
      },
      ",",
    );
    const second = await readWith(mappingFor(odd), odd);
    expect(second.reading.entries[0]?.cells.constructor).toBe("y");
    expect(short(second.said.rows, "exercises", "id")).toEqual(["green-hill-2018"]);
  });
});
