import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { drawing, faultsIn, QUESTION, studyOf } from "./tied.ts";

const texts = studyOf([
  "e1 2001 PPP AAA",
  "e2 2001 AAA AAA,BBB",
  "e3 2004 PPP QQQ,AAA",
  "e4 2004 QQQ PPP,BBB",
  "e5 2004 BBB AAA,BBB",
  "e6 2004 AAA AAA,CCC",
]);
/** Of `e6` the source says that others took part too. */
const [head = "", ...rows] = (texts["exercises.csv"] ?? "").trim().split("\n");
const incomplete = rows.map((row) => `${row},${row.startsWith("e6,") ? "no" : ""}`);
const draw = await drawing({
  ...texts,
  "exercises.csv": [`${head},participants_complete`, ...incomplete, ""].join("\n"),
});
const conventions = { attribution: "participant" } as const;
const question = { ...QUESTION, measure: "share", conventions } as const;
const { to: _, ...ofAll } = question;
const everybody = { field: "from", values: "groups", rest: true } as const;
const against = { period: "2000..2002" };

/** Values of a figure's CSV by series and x, and the records of each. */
function valuesIn(csv: string): Readonly<Record<string, readonly [number, string]>> {
  const lines = csv.split("\n").map((line) => line.split(","));
  return Object.fromEntries(
    lines
      .slice(1, -1)
      .map(([, series, x, value, , , , , ids = ""]) => [`${series} ${x}`, [Number(value), ids]]),
  );
}

test("what only states of the region take part in is called so in a matrix, apart from what is not known", async () => {
  const drawn = await draw({
    kind: "matrix",
    question: ofAll,
    series: { field: "to", values: "region" },
    columns: everybody,
  });
  expect(faultsIn(drawn)).toEqual([]);
  expect(drawn.twins[0]?.columns.slice(1, 6)).toEqual([
    "State PPP",
    "State QQQ",
    "Only states of the region",
    "Not known",
    "HHI",
  ]);
  const values = valuesIn(drawn.csv);
  expect(values["AAA region-alone"]).toEqual([0.4, "e2; e5"]);
  expect(values["AAA unknown"]).toEqual([0.2, "e6"]);
  expect(values["BBB region-alone"]?.[0]).toBeCloseTo(2 / 3);
  // Nobody else is on record with it, and what it has is there all the same.
  expect(values["CCC region-alone"]?.[0]).toBe(0);
  expect(values["CCC unknown"]).toEqual([1, "e6"]);
});

test("dumbbells, slopes and lines of shares call it so too, with the rest and without", async () => {
  const later = { ...question, period: "2003..2005" };
  for (const kind of ["dumbbell", "slope"] as const) {
    const all = valuesIn((await draw({ kind, question: later, against, series: everybody })).csv);
    expect(all["region-alone 2000..2002"]).toEqual([0.5, "e2"]);
    expect(all["region-alone 2003..2005"]).toEqual([0.25, "e5"]);
    expect(all["unknown 2003..2005"]).toEqual([0.25, "e6"]);
  }
  const { period: _, ...anytime } = question;
  const columns = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
  const some = { field: "from", values: ["ppp-led"] } as const;
  const lines = await draw({ kind: "lines", question: anytime, columns, series: some });
  expect(valuesIn(lines.csv)["region-alone 2003..2005"]).toEqual([0.25, "e5"]);
});

test("bars and areas stack it, and open is only what is not known, however many partners share an activity", async () => {
  const count = { ...question, measure: "count", by: "year", period: "2001..2004" } as const;
  const bars = await draw({ kind: "bars", question: count, series: everybody });
  expect(faultsIn(bars)).toEqual([]);
  const values = valuesIn(bars.csv);
  expect([values["region-alone 2001"], values["unknown 2001"]?.[0]]).toEqual([[1, "e2"], 0]);
  expect([values["region-alone 2004"], values["unknown 2004"]?.[0]]).toEqual([[1, "e5"], 1]);
  const area = valuesIn((await draw({ kind: "area", question: count, series: everybody })).csv);
  expect(area["region-alone 2004"]?.[0]).toBeCloseTo(1 / 6);
  expect(area["unknown 2004"]?.[0]).toBeCloseTo(1 / 6);
});

