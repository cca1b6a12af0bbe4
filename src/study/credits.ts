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

/** The lines that some sources ask for, each once; the first rule that fits a source decides. */
export function linesFor(credits: readonly Credit[], sources: readonly string[]): readonly string[] {
  const owed = new Set(sources.map((id) => credits.find((credit) => names(credit.sources, id))));
  const lines = credits.flatMap((credit) => (owed.has(credit) ? (credit.line ?? []) : []));
  return [...new Set(lines)];
}
