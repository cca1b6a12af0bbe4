/** How many names are gone through for a suggestion. */
const LOOKED_AT = 50_000;

/** The known name nearest to what was typed, if one is near enough to suggest. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  const wanted = typed.trim().toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  let looked = 0;
  for (const name of known) {
    if (++looked > LOOKED_AT) break;
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const d = distance(wanted, name.toLowerCase());
    if (d < least || (d === least && best !== null && name < best)) {
      best = name;
      least = d;
    }
  }
  return best;
}

/** A mend that names the nearest known word, or else what to do. */
export function meant(typed: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(typed, known);
  return near === null ? otherwise : `did you mean ${near}? If not, ${otherwise}`;
}

/** Least number of letters put in, left out, changed or swapped with the next (Damerau's, restricted). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
