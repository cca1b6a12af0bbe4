import { heldIn, type Making } from "./recent.ts";

/** What something is kept under: a text, or its parts where it is asked for very often. */
export type Key = string | Parts;

/** In what respect it is made, and of what. */
export type Parts = readonly (string | number)[];

/** What is held by text, found by the parts of the text too. */
export interface Keyed {
  once<T>(key: Key, make: () => T): T;
  /** Lets go of the parts; what is held is found again by its text. */
  forget(): void;
}

/** A part of keys, with the parts that follow it, and what is held under the parts until here; most are the last and have none after them. */
interface Node {
  next: Map<string | number, Node> | null;
  known: unknown;
}

/**
 * Finds what a memo holds part by part, without putting the text together: one put together anew is hashed anew, which takes longer than
 * its parts do.
 * @param memo which has `forget` called whenever it lets go of anything
 */
export function keyed(
  memo: { get(key: string): unknown; set(key: string, value: unknown): unknown },
  making?: Making,
): Keyed {
  const held = heldIn(memo, making);
  let root = nodeOf();
  return {
    once: <T>(key: Key, make: () => T): T => {
      if (typeof key === "string") return held(key, make);
      let at = root;
      for (const part of key) {
        at.next ??= new Map();
        const known = at.next.get(part);
        const next = known ?? nodeOf();
        if (known === undefined) at.next.set(part, next);
        at = next;
      }
      if (at.known !== undefined) return at.known as T;
      const text = key.join("|");
      const made = held(text, make);
      // What weighs too much is not held.
      at.known = memo.get(text);
      return made;
    },
    forget: () => {
      root = nodeOf();
    },
  };
}

function nodeOf(): Node {
  return { next: null, known: undefined };
}
