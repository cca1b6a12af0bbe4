import type { Source } from "../source.ts";
import { COMMON, columnsOf, DAY, readGdelt, recogniseGdelt, type Version } from "./gdelt.ts";
import { countOnly } from "./stream.ts";

/** GDELT 2.0 event files, one a quarter of an hour: told and counted, and no row is taken. */
export const gdelt2: Source = {
  name: "gdelt-2",
  title: "GDELT 2.0 event file",
  authors: "",
  publisher: "The GDELT Project",
  url: "http://data.gdeltproject.org/gdeltv2/masterfilelist.txt",
  terms: "free for any use with a citation of the GDELT Project and a link to it",
  redistribute: true,
  cite: "The GDELT Project, GDELT 2.0 Event Database, https://www.gdeltproject.org",
  unit: null,
  rows: [1, 1_000_000],
  tables: [],
  codes: {},
  register: "gdelt",
  vintages: false,
  recognise: (document) => recogniseGdelt(document, version),
  read: async (document) => readGdelt(document, version),
  interpret: countOnly,
};

const PLACE = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

const version: Version = {
  title: "GDELT 2.0",
  columns: columnsOf("GlobalEventID", "Day", PLACE),
  widths: [61],
  forms: [
    { column: "GlobalEventID", form: /^\d+$/, what: "number of an event" },
    { column: "Day", form: DAY, what: "day of eight digits" },
    ...COMMON,
    { column: "DATEADDED", form: /^[12]\d{13}$/, what: "time of fourteen digits" },
  ],
};
