/** One activity of many: who organised it and who took part, as numbers of actors. */
export interface Hyperevent {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Organiser to participant, each activity split evenly among its organisers: n times n, the row sends to the column.
 * A participant gets 1 from each activity it did not organise. The reading for shares, dependence and E-I.
 */
export function star(events: readonly Hyperevent[], n: number): Float64Array {
  const weights = new Float64Array(n * n);
  for (const event of events) {
    const organisers = distinct(event.from, n);
    for (const i of organisers)
      for (const j of distinct(event.to, n)) if (i !== j) add(weights, i * n + j, 1 / organisers.length);
  }
  return weights;
}

/**
 * Everyone tied to everyone in the activity, 1 each: n times n, symmetric. It makes ties that nobody initiated (four
 * guests at an outsider's exercise become six ties of the region), so no measure of hierarchy or E-I may rest on it.
 */
export function clique(events: readonly Hyperevent[], n: number): Float64Array {
  return together(events, n, () => 1);
}

/**
 * Co-presence, 1 / (k - 1) for k actors: n times n, symmetric. Each row sums to the number of activities that the
 * actor shared with somebody. Newman 2001, Phys. Rev. E 64: 016132.
 */
export function newman(events: readonly Hyperevent[], n: number): Float64Array {
  return together(events, n, (size) => 1 / (size - 1));
}

function together(events: readonly Hyperevent[], n: number, weight: (size: number) => number): Float64Array {
  const weights = new Float64Array(n * n);
  for (const event of events) {
    const present = distinct([...event.from, ...event.to], n);
    for (const i of present)
      for (const j of present) if (i !== j) add(weights, i * n + j, weight(present.length));
  }
  return weights;
}

function distinct(actors: readonly number[], n: number): readonly number[] {
  const wrong = actors.find((i) => !(Number.isInteger(i) && i >= 0 && i < n));
  if (wrong !== undefined) throw new RangeError(`not one of ${n} actors: ${wrong}`);
  return [...new Set(actors)];
}

function add(weights: Float64Array, at: number, weight: number): void {
  weights[at] = (weights[at] ?? 0) + weight;
}
