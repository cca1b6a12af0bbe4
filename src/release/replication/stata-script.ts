import { AMOUNTS } from "./stata/amounts.ts";
import { ANSWERS } from "./stata/answers.ts";
import { ASKED } from "./stata/asked.ts";
import { CHOSEN } from "./stata/choices.ts";
import { DATES } from "./stata/dates.ts";
import { DEALS } from "./stata/deals.ts";
import { LAYERS } from "./stata/layers.ts";
import { MEASURES } from "./stata/measures.ts";
import { PARTS } from "./stata/parts.ts";
import { RECORDS } from "./stata/records.ts";
import { TALLY } from "./stata/tally.ts";
import { TEXT_MEASURES } from "./stata/text-measures.ts";
import { TEXTS } from "./stata/texts.ts";
import { TIES } from "./stata/ties.ts";
import { WHO } from "./stata/who.ts";

/** Functions in Mata that answer the questions of the rows that the do-file covers. */
export const MATA = [
  TEXTS,
  DATES,
  LAYERS,
  ASKED,
  RECORDS,
  CHOSEN,
  WHO,
  AMOUNTS,
  DEALS,
  TALLY,
  PARTS,
  MEASURES,
  TIES,
  TEXT_MEASURES,
  ANSWERS,
].join("");

const HEAD = `* Recomputes answers of questions.csv from the tables in data, with plain Stata and nothing of ours.
* Run it in this folder (cd there first: Stata does not tell a do-file where it lies): stata -b do replicate.do
* NOT RUN BY US IN STATA: we have no Stata. It follows replicate.R, which is run and compared; tell us where it fails.
* Its Mata functions were run on these tables by a small reader of the part of Mata that they use, which is no Stata.
* What it covers says the column in_stata of questions.csv; of the other rows it lists why, as the column stata_reason does.
version 16
clear all
set more off
`;

const TAIL = `
mata: tables = asarray_create()
foreach name in actors values judgements participants memberships deliveries exercises operations transfers facilities training frameworks technology assistance indicators {
    capture confirm file "data/${"`"}name'.csv"
    if _rc == 0 {
        import delimited using "data/${"`"}name'.csv", delimiters(",") varnames(nonames) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
        mata: keep_table(tables, "${"`"}name'")
    }
}
import delimited using "questions.csv", delimiters(",") varnames(nonames) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
mata: keep_table(tables, "questions")
mata: ask_all(tables)
`;

/** A do-file for Stata that asks the questions of `questions.csv` that replicate.R asks; we have no Stata to run it in, and it says so. */
export const STATA_SCRIPT = `${HEAD}
mata:
mata set matastrict on
${MATA}
end
${TAIL}`;
