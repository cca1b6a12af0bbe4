import { beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { hereOf } from "../../../src/web/here.ts";
import { jsx as h } from "../../../src/web/markup/jsx-runtime.ts";
import { render } from "../../../src/web/markup/markup.ts";
import { below, calledTogether, sectionsOf } from "../../../src/web/parts/figures/alike-marks.ts";
import { Ids } from "../../../src/web/parts/records/ids.tsx";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const FIGURES = `- id: forces
  kind: matrix
  title: { en: "Forces" }
  question: { measure: share, layer: exercises, to: region }
  series: { field: to, values: region }
  columns: { field: from, values: groups }
  panels: { field: attribution, values: all }
- id: years
  kind: bars
  title: { en: "Years" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
`;
let site: Site;

beforeAll(async () => {
  site = await siteOf({ ...exampleFiles(), "figures/test.yaml": FIGURES });
});

test.each(LANGS)(
  "each mark of a figure has its place, its value and its records in a part that opens, in %s",
  async (lang) => {
    for (const asked of site.figures) {
      const { id } = asked.figure;
      const html = await htmlAt(site, site.paths.figure(id) ?? "", lang);
      const part = html.slice(html.indexOf('<section id="sources">'), html.indexOf('<section id="download"'));
      const { marks } = site.draw(asked, lang);
      expect(marks.length).toBeGreaterThan(0);
      expect(part.split("<details").length).toBe(part.split("</details>").length);
      marks.forEach((_, m) => {
        const at = part.indexOf(` id="m${m}"`);
        const before = part.slice(0, at);
        // A browser opens the parts around a place that an address names, and not one whose heading it is in.
        expect([id, m, at > 0]).toEqual([id, m, true]);
        expect(before.split("<details").length).toBeGreaterThan(before.split("</details>").length);
        expect(before.split("<summary").length).toBe(before.split("</summary>").length);
      });
      for (const { label } of marks)
        expect(textOf(part)).toContain(textOf(label.split(/[,，:：] ?/).at(-1) ?? ""));
    }
  },
);

test("more marks of the same records than three are named by what they have in common, and counted", async () => {
  const html = await htmlAt(site, site.paths.figure("forces") ?? "");
  const heads = [...html.matchAll(/<summary>(.*?)<\/summary>/gs)].map(([, text = ""]) => textOf(text).trim());
  const counted = heads.filter((text) => /\d+ marks · \d+ records?$/.test(text));
  expect(counted.length).toBeGreaterThan(0);
  // No heading is a list of more than three marks with their values.
  for (const text of heads) expect([text, text.split("%").length <= 3 * 4]).toEqual([text, true]);
});

test("marks are called together by the parts of their names that all have", () => {
  const mark = (label: string) => ({ label, value: "1", receipt: ["a"] });
  const both = [mark("To one: Army, Russia, CIS and CSTO"), mark("To all: Police, Russia, CIS and CSTO")];
  expect(calledTogether(both, "en")).toBe("Russia, CIS and CSTO");
  expect(calledTogether([mark("A"), mark("B")], "en")).toBe("A …");
  expect(calledTogether([mark("甲：陆军，中国"), mark("乙：警察，中国")], "zh")).toBe("中国");
  expect(below("China and SCO", "China and SCO, 2003", "en")).toBe("2003");
  expect(below("China", "China and SCO, 2003", "en")).toBe("China and SCO, 2003");
});

test("many groups stand under what their names begin with, and those that are alone by themselves", () => {
  const group = (label: string) => {
    const mark = { label, value: "1", receipt: ["a"] };
    return { marks: [mark], parts: [{ m: 0, mark, counted: [] }], ids: ["a"], split: null };
  };
  const years = Array.from({ length: 13 }, (_, i) => 2000 + i);
  const groups = ["One", "Two"].flatMap((name) => years.map((year) => group(`${name}, ${year}`)));
  const alone = group("Peace, war");
  expect(sectionsOf([...groups, alone], "en").map(({ name, groups: own }) => [name, own.length])).toEqual([
    ["One", 13],
    ["Two", 13],
    ["", 1],
  ]);
  expect(sectionsOf(groups.slice(0, 8), "en").map(({ name }) => name)).toEqual([""]);
});

test.each([true, false])(
  "a long list of records shows the first and folds the rest, by ids alone: %s",
  (short) => {
    const ids = Array.from({ length: 100 }, (_, i) => `record-${i}`);
    const here = hereOf("en", "figures/all");
    const all = render(h(Ids, { site, here, ids, short, id: "m3" }));
    expect(all.match(/record-\d+/g)).toEqual(ids);
    expect(all.slice(0, all.indexOf("<details")).match(/record-\d+/g)).toHaveLength(12);
    expect(textOf(all)).toContain("Show 88 more");
    expect(all.match(/id="m3"/g)).toHaveLength(1);
    expect(render(h(Ids, { site, here, ids: ids.slice(60), short }))).not.toContain("<details");
  },
);
