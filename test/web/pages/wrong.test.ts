import { expect, test } from "vitest";
import { sharedMarkup } from "../../../src/web/shared-markup.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { nastyStudy } from "./nasty-study.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const site = await siteOf(nastyStudy);
const withErrors = (errors: number, live = false): Site => ({
  ...site,
  options: { ...site.options, errors, live },
  shared: sharedMarkup(),
});

test("every page of a study with errors says how many, and no page of one without", async () => {
  for (const path of ["", "records", "ask", "data"])
    for (const lang of LANGS) {
      const html = await htmlAt(withErrors(3), path, lang);
      const said = html.match(/<aside class="wrong">.*?<\/aside>/s)?.[0] ?? "";
      expect(textOf(said), `${path} ${lang}`).toContain("3");
      expect(html.indexOf(said)).toBeLessThan(html.indexOf('<main id="main"'));
      expect(await htmlAt(withErrors(0), path, lang)).not.toContain('class="wrong"');
    }
});

test("only who works on the study is told what finds them", async () => {
  expect(textOf(await htmlAt(withErrors(1, true), ""))).toContain("multivector check");
  expect(textOf(await htmlAt(withErrors(1), ""))).not.toContain("multivector check");
});
