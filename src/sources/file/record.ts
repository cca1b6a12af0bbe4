/** A quotation mark that is not closed as RFC 4180 closes it: never, or with text after it. */
export type OddQuote = "unclosed" | "text-after";

/**
 * Reads one record of delimited text from `pos` and returns where the next one starts: RFC 4180 with any line end.
 * A column that nobody keeps is taken as blank.
 * @param delimiter the code of its sign; -1 where a line is one cell
 */
export function recordAt(
  text: string,
  pos: number,
  delimiter: number,
  keep: readonly boolean[] | null,
  take: (column: number, cell: string) => void,
  odd: (column: number, quote: OddQuote, open: number) => void,
): number {
  const end = text.length;
  let column = 0;
  let i = pos;
  for (;;) {
    let next: number;
    if (text.charCodeAt(i) === QUOTE) {
      next = quotedAt(text, i, delimiter, column, take, odd);
    } else {
      next = i;
      while (next < end) {
        const c = text.charCodeAt(next);
        if (c === delimiter || c === LF || c === CR) break;
        next++;
      }
      take(column, next === i || keep?.[column] === false ? "" : text.slice(i, next));
    }
    if (next >= end || text.charCodeAt(next) !== delimiter) return afterLine(text, next);
    i = next + 1;
    column++;
  }
}

/** The cells of one line whose quotation marks cannot be trusted: one that is not closed within it is a sign like any other. */
export function lineCells(line: string, delimiter: number): string[] {
  const cells: string[] = [];
  let i = 0;
  while (i <= line.length) {
    const close = line.charCodeAt(i) === QUOTE ? closeIn(line, i, delimiter) : -1;
    if (close >= 0) {
      cells.push(line.slice(i + 1, close).replaceAll('""', '"'));
      i = close + 2;
      continue;
    }
    let next = i;
    while (next < line.length && line.charCodeAt(next) !== delimiter) next++;
    cells.push(line.slice(i, next));
    i = next + 1;
  }
  return cells;
}

/** Where the line that `pos` is on ends: at its line end, or at the end of the text. */
export function lineEnd(text: string, pos: number): number {
  let i = pos;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === LF || c === CR) return i;
    i++;
  }
  return i;
}

/** Where the next line starts, given where one ends. */
export function afterLine(text: string, pos: number): number {
  if (pos >= text.length) return text.length;
  return text.charCodeAt(pos) === CR && text.charCodeAt(pos + 1) === LF ? pos + 2 : pos + 1;
}

/** How many line ends stand between two places, CR LF being one. */
export function lineEnds(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = lineEnd(text, from); i < to; i = lineEnd(text, afterLine(text, i))) n++;
  return n;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

function quotedAt(
  text: string,
  open: number,
  delimiter: number,
  column: number,
  take: (column: number, cell: string) => void,
  odd: (column: number, quote: OddQuote, open: number) => void,
): number {
  let from = open + 1;
  let doubled = false;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      odd(column, "unclosed", open);
      take(column, text.slice(open + 1));
      return text.length;
    }
    if (text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      from = close + 2;
      continue;
    }
    let next = close + 1;
    while (next < text.length) {
      const c = text.charCodeAt(next);
      if (c === delimiter || c === LF || c === CR) break;
      next++;
    }
    if (next > close + 1) odd(column, "text-after", open);
    const cell =
      next > close + 1
        ? text.slice(open + 1, close) + text.slice(close + 1, next)
        : text.slice(open + 1, close);
    take(column, doubled ? cell.replaceAll('""', '"') : cell);
    return next;
  }
}

/** The mark that closes a cell of a line and has a delimiter or the end after it; -1 where there is none. */
function closeIn(line: string, open: number, delimiter: number): number {
  let from = open + 1;
  for (;;) {
    const close = line.indexOf('"', from);
    if (close < 0) return -1;
    if (line.charCodeAt(close + 1) === QUOTE) {
      from = close + 2;
      continue;
    }
    return close + 1 === line.length || line.charCodeAt(close + 1) === delimiter ? close : -1;
  }
}
