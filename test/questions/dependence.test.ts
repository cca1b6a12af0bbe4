import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import type { Texts } from "../memory-files.ts";
import { asked, datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

type Row = Readonly<Record<string, string>>;
const table = (columns: string, rows: readonly Row[]) => sheetText(columns.split(" "), rows);
const REGION = ["KZ", "KG", "TJ", "TM", "UZ"];

/** The toy of five states as records: bases, people and pacts of five states and three others. */
function toy(more: { people?: readonly Row[]; bases?: readonly Row[] } = {}): Texts {
  const people = (reporter: string, start: string, value: string): Row => ({
    id: `p-${reporter}-${start}`,
    name: "Population",
    kind: "demography",
    reporter,
    start,
    value_best: value,
    unit: "persons",
    source: "s",
  });
  const base = (host: string, men: string): Row => ({
    id: `b-${host}`,
    operator: "RU",
    host,
    opened: "2004",
    personnel_best: men,
    structure: "single",
    status: "held",
    source: "s",
  });
  const member = (framework: string, actor: string, from = "2002", to = ""): Row => ({
    id: `${framework}-${actor}`,
    framework,
    actor,
    role: "member",
    from,
    to,
    source: "s",
  });
  return {
    "study.yaml": `title: Toy\nregion: { name: R, members: [${REGION}] }\npartners: [RU, TR, CN]\n`,
    "actors.csv": table(
      "id kind",
      [...REGION, "RU", "TR", "CN", "AZ"].map((id) => ({ id, kind: "state" })),
    ),
    "sources.csv": table("id title", [{ id: "s", title: "A handbook" }]),
    "facilities.csv": table(
      "id operator host opened personnel_best structure status source",
      more.bases ?? [base("KZ", "500"), base("KG", "500"), base("TJ", "7000")],
    ),
    "operations.csv": table("id name kind start status source", []),
    "indicators.csv": table(
      "id name kind reporter start value_best unit source",
      more.people ?? [
        people("KZ", "2020", "20300000"),
        people("KZ", "1995", "15000000"),
        people("KG", "2020", "7000000"),
        people("TJ", "2020", "10100000"),
        people("TM", "2020", "6500000"),
        people("UZ", "2020", "36000000"),
      ],
    ),
    "frameworks.csv": table("id name kind founded source", [
      { id: "PACT", name: "Pact", kind: "military-alliance", founded: "2002", source: "s" },
      { id: "OTHER", name: "Other", kind: "military-alliance", founded: "2002", source: "s" },
      { id: "SOUTH", name: "South", kind: "military-alliance", founded: "2002", source: "s" },
      { id: "EAST", name: "East", kind: "consultation-pact", founded: "2002", source: "s" },
    ]),
    "memberships.csv": table("id framework actor role from to source", [
      ...["RU", "KZ", "KG", "TJ"].map((actor) => member("PACT", actor)),
      ...["TR", "KZ", "UZ"].map((actor) => member("OTHER", actor)),
      ...["AZ", "TR", "UZ"].map((actor) => member("SOUTH", actor)),
      ...["CN", "KG", "TM"].map((actor) => member("EAST", actor)),
    ]),
  };
}

describe("security hierarchy", async () => {
  const study = await datasetIn(toy());
  const base: Question = { measure: "security-hierarchy", layer: "facilities", from: "RU", period: "2021" };

  test("of each state and their mean: the toy of five states", () => {
    const found = answer(study, { ...base, to: "region" });
    const values = Object.fromEntries(Object.entries(found.parts ?? {}).map(([k, v]) => [k, v.value]));
    expect(values).toEqual({
      KZ: expect.closeTo(0.26777, 5),
      KG: expect.closeTo(0.55153, 5),
      TJ: 1,
      TM: 0,
      UZ: 0,
    });
    expect(found.value).toBeCloseTo((0.26777 + 0.55153 + 1) / 5, 5);
    expect(asked(study, base)).toBe(found.value);
    expect(asked(study, { ...base, to: "KZ" })).toBe(values.KZ);
  });

  test("rests on bases, people and pacts", () => {
    const { receipt } = answer(study, { ...base, to: "TJ" });
    expect(receipt).toEqual(expect.arrayContaining(["b-TJ", "b-KZ", "p-KZ-2020", "PACT", "OTHER"]));
    expect(receipt).not.toContain("p-KZ-1995");
    expect(receipt).not.toContain("EAST");
  });

  test("which pacts count, and as how many", () => {
    const kg = (conventions: Readonly<Record<string, string>>) =>
      asked(study, { ...base, to: "KG", conventions });
    // With the consultation pact, Kyrgyzstan has one ally apart; with pacts by party, China and Turkmenistan.
    const troops = 500 / 7 / (7000 / 10.1);
    expect(kg({ alliances: "all-pacts" })).toBeCloseTo((troops + 1 / 2) / 2, 10);
    expect(kg({ alliances: "all-pacts", "pact-counting": "each-party" })).toBeCloseTo(
      (troops + 1 / 3) / 2,
      10,
    );
    expect(kg({ normaliser: "none" })).toBeCloseTo((500 / 7e6 + 1) / 2, 10);
    const found = readings(study, { ...base, to: "KG" });
    expect(Object.keys(found.axes)).toEqual(expect.arrayContaining(["alliances", "pact-counting"]));
    expect(Object.keys(found.axes)).not.toContain("normaliser");
    expect(found.distinct).toBe(3);
  });

  test("a reference year before the bases leaves nothing to divide by; a wrong one is refused", () => {
    const year = (value: string) => answer(study, { ...base, to: "TJ", conventions: { normaliser: value } });
    expect(year("reference-year:2003")).toMatchObject({ value: null });
    expect(year("reference-year:2020").value).toBe(1);
    expect(() => year("reference-year:95")).toThrow("normaliser cannot be");
  });

  test("people, soldiers or pacts that nobody recorded leave no number, and are named", async () => {
    const nobody = await datasetIn(toy({ people: [] }));
    expect(answer(nobody, { ...base, to: "KG" })).toMatchObject({
      value: null,
      why: "no-data",
      notes: ["not known: population of KG"],
    });
    const noBases = await datasetIn(toy({ bases: [] }));
    expect(answer(noBases, { ...base, to: "KG" }).notes).toContain("not known: troops in KG");
    const uncounted = {
      ...toy(),
      "facilities.csv": toy()["facilities.csv"]?.replace(",7000,", ",,") ?? "",
    };
    const some = await datasetIn(uncounted);
    expect(answer(some, { ...base, to: "TJ" }).notes).toContain("not known: troops in TJ");
    expect(answer(some, { ...base, to: "TM" }).value).toBe(0);
    const { "frameworks.csv": _, "memberships.csv": __, ...pactless } = toy();
    expect(answer(await datasetIn(pactless), { ...base, to: "TM" }).notes).toContain(
      "not known: alliances of TM",
    );
  });

  test("asked without a dominant state, or of layers without soldiers, it is refused", () => {
    expect(() => answer(study, { ...base, from: undefined } as unknown as Question)).toThrow();
    const { from: _, ...nobody } = base;
    expect(() => answer(study, nobody)).toThrow(
      "security-hierarchy needs a dominant state: from, or by: partner",
    );
    expect(() => answer(study, { ...base, layer: "exercises" })).toThrow("facilities, operations, or both");
  });

  test("of indicators it says what it reads of them, and which layers tell soldiers", () => {
    const refused = (layer: string) => () => answer(study, { ...base, layer });
    const soldiers = "layers that tell soldiers abroad are facilities, operations, or both";
    expect(refused("indicators")).toThrow(
      `security-hierarchy counts no soldiers in indicators; of indicators it reads population alone, whichever layer is asked; ${soldiers}`,
    );
    expect(refused("exercises,training")).toThrow(
      `security-hierarchy counts no soldiers in exercises, training; ${soldiers}`,
    );
  });
});

describe("influence in a small study", async () => {
  const study = await datasetIn(smallStudy);
  const base: Question = { measure: "reliance", layer: "exercises,facilities", from: "POL", to: "ADA" };

  test("worked by hand", () => {
    // Ada's exercises: Pol 2 (e1, e9), the Pact 1, Qua 2, Ada itself 1, the Union 1; its base is Pol's.
    expect(asked(study, base)).toBeCloseTo((2 / 7 + 1) / 2, 12);
    // Nobody has more with anybody than 3, of the group of Pol with Ada, and one base.
    expect(asked(study, { ...base, measure: "bandwidth", from: "p-led" })).toBeCloseTo((3 / 3 + 1) / 2, 12);
    expect(asked(study, { ...base, measure: "influence", from: "p-led" })).toBeCloseTo((3 / 7 + 1) / 2, 12);
  });

  test("weights of layers are shown, and must be of layers asked about", () => {
    const weigh = (text: string) => answer(study, { ...base, conventions: { "layer-weights": text } });
    expect(weigh("exercises:1").value).toBeCloseTo(2 / 7, 12);
    expect(weigh("exercises:3,facilities:1")).toMatchObject({
      value: expect.closeTo((3 * (2 / 7) + 1) / 4, 12),
      notes: expect.arrayContaining(["weights: exercises 0.75, facilities 0.25"]),
    });
    expect(() => weigh("transfers:1")).toThrow('names "transfers", which is no layer asked about');
    for (const wrong of ["exercises", "exercises:-1", "exercises:0", "exercises:1,exercises:2", ""])
      expect(() => weigh(wrong), wrong).toThrow("layer-weights cannot be");
  });

  test("over the region: parts by recipient, those without any ties as isolates", () => {
    const found = answer(study, { ...base, measure: "influence", to: "region" });
    const parts = Object.values(found.parts ?? {}).map((part) => part.value);
    expect(found.value).toBeCloseTo(
      parts.reduce((a: number, v) => a + Number(v ?? 0), 0),
      12,
    );
    expect(found.parts?.DUN).toMatchObject({ value: null, why: "isolate" });
    const { to: _, ...open } = base;
    expect(Object.keys(answer(study, open).parts ?? {})).toEqual(["ADA", "BEL", "CYR", "DUN"]);
  });
});

describe("dependence both ways", async () => {
  const study = await datasetIn(smallStudy);
  const base: Question = {
    measure: "asymmetry",
    layer: "transfers",
    value: "tiv-millions",
    from: "POL",
    to: "ADA",
    conventions: { caution: "go-on" },
  };

  test("a study of recipients of the region only makes the partner's share, and says so", async () => {
    const { conventions: _, ...careful } = base;
    for (const measure of ["asymmetry", "salience", "symmetry", "interdependence"])
      expect(answer(study, { ...careful, measure }), measure).toMatchObject({
        value: null,
        why: "by-construction",
        notes: expect.arrayContaining([
          expect.stringContaining("what POL has elsewhere is not in the share"),
        ]),
      });
    expect(answer(study, base).notes?.join()).toContain("by-construction: every tie recorded");
    const abroad = (smallStudy["transfers.csv"] ?? "").replace(/^(t1,.*)$/m, (row) =>
      [row, row.replace(/^t1,/, "t9,").replace(",ADA,", ",QUA,")].join("\n"),
    );
    const deliveries = (smallStudy["deliveries.csv"] ?? "").replace(/^(([^,]*),t1,.*)$/m, (row) =>
      [row, row.replace(/^[^,]*,t1,/, "d99,t9,")].join("\n"),
    );
    const wide = await datasetIn({ ...smallStudy, "transfers.csv": abroad, "deliveries.csv": deliveries });
    expect(answer(wide, careful).value).toBeTypeOf("number");
    expect(Number(asked(wide, careful))).toBeGreaterThan(Number(asked(study, base)));
  });

  test("worked by hand: Ada has 50 of 70 from Pol, who has 50 of 90 with Ada", async () => {
    const all = (from: string, to: string) =>
      Number(asked(study, { measure: "sum", layer: "transfers", value: "tiv-millions", from, to }));
    const between = all("POL", "ADA");
    const ada = Number(
      asked(study, { measure: "sum", layer: "transfers", value: "tiv-millions", to: "ADA" }),
    );
    const pol = Number(
      asked(study, { measure: "sum", layer: "transfers", value: "tiv-millions", from: "POL" }),
    );
    expect(asked(study, base)).toBeCloseTo(between / ada - between / pol, 12);
    expect(asked(study, { ...base, measure: "salience" })).toBeCloseTo(
      Math.sqrt((between / ada) * (between / pol)),
      12,
    );
    expect(asked(study, { ...base, from: "ADA", to: "POL" })).toBeCloseTo(between / pol - between / ada, 12);
  });

  test("trade of the indicators, actors that are one, and parts by recipient", () => {
    const trade: Question = {
      measure: "symmetry",
      layer: "indicators",
      where: { item: "trade" },
      from: "POL",
      to: "ADA",
      conventions: { caution: "go-on" },
    };
    expect(asked(study, trade)).toBe(1);
    expect(answer(study, { ...base, to: "POL" })).toMatchObject({ why: "undefined-by-definition" });
    const { to: _, ...open } = base;
    expect(() => answer(study, open)).toThrow("asymmetry needs two actors: to, or by: recipient");
    const parts = answer(study, { ...open, by: "recipient" }).parts ?? {};
    expect(Object.keys(parts)).toEqual(["ADA", "BEL", "CYR", "DUN"]);
    expect(parts.ADA?.value).toBe(asked(study, base));
    expect(parts.DUN?.why).toBe("isolate");
  });

  test("the receipt holds the ties of either with anybody", () => {
    const receipt = answer(study, base).receipt.filter((id) => /^t\d$/.test(id));
    expect([...new Set(receipt)].sort()).toEqual(["t1", "t2", "t3"]);
  });
});

describe("hierarchy of ties of a study", async () => {
  const study = await datasetIn(smallStudy);

  test("is refused as made by construction, and given with the reason where one goes on", () => {
    for (const measure of [
      "trophic-incoherence",
      "trophic-incoherence-p",
      "core-periphery",
      "krackhardt-lub",
    ]) {
      const question: Question = { measure, layer: "exercises" };
      expect(answer(study, question), measure).toMatchObject({ value: null, why: "by-construction" });
      const found = answer(study, { ...question, conventions: { caution: "go-on" } });
      expect(found.value, measure).not.toBeNull();
      expect(
        found.notes?.some((note) => note.startsWith("by-construction: ")),
        measure,
      ).toBe(true);
    }
  });

  test("hub-and-spoke is of densities, and refused where recipients cannot be tied to each other", () => {
    const question: Question = { measure: "hub-and-spoke", layer: "exercises" };
    expect(asked(study, question)).toBe(asked(study, { ...question, measure: "e-i-normalised" }));
    expect(answer(study, { ...question, layer: "transfers" }).why).toBe("by-construction");
    expect(asked(study, { ...question, layer: "transfers", conventions: { caution: "go-on" } })).toBe(1);
  });
});
