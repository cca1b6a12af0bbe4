import { fingerprint } from "../model/fingerprint.ts";
import { creditsWith } from "../study/credits.ts";
import { leftOutIn } from "../study/left-out.ts";
import { mapOf, textOf } from "../study/plain.ts";
import { licenceIn } from "../study/release.ts";
import type { Study } from "../study/study.ts";
import type { Labels } from "../words/labels.ts";
import type { About } from "./figure.ts";
import type { FigureBench } from "./kind.ts";

/** What figures of a study say of it: the same from the command line and on a page, so that their hashes are too. */
export function aboutOf(study: Study, { dataset }: Pick<FigureBench, "dataset">, labels: Labels): About {
  const root = mapOf(study.yaml.data) ?? {};
  return {
    title: labels.title,
    version: textOf(root.version) ?? "",
    licence: labels.licence || firstSentence(licenceIn(study.yaml.data)),
    dataHash: dataHashOf({ dataset }),
    credits: creditsWith(study.yaml.data, dataset),
    leftOut: leftOutIn(study.yaml.data),
  };
}

/** Twelve hexadecimal digits that change with any record that can be asked about, and with the region, groupings and choices of a study. */
export function dataHashOf({ dataset }: Pick<FigureBench, "dataset">): string {
  return fingerprint(dataset.hashOf([...dataset.tables.keys()])).slice(0, 12);
}

function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return /^.*?[.;。；](?=\s|$)/.exec(flat)?.[0].replace(/[.;。；]$/, "") ?? flat;
}
