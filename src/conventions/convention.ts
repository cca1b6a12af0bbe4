import type { Activities, Dataset, Parts } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";

/** What is asked, as far as a convention must know it to say whether it applies. */
export interface Asked {
  readonly question: Question;
  /** Layers by name. */
  readonly layers: readonly string[];
  readonly tables: readonly Activities[];
  /** Whether a record can bear on the question at all: it has the kind of number that is asked for. */
  bears(activities: Activities): (i: number) => boolean;
  /** Records of a table that a look for something found before, by what was looked with. */
  found(look: object, activities: Activities, make: () => Int32Array): Int32Array;
  readonly dataset: Dataset;
  /** Whether who sends matters: a `from`, or a measure over partners. */
  readonly senders: boolean;
  /** Whether partners are compared with each other. */
  readonly partners: boolean;
  /** Whether partners that are groups in the layers asked of are set beside each other. */
  readonly grouped: boolean;
  /** Whether other partners than those of `from` matter, as in a share. */
  readonly others: boolean;
  /** Whether who receives matters: a `to`, a `without`, or a measure over recipients. */
  readonly receivers: boolean;
  /** Whether recipients are compared with each other. */
  readonly recipients: boolean;
  /** Whether it matters when something was. */
  readonly timed: boolean;
  /** Whether ties between actors are built. */
  readonly ties: boolean;
  /** Whether it matters who was there, in whatever role. */
  readonly present: boolean;
  /** Names of the conventions that the measure itself is computed under. */
  readonly uses: readonly string[];
}

/** An analytic choice with a name. What it does to the records is one of the hooks. */
export interface Convention {
  readonly name: string;
  /** One sentence: what is chosen. */
  readonly says: string;
  /** Its values, the default first; some are the study's own. */
  values(dataset: Pick<Dataset, "subject" | "tables">): readonly string[];
  /** Tables whose records say which values there are. */
  readonly valuesIn?: readonly string[];
  /** Whether a value that is not listed is one too: null, or what is wrong with it. */
  accepts?(value: string): string | null;
  /** The layers that a value names. */
  layersIn?(value: string): readonly string[];
  /** False where it is no reading of the records, so that it never varies unless it is named. */
  readonly varies?: false;
  /** What a value means, in words. */
  meaning(value: string): string;
  /** A sentence for a methods section. */
  sentence(value: string): string;
  /** Layers it applies to. */
  readonly layers: readonly string[] | "all";
  /** Layers whose records alone it reads, where a question of any layer may ask under it. */
  readonly reads?: readonly string[];
  /** Whether it chooses among records, their parts or their values, and does not only say how a measure is computed. */
  readonly ofRecords?: true;
  /** Whether it can change the answer to this question on these records. */
  applies(asked: Asked): boolean;
  /** Why a value makes no sense for this question on these records, or null. */
  struck?(asked: Asked, value: string): string | null;
  /** Which activities count: 1 or 0 each. */
  keep?(activities: Activities, value: string): Uint8Array;
  /** Which activities have no date under it, so that they count in no period: 1 or 0 each. */
  undated?(activities: Activities, value: string): Uint8Array;
  /** Which participations count: 1 or 0 each. */
  keepPart?(activities: Activities, value: string): Uint8Array;
}

/** Whether the measure asked for is computed under this convention. */
export function usedBy(name: string): (asked: Asked) => boolean {
  return ({ uses }) => uses.includes(name);
}

/** Whether a measure draws at random under this convention; a share does so only where its spread is of sampling. */
export function sampling(asked: Asked, name: string): boolean {
  if (!asked.uses.includes(name) && !asked.uses.includes("spread")) return false;
  const { question, dataset } = asked;
  const chosen = question.conventions?.spread ?? dataset.subject.conventions.spread;
  return !asked.uses.includes("spread") || chosen === "sampling";
}

/** What is wrong with a value that must be a number within bounds, or null. */
export function numberWithin(low: number, high: number, whole = false): (value: string) => string | null {
  return (value) => {
    const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
    const kind = whole ? "whole number" : "number";
    if (Number.isNaN(number) || (whole && !Number.isSafeInteger(number))) return `it is a ${kind}`;
    return number >= low && number <= high ? null : `it is a ${kind} from ${low} to ${high}`;
  };
}

/** Meanings from a table; a value of the study's own means itself. */
export function meanings(table: Readonly<Record<string, string>>): (value: string) => string {
  return (value) => (Object.hasOwn(table, value) ? (table[value] ?? value) : value);
}

/** 1 for each activity whose cell passes. */
export function keepWhere(
  activities: Activities,
  column: string,
  passes: (cell: string) => boolean,
): Uint8Array {
  const cells = activities.text(column);
  return Uint8Array.from({ length: activities.size }, (_, i) => (passes(cells[i] ?? "") ? 1 : 0));
}

/** Whether any record that bears on the question has a cell in this column that passes. @param passes the same function each time */
export function anyCell(asked: Asked, column: string, passes: (cell: string) => boolean): boolean {
  return anyRecord(asked, passes, (t) => {
    const cells = t.text(column);
    return (i) => passes(cells[i] ?? "");
  });
}

/** Whether any part in a record that bears on the question passes. @param passes the same function each time */
export function anyPart(asked: Asked, passes: (parts: Parts, p: number) => boolean): boolean {
  return anyRecord(asked, passes, ({ parts }) => (i) => {
    for (let p = parts.starts[i] ?? 0; p < (parts.starts[i + 1] ?? 0); p++) if (passes(parts, p)) return true;
    return false;
  });
}

/**
 * Whether any record that bears on the question is one of those looked for, whom no question changes.
 * @param look under which they are kept: the same each time
 */
export function anyRecord(
  asked: Asked,
  look: object,
  isOne: (t: Activities) => (i: number) => boolean,
): boolean {
  return asked.tables.some((t) => {
    const rows = asked.found(look, t, () => {
      const is = isOne(t);
      const found: number[] = [];
      for (let i = 0; i < t.size; i++) if (is(i)) found.push(i);
      return Int32Array.from(found);
    });
    return rows.length > 0 && rows.some(asked.bears(t));
  });
}
