import { periodOf } from "../../model/period.ts";
import { type DateStyle, dateStyleOf } from "../cells/dates.ts";
import { slugOf } from "../cells/slug.ts";
import { spanOf } from "../exercises/coded.ts";
import type { Context, Entry, Interpretation, Reading } from "../source.ts";
import { cellOf, type Ledger, ledgerOf } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";
import { costOf } from "./cost.ts";
import { datesOf } from "./dates.ts";
import { rowOf, type Training } from "./fmtr-row.ts";
import { fiscalYearOf, shortOf } from "./program.ts";

/** What trainings of the reports mean for a study: who was trained by the United States in what, and how many. */
export function interpretFmtr(reading: Reading, context: Context): Interpretation {
  const ledger = ledgerOf(context);
  const proved = dateStyleOf(
    reading.entries.flatMap((e) => [e.cells.start_date ?? "", e.cells.end_date ?? ""]),
  );
  const style: DateStyle = proved.style === "day-first" ? "day-first" : "month-first";
  const trainings = reading.entries.flatMap((entry) => trainingOf(entry, style, context, ledger) ?? []);
  const stem = ({ recipient, start, name }: Training) =>
    [context.register, recipient.id.toLowerCase(), slugOf(start), slugOf(name)].join("-");
  const ids = numbered(
    trainings,
    stem,
    ({ entry }) => JSON.stringify(CONTENT.map((c) => cellOf(entry, c))),
    true,
  );
  for (const training of trainings) {
    ledger.take(
      "training",
      training.entry,
      rowOf(training, ids.get(training) ?? stem(training), context, ledger),
    );
  }
  const { rejects, ...rest } = ledger.close();
  return { ...rest, rejects: [...reading.rejects, ...rejects] };
}

const CONTENT = ["end_date", "program", "location", "us_unit", "student_unit", "quantity", "total_cost"];

function trainingOf(
  entry: Entry,
  style: DateStyle,
  { names, scope }: Context,
  ledger: Ledger,
): Training | null {
  const title = cellOf(entry, "course_title");
  if (TOTAL.test(title)) {
    ledger.ignore(entry, "a total of a program, not a training");
    return null;
  }
  const cost = costOf(cellOf(entry, "total_cost"));
  const dates = datesOf(entry, cost, style);
  const country = cellOf(entry, "country");
  const year = fiscalYearOf(cellOf(entry, "program"));
  const recipient = names.find(country, periodOf(dates.start || (year === null ? "" : String(year))));
  if (recipient === null) {
    if (country === "")
      ledger.refuse(entry, "country", "stands under no country", "write the country in the column country");
    else ledger.unknown(entry, "country", country);
    return null;
  }
  if (!scope.has(recipient.id)) {
    ledger.ignore(entry, `a recipient outside ${scope.name}`);
    return null;
  }
  if (dates.start === "") {
    const why =
      dates.end === "" && cellOf(entry, "quantity") === "" ? ": a piece of a row that broke over a page" : "";
    ledger.refuse(
      entry,
      "start_date",
      `has no start date that can be read${why}`,
      "write the date as month/day/year",
    );
    return null;
  }
  for (const { column, why } of dates.read) ledger.flag(entry, column, why);
  if (cost.wrong !== null) ledger.flag(entry, "total_cost", cost.wrong);
  const { start, end, flags } = spanOf(
    entry.row,
    dates.start,
    dates.end,
    cellOf(entry, "end_date"),
    "end_date",
  );
  for (const { column, why } of flags) ledger.flag(entry, column, why);
  if (end === "" && cellOf(entry, "end_date") !== "" && flags.length === 0) {
    ledger.flag(entry, "end_date", "is no date that can be read: the end is left blank");
  }
  const name =
    title === ""
      ? `Training without a title, ${shortOf(cellOf(entry, "program"))}`
      : title.replace(/\s+/g, " ");
  return { entry, recipient, name, start, end, cost };
}

const TOTAL = /\bProgram Totals?$|^(?:Grand |Sub-?)?Totals?$/i;
