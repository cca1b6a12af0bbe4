import type { Handed } from "../handed.ts";

/** What every file of a release says of itself where it can hold it: a name and its text, in the order in which they are read. */
export type Imprint = readonly (readonly [name: string, text: string])[];

/** The imprint of a release: what it is, which version, under which terms, and whom it owes what it holds. */
export function imprintOf({ edition }: Pick<Handed, "edition">): Imprint {
  const creators = edition.creators.map(({ name }) => name).join("; ");
  return [
    ["title", edition.title],
    ["version", edition.version],
    ["date", edition.date],
    ["hash", edition.hash],
    ["creators", creators],
    ["licence", edition.licence],
    ...edition.attribution.map((line) => ["attribution", line] as const),
    ["terms", "The terms of each source stand in LICENCES.md beside this file."],
    ["software", `multivector ${edition.software}`],
  ].filter((entry): entry is [string, string] => entry[1] !== "");
}
