import { tieLayers } from "../layers/index.ts";
import type { Activities } from "../model/dataset.ts";
import { EVER, yearOf } from "../model/day.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";
import { countedIn } from "./tally-columns.ts";

const SAID = "records counted give one thing for several years, and all are added up";

/** Whether a note says that numbers of one thing in several years were added up. */
export function tellsAgain(note: string): boolean {
  return note.includes(SAID);
}

/** Inputs in which amounts are added up. */
const ADDED: readonly string[] = ["total", "pair", "parts"];

/** Whether the measure of a plan adds up amounts of records, and does not count them. */
export function addsAmounts({ value, measure }: Plan): boolean {
  return value !== "count" && ADDED.includes(measure.input);
}

/**
 * That amounts of one thing in several years were added up: a row a year of troops in one place, say, of which each year's number
 * holds what was there before. Only what lasts and numbers of context are told so; deliveries of several years do add up.
 */
export function sameAgain(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  if (!addsAmounts(plan)) return [];
  const which = plan.measure.name === "share" ? "whole" : "part";
  const n = (tally.columns ?? []).reduce((all, columns) => {
    const { layer, table } = columns;
    if (layer.time === "instant" && tieLayers.includes(layer)) return all;
    return all + againIn(factors.activities(table, plan.choices), countedIn(columns, which));
  }, 0);
  return n === 0
    ? []
    : [`${n} ${SAID}: of what stands at a time, such as troops or debt, only numbers of one year make a sum`];
}

/** How many of some activities have the name and the parts of another of them that began in another year. */
function againIn(a: Activities, counted: Iterable<number>): number {
  const [names, kinds] = [a.text("name"), a.text("kind")];
  const things = new Map<string, { readonly years: Set<number>; records: number }>();
  for (const i of counted) {
    const start = a.startFrom[i] ?? EVER;
    if (start === EVER) continue;
    const key = JSON.stringify([nameOf(names[i]), kinds[i], partsOf(a, i)]);
    const thing = things.get(key) ?? { years: new Set<number>(), records: 0 };
    thing.years.add(yearOf(start));
    thing.records++;
    things.set(key, thing);
  }
  return [...things.values()].reduce((n, { years, records }) => n + (years.size > 1 ? records : 0), 0);
}

/** A name without the year that it may tell. */
function nameOf(text = ""): string {
  return text
    .replaceAll(/\b(?:19|20)\d\d\b/g, "")
    .trim()
    .toLowerCase();
}

function partsOf({ parts }: Activities, i: number): readonly string[] {
  const all: string[] = [];
  for (let k = parts.starts[i] ?? 0; k < (parts.starts[i + 1] ?? 0); k++)
    all.push(`${parts.roles[k]} ${parts.actors[k]}`);
  return all.sort();
}
