import type { Fault } from "../../model/fault.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { citationFile, dataciteFile, jsonLdFile, zenodoFile } from "./catalogues.ts";
import { licencesFile } from "./licences.ts";
import { readmeFile } from "./readme.ts";

/**
 * The files that say what a release is: for readers, and for those who catalogue.
 * @param warnings what `check` says of the study as it is handed out, never of the folder it is made from
 */
export function aboutFiles(
  handed: Handed,
  attributions: readonly Attribution[],
  warnings: readonly Fault[],
): readonly ReleaseFile[] {
  return [
    { path: "README.md", content: () => readmeFile(handed, attributions, warnings) },
    { path: "LICENCES.md", content: () => licencesFile(handed, attributions) },
    { path: "CITATION.cff", content: () => citationFile(handed) },
    { path: "datacite.json", content: () => dataciteFile(handed) },
    { path: ".zenodo.json", content: () => zenodoFile(handed) },
    { path: "dataset.jsonld", content: () => jsonLdFile(handed, attributions) },
  ];
}
