import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { unfitForTies } from "../network/ask.ts";
import { codesKey } from "../network/codes.ts";
import { noLinkKey } from "../network/no-link.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { sharedColourNote } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widthsUpTo } from "../network/strands.ts";
import { networkTwins } from "../network/twins.ts";
import { undrawnNote, undrawnTwins } from "../network/undrawn-words.ts";
import type { Figure } from "../spec.ts";
import { type AskedLayers, askLayers } from "./layered-ask.ts";
import { drawLayers, OPACITY } from "./layered-draw.ts";
import { takeawayOf } from "./ring.ts";

/** States outside, their organisations, recipients: one tier under the other. */
export const layered: FigureKind<AskedLayers> = {
  name: "layered",
  says: "States outside, organisations and recipients in tiers, ties between them.",
  unfit: unfitForTies,
  ask: askLayers,
  extent: ({ network }) => reachOf(network.ties),
  draw,
  twins: ({ network }, _, plot) => [
    ...networkTwins({ ...network, horizontals: [] }, plot),
    ...undrawnTwins(network.undrawn, network.unit, plot),
  ],
};

function draw(asked: AskedLayers, figure: Figure, plot: Plot, most: number | null): Plotted {
  const { lang } = plot;
  const own = figure.panels?.field === "layer";
  const widest = (own ? null : most) ?? reachOf(asked.network.ties);
  const { codes, ...drawn } = drawLayers(asked, plot, widest);
  const notes = [say(lang, maps, "linkWidth"), say(lang, maps, noLinkKey(asked.network.ties))];
  if (own) notes.push(say(lang, maps, "ownScale"));
  if (asked.left > 0) notes.push(say(lang, maps, "leftActors", { count: asked.left }));
  const leads: readonly LegendItem[] =
    asked.leads.length === 0 ? [] : [{ text: say(lang, maps, "dotted"), paint: "muted", sign: "dashed" }];
  return {
    ...drawn,
    legend: [
      ...leads,
      ...strandLegend(asked.network.ties, widthsUpTo(reachOf(asked.network.ties)), plot, OPACITY),
    ],
    takeaway: takeawayOf(asked.network, plot),
    notes: [
      notes.join(lang === "zh" ? "" : " "),
      ...partedIn(figure.question, numbersIn({ ...asked.network, horizontals: [] }), lang),
      ...sharedColourNote(asked.network, plot),
      ...undrawnNote(asked.network.undrawn, plot),
      ...codesKey(codes, plot),
    ],
  };
}
