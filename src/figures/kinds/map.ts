import { UNKNOWN } from "../../model/dataset.ts";
import { allLargest } from "../../model/level.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { dateText } from "../../words/dates.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { admittedText } from "../geo/admitted.ts";
import { nameFor } from "../geo/atlas.ts";
import { lastDayOf } from "../geo/dates.ts";
import type { Facility } from "../geo/facilities.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { unfitForTies } from "../network/ask.ts";
import { numbersIn, partedIn } from "../network/parted.ts";
import { alikeNote, linkLegend } from "../network/shared-colour.ts";
import { reachOf, strandLegend, widthsUpTo } from "../network/strands.ts";
import { networkTwins } from "../network/twins.ts";
import { codedNote, undrawnNote, undrawnTwins } from "../network/undrawn-words.ts";
import { bareValue, tiedText } from "../plot/tied.ts";
import { longText } from "../plot/value-text.ts";
import { inSentence } from "../plot/whole-name.ts";
import type { Figure } from "../spec.ts";
import { isUnread } from "../time/since.ts";
import { type AskedMap, arcsIn, askMap } from "./map-ask.ts";
import { type DrawnMap, drawMap } from "./map-draw.ts";
import { listOf } from "./map-list.ts";
import { facilityTwin } from "./map-twin.ts";

/** A region with arcs from its outside partners, and facilities no finer than the district. */
export const map: FigureKind<AskedMap> = {
  name: "map",
  says: "The region with arcs from its outside partners, and facilities at their town or district.",
  unfit: unfitForTies,
  ask: askMap,
  extent: ({ network }) => reachOf(network.ties),
  draw,
  twins: (asked, figure, plot) => [
    ...(hasArcs(asked) ? networkTwins({ ...asked.network, horizontals: [] }, plot) : []),
    ...undrawnTwins(asked.undrawn, asked.network.unit, plot),
    ...(asked.facilities.length === 0 ? [] : [facilityTwin(asked, figure, plot)]),
  ],
};

/** Whether it is of ties, and not of places alone. */
function hasArcs({ network }: AskedMap): boolean {
  return network.ties.length > 0;
}

function draw(asked: AskedMap, figure: Figure, plot: Plot, most: number | null): Plotted {
  const drawn = drawMap(asked, plot, most ?? reachOf(asked.network.ties));
  const drawsArcs = drawn.height > 0 && reachOf(arcsIn(asked).ties) !== null;
  const list = listOf(drawn.items, asked, plot);
  return {
    shapes: [...drawn.shapes, { kind: "group", y: drawn.height + 10, shapes: list.shapes }],
    height: drawn.height + (list.height === 0 ? 0 : 10 + list.height),
    ends: drawn.height === 0 ? [] : [drawn.height],
    legend: [
      ...(drawn.height > 0
        ? [
            ...linkLegend(arcsIn(asked), plot),
            ...strandLegend(arcsIn(asked).ties, widthsUpTo(reachOf(arcsIn(asked).ties)), plot),
          ]
        : []),
      ...legendOf(asked, figure, plot),
      ...borderLegend(asked, drawn, plot),
    ],
    takeaway: takeawayOf(asked, drawsArcs, plot),
    notes: notesOf(asked, figure, drawn, plot),
  };
}

/** Signs of what other sources say otherwise of, by what its row says. */
const CONTESTED: Readonly<Record<string, LegendItem["sign"]>> = {
  acknowledged: "dotted-full",
  denied: "dotted-crossed",
};

/** Why signs have a dashed rim, all in one line, since it looks the same; null where none has. */
function dashedWhy(facilities: readonly Facility[], lang: Plot["lang"]): string | null {
  const opened = facilities.flatMap((f) => (f.mayOpenLater ? [f.opened] : []));
  const [unknown, unread] = [opened.includes(""), opened.some(isUnread)];
  const lacking = unknown ? (unread ? "rimEither" : "rimUnknown") : unread ? "rimUnread" : null;
  const later = opened.some((date) => date !== "" && !isUnread(date)) ? "rimMayOpen" : null;
  const why = ([lacking, later] as const).flatMap((key) => (key === null ? [] : [say(lang, maps, key)]));
  return why.length === 0 ? null : why.join(between(lang, ";"));
}

function legendOf(
  { facilities, toldUntil }: AskedMap,
  { question }: Figure,
  { lang }: Plot,
): readonly LegendItem[] {
  const placed = facilities.filter((f) => f.sites.length > 0);
  const standings = new Set(placed.flatMap((f) => (f.otherwise.length === 0 ? [f.standing] : [])));
  const out: LegendItem[] = [];
  if (placed.length === 0) return out;
  const add = (text: string, sign: LegendItem["sign"]) => out.push({ text, paint: "muted", sign });
  if (standings.has("acknowledged")) add(say(lang, maps, "signAcknowledged"), "square");
  if (standings.has("claimed")) add(say(lang, maps, "signClaimed"), "blank");
  if (standings.has("denied")) add(say(lang, maps, "signDenied"), "crossed");
  const told = new Map(
    placed.flatMap((f) => (f.otherwise.length === 0 ? [] : [[admittedText(f, lang), f.standing] as const])),
  );
  for (const [standing, own] of told)
    add(say(lang, maps, "signContested", { standing }), CONTESTED[own] ?? "dotted");
  const why = dashedWhy(placed, lang);
  if (why !== null) add(say(lang, maps, "dashedRim", { why }), "dashed-rim");
  const day = lastDayOf(question.period, "");
  if (placed.some((f) => f.ended))
    add(
      toldUntil !== null
        ? say(lang, maps, "signEndedTold", { date: dateText(lang, toldUntil) })
        : day === ""
          ? say(lang, maps, "signEnded")
          : say(lang, maps, "signEndedBy", { date: dateText(lang, day) }),
      "struck",
    );
  return out;
}

