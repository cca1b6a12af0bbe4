import type { Dataset } from "../model/dataset.ts";
import { NEVER } from "../model/day.ts";

/** Frameworks that an actor is in and has not left, by what it is in them. */
export function standingsOf(
  dataset: Dataset,
  id: string,
): { readonly member: readonly string[]; readonly observer: readonly string[] } {
  const actor = dataset.actorIndex.get(id);
  const now = dataset.standings.filter((s) => s.actor === actor && s.to === NEVER);
  const named = (observing: boolean) => [
    ...new Set(
      now
        .filter((s) => ["observer", "dialogue-partner"].includes(s.role) === observing)
        .sort((a, b) => a.from - b.from)
        .map((s) => dataset.actors[s.organisation] ?? ""),
    ),
  ];
  return { member: named(false), observer: named(true) };
}
