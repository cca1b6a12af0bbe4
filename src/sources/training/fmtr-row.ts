import parties from "../../../assets/source-parties.json" with { type: "json" };
import { quantityOf } from "../cells/quantities.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import type { Cost } from "./cost.ts";
import { kindOf, shortOf } from "./program.ts";

/** A training of which recipient, name and start are known. */
export interface Training {
  readonly entry: Entry;
  readonly recipient: Named;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly cost: Cost;
}

/** A training as a row of the study; what in it cannot be read is flagged and left blank. */
export function rowOf(
  training: Training,
  id: string,
  context: Context,
  ledger: Ledger,
): Record<string, string> {
  const { entry, recipient, name, start, end, cost } = training;
  const cell = (column: string) => cellOf(entry, column).replace(/\s+/g, " ");
  const cancelled = ["student_unit", "us_unit", "location"].some((c) => /^cancell?ed$/i.test(cell(c)));
  const page = cell("page_number");
  const students = said(cell("student_unit"));
  const notes = [
    shortOf(cell("program")),
    students === "" || /^cancell?ed$/i.test(students) ? "" : `students: ${students}`,
    cost.dollars === null ? "" : `cost ${cost.dollars} USD`,
  ];
  return {
    id,
    name,
    kind: kindOf(cell("program")),
    provider: parties.training.provider,
    recipient: recipient.id,
    institution: institutionOf(said(cell("us_unit")), said(cell("location"))),
    start,
    end,
    number_best: numberOf(entry, ledger),
    unit: "persons",
    status: cancelled ? "cancelled" : "held",
    source: context.source,
    locator: page === "" ? "" : `page ${page}, ${cell("country")}`,
    note: notes.filter((part) => part !== "").join("; "),
  };
}

function numberOf(entry: Entry, ledger: Ledger): string {
  const text = cellOf(entry, "quantity");
  if (text === "") return "";
  const quantity = quantityOf(text);
  if (
    quantity === null ||
    quantity.best === null ||
    quantity.unit !== "" ||
    !Number.isInteger(quantity.best)
  ) {
    ledger.flag(entry, "quantity", "is no number of persons: left blank");
    return "";
  }
  if (quantity.best === 0)
    ledger.flag(entry, "quantity", "0 as printed: nobody was trained, by the report itself");
  return String(quantity.best);
}

function institutionOf(unit: string, location: string): string {
  if (unit === "" || location === "" || location.startsWith(unit)) return location === "" ? unit : location;
  return `${unit}, ${location}`;
}

/** What is said in a cell; `""` for words that say that nothing is. */
function said(text: string): string {
  return /^(?:N\/A|NA|none|-+|cancell?ed)$/i.test(text) ? "" : text;
}
