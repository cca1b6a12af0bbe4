import { numberText } from "../../sources/file/workbook-formats.ts";
import { columnLetters } from "./column-letters.ts";
import { held } from "./held.ts";

/** Cells of a sheet by row; by column, whether numbers are written as numbers. */
interface Cells {
  readonly rows: readonly (readonly string[])[];
  readonly numeric?: readonly boolean[];
}

/** Texts of a workbook by number, each once, which its cells name. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #first: number;

  /** @param first number of the first text, after those that the workbook has */
  constructor(first: number) {
    this.#first = first;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** The texts as XML, in the order of their numbers. */
  toXml(): string {
    let xml = "";
    for (const text of this.#numbers.keys()) {
      const own = held(text);
      const space = own.trim().length === own.length ? "" : ' xml:space="preserve"';
      xml += `<si><t${space}>${escaped(own)}</t></si>`;
    }
    return xml;
  }
}

/**
 * Rows as XML, from the second of a sheet on. A cell is a text of a style, or a number where its text comes back as it was; blank ones are left
 * out.
 */
export function rowsXml({ rows, numeric }: Cells, texts: SharedTexts, style: number): string {
  const letters: string[] = [];
  const text = `" s="${style}" t="s"><v>`;
  let xml = "";
  rows.forEach((row, r) => {
    const number = r + 2;
    let cells = "";
    row.forEach((cell, c) => {
      if (cell === "") return;
      letters[c] ??= columnLetters(c);
      const at = `<c r="${letters[c]}${number}`;
      cells +=
        numeric?.[c] === true && isNumber(cell)
          ? `${at}"><v>${cell}</v></c>`
          : `${at}${text}${texts.numberOf(cell)}</v></c>`;
    });
    xml += cells === "" ? `<row r="${number}"/>` : `<row r="${number}">${cells}</row>`;
  });
  return xml;
}

function isNumber(text: string): boolean {
  const value = Number(text);
  return Number.isFinite(value) && numberText(value) === text;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll(">", "&gt;").replaceAll("<", "&lt;")
    : text;
}
