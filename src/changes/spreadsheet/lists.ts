import { entriesOf, mapOf, textOf } from "../../study/plain.ts";
import type { Cell } from "../../study/schema.ts";
import { columnLetters } from "./column-letters.ts";
import { CODEBOOK_SHEET } from "./state.ts";

/** The codes of a study as the sheet that explains them, and where on it each variable stands. */
export interface Codes {
  readonly rows: readonly (readonly string[])[];
  /** First and last row of the sheet, from 1. */
  readonly at: ReadonlyMap<string, readonly [number, number]>;
}

/** Reads the variables of a codebook with their labels. */
export function codesOf(codebook: unknown): Codes {
  const rows: string[][] = [["variable", "value", "en", "ru", "zh"]];
  const at = new Map<string, readonly [number, number]>();
  for (const [variable, values] of entriesOf(codebook)) {
    const first = rows.length + 1;
    for (const [value, label] of entriesOf(values)) {
      const said = mapOf(label);
      rows.push([variable, value, ...["en", "ru", "zh"].map((language) => textOf(said?.[language]) ?? "")]);
    }
    if (rows.length >= first) at.set(variable, [first, rows.length]);
  }
  return { rows, at };
}

/** What a column offers in a drop-down: a range or a list as a formula names it, and whether anything else is warned of. */
export interface Offer {
  readonly formula: string;
  readonly strict: boolean;
}

/** The offer of a column by what it holds; null where it is written freely. */
export function offerOf(kind: Cell, codes: Codes, ids: ReadonlyMap<string, number>): Offer | null {
  if (kind === "yes-no") return { formula: '"yes,no"', strict: true };
  if (kind === "grade") return { formula: '"A,B,C,D,E,F"', strict: true };
  if (kind === "credibility") return { formula: '"1,2,3,4,5,6"', strict: true };
  if (kind === "actor" || kind === "actors") return idsOf("actors", ids);
  const [what, name = ""] = kind.split(":");
  if (what === "ref" || what === "refs") return idsOf(name, ids);
  const place = what === "code" || what === "codes" ? codes.at.get(name) : undefined;
  if (place === undefined) return null;
  return { formula: `'${CODEBOOK_SHEET}'!$B$${place[0]}:$B$${place[1]}`, strict: what === "code" };
}

/** The part of a sheet that gives its columns their drop-downs, down to some rows below the last; `""` without any. */
export function validationsXml(offers: readonly (Offer | null)[], rows: number): string {
  const last = Math.min(rows + NEW_ROWS, 1_048_576);
  const parts = offers.flatMap((offer, column) => {
    if (offer === null) return [];
    const letter = columnLetters(column);
    const warn = offer.strict ? ` showErrorMessage="1" errorTitle="Code" error="${ERROR}"` : "";
    const rule = `type="list" errorStyle="warning" allowBlank="1"${warn} sqref="${letter}2:${letter}${last}"`;
    return [`<dataValidation ${rule}><formula1>${offer.formula}</formula1></dataValidation>`];
  });
  if (parts.length === 0) return "";
  return `<dataValidations count="${parts.length}">${parts.join("")}</dataValidations>`;
}

const NEW_ROWS = 1000;
const ERROR = "This is no value of the codebook of the study. Keep it all the same?";

/** Ids of a table's sheet, which stand in its first column; as they may be new or several, nothing is warned of. */
function idsOf(table: string, ids: ReadonlyMap<string, number>): Offer | null {
  const count = ids.get(table) ?? 0;
  return count === 0 ? null : { formula: `'${table}'!$A$2:$A$${count + 1}`, strict: false };
}
