import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { aboutOf } from "../../src/figures/about.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { fontsOf, lettersMissing } from "../../src/release/fonts.ts";
import { textsIn } from "../../src/release/texts.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS } from "../../src/words/words.ts";

test("no letter of any figure of the reference study is missing in our fonts, in any language", async () => {
  const study = await openStudy(diskFiles("studies/central-asia"));
  const bench = await benchFor(study);
  const { figures } = await figuresOf(study);
  expect(figures.length).toBeGreaterThan(3);
  const fonts = await fontsOf();
  for (const figure of figures) {
    const asked = askFigure(bench, figure);
    for (const lang of LANGS) {
      const labels = await labelsOf(study, lang);
      const speech = { labels, subject: study.subject, lang };
      const look = { lang, theme: "light", width: 960 } as const;
      const { scene } = drawFigure(asked, look, speech, aboutOf(study, bench, labels));
      const texts = [...textsIn(scene.shapes), scene.title, scene.takeaway];
      expect(texts.length).toBeGreaterThan(5);
      expect([figure.id, lang, lettersMissing(texts, fonts)]).toEqual([figure.id, lang, []]);
    }
  }
}, 120_000);
