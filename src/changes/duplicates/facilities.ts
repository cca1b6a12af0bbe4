import { EVER, NEVER } from "../../model/day.ts";
import { meets, type Period, periodOf } from "../../model/period.ts";
import type { PlainRow } from "./facts.ts";
import { BRACKETS, type Called, likeness, nameOf, percentAlike, tokensOf } from "./likeness.ts";
import type { Candidate } from "./weigh.ts";

/** More pairs than anybody goes through. */
const MOST = 5000;

/** What of a facility is held against another of the same operator in the same country. */
interface Site {
  readonly id: string;
  readonly partOf: string;
  readonly open: Period;
  readonly dated: boolean;
  readonly called: readonly Called[];
  readonly numbers: ReadonlySet<string>;
  /** Words of its name, and of where it is. */
  readonly words: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Whether neither name nor place says which site of the operator it is. */
  readonly general: boolean;
}

/**
 * Pairs of facilities that may be one, likeliest first: of one operator in one country, open at one time, and alike in name,
 * number or place, or one of them without any of these. Pairs that are judged and parts of one whole are never offered.
 */
export function facilityCandidates(
  facilities: readonly PlainRow[],
  actors: readonly PlainRow[],
  judgements: readonly PlainRow[],
): readonly Candidate[] {
  const named = new Map(
    actors.map((row) => [row.id ?? "", tokensOf(`${row.name ?? ""} ${row.names ?? ""}`)]),
  );
  const done = new Set(
    judgements.flatMap(({ table, a = "", b = "" }) =>
      table === "facilities" ? [`${a}\n${b}`, `${b}\n${a}`] : [],
    ),
  );
  const found: Candidate[] = [];
  for (const sites of groupsOf(facilities, named)) {
    for (const [i, a] of sites.entries()) {
      for (const b of sites.slice(i + 1)) {
        if (found.length >= MOST) break;
        if (done.has(`${a.id}\n${b.id}`) || !meets(a.open, b.open)) continue;
        const candidate = weigh(a, b);
        if (candidate !== null) found.push(candidate);
      }
    }
  }
  return found.sort((x, y) => y.score - x.score || (`${x.a}\n${x.b}` < `${y.a}\n${y.b}` ? -1 : 1));
}

/** Facilities of one operator in one country; one of several operators stands with each, and each pair is met once. */
function groupsOf(
  facilities: readonly PlainRow[],
  named: ReadonlyMap<string, readonly string[]>,
): Iterable<readonly Site[]> {
  const groups = new Map<string, Site[]>();
  for (const row of facilities) {
    const { id = "", operator = "", host = "" } = row;
    if (id === "" || operator === "" || host === "") continue;
    const whose = [...operator.split(";"), ...host.split(";")].flatMap(
      (actor) => named.get(actor.trim()) ?? [],
    );
    const key = [operator, host]
      .map((cell) =>
        cell
          .split(";")
          .map((c) => c.trim())
          .sort()
          .join(";"),
      )
      .join("\t");
    const site = siteOf(row, whose);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [site]);
    else group.push(site);
  }
  return groups.values();
}

function siteOf(row: PlainRow, whose: readonly string[]): Site {
  const others = (row.names ?? "").split(";").map((n) => n.slice(n.indexOf("=") + 1));
  const names = [row.name ?? "", ...others].flatMap((text) => [
    { aside: false, tokens: tokensOf(text.replace(BRACKETS, " ")) },
    ...[...text.matchAll(BRACKETS)].map((m) => ({ aside: true, tokens: tokensOf(m[1] ?? "") })),
  ]);
  const tells = (word: string) =>
    word.length > 1 && !/^\d+$/.test(word) && !SITES.has(word) && !isOf(word, whose);
  const called = names.flatMap(({ aside, tokens }) => {
    const words = tokens.filter(tells);
    return words.length === 0 ? [] : [nameOf(words, aside)];
  });
  const numbers = new Set(names.flatMap(({ tokens }) => tokens.filter((token) => /^\d+$/.test(token))));
  const places = new Set(
    tokensOf(row.place || row.district || "").filter((word) => word.length > 2 && tells(word)),
  );
  const [opened, closed] = [periodOf(row.opened ?? ""), periodOf(row.closed ?? "")];
  return {
    id: row.id ?? "",
    partOf: row.part_of ?? "",
    open: { from: opened?.from ?? EVER, to: closed?.to ?? NEVER },
    dated: opened !== null,
    called,
    numbers,
    words: new Set(called.flatMap(({ words }) => words)),
    places,
    general: called.length === 0 && numbers.size === 0 && places.size === 0,
  };
}

/** Whether a word is the name of an actor or of its people: Russia and Russian. */
function isOf(word: string, whose: readonly string[]): boolean {
  return whose.some((name) => name === word || (name.length >= 4 && word.startsWith(name.slice(0, 4))));
}

/** Words that say what a site is, or how it lies, and not which. */
const SITES = new Set(
  (
    "base bases military air naval navy army airbase airfield aerodrome port harbour harbor garrison radar station " +
    "site sites facility facilities centre center support logistics training range ground area district region province " +
    "city village oblast near north south east west northern southern eastern western the of in and at on for or its " +
    "old new depot field post outpost camp unit test testing naval space barracks airport international " +
    "unnamed unknown foreign troops forces st nd rd th abroad baza voennaya voennoy aviabaza"
  ).split(" "),
);

/** What speaks for two facilities being one; null where too little does, or their numbers differ. */
function weigh(a: Site, b: Site): Candidate | null {
  if (a.partOf === b.id || b.partOf === a.id || (a.partOf !== "" && a.partOf === b.partOf)) return null;
  const numbered = a.numbers.size > 0 && b.numbers.size > 0;
  const number = [...a.numbers].find((one) => b.numbers.has(one));
  // The 201st base is likelier the 201st division than its 149th regiment.
  const sameNumber = number !== undefined && a.numbers.size === 1 && b.numbers.size === 1;
  if (numbered && number === undefined) return null;
  const name = likeness(a.called, b.called);
  const alike = name !== null && name >= ALIKE;
  const place =
    meet(a.places, b.places) || meet(a.words, b.places) || meet(a.places, b.words) || meet(a.words, b.words);
  const general = a.general || b.general;
  if (!alike && number === undefined && !place && !general) return null;
  const [less, more] = saysLess(a, b) ? [a, b] : [b, a];
  const dated = a.dated && b.dated;
  return {
    a: less.id,
    b: more.id,
    score:
      (alike ? 0.9 : sameNumber ? 0.8 : place ? 0.7 : number !== undefined ? 0.6 : 0.5) - (dated ? 0 : 0.1),
    evidence: [
      "one operator in one country",
      dated ? "open at one time" : "not known to have been open at other times",
      ...(alike ? [`names ${percentAlike(name)} % alike once romanised`] : []),
      ...(number === undefined ? [] : [`both have the number ${number}`]),
      ...(place && !alike ? ["their names or places share a word"] : []),
      ...(general ? ["one of them names no site"] : []),
    ],
    kind: "same",
    ...(general ? { general: true as const } : {}),
  };
}

/** Names from which on two facilities are called alike. */
const ALIKE = 0.75;

/** Whether the first says less of itself, so that the second would stay. */
function saysLess(a: Site, b: Site): boolean {
  const less =
    Number(b.general) - Number(a.general) ||
    Number(a.dated) - Number(b.dated) ||
    a.words.size + a.places.size - b.words.size - b.places.size ||
    (a.id < b.id ? -1 : 1);
  return less < 0;
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
