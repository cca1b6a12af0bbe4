import { EVER, NEVER } from "../../model/day.ts";
import { allLargest } from "../../model/level.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { sentencesText } from "../../words/lists.ts";
import { measuredText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { ownNames, REST } from "../ask/axis.ts";
import { alike } from "../ask/fields-apart.ts";
import type { Twin } from "../drawn.ts";
import { foreignIn, nameFor } from "../geo/atlas.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";
import { tiedText } from "../plot/tied.ts";
import type { Figure } from "../spec.ts";
import type { BarLook } from "../time/bar.ts";
import { isUnread } from "../time/since.ts";
import { yearsShown } from "../time/span.ts";
import { type AskedTimeline, askTimeline, type Dated } from "./timeline-ask.ts";
import { datesText, drawTimeline, itemMark } from "./timeline-draw.ts";

/** Activities along time: what is sure in full colour, what is open pale. */
export const timeline: FigureKind<AskedTimeline> = {
  name: "timeline",
  says: "Activities along time in rows, their ends as sure as their sources.",
  unfit: (figure) => alike({ ...figure, columns: undefined }),
  ask: askTimeline,
  extent: () => null,
  holds: ({ rows }) => rows.some(({ items }) => items.length > 0),
  draw,
  twins: twinsOf,
};

function draw(asked: AskedTimeline, _: Figure, plot: Plot): Plotted {
  const { lang } = plot;
  const drawn = drawTimeline(asked, plot);
  const undated = undatedIn(asked.rows);
  const notes: string[] = [];
  if (asked.rows.some((row) => row.items.some((item) => item.delivered)))
    notes.push(say(lang, maps, "atDeliveries"));
  if (undated > 0) notes.push(say(lang, maps, "undated", { count: undated }));
  if (drawn.crowded > 0) notes.push(say(lang, maps, "crowded", { count: drawn.crowded }));
  return {
    shapes: drawn.shapes,
    height: drawn.height,
    legend: legendOf(asked, drawn.looks, plot),
    takeaway: takeawayOf(asked, plot),
    notes,
  };
}

/** What a legend says of each look. */
const SAYS = {
  point: "lookPoint",
  sure: "lookSure",
  pale: "lookPale",
  "open-end": "openEnd",
} as const;

function legendOf({ rows }: AskedTimeline, looks: readonly BarLook[], { lang }: Plot): readonly LegendItem[] {
  const starts = startless(rows.flatMap(({ items }) => items));
  const unread = starts.filter(isUnread).length;
  const start =
    unread === 0 ? "unknownStart" : unread < starts.length ? "noReadableStart" : "unreadableStart";
  return looks.map((sign) => ({
    text: say(lang, maps, sign === "unknown-start" ? start : SAYS[sign]),
    paint: "muted",
    sign,
  }));
}

/** What is written where the start of an activity should stand, of those whose start nobody knows. */
function startless(items: AskedTimeline["rows"][number]["items"]): readonly string[] {
  return items.flatMap(({ start, startFrom }) => (startFrom === EVER ? [start] : []));
}

function takeawayOf({ field, unit, rows, years }: AskedTimeline, plot: Plot): string {
  const { lang } = plot;
  const named = ownNames(
    rows.filter(({ items }) => items.length > 0),
    ({ name }) => name,
  );
  const first = allLargest(named, ({ items }) => items.length);
  const [most] = first;
  if (most === undefined || most.items.length === 0 || years === null) {
    const count = undatedIn(rows);
    return count > 0 ? say(lang, maps, "undated", { count }) : say(lang, figures, "nothing");
  }
  const value = measuredText(most.items.length, { unit }, lang);
  const { first: from, last: to } = yearsOf(
    first.flatMap(({ items }) => items),
    years,
  );
  const span = {
    value,
    years: say(lang, maps, from === to ? "takeYear" : "takeYears", { first: String(from), last: String(to) }),
  };
  const unknown = startless(first.flatMap(({ items }) => items));
  const noStart = unknown.some(isUnread) ? "noReadStart" : "noStart";
  const told = (text: string) =>
    sentencesText(lang, [
      text,
      ...(unknown.length === 0 ? [] : [say(lang, maps, noStart, { count: unknown.length })]),
    ]);
  if (field === null) return told(say(lang, maps, "takeTimelineAll", span));
  const name = tiedText(
    lang,
    first.map((row) => stepName(field, row.name, plot)),
    named.length,
    rows.some(({ name, items }) => name === REST && items.length > 0),
  );
  return told(say(lang, maps, first.length > 1 ? "takeTimelineTied" : "takeTimeline", { ...span, name }));
}

function undatedIn(rows: AskedTimeline["rows"]): number {
  return rows.reduce((n, row) => n + row.undated, 0);
}

/** The years of some activities, as far as the timeline shows them. */
function yearsOf(items: readonly Dated[], shown: Years): Years {
  const own = yearsShown(undefined, items) ?? shown;
  const last = items.some(({ endTo }) => endTo === NEVER) ? shown.last : own.last;
  return { first: Math.max(own.first, shown.first), last: Math.min(last, shown.last) };
}

type Years = NonNullable<AskedTimeline["years"]>;

function twinsOf({ field, rows }: AskedTimeline, _: Figure, plot: Plot): readonly Twin[] {
  const { lang } = plot;
  return rows
    .filter((row) => row.items.length > 0)
    .map((row) => ({
      caption: field === null ? say(lang, figures, "total") : stepName(field, row.name, plot),
      columns: [say(lang, maps, "activityColumn"), say(lang, maps, "datesColumn")],
      keys: { rows: row.items.map((item) => item.id), columns: ["dates"] },
      rows: row.items.map((item) => {
        const name = nameFor(item.name, item.names, lang);
        return {
          name: name.text,
          ...foreignIn(lang, name),
          cells: [
            {
              text: datesText(item, plot),
              value: edtfOf(item),
              state: "recorded" as const,
              mark: itemMark(item, field, row, plot),
            },
          ],
        };
      }),
    }));
}

/** The dates as recorded, in one; of a beginning or an end that is between two dates, the outer one. */
function edtfOf({ start, end, lasting }: Dated): string {
  if (end === "" && !lasting) return start;
  const [from = ""] = start.split("/");
  const to = end.split("/").at(-1) ?? "";
  return `${from === "" ? ".." : from}/${to === "" ? ".." : to}`;
}
