import { describe, expect, test } from "vitest";
import { answerWords } from "../../src/words/catalogue/answer.ts";
import { catalogue, say, sayIn } from "../../src/words/say.ts";

const table = catalogue({
  en: { hello: "hello, {{who}}", found_one: "{{count}} exercise", found_other: "{{count}} exercises" },
  ru: {
    hello: "здравствуйте, {{who}}",
    found_one: "{{count}} учение",
    found_few: "{{count}} учения",
    found_many: "{{count}} учений",
    found_other: "{{count}} учения",
  },
  zh: { hello: "您好，{{who}}", found_other: "{{count}}次演习" },
});

describe("say", () => {
  test("the form of the number", () => {
    const told = (lang: "en" | "ru" | "zh") =>
      [0, 1, 2, 5, 21, 1.5].map((n) => say(lang, table, "found", { count: n }));
    expect(told("en")).toEqual([
      "0 exercises",
      "1 exercise",
      "2 exercises",
      "5 exercises",
      "21 exercises",
      "1.5 exercises",
    ]);
    expect(told("ru")).toEqual(["0 учений", "1 учение", "2 учения", "5 учений", "21 учение", "1,5 учения"]);
    expect(told("zh")).toEqual(["0次演习", "1次演习", "2次演习", "5次演习", "21次演习", "1.5次演习"]);
  });

  test("one partner without anything has none, and several have none", () => {
    expect(say("en", answerWords, "morePartners", { count: 1 })).toBe("1 more partner has none");
    expect(say("en", answerWords, "morePartners", { count: 2 })).toBe("2 more partners have none");
  });

  test("a text put in stays as it is, whatever stands in it", () => {
    const odd = "$& {{count}} <b>";
    expect(say("ru", table, "hello", { who: odd })).toBe(`здравствуйте, ${odd}`);
  });

  test("a text that ends with a stop brings no second one to the end of a sentence", () => {
    const span = { a: "in {{period}}. Then {{next}}", b: "{{period}}..{{next}}" };
    const told = { period: "2004–2013 гг.", next: "..." };
    expect(sayIn("ru", span, "a", told)).toBe("in 2004–2013 гг. Then ...");
    expect(sayIn("ru", span, "b", { period: "1", next: "2" })).toBe("1..2");
  });

  test("a number put in is written as the language writes it", () => {
    expect(say("en", table, "hello", { who: -12345.5 })).toBe("hello, \u221212,345.5");
    expect(say("ru", table, "hello", { who: 12345.5 })).toMatch(/^здравствуйте, 12\s345,5$/);
  });

  test("what is not there is a bug, and loud", () => {
    expect(() => sayIn("en", table.en, "helo")).toThrow('no text in en: "helo"');
    expect(() => sayIn("en", table.en, "toString")).toThrow("no text");
    expect(() => say("en", table, "hello")).toThrow("nothing for {{who}}");
  });
});
