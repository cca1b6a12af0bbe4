import type { Entry, Reject } from "../source.ts";
import { COUNT_MEND, fieldsOf, numberMend, YEAR_MEND } from "./fields.ts";
import { countOf, type Decimal, numberOf, yearOf, yesNoOf } from "./numbers.ts";
import type { SideColumns } from "./sides.ts";

/** Where a register of deliveries names a deal and its sides; the other columns are the same in both shapes. */
export interface DeliveryColumns extends SideColumns {
  readonly id: string;
}

/** One row of a register of deliveries with its numbers read; blank is unknown. */
export interface Delivery {
  /** Blank where the row is an order of which nothing has been delivered. */
  readonly year: string;
  readonly yearEstimated: string;
  readonly ordered: string;
  readonly orderedEstimated: string;
  readonly units: string;
  readonly unitsEstimated: string;
  readonly perUnit: string;
  readonly volume: string;
  readonly local: string;
}

/** Reads the numbers of a row, or says which of them is none. */
export function deliveryOf(entry: Entry, decimals: ReadonlyMap<string, Decimal>): Delivery | Reject {
  const { take, wrong } = fieldsOf(entry);
  const number = (column: string) =>
    take(
      column,
      "number that can be read for certain",
      "",
      (text) => numberOf(text, decimals.get(column)),
      numberMend(decimals.get(column)),
    );
  const yesNo = (column: string) =>
    take(column, "Yes or No", "", yesNoOf, "write Yes or No, or leave it blank if it is not known");
  const delivery = {
    year: take(
      "Delivery year",
      "year",
      "",
      yearOf,
      "write the year of the delivery in four digits, such as 2017",
    ),
    yearEstimated: yesNo("Delivery year is estimate"),
    ordered: take("Order date", "year", "", yearOf, YEAR_MEND),
    orderedEstimated: yesNo("Order date is estimate"),
    units: take("Numbers delivered", "whole number", "", countOf, COUNT_MEND),
    unitsEstimated: yesNo("Numbers delivered is estimate"),
    perUnit: number("TIV deal unit"),
    volume: number("TIV delivery values"),
    local: yesNo("Local production"),
  };
  const odd = wrong();
  if (odd !== null) return odd;
  const nothing = Number(delivery.units) === 0 && Number(delivery.volume) === 0;
  if (delivery.year !== "" || nothing) return delivery;
  return {
    row: entry.row,
    column: "Delivery year",
    reason: "says that something was delivered, and not when",
    mend: "write the year of the delivery",
    text: "",
  };
}
