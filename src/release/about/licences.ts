import { firstFew } from "../../model/first-few.ts";
import { creditsWith, linesFor } from "../../study/credits.ts";
import { rowsOf } from "../../study/csv.ts";
import type { Treatment } from "../../study/release.ts";
import type { Handed } from "../handed.ts";
import type { Attribution, Excerpt } from "../terms/excerpts.ts";
import { licenceSaid } from "./edition-words.ts";
import { figuresOwing } from "./figures-owing.ts";
import { md, mdAddress, mdTable } from "./markdown.ts";
import { sourcesText, sourcesTold } from "./sources-told.ts";

/** How the rows of a source go, in words. */
const WAYS: Readonly<Record<Treatment, string>> = {
  open: "whole: rows and texts",
  facts: "facts in our own words; none of the source’s own texts",
  excerpt: "an excerpt of the publisher’s table",
  withheld: "withheld",
};

/** By what rows go where the study has no rule for their source. */
const UNRULED =
  ", since the study says that they may be handed on (`may_redistribute` in its `sources.csv`); what the publisher allows stands under `terms`";

/** `LICENCES.md`: the terms of each source, how many of its rows are here, and what stands beside them. */
export async function licencesFile(handed: Handed, attributions: readonly Attribution[]): Promise<string> {
  const { edition, study, withheld } = handed;
  const sources = rowsOf(await study.sheet("sources"));
  const wayOf = new Map(attributions.flatMap((a) => a.sources.map((id) => [id, a] as const)));
  const without = new Map(withheld.bySource.map((w) => [w.source, w]));
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((a, b) => a + b, 0);
  const figuresOf = figuresOwing(handed.tables);
  const credits = creditsWith(study.yaml.data, handed.bench.dataset);
  const rows = sources.flatMap((source) => {
    const id = source.id ?? "";
    const way = wayOf.get(id);
    const left = without.get(id);
    if (way === undefined && left === undefined) return [];
    return [
      [
        md(id),
        md(source.title ?? ""),
        md(source.authors ?? ""),
        md(source.publisher ?? ""),
        md(source.terms ?? ""),
        WAYS[way?.treatment ?? "withheld"],
        String(way?.bySource[id] ?? 0),
        Object.entries(way?.byTable[id] ?? {})
          .map(([table, count]) => `${table} ${count}`)
          .join(", "),
        left === undefined ? "0" : String(total(left.rows)),
        left === undefined ? "0" : String(total(left.cells)),
        mdAddress(left?.obtain ?? (way?.treatment === "excerpt" ? wholeOf(way, source) : "")),
      ],
    ];
  });
  const told = sourcesTold(handed, attributions);
  return `${[
    `# Sources of ${md(edition.title)}, and their terms`,
    `Version ${md(edition.version)}, ${md(edition.date)}. Licence: ${md(licenceSaid(handed))}`,
    "The licence is of the study’s own coding. It gives nobody rights in the sources: each keeps its terms, and its row below says how far it goes.",
    "## What must stand beside the rows",
    "A figure as SVG, PNG or PDF carries the lines of the records it draws. A CSV cannot: what it owes stands here.",
    ...attributions.map((a) => {
      const lines = linesFor(credits, a.sources);
      return sectionOf(a, lines, total(a.rows), lines.length === 0 ? [] : figuresOf(a.sources));
    }),
    "## Source by source",
    `The release has ${sourcesText(told)}.${told.under < told.withRows ? " Those under none have rows of other tables, such as places." : ""}`,
    "Rows are those of all tables that name the source. On its page in `site/` its records are rows of all but `participants` and `values`, which are told apart there. Left out are rows, with all that says nothing without them, and cells of rows that stayed.",
    addressesOf(sources),
    mdTable(
      [
        "source",
        "title",
        "authors",
        "publisher",
        "terms",
        "how it goes",
        "rows here",
        "of which tables",
        "rows left out",
        "cells left out",
        "how to get them",
      ],
      rows,
      [6, 8, 9],
    ),
  ].join("\n\n")}\n`;
}

/** Where the whole of a table is to be had of which an excerpt is here. */
function wholeOf({ obtain }: Attribution, { url, archived_url }: Readonly<Record<string, string>>): string {
  return obtain || url || archived_url || "";
}

/** How many sources can be looked up where they were found, and how many only as long as that address answers. */
function addressesOf(sources: readonly Readonly<Record<string, string>>[]): string {
  const archived = sources.filter(({ archived_url = "" }) => archived_url !== "").length;
  const live = sources.filter(({ url = "", archived_url = "" }) => url !== "" && archived_url === "").length;
  const none = sources.length - archived - live;
  return `Sources with the address of an archived copy on record: ${archived} of ${sources.length}; with a live address alone: ${live}; with none: ${none}.`;
}

function sectionOf(
  { rule, treatment, sources, obtain, excerpt }: Attribution,
  lines: readonly string[],
  rows: number,
  figures: readonly string[],
): string {
  const which = sources.length > 6 ? `${sources.length} sources` : sources.map(md).join(", ");
  return [
    `* ${(lines.length === 0 ? ["Name the source of each row"] : lines.map(md)).map((line) => `**${line}**`).join("\n  ")}`,
    `  Sources: ${which}. Rows: ${rows}. How they go: ${WAYS[treatment]}${rule === null ? UNRULED : ""}.`,
    ...(figures.length === 0 ? [] : [`  Figures that draw them: ${figures.map(md).join(", ")}.`]),
    ...(excerpt === null ? [] : [`  ${excerptSays(excerpt)}`]),
    ...(obtain === null ? [] : [`  The whole: ${mdAddress(obtain)}`]),
  ].join("\n");
}

/** How large an excerpt is beside its limit, as far as anybody knows. */
export function excerptSays({ rows, below, of, counts, sources }: Excerpt): string {
  const limit = percent(below);
  const which =
    counts === null
      ? ""
      : ` Counted are rows of ${md(counts)}${sources.length === 0 ? "" : `, which name ${md(firstFew(sources))}`}.`;
  if (of === null)
    return `${rows} rows. The limit is less than ${limit} of the publisher’s table; how many rows that has is not recorded here, so the share was not checked.${which}`;
  return `${rows} of ${of} rows, ${percent(rows / of)}; the limit is less than ${limit}.${which}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}
