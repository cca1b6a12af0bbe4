import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { DASHES, dashAt } from "../plot/dashes.ts";
import { mayTies, type Network } from "./ask.ts";

/** That links of one colour are of several partners, where they are. */
export function sharedColourNote({ ties }: Pick<Network, "ties">, plot: Plot): readonly string[] {
  const drawn = linkedIn(ties);
  const colours = new Set(drawn.map((name) => plot.paintOf(name)));
  return colours.size === drawn.length ? [] : [say(plot.lang, maps, "sharedColour")];
}

/** Partners and their links. */
type Linked = Pick<Network, "partners" | "ties">;

/** The place of each partner among those of its colour, whether or not it has links: panels with the same partners have the same. */
export function turnsOfColour(
  { partners }: Pick<Linked, "partners">,
  plot: Plot,
): ReadonlyMap<string, number> {
  const paints = partners.map((name) => plot.paintOf(name));
  return new Map(partners.map((name, i) => [name, paints.slice(0, i).filter((p) => p === paints[i]).length]));
}

/** Whose links have which colour and dashes, where partners of one colour have any: all who have links, so that no colour is missed in it. */
export function linkLegend({ partners, ties }: Linked, plot: Plot): readonly LegendItem[] {
  const turns = turnsOfColour({ partners }, plot);
  const linked = new Set([...linkedIn(ties), ...mayTies(ties).map(({ from }) => from)]);
  const told = partners.filter((name) => linked.has(name));
  if (told.every((name) => (turns.get(name) ?? 0) === 0)) return [];
  return told.map((name) => ({
    text: plot.name(name),
    paint: plot.paintOf(name),
    sign: "line",
    dash: dashAt(turns.get(name) ?? 0),
  }));
}

/** The note, where more partners have one colour than dashes tell apart. */
export function alikeNote({ partners, ties }: Linked, plot: Plot): readonly string[] {
  const turns = turnsOfColour({ partners }, plot);
  return linkedIn(ties).some((name) => (turns.get(name) ?? 0) >= DASHES.length)
    ? sharedColourNote({ ties }, plot)
    : [];
}

function linkedIn(ties: Network["ties"]): readonly string[] {
  return [...new Set(ties.flatMap((t) => ((t.value.value ?? 0) > 0 ? [t.from] : [])))];
}
