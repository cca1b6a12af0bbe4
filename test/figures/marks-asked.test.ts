import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { aboutOf } from "../../src/figures/about.ts";
import { drawnValue } from "../../src/figures/ask/value.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { longText } from "../../src/figures/plot/value-text.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";

const study = await openStudy(diskFiles("studies/central-asia"));
const bench = await benchFor(study);
const labels = await labelsOf(study, "en");
const speech = { labels, subject: study.subject, lang: "en" as const };
const about = aboutOf(study, bench, labels);
const { figures } = await figuresOf(study);

test("the question of a mark, asked by itself, has the value and the range of the mark", () => {
  let asked = 0;
  const wrong: string[] = [];
  for (const figure of figures) {
    const { marks } = drawFigure(
      askFigure(bench, figure),
      { lang: "en", theme: "light", width: 960 },
      speech,
      about,
    );
    for (const { label, value, question } of marks) {
      if (question === undefined) continue;
      asked++;
      const alone = longText(drawnValue(bench, bench.ask(question), question), "en");
      if (alone !== value)
        wrong.push(
          `${figure.id} (${figure.kind}) ${label}: ${value}, alone ${alone} ${JSON.stringify(question)}`,
        );
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
});
