import { worldActors, worldNames } from "./assets.ts";

/** Shorter words are met in any text. */
const SHORTEST = 4;

/**
 * Tells words that stand in a name of an actor, in any script: those of four letters and more, and of Chinese the
 * whole names and each two signs of them. What a file reads as in the right encoding has many, in a wrong one none.
 */
export function knownWords(): (word: string) => boolean {
  const words = new Set<string>();
  for (const name of namesOfAll()) {
    for (const word of name
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}]+/gu) ?? []) {
      if (/\p{Script=Han}/u.test(word)) {
        words.add(word);
        for (let i = 0; i + 2 <= word.length; i++) words.add(word.slice(i, i + 2));
      } else if (word.length >= SHORTEST) {
        words.add(word);
      }
    }
  }
  return (word) => words.has(word) || words.has(word.toLowerCase().normalize("NFC"));
}

function namesOfAll(): readonly string[] {
  return [...worldActors().flatMap((a) => [a.name, a.ru, a.zh]), ...worldNames().map((n) => n.text)];
}
