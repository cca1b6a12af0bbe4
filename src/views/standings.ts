import type { Dataset } from "../model/dataset.ts";
import { NEVER } from "../model/day.ts";

/** Others who are in a framework and have not left, each once. */
export function othersIn(
  { standings, actors, actorIndex }: Dataset,
  framework: string,
  id: string,
): readonly string[] {
  const of = actorIndex.get(framework);
  const now = standings.filter((s) => s.organisation === of && s.to === NEVER);
  return [...new Set(now.map((s) => actors[s.actor] ?? ""))].filter((one) => one !== id);
}

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
