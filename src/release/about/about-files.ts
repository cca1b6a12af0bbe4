import { unjudgedIn } from "../../changes/duplicates/unjudged.ts";
import type { Fault } from "../../model/fault.ts";
import { later } from "../../questions/later.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { citationFile, dataciteFile, jsonLdFile, zenodoFile } from "./catalogues.ts";
import { citationsOf } from "./cited.ts";
import type { FigureTable } from "./figure-tables.ts";
import { licencesFile } from "./licences.ts";
import { conventionFiles, readmeFile } from "./readme.ts";
import type { TermsApart } from "./terms-apart.ts";

/**
 * The files that say what a release is: for readers, and for those who catalogue.
 * @param warnings what `check` says of the study as it is handed out, never of the folder it is made from
 * @param apart the terms beside the licence of the study
 * @param address where its site will be published, where that is known
 */
export function aboutFiles(
  handed: Handed,
  attributions: readonly Attribution[],
  warnings: readonly Fault[],
  figures: readonly FigureTable[],
  apart: readonly TermsApart[],
  address?: string,
): readonly ReleaseFile[] {
  const citations = later(() => citationsOf(handed.study, attributions));
  return [
    {
      path: "README.md",
      content: async () => readmeFile(handed, attributions, warnings, await unjudgedIn(handed.study)),
    },
    ...conventionFiles(handed),
    { path: "LICENCES.md", content: () => licencesFile(handed, attributions) },
    { path: "CITATION.cff", content: async () => citationFile(handed, await citations(), apart, address) },
    { path: "datacite.json", content: async () => dataciteFile(handed, await citations(), apart) },
    { path: ".zenodo.json", content: async () => zenodoFile(handed, await citations(), apart) },
    {
      path: "dataset.jsonld",
      content: async () => jsonLdFile(handed, await citations(), apart, figures, address),
    },
  ];
}
