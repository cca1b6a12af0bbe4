import { group } from "d3-array";
import type { Dataset, SourceTerms } from "../model/dataset.ts";
import { releaseOf } from "./release.ts";
import { names } from "./subject.ts";

/** Some sources, and the line that must stand beside their records; null where none is asked for. */
export interface Credit {
  readonly sources: readonly string[];
  readonly line: string | null;
}

/**
 * What must be named beside records, in the order of `release.terms` of `study.yaml`: what a rule words, and where it words
 * nothing the terms of its sources, whether or not they may be handed on, since to be named is what most ask for; then those of
 * sources that no rule is about. A rule of a blank line says that none is owed.
 */
export function creditsWith(data: unknown, { terms = new Map() }: Pick<Dataset, "terms">): readonly Credit[] {
  const rules = releaseOf(data).terms;
  const own = group(terms, ([id]) => rules.find((rule) => names(rule.sources, id)));
  return [
    ...rules.flatMap((rule) => [
      ...(rule.attribution === null ? creditsOf(own.get(rule) ?? []) : []),
      { sources: rule.sources, line: rule.attribution || null },
    ]),
    ...creditsOf(own.get(undefined) ?? []),
  ];
}

/** More publishers under the same terms share a line. */
const NAMED = 3;

type Told = readonly [string, SourceTerms];

function creditsOf(all: readonly Told[]): readonly Credit[] {
  return [...group(all, ([, { terms }]) => terms).values()].flatMap(creditsOfAlike);
}

function creditsOfAlike(alike: readonly Told[]): readonly Credit[] {
  const publishers = [...new Set(alike.map(([, { publisher }]) => publisher))];
  const terms = alike[0]?.[1].terms ?? "";
  if (publishers.length > NAMED) {
    const line = `${publishers.slice(0, NAMED).join(", ")} …: ${terms}`;
    return [{ sources: alike.map(([id]) => id), line }];
  }
  return publishers.map((publisher) => ({
    sources: alike.flatMap(([id, one]) => (one.publisher === publisher ? [id] : [])),
    line: `${publisher}: ${terms}`,
  }));
}

/** The lines that some sources ask for, each once; the first rule that fits a source decides. */
export function linesFor(credits: readonly Credit[], sources: readonly string[]): readonly string[] {
  const owed = new Set(sources.map((id) => credits.find((credit) => names(credit.sources, id))));
  const lines = credits.flatMap((credit) => (owed.has(credit) ? (credit.line ?? []) : []));
  return [...new Set(lines)];
}
