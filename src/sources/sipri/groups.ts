import { folded } from "../table/header.ts";

/** Whether a row of SIPRI's tables is a group of countries that are also listed one by one. */
export function isGroup(name: string): boolean {
  return GROUPS.has(folded(name));
}

const GROUPS: ReadonlySet<string> = new Set(
  [
    "Africa",
    "North Africa",
    "Northern Africa",
    "Sub-Saharan Africa",
    "Americas",
    "Central America and the Caribbean",
    "North America",
    "South America",
    "Latin America",
    "Asia and Oceania",
    "Asia",
    "Oceania",
    "Central Asia",
    "East Asia",
    "South Asia",
    "South East Asia",
    "South-east Asia",
    "Europe",
    "Central Europe",
    "Eastern Europe",
    "Western Europe",
    "Central and Western Europe",
    "Middle East",
    "International organizations",
    "Others",
    "Other",
  ].map(folded),
);
