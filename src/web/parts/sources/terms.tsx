import { sourceTermsIn } from "../../../words/labels.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Written } from "../written.tsx";

/** Terms of a source as the study words them in the page's language; as its cell has them where it does not. */
export function SourceTerms({ site, here, text }: { site: Site; here: Here; text: string }) {
  const own = sourceTermsIn(site.study.subject, here.lang, text);
  return own === undefined ? <Written here={here} text={text} /> : own;
}
