import { periodOf } from "../../model/period.ts";
import { slugOf } from "../cells/slug.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry, Interpretation, Reading, Source } from "../source.ts";
import { cellOf, type Ledger, ledgerOf } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";
import { CODES, NAMES, NAMES_IF_ANY, YEAR } from "./cell-forms.ts";
import { licenceCodes } from "./codes.ts";
import { countriesOf } from "./countries.ts";
import { type CellForm, type Form, formIn, readForm, recognisedAs } from "./headerless.ts";

/** Export licences of EU member states for international missions: one row a licence, no header. */
export const euMissions: Source = {
  name: "eu-missions",
  title: "EU arms export licences for international missions",
  authors: "",
  publisher: "Campaign Against Arms Trade, from the annual reports of the Council of the EU",
  url: "https://github.com/caatdata/eu-arms-export-data",
  terms: "no licence is stated with the file; the annual reports may be used with the source named",
  redistribute: false,
  cite: "Campaign Against Arms Trade, EU Arms Export Data, from the annual reports on Common Position 2008/944/CFSP (Official Journal of the European Union)",
  unit: null,
  rows: [600, 5000],
  tables: ["transfers"],
  codes: licenceCodes,
  register: "eu-missions",
  vintages: false,
  recognise: (document) => {
    const found = formIn(document, [FORM]);
    return found === null ? null : recognisedAs(found);
  },
  read: async (document) => {
    const reading = await readForm(formIn(document, [FORM]), FORM.title);
    return { ...reading, notes: [...reading.notes, "a licence is no delivery: rows are taken as licensed"] };
  },
  interpret,
};

const WORDS: CellForm = {
  fits: (cell) => cell === "" || !/^[\d.,]+$/.test(cell),
  reason: "is a number, where words are meant",
  mend: "write the mission or the goods in words, or leave it blank",
};

const FORM: Form = {
  title: "licences for missions",
  columns: ["year", "source_code", "source", "destination_code", "destination", "mission", "goods"],
  pairs: [
    [1, 2],
    [3, 4],
  ],
  cells: {
    year: YEAR,
    source_code: CODES,
    source: NAMES_IF_ANY,
    destination_code: CODES,
    destination: NAMES,
    mission: WORDS,
    goods: WORDS,
  },
  rows: [],
};

interface Licence {
  readonly entry: Entry;
  readonly year: string;
  readonly suppliers: readonly Named[];
  readonly recipients: readonly Named[];
}

function interpret(reading: Reading, context: Context): Interpretation {
  const ledger = ledgerOf(context);
  const licences = reading.entries.flatMap((entry) => licenceOf(entry, context, ledger) ?? []);
  const stem = ({ entry, year, suppliers, recipients }: Licence) =>
    [
      context.register,
      year,
      suppliers.length === 0 ? "unknown" : idsOf(suppliers, "-").toLowerCase(),
      idsOf(recipients, "-").toLowerCase(),
      slugOf(cellOf(entry, "goods")) || "goods",
    ].join("-");
  const ids = numbered(
    licences,
    stem,
    ({ entry }) => `${cellOf(entry, "mission")}\n${cellOf(entry, "goods")}`,
  );
  for (const licence of licences) {
    const { entry, year, suppliers, recipients } = licence;
    ledger.take("transfers", entry, {
      id: ids.get(licence) ?? stem(licence),
      vintage: periodOf(context.vintage) === null ? "" : context.vintage,
      supplier: suppliers.length === 0 ? "unknown" : idsOf(suppliers, ";"),
      recipient: idsOf(recipients, ";"),
      designation: oneLine(cellOf(entry, "goods")),
      description: oneLine(cellOf(entry, "mission")),
      order_year: year,
      status: "licensed",
      source: context.source,
      locator: `missions ${year}, ${cellOf(entry, "source") || "no exporter"} to ${cellOf(entry, "destination")}`,
    });
  }
  const { rejects, ...rest } = ledger.close();
  return { ...rest, rejects: [...reading.rejects, ...rejects] };
}

function licenceOf(entry: Entry, context: Context, ledger: Ledger): Licence | null {
  const year = cellOf(entry, "year");
  if (cellOf(entry, "goods") === "" && cellOf(entry, "source") === "") {
    ledger.refuse(
      entry,
      "goods",
      "names neither an exporter nor goods",
      "look the licence up in the annual report",
    );
    return null;
  }
  const on = periodOf(year);
  const recipients = countriesOf(entry, ["destination_code", "destination"], context, on, ledger);
  if (recipients === null) return null;
  const suppliers = countriesOf(entry, ["source_code", "source"], context, on, ledger);
  if (suppliers === null) return null;
  if (![...suppliers, ...recipients].some((actor) => context.scope.has(actor.id))) {
    ledger.ignore(entry, `neither supplier nor recipient is of ${context.scope.name}`);
    return null;
  }
  return { entry, year, suppliers, recipients };
}

function idsOf(actors: readonly Named[], separator: string): string {
  return actors.map((actor) => actor.id).join(separator);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "; ").replace(/\s+/g, " ");
}
