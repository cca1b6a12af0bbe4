import type { Activities, Amounts, Parts } from "../model/dataset.ts";
import { EVER, isoOf, NEVER } from "../model/day.ts";
import type { Value } from "../model/value.ts";
import {
  besideFrom,
  exceptionsFrom,
  numberFrom,
  type PackedExceptions,
  type PackedNumber,
  type PackedTexts,
  packBeside,
  packExceptions,
  packNumber,
  packSteps,
  packTexts,
  stepsFrom,
  textsFrom,
} from "./packed-columns.ts";

/** One table of activities as plain data. */
export interface PackedTable {
  readonly ids: readonly string[];
  /** Days: where an activity may start from, and the other three as distances. */
  readonly days: readonly [readonly number[], readonly number[], readonly number[], readonly number[]];
  readonly parts: PackedParts;
  readonly amounts: PackedAmounts;
  /** Rival values: activity, field, value, unit, source, coder. */
  readonly rivals: readonly (readonly [number, string, string, string, string, string])[];
  /** Links by activity: `[activity, other]`. */
  readonly partOf: readonly (readonly [number, number])[];
  readonly sameAs: readonly (readonly [number, number])[];
  /** Columns with any text in them. */
  readonly texts: Readonly<Record<string, PackedTexts>>;
  /** Columns of dates in which `=` stands for the day that is read from it. */
  readonly read: readonly string[];
}

interface PackedParts {
  readonly counts: readonly number[];
  readonly actors: readonly number[];
  readonly roles: readonly number[];
  readonly inferred: readonly number[];
  /** First and last days of parts that were taken for a time only. */
  readonly dates: readonly [readonly number[], readonly number[]] | null;
  readonly sources: PackedSources;
  readonly agencies: PackedTexts;
  readonly services: PackedTexts;
}

/** Sources that are not that of the activity, by place. */
type PackedSources = readonly (readonly [number, string])[];

interface PackedAmounts {
  readonly counts: readonly number[];
  readonly ids: PackedTexts;
  readonly fields: PackedTexts;
  readonly units: PackedTexts;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly sources: PackedSources;
  readonly best: readonly PackedNumber[];
  readonly low: PackedExceptions;
  readonly high: PackedExceptions;
}

/** @param columns names of the columns that the table can have */
export function packTable(a: Activities, columns: readonly string[]): PackedTable {
  const texts = columns
    .filter((column) => column !== "id")
    .map((column) => [column, a.text(column)] as const)
    .filter(([, cells]) => cells.some((cell) => cell !== ""));
  const read = texts.flatMap(([column, cells]) =>
    daysOf(a, column).length > 0 && !cells.includes(AS_READ) ? [column] : [],
  );
  return {
    ids: a.ids,
    days: [
      packSteps(a.startFrom),
      packBeside(a.startTo, a.startFrom),
      packBeside(a.endFrom, a.startFrom),
      packBeside(a.endTo, a.endFrom),
    ],
    parts: packParts(a.parts, a.text("source")),
    amounts: packAmounts(a),
    rivals: [...a.rivals].flatMap(([i, values]) =>
      values.map((v) => [i, v.field, v.value, v.unit, v.source, v.coder] as const),
    ),
    partOf: linksOf(a.partOf),
    sameAs: linksOf(a.sameAs),
    texts: Object.fromEntries(
      texts.map(([column, cells]) => [
        column,
        packTexts(read.includes(column) ? withoutDays(cells, daysOf(a, column)) : cells),
      ]),
    ),
    read,
  };
}

/** What stands for a date that is the day which is read from it. */
const AS_READ = "=";

/** The first and the last days of a column of dates; none of another column. */
function daysOf(
  { startFrom, startTo, endFrom, endTo }: Pick<Activities, "startFrom" | "startTo" | "endFrom" | "endTo">,
  column: string,
): readonly Int32Array[] {
  return column === "start" ? [startFrom, startTo] : column === "end" ? [endFrom, endTo] : [];
}

function withoutDays(cells: readonly string[], [from, to]: readonly Int32Array[]): readonly string[] {
  const isRead = (cell: string, i: number) =>
    cell !== "" && from?.[i] === to?.[i] && cell === isoOf(from?.[i] ?? EVER);
  return cells.map((cell, i) => (isRead(cell, i) ? AS_READ : cell));
}

export function tableFrom(table: string, from: PackedTable): Activities {
  const size = from.ids.length;
  const startFrom = stepsFrom(from.days[0]);
  const endFrom = besideFrom(from.days[2], startFrom);
  const blank: readonly string[] = new Array<string>(size).fill("");
  const columns = new Map<string, readonly string[]>([["id", from.ids]]);
  const days = {
    startFrom,
    startTo: besideFrom(from.days[1], startFrom),
    endFrom,
    endTo: besideFrom(from.days[3], endFrom),
  };
  const text = (column: string) => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const cells = textsFrom(from.texts[column] ?? { of: blank });
    const [first] = from.read.includes(column) ? daysOf(days, column) : [];
    const made =
      first === undefined
        ? cells
        : cells.map((cell, i) => (cell === AS_READ ? isoOf(first[i] ?? EVER) : cell));
    columns.set(column, made);
    return made;
  };
  return {
    table,
    size,
    ids: from.ids,
    ...days,
    parts: partsFrom(from.parts),
    amounts: amountsFrom(from.amounts, from.ids),
    rivals: rivalsFrom(table, from),
    partOf: linksFrom(from.partOf, size),
    sameAs: linksFrom(from.sameAs, size),
    text,
  };
}

