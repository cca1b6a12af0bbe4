import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import { layers } from "../../src/layers/index.ts";
import { measures } from "../../src/measures/index.ts";
import { BY_FIELDS, QUESTION_FIELDS, type Question, VALUES, WHERE_FIELDS } from "../../src/model/question.ts";
import { queryOf, questionOf } from "../../src/web/state/question-url.ts";

const base: Question = { measure: "count", layer: "exercises" };
const read = (query: string, from: Question = base, others: readonly string[] = []) =>
  questionOf(new URLSearchParams(query), from, others);

/** Text that somebody may have written into a study: any script, signs of an address and of markup among it. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "KAZ,UZB",
      "KAZ+UZB",
      "=KAZ+UZB",
      "only:region",
      "a&b=c",
      "50%",
      "<b>",
      "Хуҷанд",
      "苦盏",
      "'\"#?",
    ),
  )
  .filter((t) => t.trim() !== "" && !/[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]/u.test(t));
const one = <T>(of: readonly T[]) => fc.constantFrom(...of);
const period = fc.constantFrom("2016..2021", "..2023", "1991..", "2016-03", "2018-21", "2016/2018", "1999~");
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const where = fc.dictionary(one(WHERE_FIELDS), text, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const chosen = fc.dictionary(one(conventions.map((c) => c.name)), text, {
  minKeys: 1,
  maxKeys: 4,
  noNullPrototype: true,
});
const fields = {
  from: maybe(text),
  to: maybe(text),
  without: maybe(text),
  where: maybe(where),
  period: maybe(period),
  value: maybe(one([...VALUES, "3"])),
  by: maybe(one(BY_FIELDS)),
};
const layer = fc.oneof(
  fc.constant("all"),
  one(layers.map((l) => l.name)),
  fc
    .subarray(
      layers.map((l) => l.name),
      { minLength: 1 },
    )
    .map((l) => l.join()),
);
const without = (of: object) => Object.fromEntries(Object.entries(of).filter(([, v]) => v !== undefined));
const against = fc
  .record({
    ...fields,
    measure: maybe(one(measures.map((m) => m.name))),
    layer: maybe(layer),
    conventions: maybe(chosen),
  })
  .map((q): Partial<Question> => without(q));
const question: fc.Arbitrary<Question> = fc
  .record({
    ...fields,
    measure: one(measures.map((m) => m.name)),
    layer,
    against: maybe(against),
    conventions: maybe(chosen),
  })
  .map(({ measure, layer, ...rest }) => ({ measure, layer, ...without(rest) }));

describe("a question in an address", () => {
  test("comes back as it was, without a notice", () => {
    fc.assert(
      fc.property(question, (q) => {
        expect(read(queryOf(q))).toEqual({ question: q, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("is the same text whatever the order of its fields", () => {
    fc.assert(
      fc.property(question, (q) => {
        const turned = Object.fromEntries(Object.entries(q).reverse());
        expect(queryOf({ ...q, ...turned })).toBe(queryOf(q));
      }),
    );
  });

  test("is short and can be read", () => {
    expect(
      queryOf({
        measure: "share",
        layer: "transfers",
        from: "CHN",
        to: "KAZ,UZB",
        period: "2016..2021",
        value: "tiv-millions",
        where: { kind: "aircraft" },
        against: { period: "2010..2015" },
        conventions: { vintage: "a:b", "year-basis": "order" },
      }),
    ).toBe(
      "measure=share&layer=transfers&from=CHN&to=KAZ,UZB&period=2016..2021&value=tiv-millions&where.kind=aircraft&vintage=a:b&year-basis=order&against.period=2010..2015",
    );
  });

  test("keeps a base of everyone, and one without conditions", () => {
    const q: Question = { ...base, against: { to: "KAZ", where: {} } };
    expect(queryOf(q)).toBe("measure=count&layer=exercises&to=any&against.to=KAZ&against.where=");
    expect(read(queryOf(q)).question).toEqual(q);
    expect("from" in (read("measure=share&against.from=").question.against ?? {})).toBe(true);
  });

  test("no name of a convention is that of a field", () => {
    const names = new Set<string>([...QUESTION_FIELDS]);
    expect(conventions.filter((c) => names.has(c.name))).toEqual([]);
  });
});

describe("damaged addresses", () => {
  test.each([
    ["nothing", "", []],
    ["an unknown part", "measure=count&colour=red", [["colour", "unknown"]]],
    ["a condition of another name", "where.colour=red", [["where.colour", "unknown"]]],
    ["a measure that there is not", "measure=cuont", [["measure", "damaged"]]],
    ["a layer that there is not", "layer=exercises,dances", [["layer", "damaged"]]],
    ["a period the wrong way round", "period=2021..2016", [["period", "damaged"]]],
    ["dots", "period=..", [["period", "damaged"]]],
    ["bytes that are no text", "to=%E4%E4", [["to", "damaged"]]],
    ["a cut percent sign", "to=%E", []],
    ["a sign that turns the text", "to=KAZ%E2%80%AE", [["to", "damaged"]]],
    ["a blank", "from=", [["from", "damaged"]]],
    ["500 letters and more", `to=${"a".repeat(601)}`, [["to", "damaged"]]],
    ["a part twice", "to=KAZ&to=UZB", [["to", "twice"]]],
    ["by nothing known", "by=colour", [["by", "damaged"]]],
    [
      "a name of an object's own",
      "__proto__=1&constructor=2&where.toString=3",
      [
        ["__proto__", "unknown"],
        ["constructor", "unknown"],
        ["where.toString", "unknown"],
      ],
    ],
  ] as const)("%s", (_, query, told) => {
    expect(read(query).notices.map((n) => [n.name, n.why])).toEqual(told);
  });

  test.each([
    ["a period the wrong way round", "period=2021..2016", "period=2016..2021"],
    ["a year of two digits", "period=2016..21", "period=2016..2021"],
    ["years with a hyphen", "against.period=2016-2021", "against.period=2016..2021"],
    ["a measure misspelt", "measure=shar", "measure=share"],
    ["a layer misspelt among others", "layer=exercise,transfers", "layer=exercises,transfers"],
    ["the years that it is held against", "against=2010..2014", "against.period=2010..2014"],
    ["the same as the command line has it", "against=from=RUS", "against.from=RUS"],
    ["a name misspelt", "perod=2016", "period=2016"],
    ["a name misspelt in what it is held against", "against.frm=RUS", "against.from=RUS"],
    ["a condition misspelt", "where.servce=navy", "where.service=navy"],
    ["a condition as the command line has it", "where=kind=field", "where.kind=field"],
    ["a part of the page misspelt", "center=KAZ", "centre=KAZ"],
  ])("%s is told with what is likely meant", (_, query, meant) => {
    expect(read(query, base, ["centre"]).notices.map((n) => n.meant)).toEqual([meant]);
  });

  test.each([
    "colour=red",
    "period=soon",
    "by=colour",
    "against=nonsense",
    "against=x=1",
    "from=",
    "with=KAZ",
    "where=kind",
    "mesure=%E2%80%AE",
  ])("%s is told without a guess", (query) =>
    expect(read(query).notices.map((n) => n.meant)).toEqual([undefined]),
  );

  test("what is left of it is asked", () => {
    expect(read("measure=count&layer=exercises&by=colour&to=KAZ").question).toEqual({ ...base, to: "KAZ" });
  });

  test("parts of the page are no parts of the question", () => {
    expect(read("centre=KAZ&measure=count", base, ["centre"]).notices).toEqual([]);
  });

  test("any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(read(query).question.measure).toBeTypeOf("string");
      }),
    );
  });
});

describe("what stands in", () => {
  const ours: Question = {
    measure: "share",
    layer: "transfers",
    value: "tiv-millions",
    period: "2016..2021",
  };
  test("an empty address is the page's own question", () => {
    expect(read("", ours).question).toEqual(ours);
  });
  test("a part of a question takes measure, layer and unit of the page's own, and nothing else", () => {
    expect(read("to=KAZ", ours).question).toEqual({
      measure: "share",
      layer: "transfers",
      value: "tiv-millions",
      to: "KAZ",
    });
    expect(read("layer=exercises&to=KAZ", ours).question).toEqual({
      measure: "share",
      layer: "exercises",
      to: "KAZ",
    });
  });
});
