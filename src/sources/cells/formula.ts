/** First characters that make a spreadsheet run a cell (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d.,\s]+%?$/;

/** Whether a spreadsheet would run a cell as a formula. */
export function runs(cell: string): boolean {
  return RUNS.test(cell) && !NUMBER.test(cell);
}
