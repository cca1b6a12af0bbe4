/** Marks of direction: left-to-right and right-to-left marks, embeddings, overrides and isolates. */
export const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without the marks that turn the direction of what is read after them, for sentences that it stands in among others. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, "");
}
