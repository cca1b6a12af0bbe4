import { leftOutFor, ofSenders, type Scope } from "../questions/left-out.ts";
import { type LeftOut, recordsIn } from "../study/left-out.ts";
import type { Study } from "../study/study.ts";
import { claims } from "../words/catalogue/claims.ts";
import { figures } from "../words/catalogue/figures.ts";
import type { Labels } from "../words/labels.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";

/** Names of sources that a sentence has room for. */
const SHOWN = 3;

/** One sentence for each layer on what a release leaves out of a study where questions of some scopes look. */
export function leftOutSaid(
  { yaml, subject }: Pick<Study, "yaml" | "subject">,
  scopes: readonly Scope[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): readonly string[] {
  return leftOutTexts(leftOutFor({ yaml, subject }, scopes), labels, lang, ofSenders(scopes));
}

/** How many records a release leaves out where a sentence looks, in a few words beside its finding; null where it is none. */
export function claimLacks(
  study: Pick<Study, "yaml" | "subject">,
  scopes: readonly Scope[],
  lang: Lang,
): string | null {
  const count = recordsIn(leftOutFor(study, scopes));
  if (count === 0) return null;
  return say(lang, claims, ofSenders(scopes) ? "recordsOutOfAnyone" : "recordsOut", { count });
}

/**
 * One sentence for each layer: how many records are left out, and for the terms of whom.
 * @param anyone whether it has to be said that they are of whoever sent, since somebody's are asked for
 */
export function leftOutTexts(
  found: readonly LeftOut[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
  anyone: boolean,
): readonly string[] {
  return [...new Set(found.map(({ layer }) => layer))].map((layer) => {
    const of = found.filter((one) => one.layer === layer);
    const names = [...new Set(of.map(({ named }) => named))];
    const more =
      names.length > SHOWN ? [say(lang, figures, "withheldMore", { n: names.length - SHOWN })] : [];
    return say(lang, figures, anyone ? "withheldOfAnyone" : "withheld", {
      layer: labels.layer(layer),
      sources: [...names.slice(0, SHOWN), ...more].join(lang === "zh" ? "、" : ", "),
      count: of.reduce((sum, { records }) => sum + records, 0),
    });
  });
}
