import { scopesOf } from "../../questions/left-out.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { between, commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Twin, TwinCell } from "../drawn.ts";
import { admittedText } from "../geo/admitted.ts";
import { foreignIn, nameFor } from "../geo/atlas.ts";
import { type Called, placeText } from "../geo/called.ts";
import type { Facility } from "../geo/facilities.ts";
import type { Plot } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { sinceText } from "../time/since.ts";
import type { AskedMap } from "./map-ask.ts";

/** The facilities of a map as a table, those that cannot be placed included. */
export function facilityTwin(
  { facilities, called: calledIn }: AskedMap,
  { question }: Figure,
  plot: Plot,
): Twin {
  const { lang } = plot;
  const called = calledIn(lang);
  const scopes = scopesOf({ ...question, layer: "facilities" });
  const columns = [
    "activityColumn",
    "partnerColumn",
    "placeColumn",
    "standingColumn",
    "datesColumn",
  ] as const;
  return {
    caption: say(lang, maps, "facilities"),
    columns: columns.map((key) => say(lang, maps, key)),
    keys: {
      rows: facilities.map((f) => f.id),
      columns: ["partner", "place", "standing", "dates"],
    },
    rows: facilities.map((facility) => {
      const mark = facilityMark(facility, called, plot);
      const name = nameFor(facility.name, facility.names, lang);
      const cell = (text: string): TwinCell => ({ text, value: text, state: "recorded", mark, scopes });
      return {
        name: name.text,
        ...foreignIn(lang, name),
        cells: [
          cell(operatorsText(facility, plot)),
          cell(`${placeText(facility.place, called, lang)} (${precisionText(facility, plot)})`),
          cell(admittedText(facility, lang)),
          cell(sinceText(lang, facility.opened, facility.closed)),
        ],
      };
    }),
  };
}

/** The mark of a facility: its own record. */
export function facilityMark(facility: Facility, called: Called, plot: Plot): number {
  const { lang } = plot;
  const name = nameFor(facility.name, facility.names, lang);
  return plot.mark({
    label: name.text,
    ...foreignIn(lang, name),
    value: [
      operatorsText(facility, plot),
      placeText(facility.place, called, lang),
      admittedText(facility, lang),
      sinceText(lang, facility.opened, facility.closed),
    ]
      .filter((text) => text !== "")
      .join(between(plot.lang, ";")),
    receipt: [facility.id],
    narrows: { layer: "facilities", "where.activity": facility.id },
  });
}

/** All whose it is; blank where none is recorded. */
export function operatorsText({ operators }: Facility, plot: Plot): string {
  return commasText(plot.lang, operators.map(plot.name));
}

/** How finely its place is known, in words. */
export function precisionText({ precision }: Facility, { lang }: Plot): string {
  if (precision === "city") return say(lang, maps, "precisionCity");
  return say(lang, maps, precision === "district" ? "precisionDistrict" : "precisionRegion");
}
