import { unjudgedIn } from "../../changes/duplicates/unjudged.ts";
import type { Fault } from "../../model/fault.ts";
import { later } from "../../questions/later.ts";
import type { ReleasedFigure } from "../figure-files.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { citationFile, dataciteFile, jsonLdFile, zenodoFile } from "./catalogues.ts";
import { citationsOf } from "./cited.ts";
import { codebookHtml } from "./codebook-html.ts";
import { codebookXml } from "./codebook-xml.ts";
import { datapackageOf } from "./datapackage.ts";
import { type FigureTable, figureTables, type Measured } from "./figure-tables.ts";
import { licencesFile } from "./licences.ts";
import { conventionFiles, readmeFile } from "./readme.ts";
import type { TermsApart } from "./terms-apart.ts";

/** What the files that tell of a release are made from besides what it hands out. */
export interface Telling {
  readonly attributions: readonly Attribution[];
  /** The terms beside the licence of the study. */
  readonly apart: readonly TermsApart[];
  /** What `check` says of the study as it is handed out. */
  readonly warnings: readonly Fault[];
  readonly figures: readonly ReleasedFigure[];
  /** Where its site will be published, with a slash at its end. */
  readonly address?: string;
}

/**
 * All files that tell of a release and hold none of its rows, made from what it hands out and says of itself.
 * @param measured size and fingerprint of each table as it stands in the release, by its path
 */
export function tellingFiles(
  handed: Handed,
  { attributions, apart, warnings, figures: drawn, address }: Telling,
  measured: (path: string) => Measured | null,
): readonly ReleaseFile[] {
  const figures = figureTables(drawn);
  return [
    { path: "datapackage.json", content: () => datapackageOf(handed, figures, measured, apart) },
    { path: "codebook.html", content: () => codebookHtml(handed, figures) },
    { path: "codebook.xml", content: () => codebookXml(handed, figures) },
    ...aboutFiles(handed, attributions, warnings, figures, apart, address),
  ];
}

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
  const citations = later(() => citationsOf(handed, attributions));
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
