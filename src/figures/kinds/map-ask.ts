import type { Question } from "../../model/question.ts";
import { refusal } from "../../model/refusal.ts";
import { canonical } from "../../questions/identity.ts";
import { layersOf } from "../../questions/plan.ts";
import type { Once } from "../../questions/recent.ts";
import { LANGS, type Lang } from "../../words/words.ts";
import { membersOf } from "../ask/axis.ts";
import { endonymOf } from "../geo/atlas.ts";
import { bareOutlines, middleOf } from "../geo/bare.ts";
import { bordersOn, type MapBase } from "../geo/base.ts";
import { borderDay, knownDays } from "../geo/border-day.ts";
import { type Called, placesCalled } from "../geo/called.ts";
import { type Facility, facilitiesOf, operatorsOf, toldUntil } from "../geo/facilities.ts";
import { outlinesOf } from "../geo/outlines.ts";
import type { Place } from "../geo/places.ts";
import { type Coordinates, type View, viewOf } from "../geo/view.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf, type Network, networkOf, partnersOf, recipientsOf } from "../network/ask.ts";
import type { Figure } from "../spec.ts";

/** Partners that arcs come from at most; more would hide the map. */
export const MOST_PARTNERS = 8;

/** What a map draws: arcs of partners, facilities, and the base with the day of its borders. */
export interface AskedMap {
  readonly network: Network;
  /** Where each partner's arcs begin, by partner; a partner without a place has none. */
  readonly anchors: ReadonlyMap<string, Coordinates>;
  readonly endonyms: ReadonlyMap<string, { readonly text: string; readonly lang: string }>;
  readonly facilities: readonly Facility[];
  /** Everybody that operates facilities of the study, drawn or not: the shape of a sign is by its place among them. */
  readonly operators: readonly string[];
  /** Outside partners on record whose arcs are not drawn: not listed, too many, or without a place to begin at. */
  readonly undrawn: Network["undrawn"];
  readonly places: ReadonlyMap<string, Place>;
  /** What places are called in a language. */
  called(lang: Lang): Called;
  readonly base: Pick<MapBase, "name" | "terms" | "version"> | null;
  /** Whether the base has no outline of these states, so that they are only where their places are. */
  readonly bare: boolean;
  /** The states that it is of. */
  readonly shown: readonly string[];
  /** The day until which sources tell, where the period goes on beyond it. */
  readonly toldUntil: string | null;
  /** The day of the borders. */
  readonly day: string;
  /** The base seen in a frame; the same frame is seen once. */
  seen(width: number, height: number): View | null;
}

/** Asks for ties and facilities, and takes the base map apart for the day of its borders. */
export function askMap(bench: FigureBench, figure: Figure): AskedMap {
  const { question } = figure;
  const base = bench.atlas?.base() ?? null;
  const network = arcsAsked(bench, figure);
  const { region } = bench.dataset.subject;
  const known = base === null ? null : knownDays(base, region);
  const day = figure.borderView ?? borderDay(question.period, known);
  if (known !== null && day > known.last)
    throw refusal`border-view ${day} is after ${known.last}, the day of the base map; name that day or an earlier one`;
  if (known !== null && day < known.first)
    throw refusal`border-view ${day} is before ${known.first}, since when all states of the region have borders; name that day or a later one`;
  const { once } = bench.factors;
  const shown = [...new Set([...region, ...network.recipients])];
  const borders = base === null ? [] : bordersOn(base, day);
  const key = `map|${borders.map(({ id }) => id).join()}|${shown.join()}`;
  const based = base === null ? null : once(`${key}|outlines`, () => outlinesOf(base, shown, borders));
  const bare = based !== null && based.own.length === 0;
  const outlines = bare ? bareOutlines(bench.atlas?.places ?? [], shown) : based;
  const names = bench.atlas?.names;
  const anchors = anchorsOf(bench, base, question, network.partners);
  return {
    network,
    bare,
    shown,
    anchors,
    undrawn: isOfPlaces(question) ? [] : [...placeless(network, anchors), ...network.undrawn],
    endonyms: new Map(
      network.recipients.flatMap((id) => {
        const own = endonymOf(names?.get(id), LANGS);
        return own === null ? [] : [[id, own] as const];
      }),
    ),
    facilities: withFacilities(figure) ? facilitiesOf(bench, question) : [],
    toldUntil: toldUntil(bench, question),
    operators: operatorsOf(bench),
    places: new Map((bench.atlas?.places ?? []).map((p) => [p.id, p])),
    called: (lang) => placesCalled(bench, lang),
    base,
    day,
    seen: (width, height) => {
      if (outlines === null || outlines.own.length === 0) return null;
      const frame = `${key}|${bare}|${width}|${height}`;
      const part: Once = (name, make) => once(`${frame}|${name}`, make);
      return once(frame, () => viewOf(outlines, width, height, part));
    },
  };
}

