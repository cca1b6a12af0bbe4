import { AMOUNTS } from "./r/amounts.ts";
import { ASK } from "./r/ask.ts";
import { CHOSEN } from "./r/choices.ts";
import { DATES } from "./r/dates.ts";
import { HEAD } from "./r/head.ts";
import { MEASURES } from "./r/measures.ts";
import { PARTS } from "./r/parts.ts";
import { RECORDS } from "./r/records.ts";
import { TALLY } from "./r/tally.ts";
import { TIES } from "./r/ties.ts";
import { WHO } from "./r/who.ts";

/** A script in R that asks the questions of `questions.csv` of the tables in `data`, with nothing but base R. */
export const R_SCRIPT = [HEAD, DATES, RECORDS, CHOSEN, WHO, AMOUNTS, TALLY, PARTS, MEASURES, TIES, ASK].join(
  "",
);
