import type { KeptRecord, KeptSource } from "../data/shapes.ts";
import type { Told, ToldSource } from "./tools.ts";

/** A record as a list tells it, from what a page keeps of it; null where it keeps nothing. */
export function toldOf(kept: KeptRecord | undefined): Told | null {
  if (kept === undefined) return null;
  const [name, lang, when, says, , path, sources] = kept;
  return {
    name,
    lang,
    when,
    says,
    path: path === "" ? null : path,
    sources: sources.map(([id]) => id),
  };
}

/** A source as a list tells it. */
export function toldSource(kept: KeptSource | undefined): ToldSource | null {
  if (kept === undefined) return null;
  const [title, lang, , , , , , , path] = kept;
  return { title, lang, path: path === "" ? null : path };
}

/** What stands under a key of its own, and nothing that every object has. */
export function own<T>(book: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(book, key) ? book[key] : undefined;
}
