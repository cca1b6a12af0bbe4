import type { Subject } from "../model/dataset.ts";
import { keyOf } from "../sources/names/fold.ts";

/**
 * What a study calls by a text, in any language: `region` and groups of the grouping chosen, else groups of the others, by id.
 * Case, spaces and accents do not matter, as in names of actors.
 */
export function labelled(
  { groupings, labels, regionName }: Subject,
  typed: string,
  chosen: string,
): readonly string[] {
  const key = keyOf(typed);
  if (key === "") return [];
  const isNamed = (texts: readonly string[]) => texts.some((text) => keyOf(text) === key);
  const groupsIn = (grouping: string) =>
    Object.keys(groupings[grouping] ?? {}).filter((id) =>
      isNamed([id, ...Object.values(labels?.groups[grouping]?.[id] ?? {})]),
    );
  const region = isNamed([regionName, ...Object.values(labels?.region ?? {})]) ? ["region"] : [];
  const first = [...region, ...groupsIn(chosen)];
  return first.length > 0 ? first : [...new Set(Object.keys(groupings).flatMap(groupsIn))];
}
