import { mapOf, type Plain } from "./plain.ts";
import type { Path } from "./yaml.ts";

/** Keys that an entry or a part of it is nothing without, so that left blank they are a fault. */
const NEEDED = ["id", "kind", "title", "says", "measure", "layer", "field", "values"];
/** Maps and lists whose keys say something by themselves. */
const NAMED = ["readings", "states", "conventions", "struck", "checks"];
/** Keys of an entry that hide nothing: texts beside it, and those of which it must have one. */
const BESIDE = ["where", "note", "author_reply", "question", "qualitative", "missing"];

/**
 * An entry as if the keys that its writer left blank were not there, which is what people mean who keep a list of all keys.
 * @param tell is told each that could hide what was meant
 */
export function withoutBlanks(entry: Plain, tell: Tell): Plain {
  return partWithout(entry, [], tell);
}

type Tell = (key: string, path: Path) => void;

function partWithout(map: Plain, path: Path, tell: Tell): Plain {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const here = [...path, key];
      if (value !== null || NEEDED.includes(key))
        return [[key, NAMED.includes(key) ? value : valueWithout(value, here, tell)]];
      if (path.length > 0 || !BESIDE.includes(key)) tell(key, here);
      return [];
    }),
  );
}

function valueWithout(value: unknown, path: Path, tell: Tell): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => valueWithout(item, [...path, i], tell));
  const map = mapOf(value);
  return map === null ? value : partWithout(map, path, tell);
}
