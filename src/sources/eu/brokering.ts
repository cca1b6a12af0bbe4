import type { Context, Interpretation, Reading, Source } from "../source.ts";
import { ledgerOf } from "../table/ledger.ts";
import { takeBrokering } from "./brokering-rows.ts";
import { takeConsultations, zeroColumns } from "./consultations.ts";
import { isCodes } from "./countries.ts";
import { type Form, formIn, readForm, recognisedAs } from "./headerless.ts";

/** Brokering licences of EU member states, and consultations between them on refused exports: no headers. */
export const euBrokering: Source = {
  name: "eu-brokering",
  title: "EU brokering licences and consultations on arms exports",
  publisher: "Campaign Against Arms Trade, from the annual reports of the Council of the EU",
  url: "https://github.com/caatdata/eu-arms-export-data",
  terms: "no licence is stated with the file; the annual reports may be used with the source named",
  redistribute: false,
  cite: "Campaign Against Arms Trade, EU Arms Export Data, from the annual reports on Common Position 2008/944/CFSP (Official Journal of the European Union)",
  unit: null,
  rows: [100, 3000],
  tables: ["published"],
  codes: {},
  register: "eu-brokering",
  vintages: false,
  recognise: (document) => {
    const found = formIn(document, FORMS);
    return found === null ? null : recognisedAs(found);
  },
  read: async (document) => {
    const found = formIn(document, FORMS);
    const reading = await readForm(found, "brokering licences or consultations");
    const notes =
      found?.form === CONSULTATIONS
        ? [ABOUT_CONSULTATIONS, ...zeroColumns(reading.entries).notes]
        : [ABOUT_BROKERING];
    return { ...reading, notes: [...reading.notes, ...notes] };
  },
  interpret: (reading: Reading, context: Context): Interpretation => {
    const ledger = ledgerOf(context);
    const take = reading.columns.includes("initiated") ? takeConsultations : takeBrokering;
    take(reading.entries, context, ledger);
    const { rejects, ...rest } = ledger.close();
    return { ...rest, rejects: [...reading.rejects, ...rejects] };
  },
};

const ABOUT_CONSULTATIONS =
  "a row is either of a member state (consultations it initiated, and those it received) or of a destination (consultations concerning it), as the publisher explains";
const ABOUT_BROKERING =
  "the publisher explains the first list of countries as the source and the second as the destination, but many goods can only have gone the other way: which is which is left open, and only numbers of licences are taken";

const year = (cell: string) => /^(?:19|20)\d\d$/.test(cell);
const count = (cell: string) => /^\d{0,6}$/.test(cell);
const word = (cell: string) => cell === "" || /\p{L}{2}/u.test(cell);

const CONSULTATIONS: Form = {
  title: "consultations",
  columns: [
    "year",
    "source_code",
    "source",
    "destination_code",
    "destination",
    "initiated",
    "received",
    "concerning",
  ],
  pairs: [
    [1, 2],
    [3, 4],
  ],
  fits: ([when = "", from = "", source = "", to = "", destination = "", ...counts]) =>
    year(when) &&
    [from, to].every(isCodes) &&
    [source, destination].every(word) &&
    (source === "" || destination === "") &&
    counts.every(count) &&
    counts.some((cell) => cell !== ""),
};

const BROKERING: Form = {
  title: "brokering licences",
  columns: [
    "year",
    "broker_code",
    "broker",
    "outcome",
    "first_code",
    "first",
    "licences",
    "value",
    "rating",
    "quantity",
    "brokered_value",
    "second_code",
    "second",
  ],
  pairs: [[1, 2]],
  fits: (cells) => {
    const [when = "", broker = "", name = "", outcome = "", from = "", , licences = ""] = cells;
    return (
      year(when) &&
      [broker, from, cells[11] ?? ""].every(isCodes) &&
      /\p{L}{2}/u.test(name) &&
      /^(?:issued|refused|granted|denied)$/i.test(outcome) &&
      /^(?:\d{1,6}(?:\.0+)?)?$/.test(licences)
    );
  },
};

const FORMS: readonly Form[] = [CONSULTATIONS, BROKERING];
