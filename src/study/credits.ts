import type { Dataset, SourceTerms } from "../model/dataset.ts";
import { releaseOf } from "./release.ts";
import { names } from "./subject.ts";

/** A rule on the terms of some sources, and the line that must stand beside their records; null where it asks for none. */
export interface Credit {
  readonly sources: readonly string[];
  readonly line: string | null;
}

/** What `release.terms` of `study.yaml` asks to be named, in its order. */
export function creditsIn(data: unknown): readonly Credit[] {
  return releaseOf(data).terms.map(({ sources, attribution }) => ({ sources, line: attribution }));
}

/** The same, and after it the terms of sources that no rule is about, whether or not they may be handed on: to be named is what most ask for. */
export function creditsWith(data: unknown, { terms = new Map() }: Pick<Dataset, "terms">): readonly Credit[] {
  const rules = creditsIn(data);
  const groups = new Map<string, [string, SourceTerms][]>();
  for (const one of terms) {
    if (rules.some((rule) => names(rule.sources, one[0]))) continue;
    groups.set(one[1].terms, [...(groups.get(one[1].terms) ?? []), one]);
  }
  return [...rules, ...[...groups.values()].flatMap(creditsOf)];
}

/** More publishers under the same terms share a line. */
const NAMED = 3;

function creditsOf(alike: readonly (readonly [string, SourceTerms])[]): readonly Credit[] {
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
