import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";

/** How a chart lets equal values be seen. */
export interface Level {
  /** Whether dashes of lines take turns. */
  readonly turns: boolean;
  /** Whether points or lines stand beside their places. */
  readonly moved: boolean;
}

/** What a reader must know of values that would hide each other. */
export function levelNotes({ turns, moved }: Level, { lang }: Plot): readonly string[] {
  return [...(turns ? [say(lang, figures, "turns")] : []), ...(moved ? [say(lang, figures, "moved")] : [])];
}
