import { type Measure, nothing, type Parts, type Reading } from "../measure.ts";
import { checkParts, onParts, SAMPLED } from "./shares.ts";

export const largest: Measure<"parts"> = {
  name: "largest",
  input: "parts",
  title: "Largest part",
  says: "Whose part is the largest; several names where they are level.",
  formula: "argmax x",
  unit: "name",
  range: "a name, or the names that are level",
  nulls: ["no-data: no part is known", "degenerate: every part is 0"],
  cites: "elementary",
  example: "A 52, B 15, C 11, D 7, E 6: A",
  rows: ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"],
  gives: "A",
  uses: SAMPLED,
  of: (parts) => extreme(parts, 1),
};

export const smallest: Measure<"parts"> = {
  name: "smallest",
  input: "parts",
  title: "Smallest part",
  says: "Whose part is the smallest of all that were asked about, 0 included; several names where they are level.",
  formula: "argmin x",
  unit: "name",
  range: "a name, or the names that are level",
  nulls: ["no-data: no part is known", "degenerate: every part is 0"],
  cites: "elementary",
  example: "P 28, Q 25, R 24, S 12, T 0: T",
  rows: ["name,value", "P,28", "Q,25", "R,24", "S,12", "T,0"],
  gives: "T",
  of: (parts) => extreme(parts, -1),
};

export const nameSet: Measure<"parts"> = {
  name: "set",
  input: "parts",
  title: "Set",
  says: "The names of all that have a part, in alphabetical order.",
  formula: "{k : x_k > 0}",
  unit: "names",
  range: "any set of names, the empty one too",
  nulls: ["no-data: no part is known"],
  cites: "elementary",
  example: "Q 3, P 2, R 1, S 1, T 0: Q, P, R, S",
  rows: ["name,value", "Q,3", "P,2", "R,1", "S,1", "T,0"],
  gives: "P, Q, R, S",
  of(parts) {
    const known = knownOf(parts);
    if (known.length === 0) return nothing("no-data");
    const names = known.filter((k) => k.value > 0).map((k) => k.name);
    return { value: names.sort(), low: null, high: null, ...unknownNote(parts) };
  },
};

export const composition: Measure<"parts"> = {
  name: "composition",
  input: "parts",
  title: "Composition",
  says: "The names in order of share, the largest first; the shares are the parts of the answer.",
  formula: "k in falling order of p_k",
  unit: "names",
  range: "one name or more",
  nulls: ["no-data: no part is known", "degenerate: every part is 0"],
  cites: "elementary",
  example: "A 52, B 15, C 11, D 7, E 6: A, B, C, D, E",
  rows: ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"],
  gives: "A, B, C, D, E",
  of: (parts) =>
    onParts(parts, ({ names, values }) => {
      const order = [...values.keys()].sort(
        (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1),
      );
      return { value: order.map((i) => names[i] ?? ""), low: null, high: null, ...noteOf(massNotes(parts)) };
    }),
};

function extreme(parts: Parts, sign: 1 | -1): Reading {
  const known = knownOf(parts);
  if (known.length === 0) return nothing("no-data");
  if (known.every((k) => k.value === 0)) return nothing(parts.unknown > 0 ? "no-data" : "degenerate");
  const best = sign * known.reduce((a, k) => Math.max(a, sign * k.value), Number.NEGATIVE_INFINITY);
  const names = known.filter((k) => k.value === best).map((k) => k.name);
  const others = known.filter((k) => k.value !== best).map((k) => Math.abs(k.value - best));
  const gap = others.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const settled = names.length === 1 && !(parts.unknown >= gap) && known.length === parts.names.length;
  const only = names.length === 1 ? names[0] : undefined;
  return { value: only ?? names.sort(), low: null, high: null, ...(settled ? {} : unknownNote(parts)) };
}

function knownOf(parts: Parts): { name: string; value: number }[] {
  checkParts(parts);
  return parts.names
    .map((name, i) => ({ name, value: parts.values[i] ?? Number.NaN }))
    .filter((k) => !Number.isNaN(k.value));
}

function unknownNote(parts: Parts): { notes?: readonly string[] } {
  const missing = parts.values.filter(Number.isNaN).length;
  return noteOf([
    ...(missing > 0 ? [`${missing} named parts unknown and left out`] : []),
    ...massNotes(parts),
  ]);
}

function massNotes({ unknown }: Parts): readonly string[] {
  return unknown === 0 ? [] : ["an amount that belongs to nobody known could change this"];
}

function noteOf(notes: readonly string[]): { notes?: readonly string[] } {
  return notes.length === 0 ? {} : { notes };
}
