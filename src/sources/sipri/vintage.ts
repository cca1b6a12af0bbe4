import { edtfOf } from "../cells/dates.ts";
import type { Reading, Sides } from "../source.ts";

/** The day on which the file was made, as SIPRI writes it above or below the table; null where the line is not such a one. */
export function vintageIn(line: string): string | null {
  const found = MADE.exec(line)?.[1]?.trim();
  if (found === undefined) return null;
  const day = DAY.exec(found)?.[0] ?? found;
  return edtfOf(day, "day-first");
}

/** Whether a line is one that SIPRI writes above a table, so that another table starts with it. */
export function isOpening(line: string): boolean {
  return MADE.test(line) || OPENINGS.some((opening) => opening.test(line.trim()));
}

/** What the query behind the file asked for, which is not what the file holds. */
export function queryNote(lines: readonly string[]): string | null {
  for (const line of lines) {
    const text = line.replace(/\s+/g, " ").trim();
    const years = YEARS.exec(text) ?? BETWEEN.exec(text);
    const sides = sidesIn(text);
    const between = sides === null ? "" : `from ${sides.from} to ${sides.to}`;
    if (years !== null) {
      const told = between === "" ? "" : `, ${between}`;
      return `the query was for ${years[1]} to ${years[2]}${told}: that is no promise of what the file holds`;
    }
    if (sides !== null) return `the query was ${between}, and names no years`;
  }
  return null;
}

/** The years that the query behind a file was for. */
export type QueryYears = NonNullable<Reading["years"]>;

/** The years that the query named; null where no line says. */
export function queryYears(lines: readonly string[]): QueryYears | null {
  for (const line of lines) {
    const text = line.replace(/\s+/g, " ").trim();
    const years = YEARS.exec(text) ?? BETWEEN.exec(text);
    if (years !== null) return { first: Number(years[1]), last: Number(years[2]) };
  }
  return null;
}

/** Suppliers and recipients that the query named, as the file has them; null where no line says. */
export function querySides(lines: readonly string[]): Sides | null {
  return lines.map((line) => sidesIn(line.replace(/\s+/g, " ").trim())).find((s) => s !== null) ?? null;
}

function sidesIn(text: string): Sides | null {
  const [, from, to] = FROM_TO.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { from: bare(from), to: bare(to) };
  const [, buyer, seller] = BUYER_SELLER.exec(text) ?? [];
  return buyer === undefined || seller === undefined ? null : { from: bare(seller), to: bare(buyer) };
}

const MADE = /(?:\b(?:data|information) generated|^\W{0,3}generated|\(created) ?: {0,4}([^)]{4,60})/i;
const DAY = /^(?:\d{1,2} \p{L}{3,12}\.? \d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2})/u;
const OPENINGS = [
  /^"?Transfers of major (?:conventional )?(?:arms|weapons)/i,
  /^"?SIPRI Transfers Database/i,
  /^"?Database search results/i,
  /^"?TIV of arms/i,
  /^"?Volume of transfers of major arms/i,
];
const YEARS = /year range '?(\d{4})'? to '?(\d{4})'?/i;
const BETWEEN = /(?:years from|made for) (\d{4}) to (\d{4})/i;
const FROM_TO = /arms from (.{1,80}?) to (.{1,80}?)\s?\. Deals/i;
const BUYER_SELLER = /for buyer '([^']{1,80})' and seller '([^']{1,80})'/i;

function bare(side: string): string {
  return side.replaceAll("'", "").trim();
}
