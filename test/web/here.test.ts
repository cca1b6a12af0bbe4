import { expect, test } from "vitest";
import { fileOf, hereOf } from "../../src/web/here.ts";

test("links are relative, whatever the language and the depth", () => {
  const front = hereOf("en", "");
  expect(front.href("claims/AR-14")).toBe("claims/AR-14.html");
  expect(front.href("")).toBe("index.html");
  const deep = hereOf("ru", "records/exercises/x");
  expect(deep.href("")).toBe("../../../ru/index.html");
  expect(deep.href("claims/AR-14", "a=1")).toBe("../../../ru/claims/AR-14.html?a=1");
  expect(deep.href("records/transfers/y#d1")).toBe("../../../ru/records/transfers/y.html#d1");
  expect(deep.asset("app.js")).toBe("../../../assets/app.js");
  expect(deep.inLang("en")).toBe("../../../records/exercises/x.html");
});

test("a link leads to the file of its page", () => {
  for (const lang of ["en", "ru", "zh"] as const) {
    for (const path of ["", "claims", "claims/AR-14"]) {
      const own = hereOf(lang, path);
      for (const target of ["", "data", "sources/a"]) {
        const at = new URL(own.href(target), `http://x/site/${fileOf(lang, path)}`);
        expect(at.pathname).toBe(`/site/${fileOf(lang, target)}`);
      }
    }
  }
});

test("names in any script stay whole in an address", () => {
  const link = hereOf("en", "").href("records/exercises/учения");
  expect(decodeURIComponent(link)).toBe("records/exercises/учения.html");
});
