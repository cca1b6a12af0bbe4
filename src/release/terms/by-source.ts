import type { ReleaseSettings, TermsRule, Treatment } from "../../study/release.ts";
import { names } from "../../study/subject.ts";
import { cellOf, type Draft, type Drafts, type Why } from "./draft.ts";

/** How the rows of a source go, and the rule that says so; none where `may_redistribute` decided. */
export interface Terms {
  readonly treatment: Treatment;
  readonly rule: TermsRule | null;
}

/** Columns that hold the words of a source as they stand there. */
const VERBATIM = new Set(["troops_reported", "quote", "quotation", "excerpt", "original_text"]);

/** How the rows of one source go. @param redistribute what sources.csv says under `may_redistribute` */
export function termsFor({ terms }: ReleaseSettings, source: string, redistribute: string): Terms {
  const rule = terms.find((one) => names(one.sources, source)) ?? null;
  return { treatment: rule?.rows ?? (redistribute === "yes" ? "open" : "withheld"), rule };
}

/** The terms of a source by its id; one that sources.csv does not list has none and is withheld. */
export function termsOf(drafts: Drafts, settings: ReleaseSettings): (source: string) => Terms {
  const sources = drafts.get("sources");
  const known = new Map<string, Terms>();
  sources?.columns.get("id")?.forEach((id, i) => {
    known.set(id, termsFor(settings, id, cellOf(sources, "may_redistribute", i)));
  });
  return (source) => known.get(source) ?? { treatment: "withheld", rule: null };
}

/** Takes out the rows of sources that are withheld. */
export function takeOutWithheld(drafts: Drafts, terms: (source: string) => Terms): void {
  for (const draft of drafts.values()) {
    draft.columns.get("source")?.forEach((source, i) => {
      if (source === "" || draft.gone.has(i) || terms(source).treatment !== "withheld") return;
      draft.gone.set(i, { kept: false, source });
    });
  }
}

/** Blanks the words of sources whose facts alone may go; rival values that are such words go out whole. */
export function takeOutWords(
  drafts: Drafts,
  terms: (source: string) => Terms,
  tell: (draft: Draft, column: string, row: number, why: Why) => void,
): void {
  for (const draft of drafts.values()) {
    const facts = (i: number) => {
      const source = cellOf(draft, "source", i);
      return source !== "" && !draft.gone.has(i) && terms(source).treatment === "facts" ? source : null;
    };
    if (draft.name === "values") {
      draft.columns.get("field")?.forEach((field, i) => {
        const source = VERBATIM.has(field) ? facts(i) : null;
        if (source !== null) draft.gone.set(i, { kept: false, source });
      });
    }
    for (const [column, cells] of draft.columns) {
      if (!VERBATIM.has(column)) continue;
      for (let i = 0; i < draft.size; i++) {
        const source = cells[i] === "" ? null : facts(i);
        if (source === null) continue;
        cells[i] = "";
        tell(draft, column, i, { kept: false, source });
      }
    }
  }
}