function packParts(parts: Parts, own: readonly string[]): PackedParts {
  return {
    counts: packCounts(parts.starts),
    actors: [...parts.actors],
    roles: [...parts.roles],
    inferred: packSteps([...parts.inferred.keys()].filter((p) => parts.inferred[p] === 1)),
    dates: parts.dated ? [[...parts.from], [...parts.to]] : null,
    sources: packSources(parts, own),
    agencies: packTexts(parts.agencies),
    services: packTexts(parts.services),
  };
}

function partsFrom(from: PackedParts): Parts {
  const n = from.actors.length;
  const inferred = new Uint8Array(n);
  for (const p of stepsFrom(from.inferred)) inferred[p] = 1;
  return {
    starts: countsFrom(from.counts),
    actors: Int32Array.from(from.actors),
    roles: Uint8Array.from(from.roles),
    inferred,
    from: from.dates === null ? new Int32Array(n).fill(EVER) : Int32Array.from(from.dates[0]),
    to: from.dates === null ? new Int32Array(n).fill(NEVER) : Int32Array.from(from.dates[1]),
    dated: from.dates !== null,
    sources: sourcesFrom(from.sources, n),
    agencies: textsFrom(from.agencies),
    services: textsFrom(from.services),
  };
}

function packAmounts({ amounts, ids, text }: Activities): PackedAmounts {
  const counts = packCounts(amounts.starts);
  const holders = holdersOf(counts, ids);
  return {
    counts,
    ids: packTexts(amounts.ids.map((id, i) => besideHolder(id, holders[i] ?? ""))),
    fields: packTexts(amounts.fields),
    units: packTexts(amounts.units),
    from: packSteps(amounts.from),
    to: packBeside(amounts.to, amounts.from),
    sources: packSources(amounts, text("source")),
    best: Array.from(amounts.best, packNumber),
    low: packExceptions(amounts.low, amounts.best),
    high: packExceptions(amounts.high, amounts.best),
  };
}

function amountsFrom(from: PackedAmounts, ids: readonly string[]): Amounts {
  const best = Float64Array.from(from.best, numberFrom);
  const days = stepsFrom(from.from);
  const holders = holdersOf(from.counts, ids);
  return {
    starts: countsFrom(from.counts),
    ids: textsFrom(from.ids).map((id, i) => fromHolder(id, holders[i] ?? "")),
    fields: textsFrom(from.fields),
    units: textsFrom(from.units),
    from: days,
    to: besideFrom(from.to, days),
    sources: sourcesFrom(from.sources, best.length),
    low: exceptionsFrom(from.low, best),
    best,
    high: exceptionsFrom(from.high, best),
  };
}

/** Before what follows the id of the activity in that of an amount, such as a delivery of a deal. */
const SAME = "~";
/** Before an id that begins with one of these two signs itself. */
const WHOLE = "=";

function besideHolder(id: string, holder: string): string {
  if (holder !== "" && id.startsWith(holder)) return SAME + id.slice(holder.length);
  return id.startsWith(SAME) || id.startsWith(WHOLE) ? WHOLE + id : id;
}

function fromHolder(id: string, holder: string): string {
  if (id.startsWith(SAME)) return holder + id.slice(1);
  return id.startsWith(WHOLE) ? id.slice(1) : id;
}

/** The id of the activity that each amount is of. */
function holdersOf(counts: readonly number[], ids: readonly string[]): readonly string[] {
  return counts.flatMap((count, activity) => new Array<string>(count).fill(ids[activity] ?? ""));
}

function packSources(
  { starts, sources }: Pick<Parts, "starts" | "sources">,
  own: readonly string[],
): PackedSources {
  return own.flatMap((source, activity) =>
    sources
      .slice(starts[activity], starts[activity + 1])
      .flatMap((other, i) =>
        other === "" || other === source ? [] : [[(starts[activity] ?? 0) + i, other] as const],
      ),
  );
}

function sourcesFrom(from: PackedSources, size: number): readonly string[] {
  const out = new Array<string>(size).fill("");
  for (const [place, source] of from) out[place] = source;
  return out;
}

function rivalsFrom(table: string, { ids, rivals }: PackedTable): ReadonlyMap<number, readonly Value[]> {
  const out = new Map<number, Value[]>();
  for (const [i, field, value, unit, source, coder] of rivals) {
    const held = out.get(i) ?? [];
    out.set(i, held);
    held.push({ table, id: ids[i] ?? "", field, value, unit, source, locator: "", note: "", coder });
  }
  return out;
}

function packCounts(starts: Int32Array): readonly number[] {
  return Array.from(
    { length: Math.max(0, starts.length - 1) },
    (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0),
  );
}

function countsFrom(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

function linksOf(links: Int32Array): readonly (readonly [number, number])[] {
  return [...links].flatMap((other, i) => (other < 0 ? [] : [[i, other] as const]));
}

function linksFrom(links: readonly (readonly [number, number])[], size: number): Int32Array {
  const out = new Int32Array(size).fill(-1);
  for (const [i, other] of links) out[i] = other;
  return out;
}
