import { counted } from "../model/counted.ts";
import { firstFew } from "../model/first-few.ts";
import { usedColumns } from "./columns.ts";
import type { Inputs } from "./measure.ts";
import { cellAt, hasColumn, numberAt, type Table, TableError } from "./table.ts";
import { actorsIn, endsIn } from "./ties/table.ts";

/** What was read of a plain table, so that whoever hands it in sees what a number rests on. */
export interface Read {
  readonly rows: number;
  /** How many there are of what the table holds, such as actors and ties. */
  readonly counts: Readonly<Record<string, number>>;
  /** Present for ties. */
  readonly directed?: boolean;
  readonly weighted?: boolean;
  /** By the column that is read, the heading that it has in the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that were not read. */
  readonly ignored: readonly string[];
  /** What was done with rows that are more than one thing, or none, in a sentence each. */
  readonly notes: readonly string[];
}

/** What an input is read from in a table. @param renamed heading by column where they differ */
export function readOf(input: keyof Inputs, rows: Table, renamed: ReadonlyMap<string, string>): Read {
  const used = usedColumns(input, rows);
  const ignored = Object.keys(rows[0] ?? {}).filter((heading) => heading !== "" && !used.includes(heading));
  return {
    rows: rows.length,
    ...countsOf(input, rows, ignored),
    columns: Object.fromEntries(used.map((column) => [column, renamed.get(column) ?? column])),
    ignored,
  };
}

type Counted = Pick<Read, "counts" | "notes" | "directed" | "weighted">;

function countsOf(input: keyof Inputs, rows: Table, ignored: readonly string[]): Counted {
  if (["ties", "position", "brokerage", "multiplex", "standing"].includes(input))
    return tiesRead(rows, ignored);
  const count = (column: string) => new Set(rows.map((_, i) => cellAt(rows, i, column)).filter(Boolean)).size;
  if (input === "events" || input === "attendance")
    return {
      counts: { activities: count("event"), actors: count("actor") },
      notes: twice(rows, ["event", "actor"]),
    };
  if (input === "codings")
    return {
      counts: { units: count("unit"), coders: count("coder"), codings: filled(rows, "value") },
      notes: [],
    };
  if (input === "parts") return { counts: { names: count("name") }, notes: twice(rows, ["name"]) };
  if (input === "layered")
    return {
      counts: { layers: count("layer"), names: count("name") },
      notes: twice(rows, ["layer", "name"]),
    };
  if (input === "spheres")
    return {
      counts: { records: rows.length, layers: count("layer"), partners: count("partner") },
      notes: [],
    };
  return { counts: { rows: rows.length }, notes: [] };
}

function tiesRead(rows: Table, ignored: readonly string[]): Counted {
  const { columns, directed } = endsIn(rows);
  const layered = hasColumn(rows, "layer");
  const weighted = hasColumn(rows, "weight");
  const seen = new Set<string>();
  let [own, again, none] = [0, 0, 0];
  rows.forEach((_, i) => {
    const ends = columns.map((column) => cellAt(rows, i, column));
    if (ends.includes("")) return;
    if (ends[0] === ends[1]) own++;
    else if (weighted && numberAt(rows, i, "weight") === 0) none++;
    else {
      const key = JSON.stringify([
        ...(directed ? ends : ends.sort()),
        layered ? cellAt(rows, i, "layer") : "",
      ]);
      if (seen.has(key)) again++;
      seen.add(key);
    }
  });
  const heavy = weighted ? [] : ignored.filter((heading) => isAmount(rows, heading));
  return {
    counts: { actors: actorsIn(rows, columns).length, ties: seen.size },
    directed,
    weighted,
    notes: [
      ...(own === 0 ? [] : [`${counted(own, "tie")} of an actor to itself left out`]),
      ...(again === 0
        ? []
        : [
            `${counted(again, "row")} of a pair that is there before: ${weighted ? "weights added up" : "each counts 1 in the weight of its tie"}`,
          ]),
      ...(none === 0 ? [] : [`${counted(none, "row")} of weight 0: no tie`]),
      ...(heavy[0] === undefined
        ? []
        : [`${heavy.join(", ")} looks like a weight and is not read: --columns weight=${heavy[0]} reads it`]),
    ],
  };
}

/** Whether every cell of a column is a number, and some is other than 1. */
function isAmount(rows: Table, column: string): boolean {
  if (/^(?:id|year|date|no|nr|n)$/.test(column)) return false;
  try {
    return (
      rows.some((_, i) => {
        const x = numberAt(rows, i, column);
        return !Number.isNaN(x) && x !== 1;
      }) && rows.every((_, i) => numberAt(rows, i, column) !== Number.POSITIVE_INFINITY)
    );
  } catch (error) {
    if (error instanceof TableError) return false;
    throw error;
  }
}

/** Names that stand in several rows, of which the amounts add up. */
function twice(rows: Table, columns: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  rows.forEach((_, i) => {
    const key = columns.map((column) => cellAt(rows, i, column)).join(", ");
    times.set(key, (times.get(key) ?? 0) + 1);
  });
  const several = [...times].filter(([name, n]) => n > 1 && !name.startsWith(","));
  if (several.length === 0) return [];
  const told = firstFew(several.map(([name, n]) => `${name} (${n} rows)`));
  return [`in several rows, ${columns.includes("event") ? "counted once" : "added up"}: ${told}`];
}

function filled(rows: Table, column: string): number {
  return rows.filter((_, i) => cellAt(rows, i, column) !== "").length;
}

/** What was read in one sentence: `30 actors, 112 ties, undirected, weighted; columns used a, b, weight; ignored: value`. */
export function readText(read: Read): string {
  const counts = Object.entries(read.counts).map(([what, n]) => `${n} ${n === 1 ? singular(what) : what}`);
  const ties =
    read.directed === undefined
      ? []
      : [read.directed ? "directed" : "undirected", read.weighted === true ? "weighted" : "unweighted"];
  const columns = Object.entries(read.columns).map(([column, heading]) =>
    column === heading ? column : `${heading} as ${column}`,
  );
  const ignored = read.ignored.length === 0 ? "" : `; ignored: ${read.ignored.join(", ")}`;
  return `${[...counts, ...ties].join(", ")}; columns used ${columns.join(", ")}${ignored}`;
}

function singular(word: string): string {
  return word === "activities" ? "activity" : word.replace(/s$/, "");
}