test("a timeline has a row for it, and of one recipient alone it is nobody else’s where that is no state of the region", async () => {
  const time = await draw({
    kind: "timeline",
    question: { ...question, measure: "count" },
    series: everybody,
  });
  expect(time.svg).toMatch(/Only states of the[\s\S]*Not known/);
  const alone = await drawing(studyOf(["e1 2001 PPP PPP", "e2 2001 PPP QQQ"]));
  const drawn = await alone({
    kind: "slope",
    question: { ...question, to: "PPP", period: "2001" },
    against: { period: "2002" },
    series: { field: "from", values: ["QQQ"], rest: true },
  });
  expect(drawn.twins[0]?.rows.map(({ name }) => name)).toEqual(["State QQQ", "Nobody else"]);
});

test("where shares overlap that is said in every kind and language, and nothing is missing to the whole", async () => {
  const later = { ...question, period: "2003..2005" };
  const one = { field: "from", values: ["ppp-led"] } as const;
  const drawn = [
    await draw({ kind: "dumbbell", question: later, against, series: one }),
    await draw({ kind: "slope", question: later, against, series: everybody }),
    await draw({ kind: "matrix", question: ofAll, series: { field: "to", values: "region" }, columns: one }),
    await draw({
      kind: "matrix",
      question: ofAll,
      series: { field: "to", values: "region" },
      columns: everybody,
    }),
  ];
  for (const { notes, twins } of drawn) {
    expect(notes.join(" ")).toContain("so that shares add up to more than 100 %.");
    expect([...notes, ...twins.map(({ caption }) => caption)].join(" ")).not.toContain("Missing to 100 %");
  }
  expect(drawn[0]?.notes.join(" ")).toContain("Not drawn: State QQQ, Only states of the region, Not known.");
  expect(drawn[0]?.twins[1]?.caption).toBe("Not drawn");
  const said = { en: "more than 100 %", ru: "больше 100 %", zh: "超过100%" };
  const called = { en: "Only states of the region", ru: "Только государства региона", zh: "仅本地区国家" };
  for (const lang of LANGS) {
    const { notes, csv } = await draw({ kind: "dumbbell", question: later, against, series: one }, { lang });
    expect(notes.join(" ")).toContain(said[lang]);
    expect(csv).toContain(called[lang]);
  }
  const organised = { ...later, conventions: { attribution: "organiser" } };
  const apart = await draw({ kind: "dumbbell", question: organised, against, series: one });
  expect(apart.notes.join(" ")).toContain("Missing to 100 %, and not drawn: Region led, State QQQ");
});

test("beside HHI a matrix says that it is of all participations, and who else is a partner in it", async () => {
  const series = { field: "to", values: "region" } as const;
  const notesIn = async (asked: typeof ofAll) =>
    (await draw({ kind: "matrix", question: asked, series, columns: everybody })).notes.join(" ");
  const said = await notesIn(ofAll);
  expect(said).toContain(
    "HHI: sum of squared parts of all participations, which differ from shares of activities",
  );
  expect(said).toContain(
    "In HHI states of the region are partners of each other too; they are no columns here.",
  );
  const organised = await draw({
    kind: "matrix",
    question: { ...ofAll, conventions: { attribution: "organiser" } },
    series,
    columns: everybody,
  });
  expect(organised.notes.join(" ")).toContain("HHI: sum of squared shares; 1 is one partner alone.");
  expect(organised.notes.join(" ")).not.toContain("partners of each other");
  const { period: __, ...anytime } = { ...ofAll, measure: "hhi" };
  const columns = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
  const lines = await draw({ kind: "lines", question: anytime, series, columns });
  expect(lines.notes.join(" ")).toContain("this is of the parts of all participations");
});
