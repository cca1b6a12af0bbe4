import type { Document } from "../sources/file/document.ts";
import { FileError } from "../sources/file/document.ts";
import { evenVolumes, type Volumes, valueCells, volumesOf } from "../sources/sipri/yearly.ts";
import type { Chosen } from "./choose.ts";

/** A cell in which two files differ by more than rounding. */
export interface Unequal {
  readonly recipient: string;
  readonly year: string;
  readonly ours: number | null;
  readonly theirs: number | null;
}

/** A register held against another file of the same day. */
export interface Reconciled {
  readonly register: string;
  readonly against: string;
  readonly vintages: readonly [string | null, string | null];
  /** What was compared: cells by recipient and year, or yearly totals. */
  readonly by: "recipient-year" | "year";
  /** How volumes were put to years. */
  readonly allocation: string;
  readonly tolerance: number;
  readonly cells: number;
  readonly largest: number;
  readonly unequal: readonly Unequal[];
}

/** A cell is rounded to a whole number, and a sum of rounded deals leaves a little more. */
const CELL = 0.51;
/** What two shapes of a year may differ by for each deal in it: volumes have two decimals. */
const DEAL = 0.01;

interface Side {
  readonly document: Document;
  readonly told: Chosen;
}

/**
 * Holds a register against the publisher's value table of the same day, cell by cell, or against the same register in another
 * shape, year by year with each deal spread evenly over its years of delivery.
 * @throws FileError where the two cannot be held against each other
 */
export async function reconciled(ours: Side, theirs: Side): Promise<Reconciled> {
  const [a, b] = [await ours.told.source.read(ours.document), await theirs.told.source.read(theirs.document)];
  const both = {
    register: ours.document.name,
    against: theirs.document.name,
    vintages: [a.vintage, b.vintage] as const,
  };
  if (theirs.told.source.name === "sipri-values") {
    if (ours.told.source.name !== "sipri-flat" && ours.told.source.name !== "sipri-deals")
      throw unlike(ours, theirs);
    if (/export/i.test(b.columns[0] ?? "")) {
      throw new FileError(
        "exports",
        `${theirs.document.name} has exports by supplier`,
        "take the table of imports by recipient",
      );
    }
    const { values, years } = valueCells(b);
    const found = compare(volumesOf(a), values, years, CELL);
    return {
      ...both,
      by: "recipient-year",
      allocation: "deliveries in their years, as recorded",
      tolerance: CELL,
      ...found,
    };
  }
  if (
    ![ours, theirs].every((s) => ["sipri-flat", "sipri-semi", "sipri-deals"].includes(s.told.source.name))
  ) {
    throw unlike(ours, theirs);
  }
  const [x, y] = [byYear(evenVolumes(a)), byYear(evenVolumes(b))];
  const years = sharedYears(x, y);
  const ofYear = Math.max(a.entries.length, b.entries.length) / Math.max(1, years.size);
  const tolerance = Math.max(CELL, Math.round(2 * DEAL * ofYear * 100) / 100);
  const found = compare(x, y, years, tolerance);
  return {
    ...both,
    by: "year",
    allocation: "each deal evenly over its years of delivery",
    tolerance,
    ...found,
  };
}

function compare(
  ours: Volumes,
  theirs: Volumes,
  years: ReadonlySet<string>,
  tolerance: number,
): Pick<Reconciled, "cells" | "largest" | "unequal"> {
  const unequal: Unequal[] = [];
  let [cells, largest] = [0, 0];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [recipient = "", year = ""] = key.split("\t");
    if (!years.has(year)) continue;
    cells++;
    const [a, b] = [ours.get(key) ?? null, theirs.get(key) ?? null];
    const off = Math.abs((a ?? 0) - (b ?? 0));
    largest = Math.max(largest, off);
    if (off > tolerance) unequal.push({ recipient, year, ours: a, theirs: b });
  }
  unequal.sort(
    (p, q) => Math.abs((q.ours ?? 0) - (q.theirs ?? 0)) - Math.abs((p.ours ?? 0) - (p.theirs ?? 0)),
  );
  return { cells, largest, unequal };
}

/** The years that both files cover, from the later first year to the earlier last one. */
function sharedYears(a: Volumes, b: Volumes): ReadonlySet<string> {
  const [x, y] = [a, b].map((of) => [...of.keys()].map((key) => key.split("\t")[1] ?? "").sort());
  const first = [x?.[0] ?? "", y?.[0] ?? ""].sort()[1] ?? "";
  const last = [x?.at(-1) ?? "", y?.at(-1) ?? ""].sort()[0] ?? "";
  return new Set([...(x ?? []), ...(y ?? [])].filter((year) => year >= first && year <= last));
}

function byYear(volumes: Volumes): Volumes {
  const out = new Map<string, number>();
  for (const [key, volume] of volumes) {
    const year = `\t${key.split("\t")[1] ?? ""}`;
    out.set(year, (out.get(year) ?? 0) + volume);
  }
  return out;
}

function unlike(ours: Side, theirs: Side): FileError {
  return new FileError(
    "not-comparable",
    `${ours.document.name} is ${ours.told.source.title}, and ${theirs.document.name} is ${theirs.told.source.title}`,
    "hold a flat register against a table of import values, or two shapes of a register against each other",
  );
}
