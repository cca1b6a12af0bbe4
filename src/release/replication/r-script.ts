import { AMOUNTS } from "./r/amounts.ts";
import { ASK } from "./r/ask.ts";
import { DATES } from "./r/dates.ts";
import { RECORDS } from "./r/records.ts";
import { WEIGHTS } from "./r/weights.ts";

/** A script in R that asks the questions of `questions.csv` of the tables in `data`, with nothing but base R. */
export const R_SCRIPT = [DATES, RECORDS, AMOUNTS, WEIGHTS, ASK].join("\n");
