import { foreignIn, nameFor } from "../geo/atlas.ts";
import type { Entry } from "../geo/entries.ts";
import { holdsAny, outsideOf, stoodAt } from "../geo/labels.ts";
import type { View } from "../geo/view.ts";
import type { Plot } from "../kind.ts";
import { type Box, inside, isFree } from "../network/boxes.ts";
import { shortText } from "../plot/value-text.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import type { AskedMap } from "./map-ask.ts";
import { LINE, leaderOf, nameSize, type Room, SIGN, SMALL } from "./map-room.ts";
import { heapMark, numbersText } from "./map-signs.ts";
import { facilitiesUnder, type Spot } from "./map-sites.ts";

/** Size of the numbers of facilities. */
const numberSize = ({ narrow }: Plot): number => (narrow ? 10.5 : SMALL);

/** Names of partners beside the dots that their arcs begin at, with their numbers where there is room. */
export function partnerNames(
  { network }: AskedMap,
  entries: readonly Entry[],
  { plot, frame, taken, lines, leaders }: Room,
): readonly Shape[] {
  const size = nameSize(plot);
  const labels = entries.map(({ name, at, onEdge }) => {
    const total = network.totals[network.partners.indexOf(name)];
    const told = !plot.narrow && total !== undefined && total.value !== null;
    const number = told ? [shortText(total, plot.lang)] : [];
    const room = roomFor(plot.name(name), [plot.narrow ? 96 : 150, plot.width / 2], size, "bold");
    const names = wrapped(plot.name(name), room, size, "bold", 3);
    const rows = [...names, ...number];
    const width = Math.max(...rows.map((r) => plot.measure(r, size, "bold"))) + 4;
    const height = rows.length * LINE;
    const others = entries.flatMap((other) => (other.at === at ? [] : [other.at]));
    return {
      name: plot.name(name),
      rows,
      names: names.length,
      at,
      width,
      height,
      gap: 8,
      column: onEdge,
      others,
    };
  });
  const stood = stoodAt(labels, frame, taken, lines, leaders);
  return labels.flatMap(({ name, rows, names, at }, i): readonly Shape[] => {
    const place = stood[i];
    if (place == null) return [];
    const { box, leader: tied } = place;
    const texts = rows.map((text, k): Shape => {
      const where = { x: box.x + box.width / 2, y: box.y + LINE * (k + 1) - 3.5 };
      const weight = k < names ? "bold" : "regular";
      const whole = wholeAt(rows.slice(0, names), k, name);
      return { kind: "text", ...where, text, size, weight, anchor: "middle", halo: true, ...whole };
    });
    return tied ? [leaderOf(at, SIGN, box), ...texts] : texts;
  });
}

/** A sign with the box of its number. */
interface NumberedSpot {
  readonly spot: Spot;
  readonly box: Box;
}

/** Names of facilities are cut by no map: longer ones stand in the list alone. */
const LONGEST = 200;

/** The name of a facility beside its number, where it covers nothing and stands in the state of its sign: the list has all of them. */
export function siteNames(
  numbered: readonly NumberedSpot[],
  region: View["region"],
  { plot, frame, taken, lines, leaders }: Room,
): readonly Shape[] {
  if (plot.narrow) return [];
  return numbered.flatMap(({ spot, box }): readonly Shape[] => {
    const [first, ...others] = spot.sites;
    if (first === undefined || others.length > 0 || first.item.facility.sites.length > 1) return [];
    const state = region.find(({ holds }) => holds(spot.at));
    if (state === undefined) return [];
    const { facility } = first.item;
    const { text, lang } = nameFor(facility.name, facility.names, plot.lang);
    const width = plot.measure(text, SMALL) + 2;
    if (width > LONGEST) return [];
    const place = [box.x + box.width + 2, box.x - width - 2]
      .map((x): Box => ({ x, y: box.y, width, height: box.height }))
      .find(
        (one) =>
          inside(one, frame) &&
          isFree(one, taken) &&
          outsideOf(one, state.holds) === 0 &&
          !holdsAny(one, lines) &&
          !holdsAny(one, leaders),
      );
    if (place === undefined) return [];
    taken.push(place);
    const at = { x: place.x + place.width / 2, y: place.y + 10.5 };
    const { mark } = first;
    return [
      {
        kind: "text",
        ...at,
        text,
        size: SMALL,
        anchor: "middle",
        halo: true,
        mark,
        ...foreignIn(plot.lang, { lang }),
      },
    ];
  });
}

/** The number of each facility beside its sign. */
export function siteNumbers(
  spots: readonly Spot[],
  { plot, frame, taken, lines, leaders }: Room,
): { readonly shapes: readonly Shape[]; readonly numbered: readonly NumberedSpot[] } {
  const numeral = numberSize(plot);
  const labels = spots.map((spot) => {
    const text = numbersText(spot);
    return {
      at: spot.at,
      text,
      width: plot.measure(text, numeral, "bold") + 1,
      height: 12,
      gap: spot.size + 2,
    };
  });
  const stood = stoodAt(labels, frame, taken, lines, leaders);
  const numbered: NumberedSpot[] = [];
  const shapes = spots.flatMap((spot, i): readonly Shape[] => {
    const [place, label] = [stood[i], labels[i]];
    if (place == null || label === undefined) return [];
    const { box, leader: tied } = place;
    numbered.push({ spot, box });
    const [first] = spot.sites;
    const mark = facilitiesUnder(spot).length > 1 || first === undefined ? heapMark(spot, plot) : first.mark;
    const [x, y] = [box.x + box.width / 2, box.y + 10.5];
    return [
      ...(tied ? [leaderOf(spot.at, spot.size, box)] : []),
      {
        kind: "text",
        x,
        y,
        text: label.text,
        size: numeral,
        weight: "bold",
        anchor: "middle",
        halo: true,
        mark,
      },
    ];
  });
  return { shapes, numbered };
}