/** How borders are drawn that the day decides, and between whom they are. */
function borderLegend({ day }: AskedMap, { dated }: DrawnMap, plot: Plot): readonly LegendItem[] {
  const { lang } = plot;
  return (["dashed", "solid"] as const).flatMap((how): readonly LegendItem[] => {
    const pairs = dated
      .filter(({ line }) => line === how)
      .map(({ between: [from, to] }) =>
        say(lang, maps, "tieOf", { from: plot.name(from), to: plot.name(to) }),
      );
    if (pairs.length === 0) return [];
    const text = say(lang, maps, how === "dashed" ? "borderOpen" : "borderAgreed", {
      date: dateText(lang, day),
      names: [...new Set(pairs)].join(between(lang, ";")),
    });
    return [{ text, paint: "ink", sign: how === "dashed" ? "dashed" : "line", width: 1.4, shaded: true }];
  });
}

/** Which outside partners have most, whether their arcs are drawn or not, and how many facilities are placed. */
function takeawayOf({ network, facilities, undrawn }: AskedMap, drawsArcs: boolean, plot: Plot): string {
  const { lang } = plot;
  const placed = facilities.filter((f) => f.sites.length > 0).length;
  const said: string[] = [];
  const all = [
    ...network.partners.map((name, i) => ({ name, total: network.totals[i] })),
    ...network.undrawn.flatMap(({ name, value, regional, self }) =>
      regional || self || name === UNKNOWN ? [] : [{ name, total: value }],
    ),
  ].flatMap(({ name, total }) => ((total?.value ?? 0) > 0 && total !== undefined ? [{ name, total }] : []));
  const most = allLargest(all, ({ total }) => total.value);
  const [best] = most;
  if (network.ties.length > 0 && best !== undefined) {
    const from = tiedText(
      lang,
      most.map(({ name }) => plot.name(name)),
      all.length,
    );
    const tied = most.length > 1;
    const value = longText(tied ? bareValue(best.total) : best.total, lang);
    said.push(say(lang, maps, tied ? "takeMapTied" : "takeMap", { from, value }));
    if (!drawsArcs) said.push(say(lang, maps, "takeNoArc"));
  }
  if (facilities.length > 0) said.push(say(lang, maps, "takeFacilities", { count: placed }));
  const others = undrawn.filter(({ name }) => name !== UNKNOWN);
  if (said.length === 0 && others.length > 0)
    return say(lang, maps, others.every(({ self }) => self) ? "noTies" : "noneDrawn");
  if (said.length === 0) return say(lang, figures, "nothing");
  return said.join(lang === "zh" ? "" : " ");
}

function notesOf(
  asked: AskedMap,
  { question }: Figure,
  { seen, height, heaped, beyond, coded, unnamed }: DrawnMap,
  plot: Plot,
): readonly string[] {
  const drawn = height > 0;
  const { lang } = plot;
  const { network, facilities, base, day } = asked;
  const join = (texts: readonly string[]) => texts.join(lang === "zh" ? "" : " ");
  const notes: string[] = [];
  if (network.ties.some((t) => (t.value.value ?? 0) > 0))
    notes.push(join([say(lang, maps, "linkWidth"), say(lang, maps, "taper")]));
  if (beyond) notes.push(say(lang, maps, "beyond"));
  if (hasArcs(asked))
    notes.push(
      ...partedIn(question, numbersIn({ ...network, horizontals: [], undrawn: asked.undrawn }), lang),
    );
  if (facilities.some((f) => f.sites.length > 0)) notes.push(say(lang, maps, "precisionWhat"));
  if (heaped) notes.push(say(lang, maps, "heaps"));
  const named = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((code) => inSentence(name(code))).join(between(lang, ";"));
  notes.push(...codedNote(coded, plot));
  if (unnamed.length > 0) notes.push(say(lang, maps, "unnamed", { names: named(unnamed, plot.name) }));
  const unplaced = facilities.filter((f) => f.sites.length === 0);
  if (unplaced.length > 0) {
    const names = unplaced
      .map((f) => inSentence(nameFor(f.name, f.names, lang).text))
      .join(between(lang, ";"));
    notes.push(say(lang, maps, "unplaced", { names }));
  }
  if (hasArcs(asked)) notes.push(...alikeNote(arcsIn(asked), plot));
  notes.push(...undrawnNote(asked.undrawn, plot));
  if (base === null) return [...notes, say(lang, maps, "noBase")];
  if (asked.bare) {
    const names = asked.shown.map((code) => inSentence(plot.name(code))).join(lang === "zh" ? "、" : ", ");
    return [...notes, say(lang, maps, drawn ? "noOutlines" : "noPoints", { names })];
  }
  notes.push(
    join([
      say(lang, maps, "borderView", {
        date: dateText(lang, day),
        base: say(lang, maps, "baseOf", { name: base.name[lang] ?? base.name.en ?? "", terms: base.terms }),
      }),
      ...(day < base.version ? [say(lang, maps, "linesOf", { date: dateText(lang, base.version) })] : []),
      say(lang, maps, "disclaimer"),
    ]),
  );
  const lines = seen.map(({ note, source }) =>
    say(lang, maps, "lineNote", {
      what: note[lang] ?? note.en ?? "",
      source: typeof source === "string" ? source : (source[lang] ?? source.en ?? ""),
    }),
  );
  return [...notes, ...new Set(lines)];
}
