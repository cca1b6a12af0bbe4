import type { Entry } from "../source.ts";
import { partOf } from "../table/dated.ts";
import { cellOf } from "../table/ledger.ts";

/** What the abbreviations of the data set mean, in our words. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["DCA", "General defence cooperation agreement"],
  ["DIC", "Defence industry agreement"],
  ["RESEARCH", "Defence research agreement"],
  ["TREX", "Military training and exercise agreement"],
  ["COMMISSION", "Joint defence commission agreement"],
  ["PROCUREMENT", "Defence procurement agreement"],
]);

/** What an agreement is about, by its first category. */
export function kindOf(category: string): string {
  return KINDS.get(category.toUpperCase()) ?? "Defence agreement";
}

/** What else DCAD says of an agreement: its categories, how sure they are, and the last year that it guesses. */
export function noteOf(entry: Entry, end: string): string {
  const cell = (column: string) => cellOf(entry, column);
  const categories = ["category1", "category2", "category3"].map(cell).filter((c) => c !== "");
  const estimate = partOf(cell("endYearEstimate"));
  const parts = [
    `${cell("type")} agreement, category ${categories.join(" and ")}`.trim(),
    cell("categoryConf") === "" ? "" : `fit of the category: ${cell("categoryConf")}`,
    cell("sourceType") === "factiva" ? "known from press reports only" : "",
    end === "" && estimate !== null && estimate < CENSORED
      ? `the source guesses ${estimate} as its last year`
      : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** The last year of the data: an end then means only that the data end. */
const CENSORED = 2010;
