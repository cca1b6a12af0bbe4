import type { About, AskedFigure } from "./figure.ts";
import type { Mark } from "./scene/scene.ts";

/** What a picture carries: its figure, the records behind each mark or left out of it by choices, whom it owes them, and the version of the data. */
export function metadataOf(
  { figure }: AskedFigure,
  about: About,
  owed: readonly string[],
  marks: readonly Mark[],
): unknown {
  const places = new Map<string, number>();
  const placed = marks.map(({ receipt }) =>
    receipt.map((id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, places.size);
      return places.size - 1;
    }),
  );
  const left = marks.flatMap((mark, m) => (mark.left === undefined ? [] : [[m, mark.left] as const]));
  const { id, kind, title, question, series, columns, panels, against } = figure;
  return {
    figure: { id, kind, title, question, series, columns, panels, against },
    study: about.title,
    version: about.version,
    data: about.dataHash,
    ...(owed.length === 0 ? {} : { attribution: owed }),
    records: [...places.keys()],
    marks: placed.map(spansOf),
    ...(left.length === 0 ? {} : { left: Object.fromEntries(left) }),
  };
}

/** Places in a list as spans: `0-11,14`. */
export function spansOf(places: readonly number[]): string {
  const ordered = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0))
    ? places
    : Int32Array.from(places).sort();
  let text = "";
  for (let i = 0; i < ordered.length; ) {
    const from = ordered[i] ?? 0;
    let to = from;
    for (i++; i < ordered.length && (ordered[i] ?? 0) <= to + 1; i++) to = ordered[i] ?? 0;
    text += `${text === "" ? "" : ","}${from === to ? from : `${from}-${to}`}`;
  }
  return text;
}
