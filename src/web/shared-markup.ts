import { heldIn, recent } from "../questions/recent.ts";
import type { Here } from "./here.ts";

/** HTML that pages of one language and one depth have alike: its links are the same text on all of them. */
export interface SharedMarkup {
  /** @param key names what is written, among all that pages share */
  of(here: Here, key: string, write: () => string): string;
  /** The same for very many parts of few kinds, each told from the others of its kind by a text. */
  kinds(here: Here): Kinds;
}

export type Kinds = (kind: string, text: string, write: () => string) => string;

type Kept = (key: string, make: () => string) => string;

/** Makes each text once and hands it on, as long as it is among those asked for of late. @param most letters that are kept, twice as many at most */
export function keptTexts(most: number): Kept {
  return heldIn(recent<string>(most, (text, key) => text.length + key.length));
}

/** Letters after which texts longest unused are forgotten, so that a very large study takes no more memory for them. */
const MOST = 8_000_000;
const OF_KIND = 200_000;

/** Writes each part once, for as long as texts are kept. */
export function sharedMarkup(): SharedMarkup {
  const once = keptTexts(MOST);
  const places = new Map<string, Map<string, Kept>>();
  return {
    of: ({ place }, key, write) => once(`${place} ${key}`, () => whole(write())),
    kinds: ({ place }) => {
      const kinds = places.get(place) ?? new Map<string, Kept>();
      places.set(place, kinds);
      return (kind, text, write) => {
        const ofKind = kinds.get(kind) ?? keptTexts(OF_KIND);
        kinds.set(kind, ofKind);
        return ofKind(text, () => whole(write()));
      };
    },
  };
}

/** A text that was put together of pieces, as one: engines keep the pieces until a letter of it is read, which weigh several times as much. */
function whole(text: string): string {
  text.charCodeAt(0);
  return text;
}
