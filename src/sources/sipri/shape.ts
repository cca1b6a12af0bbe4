import type { Column } from "../table/header.ts";

/** The columns of a register of SIPRI, and which of them are what. */
export interface Shape {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Columns without which a row says nothing. */
  readonly must: readonly string[];
  /** Columns of numbers that have decimals. */
  readonly decimals: readonly string[];
  /** Columns after which stands one without a heading that holds `?`. */
  readonly flagged: readonly string[];
  /** Columns that are read and not taken, and why. */
  readonly left: Readonly<Record<string, string>>;
  /** Where a designation may hold the sign that parts cells: its column, and the last of those that may be moved by it. */
  readonly wide: { readonly from: string; readonly to: string } | null;
}

/** The name that the columns of `?` get, which have none in the file. */
export function flagOf(column: string): string {
  return `${column} ?`;
}

/** The columns of a delivery as both of SIPRI's shapes of it have them. */
export const DELIVERY: readonly Column[] = [
  { name: "Designation", also: ["Weapon designation", "Weapon", "Weapon name"] },
  { name: "Description", also: ["Weapon description"] },
  { name: "Armament category", also: ["Category", "Weapon category", "Arms category"] },
  { name: "Order date", also: ["Order year", "Year of order", "Ordered", "Year ordered"] },
  {
    name: "Order date is estimate",
    also: ["Order date estimated", "Order year is estimate", "Order year estimated"],
  },
  {
    name: "Numbers delivered",
    also: ["Number delivered", "Number", "Units delivered", "No. delivered", "Quantity"],
  },
  {
    name: "Numbers delivered is estimate",
    also: ["Number delivered is estimate", "Number is estimate", "Numbers delivered estimated"],
  },
  { name: "Delivery year", also: ["Year of delivery", "Year", "Delivered", "Year delivered"] },
  { name: "Delivery year is estimate", also: ["Year of delivery is estimate", "Delivery year estimated"] },
  { name: "Status", also: ["Condition", "Weapon status"] },
  { name: "SIPRI estimate", also: ["TIV per unit (new)", "SIPRI TIV estimate"] },
  { name: "TIV deal unit", also: ["TIV per unit", "SIPRI TIV per unit", "TIV unit", "TIV of unit"] },
  {
    name: "TIV delivery values",
    also: ["TIV delivery value", "TIV delivered", "SIPRI TIV of delivered weapons", "TIV", "TIV value"],
  },
  { name: "Local production", also: ["Locally produced", "Licensed production"] },
];
