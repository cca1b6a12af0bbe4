import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const SAMPLES = new URL("../../../../shared/data/", import.meta.url);

/** Whether the samples of real files are on this machine. */
export const hasSamples = existsSync(SAMPLES);

/** A sample as text. */
export function sample(path: string, encoding = "utf-8"): string {
  return new TextDecoder(encoding).decode(readFileSync(new URL(path, SAMPLES)));
}

/** Rows of a delimited text. */
export function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const quote = delimiter === "," ? '"' : null;
  return parse(text, { delimiter, quote, relax_column_count: true, relax_quotes: true });
}
