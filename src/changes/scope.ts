import type { Subject } from "../model/dataset.ts";
import type { Scope } from "../sources/source.ts";

/** Whose records an import takes: those that touch the region of a study, or all. */
export function scopeOf(subject: Subject, scope: "region" | "all"): Scope {
  const members = new Set(subject.region);
  if (scope === "all" || members.size === 0) return { name: "all actors", has: () => true };
  return { name: subject.regionName, has: (actor) => members.has(actor) };
}
