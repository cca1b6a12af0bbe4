import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import type { Network } from "./ask.ts";

/** That links of one colour are of several partners, where they are. */
export function sharedColourNote({ ties }: Pick<Network, "ties">, plot: Plot): readonly string[] {
  const drawn = [...new Set(ties.flatMap((t) => ((t.value.value ?? 0) > 0 ? [t.from] : [])))];
  const colours = new Set(drawn.map((name) => plot.paintOf(name)));
  return colours.size === drawn.length ? [] : [say(plot.lang, maps, "sharedColour")];
}
