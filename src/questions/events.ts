import { type Attendance, type Events, eventsFrom } from "../measures/events/events.ts";
import { ROLES } from "../model/activity.ts";
import { EVER, NEVER } from "../model/day.ts";
import { QuestionError } from "../model/question.ts";
import { endOf, startOf } from "./dates.ts";
import { egoOf, type Named } from "./ego.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { partsIn } from "./recipients.ts";
import { counted, type Row, type Tally, tallyOf, withRows } from "./tally.ts";

/**
 * The activities of a question and every state that was in each, in whatever role; organisations are their members.
 * States of the region and partners of the study are there even where they were in none.
 */
export function eventsOf(factors: Factors, plan: Plan, tally: Tally, groups: readonly Named[] = []): Events {
  const { dataset } = factors;
  const rows = counted(tally);
  const present = rows.map((row) => presentIn(factors, plan, row));
  const { region, partners } = dataset.subject;
  const states = [...region, ...partners]
    .map((id) => dataset.actorIndex.get(id) ?? -1)
    .filter((i) => i >= 0 && dataset.organisation[i] !== 1);
  const one = new Map(groups.flatMap(({ name, actors }) => [...actors].map((i) => [i, name])));
  const nameOf = (i: number) => one.get(i) ?? dataset.actors[i] ?? "";
  const names = [...new Set([...states, ...present.flatMap((who) => [...who])].map(nameOf))].sort();
  const at = new Map(names.map((name, n) => [name, n]));
  const clamp = (day: number, open: number) => (day === EVER || day === NEVER ? open : day);
  return eventsFrom(
    names,
    present.map((who) => [...who].map((i) => at.get(nameOf(i)) ?? -1)),
    {
      from: Int32Array.from(rows, (row) => clamp(startOf(factors, plan, row), EVER)),
      to: Int32Array.from(rows, (row) => clamp(endOf(factors, plan, row), NEVER)),
    },
  );
}

/** The tally of everybody narrowed to what a measure of one actor rests on: the activities that it was in. */
export function attendedTally(factors: Factors, plan: Plan): Tally {
  const { wide, ego, other } = egoOf(factors, plan);
  const tally = tallyOf(factors, wide);
  if (plan.measure.input !== "attendance" || plan.measure.name === "temporal-reach" || ego === null)
    return tally;
  const asked = [ego, other].filter((named) => named !== null);
  const were = (row: Row) => {
    const present = presentIn(factors, plan, row);
    return asked.every(({ actors }) => [...actors].some((i) => present.has(i)));
  };
  return withRows(tally, tally.rows.filter(were));
}

function presentIn(factors: Factors, plan: Plan, row: Row): ReadonlySet<number> {
  const roles = [...row.layer.from, ...row.layer.to, "observer" as const].map((r) => ROLES.indexOf(r));
  const a = factors.activities(row.table, plan.choices);
  const parts = factors.parts(row.table, plan.choices);
  return partsIn(factors.dataset, a, parts, row.index, new Set(roles), plan.period);
}

/** The activities of everybody, and those whom the question asks about; a group was there where one of it was. */
export function attendanceOf(factors: Factors, plan: Plan): Attendance {
  if (plan.measure.name === "temporal-reach" && plan.layers.some((l) => l.time === "interval"))
    throw new QuestionError(
      "temporal-reach is of activities that happen one after the other, and agreements, bases and memberships last",
    );
  const { wide, ego, other } = egoOf(factors, plan);
  const groups = [ego, other].filter((named) => named !== null);
  const events = eventsOf(factors, wide, tallyOf(factors, wide), groups);
  const placeOf = (named: Named | null) => (named === null ? -1 : events.actors.indexOf(named.name));
  return { events, ego: placeOf(ego), other: placeOf(other) };
}
