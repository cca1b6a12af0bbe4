import { expect, test } from "vitest";
import { madeBy } from "../../src/cli/explore/making.ts";
import { aboutOf } from "../../src/figures/about.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { figureFiles, named, RELEASED } from "../../src/release/figure-files.ts";
import type { Job, Makers } from "../../src/release/makers.ts";
import { chunk } from "../../src/release/png-texts.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { SMALL } from "../figures/small-study.ts";
import { handedOf } from "./handed.ts";

const LINE = "The Office: facts";

test("the picture of a figure is made once and says what it owes, in a release and on its site", async () => {
  const handed = await handedOf(
    {
      ...SMALL,
      "study.yaml": `${SMALL["study.yaml"]}release: { terms: [{ sources: [s1], rows: facts, attribution: "${LINE}" }] }\n`,
      "figures/a.yaml":
        "- { id: a, kind: bars, title: { en: By year }, question: { measure: count, layer: exercises, period: 2001..2007, by: year } }\n",
    },
    { claims: [] },
  );
  const { study, bench } = handed;
  const labels = await labelsOf(study, "en");
  const { figures } = await figuresOf(study);
  expect(figures).toHaveLength(1);
  const speech = { labels, subject: study.subject, lang: "en" } as const;
  const jobs: Job[] = [];
  const makers: Makers = {
    start: () => undefined,
    make: async (job) => {
      jobs.push(job);
      return Buffer.concat([Buffer.from("head"), chunk("IDAT", Buffer.alloc(0))]);
    },
    close: async () => undefined,
  };
  const [figure] = named(
    figures.map((one) => askFigure(bench, one)),
    (asked) => drawFigure(asked, RELEASED, speech, aboutOf(study, bench, labels)),
  );
  if (figure === undefined) throw new Error("no figure");
  const files = new Map(figureFiles(handed, [figure], makers).map((file) => [file.path, file]));
  const png = await files.get("figures/a.png")?.content();
  expect(String(png)).toContain(`Attribution\0\0\0\0\0${LINE}`);
  const drawn = figure.drawn();
  expect(await madeBy(makers).png(drawn.scene, 2, drawn)).toEqual(png);
  expect(jobs[0]).toEqual(jobs[1]);
  await files.get("figures/a.pdf")?.content();
  expect(jobs[2]).toMatchObject({ kind: "pdf", about: { owed: [LINE] } });
});
