import type { About } from "../../figures/figure.ts";
import { type Packed, packed } from "../../study/packed.ts";
import { type Search, searchesOf } from "../../views/searched.ts";
import { type Names, namesOf } from "../../words/labels.ts";
import { LANGS } from "../../words/words.ts";
import type { SiteFile } from "../files.ts";
import type { Site } from "../site.ts";
import { dataScript } from "./script.ts";

/** The records of a study as a browser asks them, and where somebody looked. */
export interface KeptStudy {
  readonly packed: Packed;
  readonly searches: readonly Search[];
}

/** What a study calls its actors and codes in one language, and what its figures say of it. */
export interface KeptNames extends Names {
  readonly about: About;
}

/** What the engine in a browser loads: the records once, names in the reader's language. */
export function datasetFiles(site: Site): readonly SiteFile[] {
  const { study } = site;
  return [
    {
      path: "assets/data/dataset.js",
      content: async () => {
        const kept: KeptStudy = {
          packed: packed(site.bench.dataset),
          searches: await searchesOf(study),
        };
        return dataScript("dataset", kept);
      },
    },
    ...LANGS.map((lang) => ({
      path: `assets/data/names-${lang}.js`,
      content: async () => {
        const about = site.about(lang);
        const kept: KeptNames = { ...(await namesOf(study, lang)), about };
        return dataScript(`names-${lang}`, kept);
      },
    })),
  ];
}
