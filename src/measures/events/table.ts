import { periodOf } from "../../model/period.ts";
import { cellAt, hasColumn, nameAt, needColumns, rowName, type Table, TableError } from "../table.ts";
import { placeOf } from "../ties/table.ts";
import { type Attendance, type Events, eventsFrom } from "./events.ts";

/** `event,actor[,date]`: one participation a row; a blank event is an actor that was in none. */
export function eventsOn(rows: Table): Events {
  needColumns(rows, "event", "actor");
  const actors = [...new Set(rows.map((_, i) => nameAt(rows, i, "actor")))];
  const at = new Map(actors.map((name, n) => [name, n]));
  const present = new Map<string, { who: number[]; from: number; to: number }>();
  const dated = hasColumn(rows, "date");
  rows.forEach((_, i) => {
    const name = cellAt(rows, i, "event");
    if (name === "") return;
    const event = present.get(name) ?? { who: [], ...(dated ? dateIn(rows, i) : { from: 0, to: 0 }) };
    if (dated && present.has(name)) sameDate(rows, i, event);
    event.who.push(at.get(nameAt(rows, i, "actor")) ?? -1);
    present.set(name, event);
  });
  const events = [...present.values()];
  const days = {
    from: Int32Array.from(events, (e) => e.from),
    to: Int32Array.from(events, (e) => e.to),
  };
  return eventsFrom(
    actors,
    events.map((e) => e.who),
    dated ? days : null,
  );
}

/** Activities of a table, the actor `of` in them, and with whom: `A,B` asks about two, nothing about the first two. */
export function attendanceOn(rows: Table, of?: string): Attendance {
  const events = eventsOn(rows);
  const [ego, other, ...more] = of?.split(",").map((name) => name.trim()) ?? [];
  if (more.length > 0) throw new TableError(`more than two actors: ${JSON.stringify(of)}`);
  const own = placeOf(events.actors, ego);
  const second = events.actors.findIndex((_, n) => n !== own);
  return { events, ego: own, other: other === undefined ? second : placeOf(events.actors, other) };
}

function dateIn(rows: Table, i: number): { from: number; to: number } {
  const text = nameAt(rows, i, "date");
  const days = periodOf(text);
  if (days === null)
    throw new TableError(`${rowName(i)}, column date: not an EDTF date: ${JSON.stringify(text)}`);
  return { from: days.from, to: days.to };
}

function sameDate(rows: Table, i: number, event: { readonly from: number; readonly to: number }): void {
  if (cellAt(rows, i, "date") === "") return;
  const other = dateIn(rows, i);
  if (other.from !== event.from || other.to !== event.to)
    throw new TableError(
      `${rowName(i)}, column date: another date of the same activity: ${cellAt(rows, i, "date")}`,
    );
}
