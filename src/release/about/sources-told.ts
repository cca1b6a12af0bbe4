import { sourcesHeld } from "../../views/sources-held.ts";
import type { Handed } from "../handed.ts";
import type { Attribution } from "../terms/excerpts.ts";

/** Sources of a release: all that are listed, those of them with rows here, and those of these that records rest on. */
export interface SourcesTold {
  readonly listed: number;
  readonly withRows: number;
  readonly under: number;
}

export function sourcesTold(
  { bench }: Pick<Handed, "bench">,
  attributions: readonly Pick<Attribution, "sources">[],
): SourcesTold {
  const { under, apart } = sourcesHeld(bench.dataset);
  const withRows = new Set(attributions.flatMap(({ sources }) => sources)).size;
  return { listed: under + apart, withRows, under };
}

/** The three numbers in one form, so that files which tell one of them can be held against each other. */
export function sourcesText({ listed, withRows, under }: SourcesTold): string {
  const [sources, are] = [withRows === 1 ? "source" : "sources", listed === 1 ? "is" : "are"];
  return `${withRows} ${sources} with rows here, of ${listed} that ${are} listed; ${under} of them under a record`;
}
