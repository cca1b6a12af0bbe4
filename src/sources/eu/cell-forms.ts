import { isCodes } from "./countries.ts";
import type { CellForm } from "./headerless.ts";

/** The year of a report. */
export const YEAR: CellForm = {
  fits: (cell) => /^(?:19|20)\d\d$/.test(cell),
  reason: "is no year",
  mend: "write the year of the report in four digits, such as 2017",
};

/** Codes of countries, or nothing. */
export const CODES: CellForm = {
  fits: isCodes,
  reason: "is no list of codes of countries",
  mend: "write codes of two capitals with a semicolon between two, or leave it blank",
};

/** Names of countries. */
export const NAMES: CellForm = {
  fits: (cell) => /\p{L}{2}/u.test(cell),
  reason: "names no country",
  mend: "write the name of the country",
};

/** Names of countries, or nothing. */
export const NAMES_IF_ANY: CellForm = {
  fits: (cell) => cell === "" || NAMES.fits(cell),
  reason: "names no country",
  mend: "write the name of the country, or leave it blank",
};

/** A number of consultations or licences, or nothing. */
export const COUNT: CellForm = {
  fits: (cell) => /^(?:\d{1,6}(?:\.0+)?)?$/.test(cell),
  reason: "is no whole number",
  mend: "write a whole number, or leave it blank if it is not known",
};
