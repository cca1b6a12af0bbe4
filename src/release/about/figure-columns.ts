import { RECORDS_LEFT_OUT } from "../../figures/csv.ts";
import type { TwinCell } from "../../figures/drawn.ts";
import type { Column } from "../tables/table.ts";

/** What became of a value of a figure. */
const STATES: Readonly<Record<TwinCell["state"], string>> = {
  recorded: "there are records of it",
  zero: "records were found and it comes to 0",
  searched: "it was searched for and nothing was found",
  "not-searched": "there is no record, and not all of it was searched",
  uncounted: "there are records, and none counts under the choices made",
  "no-value": "there are records and no value, as where they lack the amount",
};

/** The files that hold the values of figures, as codebooks name them. */
export const FIGURE_VALUES = "figures/*.csv";

/** The columns of `figures/*.csv`, which all figures have alike, each value of a figure on a row. */
export const FIGURE_COLUMNS: readonly Column[] = [
  text("panel", "The panel of the figure, as a key that is the same in every language."),
  text("series", "Who or what the value is of within the panel, as a key."),
  text("x", "Where it stands along the other side: a year, an actor or another key."),
  text("value", "The value as drawn, to twelve digits; a text where no number is drawn."),
  number(
    "low",
    "The low end of the value; blank where it stands alone. Where no record counts for certain and some may, low and high stand beside a blank value.",
  ),
  number("high", "The high end of the value; blank where it stands alone or has no end."),
  text("unit", "Unit of value, low and high."),
  {
    ...text("state", "What became of it: a blank value is told apart from a zero here."),
    codes: Object.entries(STATES).map(([value, label]) => ({ value, label })),
  },
  text(
    "records",
    "Ids of the records that it rests on, parted by semicolons: of a share those that it counts and then the others that it is a share of; of a blank value with ends those that may count; where the state is uncounted, those that are there and of which none counts under the choices made.",
  ),
  {
    name: RECORDS_LEFT_OUT,
    type: "integer",
    says: "How many records this release leaves out, for the terms of their sources, of the layers, recipients and years that the value looks at: it rests on so many fewer than the study holds, or on fewer of them, since nothing is told of who sent them and of what else they are.",
  },
  text("panel_label", "What the panel is called in the figure."),
  text("series_label", "What the series is called there."),
  text("x_label", "What x is called there."),
];

function text(name: string, says: string): Column {
  return { name, type: "string", says };
}

function number(name: string, says: string): Column {
  return { name, type: "number", says };
}
