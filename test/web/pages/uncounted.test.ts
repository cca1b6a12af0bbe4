import { beforeAll, expect, test } from "vitest";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { licences } from "../../questions/licences.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const TOLD = {
  en: /3 recorded, none counts under Status/,
  ru: /записей 3, ни одна не учтена по правилам счёта: Статус/,
  zh: /有记录3条，按状态均未计入/,
} as const;
let site: Site;

beforeAll(async () => {
  site = await siteOf(licences, false);
});

test("licences that count under no choice made are not said to be nothing recorded, and their year opens them", async () => {
  const home = await htmlAt(site, "");
  expect(home).toMatch(
    /class="cell left-out"[^>]*#y2006"[^>]*title="[^"]*1 recorded, none counts under [^"]*"[^>]*>~</,
  );
  const nothing = /Nothing recorded at all: [^.]*/.exec(textOf(home))?.[0] ?? "";
  expect(nothing).not.toContain("arms transfers");
  const row = site.coverage.rows.find((r) => r.layer === "transfers" && r.recipient === "ADA");
  if (row === undefined) throw new Error("no row");
  const page = await htmlAt(site, coveragePath(row));
  const year = textOf(
    /<details[^>]*>(?:(?!<\/details>)[\s\S])*id="y2006"[\s\S]*?<\/details>/.exec(page)?.[0] ?? "",
  );
  expect(year).toContain("1 recorded, none counts under Status, Year of a deal");
  expect(year).toContain("body armour");
});

test("a card and the page of gaps say so in every language", async () => {
  for (const lang of LANGS) {
    expect(textOf(await htmlAt(site, "actors/ADA", lang))).toMatch(TOLD[lang]);
    expect(await htmlAt(site, "gaps", lang)).toMatch(/#y2006">~</);
  }
});
