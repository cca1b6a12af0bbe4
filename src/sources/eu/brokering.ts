import type { Context, Interpretation, Reading, Source } from "../source.ts";
import { ledgerOf } from "../table/ledger.ts";
import { takeBrokering } from "./brokering-rows.ts";
import { CODES, COUNT, NAMES, NAMES_IF_ANY, YEAR } from "./cell-forms.ts";
import { takeConsultations, zeroColumns } from "./consultations.ts";
import { type CellForm, type Form, formIn, readForm, recognisedAs } from "./headerless.ts";

/** Brokering licences of EU member states, and consultations between them on refused exports: no headers. */
export const euBrokering: Source = {
  name: "eu-brokering",
  title: "EU brokering licences and consultations on arms exports",
  authors: "",
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

const COUNTS = ["initiated", "received", "concerning"] as const;

const WHOLE: CellForm = { ...COUNT, fits: (cell) => /^\d{0,6}$/.test(cell) };

const CONSULTATIONS: Form = {
  title: "consultations",
  columns: ["year", "source_code", "source", "destination_code", "destination", ...COUNTS],
  pairs: [
    [1, 2],
    [3, 4],
  ],
  cells: {
    year: YEAR,
    source_code: CODES,
    source: NAMES_IF_ANY,
    destination_code: CODES,
    destination: NAMES_IF_ANY,
    initiated: WHOLE,
    received: WHOLE,
    concerning: WHOLE,
  },
  rows: [
    {
      fits: ([, , source = "", , destination = ""]) => source === "" || destination === "",
      reason: "names a member state and a destination",
      mend: "leave one of the two blank: a row is either of a member state or of a destination",
    },
    {
      fits: (cells) => cells.slice(-COUNTS.length).some((cell) => cell !== ""),
      reason: "has no count",
      mend: "write the count, or take the row out",
    },
  ],
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
  cells: {
    year: YEAR,
    broker_code: CODES,
    broker: NAMES,
    outcome: {
      fits: (cell) => /^(?:issued|refused|granted|denied)$/i.test(cell),
      reason: "does not say what became of the licence",
      mend: "write issued or refused",
    },
    first_code: CODES,
    licences: COUNT,
    second_code: CODES,
  },
  rows: [],
};

const FORMS: readonly Form[] = [CONSULTATIONS, BROKERING];
