import {
  coverageOn,
  datesOn,
  pairOn,
  rateOn,
  seriesOn,
  spreadOn,
  totalOn,
  truthOn,
  yearsOn,
} from "./amounts/table.ts";
import { codingsOn } from "./codings/table.ts";
import { bandwidthOn, dominanceOn, mutualOn } from "./dependence/table.ts";
import { attendanceOn, eventsOn } from "./events/table.ts";
import { multiplexOn, standingOn } from "./layers/table.ts";
import type { Chosen, Inputs, Measure, Reading } from "./measure.ts";
import { goodsOn, layeredOn, profilesOn, shiftOn } from "./shares/compared-table.ts";
import { contrastOn } from "./shares/contrast-table.ts";
import { membersOn, partsOn } from "./shares/table.ts";
import { spheresOn } from "./spheres/units.ts";
import { type Table, TableError } from "./table.ts";
import { brokerageOn } from "./ties/brokerage-table.ts";
import { positionOn, tiesOn } from "./ties/table.ts";
import { momentsOn } from "./time/table.ts";
import { courseOn, yearlyOn } from "./yearly/table.ts";

/** How an input stands in a plain table; `of` is the actor, the name or the place in an order that is asked about. */
export type Reader<K extends keyof Inputs> = (rows: Table, of?: string) => Inputs[K];

/** Reads each input from a plain table. */
export const readInput: { readonly [K in keyof Inputs]?: Reader<K> } = {
  total: totalOn,
  pair: pairOn,
  spread: spreadOn,
  series: seriesOn,
  parts: partsOn,
  contrast: contrastOn,
  profiles: profilesOn,
  layered: layeredOn,
  shift: shiftOn,
  goods: goodsOn,
  dates: datesOn,
  years: yearsOn,
  truth: truthOn,
  rate: rateOn,
  coverage: coverageOn,
  members: membersOn,
  ties: (rows) => tiesOn(rows),
  position: positionOn,
  brokerage: brokerageOn,
  spheres: spheresOn,
  dominance: dominanceOn,
  bandwidth: bandwidthOn,
  mutual: mutualOn,
  multiplex: multiplexOn,
  standing: standingOn,
  events: eventsOn,
  attendance: attendanceOn,
  moments: momentsOn,
  course: courseOn,
  yearly: yearlyOn,
  codings: codingsOn,
};

/**
 * What a measure says of a plain table. A table is its reader's own, so that `caution` is `go-on` unless it is chosen.
 * @throws TableError where the table lacks a column, or a cell cannot be read
 */
export function valueOn(measure: Measure, rows: Table, chosen: Chosen = {}, of?: string): Reading {
  return measure.of(inputOn(measure.input, rows, of), withCaution(chosen));
}

/** An actor of a table, and what a measure says of it; null where it says nothing. */
export interface Said {
  readonly name: string;
  readonly value: Reading["value"];
}

/** What a measure of one actor says of every actor of a table; null for a measure of anything else. */
export function everyoneOn(measure: Measure, rows: Table, chosen: Chosen = {}): readonly Said[] | null {
  const values = measure.each?.(tiesOn(rows), withCaution(chosen));
  return (
    actorsOf(measure, rows)?.map((name, n) => {
      if (values === undefined) return { name, value: valueOn(measure, rows, chosen, name).value };
      const value = values[n] ?? Number.NaN;
      return { name, value: Number.isNaN(value) ? null : value };
    }) ?? null
  );
}

/** Whom a measure of one actor can be asked of. */
function actorsOf(measure: Measure, rows: Table): readonly string[] | null {
  if (measure.input === "position") return tiesOn(rows).nodes;
  if (measure.input === "standing") return multiplexOn(rows).ties[0]?.nodes ?? null;
  return measure.input === "attendance" && measure.name !== "co-presence" ? eventsOn(rows).actors : null;
}

function inputOn<K extends keyof Inputs>(input: K, rows: Table, of: string | undefined): Inputs[K] {
  const read = readInput[input];
  if (read === undefined) throw new TableError(`${input} cannot be read from a plain table`);
  return read(rows, of);
}

function withCaution(chosen: Chosen): Chosen {
  return { caution: "go-on", ...chosen };
}
