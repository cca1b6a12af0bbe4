import type { FigureBench } from "../../src/figures/kind.ts";
import { ofEach } from "../../src/model/of-each.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { openStudy } from "../../src/study/study.ts";
import { hereOf } from "../../src/web/here.ts";
import type { ViewTools } from "../../src/web/views/tools.ts";
import { labelsOf } from "../../src/words/labels.ts";
import type { Lang } from "../../src/words/words.ts";
import { memoryFiles, type Texts, textsIn } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";

/** The reference study. */
export const central = textsIn(new URL("../../studies/central-asia/", import.meta.url));

/** A study, and what its questions are asked of: opened once for the same texts. */
const benchOf = ofEach(async (texts: Texts) => {
  const study = await openStudy(memoryFiles(texts));
  const dataset = await datasetIn(texts);
  const factors = factorsOf(dataset);
  const bench: FigureBench = {
    dataset,
    factors,
    ask: (question) => answerPlan(factors, planOf(factors, question)),
    looked: (_, actor) => (actor === "ADA" ? "all" : "no"),
  };
  return { study, bench };
});

/** What views of a study have at hand; everything was searched for with one actor alone. */
export async function toolsFor(texts: Texts, lang: Lang = "en"): Promise<ViewTools> {
  const { study, bench } = await benchOf(texts);
  return {
    lang,
    here: hereOf(lang, "network"),
    bench,
    speech: { labels: await labelsOf(study, lang), subject: study.subject, lang },
    about: { title: "A study", version: "1", licence: "", dataHash: "0123456789ab" },
    record: () => null,
    page: () => null,
    source: () => null,
    once: bench.factors.once,
  };
}
