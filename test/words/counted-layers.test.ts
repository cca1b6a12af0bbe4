import { expect, test } from "vitest";
import { layers } from "../../src/layers/index.ts";
import { NO_SUBJECT } from "../../src/model/dataset.ts";
import { labelsFrom } from "../../src/words/labels.ts";
import { layerNames } from "../../src/words/layer-names.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";

const called = (lang: Lang, measure: string, layer: string, value?: string) =>
  layerNames(
    { measure, layer, ...(value === undefined ? {} : { value }) },
    labelsFrom({ people: [], codes: [] }, NO_SUBJECT, lang),
    lang,
  );

/** What records are called where they are counted: in English and Russian in the plural. */
const COUNTED: Readonly<Record<string, readonly [en: string, ru: string, zh: string]>> = {
  exercises: ["exercises", "учения", "演习"],
  transfers: ["arms transfers", "поставки вооружений", "武器转让"],
  facilities: ["facilities", "объекты", "设施"],
  training: ["training programmes", "программы обучения", "培训项目"],
  memberships: ["frameworks", "форматы", "机制"],
  technology: ["technology projects", "технологические проекты", "技术工程"],
  assistance: ["grants of assistance", "случаи помощи", "援助项目"],
  operations: ["operations", "операции", "行动"],
  indicators: ["indicators", "показатели", "背景指标"],
};

test.each(layers.map(({ name }) => name))(
  "records of %s that are counted have a noun that can be",
  (layer) => {
    for (const measure of ["count", "first", "nth", "every", "mean", "median", "peak", "trend"])
      expect(LANGS.map((lang) => called(lang, measure, layer).join())).toEqual(COUNTED[layer]);
    expect(COUNTED[layer]?.[0]).toMatch(/s$|s of /);
  },
);

test("a share or a sum is of the whole, and so is a mean of what is no count", () => {
  expect(called("en", "share", "training")).toEqual(["training"]);
  expect(called("en", "sum", "assistance", "usd")).toEqual(["assistance"]);
  expect(called("ru", "mean", "training", "persons")).toEqual(["обучение"]);
  expect(called("en", "nth", "training", "3")).toEqual(["training programmes"]);
  expect(called("zh", "count", "training,exercises")).toEqual(["培训项目", "演习"]);
});
