import { type DateStyle, edtfOf } from "../cells/dates.ts";
import { type Quantity, quantityOf } from "../cells/quantities.ts";
import type { Named } from "../names/names.ts";
import type { Flag, Reject } from "../source.ts";

/** Who took part in what a row tells, as it is being read. */
export interface Part {
  readonly actor: Named;
  readonly role: string;
  readonly personnel: Quantity | null;
  readonly inferred: boolean;
}

/** A row as it is being read: what its cells said so far. */
export interface Draft {
  readonly line: number;
  readonly cells: Record<string, string>;
  readonly parts: Part[];
  readonly deliveries: {
    readonly year: string;
    readonly units: Quantity | null;
    readonly tiv: Quantity | null;
  }[];
  readonly rejects: Reject[];
  readonly flags: Flag[];
  readonly unknown: string[];
}

/** An empty row. */
export function draftAt(line: number): Draft {
  return { line, cells: {}, parts: [], deliveries: [], rejects: [], flags: [], unknown: [] };
}

/** Says why a row cannot be taken. */
export function refuse(
  draft: Draft,
  column: string,
  reason: string,
  mend: string,
  text: string,
  keep: string | null = null,
): void {
  const beside = keep === null ? {} : { keep };
  draft.rejects.push({ row: draft.line, column, reason, mend, ...beside, text: text.slice(0, 300) });
}

/** Marks a cell that is taken although it is odd. */
export function flag(draft: Draft, column: string, text: string, why: string): void {
  draft.flags.push({ row: draft.line, column, text: text.slice(0, 300), why });
}

/** Marks a number of people that is no whole one: a heading or a sheet may say elsewhere that it counts thousands. */
export function flagFraction(
  draft: Draft,
  column: string,
  text: string,
  { low, best, high }: Quantity,
): void {
  if ([low, best, high].some((n) => n !== null && !Number.isInteger(n)))
    flag(draft, column, text, "is no whole number of people, and may be in thousands: taken as it stands");
}

/** Writes low, best and high of an amount. */
export function writeAmount(cells: Record<string, string>, stem: string, amount: Quantity): void {
  if (amount.low !== null) cells[`${stem}_low`] = String(amount.low);
  if (amount.best !== null) cells[`${stem}_best`] = String(amount.best);
  if (amount.high !== null) cells[`${stem}_high`] = String(amount.high);
}

/** Reads dates of one style, the same text once. */
export function dateReader(style: DateStyle | null): (text: string) => string | null {
  return remembered((text) => edtfOf(text, style));
}

/** Reads numbers of one decimal mark, the same text once. */
export function quantityReader(decimal: "." | "," | null): (text: string) => Quantity | null {
  return remembered((text) => quantityOf(text, decimal));
}

const KEPT = 20_000;

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < KEPT) known.set(text, value);
    return value;
  };
}
