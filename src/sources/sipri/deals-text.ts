import type { Source } from "../source.ts";
import { register } from "./about.ts";
import { interpretDeliveries } from "./delivery-rows.ts";
import { readRegister, recogniseRegister } from "./register.ts";
import { DELIVERY, type Shape } from "./shape.ts";

/** SIPRI's text of deals and volumes, as it was handed out before 2024. */
export const sipriDeals: Source = {
  ...register,
  name: "sipri-deals",
  title: "SIPRI deals and TIVs, the text of before 2024",
  rows: [20_000, 40_000],
  recognise: (document) => recogniseRegister(document, SHAPE),
  read: (document) => readRegister(document, SHAPE),
  interpret: (reading, context) =>
    interpretDeliveries(reading, context, { id: "Deal ID", supplier: "Seller", recipient: "Buyer" }),
};

const SHAPE: Shape = {
  name: "sipri-deals",
  title: "text of deals and TIVs of SIPRI",
  columns: [
    { name: "Deal ID", also: ["DealID", "Deal", "Deal number", "ID"] },
    { name: "Seller", also: ["Seller country"] },
    { name: "Buyer", also: ["Buyer country"] },
    ...DELIVERY,
  ],
  must: ["Deal ID", "Seller", "Buyer", "Delivery year"],
  decimals: ["TIV deal unit", "TIV delivery values"],
  flagged: [],
  left: { "SIPRI estimate": "it is the value of a new one, and the deal's own stands beside it" },
  wide: { from: "Designation", to: "Armament category" },
};
