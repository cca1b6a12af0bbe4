/** Why a designation, name or id looks as if a spreadsheet or a wrong encoding had changed it; null where it does not. */
export function mangled(text: string): string | null {
  const cell = text.trim();
  for (const [pattern, why] of SIGNS) if (pattern.test(cell)) return why;
  return null;
}

const MONTHS =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)";
const DATE = "looks like a date that a spreadsheet made of a designation";

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^\\d{1,4}[-. ]${MONTHS}\\.?$`, "i"), DATE],
  [new RegExp(`^${MONTHS}\\.?[-. ]\\d{1,4}$`, "i"), DATE],
  [/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/, DATE],
  [/^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/, DATE],
  [/^\d{1,2}月\d{1,2}日$/, DATE],
  [
    /^[-+]?\d(?:[.,]\d+)?E[-+]?\d{1,3}$/i,
    "looks like a number that a spreadsheet wrote in scientific notation",
  ],
  [
    /^#(?:REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|ИМЯ\?|ССЫЛКА!|ЗНАЧ!|Н\/Д)$/,
    "is an error of a spreadsheet",
  ],
  [/^#{3,}$/, "is a cell too narrow for what it held"],
  [/\ufffd/, "holds a letter lost in a change of encoding"],
  [
    /[\u00c3\u00c2][\u0080-\u00bf]|\u00e2\u20ac|[\u0420\u0421][\u00a0-\u00bf\u2018-\u203a\u0452-\u045f]/,
    "holds letters read in a wrong encoding",
  ],
];
