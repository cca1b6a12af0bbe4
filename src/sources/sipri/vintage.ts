import { edtfOf } from "../cells/dates.ts";

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
    if (years !== null) {
      const from = FROM_TO.exec(text);
      const sides =
        from?.[1] === undefined || from[2] === undefined ? "" : `, from ${bare(from[1])} to ${bare(from[2])}`;
      const old = BUYER_SELLER.exec(text);
      const traded =
        old?.[1] === undefined || old[2] === undefined ? "" : `, from ${bare(old[2])} to ${bare(old[1])}`;
      return `the query was for ${years[1]} to ${years[2]}${sides}${traded}: that is no promise of what the file holds`;
    }
    const sides = FROM_TO.exec(text);
    if (sides?.[1] !== undefined && sides[2] !== undefined) {
      return `the query was from ${bare(sides[1])} to ${bare(sides[2])}, and names no years`;
    }
  }
  return null;
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
