import { firstFew } from "./first-few.ts";

/** How many names are gone through for a suggestion. */
const LOOKED_AT = 50_000;
/** With fewer letters than these a beginning says too little. */
const BEGINNING = 4;
/** What two letters in the wrong order cost; a letter put in, left out or changed costs 1. */
const SWAP = 0.9;

/** The known name nearest to what was typed, if one is near enough to suggest; of equals one that is `preferred`. */
export function nearest(
  typed: string,
  known: Iterable<string>,
  preferred: (name: string) => boolean = () => false,
): string | null {
  const wanted = typed.trim().toLowerCase();
  // Of two letters one is half of what was typed.
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  let looked = 0;
  for (const name of known) {
    if (++looked > LOOKED_AT) break;
    if (Math.abs(name.length - wanted.length) >= limit + 1) continue;
    const d = distance(wanted, name.toLowerCase(), limit);
    if (d > limit) continue;
    const equal = d === least && best !== null && before(name, best, preferred);
    if (d < least || equal) {
      best = name;
      least = d;
    }
  }
  return best;
}

/**
 * The known name that begins with what was typed, the shortest first, else the nearest one.
 * @param others what else people type, each with the name that is meant: before what is only near, which may mean another thing
 */
export function suggested(
  typed: string,
  known: Iterable<string>,
  preferred: (name: string) => boolean = () => false,
  others: ReadonlyMap<string, string> = new Map(),
): string | null {
  const wanted = typed.trim().toLowerCase();
  const names = [...known];
  const [begun] =
    wanted.length < BEGINNING
      ? []
      : names
          .slice(0, LOOKED_AT)
          .filter((name) => name.toLowerCase().startsWith(wanted))
          .sort((a, b) => a.length - b.length || (before(a, b, preferred) ? -1 : 1));
  return begun ?? others.get(wanted) ?? nearest(typed, names, preferred);
}

/** More names than these are no help in a line. */
const MOST_LISTED = 12;

/**
 * What to say in place of a name that there is not: the nearest as a question; where none is near all of them, or of many the first few.
 * @param lists what lists them all; without it they are all named
 * @param others what else people type, each with the name that is meant
 */
export function nearOf(
  typed: string,
  known: readonly string[],
  lists = "",
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const near = suggested(typed, known, undefined, others);
  if (near !== null) return `did you mean ${near}?`;
  if (lists === "" || known.length <= MOST_LISTED) return `there are ${known.join(", ")}`;
  return `there are ${firstFew(known)}; ${lists}`;
}

/**
 * A mend that names the nearest known word, or else what to do.
 * @param others what else people type, each with the word that is meant
 */
export function meant(
  typed: string,
  known: Iterable<string>,
  otherwise: string,
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const near = others.get(typed.trim().toLowerCase()) ?? nearest(typed, known);
  return near === null ? otherwise : `did you mean ${near}? If not, ${otherwise}`;
}

function before(name: string, best: string, preferred: (name: string) => boolean): boolean {
  return preferred(name) === preferred(best) ? name < best : preferred(name);
}

/** Letters put in, left out, changed or swapped with the next, at what each costs (Damerau's, restricted); infinite where it is surely more than `most`. */
function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lowest = 0;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let low = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped && a[i - 1] !== a[i - 2] ? (before[j - 2] ?? 0) + SWAP : change;
      const cost = Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (cost < low) low = cost;
      next.push(cost);
    }
    // Whatever comes is reached from one of the last two rows.
    if (low > most && lowest > most) return Number.POSITIVE_INFINITY;
    lowest = low;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
