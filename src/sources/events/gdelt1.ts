import type { Source } from "../source.ts";
import { COMMON, columnsOf, DAY, readGdelt, recogniseGdelt, type Version } from "./gdelt.ts";
import { countOnly } from "./stream.ts";

/** GDELT 1.0 event files, one a day: told and counted, and no row is taken. */
export const gdelt1: Source = {
  name: "gdelt-1",
  title: "GDELT 1.0 event file",
  authors: "",
  publisher: "The GDELT Project",
  url: "http://data.gdeltproject.org/events/index.html",
  terms: "free for any use with a citation of the GDELT Project and a link to it",
  redistribute: true,
  cite: "The GDELT Project, GDELT 1.0 Event Database, https://www.gdeltproject.org",
  unit: null,
  rows: [1000, 10_000_000],
  tables: [],
  codes: {},
  register: "gdelt",
  vintages: false,
  recognise: (document) => recogniseGdelt(document, version),
  read: async (document) => readGdelt(document, version),
  interpret: countOnly,
};

const PLACE = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];

const version: Version = {
  title: "GDELT 1.0",
  columns: columnsOf("GLOBALEVENTID", "SQLDATE", PLACE),
  widths: [58, 57],
  forms: [
    { column: "GLOBALEVENTID", form: /^\d+$/, what: "number of an event" },
    { column: "SQLDATE", form: DAY, what: "day of eight digits" },
    ...COMMON,
    { column: "DATEADDED", form: DAY, what: "day of eight digits" },
  ],
};
