import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Twin } from "../drawn.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { type Network, unfitForTies } from "../network/ask.ts";
import { largestChange, type TieChange } from "../network/change.ts";
import { networkChanges } from "../network/change-twins.ts";
import {
  apartOf,
  changeLegend,
  changeNotes,
  changeTakeaway,
  earlierText,
  isPart,
} from "../network/change-words.ts";
import { codesKey } from "../network/codes.ts";
import { noLinkKey } from "../network/no-link.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import type { Periods } from "../network/periods.ts";
import { sharedColourNote } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widthsUpTo } from "../network/strands.ts";
import { networkTwins } from "../network/twins.ts";
import { undrawnIn, undrawnTwins } from "../network/undrawn-words.ts";
import type { Figure } from "../spec.ts";
import { type AskedLayers, askLayers } from "./layered-ask.ts";
import { drawLayers } from "./layered-draw.ts";
import { OPACITY } from "./layered-lines.ts";
import { takeawayOf } from "./ring.ts";

/** States outside, their organisations, recipients: one tier under the other. */
export const layered: FigureKind<AskedLayers> = {
  name: "layered",
  says: "States outside, organisations and recipients in tiers, ties between them.",
  compares: true,
  unfit: unfitForTies,
  ask: askLayers,
  extent: mostOf,
  holds: (asked) => (mostOf(asked) ?? 0) > 0 || placed(asked).length > 0,
  draw,
  twins,
};

function mostOf(asked: AskedLayers): number | null {
  const { now, before } = asked.periods;
  return before === null ? reachOf(now.ties) : largestChange(placed(asked));
}

/** Changes of ties with outside partners, which have tables. */
function outward({ now, changes }: Pick<Periods, "now" | "changes">): readonly TieChange[] {
  const partners = new Set(now.partners);
  return (changes ?? []).filter(({ tie }) => partners.has(tie.from));
}

/** Those of whoever has a place, which are drawn. */
function placed({ states, organisations, recipients, periods }: AskedLayers): readonly TieChange[] {
  const [from, to] = [new Set([...states, ...organisations]), new Set(recipients)];
  return outward(periods).filter(({ tie }) => from.has(tie.from) && to.has(tie.to));
}

function twins({ periods }: AskedLayers, figure: Figure, plot: Plot): readonly Twin[] {
  const { now, before } = periods;
  const { question, against = {} } = figure;
  const inPeriod = (network: Network, apart?: NonNullable<Twin["apart"]>) => [
    ...networkTwins({ ...network, horizontals: [] }, plot, apart),
    ...undrawnTwins(network.undrawn, network.unit, plot, apart),
  ];
  if (before === null) return inPeriod(now);
  return [
    ...networkChanges({ ...periods, changes: outward(periods) }, earlierText(figure, plot), plot),
    ...inPeriod(now, apartOf(question, plot)),
    ...inPeriod(before, apartOf(against, plot)),
  ];
}

function draw(asked: AskedLayers, figure: Figure, plot: Plot, most: number | null): Plotted {
  const { lang } = plot;
  const { periods } = asked;
  const { now, before } = periods;
  const own = figure.panels?.field === "layer";
  const period = earlierText(figure, plot);
  const changes = before === null ? null : placed(asked);
  const { codes, ...drawn } = drawLayers(asked, plot, (own ? null : most) ?? mostOf(asked), {
    changes,
    period,
  });
  const notes =
    changes === null
      ? [say(lang, maps, "linkWidth"), say(lang, maps, noLinkKey(now.ties))]
      : [...changeNotes(changes, now.unit, plot), say(lang, maps, "noLink")];
  if (own) notes.push(say(lang, maps, "ownScale"));
  if (asked.left > 0) notes.push(say(lang, maps, "leftActors", { count: asked.left }));
  const leads: readonly LegendItem[] =
    asked.leads.length === 0 ? [] : [{ text: say(lang, maps, "dotted"), paint: "muted", sign: "dashed" }];
  const numbers = [now, ...(before === null ? [] : [before])].flatMap((network) =>
    numbersIn({ ...network, horizontals: [] }),
  );
  return {
    ...drawn,
    legend: [
      ...leads,
      ...(changes === null
        ? strandLegend(now.ties, widthsUpTo(reachOf(now.ties)), plot, OPACITY)
        : changeLegend(changes, period, plot, OPACITY)),
    ],
    takeaway:
      changes === null
        ? takeawayOf(now, plot)
        : changeTakeaway(changes, period, isPart(periods) || asked.left > 0, plot),
    notes: [
      notes.join(lang === "zh" ? "" : " "),
      ...partedIn(figure.question, numbers, lang),
      ...sharedColourNote(now, plot),
      ...undrawnIn(periods, figure, plot),
      ...codesKey(codes, plot),
    ],
  };
}
