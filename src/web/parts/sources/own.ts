import type { Site } from "../../site.ts";

/** Sources written by authors whose claims are tested, which are no evidence for them. */
export function ownSources(site: Site): ReadonlySet<string> {
  return new Set(site.study.publications.flatMap((p) => p.own));
}
