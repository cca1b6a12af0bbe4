import { maps } from "../../words/catalogue/maps.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { nameFor } from "../geo/atlas.ts";
import { DASH, signOf, strikeThrough } from "../geo/signs.ts";
import type { Plot } from "../kind.ts";
import { leader } from "../plot/leader.ts";
import type { Shape } from "../scene/scene.ts";
import { facilitiesUnder, type Spot } from "./map-sites.ts";

/** The circle of each place once, and a leader to a sign that had to move. */
export function circlesOf(spots: readonly Spot[]): readonly Shape[] {
  const drawn = new Set<string>();
  return spots.flatMap(({ at, sites }) =>
    sites.flatMap(({ centre: [cx, cy], radius, paint }): readonly Shape[] => {
      const key = `${cx} ${cy} ${paint}`;
      const moved = sites.length === 1 && Math.hypot(at[0] - cx, at[1] - cy) > 4;
      const again = drawn.has(key);
      drawn.add(key);
      return [
        ...(again
          ? []
          : [
              { kind: "circle", cx, cy, r: radius, fill: paint, opacity: 0.14 } as const,
              { kind: "circle", cx, cy, r: radius, stroke: paint, strokeWidth: 0.8, opacity: 0.8 } as const,
            ]),
        ...(moved ? [leader(cx, cy, at[0], at[1])] : []),
      ];
    }),
  );
}

/** The signs themselves: that of a facility, or a ring with the number of facilities that stand there. */
export function signsOf(spots: readonly Spot[], plot: Plot): readonly Shape[] {
  return spots.flatMap((spot): readonly Shape[] => {
    const { sites, at, size } = spot;
    const [first] = sites;
    if (first === undefined) return [];
    if (facilitiesUnder(spot).length > 1) return [heapSign(spot, plot)];
    const { item, mark, paint } = first;
    return [{ kind: "group", mark, shapes: signOf(item.sign, item.facility, at, size, paint) }];
  });
}

/** A ring with the number of its facilities; dashed where one of them is, with a dot on it where one has one, and struck through where all have closed. */
function heapSign(spot: Spot, plot: Plot): Shape {
  const { at, size, sites } = spot;
  const [x, y] = at;
  const alike = new Set(sites.map(({ paint }) => paint));
  const stroke = alike.size === 1 ? (sites[0]?.paint ?? "ink") : "ink";
  const all = facilitiesUnder(spot);
  const dashed = all.some(({ mayOpenLater }) => mayOpenLater) ? { dash: DASH } : {};
  const dot: Shape = {
    kind: "circle",
    cx: x + 0.7 * size,
    cy: y - 0.7 * size,
    r: 3,
    fill: stroke,
    stroke: "ground",
  };
  return {
    kind: "group",
    mark: heapMark(spot, plot),
    shapes: [
      { kind: "circle", cx: x, cy: y, r: size, fill: "ground", stroke, strokeWidth: 2, ...dashed },
      ...(all.every(({ ended }) => ended) ? strikeThrough(at, size) : []),
      ...(all.some(({ otherwise }) => otherwise.length > 0) ? [dot] : []),
      {
        kind: "text",
        x,
        y: y + 3.6,
        text: `×${all.length}`,
        size: 10,
        weight: "bold",
        anchor: "middle",
        halo: true,
      },
    ],
  };
}

/** The mark of several facilities under one sign. */
export function heapMark(spot: Spot, plot: Plot): number {
  const all = facilitiesUnder(spot);
  const names = all.map((f) => nameFor(f.name, f.names, plot.lang).text);
  return plot.mark({
    label: commasText(plot.lang, names),
    value: say(plot.lang, maps, "sitesHere", { count: all.length }),
    receipt: all.map(({ id }) => id),
  });
}

/** The numbers under one sign, runs of them in one: `1a, 3–5`; a facility that is there with all its places has no letter. */
export function numbersText({ sites }: Spot): string {
  const runs: { readonly text: string; readonly from: number; to: number | null }[] = [];
  const sorted = sites.toSorted((a, b) => a.item.number - b.item.number || (a.name < b.name ? -1 : 1));
  for (const { item, name } of sorted) {
    const own = sorted.filter((site) => site.item === item);
    const whole = own.length === item.facility.sites.length;
    if (whole && own[0]?.name !== name) continue;
    const last = runs.at(-1);
    if (whole && last !== undefined && last.to === item.number - 1) last.to = item.number;
    else
      runs.push({ text: whole ? `${item.number}` : name, from: item.number, to: whole ? item.number : null });
  }
  return runs
    .map(({ text, from, to }) =>
      to === null || to === from ? text : `${from}${to > from + 1 ? "–" : ", "}${to}`,
    )
    .join(", ");
}
