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
