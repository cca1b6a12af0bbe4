import { expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { hereOf } from "../../src/web/here.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { Said } from "../../src/web/parts/claims/said.tsx";
import { Phrased } from "../../src/web/parts/phrased.tsx";
import { Ranges } from "../../src/web/parts/ranges.tsx";
import { TwinTable } from "../../src/web/parts/twin-table.tsx";
import { LANGS } from "../../src/words/words.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

const shown = (text: string) => render(h(Ranges, { text }));

test.each([
  ["44.4\u00a0% (41–48.6\u00a0%)", "44.4\u00a0% (<>41–48.6\u00a0%</>)"],
  ["从2010—2015年的0.9%到2016—2021年", "从<>2010—2015年</>的0.9%到<>2016—2021年</>"],
  ["2001–2015\u00a0гг.: 2,000–2,100.", "<>2001–2015\u00a0гг.</>: <>2,000–2,100</>."],
  ["1–18 March 2005", "<>1–18</> March 2005"],
  ["哈萨克斯坦—中国，3次", "哈萨克斯坦—中国，3次"],
  ["May 2019 – 15 May 2019", "May 2019 – 15 May 2019"],
  ["<b> 3", "&lt;b> 3"],
])("a range is held together in %s", (text, told) => {
  const marked = told.replaceAll("<>", '<span class="nowrap">').replaceAll("</>", "</span>");
  expect(shown(text)).toBe(marked);
});

test("a range is held together above a page, in tables and in claims", async () => {
  const site = await siteOf(exampleFiles());
  const zero = { text: "0–2", value: 0, state: "zero", mark: null } as const;
  const twin = { caption: "", unit: "", columns: ["", "Value"], rows: [{ name: "State", cells: [zero] }] };
  for (const lang of LANGS) {
    const here = hereOf(lang, "");
    const [, eyebrow = ""] = /<p class="eyebrow">(.*?)<\/p>/s.exec(await htmlAt(site, "", lang)) ?? [];
    const table = render(h(TwinTable, { lang, twin, link: String }));
    const said = render(h(Said, { site, here, value: null, text: "41–48.6\u00a0%" }));
    const title = render(h(Phrased, { site, text: "从2010—2015年至2016—2021年，中国0–1次", lang }));
    for (const html of [eyebrow, table, said, title]) {
      expect(html).toMatch(/<span class="nowrap">\d[^<]*[–—]\d/);
      expect(html.replace(/<span class="nowrap">.*?<\/span>/g, "")).not.toMatch(/\d[–—]\d/);
    }
  }
});
