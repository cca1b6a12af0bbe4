import { commasText } from "../../words/lists.ts";
import { admittedText } from "../geo/admitted.ts";
import { foreignIn, nameFor } from "../geo/atlas.ts";
import type { Called } from "../geo/called.ts";
import type { Facility } from "../geo/facilities.ts";
import { signOf } from "../geo/signs.ts";
import type { Plot } from "../kind.ts";
import { inSentence, wholeAt } from "../plot/whole-name.ts";
import { wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import { sinceText } from "../time/since.ts";
import type { AskedMap } from "./map-ask.ts";
import { letterOf, type Numbered } from "./map-sites.ts";
import { facilityMark, operatorsText, precisionText } from "./map-twin.ts";

const NAME = 13;
const DETAIL = 12;
const LINE = 16;
const INDENT = 42;
const GUTTER = 24;

/** The key of the map's numbers: name, whose, where and how finely, whether it is admitted, since when. */
export function listOf(
  items: readonly Numbered[],
  asked: Pick<AskedMap, "places" | "called">,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const columns = plot.width >= 840 ? 3 : plot.width >= 560 ? 2 : 1;
  const width = (plot.width - (columns - 1) * GUTTER) / columns;
  const called = asked.called(plot.lang);
  const rows = items.map((item) => rowOf(item, asked.places, called, width, plot));
  const perColumn = Math.ceil(rows.length / columns);
  const shapes: Shape[] = [];
  let height = 0;
  for (let c = 0; c < columns; c++) {
    let y = 0;
    for (const row of rows.slice(c * perColumn, (c + 1) * perColumn)) {
      shapes.push({ kind: "group", x: c * (width + GUTTER), y, mark: row.mark, shapes: row.shapes });
      y += row.height;
    }
    height = Math.max(height, y);
  }
  return { shapes, height };
}

function rowOf(
  { facility, number, sign }: Numbered,
  places: AskedMap["places"],
  called: Called,
  width: number,
  plot: Plot,
) {
  const { lang } = plot;
  const name = nameFor(facility.name, facility.names, lang);
  const names = wrapped(name.text, width - INDENT, NAME, "regular", 2);
  const detail = [
    inSentence(operatorsText(facility, plot)),
    admittedText(facility, lang),
    sinceText(lang, facility.opened, facility.closed),
    precisionText(facility, plot),
    placesText(facility, places, plot),
  ];
  const details = wrapped(detail.filter((t) => t !== "").join(" · "), width - INDENT, DETAIL, "regular", 3);
  const texts: Shape[] = [
    ...signOf(sign, facility, [8, 9], 6, plot.paintOf(facility.operator)),
    { kind: "text", x: 34, y: 13, text: String(number), size: NAME, weight: "bold", anchor: "end" },
    ...names.map((text, i): Shape => {
      const whole = wholeAt(names, i, name.text);
      return {
        kind: "text",
        x: INDENT,
        y: 13 + i * LINE,
        text,
        size: NAME,
        ...foreignIn(lang, name),
        ...whole,
      };
    }),
    ...details.map((text, i): Shape => {
      const y = 13 + (names.length + i) * LINE;
      return { kind: "text", x: INDENT, y, text, size: DETAIL, fill: "muted" };
    }),
  ];
  return {
    shapes: texts,
    height: (names.length + details.length) * LINE + 8,
    mark: facilityMark(facility, called, plot),
  };
}

/** The places of a facility that has several, by their letters: `a Alpha, b Beta`. */
function placesText({ sites }: Facility, places: AskedMap["places"], { lang }: Plot): string {
  if (sites.length < 2) return "";
  const named = sites.map(({ place }, i) => {
    const known = places.get(place);
    return `${letterOf(sites, i)}\u00a0${known === undefined ? place : nameFor(known.name, known.names, lang).text}`;
  });
  return commasText(lang, named);
}
