import { expect, test } from "vitest";
import { hereOf } from "../../src/web/here.ts";
import { sharedMarkup } from "../../src/web/shared-markup.ts";

test("what is written once is written anew for another language, another depth and another key, and for these alone", () => {
  const shared = sharedMarkup();
  let written = 0;
  const at = (lang: "en" | "ru", path: string, key = "line") => {
    const here = hereOf(lang, path);
    return shared.of(here, key, () => `${++written} ${here.href("sources/a")}`);
  };
  expect(at("en", "actors/A")).toBe("1 ../sources/a.html");
  expect(at("en", "claims/C")).toBe("1 ../sources/a.html");
  expect(at("en", "ask")).toBe("2 sources/a.html");
  expect(at("ru", "actors/A")).toBe("3 ../../ru/sources/a.html");
  expect(at("en", "actors/A", "another")).toBe("4 ../sources/a.html");
  for (let i = 0; i < 50_000; i++) at("en", "ask", `many ${i}`);
  expect(at("ru", "actors/A")).toMatch(/ ..\/..\/ru\/sources\/a\.html$/);
});

test("a text is one of its kind, its language and its depth, and never one of a name that objects have", () => {
  const shared = sharedMarkup();
  let written = 0;
  const at = (lang: "en" | "ru", path: string, kind: string, text: string) =>
    shared.kinds(hereOf(lang, path))(kind, text, () => `${++written} ${text}`);
  expect(at("en", "actors/A", "a", "x")).toBe("1 x");
  expect(at("en", "claims/C", "a", "x")).toBe("1 x");
  expect(at("en", "claims/C", "b", "x")).toBe("2 x");
  expect(at("en", "ask", "a", "x")).toBe("3 x");
  expect(at("ru", "actors/A", "a", "x")).toBe("4 x");
  expect(at("en", "actors/A", "constructor", "__proto__")).toBe("5 __proto__");
  expect(at("en", "actors/A", "a", "")).toBe("6 ");
});
