import { type Author, authorsIn } from "../../study/authors.ts";
import { rowsOf } from "../../study/csv.ts";
import type { Handed } from "../handed.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { doiOf, isWeb, publisherIn } from "./publisher-in.ts";
import { type SourcesTold, sourcesText, sourcesTold } from "./sources-told.ts";

/** A source that rows of a release rest on, as catalogues cite it. */
export interface Cited {
  readonly title: string;
  /** The line that must stand beside its rows; null where its terms ask for none. */
  readonly line: string | null;
  /** None where the source does not name them. */
  readonly authors: readonly Author[];
  /** Null where the source names none. */
  readonly publisher: string | null;
  /** Its own address, else where the whole is to be had; null where none is known. */
  readonly url: string | null;
  /** Those of its address and of its publisher, each once. */
  readonly dois: readonly string[];
}

/** The sources that catalogues cite, and how many could be. */
export interface Citations {
  readonly cited: readonly Cited[];
  readonly of: number;
  readonly told: SourcesTold;
}

/** So many sources are cited at most. */
export const MOST_CITED = 100;

/** How many of all sources a file has and which, and where all are listed; blank where it has all. */
export function citedOf({ cited, of, told }: Citations, has: (n: number) => string): string {
  return cited.length < of
    ? `The release has ${sourcesText(told)}. Of these sources ${has(cited.length)}: one for each line that terms ask for, then those with most rows here. LICENCES.md lists all.`
    : "";
}

/**
 * Sources with rows in a release that a line is owed for, or that name an author or a publisher: for each line its most used
 * source, a copy of another only where all are, then those with most rows, of as many originals before copies.
 */
export async function citationsOf(
  { study, bench }: Pick<Handed, "study" | "bench">,
  attributions: readonly Attribution[],
): Promise<Citations> {
  const told = new Map(rowsOf(await study.sheet("sources")).map((row) => [row.id ?? "", row]));
  const used = attributions
    .flatMap(({ sources, bySource, line, obtain }) =>
      sources.map((id) => {
        const { original_publisher: first = "" } = told.get(id) ?? {};
        return { id, rows: bySource[id] ?? 0, line, obtain, copies: first === "" ? 0 : 1 };
      }),
    )
    .sort((a, b) => b.rows - a.rows || a.copies - b.copies || (a.id < b.id ? -1 : 1));
  const lined = used.filter(({ line }) => line !== null);
  const byLine = new Map<string | null, (typeof used)[number]>();
  for (const one of lined) {
    const first = byLine.get(one.line);
    if (first === undefined || first.copies > one.copies) byLine.set(one.line, one);
  }
  const leading = [...byLine.values()];
  const others = used.filter(({ id, line }) => {
    const { authors = "", publisher = "" } = told.get(id) ?? {};
    return line !== null || authors !== "" || publisher !== "";
  });
  const each = new Map<string, (typeof used)[number]>();
  for (const one of [...leading, ...others]) if (!each.has(one.id)) each.set(one.id, one);
  const all = [...each.values()];
  const cited = all.slice(0, Math.max(MOST_CITED, leading.length)).map(({ id, line, obtain }): Cited => {
    const row = told.get(id) ?? {};
    const { name, ...where } = publisherIn(row.publisher ?? "");
    const url = [row.url ?? null, obtain, where.url].find(isWeb) ?? null;
    const own = url === null ? null : doiOf(url);
    return {
      title: row.title || id,
      line,
      authors: authorsIn(row.authors ?? ""),
      publisher: name === "" ? null : name,
      url: url?.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent) ?? null,
      dois: [...new Set([...(own === null ? [] : [own]), ...where.dois])],
    };
  });
  return { cited, of: all.length, told: sourcesTold({ bench }, attributions) };
}
