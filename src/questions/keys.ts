/** What something is kept under: a text, or its parts where it is asked for very often. */
export type Key = string | Parts;

/** In what respect it is made, and of what. */
export type Parts = readonly (string | number)[];

/** Texts of keys. */
export interface Keys {
  /** The same text for the same parts, in their order. */
  text(key: Key): string;
  /** Lets go of the texts; those made from now on are equal to them. */
  forget(): void;
}

/** A part of keys, with the parts that follow it; most are the last and have none. */
interface Node {
  next: Map<string | number, Node> | null;
  text: string | null;
}

/** Puts each text together once: one put together anew is hashed anew wherever it is looked up, which takes longer than its parts do. */
export function keysOf(): Keys {
  let root = nodeOf();
  return {
    text: (key) => {
      if (typeof key === "string") return key;
      let at = root;
      for (const part of key) {
        at.next ??= new Map();
        const known = at.next.get(part);
        const next = known ?? nodeOf();
        if (known === undefined) at.next.set(part, next);
        at = next;
      }
      at.text ??= key.join("|");
      return at.text;
    },
    forget: () => {
      root = nodeOf();
    },
  };
}

function nodeOf(): Node {
  return { next: null, text: null };
}
