const WORD = /[\p{L}\p{N}_-]+/gu;
const IN_WORD = /[\p{L}\p{N}_-]/u;

/**
 * Tells the id that a text names as a word of its own, or null: `mme-11` is not in `mme-1135`.
 * Ids of one or two characters and bare numbers are met everywhere and mean nothing in a text, so they are not looked for.
 */
export function mentioner(ids: Iterable<string>): (text: string) => string | null {
  const words = new Set<string>();
  const others: string[] = [];
  for (const id of ids) {
    if (id.length < 3 || /^\d+$/.test(id)) continue;
    if (/^[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u.test(id)) words.add(id);
    else others.push(id);
  }
  if (words.size === 0 && others.length === 0) return () => null;
  return (text) => {
    if (text === "") return null;
    for (const [word] of words.size === 0 ? [] : text.matchAll(WORD)) {
      const bare = word.replace(/^-+|-+$/g, "");
      if (words.has(word) || words.has(bare)) return words.has(word) ? word : bare;
    }
    return others.find((id) => standsIn(text, id)) ?? null;
  };
}

/** Every text of plain data with the path to it, keys of maps too. */
export function* textsWithin(
  data: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly [string, readonly (string | number)[]]> {
  if (typeof data === "string") yield [data, path];
  else if (Array.isArray(data))
    for (const [i, item] of data.entries()) yield* textsWithin(item, [...path, i]);
  else if (typeof data === "object" && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      yield [key, [...path, key]];
      yield* textsWithin(value, [...path, key]);
    }
  }
}

function standsIn(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const [before, after] = [text[at - 1], text[at + id.length]];
    if (!(before !== undefined && IN_WORD.test(before)) && !(after !== undefined && IN_WORD.test(after)))
      return true;
  }
  return false;
}
