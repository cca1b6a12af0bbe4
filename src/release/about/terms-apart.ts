import { isSaid } from "../../study/licences.ts";
import type { Handed } from "../handed.ts";
import type { Table } from "../tables/table.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { spdxOf } from "./edition-words.ts";
import { figuresOwing } from "./figures-owing.ts";
import { isWeb } from "./publisher-in.ts";
import type { SourceCells } from "./source-cells.ts";

/** Terms that hold for rows of a release beside the licence of the study's own coding. */
export interface TermsApart {
  /** The line that must stand beside the rows; where the study words none, the terms that their sources state. */
  readonly says: string;
  readonly isLine: boolean;
  /** Whether rows are the publisher's own, which the licence of the study does not cover, and not facts in its words. */
  readonly theirs: boolean;
  /** Whether they are an excerpt, which nobody may make larger. */
  readonly excerpt: boolean;
  readonly sources: readonly string[];
  /** Where the whole is to be had; null where no address is known. */
  readonly url: string | null;
}

/** Of an excerpt of which neither the study nor its source says more. */
const UNSAID = "An excerpt of a table of its publisher, under the terms of that";

/** The terms beside the licence of the study, each once: lines of attribution, and terms of rows that go as they are. */
export function termsApart(
  study: Handed["study"],
  sources: readonly SourceCells[],
  attributions: readonly Attribution[],
): readonly TermsApart[] {
  const spdx = spdxOf({ study })?.id;
  const stated = new Map(sources.map(({ id = "", terms = "" }) => [id, terms.trim()]));
  const all = attributions.flatMap(({ line, treatment, sources, obtain }): readonly TermsApart[] => {
    const way = {
      theirs: treatment !== "facts",
      excerpt: treatment === "excerpt",
      url: isWeb(obtain) ? obtain : null,
    };
    if (line !== null) return [{ ...way, says: line, isLine: true, sources }];
    if (!way.theirs) return [];
    return sources.flatMap((id) => {
      const says = stated.get(id) || (way.excerpt ? UNSAID : "");
      const own = spdx !== undefined && isSaid(says, spdx);
      return says === "" || own ? [] : [{ ...way, says, isLine: false, sources: [id] }];
    });
  });
  const each = new Map<string, TermsApart>();
  for (const one of all) {
    const found = each.get(one.says);
    each.set(one.says, found === undefined ? one : together(found, one));
  }
  return [...each.values()];
}

function together(one: TermsApart, other: TermsApart): TermsApart {
  return {
    says: one.says,
    isLine: one.isLine || other.isLine,
    theirs: one.theirs || other.theirs,
    excerpt: one.excerpt || other.excerpt,
    sources: [...one.sources, ...other.sources],
    url: one.url ?? other.url,
  };
}

/** Whether rows are here that the licence of the study does not cover, so that it is not that of the whole. */
export function isMixed(apart: readonly TermsApart[]): boolean {
  return apart.some(({ theirs }) => theirs);
}

/** Which of these terms hold within a table or a figure. */
export interface TermsWithin {
  /** Null for a table that is computed from all others: what holds for the whole holds for it. */
  table(table: Table): readonly TermsApart[] | null;
  figure(id: string): readonly TermsApart[];
}

/** Tells of each table and figure which terms hold within it. */
export function termsWithin(apart: readonly TermsApart[], tables: readonly Table[]): TermsWithin {
  const figuresOf = figuresOwing(tables);
  const figures = apart.map((one) => [one, new Set(figuresOf(one.sources))] as const);
  return {
    table: (table) => {
      if (table.group !== "records") return null;
      const its = sourcesWithin(table);
      return apartIn(apart, its);
    },
    figure: (id) => figures.flatMap(([one, drawn]) => (drawn.has(id) ? [one] : [])),
  };
}

/** Those of some terms under which rows of these sources are. */
export function apartIn(apart: readonly TermsApart[], ids: ReadonlySet<string>): readonly TermsApart[] {
  return apart.filter(({ sources }) => sources.some((id) => ids.has(id)));
}

/** The sources that rows of a table name. */
export function sourcesWithin({ columns, rows }: Table): ReadonlySet<string> {
  const place = columns.findIndex(({ name }) => name === "source");
  const found = new Set<string>();
  if (place >= 0) for (const row of rows) found.add(row[place] ?? "");
  found.delete("");
  return found;
}
