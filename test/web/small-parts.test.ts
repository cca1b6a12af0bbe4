import fc from "fast-check";
import { expect, test } from "vitest";
import { borderDay, knownDays } from "../../src/figures/geo/border-day.ts";
import type { Place } from "../../src/figures/geo/places.ts";
import { frameCode, imageCode } from "../../src/web/embed-code.ts";
import { nearby } from "../../src/web/parts/places/nearby.ts";
import { placePaths } from "../../src/web/parts/places/recorded-at.ts";
import { isWebAddress } from "../../src/web/web-address.ts";
import { choiceLabel, unitName } from "../../src/words/question-words.ts";
import { LANGS } from "../../src/words/words.ts";

test("borders are those of the last day of a period, and of no day that the base map does not know", () => {
  const base = { version: "2025-11-01", since: { A: "1991-09-01", B: "1991-12-21" } };
  const known = knownDays(base, ["A", "B", "C"]);
  expect(known).toEqual({ first: "1991-12-21", last: "2025-11-01" });
  expect(borderDay("2000..2010", known)).toBe("2010-12-31");
  expect(borderDay("1992..2026", known)).toBe("2025-11-01");
  expect(borderDay(undefined, known)).toBe("2025-11-01");
  expect(borderDay("1950..1960", known)).toBe("1991-12-21");
  expect(borderDay("1950..1960", knownDays(base, ["C"]))).toBe("1960-12-31");
  expect(borderDay("1992..2026", null)).toBe("2026-12-31");
});

const place = (id: string, point: Place["point"]): Place => ({
  id,
  name: id,
  names: [],
  countries: [],
  kind: "city",
  point,
  radiusKm: 10,
});

test("a degree of latitude is 111 kilometres, and what has no coordinates is near nothing", () => {
  const all = [place("a", [60, 40]), place("b", [60, 43]), place("c", [60, 41]), place("d", null)];
  const [a, , , d] = all;
  if (a === undefined || d === undefined) throw new Error("no place");
  expect(nearby(a, all).map(({ place: { id }, km }) => [id, Math.round(km)])).toEqual([
    ["c", 111],
    ["b", 334],
  ]);
  expect(nearby(d, all)).toEqual([]);
});

test("a place's page never leaves its folder", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), (ids) => {
      const paths = placePaths(ids);
      for (const id of ids) if (id !== "") expect(paths(id)).toMatch(/^places\/[^/\\.]+$/);
    }),
  );
  expect(placePaths(["x"])("y")).toBeNull();
});

test("only an address of the web is a link", () => {
  expect(["http://a.example", "HTTPS://a.example/b?c"].every(isWebAddress)).toBe(true);
  expect(["javascript:alert(1)", "ftp://a.example", "https://", "a.example", ""].some(isWebAddress)).toBe(
    false,
  );
});

const CODED = { lang: "en", frame: "f", image: "i.svg", page: "p", width: 860, height: 400 } as const;

test("what a picture says has one stop after its title, and none after a question", () => {
  const alt = (title: string, lang: "en" | "zh" = "en") =>
    /alt="([^"]*)"/.exec(imageCode({ ...CODED, lang, title, takeaway: "One." }))?.[1];
  expect(alt("Who held them?")).toBe("Who held them? One.");
  expect(alt("Held (all)")).toBe("Held (all). One.");
  expect(alt("Held.")).toBe("Held. One.");
  expect(alt("由谁举行", "zh")).toBe("由谁举行。One.");
});

test("nothing in a title ends the code that shows a figure", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, takeaway) => {
      const figure = { ...CODED, title, takeaway };
      expect(frameCode(figure).match(/</g)).toHaveLength(4);
      expect(imageCode(figure).match(/</g)).toHaveLength(3);
      expect(imageCode(figure).match(/"/g)).toHaveLength(10);
    }),
  );
});

test("a frame keeps the shape of its figure, is no lower than a phone needs, and has a height without styles", () => {
  const code = frameCode({ ...CODED, title: "T" });
  expect(code).toContain('width="100%" height="520"');
  expect(code).toContain("aspect-ratio:860/520;min-height:480px");
  expect(code).toMatch(/>\s*<a href="p">T<\/a>\s*<\/iframe>$/);
  expect(frameCode({ ...CODED, title: "T", height: 200 })).toContain("min-height:320px");
  expect(frameCode({ ...CODED, title: "T", noted: true })).toContain("aspect-ratio:860/580");
});

test("a frame of a figure is as high as its drawing for a phone where it shows that one", () => {
  const phone = { width: 328, height: 656 };
  const code = frameCode({ ...CODED, title: "T", phone });
  expect(code).toMatch(
    /^<div style="container-type:inline-size"><iframe [^>]*>\s*<a href="p">T<\/a>\s*<\/iframe><\/div>$/,
  );
  expect(code).toContain("aspect-ratio:860/520;min-height:480px;min-height:max(480px,");
  expect(code).toContain("min((700px - 100cqw)*999,min(100cqw,480px)*2.000 + 120px)");
  expect(frameCode({ ...CODED, title: "T", phone, noted: true })).toContain("*2.000 + 180px");
  // A view in a frame has no drawing of its own for a phone.
  expect(frameCode({ ...CODED, title: "T" })).not.toMatch(/div|cqw/);
});

test("choices and units are told in words in every language", () => {
  for (const lang of LANGS) {
    for (const name of ["value", "to", "from", "period", "attribution", "year-basis"])
      expect(choiceLabel(lang, name)).not.toBe(name);
    for (const unit of ["tiv-millions", "usd"]) expect(unitName(lang, unit)).not.toBe(unit);
  }
});
