import type { Entry, Reading, Reject, Source } from "../source.ts";
import { register } from "./about.ts";
import { type Deal, deliveryYears, interpretDeals } from "./deal-rows.ts";
import { COUNT_MEND, fieldsOf, numberMend, YEAR_MEND, YEARS_MEND } from "./fields.ts";
import { countOf, type Decimal, decimalsOf, numberOf, yearOf } from "./numbers.ts";
import { readRegister, recogniseRegister } from "./register.ts";
import { flagOf, type Shape } from "./shape.ts";

/** SIPRI's trade register as it is handed out today: one row a deal, its years of delivery in a list. */
export const sipriSemi: Source = {
  ...register,
  name: "sipri-semi",
  title: "SIPRI trade register, a row for each deal",
  rows: [10_000, 30_000],
  recognise: (document) => recogniseRegister(document, SHAPE),
  read: (document) => readRegister(document, SHAPE),
  interpret: (reading, context) => {
    const decimals = decimalsOf(reading.entries, SHAPE.decimals);
    const marked = markedIn(reading);
    const sides = { supplier: "Supplier", recipient: "Recipient" };
    return interpretDeals(reading, context, sides, (entry) => dealOf(entry, decimals, marked));
  },
};

const VOLUME = "SIPRI TIV of delivered weapons";

const SHAPE: Shape = {
  name: "sipri-semi",
  title: "semi-flat trade register of SIPRI",
  columns: [
    { name: "Recipient", also: ["Recipient country", "Importer", "To", "Buyer"] },
    { name: "Supplier", also: ["Supplier country", "Exporter", "From", "Seller"] },
    {
      name: "Year of order",
      also: ["Order year", "Order date", "Year ordered", "Ordered in", "Year(s) of order"],
    },
    { name: "Number ordered", also: ["No. ordered", "Numbers ordered", "Units ordered", "Ordered"] },
    { name: "Weapon designation", also: ["Designation", "Weapon", "Weapon name"] },
    { name: "Weapon description", also: ["Description"] },
    {
      name: "Number delivered",
      also: ["No. delivered", "Numbers delivered", "Units delivered", "No. delivered/produced", "Delivered"],
    },
    {
      name: "Year(s) of delivery",
      also: [
        "Years of delivery",
        "Year of delivery",
        "Year(s) of deliveries",
        "Delivery years",
        "Delivery year(s)",
      ],
    },
    { name: "status", also: ["Condition", "Weapon status"] },
    { name: "Comments", also: ["Comment", "Notes", "Remarks"] },
    { name: "SIPRI TIV per unit", also: ["TIV per unit", "TIV deal unit"] },
    { name: "SIPRI TIV for total order", also: ["TIV for total order", "TIV total order", "TIV of order"] },
    { name: VOLUME, also: ["SIPRI TIV of deliveries", "TIV of delivered weapons", "TIV delivered"] },
  ],
  must: ["Recipient", "Supplier", "Weapon designation", "Year(s) of delivery"],
  decimals: ["SIPRI TIV per unit", "SIPRI TIV for total order", VOLUME],
  flagged: ["Year of order", "Number ordered", "Number delivered"],
  left: {
    Comments: "comments of a register are not carried into a study",
    "SIPRI TIV per unit": "what was delivered has its own volume",
    "SIPRI TIV for total order": "what was delivered has its own volume",
    [flagOf("Number ordered")]: "a study marks what is estimated of the number delivered",
  },
  wide: null,
};

/** The columns of `?` that the file has: only there does a blank say that nothing is estimated. */
function markedIn(reading: Reading): ReadonlySet<string> {
  return new Set(SHAPE.flagged.map(flagOf).filter((name) => reading.columns.includes(name)));
}

function dealOf(
  entry: Entry,
  decimals: ReadonlyMap<string, Decimal>,
  marked: ReadonlySet<string>,
): Deal | Reject {
  const { text, take, wrong } = fieldsOf(entry);
  const estimated = (column: string) => {
    const flag = flagOf(column);
    return marked.has(flag) ? (text(flag) === "?" ? "yes" : "no") : "";
  };
  const decimal = decimals.get(VOLUME);
  const number = (cell: string) => numberOf(cell, decimal);
  const deal: Deal = {
    designation: text("Weapon designation"),
    description: text("Weapon description"),
    condition: text("status"),
    ordered: take("Year of order", "year", "", yearOf, YEAR_MEND),
    orderedEstimated: estimated("Year of order"),
    unitsOrdered: take("Number ordered", "whole number", "", countOf, COUNT_MEND),
    units: take("Number delivered", "whole number", "", countOf, COUNT_MEND),
    unitsEstimated: estimated("Number delivered"),
    years: take<readonly string[]>("Year(s) of delivery", "list of years", [], deliveryYears, YEARS_MEND),
    volume: take(VOLUME, "number that can be read for certain", "", number, numberMend(decimal)),
    flags: [],
  };
  return wrong() ?? deal;
}
