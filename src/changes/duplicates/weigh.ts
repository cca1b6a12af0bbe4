import type { Facts } from "./facts.ts";
import { asidesDiffer, likeness, mentions, percentAlike } from "./likeness.ts";
import { NEAR, shared } from "./pairs.ts";

/** Two exercises that may be one, or one a part of the other, and what speaks for it; `b` is the one that would stay. */
export interface Candidate {
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly score: number;
  /** One sentence each. */
  readonly evidence: readonly string[];
  readonly kind: "same" | "part";
  /** That one of them names no site, so that it is of all that an operator has in a country, or of any of it. */
  readonly general?: true;
}

/** Days between two phases of one edition. */
const PHASES = 75;

/** Days between two exercises of one participation that go by no common name. */
const CLOSE = 5;

/** So many participants in common are rarely chance. */
const MANY = 6;

interface People {
  readonly both: number;
  readonly all: number;
  /** Shared participants among all; null where one has none. */
  readonly ratio: number | null;
  /** Shared participants among those of the smaller list; 0 where that is one alone, which says little. */
  readonly held: number;
}

/** What two exercises have in common. */
interface Common extends People {
  /** Days between the end of one and the start of the other; 0 where they overlap. */
  readonly gap: number;
  /** Null where one has no name. */
  readonly name: number | null;
  readonly alike: boolean;
  /** Whether the name of one stands in an aside of the other, or holds the place of the other. */
  readonly mentioned: boolean;
  readonly series: boolean;
  /** Whether the study says that one is part of the other. */
  readonly stated: boolean;
  readonly country: boolean;
  readonly place: boolean;
}

/** What speaks for two exercises being one; null where too little does, or something speaks against it. */
export function weigh(a: Facts, b: Facts): Candidate | null {
  const gap = Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
  if (gap > PHASES || otherEdition(a, b, gap) || siblings(a, b)) return null;
  const people = peopleOf(a, b);
  const close = people.ratio === null || people.ratio >= 0.5 || people.held === 1;
  if (!close && (a.series === "" || a.series !== b.series)) return null;
  const common = commonOf(a, b, gap, people);
  if (!offered(a, b, common)) return null;
  const [one, other] = staysLast(a, b);
  return {
    a: one.id,
    b: other.id,
    score: scoreOf(a, b, common),
    evidence: evidenceOf(common),
    kind: isPart(common) ? "part" : "same",
  };
}

/** The part before the whole, and the record that says less before the one that says more. */
function staysLast(a: Facts, b: Facts): readonly [Facts, Facts] {
  const less =
    Number(b.partOf === a.id) - Number(a.partOf === b.id) ||
    a.actors.length - b.actors.length ||
    Number(a.called.length > 0) - Number(b.called.length > 0) ||
    b.to - b.from - (a.to - a.from) ||
    (a.id < b.id ? -1 : 1);
  return less < 0 ? [a, b] : [b, a];
}

/** Editions of two years, by their dates or by the years in their names. */
function otherEdition(a: Facts, b: Facts, gap: number): boolean {
  const years = a.years.size > 0 && disjoint(a.years, b.years);
  const named = a.named.size > 0 && b.named.size > 0 && disjoint(a.named, b.named);
  return named || (years && gap > NEAR);
}

function siblings(a: Facts, b: Facts): boolean {
  return a.partOf !== "" && a.partOf === b.partOf;
}

function peopleOf(a: Facts, b: Facts): People {
  const both = shared(a.actors, b.actors, Number.MAX_SAFE_INTEGER);
  const least = Math.min(a.actors.length, b.actors.length);
  const all = a.actors.length + b.actors.length - both;
  return { both, all, ratio: least === 0 ? null : both / all, held: least < 2 ? 0 : both / least };
}

function commonOf(a: Facts, b: Facts, gap: number, people: People): Common {
  const name = likeness(a.called, b.called);
  return {
    gap,
    name,
    alike: name !== null && name >= ALIKE,
    mentioned: mentions(a.called, b.called, b.places) || mentions(b.called, a.called, a.places),
    series: a.series !== "" && (a.series === b.series || ofFamily(a, b)),
    stated: a.partOf === b.id || b.partOf === a.id,
    ...people,
    country: !disjoint(a.countries, b.countries),
    place: !disjoint(a.places, b.places),
  };
}

/** Names from which on two exercises are called alike. */
const ALIKE = 0.8;

/** Whether the series of one is written like the series or the name of the other. */
function ofFamily(a: Facts, b: Facts): boolean {
  return (
    (likeness(a.family, b.family) ?? 0) >= 0.9 ||
    (likeness(a.family, b.called) ?? 0) >= 0.9 ||
    (likeness(a.called, b.family) ?? 0) >= 0.9
  );
}

function offered(a: Facts, b: Facts, c: Common): boolean {
  const contained = c.held === 1;
  if (c.ratio === null) return c.alike && c.gap <= CLOSE;
  if (c.alike || c.mentioned || c.series) {
    if (c.ratio >= 0.5 || contained) return c.gap <= (c.alike ? PHASES : c.series ? NEAR : 0);
    const different = (a.complete && b.complete) || asidesDiffer(a.called, b.called);
    return c.alike && c.series && c.gap === 0 && c.both > 0 && !different;
  }
  const apart = c.name !== null && a.series !== "" && b.series !== "";
  if (c.stated || apart || c.gap > CLOSE) return false;
  if (!(c.country || c.place)) return c.name === null && c.both >= MANY && c.ratio >= 0.8;
  const enough = c.name === null || c.both >= MANY ? 0.6 : 0.8;
  return c.ratio >= enough || (c.name === null && contained && c.place && c.ratio >= 0.5);
}

function isPart(c: Common): boolean {
  return c.stated || (c.held === 1 && (c.ratio ?? 1) < 0.6);
}

function scoreOf(a: Facts, b: Facts, c: Common): number {
  const link = Math.max(c.name ?? 0, c.series || c.stated || c.mentioned ? 0.8 : 0);
  const where = c.place ? 1 : c.country ? 0.7 : 0;
  const who = c.ratio === null ? 0.4 : Math.max(c.ratio, 0.8 * c.held);
  const sum = 0.3 * timeOf(a, b, c.gap) + 0.35 * who + 0.25 * link + 0.1 * where;
  return Math.round(1000 * sum) / 1000;
}

function timeOf(a: Facts, b: Facts, gap: number): number {
  if (gap > 0) return gap <= 5 ? 0.8 : gap <= NEAR ? 0.6 : 0.3;
  const widest = Math.max(a.to - a.from, b.to - b.from);
  return widest <= 21 ? 1 : widest <= 45 ? 0.8 : 0.5;
}

function evidenceOf(c: Common): readonly string[] {
  const said: string[] = [];
  said.push(c.gap === 0 ? "their dates overlap" : `days between them: ${c.gap}`);
  if (c.ratio !== null) said.push(`${c.both} of ${c.all} participants shared`);
  if (c.name !== null)
    said.push(c.alike ? `names ${percentAlike(c.name)} % alike once romanised` : "their names differ");
  if (c.mentioned) said.push("the name of one is in the brackets or the place of the other");
  if (c.series) said.push("one series");
  if (c.stated) said.push("the study says that one is part of the other");
  if (c.place) said.push("their places share a word");
  else if (c.country) said.push("held in one country");
  return said;
}

function disjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return false;
  return true;
}
