import { type Catalogue, type KeyOf, say, type Texts } from "./say.ts";
import type { Lang } from "./words.ts";

/** What stands for `{{name}}` where more than text may: a number, a text, or pieces such as a link. */
export type PieceParams<P> = Readonly<Record<string, string | number | readonly (string | P)[]>>;

/** A text of a catalogue as its pieces, with those that are no text in the places that are left for them. */
export function sayPieces<E extends Texts, P>(
  lang: Lang,
  table: Catalogue<E>,
  key: NoInfer<KeyOf<E>>,
  params: PieceParams<P>,
): readonly (string | P)[] {
  const plain = Object.entries(params).map(
    ([name, value]) =>
      [name, typeof value === "string" || typeof value === "number" ? value : `\0${name}\0`] as const,
  );
  return say(lang, table, key, Object.fromEntries(plain))
    .split("\0")
    .flatMap((part, i) => {
      const own = i % 2 === 1 ? params[part] : undefined;
      return typeof own === "object" ? own : part === "" ? [] : [part];
    });
}
