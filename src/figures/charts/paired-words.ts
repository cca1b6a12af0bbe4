import { allLargest, isLevel } from "../../model/level.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { ownNames } from "../ask/axis.ts";
import { mayCount, type Value } from "../ask/value.ts";
import type { Twin } from "../drawn.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { cellOf, labelOf } from "../plot/cells.ts";
import { tiedText } from "../plot/tied.ts";
import { longText, shortText } from "../plot/value-text.ts";
import { absentLegend } from "./absent.ts";
import { leavesOut } from "./others-note.ts";
import { isOpen, type Paired, pairedPeak, pointName, pointPaint, pointTexture, rowName } from "./paired.ts";
import { headOf } from "./twin.ts";
import { hasRange, rangeLegend } from "./whisker.ts";

export function pairedLegend(paired: Paired, plot: Plot): readonly LegendItem[] {
  const points = paired.points.map((_, k): LegendItem => {
    const paint = paired.by === "from" ? pointPaint(paired, 0, k, plot) : "muted";
    return {
      text: pointName(paired, k, plot),
      paint,
      sign: isOpen(paired, k) ? "open" : "circle",
      texture: pointTexture(paired, k, plot),
    };
  });
  return [...points, ...rangesLegend(paired, plot)];
}

/** What ranges are, where any is drawn. */
export function rangesLegend({ rows }: Paired, plot: Plot): readonly LegendItem[] {
  const values = rows.flatMap((row) => row.values);
  const may = absentLegend(values.filter(mayCount), plot);
  return [...may, ...(values.some(hasRange) ? [rangeLegend(values, plot)] : [])];
}

/** The row that went furthest from the first point to the last, or the largest value. */
export function pairedTakeaway(paired: Paired, plot: Plot): string {
  const { lang } = plot;
  const moves = paired.rows.flatMap(({ values }, i) => {
    const [from, to] = [values[0], values.at(-1)];
    if (from === undefined || to === undefined || from.value === null || to.value === null) return [];
    const by = isLevel(from.value, to.value) ? 0 : Math.abs(to.value - from.value);
    return [{ i, from, to, by }];
  });
  const moved = moves.filter(({ by }) => by > 0);
  const named = ownNames(moved.length === 0 ? moves : moved, ({ i }) => paired.rows[i]?.name ?? "");
  const far = allLargest(named, ({ by }) => by);
  const [first] = far;
  const ends = { first: pointName(paired, 0, plot), last: pointName(paired, paired.points.length - 1, plot) };
  const inTime = paired.by === "period";
  if (first === undefined)
    return say(lang, figures, pairedPeak(paired) === null ? "nothing" : "takeNoBoth", ends);
  if (first.by === 0) {
    const key = inTime ? "takeStill" : "takeSame";
    return say(lang, figures, moves.length === paired.rows.length ? key : `${key}OfBoth`, ends);
  }
  if (far.length > 1) {
    const name = tiedText(
      lang,
      far.map(({ i }) => rowName(paired, i, plot)),
      named.length,
      leavesOut(paired),
    );
    return say(lang, figures, inTime ? "takeMoveTied" : "takeApartTied", { name, ...ends });
  }
  const write = (value: Value) => (value.unit === "share" ? shortText(value, lang) : longText(value, lang));
  return say(lang, figures, inTime ? "takeMove" : "takeApart", {
    name: rowName(paired, first.i, plot),
    from: write(first.from),
    to: write(first.to),
    ...ends,
  });
}

export function pairedTwin(paired: Paired, plot: Plot): Twin {
  const points = paired.points.map((_, k) => pointName(paired, k, plot));
  return {
    caption: "",
    unit: paired.unit,
    columns: [headOf({ by: paired.field }, plot), ...points],
    keys: { rows: paired.rows.map((row) => row.name), columns: paired.points },
    rows: paired.rows.map(({ values }, i) => {
      const name = rowName(paired, i, plot);
      return { name, cells: values.map((v, k) => cellOf(plot, labelOf(plot, name, points[k] ?? ""), v)) };
    }),
  };
}
