import type { Plot } from "../kind.ts";
import { inSentence } from "../plot/whole-name.ts";

/** What stands for an actor where there is little room: its id if that is short, else its name. */
export function shortName(actor: string, plot: Plot): string {
  return plot.narrow && actor.length <= 5 ? actor : plot.name(actor);
}

/** The key to ids that stand for names: `KAZ Kazakhstan · KGZ Kyrgyzstan`; none where none is used. */
export function codesKey(actors: readonly string[], plot: Plot): readonly string[] {
  const used = [...new Set(actors)].filter((actor) => plot.name(actor) !== actor);
  return used.length === 0
    ? []
    : [used.map((actor) => `${actor} ${inSentence(plot.name(actor))}`).join(" · ")];
}
