import type { Source } from "../source.ts";
import { register } from "./about.ts";
import { interpretDeliveries } from "./delivery-rows.ts";
import { readRegister, recogniseRegister } from "./register.ts";
import { DELIVERY, type Shape } from "./shape.ts";

/** SIPRI's trade register with one row a deal and year of delivery: the right one for yearly measures. */
export const sipriFlat: Source = {
  ...register,
  name: "sipri-flat",
  title: "SIPRI trade register, a row for each delivery year of a deal",
  rows: [25_000, 40_000],
  recognise: (document) => recogniseRegister(document, SHAPE),
  read: (document) => readRegister(document, SHAPE),
  interpret: (reading, context) =>
    interpretDeliveries(reading, context, {
      id: "SIPRI AT Database ID",
      supplier: "Supplier",
      recipient: "Recipient",
    }),
};

const SHAPE: Shape = {
  name: "sipri-flat",
  title: "flat trade register of SIPRI",
  columns: [
    {
      name: "SIPRI AT Database ID",
      also: ["SIPRI ID", "Deal ID", "Deal number", "Database ID", "ID", "SIPRI deal ID", "AT Database ID"],
    },
    { name: "Supplier", also: ["Supplier country", "Exporter", "From"] },
    { name: "Recipient", also: ["Recipient country", "Importer", "To"] },
    ...DELIVERY,
  ],
  must: ["SIPRI AT Database ID", "Supplier", "Recipient", "Delivery year"],
  decimals: ["TIV deal unit", "TIV delivery values"],
  flagged: [],
  left: { "SIPRI estimate": "it is the value of a new one, and the deal's own stands beside it" },
  wide: { from: "Designation", to: "Armament category" },
};
