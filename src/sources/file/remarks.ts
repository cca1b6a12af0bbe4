import type { Remark } from "./document.ts";

/** Remarks while a file is read: the first of each code by row, and how many there were of each. */
export interface Remarks {
  add(code: Mended, row: number): void;
  /** Those by row in the order of the file, then one for each code that has more, or that is only counted. */
  all(): readonly Remark[];
  /** What was mended, one sentence each, with counts. */
  sums(): readonly string[];
}

type Mended = keyof typeof MESSAGES;

/** @param told hears of each remark as it is made */
export function remarking(told?: (remark: Remark) => void): Remarks {
  const kept: Remark[] = [];
  const counts = new Map<Mended, number>();
  return {
    add(code, row) {
      const n = (counts.get(code) ?? 0) + 1;
      counts.set(code, n);
      if (n > MOST || COUNTED.has(code)) return;
      const remark = { code, row, message: MESSAGES[code] };
      kept.push(remark);
      told?.(remark);
    },
    all() {
      const more = [...counts].filter(([code, n]) => n > MOST || COUNTED.has(code));
      const totals = more.map(([code, n]) => ({ code, row: 0, message: sumOf(code, n) }));
      return [...kept.toSorted((a, b) => a.row - b.row), ...totals];
    },
    sums: () => [...counts].map(([code, n]) => sumOf(code, n)),
  };
}

/** As many remarks of a code are kept by row. */
const MOST = 200;

const MESSAGES = {
  "joined-record": "an unquoted line break had split the record; its parts were joined",
  "unclosed-quote":
    "opens a quotation mark that is never closed; the line was read as if it were a sign like any other",
  "text-after-quote": "has text after a closing quotation mark; both were kept as one cell",
  "quoted-row": "was quoted as a whole and stood in one cell; it was read again as a row",
  "other-delimiter": "is separated by another sign than the rest; it was read by its own",
  "trailing-separators": "blank cells past the last column were dropped",
  "closing-separator": "a separator that closes the line was dropped",
  nul: "holds NUL bytes; they were dropped",
  unreadable: "holds bytes that could not be read as text; each is �",
} as const;

/** So common where they occur at all that only their number is told. */
const COUNTED: ReadonlySet<Mended> = new Set<Mended>(["trailing-separators", "closing-separator"]);

function sumOf(code: Mended, n: number): string {
  return `${n.toLocaleString("en")} ${n === 1 ? "row" : "rows"}: ${MESSAGES[code]}`;
}
