import type { Day } from "../../model/day.ts";
import { dateOf, EVER, NEVER } from "../../model/day.ts";
import { periodOf } from "../../model/period.ts";
import { type Called, calledOf, tokensOf } from "./likeness.ts";

/** A row of a study's table, cells by column. */
export type PlainRow = Readonly<Record<string, string>>;

/** What of an exercise is held against another. */
export interface Facts {
  readonly id: string;
  /** First and last day on which it may have been held. */
  readonly from: Day;
  readonly to: Day;
  readonly years: ReadonlySet<number>;
  readonly called: readonly Called[];
  /** Years that its names state, in or next to those of its dates. */
  readonly named: ReadonlySet<number>;
  readonly series: string;
  /** How its series is called, by its id. */
  readonly family: readonly Called[];
  /** Who took part or organised, as numbers in rising order; observers did not. */
  readonly actors: Int32Array;
  readonly complete: boolean;
  readonly countries: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly partOf: string;
}

/** Facts of exercises that have an id and a date; the rest cannot be held against others. */
export function factsOf(exercises: readonly PlainRow[], participants: readonly PlainRow[]): readonly Facts[] {
  const numbers = new Map<string, number>();
  const actors = new Map<string, Set<number>>();
  for (const row of participants) {
    const { activity = "", actor = "", role = "" } = row;
    if (actor === "" || role === "observer") continue;
    const number = numbers.get(actor) ?? numbers.size;
    numbers.set(actor, number);
    const of = actors.get(activity) ?? new Set();
    actors.set(activity, of.add(number));
  }
  const seen = new Set<string>();
  return exercises.flatMap((row) => {
    const id = row.id ?? "";
    const span = spanOf(row);
    if (id === "" || seen.has(id) || span === null) return [];
    seen.add(id);
    const held = yearsBetween(span.from, span.to);
    const { called, years } = calledOf(row.name ?? "", row.names ?? "");
    return [
      {
        id,
        from: span.from,
        to: span.to,
        years: held,
        called,
        named: new Set([...years].filter((year) => [year - 1, year, year + 1].some((y) => held.has(y)))),
        series: row.series ?? "",
        family: calledOf((row.series ?? "").replaceAll("-", " "), "").called,
        actors: Int32Array.from(actors.get(id) ?? []).sort(),
        complete: row.participants_complete === "yes",
        countries: new Set(
          (row.country ?? "")
            .split(";")
            .map((c) => c.trim())
            .filter((c) => c !== ""),
        ),
        places: new Set(tokensOf(row.place ?? "").filter((w) => w.length > 2 && !SITES.has(w))),
        partOf: row.part_of ?? "",
      },
    ];
  });
}

/** Words for kinds of place, which name none. */
const SITES = new Set(
  (
    "range ground grounds training center centre region district province area base camp field near border the " +
    "and mountain mountains military northern southern eastern western central north south east west city sea"
  ).split(" "),
);

/** A year more or less at either end is not what a date of years means. */
const LONGEST = 3 * 366;

function spanOf(row: PlainRow): { readonly from: Day; readonly to: Day } | null {
  const start = periodOf(row.start ?? "");
  const end = periodOf(row.end ?? "");
  if (start === null || start.from === EVER) return null;
  const last = end === null || end.to < start.from ? start.to : end.to;
  if (last === NEVER) return { from: start.from, to: start.from };
  return { from: start.from, to: Math.min(last, start.from + LONGEST) };
}

function yearsBetween(from: Day, to: Day): ReadonlySet<number> {
  const years = new Set<number>();
  for (let year = dateOf(from).year; year <= dateOf(to).year; year++) years.add(year);
  return years;
}
