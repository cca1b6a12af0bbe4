import { sheetText } from "../../src/study/write.ts";
import type { Texts } from "../memory-files.ts";
import { smallStudy } from "./small-study.ts";

const COLUMNS = ["id", "supplier", "recipient", "designation", "order_year", "status", "source"];

/** The small study with three licences for Ada in place of its deals, of 2006, 2009 and 2013: no licence is a delivery. */
export const licences: Texts = {
  ...smallStudy,
  "transfers.csv": sheetText(
    COLUMNS,
    ["2006", "2009", "2013"].map((year, i) => ({
      id: `l${i}`,
      supplier: i === 0 ? "QUA" : "POL",
      recipient: "ADA",
      designation: "body armour",
      order_year: year,
      status: "licensed",
      source: "plain",
    })),
  ),
  "deliveries.csv": "",
};

/** The same with a deal of three pieces that were delivered in 2008. */
export const licencesAndOne: Texts = {
  ...licences,
  "transfers.csv": `${licences["transfers.csv"]}d1,QUA,ADA,helmets,2007,held,plain\n`,
  "deliveries.csv": sheetText(
    ["id", "deal", "year", "units", "source"],
    [{ id: "d1-2008", deal: "d1", year: "2008", units: "3", source: "plain" }],
  ),
};
