import { byPlace, type Fault } from "../model/fault.ts";

/** How many faults of one kind in one column are told one by one. */
const TOLD = 20;

/** What a message says, or how to say it if it is told at all. */
export type Words = string | (() => string);

/** Faults as they are found, told in the order of files, rows and columns. */
export interface Found {
  error(at: At, code: string, message: Words, mend: Words): void;
  warning(at: At, code: string, message: Words, mend: Words): void;
  /** Takes a fault that somebody else found. */
  take(fault: Fault): void;
  list(): readonly Fault[];
}

/** Row and column of a spreadsheet from 1, the header being row 1; 0 where the fault is of the whole row or file. */
export interface At {
  readonly file: string;
  readonly row: number;
  readonly column: number;
}

/** A place to put faults; past twenty of one kind in one column, the rest are one line. */
export function newFound(): Found {
  const told: Fault[] = [];
  const kinds = new Map<string, Map<string, Map<number, Kind>>>();
  const put = (level: Fault["level"], at: At, code: string, message: Words, mend: Words) => {
    const kind = kindAt(kinds, at, code);
    kind.count++;
    if (kind.count > TOLD + 1 || (code === "missing-file" && kind.count > 1)) return;
    const fault = { level, ...placeIn(at), code, message: textOf(message), mend: textOf(mend) };
    if (kind.count <= TOLD) told.push(fault);
    else kind.first = fault;
  };
  return {
    error: (at, code, message, mend) => put("error", at, code, message, mend),
    warning: (at, code, message, mend) => put("warning", at, code, message, mend),
    take: (f) => put(f.level, f, f.code, f.message, f.mend),
    list: () => {
      const all = [...kinds.values()].flatMap((codes) => [...codes.values()]);
      const rest = all
        .flatMap((columns) => [...columns.values()])
        .flatMap(({ count, first }) =>
          first === null
            ? []
            : [{ ...first, message: `and ${count - TOLD} more of the same, of which this is the first` }],
        );
      return [...told, ...rest].sort(byPlace);
    },
  };
}

interface Kind {
  count: number;
  first: Fault | null;
}

function kindAt(kinds: Map<string, Map<string, Map<number, Kind>>>, at: At, code: string): Kind {
  const codes = kinds.get(at.file) ?? new Map<string, Map<number, Kind>>();
  kinds.set(at.file, codes);
  const columns = codes.get(code) ?? new Map<number, Kind>();
  codes.set(code, columns);
  const kind = columns.get(at.column) ?? { count: 0, first: null };
  columns.set(at.column, kind);
  return kind;
}

function textOf(words: Words): string {
  return typeof words === "string" ? words : words();
}

function placeIn({ file, row, column }: At): At {
  return { file, row, column };
}