/** The partners that have a place, and their arcs. */
export function arcsIn({ network, anchors }: AskedMap): Pick<Network, "partners" | "ties"> {
  return {
    partners: network.partners.filter((name) => anchors.has(name)),
    ties: network.ties.filter(({ from }) => anchors.has(from)),
  };
}

/** Partners of a map that have a place for arcs to begin at: those whose arcs are drawn, and all that could be, those with most of all time first. */
export function partnersOnMap(
  bench: FigureBench,
  figure: Figure,
): { readonly drawn: readonly string[]; readonly all: readonly string[] } {
  const { period: _, ...ever } = bareOf(figure.question);
  const base = bench.atlas?.base() ?? null;
  const named = (question: Question, series: Figure["series"]) =>
    partnersOf(bench, question, series).map(({ name }) => name);
  const drawn = named(bareOf(figure.question), figure.series).slice(0, MOST_PARTNERS);
  // An answer in so many parts is too large to be kept; the names are not.
  const everybody = bench.factors.once(`senders of all time|${canonical(ever)}`, () =>
    named(ever, { field: "from", values: "all" }),
  );
  const all = [...new Set([...everybody, ...drawn])];
  const placed = anchorsOf(bench, base, figure.question, all);
  const onMap = (names: readonly string[]) => names.filter((name) => placed.has(name));
  return { drawn: onMap(drawn), all: onMap(all) };
}

/** Whether facilities are drawn: where the figure says so, else where its question is about them. */
function withFacilities({ facilities, question }: Figure): boolean {
  return facilities ?? layersOf(question.layer).some((l) => l.name === "facilities");
}

/** Partners with ties and no place that their arcs could begin at. */
function placeless(
  { partners, totals }: Network,
  anchors: ReadonlyMap<string, Coordinates>,
): Network["undrawn"] {
  return partners.flatMap((name, i) => {
    const value = totals[i];
    return value === undefined || (value.value ?? 0) <= 0 || anchors.has(name)
      ? []
      : [{ name, value, regional: false }];
  });
}

/** The ties of a map; facilities have places of their own, so that a map of nothing else has no arcs. */
function arcsAsked(bench: FigureBench, figure: Figure): Network {
  const recipients = recipientsOf(bench, figure.question.to).length;
  const network = networkOf(bench, figure, MOST_PARTNERS + recipients);
  return isOfPlaces(figure.question) ? { ...network, ties: [] } : network;
}

/** Whether a question is of places alone, to which no arcs lead. */
function isOfPlaces({ layer }: Question): boolean {
  return layersOf(layer).every((l) => l.name === "facilities");
}

/** The first state of a partner that has an anchor: a group is led by its first state. */
function anchorsOf(
  bench: FigureBench,
  base: MapBase | null,
  question: Question,
  partners: readonly string[],
): ReadonlyMap<string, Coordinates> {
  const out = new Map<string, Coordinates>();
  for (const partner of partners) {
    const [first] = membersOf(bench, question, partner).flatMap((actor) => {
      const point = base === null || !Object.hasOwn(base.anchors, actor) ? undefined : base.anchors[actor];
      const own = point ?? middleOf(bench.atlas?.places ?? [], actor);
      return own === null ? [] : [own];
    });
    if (first !== undefined) out.set(partner, first);
  }
  return out;
}
