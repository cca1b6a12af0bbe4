import { nearest } from "../../model/near.ts";
import { keyOf } from "./fold.ts";
import { type Holders, heldBy, idsOf } from "./holders.ts";

/** As many as a person reads before they look for themselves. */
const MOST = 3;
/** Shorter names are near to too many others, and in too many words. */
const SHORTEST = 4;

/** Ids of actors that a name which is not known may stand for: what it names by turns, holds, nearly is, or is a part of. */
export function suggested(name: string, names: Holders): readonly string[] {
  const key = keyOf(name);
  const ids = new Set(idsOf(names.get(key) ?? []));
  if (key.length < SHORTEST) return [...ids].slice(0, MOST);
  for (const id of heldWithin(name, names)) ids.add(id);
  for (const id of near(key, names, ids)) ids.add(id);
  if (ids.size < MOST) for (const id of around(key, names)) ids.add(id);
  return [...ids].slice(0, MOST);
}

/** Whole names among the words of what was typed, longest first: `Government of Kazakhstan`. */
function heldWithin(name: string, names: Holders): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}\p{M}'’]+/u).slice(0, 12);
  const found: string[] = [];
  for (let length = Math.min(5, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const key = keyOf(words.slice(start, start + length).join(" "));
      const id = key.length < SHORTEST ? null : heldBy(names.get(key) ?? [], null);
      if (id !== null) found.push(id);
    }
  }
  return found;
}

function near(key: string, names: Holders, taken: ReadonlySet<string>): readonly string[] {
  const found = new Set(taken);
  while (found.size < MOST) {
    const left = [...names].filter(([, holders]) => !holders.some((h) => found.has(h.id)));
    const best = nearest(
      key,
      left.map(([known]) => known).filter((known) => known.length >= SHORTEST),
    );
    if (best === null) break;
    for (const id of idsOf(names.get(best) ?? [])) found.add(id);
  }
  return [...found];
}

/** Names that what was typed is a part of, shortest first: `Guinea` of several. */
function around(key: string, names: Holders): readonly string[] {
  return [...names]
    .filter(([known]) => known.includes(key))
    .toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .flatMap(([, holders]) => idsOf(holders));
}
