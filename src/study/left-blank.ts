import { mapOf, type Plain } from "./plain.ts";
import type { Path } from "./yaml.ts";

/** What an entry or a part of it is nothing without, so that left blank it is a fault; `*` stands for every place in a list. */
const NEEDED = [
  "id",
  "kind",
  "title",
  "says",
  ...["question", "and.*.question"].flatMap((asked) => [`${asked}.measure`, `${asked}.layer`]),
  ...["series", "columns", "panels"].flatMap((axis) => [`${axis}.field`, `${axis}.values`]),
];
/** Maps and lists whose keys say something by themselves. */
const NAMED = ["readings", "states", "conventions", "struck", "checks"];
/** What hides nothing: texts beside an entry, lists that add to it, and what it must have one of, which is told where it has none. */
const BESIDE = [
  "where",
  "note",
  "author_reply",
  "question",
  "qualitative",
  "missing",
  "open",
  "checks",
  "data",
  "printed.value",
  "and.*.printed.value",
];

/**
 * An entry as if the keys that its writer left blank were not there, which is what people mean who keep a list of all keys.
 * @param tell is told each that could hide what was meant
 */
export function withoutBlanks(entry: Plain, tell: Tell): Plain {
  return partWithout(entry, [], tell);
}

/** Whether a key without a value is what followed a comma in a text without quotes: no key of ours has a space in it, or ends as a sentence does. */
export function isRest(key: string): boolean {
  return /\s|[.?!…。？！]$/.test(key.trim());
}

type Tell = (key: string, path: Path) => void;

function partWithout(map: Plain, path: Path, tell: Tell): Plain {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const here = [...path, key];
      const place = here.map((part) => (typeof part === "number" ? "*" : part)).join(".");
      if (value !== null || NEEDED.includes(place) || isRest(key))
        return [[key, NAMED.includes(key) ? value : valueWithout(value, here, tell)]];
      if (!BESIDE.includes(place)) tell(key, here);
      return [];
    }),
  );
}

function valueWithout(value: unknown, path: Path, tell: Tell): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => valueWithout(item, [...path, i], tell));
  const map = mapOf(value);
  return map === null ? value : partWithout(map, path, tell);
}
