import type { Found } from "./check-found.ts";
import type { Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { releaseOf } from "./release.ts";
import type { Study } from "./study.ts";
import { names } from "./subject.ts";

/** Words of terms that let a part go and not the whole: an excerpt, or a share of the rows. */
const LIMITED =
  /\b(?:an extract|extracts only|excerpts?)\b|выдерж[ек]|摘录|摘錄|节录|(?:under|below|up to|at most|less than|no more than|менее|меньше|до|не более|不超过|少于|低于|至多)\s*\d+(?:[.,]\d+)?\s?(?:[%％]|per ?cent|процент)/iu;
/** All of it is no limit. */
const ALL = /\b100(?:[.,]0+)?\s?[%％]|\bno limits? on excerpts\b/giu;

/** Whether the terms of a source, as `sources.csv` tells them, allow an excerpt alone. */
export function isExcerptAlone(terms: string): boolean {
  return LIMITED.test(terms.replaceAll(ALL, ""));
}

/** A source whose terms allow an excerpt alone goes under a rule, and not whole because `may_redistribute` says yes. */
export function checkExcerpts(study: Study, tables: Tables, found: Found): void {
  const sources = tables.get("sources");
  if (sources?.readable !== true) return;
  const [may, terms] = [sources.cells("may_redistribute"), sources.cells("terms")];
  const rules = releaseOf(study.yaml.data).terms;
  for (const [id, row] of sources.ids) {
    if (may[row] !== "yes" || !isExcerptAlone(terms[row] ?? "")) continue;
    if (rules.some((rule) => names(rule.sources, id))) continue;
    const message = `${shown(id)} would be handed on whole, where its terms allow an excerpt alone: ${shown(terms[row] ?? "")}`;
    const mend =
      "write no, or give it a rule under release.terms of study.yaml: rows: excerpt with its limit, or rows: open where all of it may go";
    found.error(sources.at(row, "may_redistribute"), "terms", message, mend);
  }
}
